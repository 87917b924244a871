/** The tree of a page: as much of the DOM as reading an article needs. The only file that knows which library builds it. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { PlainTextBuilder } from '../html-to-text.ts';

export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly parentElement: DomElement | null;
  readonly children: Iterable<DomElement>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  closest(selector: string): DomElement | null;
  matches(selector: string): boolean;
  contains(other: DomElement): boolean;
  remove(): void;
  removeAttribute(name: string): void;
  replaceWith(other: DomElement): void;
}

/** An element while the tree is built. */
export interface DomBuilder extends DomElement {
  setAttribute(name: string, value: string): void;
  append(child: DomBuilder | string): void;
}

export interface DomDocument {
  readonly documentElement: DomBuilder;
  readonly head: DomBuilder;
  readonly body: DomBuilder;
  createElement(name: string): DomBuilder;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** What Readability makes of a page. */
export interface MainPart {
  title: string;
  byline: string | null;
  /** Null if it finds none. */
  content: DomElement | null;
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT_NODE;
}

export function newDocument(): DomDocument {
  const { document } = parseHTML('<!DOCTYPE html><html><head></head><body></body></html>');
  return document as unknown as DomDocument;
}

/** UTF-16 units of text below which Readability tries again with looser rules (its own default), and what no text is shorter than. */
const SHORT = 500;
const NEVER = -1;

/** Takes the document apart: nothing else can be read from it afterwards. `isLarge`: try only once. */
export function mainPart(document: DomDocument, isLarge: boolean): MainPart {
  const found = new Readability(document as never, {
    keepClasses: true,
    charThreshold: isLarge ? NEVER : SHORT,
    serializer: (content: unknown) => content as DomElement,
  }).parse();
  return { title: found?.title ?? '', byline: found?.byline ?? null, content: found?.content ?? null };
}

/**
 * The text of an element and of what it holds, laid out as paragraphs, without the elements that `isLeftOut` names. `isUnscripted`: with what
 * only browsers without scripts show.
 */
export function textOfElement(
  element: DomElement,
  isUnscripted = false,
  isLeftOut: (element: DomElement) => boolean = () => false,
): string {
  const plain = new PlainTextBuilder();
  const visit = (node: DomNode): void => {
    if (node.nodeType === TEXT_NODE) plain.text(node.textContent ?? '');
    if (!isElement(node) || isLeftOut(node)) return;
    const { localName } = node;
    const name = isUnscripted && localName === 'noscript' ? 'div' : localName;
    plain.open(name);
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
    if (name !== 'br') plain.close(name);
  };
  visit(element);
  return plain.toString();
}
