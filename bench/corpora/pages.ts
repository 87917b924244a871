/** Public pages with the text that is expected from them: how alike it is, and what else was found. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlToLine, htmlToText } from '../../src/articles/html-to-text.ts';
import { readPage } from '../../src/articles/page/page.ts';
import type { ReadPage } from '../../src/articles/reading.ts';
import { statedTime } from '../../src/articles/stated-time.ts';
import { decode } from '../../src/web/charset.ts';
import { type Row, share } from './row.ts';

/** Where the pages of the collection say that they come from. */
const ADDRESS = 'http://fakehost/test/page.html';

/** As the collection writes them; null where the page states none. */
interface Expected {
  title: string;
  byline: string | null;
  publishedTime: string | null;
}

export async function measure(folder: string): Promise<Row[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('source.html'))
    .map(name => join(folder, name, '..'));
  const cases = names.map(name => ({ name, ...read(name) }));
  const scores = cases.map(({ page, text }) => tokenF1(page.text, text));
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const bylines = cases.filter(({ expected }) => expected.byline);
  const dates = cases.filter(({ expected }) => statedTime(expected.publishedTime) !== null);
  return [
    {
      what: `pages: token-F1 of the text, mean of ${cases.length}`,
      result: mean.toFixed(4),
      target: '≥ 0.995',
      ok: mean >= 0.995,
      failed: cases.flatMap(({ name }, at) =>
        (scores[at] ?? 0) < 0.99 ? `${name}: ${scores[at]?.toFixed(4)}` : [],
      ),
    },
    row(
      'titles',
      cases,
      0.9,
      // The collection's are Readability's own, which often keep the name of the site behind the headline.
      ({ page, expected }) => {
        const theirs = htmlToLine(expected.title);
        return page.title === theirs || (page.title !== '' && theirs.startsWith(page.title));
      },
      p => [p.page.title, p.expected.title],
    ),
    row('bylines', bylines, 0.9, hasByline, p => [p.page.byline, p.expected.byline]),
    row(
      'dates',
      dates,
      1,
      ({ page, expected }) => page.publishedAt === statedTime(expected.publishedTime),
      ({ page, expected }) => [
        page.publishedAt && new Date(page.publishedAt).toJSON(),
        expected.publishedTime,
      ],
    ),
  ];
}

interface Case {
  name: string;
  page: ReadPage;
  text: string;
  expected: Expected;
}

function read(name: string): Omit<Case, 'name'> {
  const file = (file: string): string => decode(readFileSync(join(name, file)), null).text;
  return {
    page: readPage(file('source.html'), ADDRESS),
    // The collection keeps captions; an article's text here is without them.
    text: htmlToText(file('expected.html').replace(/<figcaption[\s\S]*?<\/figcaption>/gi, '')),
    expected: existsSync(join(name, 'expected-metadata.json'))
      ? JSON.parse(file('expected-metadata.json'))
      : { title: '', byline: null, publishedTime: null },
  };
}

/** The collection takes a byline as it stands, with “By”, dates and counts; ours holds the names alone. */
function hasByline({ page, expected }: Case): boolean {
  const ours = words(page.byline ?? '');
  const theirs = words(htmlToLine(expected.byline ?? ''));
  return ours.length > 0 && ours.every(word => theirs.some(other => other.startsWith(word)));
}

function row(
  what: string,
  cases: Case[],
  least: number,
  isRight: (one: Case) => boolean,
  tell: (one: Case) => unknown[],
): Row {
  const wrong = cases.filter(one => !isRight(one));
  const failed = wrong.map(
    one =>
      `${one.name}: ${tell(one)
        .map(value => JSON.stringify(value))
        .join(', expected ')}`,
  );
  return share(`pages: ${what}`, cases.length - wrong.length, cases.length, least, failed);
}

/** Harmonic mean of precision and recall of the words, each counted as often as it stands there. 1 for two empty texts. */
export function tokenF1(one: string, other: string): number {
  const [ours, theirs] = [words(one), words(other)];
  if (ours.length + theirs.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of theirs) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of ours) {
    const count = left.get(word) ?? 0;
    if (count > 0) both++;
    left.set(word, count - 1);
  }
  return (2 * both) / (ours.length + theirs.length);
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
