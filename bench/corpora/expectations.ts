/** What the comments and the JSON of public feed suites expect, as claims about a feed that was read. */
import { htmlToLine } from '../../src/articles/html-to-text.ts';
import type { FeedItem, ReadFeed } from '../../src/articles/reading.ts';
import { statedTime } from '../../src/articles/stated-time.ts';

/** Something that a suite expects of a feed, in its own words, and whether it holds. */
export interface Claim {
  claim: string;
  holds(feed: ReadFeed): boolean;
}

type Of = ReadFeed | FeedItem;
type Check = (of: Of, expected: string) => boolean;

const title: Check = (of, expected) => of.title === expected || of.title === htmlToLine(expected);
const link: Check = (of, expected) => of.link === expected;
const id: Check = (of, expected) => of.id === expected;
const published: Check = (of, expected) => sameTime([of.publishedAt], expected);
/** Some call the only date of an item one name, some the other. */
const anyDate: Check = (of, expected) => sameTime([of.publishedAt, of.updatedAt], expected);
const author: Check = (of, expected) => {
  const name = htmlToLine(expected).replace(/\s*\([^()]*@[^()]*\)$/, '');
  return of.byline === name || Boolean(of.byline?.split(', ').includes(name));
};

/** feedparser's names, https://feedparser.readthedocs.io/en/latest/reference/. */
const FEEDPARSER: Record<string, Check> = {
  title,
  'title_detail.value': title,
  link,
  'links.0.href': link,
  id,
  guid: id,
  author,
  'author_detail.name': author,
  'author_detail.email': author,
  'authors.0.name': author,
  'authors.1.name': author,
  published,
  published_parsed: published,
  issued: published,
  issued_parsed: published,
  created: anyDate,
  created_parsed: anyDate,
  date: anyDate,
  date_parsed: anyDate,
  updated: anyDate,
  updated_parsed: anyDate,
  modified: anyDate,
  modified_parsed: anyDate,
};

/** The claims in the comment `Expect: …` at the head of one of feedparser's files that name a title, link, id, date or author. */
export function feedparserClaims(source: string): Claim[] {
  const expected = /Expect:\s*(.*)/.exec(source)?.[1] ?? '';
  const clause =
    /(?<![\w.])(?<of>feed|entries\[(?<n>\d+)\])(?<path>(?:\[(?:'\w+'|\d+)\]|\.\w+)+)\s*==\s*(?<value>(?:u?(?:'''[\s\S]*?'''|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")(?:\s*\+\s*)?)+|\([\d, ]+\))/g;
  return [...expected.matchAll(clause)].flatMap(({ 0: claim, groups = {} }) => {
    const path = [...(groups.path ?? '').matchAll(/\w+/g)].join('.');
    const check = FEEDPARSER[path];
    if (!check) return [];
    const value = pythonValue(groups.value ?? '');
    const { n } = groups;
    return [
      {
        claim,
        holds: (feed: ReadFeed) => {
          const of = n === undefined ? feed : feed.items[Number(n)];
          return of !== undefined && check(of, value);
        },
      },
    ];
  });
}

/** The claims of the JSON beside one of gofeed's files. */
export function gofeedClaims(expected: Record<string, unknown>): Claim[] {
  const items = [expected.items, expected.entries].find(Array.isArray) ?? [];
  return [
    ...claimsOf(expected, 'feed', feed => feed),
    ...items.flatMap((item: Record<string, unknown>, n: number) =>
      claimsOf(item, `items[${n}]`, feed => feed.items[n]),
    ),
    {
      claim: `${items.length} items`,
      holds: feed => feed.items.length === items.length,
    },
  ];
}

function claimsOf(fields: Record<string, unknown>, name: string, pick: (feed: ReadFeed) => Of | undefined) {
  const { guid, id: ownId, author: one, authors, links, home_page_url, url } = fields;
  const alternate = (Array.isArray(links) ? links : []).find(each => each?.rel === 'alternate')?.href;
  const wanted: [string, unknown, Check][] = [
    ['title', fields.title, title],
    ['link', fields.link ?? alternate ?? home_page_url ?? url, link],
    ['id', typeof guid === 'object' ? (guid as { value?: unknown } | null)?.value : (guid ?? ownId), id],
    ['published', fields.publishedParsed ?? fields.pubDateParsed ?? fields.date_published, anyDate],
    ['updated', fields.updatedParsed ?? fields.date_modified, anyDate],
    ['author', personIn(one) ?? personIn(Array.isArray(authors) ? authors[0] : undefined), author],
  ];
  return wanted.flatMap(([field, value, check]) =>
    typeof value !== 'string' || !value
      ? []
      : [
          {
            claim: `${name}.${field} == ${JSON.stringify(value)}`,
            holds: (feed: ReadFeed) => {
              const of = pick(feed);
              return of !== undefined && check(of, value);
            },
          },
        ],
  );
}

function personIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const { name, email } = (value ?? {}) as { name?: string; email?: string };
  return name || email;
}

function sameTime(times: (number | null)[], expected: string): boolean {
  const tuple = /^\(([\d, ]+)\)$/.exec(expected)?.[1]?.split(',').map(Number);
  const [year = 0, month = 1, ...rest] = tuple ?? [];
  return times.includes(tuple ? Date.UTC(year, month - 1, ...rest.slice(0, 4)) : statedTime(expected));
}

/** A string of Python's, or several added up; anything else as it stands. */
function pythonValue(written: string): string {
  if (written.startsWith('(')) return written;
  const literal = /u?(?:'''([\s\S]*?)'''|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;
  const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r' };
  return [...written.matchAll(literal)]
    .map(([, long, single, double]) => long ?? single ?? double ?? '')
    .join('')
    .replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gi, (_, unicode, hex, other) =>
      unicode || hex ? String.fromCharCode(Number.parseInt(unicode ?? hex, 16)) : (escapes[other] ?? other),
    );
}
