/** Reads the article on a web page. */
import { Problem } from '../../problem.ts';
import { cleanLine, cleanParagraphs } from '../clean.ts';
import { htmlToText } from '../html-to-text.ts';
import type { ReadPage } from '../reading.ts';
import { MAX_TEXT } from '../source.ts';
import { statedTime } from '../stated-time.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { authorNames, isHandle, joinedNames, namesAfterBy } from './byline.ts';
import { mainText } from './main-text.ts';
import { readMarkup } from './markup.ts';
import { readMetadata } from './metadata.ts';
import { linesBeside } from './visible-date.ts';
import { warningsOf } from './warnings.ts';

const MAX_TITLE = 1_000;

/** `url` is where the page was in the end. Throws a Problem for what is no page. */
export function readPage(source: string, url: string): ReadPage {
  checkKind(source);
  const { document, isLarge, elements } = readMarkup(source);
  const { article, feeds, ...metadata } = readMetadata(document, url);
  const headings = [...document.querySelectorAll('h1')].map(one => cleanLine(one.textContent ?? ''));
  const beside = linesBeside(document.querySelector('h1')).filter(line => !headings.includes(line));
  const { part, text: found } = mainText(document, isLarge);
  const title = titleOf(cleanLine(part.title), metadata.title, headings).slice(0, MAX_TITLE);
  const stated = statedText(article?.text ?? '');
  const byline = bylineOf(metadata.byline, authorNames(part.byline ?? ''));
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
    text: cutAtParagraph(text),
    byline:
      byline ??
      joinedNames(above.filter(line => /\b(?:by|von|par|por|di|door|av|af)\s/i.test(line)).map(afterBy)) ??
      beside.map(namesAfterBy).find(names => names !== null) ??
      null,
    publishedAt: metadata.publishedAt ?? above.map(statedTime).find(time => time !== null) ?? null,
    feeds,
  };
  return { ...page, warnings: warningsOf(page, article?.isFree ?? true) };
}

/** A live blog may be longer than an article may be: it ends with a whole paragraph then, or a whole word. */
function cutAtParagraph(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const room = text.slice(0, MAX_TEXT);
  const end = Math.max(room.lastIndexOf('\n\n'), 0) || Math.max(room.lastIndexOf(' '), 0) || MAX_TEXT - 1;
  return room.slice(0, end);
}

/** In JSON-LD it should be plain, but some write markup. */
function statedText(text: string): string {
  return /<\/?[a-z]/i.test(text) ? htmlToText(text) : cleanParagraphs(text);
}

/** A heading above the text is no paragraph of it, even if it lost its own line. */
function withoutTitle(text: string, title: string): string {
  return title && text.startsWith(`${title}\n`) ? text.slice(title.length).trimStart() : text;
}

/**
 * As the page states it, or its only heading. Where only the browser's title is there, what follows a dash, a dot or a colon behind that heading
 * is the name of the site, and without a heading what follows the last dash behind five words. (Readability sees to bars and hyphens.)
 */
function titleOf(found: string, stated: string, headings: string[]): string {
  const [heading = '', ...others] = headings;
  if (stated || !found) return found || stated || (others.length > 0 ? '' : heading);
  if (!heading) return /^(\S+(?: \S+){4,}) [–—] [^–—]+$/.exec(found)?.[1] ?? found;
  const isNamed = others.length === 0 && found.startsWith(heading);
  return isNamed && /^\s*[–—·•：]/.test(found.slice(heading.length)) ? heading : found;
}

/** “Published on 2 June 2026, by Ann Ekdal” names her at its end. */
function afterBy(line: string): string {
  return line.replace(/^.*\b(?=(?:by|von|par|por|di|door|av|af)\s)/i, '');
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
