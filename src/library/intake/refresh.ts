/** What a page says by now, beside what it said when it was added. */
import type { Article, Headline } from '../../articles/article.ts';
import { formatStatedTime } from '../../articles/date.ts';
import { toArticle } from '../../articles/source.ts';
import { Problem } from '../../problem.ts';
import type { FetchedArticle } from './fetch-article.ts';
import { type ExistingArticle, sameAdder } from './intake.ts';

/** An article that may be added, not stored yet. */
export interface Preview {
  article: Article;
  /** The one that it is a duplicate of. */
  existing: ExistingArticle | null;
}

/** What came of reading a page again. */
export type Refreshed =
  | { kind: 'unchanged'; article: Headline }
  | ({ kind: 'changed' } & Changes)
  /** The page says by now what another article of the library says. */
  | { kind: 'another'; same: Headline };

export interface Changes {
  before: Headline;
  after: Article;
  /** How many words of the text came and went. */
  words: { added: number; removed: number };
}

/**
 * The article that its page tells by now, under its old link. What the page does not state (publisher, date, byline) stays. Throws a Problem if
 * no article is there any more.
 */
export function rereadPage(before: Article, { source, warnings }: FetchedArticle, now: number): Article {
  const hiding = warnings.find(
    warning => warning === 'looks like a paywall' || warning === 'looks like a cookie notice',
  );
  if (hiding) throw new Problem(words => words.adding.hidden(words.adding.warnings[hiding]));
  const { byline, publishedAt, publisher, url } = before;
  const after = toArticle(
    {
      ...(byline && { byline }),
      ...(publishedAt !== null && { date: formatStatedTime(publishedAt, now) }),
      ...source,
      publisher,
      link: url,
    },
    before.addedBy,
    now,
  );
  return sameAdder(after, before);
}

export function changesOf(before: Article, after: Article): Changes {
  const { text, hash: _hash, ...headline } = before;
  return { before: headline, after, words: wordChanges(text, after.text) };
}

/** Words that only one of the texts has, each as often as it has it more. */
function wordChanges(before: string, after: string): Changes['words'] {
  const counts = new Map<string, number>();
  for (const [word] of before.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) - 1);
  for (const [word] of after.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let added = 0;
  let removed = 0;
  for (const count of counts.values()) {
    added += Math.max(count, 0);
    removed += Math.max(-count, 0);
  }
  return { added, removed };
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
