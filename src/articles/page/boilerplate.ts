/** Removes boilerplate from the text of a page: bylines and dates above it, adverts, invitations to read on. */

import { statedTime } from '../stated-time.ts';
import { namesAfterBy } from './byline.ts';

/** UTF-16 units: longer paragraphs are text, whatever they begin with. */
const LONGEST = 160;
const MOST_LEADING = 4;

/** All of a paragraph. The languages are those of most news. */
const BOILERPLATE = [
  /^(?:advertisement|advert|sponsored|anzeige|werbung|publicité|publicidad|pubblicità|reklam|annons|реклама|広告|广告)$/iu,
  /^(?:share|share this(?: \p{L}+)?|share on .{1,30}|copy link|print|save|email|tweet|teilen|partager|compartir|condividi|dela)$/iu,
  /^(?:read (?:also|more|next)|see also|also read|related(?: stories| articles| news)?|more on this(?: story)?|recommended|most read|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|leggi anche|läs (?:också|även|mer)|lees ook|czytaj także|читайте также)(?:\s*[:–-].*)?$/iu,
  /^(?:sign up|subscribe) (?:for|to) (?:our|the) .{0,60}newsletters?.{0,40}$/iu,
  /^\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?$/iu,
];
/** How a byline or a date line begins. */
const BEGINNING =
  /^(?:written|posted|published|reported|updated|last updated|first published|by|von|par|por|di|door|av|af)\b/iu;

export interface PageText {
  text: string;
  /** Lines of byline and date that stood above the text. */
  above: string[];
}

/** `byline`: known already, so that its line above the text is known too. */
export function withoutBoilerplate(text: string, byline: string | null): PageText {
  const paragraphs = text.split('\n\n');
  const above: string[] = [];
  while (above.length < MOST_LEADING && paragraphs.length > 1 && isAbove(paragraphs[0] ?? '', byline)) {
    above.push(paragraphs.shift() ?? '');
  }
  const kept = paragraphs.filter(
    paragraph => paragraph.length > LONGEST || !BOILERPLATE.some(line => line.test(paragraph)),
  );
  return { text: kept.join('\n\n'), above };
}

/** Short, no sentence, and either a line with a date or “By …”. */
function isAbove(paragraph: string, byline: string | null): boolean {
  if (paragraph.length > LONGEST || /[.!?。！？]["”’»]?$/u.test(paragraph)) return false;
  if (paragraph === byline) return true;
  const words = paragraph.match(/\p{L}{2,}/gu)?.length ?? 0;
  // “Jun 2” is a date line too, of whichever year.
  const isDated =
    /\d/.test(paragraph) && [paragraph, `${paragraph} 2000`].some(one => statedTime(one) !== null);
  if (isDated) return words <= (BEGINNING.test(paragraph) ? 12 : 4);
  return (
    namesAfterBy(paragraph) !== null ||
    (words <= 8 && byline !== null && BEGINNING.test(paragraph) && paragraph.includes(byline))
  );
}
