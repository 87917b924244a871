/** MiniSearch for texts whose terms are known already: it neither takes words apart nor changes them. */
import MiniSearch, { type AsPlainObject, type SearchOptions } from 'minisearch';

/** What MiniSearch is given: terms joined by spaces. */
export type TermDocument = { id: string | number } & Record<string, string | number>;

export type TermIndex = MiniSearch<TermDocument>;

/** What `toJSON` gives, without what can grow long, and that in pieces. */
export interface SavedPiece {
  head?: Omit<AsPlainObject, 'index'>;
  terms: AsPlainObject['index'];
}

/** Terms of a piece: some 5 ms to write or to read. */
const PIECE = 1_000;

export function termIndex(fields: readonly string[]): TermIndex {
  return new MiniSearch<TermDocument>(optionsOf(fields));
}

/** The index as it stands now, in pieces that can be stored as JSON. What changes while they are taken does not show in them. */
export function saved(index: TermIndex): Iterable<SavedPiece> {
  // In one go: MiniSearch cannot write a part of itself.
  const { index: terms, ...head } = index.toJSON();
  return pieces(head, terms);
}

function* pieces(head: SavedPiece['head'], terms: SavedPiece['terms']): Generator<SavedPiece> {
  if (head) yield { head, terms: terms.splice(-PIECE) };
  while (terms.length > 0) yield { terms: terms.splice(-PIECE) };
}

/** The index that was saved in these pieces; others get their turn between its terms. */
export function loaded(fields: readonly string[], all: readonly SavedPiece[]): Promise<TermIndex> {
  const head = all.find(piece => piece.head)?.head;
  if (!head) throw new Error('the head of a saved index is missing');
  const terms = all.flatMap(piece => piece.terms);
  return MiniSearch.loadJSAsync<TermDocument>({ ...head, index: terms }, optionsOf(fields));
}

export function joined(terms: Iterable<string>): string {
  return [...terms].join(' ');
}

function optionsOf(fields: readonly string[]) {
  return {
    fields: [...fields],
    tokenize: (text: string) => (text ? text.split(' ') : []),
    processTerm: (term: string) => term,
    // Nothing is discarded: `remove` leaves nothing behind.
    autoVacuum: false,
  };
}

/** A term to look for. */
export interface WeighedTerm {
  term: string;
  /** 1, or less for a term that only stands in for what was asked. */
  weight: number;
}

/**
 * Tells each document that holds any of these terms, with the sum of its BM25+ scores: without MiniSearch's factor for the number of terms that match.
 * `admits`: whether a document may gain by a term, which costs a tenth of scoring it; all may where it is undefined.
 */
export function eachScore<Id>(
  index: TermIndex,
  asked: readonly WeighedTerm[],
  boost: Readonly<Record<string, number>>,
  admits: ((id: Id, term: string) => boolean) | undefined,
  tell: (id: Id, score: number) => void,
): void {
  const options: SearchOptions = {
    boost: { ...boost },
    boostTerm: (_term, at) => asked[at]?.weight ?? 1,
  };
  // MiniSearch passes over a document whose boost is 0 before it scores it.
  if (admits) options.boostDocument = (id, term) => Number(admits(id, term));
  for (const { id, score, queryTerms } of index.search(joined(asked.map(({ term }) => term)), options))
    tell(id, score / queryTerms.length);
}

/** Terms of the index that are spelt like this one, within this share of its letters, and itself. */
export function spelt(index: TermIndex, term: string, fuzzy: number): Set<string> {
  return matching(index, term, { fuzzy });
}

/** Terms of the index that begin so. */
export function beginning(index: TermIndex, start: string): Set<string> {
  return matching(index, start, { prefix: true });
}

function matching(index: TermIndex, term: string, options: SearchOptions): Set<string> {
  const found = new Set<string>();
  eachMatch(index, term, (_id, matched) => found.add(matched), options);
  return found;
}

/** Tells each document that holds the term, once a field, and which term of the index it is. None is scored, which takes ten times as long. */
export function eachMatch<Id>(
  index: TermIndex,
  term: string,
  tell: (id: Id, term: string) => void,
  options: SearchOptions = {},
): void {
  // MiniSearch asks for a document's boost before it scores it, and passes over those whose boost is 0.
  const boostDocument = (id: Id, matched: string) => {
    tell(id, matched);
    return 0;
  };
  index.search(term, { ...options, boostDocument });
}
