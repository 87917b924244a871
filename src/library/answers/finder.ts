/** What a question finds in a library: passages by the first stage, their texts from the store, and what the search makes of both. */
import type { Article, Span } from '../../articles/article.ts';
import { answer, type Verdict } from '../../search/answer/answer.ts';
import { candidatesFor, type Matches } from '../../search/index/passage-index.ts';
import { type Question, readQuestion } from '../../search/question/question.ts';
import { confidenceIn } from '../../search/ranking/confidence.ts';
import { MODEL } from '../../search/ranking/model.ts';
import { type Hit, rank } from '../../search/ranking/rank.ts';
import type { Store } from '../../storage/store.ts';
import type { StoredQuote } from '../../storage/stores/answer-store.ts';
import type { Replica } from '../memory/replica.ts';
import type { AskOptions, Searched } from './ask-options.ts';
import { type ArticleFilter, admits } from './filter.ts';
import { shownQuotes } from './reports.ts';

/** Passages that are offered as what an answer should have shown. */
const NEAREST = 24;

/** The texts of articles, by their ids. */
type Articles = ReadonlyMap<string, Article>;

export class Finder {
  readonly #owner: string;
  readonly #store: Store;
  readonly #replica: Replica;

  constructor(owner: string, store: Store, replica: Replica) {
    this.#owner = owner;
    this.#store = store;
    this.#replica = replica;
  }

  /** How the question is read, what is quoted for it or that nothing is, and the articles that this was chosen from. */
  async judge(
    text: string,
    now: number,
    { model = MODEL, ...filter }: AskOptions = {},
  ): Promise<{ question: Question; verdict: Verdict; articles: Articles }> {
    const question = this.#read(text, now);
    const { matches, articles } = await this.#find(question, filter);
    const threshold = this.#replica.settings.threshold ?? model.threshold;
    return { question, verdict: answer(question, matches, articles, { model, threshold }), articles };
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
    const question = this.#read(text, now);
    const { matches, articles } = await this.#find(question, filter, limit);
    const { asked, hits } = rank(question, matches, articles, model);
    const passages = hits.slice(0, limit).map(({ article, start, end, score, best, sentences }) => ({
      articleId: article.id,
      start,
      end,
      score,
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
    const { matches, articles } = await this.#find(question, {});
    return { question, hits: rank(question, matches, articles).hits };
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

  /** As many passages as the question needs, or `least`, of the articles that are meant. */
  async #find(
    question: Question,
    filter: ArticleFilter,
    least = 0,
  ): Promise<{ matches: Matches; articles: Articles }> {
    const limit = Math.max(least, candidatesFor(question));
    const matches = await this.#replica.stage.candidates(question, limit, admits(filter));
    return { matches, articles: await this.articlesOf(matches.candidates) };
  }
}
