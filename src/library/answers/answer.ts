/** What the library says to a question: the types that commands and views see. */
import type { Headline, Span } from '../../articles/article.ts';
import type { Lack } from '../../search/ranking/answer-type-match.ts';
import type { Reports } from '../stories/stories.ts';

/** A slice of an article, word for word. */
export interface Quote extends Span {
  article: Headline;
  /** Exactly `article.text.slice(start, end)`. */
  text: string;
  /** The sentence that answers: offsets into `text` (not into the article). */
  bold: Span;
  /** The words within it that answer, if they are known: offsets into `text`, too. */
  span: Span | null;
  /** The article's first sentence, where the quote does not say who or what it is about; null elsewhere. */
  lead: string | null;
  /** The article's address, at this very sentence where that fits into a link; null if it has none. */
  jump: string | null;
}

/** An answer that was found. */
export interface Found {
  kind: 'found';
  /** For buttons: `library.answer(id)` brings it back after a restart. */
  id: string;
  /** Whether it is shown as the answer; or else as the nearest passage. */
  isSure: boolean;
  /** As it was understood. */
  question: string;
  /** What was typed, where that leant on the question before. */
  typed: string | null;
  /** The best one first; one to three, each from another article. */
  quotes: [Quote, ...Quote[]];
  /** How many articles tell the same story, and how many of them are no copies of others. */
  reports: Reports;
  /** Figures that the reports give differently, the first quote's first; empty if they agree. */
  figures: DifferingFigure[];
  /** How long before the question the newest of the reports was published (ms), if a recent one was asked for and it is old. */
  ageMs: number | null;
  /** What was asked for and stands nowhere in the first quote, though nothing nearer was found. */
  lacks: Lack | null;
  /** 0 to 1: that the first quote answers; null if it is not known any more. */
  confidence: number | null;
  why: Why | null;
}

/** A figure word for word, and who gives it. */
export interface DifferingFigure {
  text: string;
  publisher: string;
}

/** Why the answer was chosen. */
export interface Why {
  /** Words of the question as the person wrote them, found in the passage, and not found there. */
  matched: string[];
  missing: string[];
  /** The features that gave most to the score, most first, with their shares of it (0 to 1). */
  decided: { feature: string; share: number }[];
  /** The best of the other articles, if it still stands, and its odds of being right as a share of the first one's (0 to 1). */
  runnerUp: { article: Headline; share: number } | null;
  /** The share of answers like this one that are right, 0 to 1. */
  right: number;
}

/** The library has nothing that answers. */
export interface NotCovered {
  kind: 'not covered';
  /** As it was understood. */
  question: string;
  /** What was typed, where that leant on the question before. */
  typed: string | null;
  /** 0 to 1: that what would have been quoted answers. */
  confidence: number;
  /** Up to three nearest headlines, best first; empty if nothing is near. */
  nearest: Headline[];
  /** Up to three headlines, the newest first: what there is to ask about if nothing is near. */
  latest: Headline[];
  /** Words of the question that occur nowhere in the library, as the person wrote them. */
  unknownWords: string[];
  /** How many articles the library holds. */
  articles: number;
  /** The date of the newest article in epoch milliseconds, or null if none has a date. */
  newest: number | null;
}

export type Answer = Found | NotCovered;

/** One page of a longer list. */
export interface Page<Item> {
  items: Item[];
  /** How many there are over all pages. */
  total: number;
}
