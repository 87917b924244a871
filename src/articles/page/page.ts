/** Reads the article on a web page. */
import { decodeHTMLStrict } from 'entities';
import { Problem } from '../../problem.ts';
import { cleanLine, cleanParagraphs } from '../clean.ts';
import { htmlToText } from '../html-to-text.ts';
import { surelyIn } from '../language.ts';
import type { ReadPage } from '../reading.ts';
import { MAX_TEXT } from '../source.ts';
import { statedTime } from '../stated-time.ts';
import { weight } from '../weight.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { authorNames, isHandle, isSite, joinedNames, namesAfterBy, visibleAuthors } from './byline.ts';
import type { DomElement } from './dom.ts';
import { mainText } from './main-text.ts';
import { readMarkup } from './markup.ts';
import { readMetadata } from './metadata.ts';
import { linesBeside } from './visible-date.ts';
import { warningsOf } from './warnings.ts';

const MAX_TITLE = 1_000;
/** UTF-16 units of an alphabet, from which a language is told. */
const TELLING_TEXT = 200;
/** Languages that are too close to be told apart by a page. */
const SAME = [
  'no nb nn da',
  'sr hr bs sh me mk bg',
  'id ms',
  'cs sk',
  'pt gl',
  'ca es',
  'af nl',
  'be uk ru',
  'hi mr ne',
  'fa ps ckb ku',
  'tl fil',
].map(each => each.split(' '));
/** Words: sections and sites are called by fewer. */
const LEAST_HEADLINE = 4;
/** UTF-16 units. */
const MAX_HEADLINE = 300;

/** `url` is where the page was in the end. Throws a Problem for what is no page. */
export function readPage(source: string, url: string): ReadPage {
  checkKind(source);
  const { document, isLarge, elements } = readMarkup(source);
  const { article, feeds, description, ...metadata } = readMetadata(document, url);
  const headings = [...document.querySelectorAll('h1')]
    .filter(isOfArticle)
    .map(one => cleanLine(one.textContent ?? ''));
  const beside = linesBeside(document.querySelector('h1')).filter(line => !headings.includes(line));
  const marked = joinedNames(visibleAuthors(document));
  const { part, text: found } = mainText(document, isLarge, description);
  const title = titleOf(cleanLine(part.title), metadata, article?.title ?? '', headings).slice(0, MAX_TITLE);
  const stated = statedText(article?.text ?? '');
  const byline = bylineOf(metadata.byline, personsIn(part.byline, metadata.publisher, url) ?? marked);
  const whole =
    elements === 0
      ? cleanParagraphs(source.slice(0, 2 * MAX_TEXT))
      : stated.length > 2 * found.length
        ? stated
        : found;
  const { text, above } = withoutBoilerplate(withoutTitle(whole, title), byline);
  const page = {
    ...metadata,
    title,
    lang: languageOf(metadata.lang, text),
    text: cutAtParagraph(text),
    byline:
      byline ??
      joinedNames(above.filter(line => /\b(?:by|von|par|por|di|door|av|af)\s/i.test(line)).map(afterBy)) ??
      beside.map(namesAfterBy).find(names => names !== null) ??
      null,
    publishedAt:
      metadata.publishedAt ??
      above.map(line => statedTime(line, metadata.lang)).find(time => time !== null) ??
      null,
    feeds,
  };
  return { ...page, warnings: warningsOf(page, article?.isFree ?? true) };
}

/** As the page says, unless its text is in letters or in words of another language. */
function languageOf(stated: string | null, text: string): string | null {
  if (stated === null || weight(text) < TELLING_TEXT) return stated;
  const written = surelyIn(text);
  const [said] = new Intl.Locale(stated).language.split('-');
  return written === null ||
    written === said ||
    SAME.some(both => both.includes(written) && both.includes(said ?? ''))
    ? stated
    : written;
}

/** A live blog may be longer than an article may be: it ends with a whole paragraph then, or a whole word. */
function cutAtParagraph(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const room = text.slice(0, MAX_TEXT);
  const end = Math.max(room.lastIndexOf('\n\n'), 0) || Math.max(room.lastIndexOf(' '), 0) || MAX_TEXT - 1;
  return room.slice(0, end);
}

