/** Which of the library's publishers a question names: “according to the BBC”, “as TechCrunch reported”. */
import { inAny } from '../language/languages.ts';

/** What a name may do without: “BBC News - Technology” is the BBC, “CBSSports.com” CBSSports. */
const SECTION = /\s+[-–|:]\s.*$/u;
const DOMAIN = /\.(?:com|org|net|co\.uk|de|fr|io)$/iu;
const ARTICLE = /^the\s+/iu;
const GENERIC = /\s+(?:news|online|magazine|newspaper)$/iu;

/** A name of one ordinary word, such as Time or Fortune, is meant only if a capital or words like these say so. */
const CUE = `${inAny(({ publishers }) => publishers?.accordingTo)}\\s+(?:${inAny(({ publishers }) => publishers?.nameArticles)}\\s+)?`;
const AFTER = `(?:[’']s?)?\\s+${inAny(({ publishers }) => publishers?.reports)}`;

/** Words that name a publisher's part in it, and are not looked for in articles. */
export const REPORTING = new RegExp(`^${inAny(({ publishers }) => publishers?.reporting)}$`, 'i');

/** Those of `publishers` that are named, as they stand in the list. */
export function publishersIn(question: string, publishers: readonly string[]): string[] {
  const text = ` ${spaced(question)} `;
  const lower = text.toLowerCase();
  return publishers.filter(publisher => namesOf(publisher).some(name => isNamed(name, text, lower)));
}

/** Where in the question a publisher stands that it names, as UTF-16 offset; -1 if it does not. */
export function mentionOf(question: string, publisher: string): number {
  const lower = question.toLowerCase();
  return namesOf(publisher).reduce(
    (found, name) => (found >= 0 ? found : lower.indexOf(name.toLowerCase())),
    -1,
  );
}

/** The whole name first, then the shorter ones. */
function namesOf(publisher: string): string[] {
  const whole = spaced(publisher);
  const head = spaced(publisher.replace(SECTION, '').replace(DOMAIN, ''));
  const bare = head.replace(ARTICLE, '');
  return [...new Set([whole, head, bare, bare.replace(GENERIC, '')])].filter(name => name.length > 1);
}

function isNamed(name: string, text: string, lower: string): boolean {
  const folded = name.toLowerCase();
  if (!lower.includes(` ${folded} `)) return false;
  if (folded.replace(ARTICLE, '').includes(' ')) return true;
  const own = escaped(folded);
  if (new RegExp(`\\s${CUE}${own}\\s|\\s${own}${AFTER}\\s`, 'iu').test(text)) return true;
  // “TechCrunch” and “BBC” are written so only as names; a capital within the sentence is one as well.
  return /\p{Lu}\S*\p{Lu}/u.test(name) || new RegExp(`\\p{L}\\s${escaped(name)}\\s`, 'u').test(text);
}

/** Words with single spaces between them; an apostrophe and what follows it stay with their word. */
function spaced(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}\p{M}’'&.]+|\.(?=\s|$)/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
