/** What an engine of the bench has to do. */
import type { BenchArticle } from './corpus.ts';

export interface Engine {
  /** What has to be there before it is built, and is not timed. Called for all articles, a few at a time. */
  prepare?(articles: readonly BenchArticle[]): void | Promise<void>;
  /** Takes in some articles. Called for all, a few at a time. */
  add(articles: readonly BenchArticle[]): void | Promise<void>;
  /** Ends building: from now on it is searched. */
  finish?(): void | Promise<void>;
  /** Takes an article out. Left out by engines that are not measured so. */
  remove?(articleId: string): void | Promise<void>;
  /** Ids of passages, best first. */
  search(question: string, limit: number): string[] | Promise<string[]>;
  /** Writes what it needs to start again into the folder; undefined if it has nothing to offer there. */
  save?(folder: string): void | Promise<void>;
  /** Starts anew from that folder. What it was before is forgotten. */
  load?(folder: string): void | Promise<void>;
  close?(): void | Promise<void>;
}
