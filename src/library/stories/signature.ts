/** What of an article is compared to find out whether two tell the same event: its beginning, as terms, names, figures and days of the week. */
import type { Article } from '../../articles/article.ts';
import { inAny } from '../../search/language/languages.ts';
import { type Word, words } from '../../search/language/words.ts';

export interface Signature {
  articleId: string;
  publisher: string;
  /** Epoch milliseconds; null where the source states no date. */
  publishedAt: number | null;
  addedAt: number;
  title: ReadonlySet<string>;
  /** How often each term occurs, in the title counting twice: in title and lead, and in all that is compared. */
  lead: ReadonlyMap<string, number>;
  all: ReadonlyMap<string, number>;
  /** Terms that are written with a capital within sentences, and never without. */
  names: ReadonlySet<string>;
  /** Numbers, without years. */
  figures: ReadonlySet<string>;
  weekdays: ReadonlySet<string>;
}

/** UTF-16 units of a text that are compared: an event stands at the beginning. */
const COMPARED = 900;
/** Words of it, stop words included, that are its lead. */
const LEAD = 60;
/** Behind so many words a word counts half. */
const NEAR = 40;
const TITLE = 2;

const WEEKDAY = new RegExp(`(?<!\\p{L})${inAny(({ answers }) => answers?.weekdays)}(?!\\p{L})`, 'giu');
const YEAR = /^(?:19|20)\d\d$/;
/** UTF-16 units before a word that tell whether it begins a sentence. */
const BEFORE = 4;
const SENTENCE_END = /(?:^|[.!?…:"“”„«»\n])\s*$/u;

export function signatureOf(article: Article): Signature {
  const { title, lang } = article;
  const text = article.text.slice(0, COMPARED);
  const ofTitle = termsIn(title, lang);
  const ofText = wordsIn(text, lang);
  // A source without a title of its own repeats its first sentence.
  const isRepeated = text.startsWith(title);
  const lead = ofText.slice(isRepeated ? ofTitle.length : 0, LEAD + (isRepeated ? ofTitle.length : 0));
  const body = ofText.filter(({ term }) => term);
  return {
    articleId: article.id,
    publisher: article.publisher,
    publishedAt: article.publishedAt,
    addedAt: article.addedAt,
    title: new Set(ofTitle.map(({ term }) => term)),
    lead: counted(
      ofTitle,
      lead.filter(({ term }) => term),
      () => 1,
    ),
    all: counted(ofTitle, body, place => (place < NEAR ? 1 : 0.5)),
    names: namesIn(title, ofTitle, text, body),
    figures: new Set(
      [...ofTitle, ...body]
        .filter(({ raw }) => /^\p{N}/u.test(raw) && !YEAR.test(raw))
        .map(({ term }) => term),
    ),
    weekdays: new Set([...`${title}\n${text}`.matchAll(WEEKDAY)].map(([day]) => day.toLowerCase())),
  };
}

function wordsIn(text: string, lang: string): Word[] {
  return words(text, lang).filter(({ isCompound }) => !isCompound);
}

function termsIn(text: string, lang: string): Word[] {
  return wordsIn(text, lang).filter(({ term }) => term);
}

function counted(title: Word[], body: Word[], worth: (place: number) => number): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (term: string, much: number) => counts.set(term, (counts.get(term) ?? 0) + much);
  for (const { term } of title) add(term, TITLE);
  for (const [place, { term }] of body.entries()) add(term, worth(place));
  return counts;
}

/** A capital at the beginning of a sentence tells nothing. */
function namesIn(title: string, ofTitle: Word[], text: string, ofText: Word[]): Set<string> {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const [source, found] of [
    [title, ofTitle],
    [text, ofText],
  ] as const) {
    for (const { raw, term, start } of found) {
      if (!/^\p{L}/u.test(raw)) continue;
      if (!/^\p{Lu}/u.test(raw)) small.add(term);
      else if (!SENTENCE_END.test(source.slice(Math.max(0, start - BEFORE), start))) capital.add(term);
    }
  }
  return capital.difference(small);
}
