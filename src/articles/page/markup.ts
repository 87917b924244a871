/**
 * Builds the tree of a page, however it is written: how deep it is, how many elements and attributes it has and how much text is bounded,
 * and the time grows with its length alone. What nobody reads (scripts, styles, comments) is left out; what belongs into the head stands there.
 */
import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { Tokenizer } from 'htmlparser2';
import { type DomBuilder, type DomDocument, newDocument } from './dom.ts';

/** Real pages nest some 40 elements; browsers stop at 512. Tags that lie deeper are left out, and their text stays. */
export const MAX_DEPTH = 200;
/** News pages have some 5,000, long encyclopedia articles 20,000. What comes after is left out. */
export const MAX_ELEMENTS = 25_000;
/** Of all elements together: who looks at each with all that it stands in takes as many steps. Large pages have some 200,000. */
const MAX_DEPTHS = 400_000;
/** Steps, units of text, or twenty times the elements of a page that is large. */
const LARGE = 200_000;
/** Of one element. */
const MAX_ATTRIBUTES = 40;
/** UTF-16 units: of an attribute (a longer one is an image written out), of the text, and of all that scripts tell about the page. */
const MAX_VALUE = 4_000;
const MAX_TEXT = 1_500_000;
const MAX_DATA = 1_500_000;

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** These end where one of their like, or what can't stand within them, begins: https://html.spec.whatwg.org/multipage/syntax.html#optional-tags */
const ENDS: Record<string, RegExp> = {
  p: /^(?:address|article|aside|blockquote|center|details|dialog|dir|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|main|menu|nav|ol|p|pre|search|section|table|ul)$/,
  li: /^li$/,
  dt: /^d[td]$/,
  dd: /^d[td]$/,
  option: /^opt(?:ion|group)$/,
  tr: /^(?:tr|tbody|tfoot)$/,
  td: /^(?:t[dhr]|tbody|tfoot)$/,
  th: /^(?:t[dhr]|tbody|tfoot)$/,
  thead: /^t(?:body|foot)$/,
  tbody: /^t(?:body|foot)$/,
};
/** Whether an open element ends where one of this name begins. A page may call its elements anything, `constructor` too. */
function endsAt(open: string, name: string): boolean {
  return Object.hasOwn(ENDS, open) && ENDS[open]?.test(name) === true;
}

/** Left out with all that they hold. */
const SILENT = new Set(['script', 'style']);

export interface BoundedPage {
  document: DomDocument;
  /** True if the page was longer than what is read. */
  isCut: boolean;
  /** True if the page is so large that it should not be gone through several times. */
  isLarge: boolean;
  /** Elements that were read; without any, the text is no markup. */
  elements: number;
}

export function readMarkup(source: string): BoundedPage {
  const page = new Page();
  let name = '';
  let attributes: [string, string][] = [];
  let attribute = '';
  let value: string[] = [];
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ontext: (start, end) => page.text(source.slice(start, end)),
      oncdata: (start, end, endOffset) => page.literal(source.slice(start, end - endOffset)),
      onopentagname: (start, end) => {
        name = source.slice(start, end).toLowerCase();
        attributes = [];
      },
      onattribname: (start, end) => {
        attribute = source.slice(start, Math.min(end, start + 100)).toLowerCase();
        value = [];
      },
      onattribdata: (start, end) => {
        value.push(source.slice(start, end));
      },
      onattribend: () => {
        if (attributes.length < MAX_ATTRIBUTES) attributes.push([attribute, value.join('')]);
      },
      onopentagend: () => page.open(name, attributes, false),
      onselfclosingtag: () => page.open(name, attributes, true),
      onclosetag: (start, end) => page.close(source.slice(start, end).trim().toLowerCase()),
      ontextentity: nothing,
      onattribentity: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return page.finished();
}

/** Takes what the tokenizer finds and puts it in its place. */
class Page {
  readonly #document = newDocument();
  readonly #head = this.#document.head;
  /** Open elements, the innermost last. */
  readonly #open: DomBuilder[] = [];
  readonly #names: string[] = [];
  /** How many elements of a name are open: most ends without a beginning are told by it. */
  readonly #counts = new Map<string, number>();
  /** The same of those that were left out, so that their ends are left out too. */
  readonly #left = new Map<string, number>();
  /** Text that no tag has ended yet. */
  #pending = '';
  #elements = 0;
  #depths = 0;
  #text = 0;
  #data = 0;
  /** The element whose text is no part of the page: what becomes of it. */
  #special: { name: string; text: string; isKept: boolean } | null = null;
  #hasTitle = false;

