/** An index in portions that can be stored: what reading its articles gave, and MiniSearch's JSON, so that nobody has to read them again. */
import { type IndexedArticle, renumbered } from './indexed-article.ts';
import type { Pieces } from './passage-search.ts';
import type { SavedPiece } from './term-index.ts';

/** Some of an index's articles, or of what MiniSearch keeps of them. Portions are taken in by an empty index in the order in which they were made. */
export type Portion = ArticlePortion | IndexPortion;

export interface ArticlePortion {
  /** The terms that come in here for the first time: their numbers go on from those before. */
  terms: string[];
  articles: StoredArticle[];
}

export interface IndexPortion {
  index: keyof Pieces<unknown>;
  piece: SavedPiece;
}

export interface StoredArticle extends IndexedArticle {
  /** The number of its first passage. */
  first: number;
}

/** Articles of one portion: some 5 ms to make or to take in. */
const PORTION = 100;

/** MiniSearch's pieces, then the articles; terms that none of them has any more stay behind. `terms` are in the order of their numbers. */
export function* portions(
  articles: readonly StoredArticle[],
  terms: readonly string[],
  saved: Pieces<Iterable<SavedPiece>>,
): Generator<Portion> {
  // First, as MiniSearch's JSON takes as much memory as the index until it is stored.
  for (const index of ['texts', 'headings'] as const)
    for (const piece of saved[index]) yield { index, piece };
  const numbers = new Map<number, number>();
  for (let at = 0; at < articles.length; at += PORTION) {
    const own: string[] = [];
    const number = (old: number): number => {
      const known = numbers.get(old);
      if (known !== undefined) return known;
      own.push(terms[old] as string);
      numbers.set(old, numbers.size);
      return numbers.size - 1;
    };
    const some = articles.slice(at, at + PORTION);
    yield { articles: some.map(each => ({ ...each, numbers: renumbered(each, number) })), terms: own };
  }
}

/** A portion as bytes: the length of its JSON, the JSON, and the articles' numbers. */
export function toBytes(portion: Portion): Uint8Array {
  if ('index' in portion) return withLength(portion, []);
  const { terms, articles } = portion;
  const heads = articles.map(({ headline, starts, first, numbers }) => ({
    headline,
    starts,
    first,
    length: numbers.length,
  }));
  return withLength(
    { terms, heads },
    articles.map(({ numbers }) => numbers),
  );
}

function withLength(head: object, lists: readonly Uint32Array[]): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(head));
  const start = align(4 + json.length);
  const length = lists.reduce((sum, list) => sum + list.length, 0);
  const bytes = new Uint8Array(start + 4 * length);
  new DataView(bytes.buffer).setUint32(0, json.length);
  bytes.set(json, 4);
  const all = new Uint32Array(bytes.buffer, start);
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return bytes;
}

export function fromBytes(bytes: Uint8Array): Portion {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const json = new TextDecoder().decode(bytes.subarray(4, 4 + length));
  const head = JSON.parse(json) as
    | IndexPortion
    | { terms: string[]; heads: (Omit<StoredArticle, 'numbers'> & { length: number })[] };
  if ('index' in head) return head;
  // A copy: it has to be aligned, and the JSON need not stay in memory.
  const all = new Uint32Array(new Uint8Array(bytes.subarray(align(4 + length))).buffer);
  let at = 0;
  const articles = head.heads.map(({ length: own, ...article }) => {
    at += own;
    return { ...article, numbers: all.subarray(at - own, at) };
  });
  return { terms: head.terms, articles };
}

function align(length: number): number {
  return Math.ceil(length / 4) * 4;
}
