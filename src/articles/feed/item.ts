/** What the items of all kinds of feeds have in common: links, people, and whether a text is only a teaser. */
import { type Spoken, spoken } from '../../wording/spoken.ts';
import { cleanLine } from '../clean.ts';

/** Items that are read of one feed, from its top. */
export const MAX_ITEMS = 1_000;

/** As long as the summaries of feeds get: shorter ones are hardly a whole article. UTF-16 units. */
const LONG_SUMMARY = 1_500;
/** What is given as the content may be a short article, but not a sentence or two. */
const SHORT_CONTENT = 300;
/** Ends such as “…”, “[...]”, “Read more »”, “Continue reading”: the rest is elsewhere. */
const UNFINISHED =
  /(?:\.\.\.|…|\[(?:…|\.\.\.|&hellip;)\]|\b(?:read|learn|view|see) (?:more|the full (?:story|article|post)|full (?:story|article))\b|\b(?:continue|keep) reading\b.{0,100}|\b(?:weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|leggi tutto|lees verder|läs mer)\b|阅读全文|続きを読む)[\s.»›→>)\]]*$/iu;
/** WordPress ends its excerpts so. */
const FIRST_APPEARED = /\n*The post .{1,300} (?:first )?appeared first on .{1,200}\.?$/;

/** The problem with a list of more items than are read, if it is one. */
export function tooManyItems({ length }: readonly unknown[]): Spoken[] {
  return length > MAX_ITEMS ? [spoken(({ reading }) => reading.tooManyItems(MAX_ITEMS, length))] : [];
}

/** Whether an item's text is only the beginning of its article, or a summary of it. */
export function isTeaser(text: string, isContent: boolean): boolean {
  const body = text.replace(FIRST_APPEARED, '').trimEnd();
  return UNFINISHED.test(body.slice(-200)) || body.length < (isContent ? SHORT_CONTENT : LONG_SUMMARY);
}

/** The name in `Jo Doe (jo@example.com)`, `jo@example.com (Jo Doe)`, `Jo Doe <jo@example.com>`; the address if there is no name. */
export function personName(raw: string): string {
  const written = cleanLine(raw);
  const mail = /[^\s()<>"',;]+@[^\s()<>"',;]+/.exec(written)?.[0];
  if (!mail) return written;
  const name = cleanLine(
    written
      .replace(mail, ' ')
      .replace(/mailto:/i, ' ')
      .replace(/[<(]\s*[>)]/g, ' '),
  ).replace(/^[("',;\s]+|[)"',;\s]+$/g, '');
  return name || mail;
}

/** Several people as one byline, each once; null if there are none. */
export function joinPeople(people: readonly string[]): string | null {
  return [...new Set(people.filter(Boolean))].slice(0, 20).join(', ') || null;
}
