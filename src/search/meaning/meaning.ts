/** What the two networks say of texts: the door to them for libraries. Who runs them is openMeaning() in process.ts. */
import type { Span } from '../../articles/article.ts';

/** Numbers of a vector, each a signed byte: the nearer two vectors point the same way, the nearer the texts mean the same. */
export const VECTOR_BYTES = 384;

/** Who asks, and how long it is of use. */
export interface Turn {
  /** Whose library it is for: libraries take turns. */
  owner: string;
  /** Until when, in epoch milliseconds. */
  until: number;
}

/** A passage to be read, with the title of its article. */
export interface ReadablePassage {
  title: string;
  text: string;
  /** Offsets into `text`. */
  sentences: readonly Span[];
}

/** What the reader says of a passage. */
export interface Reading {
  /** That it answers the question: log-odds among the questions that the reader was trained on. */
  relevance: number;
  /** For each sentence the words in it that answer best: offsets into the passage's text, and a score of which only differences tell; null for a sentence that was cut off. */
  spans: readonly (ScoredSpan | null)[];
}

export interface ScoredSpan extends Span {
  score: number;
}

export interface Meaning {
  /** Whether the networks can be asked now. */
  readonly isReady: boolean;
  /** Whether they are to be asked, as soon as they can. */
  readonly isWanted: boolean;
  /** Which encoder makes the vectors: those of different ones cannot be compared. */
  readonly encoder: string;
  /** The vector of a question; null where it is not made in time, or at all. */
  questionVector(question: string, turn: Turn): Promise<Int8Array | null>;
  /** What the reader says of the passages, in their order, as far as it comes in time; under load it reads fewer. */
  read(question: string, passages: readonly ReadablePassage[], turn: Turn): Promise<Reading[]>;
  /** The vectors of an article's passages, one behind the other, made when nobody asks; null where they are not to be had now. */
  passageVectors(owner: string, title: string, passages: readonly string[]): Promise<Int8Array | null>;
  close(): Promise<void>;
}

/** Without the networks: words alone find and judge. */
export const NO_MEANING: Meaning = {
  isReady: false,
  isWanted: false,
  encoder: '',
  questionVector: async () => null,
  read: async () => [],
  passageVectors: async () => null,
  close: async () => {},
};

/** Cosine of two vectors, −1 to 1: of a vector whose bytes were scaled, the direction is what counts. */
export function cosine(a: Int8Array, b: Int8Array): number {
  let dot = 0;
  let squareA = 0;
  let squareB = 0;
  for (let at = 0; at < a.length; at++) {
    const x = a[at] as number;
    const y = b[at] as number;
    dot += x * y;
    squareA += x * x;
    squareB += y * y;
  }
  return squareA && squareB ? dot / Math.sqrt(squareA * squareB) : 0;
}
