/** What is in memory of one owner's articles and settings, how it follows the store, and whether its passages are searched here or there. */

import type { Article } from '../../articles/article.ts';
import type { OnError } from '../../observer.ts';
import { PassageIndex } from '../../search/index/passage-index.ts';
import type { Store } from '../../storage/store.ts';
import { nextTurn } from '../../time.ts';
import { DEFAULT_SETTINGS, readSettings, type ServerSettings } from '../settings.ts';
import { PASSAGE_BYTES } from './budget.ts';
import { type FirstStage, FullTextStage, fillFullText, saveInFullText } from './full-text.ts';
import { readSnapshot, saveSnapshot } from './snapshot.ts';

/** Where its passages are searched: here, there, or here until they are there. */
export type SearchLocation = 'memory' | 'moving' | 'store';

/** Articles that are read from the store at once. */
const SLICE = 20;
/** After so long of indexing others get their turn; one article takes about 2 ms. */
const TURN_MS = 10;
/** Changes that a snapshot is saved for: building as many articles takes about as long as reading a small snapshot. */
const LEAST_CHANGES = 20;
/** A library that outgrows its memory budget goes on growing in memory to so many times of it, until its full text is ready. */
const OVERFLOW = 1.25;
/** One that shrinks comes back into memory below this share of its budget, so that it does not move to and fro. */
const BACK = 0.7;

export class Replica {
  /** The articles in memory; of a library that is searched in the store only their headlines. */
  index = new PassageIndex();
  /** What a question is asked of first: the index, or the store's full text. */
  stage: FirstStage = this.index;
  settings: ServerSettings = DEFAULT_SETTINGS;
  /** The store's revision that it knows everything of. A write of our own raises both by one, another process's only the store's. */
  revision = 0;
  /** Where the index came from. */
  from: 'snapshot' | 'articles' = 'articles';

  readonly #owner: string;
  readonly #store: Store;
  readonly #budgetBytes: number;
  readonly #onError: OnError;
  #isLarge = false;
  /** Whether the store has a full text of it, ready or not; whether that may lack articles. */
  #hasFullText = false;
  #isBehind = false;
  /** Whether the index lacks passages, as the budget was spent. */
  #isPartial = false;
  /** The index's counts of changes when its last snapshot was made; null if it has none. */
  #saved: PassageIndex['changes'] | null = null;
  /** The last of the writes, which go one after another: so the index takes them in the order in which the store did. */
  #writes: Promise<unknown> = Promise.resolve();
  /** The passages' move between memory and store, while it goes on, and how it is stopped. */
  #moving: Promise<void> | null = null;
  #stopMoving = new AbortController();

  /** The replica as its snapshot has it, else an empty one. It knows nothing of what was written since, nor of the settings. */
  static async open(owner: string, store: Store, budgetBytes: number, onError: OnError): Promise<Replica> {
    const replica = new Replica(owner, store, budgetBytes, onError);
    const fullText = await store.fullText(owner);
    replica.#hasFullText = fullText !== null;
    const isLarge = fullText?.isReady === true && fullText.passages * PASSAGE_BYTES >= budgetBytes * BACK;
    const saved = await readSnapshot(owner, store, isLarge);
    if (saved) {
      replica.index = saved.index;
      replica.stage = saved.index;
      // A replica of no revision that was ever written: the settings are still to be read.
      replica.revision = -1;
      replica.from = 'snapshot';
      replica.#saved = saved.index.changes;
    }
    if (isLarge) {
      replica.#becomeLarge(replica.index);
      replica.#isBehind = true;
    }
    return replica;
  }

  /** `budgetBytes`: how much memory it may take. */
  constructor(owner: string, store: Store, budgetBytes: number, onError: OnError) {
    this.#owner = owner;
    this.#store = store;
    this.#budgetBytes = budgetBytes;
    this.#onError = onError;
  }

