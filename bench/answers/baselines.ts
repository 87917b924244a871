/** What Newsdesk is compared with: MiniSearch as it comes out of the box, and BM25 as the textbooks have it. */
import MiniSearch from 'minisearch';
import { newStemmer } from 'snowball-stemmers';
import { sentences } from '../../src/search/index/passages.ts';
import { isPublished, type Query } from './dataset.ts';
import type { Unit } from './pieces.ts';

/** What a system says to a question. */
export interface Response {
  /** Ids of units, best first, at most 20. */
  ranked: string[];
  /** The three best sentences of the best unit, best first. */
  sentences: string[];
  /** How sure it is that its first unit is right; only the order of confidences counts. */
  confidence: number;
  /** What the search took, in milliseconds. */
  ms: number;
}

export interface System {
  name: string;
  ask(query: Query): Promise<Response>;
}

const DEPTH = 20;

/** `new MiniSearch({ fields })` and `search(question)`: every word counts, nothing is stemmed, any word may match. */
export function miniSearch(units: readonly Unit[]): System {
  const index = new MiniSearch({ fields: ['title', 'text'] });
  index.addAll(units.map(unit => ({ id: unit.id, title: unit.document.title, text: textOf(unit) })));
  const byId = new Map(units.map(unit => [unit.id, unit]));
  const plain = (text: string) => text.toLowerCase().split(/[\n\r\p{Z}\p{P}]+/u);
  return {
    name: 'MiniSearch out of the box',
    ask: async ({ q: question, askedAt }) => {
      const filter = ({ id }: { id: string }) => isPublished(byId.get(id)?.document.date, askedAt);
      const start = performance.now();
      const results = index.search(question, { filter }).slice(0, DEPTH);
      const ms = performance.now() - start;
      const ranked = results.map(({ id }) => id as string);
      const asked = new Set(plain(question));
      const best = byId.get(ranked[0] ?? '');
      return {
        ranked,
        sentences: bestSentences(best, text => plain(text).filter(word => asked.has(word)).length),
        confidence: results[0]?.score ?? 0,
        ms,
      };
    },
  };
}

/** Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond", with the textbooks' constants. */
const K1 = 1.2;
const B = 0.75;

/** Porter's stems, Snowball's English stop words, title and text as one field; for news, its source and date as well. */
export function textbookBm25(units: readonly Unit[]): System {
  const postings = new Map<string, [unit: number, frequency: number][]>();
  const lengths = units.map((unit, number) => {
    const own = termsOf([unit.document.title, unit.document.publisher, textOf(unit)].join(' '));
    for (const [term, each] of Map.groupBy(own, term => term)) {
      const list = postings.get(term) ?? [];
      list.push([number, each.length]);
      postings.set(term, list);
    }
    return own.length;
  });
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / (units.length || 1);
  const idf = (term: string) => {
    const n = postings.get(term)?.length ?? 0;
    return Math.log(1 + (units.length - n + 0.5) / (n + 0.5));
  };
  return {
    name: 'textbook BM25',
    ask: async ({ q: question, askedAt }) => {
      const start = performance.now();
      const asked = [...new Set(termsOf(question))];
      const scores = new Map<number, number>();
      for (const term of asked) {
        for (const [unit, tf] of postings.get(term) ?? []) {
          if (!isPublished(units[unit]?.document.date, askedAt)) continue;
          const norm = K1 * (1 - B + (B * (lengths[unit] ?? 0)) / meanLength);
          scores.set(unit, (scores.get(unit) ?? 0) + (idf(term) * tf * (K1 + 1)) / (tf + norm));
        }
      }
      const top = [...scores].sort(([a, x], [b, y]) => y - x || a - b).slice(0, DEPTH);
      const ms = performance.now() - start;
      const covered = (text: string) => {
        const own = new Set(termsOf(text));
        return asked.reduce((sum, term) => sum + (own.has(term) ? idf(term) : 0), 0);
      };
      return {
        ranked: top.map(([unit]) => units[unit]?.id ?? ''),
        sentences: bestSentences(units[top[0]?.[0] ?? -1], covered),
        confidence: top[0]?.[1] ?? 0,
        ms,
      };
    },
  };
}

function bestSentences(unit: Unit | undefined, score: (sentence: string) => number): string[] {
  if (!unit) return [];
  const text = textOf(unit);
  const all = sentences(text).map(({ start, end }) => text.slice(start, end));
  const scored = all.map(sentence => ({ sentence, score: score(sentence) }));
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ sentence }) => sentence);
}

function textOf({ document, start, end }: Unit): string {
  return document.text.slice(start, end);
}

const porter = newStemmer('porter');
const stems = new Map<string, string>();

/** Chinese, Japanese and Thai have no spaces: Intl.Segmenter finds their words, so that the comparison is a fair one there too. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function termsOf(text: string): string[] {
  const found: string[] = [];
  for (const [run] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const parts = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(run)
      ? [...segmenter.segment(run)].map(({ segment }) => segment)
      : [run];
    for (const part of parts) if (!STOP_WORDS.has(part)) found.push(stem(part));
  }
  return found;
}

function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = porter.stem(word);
  stems.set(word, made);
  return made;
}

/** https://snowballstem.org/algorithms/english/stop.txt, with what an apostrophe leaves behind. */
const STOP_WORDS = new Set(
  (
    'i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself ' +
    'they them their theirs themselves what which who whom this that these those am is are was were be been being have has had ' +
    'having do does did doing would should could ought m re s ve d ll t a an the and but if or because as until while of at by for ' +
    'with about against between into through during before after above below to from up down in out on off over under again ' +
    'further then once here there when where why how all any both each few more most other some such no nor not only own same so ' +
    'than too very will can just don now'
  ).split(' '),
);
