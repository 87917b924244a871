/** Makes of a page's tree what a reader sees: out goes what is hidden, and what a script would uncover is uncovered. */
import type { DomDocument, DomElement } from './dom.ts';

/** Names for what is only read aloud, and boxes that are shut. */
const UNSEEN =
  '[hidden], [style], .sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .element-invisible, dialog:not([open])';
/** CSS that leaves nothing to see. */
const INVISIBLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0?(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0(?:px|em|rem|pt|%)?\s*(?:;|!|$)|(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*(?:0|1px)|clip-path\s*:\s*inset\(\s*(?:50|100)%)/i;
/** Paragraphs that are kept from screen readers alone, until a script shows the rest. */
const UNREAD = 'p, h2, h3, h4, h5, h6, blockquote, ul, ol, li';
/** UTF-16 units: with less to see, a page waits for its scripts. */
const LITTLE = 80;

export function leaveSeen(document: DomDocument): void {
  for (const part of document.querySelectorAll('[hidden][id^="S:"]')) {
    // React sends a part of the page as it is ready, behind the rest, and moves it to its hole: https://react.dev/reference/react/Suspense
    part.removeAttribute('hidden');
    const hole = document.querySelector(
      `template[id="B:${(part.getAttribute('id') ?? '').slice(2).replace(/[^\w:-]/g, '')}"]`,
    );
    if (hole && !part.contains(hole)) hole.replaceWith(part);
  }
  const hidden = [...document.querySelectorAll(UNSEEN)].filter(isUnseen);
  const outermost = hidden.filter(one => !hidden.some(other => other !== one && other.contains(one)));
  const length = (of: readonly DomElement[]): number => of.reduce((sum, one) => sum + proseOf(one), 0);
  if (proseOf(document.body) - length(outermost) < LITTLE && length(outermost) > LITTLE) {
    for (const one of hidden) uncover(one);
  } else for (const one of outermost) one.remove();
  for (const one of document.querySelectorAll('[aria-hidden=true]')) {
    if (one.matches(UNREAD)) one.removeAttribute('aria-hidden');
  }
}

function isUnseen(element: DomElement): boolean {
  if (/^(?:html|body|img|picture|svg|video|iframe|math)$/.test(element.localName)) return false;
  if (element.hasAttribute('style') && !element.matches(UNSEEN.replace('[style], ', ''))) {
    return INVISIBLE.test(element.getAttribute('style') ?? '');
  }
  return element.getAttribute('hidden') !== 'until-found';
}

/** How much text stands in paragraphs. */
function proseOf(element: DomElement): number {
  const paragraphs = element.localName === 'p' ? [element] : [...element.querySelectorAll('p')];
  return paragraphs.reduce((sum, one) => sum + (one.textContent ?? '').trim().length, 0);
}

function uncover(element: DomElement): void {
  element.removeAttribute('hidden');
  element.removeAttribute('style');
}
