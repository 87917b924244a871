/** The text of an article out of its page, without what stands around it. */
import { type DomDocument, type DomElement, type MainPart, mainPart, textOfElement } from './dom.ts';

/** Boxes that lie over or within an article: questions for consent, invitations to newsletters. */
const BOXES =
  '[id*=cookie], [class*=cookie], [id*=consent], [class*=consent], [id*=gdpr], [class*=gdpr], ' +
  '[id*=newsletter], [class*=newsletter]';
/** What holds more of the page's text than this is the page, whatever it is called. */
const LARGE_SHARE = 0.3;
/** Where other things than the article stand. */
const BESIDE = 'aside, footer, nav';
/** What never belongs to the text of an article that is taken as it stands. */
const AROUND =
  'h1, nav, aside, footer, form, button, figure, [hidden], [aria-hidden=true], [role=navigation], [class*=share], [class*=comment]';
/** UTF-16 units: shorter texts are no article, and hardly a whole one. */
const TELLING = 40;
const SHORT = 500;

export interface MainText {
  part: MainPart;
  text: string;
}

/** `isLarge`: the page takes long to go through. */
export function mainText(document: DomDocument, isLarge: boolean): MainText {
  removeBoxes(document);
  const own = ownText(document);
  const beside = [...document.querySelectorAll(BESIDE)].map(one => textOfElement(one)).join('\n\n');
  const part = mainPart(document, isLarge);
  const found = part.content ? textOfElement(part.content) : '';
  return { part, text: own.length >= TELLING && isWrong(found, own, beside) ? own : found };
}

function removeBoxes(document: DomDocument): void {
  const all = (document.body.textContent ?? '').length;
  for (const box of document.querySelectorAll(BOXES)) {
    if (/^(?:html|body|main|article)$/.test(box.localName)) continue;
    if ((box.textContent ?? '').length <= all * LARGE_SHARE) box.remove();
  }
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
  return textOfElement(element, true, one => around.has(one));
}

/** What was found is a small part of the article, or comes from beside it, or is both together. */
function isWrong(found: string, own: string, beside: string): boolean {
  if (found.length < SHORT && own.length > 2 * found.length) return true;
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
