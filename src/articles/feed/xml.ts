/**
 * A tolerant reader of XML, for feeds: what is broken is read as far as it goes. Entities are never expanded within each other, nothing
 * outside the text is ever asked for, and depth, attributes and elements are bounded.
 */
import { decodeHTMLStrict } from 'entities';
import { Tokenizer } from 'htmlparser2';

/** Elements nested deeper than this are left out and their text belongs to what is around them. As deep as browsers nest HTML. */
export const MAX_DEPTH = 512;
/** Of one element; further ones are left out. */
const MAX_ATTRIBUTES = 64;
/** A feed of a thousand items has fewer. What comes after is left out. */
export const MAX_ELEMENTS = 100_000;
/** Entities that the document itself declares: how many, how long each, and how long all that they stand for may be. */
const MAX_ENTITIES = 300;
const MAX_ENTITY = 1_000;
const MAX_EXPANSION = 100_000;
const MAX_DOCTYPE = 100_000;

export interface XmlElement {
  /** The name before the colon as the document writes it, in lower case; empty if there is none. */
  prefix: string;
  /** The name after the colon, in lower case. */
  name: string;
  /** The namespace that is declared for the prefix; empty if none is. */
  namespace: string;
  /** By their names in lower case, with prefix. */
  attributes: Map<string, string>;
  children: (XmlElement | string)[];
  parent: XmlElement | null;
}

export interface XmlReading {
  /** Holds what stands in the document: its root element, if there is one. */
  document: XmlElement;
  /** True if the document had more elements than are read. */
  isCut: boolean;
}

/** Most elements have no attributes. */
const NONE = new Map<string, string>();

/** Elements that never stand within their own kind: a new one ends the last one, if its end was forgotten. */
const NEVER_NESTED = new Set(['item', 'entry']);

/** Never throws: what is no markup is a text without elements. */
export function readXml(source: string): XmlReading {
  const { text, entities } = withoutDoctype(source);
  const decode = decoder(entities);
  const tree = new Tree();
  let name = '';
  let attributes = NONE;
  let attribute = '';
  let value = '';
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      ontext: (start, end) => tree.add(decode(text.slice(start, end))),
      oncdata: (start, end, endOffset) => tree.add(text.slice(start, end - endOffset)),
      onopentagname: (start, end) => {
        name = text.slice(start, end).toLowerCase();
        attributes = NONE;
      },
      onattribname: (start, end) => {
        attribute = text.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value += text.slice(start, end);
      },
      onattribend: () => {
        if (attributes.size < MAX_ATTRIBUTES && !attributes.has(attribute)) {
          if (attributes === NONE) attributes = new Map();
          attributes.set(attribute, decode(value));
        }
      },
      onopentagend: () => tree.open(name, attributes),
      onselfclosingtag: () => {
        tree.open(name, attributes);
        tree.close(name);
      },
      onclosetag: (start, end) => tree.close(text.slice(start, end).trim().toLowerCase()),
      ontextentity: nothing,
      onattribentity: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
  return { document: tree.document, isCut: tree.isCut };
}

/** Builds the tree: an end without its beginning is ignored, an end that was forgotten is made up for. */
class Tree {
  readonly document = element('', null, new Map());
  isCut = false;
  #at = this.document;
  #depth = 0;
  #count = 0;
  /** Names of open elements that were left out, so that their ends are left out too. */
  #left: string[] = [];

