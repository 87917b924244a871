/** Who wrote an article, out of what pages write in the place where that stands. */
import { cleanLine } from '../clean.ts';
import type { DomDocument } from './dom.ts';

/** As many UTF-16 units as an article's byline may have. */
const MAX_BYLINE = 200;
/** Before the name, in the languages of most news. */
const BEGINNING =
  /^(?:(?:written|posted|published|reported|edited|story|text|report|words|analysis|opinion|review)\s+)?(?:by|von|par|por|di|door|av|af|autor(?:in)?|auteur|author|text|автор)(?:\s*:\s*|\s+)|^(?:作者|记者|記者|文|撰文)\s*[:：/／]\s*/iu;
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
/** What stands behind a name: a date, a time, a count of comments, a place of work. */
const BEHIND = new RegExp(
  `\\s*(?:[|•·–—(]|\\s[-/]\\s|\\b(?:last updated|updated|published|posted)\\b|\\b${MONTH}\\s+\\d|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|(?<=\\p{Ll})\\d+\\s|(?<=\\s|^)\\d).*$`,
  'iu',
);
/** What stands before names and little else: “By Jo Doe”, “作者：王小明”. */
const AFTER_BY =
  /^(?:by|von|par|por|di|door|av|af)\s|^(?:author|autor(?:in)?|auteur|автор|作者|记者|記者|撰文)\s*[:：]/iu;
const ONLY_NAMES =
  /^(?:(?:and|und|et|y|e|en|och|og|de|van|der|[\p{Lu}\p{Lo}][\p{L}'’.-]*),?(?:\s+|$)){1,8}$/u;
const ADDRESS = /^\s*(?:https?:|www\.|@)/i;

/** The names in one line, or null where none stands. */
export function authorNames(raw: string): string | null {
  const line = raw.trim().split(/\n\s*\n|\n\s{4,}/)[0] ?? '';
  if (ADDRESS.test(line)) return null;
  const names = cleanLine(line)
    .replace(BEGINNING, '')
    .replace(BEHIND, '')
    .replace(/^[\s,;:]+|[\s,;:]+$/g, '');
  if (!/\p{L}{2}/u.test(names) || LABEL.test(names)) return null;
  return names.length <= MAX_BYLINE ? names : names.slice(0, MAX_BYLINE).replace(/,?\s[^,\s]*$/, '') || null;
}

/** The names in a line that says “By Jo Doe” and no more than a date beside them, or null. */
export function namesAfterBy(line: string): string | null {
  const names = AFTER_BY.test(line) ? authorNames(line) : null;
  return names !== null && ONLY_NAMES.test(names) ? names : null;
}

/** Several names, each once, as many as there is room for. */
export function joinedNames(names: readonly string[]): string | null {
  const joined: string[] = [];
  for (const name of new Set(names.map(authorNames).filter(name => name !== null))) {
    if ([...joined, name].join(', ').length <= MAX_BYLINE) joined.push(name);
  }
  return joined.join(', ') || null;
}

/** What a system calls its user (`jdoe42`), not what people call an author. */
export function isHandle(byline: string): boolean {
  return /^[\w.-]*[\d_][\w.-]*$/.test(byline) || /^\S+@\S+$/.test(byline);
}

/** Where pages mark who wrote them, before Readability takes headers out; not within comments, or beside the article. */
const MARKED_AUTHOR =
  'a[rel~=author], [itemprop~=author] [itemprop~=name], [itemprop~=author], .p-author, .byline .author, .byline a';
const ELSEWHERE = 'aside, footer, nav, [class*=comment i], [id*=comment i], [class*=related i]';
const MAX_MARKED = 8;

/** The names that the page marks as its authors, as they stand there; none where several articles have theirs. */
export function visibleAuthors(document: DomDocument): string[] {
  const [title] = document.querySelectorAll('h1');
  const article = title?.closest('article, main, [role=main]') ?? document.body;
  for (const selector of MARKED_AUTHOR.split(', ')) {
    const names = [...article.querySelectorAll(selector)]
      .filter(
        one =>
          one.closest(ELSEWHERE) === null &&
          (article.localName === 'article' || one.closest('article') === article.querySelector('article')),
      )
      .map(one => cleanLine(one.textContent ?? ''));
    const persons = [...new Set(names)].filter(isName);
    if (persons.length > 0 && persons.length <= MAX_MARKED) return persons;
  }
  return [];
}

/** Letters of a name, not “All posts by …” or a label alone. */
function isName(line: string): boolean {
  return line.length <= 80 && /\p{L}{2}/u.test(line) && !LABEL.test(line) && line.split(' ').length <= 8;
}

/** What stands where a name should, and is none. */
const LABEL =
  /^(?:by|von|par|por|di|door|av|af|author|autor(?:in)?|auteur|written by|posted by|posted|published|veröffentlicht(?: am)?|publié(?: le)?|publicado(?: el)?|admin(?:istrator)?|editor(?:ial)?|webmaster|staff|redaktion|unknown|anonymous|guest)\s*:?$/i;

/** True for the site itself, however it is written: its name, or its host. */
export function isSite(name: string, sites: readonly string[]): boolean {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/^www\.|^the\s/, '')
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const own = bare(name);
  return (
    own !== '' &&
    sites.some(site => {
      const label = bare(site.replace(/^www\./, '').replace(/\.[a-z.]{2,8}$/i, ''));
      return own === bare(site) || (label.length > 2 && own === label);
    })
  );
}
