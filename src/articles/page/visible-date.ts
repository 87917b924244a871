/** When an article appeared, as the visible part of its page tells: never the date of a story beside it. */
import { cleanLine } from '../clean.ts';
import { statedTime } from '../stated-time.ts';
import { type DomDocument, type DomElement, isElement } from './dom.ts';

/** Where other stories, comments and the site itself stand. */
const ELSEWHERE = 'aside, nav, footer, dialog, [role=complementary], [role=navigation], [role=contentinfo]';
const ELSEWHERE_NAMES =
  /\b(?:related|recirc\w*|recommend\w*|comments?|comment-\w+|sidebar|widget\w*|promo(?:s|tions?|box)?|teaser\w*|cards?|trending|popular|latest|more-\w+|read-?next|most-\w+|carousel|ticker|newsletter)\b|(?:^|\s)(?:(?:site|page|global|main)-?)?footer(?:-(?:wrap(?:per)?|container|inner))?(?=\s|$)/i;
const PUBLISHED =
  '[itemprop~=datePublished], [itemprop~=dateCreated], time[pubdate], abbr.published, time.published, time.entry-date';
const MODIFIED = '[itemprop~=dateModified], time.updated, abbr.updated';
/** Names of elements that hold a date in words. */
const DATED =
  '[class*=date], [class*=Date], [class*=time], [class*=publish], [class*=byline], [class*=posted], [id*=date]';
const ARTICLE = 'article, [itemtype*="Article"], [itemtype*="Posting"], main, [role=main]';
/** “Updated …” and its like right before a date. */
const UPDATE =
  /(?:updat\w*|modif\w*|edited|revised|aktualis\w*|geändert|stand|mis à jour|actuali[sz]\w*|aggiornat\w*|bijgewerkt|uppdater\w*|opdater\w*|oppdater\w*|atuali[sz]\w*|обновлен\w*|更新|수정)[^\p{L}\d]*(?:on|at|am|le|el|il|em|den|op|il)?[^\p{L}\d]*$/iu;
const PICTURE = 'figure, figcaption, [class*=caption i], [class*=credit i]';
const EVENT = '[itemtype*="Event"], [class*=event i], [itemprop~=startDate], [itemprop~=endDate]';
/** UTF-16 units: a longer paragraph around a date is text that tells of that day. */
const SENTENCE = 80;
/** UTF-16 units between the title and the date behind it, where the page has the dates of other things, too. */
const BEHIND = 1_000;
const MAX_WRITTEN = 100;
/** UTF-16 units of what stands around a title and is no text yet. */
const MAX_HEADER = 400;
/** Beside a date: “First published on Tuesday by the editors of the Harbour Daily”. */
const MAX_WORDS = 12;
const MAX_LOOKED_AT = 200;
/** More dates are those of a list. */
const FEW = 3;

export interface PageDates {
  published: number | null;
  modified: number | null;
}

export function visibleDates(document: DomDocument, url: string, lang: string | null): PageDates {
  const title = document.querySelector('article h1, main h1, [role=main] h1, h1');
  const own = (selector: string): DomElement[] =>
    [...document.querySelectorAll(selector)]
      .slice(0, MAX_LOOKED_AT)
      .filter(one => !isElsewhere(one, title, url));
  const near = (selector: string): DomElement[] => {
    const dates = own(selector).filter(one => !tellsOfAnother(one, title));
    return nearTitle([...dates.filter(one => !isUpdate(one)), ...dates.filter(isUpdate)], title, document);
  };
  const published =
    firstTime(own(PUBLISHED), lang) ??
    firstTime(near('time'), lang) ??
    firstTime(near(DATED), lang) ??
    besideTitle(title, lang);
  return { published: published ?? dateInUrl(url), modified: firstTime(own(MODIFIED), lang) };
}

