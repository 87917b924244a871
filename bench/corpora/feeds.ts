/** feedparser's and gofeed's suites: which feeds can be read, and how many of the claims that they make of them hold. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFeed } from '../../src/articles/feed/feed.ts';
import { decode } from '../../src/web/charset.ts';
import { type Claim, feedparserClaims, gofeedClaims } from './expectations.ts';
import { type Row, share } from './row.ts';

interface Case {
  file: string;
  claims: Claim[];
}

export async function measure(folder: string): Promise<Row[]> {
  const all = filesBelow(folder);
  const isIllFormed = (file: string) => file.includes('illformed');
  const cases = all.filter(isFeed).map(file => ({ file, claims: claimsOf(file) }));
  return [
    ...rows(
      'feeds',
      cases.filter(({ file }) => !isIllFormed(file)),
      0.99,
      0.97,
    ),
    ...rows(
      'ill-formed feeds',
      cases.filter(({ file }) => isIllFormed(file)),
      0,
      0,
    ),
  ];
}

function rows(what: string, cases: Case[], leastRead: number, leastHeld: number): Row[] {
  if (cases.length === 0) return [];
  const unread: string[] = [];
  const broken: string[] = [];
  let claims = 0;
  for (const { file, claims: expected } of cases) {
    const bytes = readFileSync(file);
    claims += expected.length;
    try {
      const feed = readFeed(decode(bytes, null).text, 'http://127.0.0.1:8097/feed.xml');
      for (const { claim, holds } of expected) if (!holds(feed)) broken.push(`${file}: ${claim}`);
    } catch (error) {
      unread.push(`${file}: ${(error as Error).message}`);
      broken.push(...expected.map(({ claim }) => `${file}: ${claim}`));
    }
  }
  return [
    share(`${what}: read`, cases.length - unread.length, cases.length, leastRead, unread),
    ...(claims
      ? [share(`${what}: claims that hold`, claims - broken.length, claims, leastHeld, broken)]
      : []),
  ];
}

/** XML, and gofeed's JSON feeds, which are called by their version. What it expects of them has another name. */
function isFeed(file: string): boolean {
  return /\.xml$|[/_](?:version_)?json_?\d\w*\.json$/.test(file) && !/_expected\.json$/.test(file);
}

function claimsOf(file: string): Claim[] {
  const expected = file.endsWith('.xml')
    ? file.replace(/\.xml$/, '.json')
    : file.replace(/\.json$/, '_expected.json');
  if (file.endsWith('.json') && !existsSync(expected)) return [];
  if (existsSync(expected)) return gofeedClaims(JSON.parse(readFileSync(expected, 'utf8')));
  return feedparserClaims(decode(readFileSync(file), null).text);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
}
