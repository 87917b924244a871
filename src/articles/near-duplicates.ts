/** Near-duplicate detection: an exact hash of an article, and a MinHash sketch by which texts are compared. */
import { createHash } from 'node:crypto';

/** SHA-256 (hex) of title and text, in which case, width, ligatures and white space make no difference. */
export function articleHash(title: string, text: string): string {
  return createHash('sha256')
    .update(`${folded(title)}\n${folded(text)}`)
    .digest('hex');
}

/**
 * A text's shingles (its runs of SHINGLE_WORDS words, as a set) in 260 bytes.
 *
 * One permutation hashing (P. Li, A. Owen, C.-H. Zhang, "One Permutation Hashing", NIPS 2012, https://arxiv.org/abs/1208.1259): each
 * shingle's hash names one of BINS bins and a value; a bin keeps its least value.
 */
export interface MinHashSketch {
  /** How many different shingles the text has. */
  size: number;
  /** The least value of each bin, 0 to 65,534; EMPTY where no shingle fell into it. */
  bins: Uint16Array;
}

/** The standard error of a similarity J is at most √(J(1−J)/BINS): 0.035 at 0.8, 0.017 at 0.96; short texts are compared exactly. */
export const BINS = 128;
const BIN_BITS = Math.log2(BINS);
const EMPTY = 0xffff;

/** As in K. Lee et al., "Deduplicating Training Data Makes Language Models Better", ACL 2022, who call 0.8 of 5-grams near-duplicate. */
const SHINGLE_WORDS = 5;
export const NEAR_DUPLICATE = 0.8;

/** Letters with their marks, numbers; one character each in the scripts that are written without spaces. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]`;
const WORD = new RegExp(String.raw`(${UNSPACED}\p{M}*)|(?:(?!${UNSPACED})[\p{L}\p{N}\p{M}])+`, 'gu');
/** A word of an unspaced script has about two characters. */
const UNSPACED_WEIGHT = 0.5;

/** The sketch of a text of any length. Case, width, punctuation and white space make no difference. */
export function minHashSketch(text: string): MinHashSketch {
  const bins = new Uint16Array(BINS).fill(EMPTY);
  const hashes = shingleHashes(text);
  for (const hash of hashes) {
    const bin = hash >>> (32 - BIN_BITS);
    const value = Math.min((hash >>> (16 - BIN_BITS)) & 0xffff, EMPTY - 1);
    if (value < (bins[bin] as number)) bins[bin] = value;
  }
  return { size: hashes.size, bins };
}

/**
 * How similar two texts are, 0 to 1: the Jaccard coefficient |A∩B| / |A∪B| of their shingles (A. Broder, "On the resemblance and
 * containment of documents", 1997), estimated as equal bins / (BINS − bins empty in both) (Li, Owen, Zhang, theorem 1).
 */
export function similarity(a: MinHashSketch, b: MinHashSketch): number {
  let equal = 0;
  let used = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const left = a.bins[bin];
    if (left === EMPTY && b.bins[bin] === EMPTY) continue;
    used++;
    if (left === b.bins[bin]) equal++;
  }
  return used && equal / used;
}

/**
 * How much of the shorter text is within the other, 0 to 1: |A∩B| / min(|A|, |B|) (the overlap coefficient), where |A∩B| is
 * J/(1+J) · (|A|+|B|) for the similarity J. A wire story that was cut to its half has a similarity of 0.5 and an overlap of 1.
 */
export function overlapCoefficient(a: MinHashSketch, b: MinHashSketch): number {
  const similar = similarity(a, b);
  const least = Math.min(a.size, b.size);
  return least && Math.min(1, ((similar / (1 + similar)) * (a.size + b.size)) / least);
}

/** The sketch as text for the store: base64 of the size (32 bits) and the bins (16 bits each), big-endian; 348 characters. */
export function encodeSketch({ size, bins }: MinHashSketch): string {
  const bytes = Buffer.alloc(4 + 2 * BINS);
  bytes.writeUInt32BE(size);
  bins.forEach((value, bin) => {
    bytes.writeUInt16BE(value, 4 + 2 * bin);
  });
  return bytes.toString('base64');
}

/** The sketch that `encodeSketch` wrote. Throws a RangeError for anything else. */
export function decodeSketch(text: string): MinHashSketch {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 4 + 2 * BINS) throw new RangeError(`no sketch: ${bytes.length} bytes`);
  return {
    size: bytes.readUInt32BE(),
    bins: Uint16Array.from({ length: BINS }, (_, bin) => bytes.readUInt16BE(4 + 2 * bin)),
  };
}

/** The hash of each shingle. A text shorter than a shingle is one. */
function shingleHashes(text: string): Set<number> {
  const words = [...folded(text).matchAll(WORD)];
  const hashes = words.map(([word]) => fnv1a(word));
  const weights = words.map(([, unspaced]) => (unspaced ? UNSPACED_WEIGHT : 1));
  const shingles = new Set<number>();
  for (let start = 0; start < hashes.length; start++) {
    let hash = 0;
    let weight = 0;
    let end = start;
    for (; end < hashes.length && weight < SHINGLE_WORDS; end++) {
      hash = fmix32((Math.imul(hash, 31) + (hashes[end] as number)) | 0);
      weight += weights[end] as number;
    }
    if (weight >= SHINGLE_WORDS || start === 0) shingles.add(hash);
    if (end === hashes.length) break;
  }
  return shingles;
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-16 units. */
function fnv1a(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** MurmurHash3's finalizer: every bit of the input sways every bit of the output, 0 to 2³²−1. */
function fmix32(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
