/** Observer: hears what happens, for whoever counts it. Nothing that it is told names a person or holds a secret. */

/** How an interaction ended; `busy`: there was too much to do, `late`: Discord took no answer any more. */
export type Outcome = 'answered' | 'refused' | 'busy' | 'late' | 'failed';

export interface Observer {
  /** `firstResponseMs` counts from the arrival of the interaction to Discord's receipt; null if there was no response. */
  interaction(seen: {
    /** One of the commands' names, or `unknown`. */
    command: string;
    kind: 'command' | 'menu' | 'button' | 'select' | 'form' | 'autocomplete';
    outcome: Outcome;
    firstResponseMs: number | null;
  }): void;
  /** `by`: whether the networks had their say, or words alone. */
  question(outcome: 'found' | 'not covered', by: 'meaning' | 'words'): void;
  /** Whether the networks can be asked. */
  meaning(isReady: boolean): void;
  /** A library was read into memory: from a snapshot of its index, or built from its articles, which is the slow way. */
  loaded(load: { from: 'snapshot' | 'articles'; tookMs: number }): void;
  /** A feed was asked for. `lateMs`: how long after it was due. */
  fetched(fetch: { outcome: 'new' | 'unchanged' | 'failed'; lateMs: number }): void;
  /** Discord answered a request of the bot with this status between 400 and 499. */
  refusedByDiscord(status: number): void;
  /** A shard began a new session with Discord. */
  identified(shard: number): void;
}

const ignore = () => undefined;

export const NOBODY: Observer = {
  interaction: ignore,
  question: ignore,
  meaning: ignore,
  loaded: ignore,
  fetched: ignore,
  refusedByDiscord: ignore,
  identified: ignore,
};

/** Hears of a failure that keeps nobody from getting an answer, and of what it was in the middle of. */
export type OnError = (error: unknown, what: string) => void;
