/** Word vectors: how alike two English words are by the company they keep (GloVe; Pennington, Socher and Manning 2014). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `npm run learn -- vectors` wrote: the header as a line of JSON, the terms as a line, then the numbers of one term after the other. */
const FILE = join(import.meta.dirname, 'word-vectors.bin');
const NEWLINE = 0x0a;

export interface WordVectors {
  /** Numbers of each vector: a multiple of four. */
  dimensions: number;
  /** The length of each vector: what an inner product has to be divided by, twice, to be a cosine. */
  length: number;
  /** Which vector an index term has. */
  rows: ReadonlyMap<string, number>;
  /** Row after row. */
  numbers: Int8Array;
}

let read: WordVectors | undefined;

/** Read once, when the first question in English needs them: 2.3 MB. */
export function wordVectors(): WordVectors {
  read ??= fromBytes(readFileSync(FILE));
  return read;
}

export function fromBytes(bytes: Buffer): WordVectors {
  const header = bytes.indexOf(NEWLINE);
  const words = bytes.indexOf(NEWLINE, header + 1);
  const { dimensions, length } = JSON.parse(bytes.toString('utf8', 0, header));
  const terms = bytes.toString('utf8', header + 1, words).split(' ');
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset + words + 1, terms.length * dimensions);
  return { dimensions, length, rows: new Map(terms.map((term, row) => [term, row])), numbers };
}
