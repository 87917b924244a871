/** The store's edge: a deadline for every call, another try where another writer was faster, and a sentence for whoever waits. */
import type { Timers } from '../time.ts';
import type { Store } from './store.ts';
import { type Trouble, troubled } from './trouble.ts';

export interface GuardOptions {
  timers: Timers;
  /** What an error says about the database; undefined for a bug of ours. */
  troubleOf(error: unknown): Trouble | undefined;
  /** Hears of each Problem that a person was told, its cause with it: whoever runs Newsdesk has to know. */
  onTrouble(problem: Error): void;
}

/** After this long the person hears that the database is slow; what was asked for may still be done. Discord gives 3,000 ms. */
export const DEADLINE_MS = 2_500;
/** How long a call waits before it tries again where the database was busy. */
const BUSY_WAIT_MS = 25;
/** Calls that nobody waits for. */
const UNHURRIED: ReadonlySet<string> = new Set<keyof Store>([
  'forgetBefore',
  'erase',
  'beginFullText',
  'dropFullText',
  'unreadArticles',
]);

/** The same store for people. Closing waits for what is under way; afterwards every call fails. */
export function guarded(
  store: Store,
  options: Partial<GuardOptions> & Pick<GuardOptions, 'troubleOf'>,
): Store {
  const { timers = globalThis as Timers, troubleOf, onTrouble = () => {} } = options;
  const underWay = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;

  const guard = async (name: string, call: () => Promise<unknown>): Promise<unknown> => {
    if (closed) throw new Error('the store is closed');
    const deadline = startDeadline(timers);
    const work = untilFree(call, deadline);
    underWay.add(work);
    const done = () => underWay.delete(work);
    work.then(done, done);
    try {
      return await (UNHURRIED.has(name) ? work : Promise.race([work, deadline.passed]));
    } catch (error) {
      const trouble = error instanceof Late ? error.trouble : troubleOf(error);
      if (!trouble) throw error;
      const problem = troubled(trouble, error);
      onTrouble(problem);
      throw problem;
    } finally {
      deadline.clear();
    }
  };

  /** A method does all or nothing, so one that found the database busy can be called again. */
  const untilFree = async (call: () => Promise<unknown>, deadline: Deadline): Promise<unknown> => {
    for (;;) {
      try {
        return await call();
      } catch (error) {
        if (troubleOf(error) !== 'busy' || deadline.late) throw error;
        deadline.trouble = 'busy';
        await new Promise<void>(resolve => timers.setTimeout(resolve, BUSY_WAIT_MS));
      }
    }
  };

  const calls = Object.entries(store).map(([name, method]) => [
    name,
    (...args: unknown[]) => guard(name, () => method(...args)),
  ]);
  return {
    ...(Object.fromEntries(calls) as Store),
    close() {
      closed ??= Promise.allSettled(underWay).then(() => store.close());
      return closed;
    },
  };
}

interface Deadline {
  late: boolean;
  /** What the person hears when it passes. */
  trouble: Trouble;
  /** Rejects with Late. */
  passed: Promise<never>;
  clear(): void;
}

class Late extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(`the database did not answer within ${DEADLINE_MS} ms`);
    this.trouble = trouble;
  }
}

function startDeadline(timers: Timers): Deadline {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => {});
  const timer = timers.setTimeout(() => {
    deadline.late = true;
    reject(new Late(deadline.trouble));
  }, DEADLINE_MS);
  const deadline: Deadline = {
    late: false,
    trouble: 'slow',
    passed: promise,
    clear: () => timers.clearTimeout(timer),
  };
  return deadline;
}