  get place(): SearchLocation {
    if (this.#isLarge) return 'store';
    return this.#isPartial || this.#bytes > this.#budgetBytes ? 'moving' : 'memory';
  }

  /** Does what writes to the store and the index, when the writes before it are done. */
  inTurn<T>(write: () => Promise<T>): Promise<T> {
    const done = this.#writes.then(write);
    this.#writes = done.catch(() => {});
    return done;
  }

  /** Resolves when the writes asked for so far are done. */
  async settled(): Promise<void> {
    await this.#writes;
  }

  /** Notices what other processes wrote since, and begins to move the passages where they belong by now: nobody waits for that. */
  async catchUp(): Promise<void> {
    if ((await this.#store.revision(this.#owner)) !== this.revision) {
      await this.inTurn(() => this.#applyChanges());
    }
    if (this.#moving || !this.#wantsToMove) return;
    this.#moving = this.#move(this.#stopMoving.signal)
      .catch(error => this.#onError(error, 'a full text could not be brought up to date'))
      .finally(() => {
        this.#moving = null;
      });
  }

  /** Stops moving; resolves when it has. */
  async rest(): Promise<void> {
    this.#stopMoving.abort();
    await this.#moving;
    this.#stopMoving = new AbortController();
  }

  /** Adds an article that the store has. */
  async add(article: Article): Promise<void> {
    if (this.#isLarge) {
      this.index.add(withoutText(article));
      await this.#saveInFullText(article);
    } else if (this.#bytes > this.#budgetBytes * OVERFLOW) {
      this.index.add(withoutText(article));
      this.#isPartial = true;
    } else await this.index.addInTurns(article, turns());
  }

  /** Many changes, or anything removed: what was removed for good should not stand in a snapshot for long. */
  get isWorthSaving(): boolean {
    const { all, removals } = this.index.changes;
    const isMuch = all - (this.#saved?.all ?? 0) >= LEAST_CHANGES;
    return !this.#isPartial && (isMuch || (this.#saved !== null && removals > this.#saved.removals));
  }

  /** Saves a snapshot, if nobody was faster; gives up when told to. */
  async save(signal: AbortSignal): Promise<void> {
    if (!this.isWorthSaving) return;
    const before = this.#saved;
    this.#saved = this.index.changes;
    try {
      // An article that is being added is in the index by half.
      const portions = await this.inTurn(async () => this.index.portions());
      await saveSnapshot(portions, this.#owner, this.#store, signal, this.#isLarge);
    } catch (error) {
      this.#saved = before;
      throw error;
    }
  }

  /**
   * Adds what was added and removes what was removed since. As a text never changes under its id, comparing ids is enough. The revision is read
   * first: what is written meanwhile may be here already, and is looked for once more the next time.
   */
  async #applyChanges(): Promise<void> {
    const [owner, store] = [this.#owner, this.#store];
    const revision = await store.revision(owner);
    if (revision === this.revision) return;
    const ids = await store.articleIds(owner);
    const standing = new Set(ids);
    const rest = turns();
    for (const { id } of this.index.latestAdded()) {
      if (standing.has(id)) continue;
      this.index.remove(id);
      await rest();
    }
    const missing = ids.filter(id => !this.index.headline(id));
    for (let at = 0; at < missing.length; at += SLICE) {
      const articles = await store.articlesById(owner, missing.slice(at, at + SLICE));
      await rest();
      for (const article of articles) {
        if (this.#isLarge) this.index.add(withoutText(article));
        else await this.add(article);
        await rest();
      }
    }
    this.#isBehind ||= missing.length > 0;
    // All of it may have been erased, by another process too.
    if (this.#isLarge && (await store.fullText(owner)) === null) this.#becomeSmall();
    this.settings = readSettings(await store.settings(owner));
    this.revision = revision;
  }

  /** Whether `move` has something to do. */
  get #wantsToMove(): boolean {
    return this.#isLarge ? this.#isBehind : this.place === 'moving' || this.#mayComeBack;
  }

  /**
   * Brings the full text up to date, and leaves the searching to it where the passages are beyond the budget here; where they fit again, the
   * full text goes. Others get their turns meanwhile; at the end no write comes between.
   */
  async #move(signal: AbortSignal): Promise<void> {
    const [owner, store] = [this.#owner, this.#store];
    if (!this.#isLarge && this.#mayComeBack) {
      this.#hasFullText = false;
      await store.dropFullText(owner);
      return;
    }
    if (!this.#hasFullText) await store.beginFullText(owner);
    this.#hasFullText = true;
    this.#isBehind = false;
    await fillFullText(owner, store, signal);
    await this.inTurn(async () => {
      await fillFullText(owner, store, signal);
      if (signal.aborted) this.#isBehind = true;
      if (signal.aborted || this.#isLarge) return;
      const headings = new PassageIndex();
      const rest = turns();
      for (const headline of this.index.latestAdded()) {
        headings.add({ ...headline, text: '', hash: '' });
        await rest();
      }
      await store.finishFullText(owner);
      this.#becomeLarge(headings);
      this.#saved = null;
    });
    if (!signal.aborted) await this.save(signal);
  }

  get #bytes(): number {
    return this.index.passages * PASSAGE_BYTES;
  }

  get #mayComeBack(): boolean {
    return this.#hasFullText && !this.#isPartial && this.#bytes < this.#budgetBytes * BACK;
  }

  #becomeLarge(headings: PassageIndex): void {
    this.index = headings;
    this.stage = new FullTextStage(this.#owner, this.#store, headings);
    this.#isLarge = true;
    this.#isPartial = false;
  }

  #becomeSmall(): void {
    this.stage = this.index;
    this.#isLarge = false;
    this.#hasFullText = false;
    // Whatever articles there still are, the index has their headlines only.
    this.#isPartial = this.index.articles > 0;
  }

  /** The article is stored even where this fails: the full text gets it later. */
  async #saveInFullText(article: Article): Promise<void> {
    this.#isBehind = true;
    await saveInFullText(this.#owner, this.#store, [article]);
    this.#isBehind = false;
  }
}

function withoutText(article: Article): Article {
  return { ...article, text: '' };
}

/** To be awaited after each piece of work: lets others have their turn when it was enough. */
function turns(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < TURN_MS) return undefined;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}
