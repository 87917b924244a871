/** What is asked for: the terms of a question and the kind of answer that it wants. */
import { term, type Word, words } from './words.ts';

/** `count` wants a number of something; `amount` money or another quantity. */
export type AnswerKind = 'place' | 'person' | 'date' | 'count' | 'amount' | 'reason' | 'other';

export interface Question {
  text: string;
  /** Its distinct terms in order, with the words that they come from. At most MAX_TERMS. */
  terms: Word[];
  kind: AnswerKind;
  /** For `count`: the term that is counted ("how many *cells*"). */
  counted: string | null;
}

/** More distinct terms than this tell nothing more, and cost time. */
const MAX_TERMS = 64;

/** The first pattern that fits decides. */
const KINDS: [AnswerKind, RegExp][] = [
  ['count', /\bhow many\b|\bnumber of\b/],
  [
    'amount',
    /\bhow (?:much|big|large|high|long|tall|old|far|expensive)\b|\b(?:price|cost|worth|amount|percentage)\b/,
  ],
  ['place', /\bwhere\b|\b(?:what|which) (?:country|city|state|place|town|region|continent)\b/],
  ['date', /\bwhen\b|\b(?:what|which) (?:year|date|day|month)\b|\bhow soon\b/],
  ['person', /\bwho(?:m|se)?\b/],
  ['reason', /\bwhy\b|\bwhat for\b|\bfor what reason\b|\bhow come\b/],
];

/** "How *big*": the word says which kind of answer is wanted and need not stand in it. */
const MEASURE = /\bhow (big|large|high|long|tall|old|far|expensive|soon)\b/;

export function readQuestion(text: string): Question {
  const all = words(text);
  const folded = text.toLowerCase();
  const seen = new Set<string>(['']);
  const measure = MEASURE.exec(folded)?.[1];
  if (measure) seen.add(term(measure));
  const terms = all.filter(word => !seen.has(word.term) && seen.add(word.term)).slice(0, MAX_TERMS);
  const kind = KINDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
  return { text, terms, kind, counted: kind === 'count' ? countedTerm(folded, all) : null };
}

/** The last word of the noun phrase is not known without a parser; the first term after "how many" is near enough. */
function countedTerm(folded: string, all: Word[]): string | null {
  const at = folded.search(/\bhow many\b|\bnumber of\b/);
  return all.find(word => word.start > at && word.term)?.term ?? null;
}
