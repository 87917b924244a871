/** What a killed process writes, and how each write is found again: adding, replacing, removing, feeds, settings, answers and what people say of them. */
import type { Source } from '../../src/articles/article.ts';
import type { Libraries } from '../../src/library/libraries.ts';
import type { Store } from '../../src/storage/store.ts';
import { nextTurn } from '../../src/time.ts';

export const NOW = Date.UTC(2026, 7, 1);
const ADMIN = '200000000000000001';

/** A write that the process said it had done. A later one of the same kind stands for the ones before where only the last counts. */
export type Done =
  | { kind: 'added'; id: string }
  | { kind: 'replaced'; id: string; old: string }
  | { kind: 'removed'; id: string }
  | { kind: 'followed'; id: string; url: string }
  | { kind: 'checked'; id: string; times: number; item: string }
  | { kind: 'set'; days: number }
  | { kind: 'rated'; answer: string; by: string };

/** An article that belongs to its number, to the last letter. */
export function sourceOf(n: number): Source {
  const count = (of: number) => `${of} ships, ${of * 7} gulls and ${of * 13} people`;
  return {
    title: `Report ${n} of the harbour`,
    publisher: 'Harbour Daily',
    link: `https://news.example/${n}`,
    date: '2026-06-02',
    text: Array.from({ length: 20 }, (_, at) => `On day ${at + 1} harbour ${n} saw ${count(n + at)}.`).join(
      ' ',
    ),
  };
}

/** Writes to the library of `owner` until the process dies, and says each write once the store has taken it. */
export async function writeForever(
  owner: string,
  { libraries, store }: { libraries: Libraries; store: Store },
  say: (done: Done) => void,
): Promise<never> {
  // SQLite answers at once: without a turn for others, one loop would keep all others from going on.
  const told = async (done: Done) => {
    say(done);
    await nextTurn();
  };
  const library = await libraries.library(owner);
  const articles = async (): Promise<never> => {
    const standing: string[] = [];
    for (let n = 0; ; n += 1) {
      const turn = n % 5;
      const old = standing.at(-1);
      if (turn === 3 && old) {
        await library.remove(old);
        await told({ kind: 'removed', id: old });
        standing.pop();
      } else if (turn === 4 && old) {
        const result = await library.add(sourceOf(n), ADMIN, NOW, { replaces: old });
        if (!result.added) throw new Error(`${n} was there`);
        await told({ kind: 'replaced', id: result.article.id, old });
        standing[standing.length - 1] = result.article.id;
      } else {
        const result = await library.add(sourceOf(n), ADMIN, NOW, { keepBoth: true });
        if (!result.added) throw new Error(`${n} was there`);
        await told({ kind: 'added', id: result.article.id });
        standing.push(result.article.id);
      }
    }
  };
  const feeds = async (): Promise<never> => {
    for (let n = 0; ; n += 1) {
      const feed = feedOf(n);
      await store.followFeed(owner, feed, 1_000_000);
      await told({ kind: 'followed', id: feed.id, url: feed.url });
      let dueAt = feed.dueAt;
      for (let times = 1; times <= 3; times += 1) {
        const lease = dueAt + 1;
        await store.claimFeed(owner, feed.id, dueAt, lease);
        const item = { key: `item ${times}`, digest: 'd', article: null, tries: 0, seenAt: NOW };
        await store.saveFeedItem(owner, feed.id, item);
        dueAt = lease + 1;
        const outcome = { ...feed, dueAt, failures: times, checkedAt: times };
        await store.finishFeed(owner, feed.id, lease, outcome);
        await told({ kind: 'checked', id: feed.id, times, item: item.key });
      }
    }
  };
  const settings = async (): Promise<never> => {
    for (let days = 1; ; days += 1) {
      await library.changeSettings({ retention: { days }, threshold: days / 100_000 });
      await told({ kind: 'set', days });
    }
  };
  const answers = async (): Promise<never> => {
    for (let n = 0; ; n += 1) {
      const id = `answer${n}`;
      const answer = { id, question: 'how many gulls?', askedAt: NOW, by: ADMIN, quotes: [], details: null };
      await store.saveAnswer(owner, answer);
      await library.rate(id, ADMIN, n % 2 ? 'up' : 'down', NOW, 'because');
      await told({ kind: 'rated', answer: id, by: ADMIN });
    }
  };
  return Promise.race([articles(), feeds(), settings(), answers()]);
}

function feedOf(n: number) {
  return {
    id: `feed${n}`,
    url: `https://news.example/feed/${n}`,
    page: null,
    title: `Feed ${n}`,
    channel: null,
    addedBy: ADMIN,
    addedAt: NOW,
    state: 'active' as const,
    dueAt: NOW,
    checkedAt: null,
    settled: true,
    failures: 0,
    problem: null,
    etag: null,
    lastModified: null,
    everyMs: null,
    channelProblem: null,
  };
}

export interface Verdict {
  /** Writes that were acknowledged and are not there. */
  lost: Done[];
  /** What a kill left in the middle, in words. */
  halves: string[];
}

/** Compares what the store holds for this owner with what was acknowledged. The owner's process is dead. */
export async function inspect(store: Store, owner: string, done: readonly Done[]): Promise<Verdict> {
  const lost: Done[] = [];
  const halves: string[] = [];
  const ids = await store.articleIds(owner);
  const standing = new Set(ids);
  const gone = new Set(
    done.flatMap(each => (each.kind === 'replaced' ? each.old : each.kind === 'removed' ? each.id : [])),
  );
  const feeds = new Map((await store.feeds(owner)).map(feed => [feed.id, feed]));
  const settings = await store.settings(owner);
  const days = (settings.retention as { days?: number } | undefined)?.days ?? 0;
  const rated = new Set((await store.ratings(owner, 1_000_000)).map(({ answer, by }) => `${answer} ${by}`));
  /** What was under way may be done: an article that went without a word is the last one at most. */
  let missing = 0;
  for (const each of done) {
    let isThere: boolean;
    switch (each.kind) {
      case 'added':
      case 'replaced':
        isThere = standing.has(each.id) || gone.has(each.id) || missing++ === 0;
        if (each.kind === 'replaced' && standing.has(each.old)) isThere = false;
        break;
      case 'removed':
        isThere = !standing.has(each.id);
        break;
      case 'followed':
        isThere = feeds.get(each.id)?.url === each.url;
        break;
      case 'checked': {
        const [item] = await store.feedItems(owner, each.id, [each.item]);
        isThere = (feeds.get(each.id)?.failures ?? 0) >= each.times && item !== undefined;
        break;
      }
      case 'set':
        isThere = days >= each.days;
        break;
      case 'rated':
        isThere = rated.has(`${each.answer} ${each.by}`);
        break;
    }
    if (!isThere) lost.push(each);
  }
  for (let at = 0; at < ids.length; at += 1_000) {
    for (const { title, text, url } of await store.articlesById(owner, ids.slice(at, at + 1_000))) {
      const whole = sourceOf(Number(/\d+/.exec(title)?.[0]));
      if (text !== whole.text || url !== whole.link || title !== whole.title)
        halves.push(`the article ${title}`);
    }
  }
  for (const { id, failures, checkedAt } of feeds.values()) {
    if ((checkedAt ?? 0) !== failures) halves.push(`the check of ${id}`);
  }
  if (days > 0 && settings.threshold !== days / 100_000) halves.push(`the settings of day ${days}`);
  return { lost, halves };
}
