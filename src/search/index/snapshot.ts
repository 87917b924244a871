/** An index in portions that can be stored: what reading its articles gave, so that nobody has to read them again. */
import { type PackedArticle, renumbered } from './packed.ts';

/** Some of an index's articles. Portions are taken in by an empty index in the order in which they were made. */
export interface Portion {
  /** The terms that come in here for the first time: their numbers go on from those before. */
  terms: string[];
  articles: PackedArticle[];
}

/** Articles of one portion: some 5 ms to make or to take in. */
const PORTION = 100;

/** The articles in portions; terms that none of them has any more stay behind. */
export function* portions(
  articles: readonly PackedArticle[],
  term: (number: number) => string,
): Generator<Portion> {
  const numbers = new Map<number, number>();
  for (let at = 0; at < articles.length; at += PORTION) {
    const terms: string[] = [];
    const number = (old: number): number => {
      const known = numbers.get(old);
      if (known !== undefined) return known;
      terms.push(term(old));
      numbers.set(old, numbers.size);
      return numbers.size - 1;
    };
    const some = articles.slice(at, at + PORTION);
    yield { articles: some.map(each => ({ ...each, numbers: renumbered(each, number) })), terms };
  }
}

/** A portion as bytes: the length of its JSON, the JSON, and the articles' numbers. */
export function toBytes({ terms, articles }: Portion): Uint8Array {
  const heads = articles.map(({ headline, starts, numbers }) => ({
    headline,
    starts,
    length: numbers.length,
  }));
  const json = new TextEncoder().encode(JSON.stringify({ terms, heads }));
  const first = align(4 + json.length);
  const length = articles.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const bytes = new Uint8Array(first + 4 * length);
  new DataView(bytes.buffer).setUint32(0, json.length);
  bytes.set(json, 4);
  const all = new Uint32Array(bytes.buffer, first);
  let at = 0;
  for (const { numbers } of articles) {
    all.set(numbers, at);
    at += numbers.length;
  }
  return bytes;
}

export function fromBytes(bytes: Uint8Array): Portion {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const json = new TextDecoder().decode(bytes.subarray(4, 4 + length));
  const { terms, heads } = JSON.parse(json) as {
    terms: string[];
    heads: (Omit<PackedArticle, 'numbers'> & { length: number })[];
  };
  // A copy: it has to be aligned, and the JSON need not stay in memory.
  const all = new Uint32Array(new Uint8Array(bytes.subarray(align(4 + length))).buffer);
  let at = 0;
  const articles = heads.map(({ headline, starts, length: own }) => {
    at += own;
    return { headline, starts, numbers: all.subarray(at - own, at) };
  });
  return { terms, articles };
}

function align(length: number): number {
  return Math.ceil(length / 4) * 4;
}
