/** The blocks of text of a page in their order, as they were before anything was taken out: what was left out of an article is found by them. */
import { type DomDocument, type DomElement, textOfElement } from './dom.ts';

export interface Block {
  name: string;
  text: string;
  /** Elements that it stands in, the innermost first. */
  place: Place;
  /** Of its text, how much stands in links: 0 to 1. */
  linked: number;
  /** In a part that is beside the article by its element or its name. */
  isBeside: boolean;
}

interface Place {
  element: DomElement;
  parent: Place | null;
  depth: number;
  /** Its name and classes, without numbers: rows of one kind have the same. */
  shape: string;
}

const TEXT_BLOCKS = new Set(
  'p li h1 h2 h3 h4 h5 h6 blockquote dd dt pre div section header td figcaption'.split(' '),
);
const HEADING = /^h[1-6]$/;
const BESIDE = /^(?:aside|nav|footer|form|button|figure|dialog|menu)$/;
const BESIDE_NAMES =
  /(?:^|[\s_-])(?:related|recirc\w*|recommend\w*|sidebar|widget\w*|promo|promobox|teasers?|trending|popular|latest|read-?(?:more|next|also)|more-\w+|most-\w+|carousel|newsletter\w*|share|sharing|social|breadcrumbs?|advert\w*|ads?|author-?(?:bio|box)|bio|tags?|captions?|credits?|disclaimer|copyright|cookie\w*|subscri\w+|paywall|signup)(?:[\s_-]|$)/i;
/** UTF-16 units. */
const PROSE = 60;
const LONGEST_LEAD = 700;
/** Pages of more are lists. */
const MAX_BLOCKS = 4_000;

export function blocksOf(document: DomDocument): Block[] {
  const blocks: Block[] = [];
  const visit = (element: DomElement, parent: Place | null, isBeside: boolean): void => {
    if (blocks.length >= MAX_BLOCKS) return;
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    const place = { element, parent, depth: (parent?.depth ?? -1) + 1, shape: shapeOf(element) };
    const beside =
      isBeside ||
      BESIDE.test(element.localName) ||
      (element.localName !== 'body' && BESIDE_NAMES.test(names));
    const inner = [...element.children];
    if (TEXT_BLOCKS.has(element.localName) && !inner.some(holdsBlock)) {
      const text = textOfElement(element);
      if (text) {
        blocks.push({
          name: element.localName,
          text,
          place,
          linked: linkedShare(element),
          isBeside: beside,
        });
      }
    } else for (const child of inner) visit(child, place, beside);
  };
  visit(document.body, null, false);
  return blocks;
}

function holdsBlock(element: DomElement): boolean {
  return (
    TEXT_BLOCKS.has(element.localName) ||
    /^(?:ul|ol|dl|table|article|main|aside|nav|footer|figure|form|center|details|hgroup)$/.test(
      element.localName,
    ) ||
    [...element.children].some(holdsBlock)
  );
}

/** How much of an element's text stands in links that lead elsewhere. */
export function linkedShare(element: DomElement): number {
  const all = lettersIn(element.textContent);
  const links = element.localName === 'a' ? [element] : [...element.querySelectorAll('a[href]')];
  const away = links.filter(link => !link.getAttribute('href')?.startsWith('#'));
  return all === 0 ? 0 : away.reduce((sum, link) => sum + lettersIn(link.textContent), 0) / all;
}

function lettersIn(text: string | null): number {
  return (text ?? '').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function shapeOf(element: DomElement): string {
  const classes = (element.getAttribute('class') ?? '')
    .replace(/\d+/g, '')
    .split(/\s+/)
    .filter(Boolean)
    .sort();
  return [element.localName, ...classes].join('.');
}

/**
 * Puts back what was left out: rows of the same kind as those that were found, headings between what was found, and in front the
 * standfirst, told by being the page's own description.
 */
export function completed(text: string, blocks: readonly Block[], description: string): string {
  const paragraphs = text ? text.split('\n\n') : [];
  const there = new Set(paragraphs);
  const all = squashed(text);
  const isThere = blocks.map(
    block => block.text.split('\n\n').some(part => there.has(part)) || all.includes(squashed(block.text)),
  );
  const found = blocks.filter((block, at) => isThere[at] && isProse(block));
  const [first] = found;
  if (!first) return text;
  const around = found.reduce<Place | null>((common, block) => shared(common, block.place), first.place);
  const shapes = new Set(found.map(block => shapeBelow(block.place, around)));
  const begins = blocks.indexOf(first);
  const ends = blocks.lastIndexOf(found.at(-1) ?? first);
  const isRow = (block: Block): boolean =>
    isProse(block) && !block.isBeside && shapes.has(shapeBelow(block.place, around) ?? '-');
  const added = blocks.map((block, at) => at > begins && at < ends && !isThere[at] && isRow(block));
  const isKept = (at: number): boolean => Boolean(isThere[at] || added[at]);
  for (let at = begins; at < ends; at++) {
    const block = blocks[at];
    const next = blocks[at + 1];
    if (
      block &&
      next &&
      !isKept(at) &&
      HEADING.test(block.name) &&
      !block.isBeside &&
      block.linked < 0.5 &&
      isKept(at + 1) &&
      isProse(next)
    )
      added[at] = true;
  }
  return inserted(paragraphs, blocks, added, leadOf(blocks, begins, isThere, description));
}

function inserted(
  paragraphs: readonly string[],
  blocks: readonly Block[],
  added: readonly boolean[],
  lead: string | null,
): string {
  const rest = [...paragraphs];
  let at = 0;
  blocks.forEach((block, n) => {
    if (added[n]) rest.splice(at++, 0, block.text);
    else {
      const parts = block.text.split('\n\n');
      const where = rest.indexOf(parts.at(-1) ?? '', at);
      if (where >= 0 && where - at < 50) at = where + 1;
    }
  });
  if (lead !== null && !rest.includes(lead)) rest.unshift(lead);
  return rest.join('\n\n');
}

/** Between the title and the text. */
function leadOf(
  blocks: readonly Block[],
  begins: number,
  isThere: readonly boolean[],
  description: string,
): string | null {
  const title = blocks.findIndex(block => block.name === 'h1');
  if (title < 0) return null;
  const told = squashed(description);
  const lead = blocks.slice(title + 1, begins).find((block, n) => {
    if (
      isThere[title + 1 + n] ||
      block.text.length < PROSE / 2 ||
      block.text.length > LONGEST_LEAD ||
      block.linked > 0.3
    )
      return false;
    if (/\n\n/.test(block.text)) return false;
    const own = squashed(block.text);
    const isDescription =
      told.length > 30 && (own.startsWith(told.slice(0, 60)) || told.startsWith(own.slice(0, 60)));
    return isDescription && !block.isBeside;
  });
  return lead?.text ?? null;
}

/** Letters and digits alone: how texts that were written with other marks are compared. */
export function squashed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

export function isProse(block: Block): boolean {
  return (
    block.text.length >= PROSE &&
    block.linked < 0.4 &&
    !HEADING.test(block.name) &&
    block.name !== 'figcaption'
  );
}

function shared(one: Place | null, other: Place | null): Place | null {
  let [a, b] = [one, other];
  while (a && b && a.element !== b.element) {
    if (a.depth >= b.depth) a = a.parent;
    else b = b.parent;
  }
  return a && b ? a : null;
}

function shapeBelow(place: Place, around: Place | null): string | null {
  const shapes: string[] = [];
  for (let one: Place | null = place; one && one.element !== around?.element; one = one.parent)
    shapes.push(one.shape);
  return shapes.length > 0 ? shapes.join(' ') : null;
}