  get #isCut(): boolean {
    return this.#elements >= MAX_ELEMENTS || this.#depths >= MAX_DEPTHS || this.#text >= MAX_TEXT;
  }

  open(name: string, attributes: [string, string][], isSelfClosing: boolean): void {
    if (this.#special || this.#isCut) return;
    this.#elements++;
    this.#depths += this.#names.length;
    if (name === 'html') give(this.#document.documentElement, attributes);
    else if (name === 'body') give(this.#document.body, attributes);
    else if (SILENT.has(name) || (name === 'title' && !this.#names.includes('svg')))
      this.#begin(name, attributes);
    else if (name === 'template' && attributes.some(([attribute]) => attribute === 'shadowrootmode'))
      this.open('div', [], false);
    else if (name === 'head' || !/^[a-z][a-z0-9:._-]{0,60}$/.test(name)) return;
    else if (isHeadElement(name, attributes)) this.#head.append(this.#made(name, attributes));
    else if (VOID.has(name)) this.#add(this.#made(name, attributes));
    else this.#nest(name, attributes, isSelfClosing);
  }

  close(name: string): void {
    if (this.#special) {
      if (name === this.#special.name) this.#end();
      return;
    }
    if (name === 'br') this.open(name, [], false);
    if (this.#left.get(name)) count(this.#left, name, -1);
    else if (this.#counts.get(name)) this.#closeFrom(this.#names.lastIndexOf(name));
  }

  /** Text in which characters may be written as entities. */
  text(text: string): void {
    if (this.#special?.isKept) this.#special.text += text.slice(0, MAX_DATA - this.#special.text.length);
    else if (!this.#special) this.literal(decodeHTML(text));
  }

  literal(text: string): void {
    if (this.#special || this.#isCut) return;
    const kept = text.slice(0, MAX_TEXT - this.#text);
    this.#text += kept.length;
    this.#pending += kept;
  }

  finished(): BoundedPage {
    if (this.#special) this.#end();
    this.#flush();
    const isLarge = this.#elements > LARGE / 20 || this.#depths > LARGE || this.#text > LARGE;
    return { document: this.#document, isCut: this.#isCut, isLarge, elements: this.#elements };
  }

  /** A script, a style sheet or a title begins. */
  #begin(name: string, attributes: [string, string][]): void {
    const type = attributes.find(([attribute]) => attribute === 'type')?.[1] ?? '';
    const isData = name === 'script' && /^\s*application\/ld\+json/i.test(type);
    const isTitle = name === 'title' && !this.#hasTitle;
    this.#special = { name, text: '', isKept: isData || isTitle };
  }

  #end(): void {
    const { name = '', text = '' } = this.#special ?? {};
    this.#special = null;
    if (!text.trim()) return;
    if (name === 'title') {
      this.#hasTitle = true;
      this.#head.append(this.#made('title', [], decodeHTML(text.slice(0, MAX_VALUE))));
    } else if (this.#data + text.length < MAX_DATA) {
      this.#data += text.length;
      this.#head.append(this.#made('script', [['type', 'application/ld+json']], text));
    }
  }

  #nest(name: string, attributes: [string, string][], isSelfClosing: boolean): void {
    for (let top = this.#names.at(-1); top && endsAt(top, name); top = this.#names.at(-1)) {
      this.#closeFrom(this.#names.length - 1);
    }
    if (this.#names.length >= MAX_DEPTH) {
      count(this.#left, name, 1);
      return;
    }
    const element = this.#made(name, attributes);
    this.#add(element);
    // Outside of pictures, a slash at the end means nothing.
    if (isSelfClosing && this.#names.includes('svg')) return;
    this.#open.push(element);
    this.#names.push(name);
    count(this.#counts, name, 1);
  }

  #add(element: DomBuilder): void {
    this.#flush();
    (this.#open.at(-1) ?? this.#document.body).append(element);
  }

  #flush(): void {
    if (this.#pending) (this.#open.at(-1) ?? this.#document.body).append(this.#pending);
    this.#pending = '';
  }

  #made(name: string, attributes: [string, string][], text?: string): DomBuilder {
    const element = this.#document.createElement(name);
    give(element, attributes);
    if (text !== undefined) element.append(text);
    return element;
  }

  #closeFrom(at: number): void {
    this.#flush();
    this.#open.length = at;
    for (const name of this.#names.splice(at)) count(this.#counts, name, -1);
    this.#left.clear();
  }
}

function count(counts: Map<string, number>, name: string, more: number): void {
  counts.set(name, (counts.get(name) ?? 0) + more);
}

/** What browsers allow in the head, wherever it was written; microdata stays where it says something about what is around it. */
function isHeadElement(name: string, attributes: [string, string][]): boolean {
  if (name === 'base') return true;
  return (name === 'meta' || name === 'link') && !attributes.some(([attribute]) => attribute === 'itemprop');
}

/** Of the same name, the first counts. */
function give(element: DomBuilder, attributes: [string, string][]): void {
  for (const [name, value] of attributes) {
    const isRead = /^[a-z][a-z0-9:._-]*$/.test(name) && !name.startsWith('on') && value.length <= MAX_VALUE;
    if (isRead && !element.hasAttribute(name)) element.setAttribute(name, decodeHTMLAttribute(value));
  }
}

function nothing(): void {}
