/** What the playground makes of Discord's Markdown. */
import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../playground/page/browser/markdown.d.ts';
import { parse, parseInline, safeUrl, timeText } from '../../playground/page/browser/markdown.js';

/** The tree in one line: `b(…)` bold, `i(…)` italic, and so on, to compare by eye. */
function sketch(nodes: Inline[]): string {
  return nodes
    .map(node => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'break') return '⏎';
      if (node.kind === 'code') return `code(${node.text})`;
      if (node.kind === 'link') return `link(${node.url}|${sketch(node.children)})`;
      if (node.kind === 'time') return `time(${node.unix}:${node.style})`;
      if (node.kind === 'mention') return `${node.of}(${node.id})`;
      if (node.kind === 'command') return `command(${node.name})`;
      if (node.kind === 'emoji') return `emoji(${node.name})`;
      return `${node.kind}(${sketch(node.children)})`;
    })
    .join('');
}

function outline(blocks: Block[]): string {
  return blocks
    .map(block => {
      if (block.kind === 'quote') return `quote[${outline(block.children)}]`;
      if (block.kind === 'codeblock') return `codeblock[${block.language}|${block.text}]`;
      if (block.kind === 'heading') return `h${block.level}[${sketch(block.children)}]`;
      if (block.kind !== 'list') return `${block.kind}[${sketch(block.children)}]`;
      const items = block.items.map(
        item => sketch(item.children) + (item.nested.length > 0 ? ` ${outline(item.nested)}` : ''),
      );
      return `${block.ordered ? `ol${block.start}` : 'ul'}[${items.join('; ')}]`;
    })
    .join(' ');
}

describe('within a line', () => {
  test.each([
    ['**bold** and *italic* and _italic_', 'bold(bold) and italic(italic) and italic(italic)'],
    ['***both***', 'bold(italic(both))'],
    ['*a **b** c*', 'italic(a bold(b) c)'],
    ['__under__ ~~gone~~ ||hidden||', 'underline(under) strike(gone) spoiler(hidden)'],
    ['snake_case_name', 'snake_case_name'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['**never closed', '**never closed'],
    ['`**code**` and ``a`b``', 'code(**code**) and code(a`b)'],
    ['**`*` in code**', 'bold(code(*) in code)'],
    [
      '\\*not italic\\* \\[no](https://a.example/) 1\\. \\_x\\_',
      '*not italic* [no](link(https://a.example/|https://a.example/)) 1. _x_',
    ],
    ['C:\\new', 'C:\\new'],
  ])('%s', (text, expected) => expect(sketch(parseInline(text))).toBe(expected));

  test.each([
    ['[title](https://a.example/x)', 'link(https://a.example/x|title)'],
    ['[title](<https://a.example/x>)', 'link(https://a.example/x|title)'],
    ['[a **b**](<https://a.example/>)', 'link(https://a.example/|a bold(b))'],
    ['[[1]](https://a.example/a_(b))', 'link(https://a.example/a_(b)|[1])'],
    ['[title](https://a.example/ "hint")', 'link(https://a.example/|title)'],
    ['[\\]](https://a.example/)', 'link(https://a.example/|])'],
    ['see https://a.example/x. Then', 'see link(https://a.example/x|https://a.example/x). Then'],
    ['(https://a.example/x)', '(link(https://a.example/x|https://a.example/x))'],
    ['<https://a.example/x>', 'link(https://a.example/x|https://a.example/x)'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['[x](<data:text/html,hi>)', '[x](<data:text/html,hi>)'],
    ['[https://a.example](https://b.example/)', 'link(https://b.example/|https://a.example)'],
  ])('a link: %s', (text, expected) => expect(sketch(parseInline(text))).toBe(expected));

  test.each([
    ['<t:1780358400:D> <t:1780358400>', 'time(1780358400:D) time(1780358400:f)'],
    ['<@1> <@!2> <@&3> <#4> @everyone', 'user(1) user(2) role(3) channel(4) everyone(everyone)'],
    ['</article add:12> <:wave:123>', 'command(article add) emoji(wave)'],
    ['<t:soon> <@ada> <script>', '<t:soon> <@ada> <script>'],
  ])('a reference: %s', (text, expected) => expect(sketch(parseInline(text))).toBe(expected));
});

describe('blocks', () => {
  test.each([
    ['one\ntwo', 'paragraph[one⏎two]'],
    ['before\n> a\n> b\nafter', 'paragraph[before] quote[paragraph[a⏎b]] paragraph[after]'],
    ['>>> all\nthe rest', 'quote[paragraph[all⏎the rest]]'],
    ['>no quote', 'paragraph[>no quote]'],
    ['# One\n### Three\n-# small', 'h1[One] h3[Three] subtext[small]'],
    ['#no heading\n#### nor this', 'paragraph[#no heading⏎#### nor this]'],
    ['- a\n  - b\n- c', 'ul[a ul[b]; c]'],
    ['3. c\n4. d', 'ol3[c; d]'],
    ['```js\nlet **a**;\n```', 'codeblock[js|let **a**;]'],
    ['text ```one``` more', 'paragraph[text ] codeblock[|one] paragraph[ more]'],
    ['```never closed', 'paragraph[```never closed]'],
    ['\\> no quote\n\\# no heading\n\\- no list', 'paragraph[> no quote⏎# no heading⏎- no list]'],
    ['', ''],
  ])('%j', (text, expected) => expect(outline(parse(text))).toBe(expected));

  test('nesting ends somewhere', () => {
    expect(outline(parse('> '.repeat(500)))).toContain('quote[quote[');
    expect(() => sketch(parseInline(`${'**_'.repeat(2000)}x${'_**'.repeat(2000)}`))).not.toThrow();
  });

  test('text made to be slow is read in time that grows with its length', () => {
    const hostile = [
      '[',
      '*',
      '_',
      '**a',
      '||',
      '`',
      '``a',
      '<t:',
      '> ',
      '[a](',
      '[a](<https://',
      '*a _b ',
      '- ',
      '\\',
      '```',
    ];
    for (const piece of hostile) {
      const started = performance.now();
      parse(piece.repeat(Math.ceil(50_000 / piece.length)));
      expect(performance.now() - started, `50,000 characters of ${piece}`).toBeLessThan(2000);
    }
  });
});

test.each([
  ['https://a.example/x', 'https://a.example/x'],
  ['HTTP://A.example', 'http://a.example/'],
  ['javascript:alert(1)', null],
  [' javascript:alert(1)', null],
  ['//a.example', null],
  ['data:text/html,x', null],
])('of %j the web address is %j', (text, expected) => expect(safeUrl(text)).toBe(expected));

test.each([
  ['t', '00:00'],
  ['T', '00:00:00'],
  ['d', '02/06/2026'],
  ['D', '2 June 2026'],
  ['f', '2 June 2026 at 00:00'],
  ['F', 'Tuesday, 2 June 2026 at 00:00'],
  ['R', '3 days ago'],
])('<t:1780358400:%s> reads "%s"', (style, expected) => {
  expect(timeText(1780358400, style, Date.UTC(2026, 5, 5), 'UTC')).toBe(expected);
});

test('a timestamp beyond all time is no reason to fail', () => {
  expect(timeText(9_999_999_999_999, 'D', 0, 'UTC')).toBe('an unknown time');
});
