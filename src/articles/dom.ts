/** The tree of a page: as much of the DOM as reading an article needs. The only file that knows which library builds it. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { PlainText } from './plain.ts';

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
}

export interface DomDocument {
  readonly documentElement: DomElement;
  readonly body: DomElement;
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

/** `html` as boundedMarkup writes it. */
export function parseDocument(html: string): DomDocument {
  return parseHTML(html).document as unknown as DomDocument;
}

/** Takes the document apart: nothing else can be read from it afterwards. */
export function mainPart(document: DomDocument): MainPart {
  const options = { keepClasses: true, serializer: (content: unknown) => content as DomElement };
  const found = new Readability(document as never, options).parse();
  return { title: found?.title ?? '', byline: found?.byline ?? null, content: found?.content ?? null };
}

/** The text of an element and of what it holds, laid out as paragraphs. */
export function textOfElement(element: DomElement): string {
  const plain = new PlainText();
  const visit = (node: DomNode): void => {
    if (node.nodeType === TEXT_NODE) plain.text(node.textContent ?? '');
    if (node.nodeType !== ELEMENT_NODE) return;
    const { localName } = node as DomElement;
    plain.open(localName);
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
    if (localName !== 'br') plain.close(localName);
  };
  visit(element);
  return plain.toString();
}
