/** Which of a library's articles are meant: those of a publisher, those since a day, or some by name. */
import { createHash } from 'node:crypto';
import type { Headline } from '../../articles/article.ts';
import { Problem } from '../../problem.ts';
import { readSince } from '../../search/question/since.ts';

/** What all is left out is not narrowed. */
export interface ArticleFilter {
  /** Articles published from this moment on (epoch milliseconds); those without a date are left out. */
  since?: number | undefined;
  /** A publisher's name as the library has it. */
  publisher?: string | undefined;
  /** Ids of the only articles that count. */
  articles?: readonly string[] | undefined;
}

/** Only what narrows, so that it can be kept. */
export function articleFilterOf({ since, publisher, articles }: ArticleFilter): ArticleFilter {
  return {
    ...(since !== undefined && { since }),
    ...(publisher !== undefined && { publisher }),
    ...(articles !== undefined && { articles }),
  };
}

/** Whether an article is among those that are meant; undefined if all are. */
export function admits(filter: ArticleFilter): ((headline: Headline) => boolean) | undefined {
  const { since, publisher, articles } = filter;
  if (since === undefined && publisher === undefined && articles === undefined) return undefined;
  return each =>
    (since === undefined || (each.publishedAt !== null && each.publishedAt >= since)) &&
    (publisher === undefined || each.publisher === publisher) &&
    (articles === undefined || articles.includes(each.id));
}

/**
 * The moment that somebody means by “monday” or “2 weeks ago” (epoch milliseconds). `locale` is the language of their Discord.
 * Throws a Problem if it is not understood, or lies in the future.
 */
export function sinceOf(typed: string, now: number, locale: string): number {
  const since = readSince(typed, now, locale.split('-')[0]);
  const shown = typed.length > 40 ? `${typed.slice(0, 39)}…` : typed;
  if (since === null) {
    throw new Problem(words => words.question.notATime(shown));
  }
  if (since > now) {
    throw new Problem(words => words.question.timeInFuture(shown));
  }
  return since;
}

/**
 * The publisher that somebody means, who may have typed a part of its name, or only the beginning of a very long one. Throws a Problem if it is none
 * of these, or could be several.
 */
export function publisherOf(typed: string, publishers: readonly string[]): string {
  const wanted = folded(typed);
  // What has no letter or digit fits nobody, though every name begins with nothing.
  const fits = (test: (name: string) => boolean) =>
    wanted === '' ? [] : publishers.filter(each => test(folded(each)));
  const tries = [
    publishers.filter(each => each === typed),
    fits(name => name === wanted),
    fits(name => name.startsWith(wanted)),
    fits(name => name.includes(wanted)),
  ];
  const found = tries.find(each => each.length > 0) ?? [];
  const [only, another] = found;
  const shown = typed.length > 60 ? `${typed.slice(0, 59)}…` : typed;
  if (only === undefined) {
    throw new Problem(words => words.question.noPublisher(shown));
  }
  if (another !== undefined) {
    throw new Problem(words => words.question.severalPublishers(shown));
  }
  return only;
}

/** Up to `limit` publishers of which a word begins with what was typed; by name. */
export function publishersLike(typed: string, publishers: readonly string[], limit: number): string[] {
  const wanted = folded(typed);
  return publishers
    .filter(each => ` ${folded(each)}`.includes(` ${wanted}`))
    .sort((a, b) => (folded(a) < folded(b) ? -1 : 1))
    .slice(0, limit);
}

/** Six characters that stand for a publisher's name where there is no room for it, as in a button's id. */
export function publisherKey(publisher: string): string {
  return createHash('sha256').update(publisher).digest('base64url').slice(0, 6);
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
