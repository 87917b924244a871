/**
 * The best documents of an index for some terms: term by term into one array of scores, the terms that give most first, and no further than
 * any other document could still come among the best (MaxScore; Turtle and Flood 1995).
 */

import { idf } from './idf.ts';

/** BM25+'s parameters (Lv and Zhai 2011) as MiniSearch has them: of repetition, of length, and the least that a term gives. */
export const K = 1.2;
export const B = 0.7;
export const D = 0.5;

/** A term in a field. */
export interface Part {
  /** In order, each as often as it holds the term. */
  documents: Uint32Array;
  /** How many documents hold it. */
  holding: number;
  /** By document: how many different terms it has in this field; and their average. */
  lengths: Uint32Array;
  average: number;
  weight: number;
}

/** A term in all its fields. */
export interface LookedFor {
  parts: readonly (Part & { rarity: number })[];
  /** What it gives a document at most. */
  most: number;
  postings: number;
}

export interface Scored {
  document: number;
  score: number;
}

/** Postings that are read for one question, some 20 ns each. Terms beyond that give nothing; they are the most frequent ones. */
export const MAX_POSTINGS = 2_000_000;

/** Looking one document up in a list costs as much as reading so many of its postings. */
const LOOK_UP = 32;

export function lookedFor(parts: readonly Part[], documents: number): LookedFor {
  const rare = parts.map(part => ({ ...part, rarity: part.weight * idf(part.holding, documents) }));
  return {
    parts: rare,
    most: rare.reduce((sum, { rarity }) => sum + rarity * (D + K + 1), 0),
    postings: parts.reduce((sum, { documents }) => sum + documents.length, 0),
  };
}

/** By document, 0 at rest; the documents that have a score, and how many they are. All indexes share them. */
let scores = new Float64Array();
let touched = new Uint32Array();
let count = 0;

/**
 * The documents with the highest sums, best first, the lowest numbers first among equals: `limit` of those that `admits` takes. All document numbers
 * are below `end`.
 */
export function best(
  asked: readonly LookedFor[],
  end: number,
  limit: number,
  admits: (document: number) => boolean = () => true,
): Scored[] {
  if (scores.length < end) {
    scores = new Float64Array(end + (end >> 1));
    touched = new Uint32Array(scores.length);
  }
  try {
    const least = scoreAll(asked, limit, admits);
    const found: Scored[] = [];
    for (let at = 0; at < count; at++) {
      const document = touched[at] as number;
      const score = scores[document] as number;
      if (score >= least && admits(document)) found.push({ document, score });
    }
    return found.sort((a, b) => b.score - a.score || a.document - b.document).slice(0, limit);
  } finally {
    for (let at = 0; at < count; at++) scores[touched[at] as number] = 0;
    count = 0;
  }
}

/** Gives every document its score that may be among the best, and tells the score of the last of them. */
function scoreAll(asked: readonly LookedFor[], limit: number, admits: (document: number) => boolean): number {
  const order = asked.toSorted((a, b) => b.most - a.most || a.postings - b.postings);
  /** What a term and all behind it give at most. */
  const rest = new Float64Array(order.length + 1);
  for (let at = order.length - 1; at >= 0; at--)
    rest[at] = (rest[at + 1] as number) + (order[at] as LookedFor).most;
  let read = 0;
  let unchecked = 0;
  for (const [at, term] of order.entries()) {
    // Checking costs about as much as reading one posting for each document that has a score.
    unchecked += term.postings;
    if (unchecked > count) {
      unchecked = term.postings;
      const least = lastOf(limit, admits);
      if (least > (rest[at] as number)) {
        follow(order.slice(at), rest.subarray(at), least);
        break;
      }
    }
    read += term.postings;
    if (at > 0 && read > MAX_POSTINGS) break;
    for (const part of term.parts) add(part);
  }
  return lastOf(limit, admits);
}

/** Adds what these terms give to the documents that may yet be among the best. */
function follow(terms: readonly LookedFor[], rest: Float64Array, least: number): void {
  let alive = touched.slice(0, count);
  for (const [at, { parts }] of terms.entries()) {
    alive = alive.filter(document => (scores[document] as number) + (rest[at] as number) >= least);
    for (const part of parts) {
      if (alive.length * LOOK_UP > part.documents.length) add(part);
      else for (const document of alive) lookUp(part, document);
    }
  }
}

/** Adds what the term gives to all documents that hold it. */
function add({ documents, rarity, lengths, average }: LookedFor['parts'][number]): void {
  const own = K * (1 - B);
  const grown = (K * B) / average;
  for (let at = 0; at < documents.length; ) {
    const document = documents[at] as number;
    let times = 1;
    while (++at < documents.length && documents[at] === document) times += 1;
    const before = scores[document] as number;
    if (before === 0) touched[count++] = document;
    const length = own + grown * (lengths[document] as number);
    scores[document] = before + rarity * (D + (times * (K + 1)) / (times + length));
  }
}

/** Adds what the term gives to one document. */
function lookUp({ documents, rarity, lengths, average }: LookedFor['parts'][number], document: number): void {
  let low = 0;
  let high = documents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((documents[middle] as number) < document) low = middle + 1;
    else high = middle;
  }
  let times = 0;
  while (documents[low + times] === document) times += 1;
  if (times === 0) return;
  const length = K * (1 - B) + ((K * B) / average) * (lengths[document] as number);
  scores[document] = (scores[document] as number) + rarity * (D + (times * (K + 1)) / (times + length));
}

/** The score of the last of the best so far; 0 if there are not that many. */
function lastOf(limit: number, admits: (document: number) => boolean): number {
  if (count < limit) return 0;
  const best = new Float64Array(limit);
  for (let at = 0; at < count; at++) {
    const document = touched[at] as number;
    const score = scores[document] as number;
    if (score <= (best[0] as number) || !admits(document)) continue;
    let place = 0;
    while (place + 1 < limit && (best[place + 1] as number) < score) {
      best[place] = best[place + 1] as number;
      place += 1;
    }
    best[place] = score;
  }
  return best[0] as number;
}
