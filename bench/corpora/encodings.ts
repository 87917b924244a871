/** Character sets of pages and feeds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, sniffEncoding } from '../../src/web/charset.ts';
import { type Row, share } from './row.ts';

interface Case {
  name: string;
  bytes: Buffer;
  contentType: string | null;
  /** As the Encoding Standard names it. */
  expected: string;
}

/** `folder`: corpora/encoding; the feeds lie beside it. */
export async function measure(folder: string): Promise<Row[]> {
  const feeds = join(folder, '../feeds/feedparser');
  return [
    ...rows('encodings: html5lib’s and chardet’s cases', [
      ...html5lib(folder),
      ...chardet(join(folder, 'chardet')),
    ]),
    ...rows('encodings: feedparser’s declared charsets', feedparser(join(feeds, 'encoding'))),
    ...rows('encodings: feedparser’s undeclared charsets', feedparser(join(feeds, 'illformed/chardet'))),
  ];
}

/** All cases have to be right; no row for none. */
function rows(what: string, cases: Case[]): Row[] {
  if (cases.length === 0) return [];
  const wrong = cases.flatMap(each => {
    const found = sniffEncoding(each.bytes, each.contentType);
    return found === each.expected ? [] : [`${each.name}: ${found} instead of ${each.expected}`];
  });
  return [share(what, cases.length - wrong.length, cases.length, 1, wrong)];
}

/** `#data`, the bytes, `#encoding`, the label. */
function html5lib(folder: string): Case[] {
  return filesOf(folder, '.dat').flatMap(({ name, bytes }) =>
    bytes
      .toString('latin1')
      .split(/^#data\n/m)
      .slice(1)
      .map((text, index) => {
        const [data = '', label = ''] = text.split(/\n#encoding\n/);
        return {
          name: `${name} ${index + 1}`,
          bytes: Buffer.from(data, 'latin1'),
          contentType: null,
          expected: standardName(label),
        };
      }),
  );
}

/** The name of the file tells: test_big5.txt. */
function chardet(folder: string): Case[] {
  return filesOf(folder, '.txt').map(({ name, bytes }) => ({
    name,
    bytes,
    contentType: null,
    expected: standardName(name.replace(/^test_|\.txt$/g, '')),
  }));
}

/** `encoding == '…'` in the comment at the head; its Content-Type is there too. Whoever expects none is left out. */
function feedparser(folder: string): Case[] {
  return filesOf(folder, '.xml').flatMap(({ name, bytes }) => {
    const contentType = /Header:\s*Content-type:\s*(.+)/i.exec(bytes.toString('latin1'))?.[1]?.trim() ?? null;
    const label = /encoding == '([^']+)'/.exec(decode(bytes, contentType).text)?.[1];
    if (label === undefined) return [];
    // In pure ASCII every name is as good: what differs is only what feedparser calls its default.
    const isAscii = bytes.every(byte => byte > 0 && byte < 0x80);
    return isAscii ? [] : [{ name, bytes, contentType, expected: standardName(label) }];
  });
}

function filesOf(folder: string, ending: string): { name: string; bytes: Buffer }[] {
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter(name => name.endsWith(ending))
    .map(name => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** GB 2312 is a part of GB 18030, and either name is right for it. UTF-32 is no encoding of the web. */
function standardName(label: string): string {
  const name = label.trim().split('\n', 1)[0]?.toLowerCase() ?? '';
  if (name.startsWith('utf-32')) return name;
  return name === 'gb2312' ? 'gb18030' : new TextDecoder(name).encoding;
}
