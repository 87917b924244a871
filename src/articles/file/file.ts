/** Reads a file of articles: a page, a text, Markdown, JSON, JSON lines or CSV; each article with the line on which it begins. */
import MarkdownIt from 'markdown-it';
import { Problem } from '../../problem.ts';
import { cleanLine, cleanLines } from '../clean.ts';
import { headlineFromTitle } from '../headline.ts';
import { htmlToText } from '../html-to-text.ts';
import { readPage } from '../page/page.ts';
import type { FileEntry } from '../reading.ts';
import { readCsv } from './csv.ts';
import { readJson, readJsonLines } from './json.ts';
import { limitEntries, sourceFromFields, sourceFromRecord } from './record.ts';

/** UTF-16 units: twice as many as the text of an article may have. Longer Markdown stays as it stands, for whoever checks the text to refuse it. */
const MAX_MARKDOWN = 400_000;
/** Its time grows with the length of the text alone, however that is nested: `npm run bench -- corpora bombs`. */
const markdown = new MarkdownIt({ html: true });

/** Stands for the address of a page that does not tell it. RFC 2606: nobody can be there. */
const NOWHERE = 'https://file.invalid/';

const KINDS: Record<string, (text: string) => FileEntry[]> = {
  html: fromHtml,
  htm: fromHtml,
  txt: fromText,
  md: fromMarkdown,
  json: readJson,
  jsonl: readJsonLines,
  ndjson: readJsonLines,
  csv: readCsv,
};

/** The articles in a file, at most MAX_ENTRIES. Throws a Problem if it is of another kind, or not what its name says. */
export function readFile(text: string, name: string): FileEntry[] {
  const ending = /\.([a-z]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  const read = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
  if (!read) {
    const endings = Object.keys(KINDS).join(', ');
    throw new Problem(words => words.reading.kindOfFile(endings));
  }
  const body = text.replace(/^\uFEFF/, '');
  if (!body.trim()) throw new Problem(words => words.reading.emptyFile);
  return limitEntries(read(body));
}

/** Browsers write into a page that they save where it came from. */
function fromHtml(html: string): FileEntry[] {
  const saved = /<!-- saved from url=\(\d+\)(https?:\/\/\S+) -->/.exec(html.slice(0, 2_000))?.[1];
  const page = readPage(html, saved ?? NOWHERE);
  const link = page.canonical && !page.canonical.startsWith(NOWHERE) ? page.canonical : (saved ?? '');
  return [
    {
      line: 1,
      source: sourceFromFields({
        title: headlineFromTitle(page.title, { ...page, url: link }),
        text: page.text,
        link,
        publisher: page.publisher,
        date: page.publishedAt === null ? '' : new Date(page.publishedAt).toJSON(),
        byline: page.byline,
        lang: page.lang,
      }),
    },
  ];
}

/** The title is the first line; the link may stand alone on the second. */
function fromText(text: string): FileEntry[] {
  const [title = '', ...rest] = cleanLines(text).split('\n');
  const second = rest.findIndex(line => line !== '');
  const link = /^https?:\/\/\S+$/i.test(rest[second] ?? '') ? (rest[second] ?? '') : '';
  const body = rest.slice(link ? second + 1 : 0).join('\n');
  return [{ line: lineOf(text), source: { title, text: body.trim(), link } }];
}

/** What stands between lines of three hyphens at the top (`title: …`) goes before the first heading. */
function fromMarkdown(source: string): FileEntry[] {
  const front = /^\s*---[ \t]*\r?\n(?<fields>[\s\S]{0,10000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  const fields = frontMatter(front?.groups?.fields ?? '');
  const body = source.slice(front?.[0].length ?? 0);
  const heading =
    /^\s*(?:#{1,6}[ \t]+(?<atx>[^\n]+?)[ \t]*#*|(?<setext>[^\n]+)\r?\n=+)[ \t]*\r?(?:\n|$)/.exec(body);
  const named = heading?.groups?.atx ?? heading?.groups?.setext;
  const title = fields.title ?? (named ? plain(named) : '');
  // The heading is no part of the text if it is the title.
  const isTitle = named !== undefined && cleanLine(plain(named)) === cleanLine(title);
  const text = plain(isTitle ? body.slice(heading?.[0].length) : body);
  return [
    { line: lineOf(source), source: sourceFromRecord({ ...fields, title, text }) ?? sourceFromFields({}) },
  ];
}

function plain(source: string): string {
  return source.length > MAX_MARKDOWN ? source : htmlToText(markdown.render(source));
}

/** Lines `name: value`, as YAML writes simple values. */
function frontMatter(text: string): Partial<Record<string, string>> {
  const pairs = [...text.matchAll(/^([\w-]{1,40})[ \t]*:[ \t]*(.*)$/gm)];
  return Object.fromEntries(
    pairs.map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value.trim().replace(/^(["'])(.*)\1$/, '$2'),
    ]),
  );
}

/** The line of the first character that is no white space. */
function lineOf(text: string): number {
  return text.slice(0, text.search(/\S/)).split('\n').length;
}
