/** Turns HTML into plain text: paragraphs separated by a blank line, without the parts that nobody sees. */
import { decodeHTMLStrict } from 'entities';
import { Tokenizer } from 'htmlparser2';
import { cleanLine, cleanParagraphs } from './clean.ts';

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section summary table tbody tfoot thead ' +
    'tr ul'
  ).split(' '),
);
/** Elements beside each other without being one word. */
const CELLS = new Set(['td', 'th', 'button', 'select']);
/** Elements whose content nobody reads, or, as the readings of Chinese characters (`rt`), says how to read what stands there already. */
const UNSEEN = new Set(
  'script style template noscript iframe noembed noframes svg canvas audio video textarea title rt rp rtc'.split(
    ' ',
  ),
);
const READINGS = new Set(['rt', 'rp', 'rtc']);
/** What can be raised in plain text; ordinals (1st) are read the same on the line. */
const RAISED: Record<string, string> = Object.fromEntries(
  [...'0123456789+-−=()n'].map((plain, at) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][at] ?? plain]),
);
/** The number, star or dagger of a footnote. */
const NOTE_MARK = /^\s*[[(]?\s*(?:\d{1,3}|[a-z*†‡§¶])\s*[\])]?\s*(?:,\s*\d{1,3}\s*)*$/i;

/** Collects a text piece by piece, as a browser lays it out: white space collapses, blocks are paragraphs, `br` breaks a line. */
export class PlainTextBuilder {
  readonly #paragraphs: string[] = [];
  #line: string[] = [];
  /** The unseen element that is open, and how many of its name within each other. */
  #unseen = '';
  #unseenDepth = 0;
  #preDepth = 0;
  /** What stands in a `sup` that is open, and whether it leads to a note. */
  #raised: { text: string; isLink: boolean } | null = null;

  /** An element begins; its name in lower case. */
  open(name: string): void {
    // A reading without an end lasts until the next, or until a block begins.
    if (READINGS.has(this.#unseen) && (READINGS.has(name) || name === 'rb' || BLOCKS.has(name)))
      this.#unseen = '';
    if (this.#unseen) {
      if (name === this.#unseen) this.#unseenDepth++;
      return;
    }
    if (UNSEEN.has(name)) {
      this.#unseen = name;
      this.#unseenDepth = 1;
    } else if (name === 'sup') this.#raised ??= { text: '', isLink: false };
    else if (name === 'a' && this.#raised) this.#raised.isLink = true;
    else if (name === 'br') this.#line.push('\n');
    else if (BLOCKS.has(name)) this.#endParagraph();
    else if (CELLS.has(name)) this.#line.push(' ');
    if (name === 'pre') this.#preDepth++;
  }

  close(name: string): void {
    if (READINGS.has(this.#unseen) && (name === 'ruby' || BLOCKS.has(name))) this.#unseen = '';
    if (this.#unseen) {
      if (name === this.#unseen && --this.#unseenDepth === 0) this.#unseen = '';
      return;
    }
    if (name === 'sup') this.#endRaised();
    else if (BLOCKS.has(name)) this.#endParagraph();
    else if (CELLS.has(name)) this.#line.push(' ');
    if (name === 'pre' && this.#preDepth > 0) this.#preDepth--;
  }

  text(text: string): void {
    if (this.#unseen) return;
    if (this.#raised) this.#raised.text += text;
    else this.#line.push(this.#preDepth > 0 ? text : text.replace(/[ \t\n\r\f]+/g, ' '));
  }

  toString(): string {
    this.#endParagraph();
    return cleanParagraphs(this.#paragraphs.join('\n\n'));
  }

  /** 10⁶ stays what it is; the mark of a footnote, which is a link or stands behind a word or a full stop, is no text. */
  #endRaised(): void {
    if (!this.#raised) return;
    const { text, isLink } = this.#raised;
    this.#raised = null;
    const before = /\S\s*$/.exec(this.#line.join('').slice(-20))?.[0].trim() ?? '';
    const isNote =
      NOTE_MARK.test(text) && (isLink || /[.,;:!?"”’»)\]。]$/.test(before) || /^\s*[[*†‡§¶]/.test(text));
    const isPower = /^[\d+\-−=()n]+$/.test(text) && before !== '';
    if (!isNote) this.#line.push(isPower ? [...text].map(one => RAISED[one] ?? one).join('') : text);
  }

  #endParagraph(): void {
    this.#endRaised();
    if (this.#line.length === 0) return;
    const paragraph = this.#line.join('').trim();
    if (paragraph) this.#paragraphs.push(paragraph);
    this.#line = [];
  }
}

/** The text of a piece of HTML, however broken it is. */
export function htmlToText(html: string): string {
  const plain = new PlainTextBuilder();
  let name = '';
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ontext: (start, end) => plain.text(decodeHTMLStrict(html.slice(start, end))),
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
        plain.open(name);
      },
      onselfclosingtag: () => plain.close(name),
      onclosetag: (start, end) => plain.close(html.slice(start, end).toLowerCase()),
      onopentagend: nothing,
      ontextentity: nothing,
      onattribname: nothing,
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      oncdata: (start, end, endOffset) => plain.text(html.slice(start, end - endOffset)),
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return plain.toString();
}

/** The text of a piece of HTML as one line, for titles and names. */
export function htmlToLine(html: string): string {
  return cleanLine(/[<&]/.test(html) ? htmlToText(html) : html);
}

function nothing(): void {}