  open(name: string, attributes: Map<string, string>): void {
    if (NEVER_NESTED.has(localName(name))) this.close(name);
    if (this.#count >= MAX_ELEMENTS) this.isCut = true;
    if (this.isCut || this.#depth >= MAX_DEPTH) {
      if (this.#left.length < MAX_DEPTH) this.#left.push(name);
      return;
    }
    const child = element(name, this.#at, attributes);
    this.#at.children.push(child);
    this.#at = child;
    this.#depth++;
    this.#count++;
  }

  close(name: string): void {
    const left = this.#left.lastIndexOf(name);
    if (left >= 0) {
      this.#left.length = left;
      return;
    }
    for (let one = this.#at, up = 1; one.parent; one = one.parent, up++) {
      if (fullName(one) !== name) continue;
      this.#at = one.parent;
      this.#depth -= up;
      this.#left = [];
      return;
    }
  }

  add(text: string): void {
    if (text && !this.isCut) this.#at.children.push(text);
  }
}

/** The elements directly within another. */
export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter(child => typeof child !== 'string');
}

/** All text within an element. */
export function textOf(parent: XmlElement): string {
  const pieces: string[] = [];
  const collect = (children: XmlElement['children']): void => {
    for (const child of children) {
      if (typeof child === 'string') pieces.push(child);
      else collect(child.children);
    }
  };
  collect(parent.children);
  return pieces.join('');
}

/** The attribute of this element, or of the nearest one around it that has it: so `xml:lang` and `xml:base` are inherited. */
export function inherited(from: XmlElement, attribute: string): string | null {
  for (let one: XmlElement | null = from; one; one = one.parent) {
    const value = one.attributes.get(attribute);
    if (value !== undefined) return value;
  }
  return null;
}

function element(name: string, parent: XmlElement | null, attributes: Map<string, string>): XmlElement {
  const local = localName(name);
  const prefix = name.slice(0, Math.max(0, name.length - local.length - 1));
  const made: XmlElement = { prefix, name: local, namespace: '', attributes, children: [], parent };
  const declaration = prefix ? `xmlns:${prefix}` : 'xmlns';
  made.namespace =
    parent && parent.prefix === prefix && !attributes.has(declaration)
      ? parent.namespace
      : (inherited(made, declaration) ?? '');
  return made;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function fullName({ prefix, name }: XmlElement): string {
  return prefix ? `${prefix}:${name}` : name;
}

/** Replaces references to characters, to HTML's entities, and to those that the document declares (once, and within a budget). */
function decoder(entities: ReadonlyMap<string, string>): (raw: string) => string {
  let budget = MAX_EXPANSION;
  return raw => {
    if (!raw.includes('&')) return raw;
    if (entities.size === 0) return decodeHTMLStrict(raw);
    // Split, so that what an entity stands for is not read as a reference itself.
    return raw
      .split(/(&[A-Za-z_][\w.-]*;)/)
      .map(piece => {
        const known = piece.startsWith('&') && entities.get(piece.slice(1, -1));
        if (typeof known !== 'string') return decodeHTMLStrict(piece);
        budget -= known.length;
        return budget < 0 ? '' : known;
      })
      .join('');
  };
}

/**
 * Takes out the document type, whose inner part the tokenizer does not know, and keeps the entities in it that stand for plain text.
 * Those that refer to others or to a file are left alone.
 */
function withoutDoctype(source: string): { text: string; entities: Map<string, string> } {
  const entities = new Map<string, string>();
  const start = source.slice(0, MAX_DOCTYPE).search(/<!DOCTYPE\b/i);
  const before = withoutComments(source.slice(0, Math.max(0, start)));
  if (start < 0 || /<(?:[a-z]|!--)/i.test(before)) return { text: source, entities };
  const end = endOfDoctype(source, start);
  const declared = /<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;
  for (const [, name = '', double, single] of source.slice(start, end).matchAll(declared)) {
    const value = (double ?? single ?? '').replace(/&#(?:x[\da-f]+|\d+);/gi, decodeHTMLStrict);
    if (value.length > MAX_ENTITY || /&[A-Za-z_]/.test(value) || entities.size >= MAX_ENTITIES) continue;
    if (!entities.has(name)) entities.set(name, value);
  }
  return { text: source.slice(0, start) + source.slice(end), entities };
}

/** In one pass: an expression would look for the end of each comment that has none. */
function withoutComments(text: string): string {
  let kept = '';
  for (let at = 0; ; ) {
    const open = text.indexOf('<!--', at);
    const close = open < 0 ? -1 : text.indexOf('-->', open + 4);
    if (close < 0) return kept + text.slice(at);
    kept += text.slice(at, open);
    at = close + 3;
  }
}

/** Behind the `>` that ends the document type: not one within its brackets, quotes or comments. */
function endOfDoctype(source: string, start: number): number {
  const token = /"[^"]*"|'[^']*'|<!--[\s\S]{0,5000}?-->|[[\]>]/g;
  let isInner = false;
  for (const { 0: found, index } of source.slice(start, start + MAX_DOCTYPE).matchAll(token)) {
    if (found === '[') isInner = true;
    else if (found === ']') isInner = false;
    else if (found === '>' && !isInner) return start + index + 1;
  }
  const close = source.indexOf('>', start);
  return close < 0 ? source.length : close + 1;
}

function nothing(): void {}
