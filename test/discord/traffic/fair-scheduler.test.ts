/** Turns: one server after the other, within every bound. */
import { describe, expect, it } from 'vitest';
import {
  FairScheduler,
  MAX_THROTTLED_TURNS,
  QueueFullError,
} from '../../../src/discord/traffic/fair-scheduler.ts';

/** A queue, and the keys in the order in which they entered. */
function open(options: Partial<ConstructorParameters<typeof FairScheduler>[0]> = {}) {
  const queue = new FairScheduler({
    running: 1,
    runningOfKey: 1,
    waiting: 100,
    waitingOfKey: 100,
    perTurn: 100,
    perTurnThrottled: 0,
    ...options,
  });
  const entered: string[] = [];
  const releases: (() => void)[] = [];
  const acquire = (key: string) =>
    queue.acquire(key).then(release => {
      entered.push(key);
      releases.push(release);
    });
  const turn = () => new Promise(resolve => setImmediate(resolve));
  /** Ends what runs, one after the other, until nothing does. */
  const drain = async () => {
    await turn();
    for (let release = releases.shift(); release; release = releases.shift()) {
      release();
      await turn();
    }
  };
  return { queue, entered, releases, acquire, drain, turn };
}

describe('the queue', () => {
  it('gives each key its turn, however much another one brought before', async () => {
    const { acquire, entered, drain } = open();
    for (const key of ['noisy', 'noisy', 'noisy', 'noisy', 'quiet', 'other', 'quiet']) void acquire(key);
    await drain();
    expect(entered).toEqual(['noisy', 'quiet', 'other', 'noisy', 'quiet', 'noisy', 'noisy']);
  });

  it('lets a newcomer go before all who have had a turn', async () => {
    const { acquire, entered, releases, turn, drain } = open();
    for (const key of ['noisy', 'noisy', 'loud', 'loud']) void acquire(key);
    for (let n = 0; n < 2; n++) {
      await turn();
      releases.shift()?.();
    }
    void acquire('quiet');
    await drain();
    expect(entered).toEqual(['noisy', 'loud', 'noisy', 'quiet', 'loud']);
  });

  it('begins nothing of a key that is held back until the next turn, but others meanwhile', async () => {
    const { queue, acquire, entered, turn } = open({ running: 10, runningOfKey: 10 });
    queue.throttle('noisy');
    for (const key of ['noisy', 'quiet', 'noisy']) void acquire(key);
    await Promise.resolve();
    expect(entered).toEqual(['quiet']);
    await turn();
    await turn();
    expect(entered).toEqual(['quiet', 'noisy', 'noisy']);
  });

  it('begins as much of a key that is held back as it may', async () => {
    const { queue, acquire, entered, turn } = open({ running: 10, runningOfKey: 10, perTurnThrottled: 2 });
    queue.throttle('noisy');
    for (let n = 0; n < 5; n++) void acquire('noisy');
    for (const begun of [2, 4, 5]) {
      await Promise.resolve();
      expect(entered).toHaveLength(begun);
      queue.throttle('noisy');
      await turn();
    }
  });

  it('holds no key back for more than so many turns in a row', async () => {
    const { queue, acquire, entered, turn } = open();
    queue.throttle('noisy');
    void acquire('noisy');
    let turns = 0;
    for (; entered.length === 0; turns++) {
      queue.throttle('noisy');
      await turn();
    }
    expect(turns).toBe(MAX_THROTTLED_TURNS + 1);
  });

  it('keeps the order within a key', async () => {
    const { queue, drain, releases } = open();
    const order: number[] = [];
    for (let n = 0; n < 5; n++) {
      void queue.acquire('one').then(release => {
        order.push(n);
        releases.push(release);
      });
    }
    await drain();
    expect(order).toEqual([0, 1, 2, 3, 4]);
  });

  it('runs no more of a key than may run, but others beside it', async () => {
    const { queue, acquire, entered, turn } = open({ running: 3, runningOfKey: 2 });
    for (const key of ['noisy', 'noisy', 'noisy', 'quiet', 'other']) void acquire(key);
    await turn();
    expect(entered).toEqual(['noisy', 'noisy', 'quiet']);
    expect(queue.waiting).toBe(2);
  });

  it('begins no more in one turn of the event loop than it may, so that others are seen to', async () => {
    const { acquire, entered, turn } = open({ running: 10, runningOfKey: 10, perTurn: 2 });
    for (const key of ['one', 'two', 'three', 'four', 'five']) void acquire(key);
    for (const begun of [2, 4, 5]) {
      await Promise.resolve().then(() => undefined);
      expect(entered).toHaveLength(begun);
      await turn();
    }
  });

  it('refuses what is beyond the bound of a key, and of all', async () => {
    const { queue, acquire } = open({ waiting: 3, waitingOfKey: 2 });
    for (const key of ['noisy', 'noisy', 'noisy', 'quiet']) void acquire(key);
    await expect(queue.acquire('noisy')).rejects.toBeInstanceOf(QueueFullError);
    await expect(queue.acquire('other')).rejects.toBeInstanceOf(QueueFullError);
    expect(queue.waiting).toBe(3);
  });

  it('counts an end once, and keeps nothing when all is done', async () => {
    const { queue, acquire, entered, releases, turn, drain } = open();
    for (const key of ['one', 'two', 'three']) void acquire(key);
    await turn();
    const [first] = releases;
    first?.();
    first?.();
    await turn();
    expect(entered).toEqual(['one', 'two']);
    await drain();
    expect(entered).toEqual(['one', 'two', 'three']);
    expect(queue.waiting).toBe(0);
  });
});
