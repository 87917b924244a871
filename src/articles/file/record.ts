/** An article out of the fields of a record, whatever they are called. */
import { type Spoken, spoken } from '../../wording/spoken.ts';
import type { Source } from '../article.ts';
import { cleanLine, cleanParagraphs } from '../clean.ts';
import { htmlToLine, htmlToText } from '../html-to-text.ts';
import type { JsonObject } from '../json-object.ts';
import type { FileEntry } from '../reading.ts';
import { statedTime } from '../stated-time.ts';

/** Articles of one file. */
export const MAX_ENTRIES = 10_000;

/** Of lists and objects within a field. */
const MAX_DEPTH = 3;

export const NO_ARTICLE: Spoken = spoken(({ reading }) => reading.noArticle);

/** Names in lower case without spaces, hyphens and underscores, in the order in which they are believed. */
const NAMES = {
  title: ['title', 'headline', 'heading', 'name'],
  text: [
    'text',
    'body',
    'content',
    'articlebody',
    'fulltext',
    'article',
    'contenttext',
    'contenthtml',
    'story',
    'description',
  ],
  link: ['url', 'link', 'href', 'permalink', 'webpage', 'sourceurl', 'articleurl', 'canonical', 'weburl'],
  publisher: ['publisher', 'source', 'sourcename', 'site', 'sitename', 'outlet', 'newspaper', 'publication'],
  date: [
    'date',
    'published',
    'publishedat',
    'publishdate',
    'publisheddate',
    'datepublished',
    'pubdate',
    'publicationdate',
    'time',
    'timestamp',
  ],
  byline: ['byline', 'author', 'authors', 'creator', 'writer'],
  lang: ['lang', 'language', 'inlanguage', 'locale'],
} satisfies Record<keyof Source, string[]>;

/** Whether a field of an article may be called so. */
export function isKnownField(name: string): boolean {
  return Object.values(NAMES).some(names => names.includes(foldedName(name)));
}

/** What an article needs stands in none of the fields: null. Otherwise nothing is judged; blank is what is not given. */
export function sourceFromRecord(record: JsonObject): Source | null {
  const byName = new Map(Object.entries(record).map(([name, value]) => [foldedName(name), value]));
  const pick = (field: keyof Source): unknown =>
    NAMES[field].map(name => byName.get(name)).find(value => textOf(value).trim() !== '');
  const source = sourceFromFields({
    title: pick('title'),
    text: pick('text'),
    link: pick('link'),
    publisher: pick('publisher'),
    date: pick('date'),
    byline: pick('byline'),
    lang: pick('lang'),
  });
  return source.title || source.text ? source : null;
}

/** Texts may be HTML, lists are joined, dates are written as toArticle reads them where they can be read at all. */
export function sourceFromFields(fields: { [field in keyof Source]?: unknown }): Source {
  const text = textOf(fields.text, '\n\n');
  const isMarkup = /<\/(?:p|div|a|b|i|em|strong|span|h[1-6]|li)>|<(?:br|p)\s*\/?>/i.test(text);
  const [publisher, byline, lang] = [fields.publisher, fields.byline, fields.lang].map(value =>
    cleanLine(textOf(value)),
  );
  const date = dateOf(textOf(fields.date));
  return {
    title: htmlToLine(textOf(fields.title)),
    text: isMarkup ? htmlToText(text) : cleanParagraphs(text),
    link: cleanLine(textOf(fields.link)),
    ...(publisher && { publisher }),
    ...(date && { date }),
    ...(byline && { byline }),
    ...(lang && { lang: lang.replaceAll('_', '-') }),
  };
}

/** All of them, or the first MAX_ENTRIES and a sentence. */
export function limitEntries(entries: FileEntry[]): FileEntry[] {
  const [next] = entries.slice(MAX_ENTRIES);
  if (!next) return entries;
  const problem = spoken(({ reading }) => reading.tooManyArticles(MAX_ENTRIES));
  return [...entries.slice(0, MAX_ENTRIES), { line: next.line, problem }];
}

/** What can't be read stays as it stands, for whoever checks it to say so; a year alone is no date. */
function dateOf(written: string): string {
  const time = statedTime(written);
  const date = time === null || /^\d{4}$/.test(written.trim()) ? null : new Date(time).toJSON();
  return date && /^\d{4}-/.test(date) ? date.replace('T00:00:00.000Z', '') : cleanLine(written);
}

/** A text, a number, a list of them, or an object with a name (`{"source": {"name": "Harbour News"}}`) or a text, as WordPress has it. */
function textOf(value: unknown, glue = ', ', depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || depth >= MAX_DEPTH) return '';
  if (!Array.isArray(value)) {
    const { name, rendered } = value as JsonObject;
    return textOf(name ?? rendered, glue, depth + 1);
  }
  return value
    .map(one => textOf(one, glue, depth + 1))
    .filter(Boolean)
    .join(glue);
}

function foldedName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
