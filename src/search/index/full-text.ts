/** What a full text of the database is given and asked, and what its passages come to: the same scores as in memory, as nearly as it can be. */
import type { Article } from '../../articles/article.ts';
import { B, D, idf, K } from './bm25.ts';
import { analyseAtOnce, decodeArticle, encodeArticle, type IndexedPassage } from './indexed-article.ts';
import { BOOST } from './passage-search.ts';

/** An article's passages, as places in a list of its terms. */
export interface ReadForFullText {
  id: string;
  vocabulary: string[];
  passages: IndexedPassage[];
}

export function readForFullText(article: Article): ReadForFullText {
  const places = new Map<string, number>();
  const place = (term: string): number => {
    const known = places.get(term);
    if (known !== undefined) return known;
    places.set(term, places.size);
    return places.size - 1;
  };
  const { passages } = decodeArticle(encodeArticle(analyseAtOnce(article), place));
  return { id: article.id, vocabulary: [...places.keys()], passages };
}

/** A term of a question as the full text knows it. */
export interface FullTextTerm {
  number: number;
  /** How many passages hold it. */
  passages: number;
  /** 1, or less for a term that only stands in for what was asked. */
  weight: number;
}

/** All passages, and how many distinct terms they have on average: in text, title and publisher. */
export interface Averages {
  passages: number;
  lengths: { text: number; title: number; publisher: number };
}

/** What a passage that holds the term gives at least: its rarity. */
export function worth({ passages, weight }: FullTextTerm, all: number): number {
  return weight * idf(passages, all);
}

/**
 * MiniSearch's score of a passage, a sum of BM25+ (Lv and Zhai 2011) over fields. Only rarity is counted over all fields together here, which makes
 * terms of titles a little less rare.
 */
export function scoreOf(
  { terms, title, publisher }: Pick<IndexedPassage, 'terms' | 'title' | 'publisher'>,
  asked: readonly FullTextTerm[],
  { passages, lengths }: Averages,
): number {
  return (
    BOOST.text * fieldScore(terms, asked, passages, lengths.text) +
    BOOST.title * fieldScore(title, asked, passages, lengths.title) +
    BOOST.publisher * fieldScore(publisher, asked, passages, lengths.publisher)
  );
}

function fieldScore(
  field: Uint32Array,
  asked: readonly FullTextTerm[],
  passages: number,
  average: number,
): number {
  const counts = new Map<number, number>();
  for (const number of field) counts.set(number, (counts.get(number) ?? 0) + 1);
  const length = 1 - B + (B * counts.size) / (average || 1);
  let sum = 0;
  for (const term of asked) {
    const times = counts.get(term.number) ?? 0;
    if (times > 0) sum += worth(term, passages) * (D + (times * (K + 1)) / (times + K * length));
  }
  return sum;
}
