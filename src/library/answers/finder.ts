/** What a question finds in a library: passages by the first stage, their texts from the store, and what the search makes of both. */
import type { Article, Span } from '../../articles/article.ts';
import { answer, type Verdict } from '../../search/answer/answer.ts';
import { type Candidate, candidatesFor, type Matches } from '../../search/index/passage-index.ts';
import { isEnglish } from '../../search/language/languages.ts';
import type { Meaning, ReadablePassage, Reading } from '../../search/meaning/meaning.ts';
import { type Question, readQuestion } from '../../search/question/question.ts';
import { confidenceIn } from '../../search/ranking/confidence.ts';
import { correctedQuestion } from '../../search/ranking/corrected-question.ts';
import { type CosineOf, rankByMeaning, worthReading } from '../../search/ranking/meaning-rank.ts';
import { MODEL, type Model } from '../../search/ranking/model.ts';
import { type Hit, type Ranked, rank } from '../../search/ranking/rank.ts';
import type { Store } from '../../storage/store.ts';
import type { StoredQuote } from '../../storage/stores/answer-store.ts';
import type { PassageVectors } from '../memory/passage-vectors.ts';
import type { Replica } from '../memory/replica.ts';
import type { AskOptions, Searched } from './ask-options.ts';
import { type ArticleFilter, admits } from './filter.ts';
import { shownQuotes } from './reports.ts';

/** Passages that are offered as what an answer should have shown. */
const NEAREST = 24;
/** Passages that are found by their vectors, beside those found by words. */
const BY_VECTOR = 10;
/** Passages that are read for one question: with twice as many the right one is first no more often. */
const READ = 12;
/** From this cosine on a passage is about what a few words are about: others stay below 0.3, but for a rare one. */
const MEANS_THE_SAME = 0.37;
/** How long a question waits for the networks; then words alone answer. */
const MEANING_MS = 400;

/** The texts of articles, by their ids. */
type Articles = ReadonlyMap<string, Article>;

/** What finds and judges by meaning. */
export interface FinderOptions {
  owner: string;
  store: Store;
  replica: Replica;
  meaning: Meaning;
  vectors: PassageVectors;
}

/** What was found for a question, and how it was ranked. */
export interface Search {
  question: Question;
  matches: Matches;
  articles: Articles;
  ranked: Ranked;
  /** What the networks said; null where they had no say, or came too late. */
  meaning: { cosineOf: CosineOf; readings: ReadonlyMap<Hit, Reading> } | null;
}

export interface FindOptions {
  /** Default: the learnt one. */
  model?: Model;
  /** Passages that are found at least. */
  least?: number;
}

export class Finder {
  readonly #owner: string;
  readonly #store: Store;
  readonly #replica: Replica;
  readonly #meaning: Meaning;
  readonly #vectors: PassageVectors;

  constructor({ owner, store, replica, meaning, vectors }: FinderOptions) {
    this.#owner = owner;
    this.#store = store;
    this.#replica = replica;
    this.#meaning = meaning;
    this.#vectors = vectors;
  }

  /** How the question is read, what is quoted for it or that nothing is, and the articles that this was chosen from. */
  async judge(
    text: string,
    now: number,
    { model = MODEL, ...filter }: AskOptions = {},
  ): Promise<Pick<Search, 'question' | 'articles'> & { verdict: Verdict; by: 'meaning' | 'words' }> {
    const { question, matches, articles, ...search } = await this.find(text, now, filter, { model });
    const ranked = byMeaning(search);
    const { threshold } = this.#replica.settings;
    const verdict = answer(question, matches, ranked, { model, ...(threshold !== null && { threshold }) });
    return { question, verdict, articles, by: search.meaning ? 'meaning' : 'words' };
  }

  /** What would be shown for a question that is asked of these articles at this time, the best first; empty: it is not covered. */
  async quotesFor(text: string, now: number, filter: ArticleFilter): Promise<StoredQuote[]> {
    const { verdict, articles } = await this.judge(text, now, filter);
    return verdict.found ? shownQuotes(verdict, articles) : [];
  }

  /** Passages, best first, and how sure it is of the first. */
  async search(
    text: string,
    now: number,
    limit: number,
    model = MODEL,
    filter: ArticleFilter = {},
  ): Promise<Searched> {
    const options = { model, least: limit };
    const { asked, hits } = byMeaning(await this.find(text, now, filter, options));
    const passages = hits.slice(0, limit).map(({ article, start, end, odds, best, sentences }) => ({
      articleId: article.id,
      start,
      end,
      score: odds,
      best,
      sentences,
    }));
    return { passages, confidence: confidenceIn(asked, hits, model) };
  }

  /** The sentences that come nearest to a question asked of these articles at this time, each once, the nearest first. */
  async sentencesFor(
    text: string,
    now: number,
    filter: ArticleFilter,
  ): Promise<(Span & { articleId: string })[]> {
    const { passages } = await this.search(text, now, NEAREST, MODEL, filter);
    const sentences = passages.map(({ articleId, best }) => ({ articleId, ...best }));
    return [...new Map(sentences.map(each => [`${each.articleId} ${each.start}`, each])).values()];
  }

