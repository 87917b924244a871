/** From what an admin typed to an article: checked, cleaned, ready to be stored. */
import { Problem } from '../problem.ts';
import type { Article, Source } from './article.ts';
import { cleanLine, cleanParagraphs } from './clean.ts';
import { readDate } from './date.ts';
import { newId } from './id.ts';
import { DEFAULT_LANGUAGE, detectLanguage } from './language.ts';
import { canonicalLink, linkHost } from './link.ts';
import { articleHash } from './near-duplicates.ts';
import { weight } from './weight.ts';

/** UTF-16 units of an alphabet after cleaning. Shorter texts hold nothing to quote; longer ones are no article. */
export const MIN_TEXT = 80;
export const MAX_TEXT = 200_000;
export const MAX_TITLE = 300;
export const MAX_PUBLISHER = 100;
/** Room for a handful of authors. */
export const MAX_BYLINE = 200;

/**
 * The article that the source describes, added by `by` (a Discord id or a word) at `now` (epoch milliseconds).
 * Throws a Problem that says what is wrong with it.
 */
export function toArticle(source: Source, by: string, now: number): Article {
  const title = checkedTitle(source.title);
  const text = checkedText(source.text);
  const url = canonicalLink(source.link);
  return {
    id: newId(now),
    title,
    publisher:
      checkedName('publisher', source.publisher, MAX_PUBLISHER) ?? linkHost(url).slice(0, MAX_PUBLISHER),
    byline: checkedName('byline', source.byline, MAX_BYLINE),
    url,
    publishedAt: readDate(source.date ?? '', now),
    addedAt: now,
    addedBy: by,
    lang: checkedLanguage(source.lang) ?? detectLanguage(`${title}\n${text}`),
    text,
    hash: articleHash(title, text),
  };
}

function checkedTitle(raw: string): string {
  const title = cleanLine(raw);
  if (!isReadable(title)) throw new Problem(words => words.source.noTitle);
  if (title.length > MAX_TITLE) {
    throw new Problem(words => words.source.titleTooLong(title.length, MAX_TITLE));
  }
  return title;
}

function checkedText(raw: string): string {
  const text = cleanParagraphs(raw);
  if (!isReadable(text)) throw new Problem(words => words.source.noText);
  if (weight(text) < MIN_TEXT) {
    throw new Problem(words => words.source.textTooShort(text.length, MIN_TEXT));
  }
  if (text.length > MAX_TEXT) {
    throw new Problem(words => words.source.textTooLong(text.length, MAX_TEXT));
  }
  return text;
}

function checkedName(field: 'publisher' | 'byline', raw: string | undefined, most: number): string | null {
  const name = cleanLine(raw ?? '');
  if (name.length > most) {
    throw new Problem(words => words.source[`${field}TooLong`](name.length, most));
  }
  return isReadable(name) ? name : null;
}

/** Null if none is stated. */
function checkedLanguage(raw = ''): string | null {
  const tag = cleanLine(raw);
  if (!tag) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? DEFAULT_LANGUAGE;
  } catch (error) {
    throw new Problem(words => words.source.noLanguage(tag.slice(0, 40)), { cause: error });
  }
}

/** Dashes and emoji alone name nothing. */
function isReadable(value: string): boolean {
  return /[\p{L}\p{N}]/u.test(value);
}
