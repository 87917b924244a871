/** The text of an article out of its page, without what stands around it. */
import { blocksOf, completed, linkedShare } from './blocks.ts';
import { removeBoxes } from './boxes.ts';
import { type DomDocument, type DomElement, type MainPart, mainPart, textOfElement } from './dom.ts';
import { leaveSeen } from './seen.ts';

/** Where other things than the article stand. */
const BESIDE = 'aside, footer, nav';
/** What never belongs to the text of an article that is taken as it stands. */
const AROUND = 'h1, nav, aside, footer, form, button, figure, [hidden], [role=navigation], [class*=share]';
/** Names of what stands below a picture. */
const CAPTION =
  /(?:^|[\s_-])(?:figcaption|captions?|photo-?credits?|image-?credits?|img-?credits?|picture-?credits?|credits?|bildunterschrift|bildnachweis|legende|pie-de-foto|didascalia)(?:[\s_-]?(?:text|wrap(?:per)?|container|inner|box|line))?(?=\s|$)/i;
const CAPTION_LENGTH = 600;
/** “[edit]” beside the headings of a wiki. */
const EDIT = '.mw-editsection, .mw-editsection-like';
/** Before a link to another story: “MORE:”, “Read also –”. */
const POINTER = /^\P{L}*(?:\p{L}+\P{L}+){0,4}?$/u;
/** UTF-16 units: shorter texts are no article, and hardly a whole one. */
const TELLING = 40;
const SHORT = 500;
/** UTF-16 units: shorter links are no headlines of other stories. */
const LEAST_LINK = 20;

export interface MainText {
  part: MainPart;
  text: string;
}

/** `isLarge`: the page takes long to go through. `description`: the page's own. */
export function mainText(document: DomDocument, isLarge: boolean, description: string): MainText {
  leaveSeen(document);
  removeBoxes(document);
  for (const edit of document.querySelectorAll(EDIT)) edit.remove();
  const blocks = blocksOf(document);
  const own = ownText(document);
  const beside = [...document.querySelectorAll(BESIDE)].map(one => textOfElement(one)).join('\n\n');
  const part = mainPart(document, isLarge);
  const found = part.content ? articleText(part.content) : '';
  const text = own.length >= TELLING && isWrong(found, own, beside) ? own : found;
  return { part, text: completed(text, blocks, description) };
}

/** Without captions and without what is nothing but a link to another story. */
function articleText(element: DomElement): string {
  return textOfElement(element, false, isNoText);
}

function isNoText(element: DomElement): boolean {
  const { localName } = element;
  if (localName === 'figcaption') return true;
  const length = (element.textContent ?? '').length;
  if (
    length <= CAPTION_LENGTH &&
    localName !== 'caption' &&
    CAPTION.test(element.getAttribute('class') ?? '')
  )
    return true;
  if (localName === 'ul' || localName === 'ol') return isListOfLinks(element);
  return /^(?:p|div|section)$/.test(localName) && length <= CAPTION_LENGTH && isOnlyLink(element);
}

function isListOfLinks(list: DomElement): boolean {
  const entries = [...list.children].filter(one => (one.textContent ?? '').trim() !== '');
  return entries.length > 0 && entries.every(one => linkedShare(one) > 0.8);
}

/** A link, and before it a word or two that point at it. */
function isOnlyLink(element: DomElement): boolean {
  const share = linkedShare(element);
  if (share < 0.5 || element.querySelector('p, li') || (element.textContent ?? '').trim().length < LEAST_LINK)
    return false;
  if (share > 0.95) return true;
  const text = (element.textContent ?? '').trim();
  const link = element.querySelector('a[href]')?.textContent?.trim() ?? '';
  return (
    text.endsWith(link) &&
    /[:–—>|»]\s*$/.test(text.slice(0, text.length - link.length)) &&
    POINTER.test(text.slice(0, text.length - link.length))
  );
}

/** What the page itself marks as its article: under the title, or in what only browsers without scripts show. */
function ownText(document: DomDocument): string {
  const [title, ...others] = document.querySelectorAll('h1');
  const marked =
    document.querySelector('[itemprop~=articleBody]') ?? title?.closest('article, main, [role=main]');
  const text = marked && others.length === 0 ? textAsItStands(marked) : '';
  const unscripted = document.querySelector('noscript');
  return text || (unscripted ? textOfElement(unscripted, true) : '');
}

function textAsItStands(element: DomElement): string {
  const around = new Set(element.querySelectorAll(AROUND));
  return textOfElement(element, true, one => around.has(one) || isNoText(one));
}

/** What was found is a small part of the article, or comes from beside it, or is both together. */
function isWrong(found: string, own: string, beside: string): boolean {
  if (found.length < SHORT && proseIn(own) > 2 * proseIn(found)) return true;
  const [ours, theirs] = [own, beside].map(text => new Set(text.split('\n\n')));
  const paragraphs = found.split('\n\n');
  const others = paragraphs.filter(one => theirs?.has(one) && !ours?.has(one));
  const longest = paragraphs.reduce((best, one) => (one.length > best.length ? one : best));
  if (others.includes(longest)) return true;
  const all = new Set(paragraphs);
  return (
    found.length < 3 * SHORT &&
    others.length > 0 &&
    [...(ours ?? [])].every(one => one.length < TELLING || all.has(one))
  );
}

/** How much of a text is no list of names and labels. */
function proseIn(text: string): number {
  return text.split('\n\n').reduce((sum, one) => sum + (one.length >= TELLING ? one.length : 0), 0);
}
