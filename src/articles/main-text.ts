/** The text of an article out of its page, without what stands around it. */
import type { DomDocument, DomElement } from './dom.ts';
import { type MainPart, mainPart, textOfElement } from './dom.ts';

const NOTICES =
  '[id*=cookie], [class*=cookie], [id*=consent], [class*=consent], [id*=gdpr], [class*=gdpr], #onetrust-consent-sdk, #CybotCookiebotDialog';
/** What holds more of the page's text than this is the page, whatever it is called. */
const LARGE_SHARE = 0.3;

export interface MainText {
  part: MainPart;
  text: string;
}

/** `isLarge`: the page takes long to go through. */
export function mainText(document: DomDocument, isLarge: boolean): MainText {
  removeNotices(document);
  const part = mainPart(document, isLarge);
  if (!part.content) return { part, text: '' };
  scrub(part.content);
  return { part, text: textOfElement(part.content) };
}

function removeNotices(document: DomDocument): void {
  const all = (document.body.textContent ?? '').length;
  for (const notice of document.querySelectorAll(NOTICES)) {
    if (/^(?:html|body|main|article)$/.test(notice.localName)) continue;
    if ((notice.textContent ?? '').length <= all * LARGE_SHARE) notice.remove();
  }
}

function scrub(content: DomElement): void {
  void content;
}
