/** Answers that people found wrong, what they should have shown, and whether they would by now. */
import type { Store } from '../../storage/store.ts';
import type { StoredAnswer, StoredQuote } from '../../storage/stores/answer-store.ts';
import type { StoredMark, StoredRating } from '../../storage/stores/question-store.ts';
import type { Page } from './answer.ts';
import type { ArticleFilter } from './filter.ts';
import type { Finder } from './finder.ts';
import type { Details } from './quotes.ts';

/** An answer that somebody found wrong. */
export interface Complaint {
  /** The answer's id. */
  answer: string;
  question: string;
  /** Which articles were asked. */
  filter: ArticleFilter;
  /** Epoch milliseconds. */
  askedAt: number;
  up: number;
  down: number;
  /** What those who found it wrong wrote, the latest first. */
  reasons: string[];
  /** What it should have shown: a passage, null for nothing, undefined as long as nobody said. */
  mark: StoredMark | undefined;
}

/** What became of the questions whose right answer is known: those with a mark, and those that were only praised. */
export interface Replay {
  /** Wrong when they were asked, right by now. */
  wins: string[];
  /** Right when they were asked, wrong by now. */
  losses: string[];
  right: number;
  wrong: number;
}

/** Ratings and marks that are looked at, the latest of them. A question asked again takes some milliseconds. */
const MOST = 500;

export async function complaints(
  store: Store,
  owner: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<Page<Complaint>> {
  const byAnswer = await ratingsByAnswer(store, owner);
  const marks = new Map((await store.marks(owner, MOST)).map(({ answer, mark }) => [answer, mark]));
  const wrong = [...byAnswer].filter(([, ratings]) => ratings.some(isDown));
  const items: Complaint[] = [];
  for (const [answer, ratings] of wrong.slice(offset, offset + limit)) {
    const saved = await store.answer(owner, answer);
    if (!saved) continue;
    const down = ratings.filter(isDown);
    items.push({
      answer,
      question: saved.question,
      filter: filterOf(saved),
      askedAt: saved.askedAt,
      up: ratings.length - down.length,
      down: down.length,
      reasons: down.flatMap(({ reason }) => reason ?? []),
      mark: marks.get(answer),
    });
  }
  return { items, total: wrong.length };
}

export async function replay(
  store: Store,
  owner: string,
  finder: Pick<Finder, 'quotesFor'>,
): Promise<Replay> {
  const expected = new Map<string, StoredMark | 'as shown'>();
  for (const { answer, mark } of await store.marks(owner, MOST)) expected.set(answer, mark);
  for (const [answer, ratings] of await ratingsByAnswer(store, owner)) {
    if (!expected.has(answer) && !ratings.some(isDown)) expected.set(answer, 'as shown');
  }
  const result: Replay = { wins: [], losses: [], right: 0, wrong: 0 };
  for (const [answer, what] of expected) {
    const saved = await store.answer(owner, answer);
    if (!saved) continue;
    const [first = null] = saved.quotes;
    const mark = what === 'as shown' ? first : what;
    if (mark && !(await store.article(owner, mark.articleId))) continue;
    const [now = null] = await finder.quotesFor(saved.question, saved.askedAt, filterOf(saved));
    const [was, is] = [isSame(first, mark), isSame(now, mark)];
    if (is && !was) result.wins.push(saved.question);
    else if (was && !is) result.losses.push(saved.question);
    else if (is) result.right += 1;
    else result.wrong += 1;
  }
  return result;
}

function filterOf({ details }: Pick<StoredAnswer, 'details'>): ArticleFilter {
  return (details as Details | null)?.narrowing ?? {};
}

/** The answers' ratings, the latest rated first. */
async function ratingsByAnswer(store: Store, owner: string): Promise<Map<string, StoredRating[]>> {
  return Map.groupBy(await store.ratings(owner, MOST), ({ answer }) => answer);
}

function isDown({ verdict }: StoredRating): boolean {
  return verdict === 'down';
}

/** Whether a quote shows the passage, or part of it; nothing shows nothing. */
function isSame(quote: StoredQuote | null, mark: StoredMark): boolean {
  if (!quote || !mark) return quote === mark;
  return quote.articleId === mark.articleId && quote.start < mark.end && mark.start < quote.end;
}
