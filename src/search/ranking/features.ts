/** What is known of a candidate, as numbers between 0 and 1 that a person can read: of its passage, and of each of its sentences. */
import type { Article, Span } from '../../articles/article.ts';
import { DAY_MS } from '../../time.ts';
import { D, K } from '../index/bm25.ts';
import type { Candidate } from '../index/passage-index.ts';
import { isEnglish } from '../language/languages.ts';
import type { WordSimilarity } from '../language/word-similarity.ts';
import { words } from '../language/words.ts';
import { hasAnswerType } from './answer-type-match.ts';
import type { QuestionTerms, TermPosition } from './question-terms.ts';

/** Shares are shares of the question's rarity: of Σ idf over its terms. */
export interface PassageFeatures {
  /** The share that passage, title, publisher or date hold. */
  coverage: number;
  /** The share that the passage alone holds. */
  text: number;
  /** The share that its best sentence holds; what only the title or the sentence before holds counts half. */
  sentence: number;
  /** The same for the best sentence that holds the kind of answer asked for; 0 where no kind is. */
  kind: number;
  /** The share of the terms that it does not hold, each by how akin to it the most akin of its words is (established, founded). */
  akin: number;
  /** The share that its best sentence holds, or by how akin its words are. */
  akinSentence: number;
  /** How near the sense of the nearest sentence is to the question's: the cosine of the sums of their word vectors. */
  sense: number;
  /** The share within twelve neighbouring terms. */
  window: number;
  /** Of the question's neighbouring terms, weighted by rarity, those that stand within four terms of each other. */
  nearness: number;
  /** Those that follow each other directly, in the question's order. */
  pairs: number;
  /** The share that stands in the passage letter by letter, not only by its stem. */
  exact: number;
  /** The share of the terms that it does not hold, but relatives of them: words of the same beginning (occupy, occupation). */
  related: number;
  /** The share that the best held stretch of six neighbouring terms of the question has: what answers one part of a long question. */
  stretch: number;
  /** The share it holds where rarity is counted among the candidates, not in the whole library: what sets it apart from them. */
  distinct: number;
  /** The same for its best sentence. */
  distinctSentence: number;
  /** The first stage's score, the best candidate's being 1. */
  firstStage: number;
  /** The first stage's score as a share of the highest possible. */
  bm25: number;
  /** The share that the title holds. */
  title: number;
  /** 1 if the article is of a publisher that the question names. */
  publisher: number;
  /** Of the words that stand nearest to that publisher's name in the question, the share of rarity that passage and title hold. */
  theirs: number;
  /** 1 if the article is of the time that the question names. */
  time: number;
  /** e^(−age / 15 days): 1 for what was published just now. */
  recency: number;
  /** Of the question's capitalised words, by rarity, the share that passage and title hold. */
  names: number;
  /** Of its numbers, the same. */
  numbers: number;
  /** The rarest known term stands in it. */
  rarest: number;
  /** The share that the passage and its neighbours hold. */
  neighbours: number;
  /** The share that all candidates of the article hold together. */
  article: number;
  /** The sum of the scores of the article's candidates, the best article's being 1. */
  mass: number;
  /** 1 for the beginning of the article, ½ for its second passage, and so on. */
  lead: number;
}

export interface SentenceFeatures {
  /** The share of the question's rarity that it holds; what only the title or the sentence before holds counts half. */
  sentence: number;
  /** The share of the terms that neither it nor what is around it holds, but of which it holds relatives. */
  related: number;
  /** The share of the terms that it does not hold, each by how akin to it the most akin of its words is. */
  akin: number;
  /** How near its sense is to the question's: the cosine of the sums of their word vectors. */
  sense: number;
  /** 1 if it holds the kind of answer that is asked for, 0 where no kind is. */
  kind: number;
  /** Of the question's neighbouring terms, those that stand within four terms of each other in it. */
  nearness: number;
  /** Those that follow each other directly. */
  pairs: number;
  /** Of the question's capitalised words, by rarity, the share that it holds. */
  names: number;
}

/** A candidate with what is known of it. */
export interface Read {
  candidate: Candidate;
  article: Article;
  features: PassageFeatures;
  sentences: (Span & { features: SentenceFeatures; held: Float64Array; akin: Float64Array })[];
  /** What passage and title hold of the question's terms. */
  held: Float64Array;
}