/** In JSON-LD it should be plain, but some write markup, or entities, or markup in entities. */
function statedText(text: string): string {
  const decoded = /&(?:lt|amp);/.test(text) && !/<\/?[a-z]/i.test(text) ? decodeHTMLStrict(text) : text;
  return /<\/?[a-z]/i.test(decoded) ? htmlToText(decoded) : cleanParagraphs(decodeHTMLStrict(decoded));
}

/** A heading above the text is no paragraph of it, even if it lost its own line. */
function withoutTitle(text: string, title: string): string {
  return title && text.startsWith(`${title}\n`) ? text.slice(title.length).trimStart() : text;
}

/**
 * As JSON-LD states it; else the page's only heading, since what meta elements say is often made for search engines or names a section; else
 * what they say. Where only the browser's title is there, what follows a dash, a dot or a colon behind that heading is the name of the site,
 * and without a heading what follows the last dash behind five words. (Readability sees to bars and hyphens.)
 */
function titleOf(
  found: string,
  { title: stated, publisher }: { title: string; publisher: string | null },
  linked: string,
  headings: string[],
): string {
  const [heading = '', ...others] = headings.filter(Boolean);
  if (linked.trim()) return stated;
  if (others.length === 0 && isHeadline(heading, publisher, stated, found)) return heading;
  if (stated || !found) return found || stated || (others.length > 0 ? '' : heading);
  if (!heading) return /^(\S+(?: \S+){4,}) [–—] [^–—]+$/.exec(found)?.[1] ?? found;
  const isNamed = others.length === 0 && found.startsWith(heading);
  return isNamed && /^\s*[–—·•：]/.test(found.slice(heading.length)) ? heading : found;
}

/** Several words that do not name the site, and share some with the other titles, if those are more than a section's name. */
function isHeadline(heading: string, publisher: string | null, stated: string, found: string): boolean {
  const words = wordsOf(heading);
  const isLong =
    words.length >= LEAST_HEADLINE ||
    (heading.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0) >= 6;
  const isSite = publisher !== null && wordsOf(publisher).join(' ') === words.join(' ');
  if (!isLong || isSite || heading.length > MAX_HEADLINE) return false;
  const others = [stated, found].filter(Boolean).map(wordsOf);
  const isShared = others.some(
    other => words.filter(word => other.includes(word)).length * 3 >= words.length,
  );
  return (
    isShared || others.every(other => other.length < LEAST_HEADLINE && other.join('').length < heading.length)
  );
}

/** The site's own name is a heading that leads to its front page. */
function isOfArticle(heading: DomElement): boolean {
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  return !/^(?:https?:\/\/[^/]+)?\/?$/.test(link?.getAttribute('href') ?? 'none');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** “Published on 2 June 2026, by Ann Ekdal” names her at its end. */
function afterBy(line: string): string {
  return line.replace(/^.*\b(?=(?:by|von|par|por|di|door|av|af)\s)/i, '');
}

/** The names in a line that Readability took for a byline, unless it names the site. */
function personsIn(line: string | null, publisher: string | null, url: string): string | null {
  const names = authorNames(line ?? '');
  return names !== null && isSite(names, [publisher ?? '', URL.parse(url)?.hostname ?? '']) ? null : names;
}

/** What the page states, if that is a name; else what stands above its text. */
function bylineOf(stated: string | null, visible: string | null): string | null {
  return stated && visible && isHandle(stated) ? visible : (stated ?? visible);
}

function checkKind(source: string): void {
  const start = source.slice(0, 2_000).trimStart();
  if (!start) throw new Problem(words => words.reading.emptyPage);
  if (/^<(?:rss|feed|rdf:RDF)[\s>]/i.test(withoutProlog(start))) {
    throw new Problem(words => words.reading.pageIsFeed);
  }
  if (/^[{[]/.test(start) && isJson(source)) throw new Problem(words => words.reading.pageIsData);
}

/** What follows declarations and comments. One after another: an expression for all of them tries every way to tell them apart. */
function withoutProlog(start: string): string {
  for (let rest = start; ; ) {
    rest = rest.trimStart();
    const isComment = rest.startsWith('<!--');
    if (!isComment && !/^<\?xml/i.test(rest)) return rest;
    const end = isComment ? rest.indexOf('-->', 4) + 3 : rest.indexOf('>') + 1;
    if (end < 5) return rest;
    rest = rest.slice(end);
  }
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}
