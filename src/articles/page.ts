/** Reads the article on a web page. */
import { Problem } from '../problem.ts';
import { authorNames, isHandle } from './byline.ts';
import { cleanLine, cleanParagraphs } from './clean.ts';
import { mainText } from './main-text.ts';
import { readMarkup } from './markup.ts';
import { readMetadata } from './metadata.ts';
import { warningsOf } from './page-warnings.ts';
import { plainText } from './plain.ts';
import type { ReadPage } from './reading.ts';

const MAX_TITLE = 1_000;
const MAX_TEXT = 250_000;

/** `url` is where the page was in the end. Throws a Problem for what is no page. */
export function readPage(source: string, url: string): ReadPage {
  checkKind(source);
  const { document, isLarge, elements } = readMarkup(source);
  const { article, feeds, ...metadata } = readMetadata(document, url);
  const heading = cleanLine(document.querySelector('h1')?.textContent ?? '');
  const { part, text: found } = mainText(document, isLarge);
  const title = (cleanLine(part.title) || metadata.title || heading).slice(0, MAX_TITLE);
  const stated = statedText(article?.text ?? '');
  const text = elements === 0 ? cleanParagraphs(source) : stated.length > 2 * found.length ? stated : found;
  const page = {
    ...metadata,
    title,
    text: withoutTitle(text, title).slice(0, MAX_TEXT),
    byline: bylineOf(metadata.byline, authorNames(part.byline ?? '')),
    feeds,
  };
  return { ...page, warnings: warningsOf(page, article?.isFree ?? true) };
}

/** In JSON-LD it should be plain, but some write markup. */
function statedText(text: string): string {
  return /<\/?[a-z]/i.test(text) ? plainText(text) : cleanParagraphs(text);
}

/** A heading above the text is no paragraph of it. */
function withoutTitle(text: string, title: string): string {
  return title && text.startsWith(`${title}\n\n`) ? text.slice(title.length + 2) : text;
}

/** What the page states, if that is a name; else what stands above its text. */
function bylineOf(stated: string | null, visible: string | null): string | null {
  return stated && visible && isHandle(stated) ? visible : (stated ?? visible);
}

function checkKind(source: string): void {
  const start = source.slice(0, 2_000).trimStart();
  if (!start) throw new Problem('That page is empty.');
  if (/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*<(?:rss|feed|rdf:RDF)[\s>]/i.test(start)) {
    throw new Problem('That is a feed, not a page. Please follow it with /feed follow.');
  }
  if (/^[{[]/.test(start) && isJson(source)) throw new Problem('That is data, not a page.');
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}