  /** The passages that come nearest to a text that need not be a question: no time or publisher is read from it. */
  async nearest(text: string): Promise<{ question: Question; hits: Hit[] }> {
    const question = readQuestion(text, { languages: this.#replica.index.languages() });
    return { question, hits: byMeaning(await this.#find(question, text, {})).hits };
  }

  /** What is found for a question that is asked of these articles at this time, ranked by words. */
  find(text: string, now: number, filter: ArticleFilter, options: FindOptions = {}): Promise<Search> {
    return this.#find(this.#read(text, now), text, filter, options);
  }

  /** Ids of articles with a passage that means what the text means, the nearest first. */
  async articlesNear(text: string): Promise<string[]> {
    if (!this.#meaning.isReady) return [];
    const turn = { owner: this.#owner, until: Date.now() + MEANING_MS };
    const vector = await this.#meaning.questionVector(text, turn);
    if (!vector) return [];
    const near = this.#vectors.vectors.nearest(vector, NEAREST, () => true);
    return [
      ...new Set(near.filter(({ cosine }) => cosine >= MEANS_THE_SAME).map(({ articleId }) => articleId)),
    ];
  }

  /** The articles that these spans lie in; those that are gone are left out. */
  async articlesOf(spans: readonly { articleId: string }[]): Promise<Articles> {
    const ids = new Set(spans.map(({ articleId }) => articleId));
    const articles = await this.#store.articlesById(this.#owner, [...ids]);
    return new Map(articles.map(article => [article.id, article]));
  }

  #read(text: string, now: number): Question {
    const { index } = this.#replica;
    return readQuestion(text, { now, languages: index.languages(), publishers: index.publishers() });
  }

  /** As many passages as the question needs, or `least`, of the articles that are meant, by words and, as far as the networks come in time, by meaning. */
  async #find(
    question: Question,
    text: string,
    filter: ArticleFilter,
    { model = MODEL, least = 0 }: FindOptions = {},
  ): Promise<Search> {
    const until = Date.now() + MEANING_MS;
    const turn = { owner: this.#owner, until };
    const isMeant = admits(filter);
    const limit = Math.max(least, candidatesFor(question));
    const matches = await this.#replica.stage.candidates(question, limit, isMeant);
    const byWords = await this.articlesOf(matches.candidates);
    const mayMean = this.#meaning.isReady && isEnglish(question.language);
    const meant = mayMean ? correctedQuestion(text, question, matches, byWords) : text;
    const vector = mayMean ? await this.#meaning.questionVector(meant, turn) : null;
    const nearest = vector ? this.#addNearest(matches, vector, isMeant) : [];
    const articles = new Map([...byWords, ...(await this.articlesOf(nearest))]);
    const ranked = rank(question, matches, articles, model);
    const search = { question, matches, articles, ranked };
    if (!vector) return { ...search, meaning: null };
    const cosineOf: CosineOf = ({ articleId, place }) =>
      this.#vectors.vectors.cosine(vector, articleId, place);
    const toRead = worthReading(ranked, cosineOf, READ);
    const readings = await this.#meaning.read(meant, toRead.map(readable), turn);
    if (readings.length === 0) return { ...search, meaning: null };
    const byHit = new Map(readings.map((reading, at) => [toRead[at] as Hit, reading]));
    return { ...search, meaning: { cosineOf, readings: byHit } };
  }

  /** Adds the passages that lie nearest to the question and that words did not find: those. */
  #addNearest(matches: Matches, vector: Int8Array, isMeant: ReturnType<typeof admits>): Candidate[] {
    const { index } = this.#replica;
    const found = new Set(matches.candidates.map(({ articleId, place }) => `${articleId} ${place}`));
    const mayBe = (id: string) => {
      const headline = index.headline(id);
      return headline !== undefined && (!isMeant || isMeant(headline));
    };
    const added = this.#vectors.vectors
      .nearest(vector, BY_VECTOR, mayBe)
      .filter(({ articleId, place }) => !found.has(`${articleId} ${place}`))
      .flatMap(({ articleId, place }) => index.passagesOf(articleId)[place] ?? [])
      .map(passage => ({ ...passage, score: 0 }));
    matches.candidates.push(...added);
    return added;
  }
}

function byMeaning({ ranked, meaning }: Pick<Search, 'ranked' | 'meaning'>): Ranked {
  return meaning ? rankByMeaning(ranked, meaning.cosineOf, meaning.readings) : ranked;
}

/** What the reader is given of a hit in a language that it knows. */
function readable({ article, start, end, sentences }: Hit): ReadablePassage {
  return {
    title: article.title,
    text: article.text.slice(start, end),
    sentences: sentences
      .map(each => ({ start: each.start - start, end: each.end - start }))
      .sort((a, b) => a.start - b.start),
  };
}
