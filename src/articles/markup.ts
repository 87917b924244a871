/**
 * Makes any HTML safe to build a tree of: how deep, how many elements and attributes and how much text is bounded, in one pass that
 * takes time in proportion to its length. What nobody reads (scripts, styles, comments) is left out, and what belongs into the head stands there.
 */
import { Tokenizer } from 'htmlparser2';

/** Real pages nest some 40 elements; browsers stop at 512. Tags that lie deeper are left out, and their text stays. */
export const MAX_DEPTH = 200;
/** Long encyclopedia articles have some 30,000. What comes after is left out. */
export const MAX_ELEMENTS = 40_000;
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
const STRUCTURE = new Set(['html', 'head', 'body']);
/** Left out with all that they hold. */
const SILENT = new Set(['script', 'style']);

export interface BoundedMarkup {
  /** One html element with head and body. */
  html: string;
  /** True if the page was longer than what is read. */
  isCut: boolean;
  /** Without any, the text is no markup. */
  elements: number;
}

export function boundedMarkup(source: string): BoundedMarkup {
  const page = new Page();
  let name = '';
  let attributes: [string, string][] = [];
  let attribute = '';
  let value: string[] = [];
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ontext: (start, end) => page.text(source.slice(start, end)),
      oncdata: (start, end, endOffset) => page.text(escaped(source.slice(start, end - endOffset))),
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

/** Writes the page anew. */
class Page {
  readonly #head: string[] = [];
  readonly #body: string[] = [];
  #htmlAttributes = '';
  #bodyAttributes = '';
  readonly #open: string[] = [];
  /** Names of open elements that were left out, so that their ends are left out too. */
  readonly #left: string[] = [];
  #elements = 0;
  #text = 0;
  #data = 0;
  /** The element whose text is no part of the page: what becomes of it. */
  #special: { name: string; into: string[] | null } | null = null;
  #hasTitle = false;

  get #isCut(): boolean {
    return this.#elements >= MAX_ELEMENTS || this.#text >= MAX_TEXT;
  }

  open(name: string, attributes: [string, string][], isSelfClosing: boolean): void {
    if (this.#special || this.#isCut) return;
    this.#elements++;
    const tag = `<${name}${written(attributes)}>`;
    if (STRUCTURE.has(name)) this.#structure(name, attributes);
    else if (SILENT.has(name) || (name === 'title' && !this.#open.includes('svg')))
      this.#begin(name, attributes);
    else if (!/^[a-z][a-z0-9:._-]{0,60}$/.test(name)) return;
    else if (isHeadElement(name, attributes)) this.#head.push(tag);
    else if (VOID.has(name)) this.#body.push(tag);
    else this.#nest(name, tag, isSelfClosing);
  }

  close(name: string): void {
    if (this.#special) {
      if (name === this.#special.name) this.#end();
      return;
    }
    if (name === 'br') this.#body.push('<br>');
    const left = this.#left.lastIndexOf(name);
    if (left >= 0) {
      this.#left.length = left;
      return;
    }
    const at = this.#open.lastIndexOf(name);
    if (at >= 0) this.#closeFrom(at);
  }

  text(text: string): void {
    if (this.#special) {
      this.#special.into?.push(text);
      return;
    }
    if (this.#isCut) return;
    const kept = text.slice(0, MAX_TEXT - this.#text);
    this.#text += kept.length;
    this.#body.push(kept);
  }

  finished(): BoundedMarkup {
    if (this.#special) this.#end();
    const isCut = this.#isCut;
    this.#closeFrom(0);
    const head = `<head>${this.#head.join('')}</head>`;
    return {
      html: `<!DOCTYPE html><html${this.#htmlAttributes}>${head}<body${this.#bodyAttributes}>${this.#body.join('')}</body></html>`,
      isCut,
      elements: this.#elements,
    };
  }

  #structure(name: string, attributes: [string, string][]): void {
    if (name === 'html' && !this.#htmlAttributes) this.#htmlAttributes = written(attributes);
    if (name === 'body' && !this.#bodyAttributes) this.#bodyAttributes = written(attributes);
  }

  /** A script, a style sheet or a title begins. */
  #begin(name: string, attributes: [string, string][]): void {
    const type = attributes.find(([attribute]) => attribute === 'type')?.[1] ?? '';
    const isData = name === 'script' && /^\s*application\/ld\+json/i.test(type);
    const isTitle = name === 'title' && !this.#hasTitle;
    this.#special = { name, into: isData || isTitle ? [] : null };
  }

  #end(): void {
    const { name, into } = this.#special ?? { name: '', into: null };
    this.#special = null;
    if (!into) return;
    const text = into.join('');
    if (name === 'title') {
      this.#hasTitle = text.trim() !== '';
      if (this.#hasTitle) this.#head.push(`<title>${text.slice(0, MAX_VALUE)}</title>`);
    } else if (this.#data + text.length <= MAX_DATA) {
      this.#data += text.length;
      this.#head.push(`<script type="application/ld+json">${text}</script>`);
    }
  }

  #nest(name: string, tag: string, isSelfClosing: boolean): void {
    for (let top = this.#open.at(-1); top && ENDS[top]?.test(name); top = this.#open.at(-1)) {
      this.#closeFrom(this.#open.length - 1);
    }
    if (this.#open.length >= MAX_DEPTH) {
      if (this.#left.length < MAX_DEPTH) this.#left.push(name);
      return;
    }
    this.#body.push(tag);
    // Outside of pictures, a slash at the end means nothing.
    if (isSelfClosing && this.#open.includes('svg')) this.#body.push(`</${name}>`);
    else this.#open.push(name);
  }

  #closeFrom(at: number): void {
    for (const name of this.#open.splice(at).reverse()) this.#body.push(`</${name}>`);
    this.#left.length = 0;
  }
}

/** What browsers allow in the head, wherever it was written; microdata stays where it says something about what is around it. */
function isHeadElement(name: string, attributes: [string, string][]): boolean {
  if (name === 'base') return true;
  return (name === 'meta' || name === 'link') && !attributes.some(([attribute]) => attribute === 'itemprop');
}

function written(attributes: [string, string][]): string {
  return attributes
    .filter(
      ([name, value]) =>
        /^[a-z][a-z0-9:._-]*$/.test(name) && !name.startsWith('on') && value.length <= MAX_VALUE,
    )
    .map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function nothing(): void {}
