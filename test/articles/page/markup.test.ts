import { describe, expect, test } from 'vitest';
import { MAX_DEPTH, MAX_ELEMENTS, readMarkup } from '../../../src/articles/page/markup.ts';

function body(html: string): string {
  return String(readMarkup(html).document.body);
}

describe('the tree of a page', () => {
  test.each([
    ['<p>One<p>Two', '<body><p>One</p><p>Two</p></body>'],
    ['<ul><li>One<li>Two</ul>', '<body><ul><li>One</li><li>Two</li></ul></body>'],
    [
      '<table><tr><td>1<td>2<tr><td>3</table>',
      '<body><table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table></body>',
    ],
    ['<b><i>x</b>y', '<body><b><i>x</i></b>y</body>'],
    ['</div>x</p>', '<body>x</body>'],
    ['a<br/>b</br>c', '<body>a<br>b<br>c</body>'],
    ['a &lt;b&gt; &eacute; &amp;amp;', '<body>a &lt;b&gt; é &amp;amp;</body>'],
    ['<script>var a = "<p>";</script><style>p{}</style>x<!-- <p> -->', '<body>x</body>'],
    ['<p onclick="x()" class=a class=b>x', '<body><p class="a">x</p></body>'],
    ['<img alt="a &quot;b&quot;">', '<body><img alt="a &quot;b&quot;"></body>'],
  ])('of %j is %j', (html, tree) => {
    expect(body(html).replaceAll('<br />', '<br>')).toBe(tree);
  });

  test('has title, meta and links in its head, wherever they stand', () => {
    const { document } = readMarkup(
      '<body lang="de"><title>T &amp; t</title><meta name="a"><p>x<link rel="b"><title>Other</title>',
    );
    expect(String(document.head)).toBe('<head><title>T & t</title><meta name="a"><link rel="b"></head>');
    expect(String(document.body)).toBe('<body lang="de"><p>x</p></body>');
  });

  test('is no deeper than its bound, and keeps the text beyond', () => {
    const deep = (depth: number): string => `${'<div>'.repeat(depth)}x${'</div>'.repeat(depth)}<p>y</p>`;
    const depthOf = (html: string): number => body(html).split('<div>').length - 1;
    expect(depthOf(deep(MAX_DEPTH))).toBe(MAX_DEPTH);
    expect(depthOf(deep(MAX_DEPTH + 1))).toBe(MAX_DEPTH);
    expect(body(deep(MAX_DEPTH + 5))).toMatch(/<div>x<\/div>.*<p>y<\/p><\/body>$/);
  });

  test('has no more elements than its bound, and says so', () => {
    expect(readMarkup('<p>x</p>'.repeat(MAX_ELEMENTS - 1)).isCut).toBe(false);
    const { document, isCut } = readMarkup('<p>x</p>'.repeat(MAX_ELEMENTS + 1));
    expect(isCut).toBe(true);
    expect([...document.querySelectorAll('p')]).toHaveLength(MAX_ELEMENTS);
  });
});