/** What a term is worth to a sentence that only the title or the sentence before it holds. */
const CONTEXT = 0.5;
const NEAR = 4;
const WINDOW = 12;
const RECENT_MS = 15 * DAY_MS;
/** BM25+ gives at most idf times this a term. */
const MOST_A_TERM = D + K + 1;

/** Reads all candidates whose articles are at hand. */
export function readCandidates(
  asked: QuestionTerms,
  candidates: readonly Candidate[],
  articles: ReadonlyMap<string, Article>,
): Read[] {
  const top = candidates[0]?.score || 1;
  const byArticle = Map.groupBy(candidates, ({ articleId }) => articleId);
  const masses = new Map(
    [...byArticle].map(([id, own]) => [id, own.reduce((sum, { score }) => sum + score, 0)]),
  );
  const heaviest = Math.max(0, ...masses.values()) || 1;
  const read = candidates.flatMap(candidate => {
    const article = articles.get(candidate.articleId);
    return article ? [readOne(asked, candidate, article, top)] : [];
  });
  const together = Map.groupBy(read, ({ candidate }) => candidate.articleId);
  const shareOf = (all: Read[]) => asked.share(union(asked.none, ...all.map(({ held }) => held)));
  const shares = new Map([...together].map(([id, all]) => [id, shareOf(all)]));
  const apart = asked.among(read.map(({ held }) => held));
  const sum = (held: Float64Array) => {
    let all = 0;
    for (let at = 0; at < held.length; at++) all += (held[at] as number) * (apart[at] as number);
    return all;
  };
  for (const { candidate, features, held, sentences } of read) {
    const { articleId, place } = candidate;
    const own = together.get(articleId) ?? [];
    const near = own.filter(other => Math.abs(other.candidate.place - place) <= 1);
    features.neighbours = shareOf(near);
    features.article = shares.get(articleId) ?? 0;
    features.distinct = sum(held);
    features.distinctSentence = sentences.reduce((most, own) => Math.max(most, sum(own.held)), 0);
    features.mass = (masses.get(articleId) ?? 0) / heaviest;
  }
  return read;
}

/** The greatest value of every term in any of the lists. */
function union(first: Float64Array, ...others: Float64Array[]): Float64Array {
  const all = new Float64Array(first.length);
  all.set(first);
  for (const other of others) {
    for (let at = 0; at < all.length; at++) {
      const value = other[at] as number;
      if (value > (all[at] as number)) all[at] = value;
    }
  }
  return all;
}

function readOne(asked: QuestionTerms, candidate: Candidate, article: Article, top: number): Read {
  const { question } = asked;
  const text = article.text.slice(candidate.start, candidate.end);
  const lower = text.toLowerCase();
  const title = asked.held(candidate.title);
  const { publishedAt } = article;
  const then = asked.datesAt(publishedAt);
  const heading = union(title, asked.held(candidate.publisher), ...then);
  const places = asked.places(candidate.terms);
  const held = asked.heldAt(places);
  const both = union(heading, held);
  const similarity = isEnglish(article.lang) ? asked.similarity : undefined;
  const relatives = asked.terms.map(({ beginning }) => beginning !== null && lower.includes(beginning));
  const sentences = readSentences(asked, candidate, article, heading, places, relatives, similarity);
  const akin = similarity ? union(asked.none, ...sentences.map(({ akin }) => akin)) : asked.none;
  const best = (of: (features: SentenceFeatures) => number) =>
    sentences.reduce((most, { features }) => Math.max(most, of(features)), 0);
  const features: PassageFeatures = {
    coverage: asked.share(both),
    text: asked.share(held),
    sentence: best(({ sentence }) => sentence),
    kind: best(({ sentence, kind }) => sentence * kind),
    akin: asked.share(beyond(akin, both)),
    akinSentence: sentences.reduce((most, { held, akin }) => Math.max(most, asked.share(held, akin)), 0),
    sense: best(({ sense }) => sense),
    window: window(asked, places),
    nearness: asked.neighbouring(places, NEAR),
    pairs: asked.following(places),
    exact: exact(asked, held, lower),
    related: related(asked, both, relatives, lower),
    stretch: asked.stretch(both),
    distinct: 0,
    distinctSentence: 0,
    firstStage: candidate.score / top,
    bm25: Math.min(1, candidate.score / ((asked.rarity || 1) * MOST_A_TERM)),
    title: asked.share(title),
    publisher: Number(question.publishers.includes(article.publisher)),
    theirs: asked.nearestTo(article.publisher, both),
    time: Number(then.length > 0),
    recency: question.now !== null && publishedAt !== null ? recency(question.now - publishedAt) : 0,
    names: asked.shareOf(both, ({ isName }) => isName),
    numbers: asked.shareOf(both, ({ isNumber }) => isNumber),
    rarest: both[asked.rarest] ?? 0,
    neighbours: 0,
    article: 0,
    mass: 0,
    lead: 1 / (1 + candidate.place),
  };
  return { candidate, article, features, sentences, held: both };
}

