/** What is new for one person: stories that grew since they last looked, and what they have seen of them. */
import type { Headline } from '../../articles/article.ts';
import type { Store } from '../../storage/store.ts';
import type { ReadState } from '../../storage/stores/read-state-store.ts';
import { DAY_MS } from '../../time.ts';
import type { Replica } from '../memory/replica.ts';
import type { Reports, Stories } from './stories.ts';

export interface NewStory {
  story: string;
  /** The newest of its articles that are new. */
  headline: Headline;
  reports: Reports;
}

export interface News {
  /** The most reported first, up to MAX_STORIES. */
  stories: NewStory[];
  /** How many there are. */
  total: number;
  /** Since when (epoch milliseconds). */
  since: number;
  /** What this person has seen before; whether these are all stories that are new to them. */
  before: ReadState;
  isAll: boolean;
  /** The last of the articles that these were found among. */
  lastId: string;
}

export interface NewsOptions {
  /** Epoch milliseconds. Default: since they last looked. */
  since?: number | undefined;
  /** The articles whose stories are meant. Default: all. */
  among?: ReadonlySet<string> | undefined;
}

/** So much is new for whoever looks for the first time. */
const FIRST_MS = 3 * DAY_MS;
/** An article that was published so long before is none of the news, however late it came in. */
const LATE_MS = DAY_MS;
const MAX_STORIES = 10;
/** Stories that are weighed with their copies apart. */
const WEIGHED = 40;
/** Stories that are remembered as seen. */
const MAX_SEEN = 500;
/** An article's id begins with the time at which it was added (articles/id.ts). */
const TIME_DIGITS = 9;

export class NewsFinder {
  readonly #owner: string;
  readonly #store: Store;
  readonly #replica: Replica;
  readonly #stories: Stories;

  constructor(owner: string, store: Store, replica: Replica, stories: Stories) {
    this.#owner = owner;
    this.#store = store;
    this.#replica = replica;
    this.#stories = stories;
  }

  async newsFor(person: string, now: number, { since, among }: NewsOptions): Promise<News> {
    await this.#stories.catchUp();
    const before = (await this.#store.readState(this.#owner, person)) ?? {
      since: idAt(now - FIRST_MS),
      seen: {},
    };
    const from = since ?? timeOf(before.since);
    const isNew = (article: Headline, story: string) =>
      since === undefined
        ? article.id > (before.seen[story] ?? before.since) && dateOf(article) >= from - LATE_MS
        : dateOf(article) >= since;
    const lastId = this.#lastId(before.since);
    const stories = new Map<string, Headline[]>();
    for (const article of this.#replica.index.newestFirst()) {
      const story = this.#stories.storyOf(article.id);
      if (isNew(article, story)) stories.set(story, [...(stories.get(story) ?? []), article]);
    }
    const meant: string[] = [];
    for (const [story, articles] of stories) {
      const all = this.#stories.articlesOf(story);
      if (among && !all.some(({ id }) => among.has(id))) continue;
      if (await this.#isMoreOfTheSame(articles, all)) continue;
      meant.push(story);
    }
    const weighed: NewStory[] = [];
    for (const story of this.#mostReported(meant).slice(0, WEIGHED)) {
      const [headline] = stories.get(story) ?? [];
      if (headline) weighed.push({ story, headline, reports: await this.#stories.reportsOf(headline.id) });
    }
    const shown = weighed
      .sort((a, b) => b.reports.independent - a.reports.independent || b.reports.total - a.reports.total)
      .slice(0, MAX_STORIES);
    const isAll = shown.length === meant.length && !among && from <= timeOf(before.since);
    return { stories: shown, total: meant.length, since: from, before, isAll, lastId };
  }

  /** The first `shown` of these stories are shown, none for 0. */
  async haveSeen(
    person: string,
    { stories, before, isAll, lastId }: News,
    shown: number,
    now: number,
  ): Promise<void> {
    const state =
      isAll && shown === stories.length
        ? { since: lastId, seen: {} }
        : { since: before.since, seen: this.#withShown(before.seen, stories.slice(0, shown), lastId) };
    await this.#store.saveReadState(this.#owner, person, state, now);
  }

  /** Whether all that is new of a story that was there before is copies. */
  async #isMoreOfTheSame(fresh: readonly Headline[], all: readonly Headline[]): Promise<boolean> {
    if (fresh.length === all.length) return false;
    const copies = await this.#stories.copiesIn(all);
    return fresh.every(({ id }) => copies.has(id));
  }

  /** By how many publishers they have, then by how many articles; the newest first of equals. */
  #mostReported(stories: readonly string[]): string[] {
    const weights = new Map(
      stories.map(story => {
        const articles = this.#stories.articlesOf(story);
        return [
          story,
          { publishers: new Set(articles.map(each => each.publisher)).size, articles: articles.length },
        ];
      }),
    );
    const of = (story: string) => weights.get(story) ?? { publishers: 0, articles: 0 };
    return stories.toSorted((a, b) => of(b).publishers - of(a).publishers || of(b).articles - of(a).articles);
  }

  #withShown(
    seen: ReadState['seen'],
    shown: readonly { story: string }[],
    lastId: string,
  ): ReadState['seen'] {
    const all = { ...seen };
    for (const { story } of shown) {
      // Behind those that were seen longer ago.
      delete all[story];
      const ids = this.#stories.articlesOf(story).map(({ id }) => id);
      all[story] = ids.filter(id => id <= lastId).reduce((last, id) => (id > last ? id : last), '');
    }
    return Object.fromEntries(Object.entries(all).slice(-MAX_SEEN));
  }

  #lastId(least: string): string {
    const id = this.#replica.index
      .latestAdded()
      .reduce((last, each) => (each.id > last ? each.id : last), '');
    return id > least ? id : least;
  }
}

/** Below the ids of all articles that are added from this moment on. */
function idAt(ms: number): string {
  return Math.max(0, Math.floor(ms)).toString(36).padStart(TIME_DIGITS, '0');
}

function timeOf(id: string): number {
  return Number.parseInt(id.slice(0, TIME_DIGITS), 36);
}

function dateOf({ publishedAt, addedAt }: Headline): number {
  return publishedAt ?? addedAt;
}