/** Many sites have the day in their addresses: `/2026/06/02/`, `/2026-06-02-`, `/20260602/`. */
export function dateInUrl(url: string): number | null {
  const path = URL.parse(url)?.pathname ?? '';
  const { year, month, day } =
    /[/_-](?<year>(?:19|20)\d{2})(?<sep>[/_-]?)(?<month>0[1-9]|1[0-2]|[1-9](?=\/))\k<sep>(?<day>0[1-9]|[12]\d|3[01]|[1-9](?=\/))(?!\d)/.exec(
      path,
    )?.groups ?? {};
  return year ? statedTime(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`) : null;
}

/** In words around or right after the title, in a line of its own: “First published June 2, 2026” rather than “Updated …”. */
function besideTitle(title: DomElement | null, lang: string | null): number | null {
  const heading = cleanLine(title?.textContent ?? '');
  const lines = linesBeside(title).filter(
    line =>
      /\d{4}|\d[./]\d{1,2}[./]\d{2}(?!\d)/.test(line) &&
      !line.includes(heading) &&
      !heading.includes(line) &&
      isDateLine(line) &&
      statedTime(line, lang) !== null,
  );
  const isOfUpdate = (line: string): boolean => /updat|modif|aktualis|mis à jour|actualiz/i.test(line);
  return statedTime(lines.find(line => !isOfUpdate(line)) ?? lines[0], lang);
}

/** No sentence, and not a year alone: few words beside the date. */
function isDateLine(line: string): boolean {
  const isSentence =
    /[.!?]["”’»]?$/.test(line) && !/\b[ap]\.?\s?m\.$/i.test(line) && line.split(' ').length > 5;
  if (/^\d{4}$/.test(line) || isSentence) return false;
  return (line.match(/\p{L}{2,}/gu)?.length ?? 0) <= MAX_WORDS;
}

/** Below a picture, of an event, in the title itself or within a sentence. */
function tellsOfAnother(date: DomElement, title: DomElement | null): boolean {
  if (title?.contains(date) || date.closest(PICTURE) || date.closest(EVENT)) return true;
  const paragraph = date.closest('p, li, blockquote, td, dd');
  const around = cleanLine(paragraph?.textContent ?? '');
  const rest = around.length - cleanLine(date.textContent ?? '').length;
  return (
    paragraph !== date &&
    rest > SENTENCE / 2 &&
    (around.length > SENTENCE || /[.!?]$/.test(around)) &&
    !/^\P{L}*(?:\p{L}+\s+)?(?:publi|post|veröff|erstellt|updat|by\b|von\b|par\b|por\b)/iu.test(around)
  );
}

/** “Updated” stands right before it, or names it. */
function isUpdate(date: DomElement): boolean {
  if (/(?:^|[\s_-])(?:updated?|modified)(?:$|[\s_-])/i.test(date.getAttribute('class') ?? '')) return true;
  const written = date.textContent ?? '';
  const [own] = /^\P{L}*\p{L}+/u.exec(written.trim()) ?? [''];
  if (UPDATE.test(own)) return true;
  for (let around = date.parentElement, n = 0; around && n < 2; around = around.parentElement, n++) {
    const text = around.textContent ?? '';
    const at = written ? text.indexOf(written) : -1;
    const before = text.slice(Math.max(0, at - 40), Math.max(0, at));
    if (before.trim()) return UPDATE.test(before.trim());
  }
  return false;
}

/** What stands in short lines around or right after a title. */
export function linesBeside(title: DomElement | null): string[] {
  if (!title) return [];
  const length = (of: DomElement | null): number =>
    of ? (of.textContent ?? '').length : Number.POSITIVE_INFINITY;
  let around = title;
  while (around.parentElement && length(around.parentElement) <= MAX_HEADER) around = around.parentElement;
  const near = [around];
  let left = MAX_HEADER - length(around);
  for (let next = around.nextSibling; next; next = next.nextSibling) {
    left -= (next.textContent ?? '').length;
    if (left < 0) break;
    if (isElement(next)) near.push(next);
  }
  return near
    .flatMap(one => [one, ...one.querySelectorAll('*')])
    .filter(one => one.closest(PICTURE) === null)
    .map(one => cleanLine(one.textContent ?? ''))
    .filter(line => line.length <= MAX_WRITTEN);
}

/** The first in the same article as the title; without a title in an article, that of the only article, or of a page with few dates. */
function nearTitle(dates: DomElement[], title: DomElement | null, document: DomDocument): DomElement[] {
  const article = title?.closest(ARTICLE);
  const inside = article ? dates.filter(date => article.contains(date)) : [];
  if (inside.length > 0) return inside.slice(0, 1);
  const [only, ...others] = document.querySelectorAll('article');
  if (only && others.length === 0) return dates.filter(date => only.contains(date)).slice(0, 1);
  if (only) return [];
  return dates.length <= FEW ? dates.slice(0, 1) : rightBehind(dates, title);
}

/** The first that comes behind the title before much else does. */
function rightBehind(dates: DomElement[], title: DomElement | null): DomElement[] {
  let left = BEHIND;
  for (let around = title; around && around.localName !== 'body'; around = around.parentElement) {
    for (let next = around.nextSibling; next && left > 0; next = next.nextSibling) {
      const element = isElement(next) ? next : null;
      const found = dates.find(date => element?.contains(date));
      if (found) return [found];
      left -= (next.textContent ?? '').length;
    }
  }
  return [];
}

function firstTime(elements: DomElement[], lang: string | null): number | null {
  for (const element of elements) {
    for (const name of ['datetime', 'content', 'title', 'data-datetime']) {
      const stated = statedTime(element.getAttribute(name), lang);
      if (stated !== null) return stated;
    }
    const written = (element.textContent ?? '').trim();
    const stated = written.length <= MAX_WRITTEN && /\d/.test(written) ? statedTime(written, lang) : null;
    if (stated !== null) return stated;
  }
  return null;
}

/** Within a part of the page that is not around the title, and is called or made as parts for other things are. */
function isElsewhere(element: DomElement, title: DomElement | null, url: string): boolean {
  const link = element.closest('a[href]');
  if (link && !isSelf(link, url)) return true;
  for (let one: DomElement | null = element; one; one = one.parentElement) {
    if (title && one.contains(title)) return false;
    if (one.matches(title?.closest('article') ? `article, ${ELSEWHERE}` : ELSEWHERE)) return true;
    const names = `${one.getAttribute('class') ?? ''} ${one.getAttribute('id') ?? ''}`;
    if (one.localName !== 'body' && ELSEWHERE_NAMES.test(names)) return true;
  }
  return false;
}

/** Blogs link the date to the article itself. */
function isSelf(link: DomElement, url: string): boolean {
  if (/\bbookmark\b/.test(link.getAttribute('rel') ?? '')) return true;
  const target = URL.parse(link.getAttribute('href') ?? '', url);
  return target !== null && target.pathname === URL.parse(url)?.pathname;
}