function recency(ageMs: number): number {
  return Math.exp(-Math.max(0, ageMs) / RECENT_MS);
}

function readSentences(
  asked: QuestionTerms,
  candidate: Candidate,
  article: Article,
  heading: Float64Array,
  places: readonly TermPosition[],
  relatives: readonly boolean[],
  similarity: WordSimilarity | undefined,
): Read['sentences'] {
  const { question } = asked;
  const found: Read['sentences'] = [];
  const mayRelate = relatives.includes(true);
  let before = asked.none;
  let next = 0;
  let first = 0;
  for (let at = 0; at * 3 < candidate.sentences.length; at++) {
    const start = candidate.sentences[at * 3] as number;
    const end = candidate.sentences[at * 3 + 1] as number;
    const last = candidate.sentences[at * 3 + 2] as number;
    const own: TermPosition[] = [];
    while (next < places.length && (places[next] as TermPosition).at < last)
      own.push(places[next++] as TermPosition);
    const held = asked.heldAt(own);
    const { akin, sense } = similarity?.compare(candidate.terms.subarray(first, last)) ?? {
      akin: asked.none,
      sense: 0,
    };
    first = last;
    const text = article.text.slice(start, end);
    const around = union(heading, before);
    const features: SentenceFeatures = {
      sentence: asked.share(held, around, CONTEXT),
      related: mayRelate ? related(asked, union(held, around), relatives, text.toLowerCase()) : 0,
      akin: asked.share(beyond(akin, held)),
      sense,
      kind: Number(asked.wantsKind && hasAnswerType(question, text, () => words(text, article.lang))),
      nearness: asked.neighbouring(own, NEAR),
      pairs: asked.following(own),
      names: asked.shareOf(held, ({ isName }) => isName),
    };
    found.push({ start, end, features, held, akin });
    before = held;
  }
  return found;
}

/** What is akin to terms that are not held. */
function beyond(akin: Float64Array, held: Float64Array): Float64Array {
  const rest = new Float64Array(akin.length);
  for (let at = 0; at < akin.length; at++) if (!held[at]) rest[at] = akin[at] as number;
  return rest;
}

/** The greatest share within WINDOW neighbouring terms. */
function window(asked: QuestionTerms, places: readonly TermPosition[]): number {
  const counts = new Uint16Array(asked.terms.length);
  const shareOf = ({ asked: at }: TermPosition) => asked.terms[at]?.share ?? 0;
  let most = 0;
  let sum = 0;
  let from = 0;
  for (const place of places) {
    counts[place.asked] = (counts[place.asked] ?? 0) + 1;
    if (counts[place.asked] === 1) sum += shareOf(place);
    for (
      let first = places[from] as TermPosition;
      first.at + WINDOW <= place.at;
      first = places[from] as TermPosition
    ) {
      counts[first.asked] = (counts[first.asked] ?? 1) - 1;
      if (counts[first.asked] === 0) sum -= shareOf(first);
      from++;
    }
    most = Math.max(most, sum);
  }
  return Math.min(1, most);
}

/** The share of what is held that stands there letter by letter. */
function exact(asked: QuestionTerms, held: Float64Array, lower: string): number {
  return asked.terms.reduce(
    (sum, { share, lower: raw }, at) => sum + ((held[at] ?? 0) > 0 && lower.includes(raw) ? share : 0),
    0,
  );
}

/** The share of the terms that are not held but have a relative in the text, which is in lower case; `possible`: which may have one there. */
function related(
  asked: QuestionTerms,
  held: Float64Array,
  possible: readonly boolean[],
  lower: string,
): number {
  let sum = 0;
  for (const [at, { share, beginning }] of asked.terms.entries())
    if (possible[at] && !held[at] && beginning !== null && beginsIn(lower, beginning)) sum += share;
  return sum;
}

function beginsIn(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    if (at === 0 || !/\p{L}/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
