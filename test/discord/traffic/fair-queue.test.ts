/** Turns: one server after the other, within every bound. */
import { describe, expect, it } from 'vitest';
import { FairQueue, Full, MAX_HELD_TURNS } from '../../../src/discord/traffic/fair-queue.ts';

/** A queue, and the keys in the order in which they entered. */
function open(options: Partial<ConstructorParameters<typeof FairQueue>[0]> = {}) {
  const queue = new FairQueue({
    running: 1,
    runningOfKey: 1,
    waiting: 100,
    waitingOfKey: 100,
    perTurn: 100,
    perTurnHeld: 0,
    ...options,
  });
  const entered: string[] = [];
  const leaves: (() => void)[] = [];
  const enter = (key: string) =>
    queue.enter(key).then(leave => {
      entered.push(key);
      leaves.push(leave);
    });
  const turn = () => new Promise(resolve => setImmediate(resolve));
  /** Ends what runs, one after the other, until nothing does. */
  const drain = async () => {
    await turn();
    for (let leave = leaves.shift(); leave; leave = leaves.shift()) {
      leave();
      await turn();
    }
  };
  return { queue, entered, leaves, enter, drain, turn };
}

describe('the queue', () => {
  it('gives each key its turn, however much another one brought before', async () => {
    const { enter, entered, drain } = open();
    for (const key of ['noisy', 'noisy', 'noisy', 'noisy', 'quiet', 'other', 'quiet']) void enter(key);
    await drain();
    expect(entered).toEqual(['noisy', 'quiet', 'other', 'noisy', 'quiet', 'noisy', 'noisy']);
  });

  it('lets a newcomer go before all who have had a turn', async () => {
    const { enter, entered, leaves, turn, drain } = open();
    for (const key of ['noisy', 'noisy', 'loud', 'loud']) void enter(key);
    for (let n = 0; n < 2; n++) {
      await turn();
      leaves.shift()?.();
    }
    void enter('quiet');
    await drain();
    expect(entered).toEqual(['noisy', 'loud', 'noisy', 'quiet', 'loud']);
  });

  it('begins nothing of a key that is held back until the next turn, but others meanwhile', async () => {
    const { queue, enter, entered, turn } = open({ running: 10, runningOfKey: 10 });
    queue.hold('noisy');
    for (const key of ['noisy', 'quiet', 'noisy']) void enter(key);
    await Promise.resolve();
    expect(entered).toEqual(['quiet']);
    await turn();
    await turn();
    expect(entered).toEqual(['quiet', 'noisy', 'noisy']);
  });

  it('begins as much of a key that is held back as it may', async () => {
    const { queue, enter, entered, turn } = open({ running: 10, runningOfKey: 10, perTurnHeld: 2 });
    queue.hold('noisy');
    for (let n = 0; n < 5; n++) void enter('noisy');
    for (const begun of [2, 4, 5]) {
      await Promise.resolve();
      expect(entered).toHaveLength(begun);
      queue.hold('noisy');
      await turn();
    }
  });

  it('holds no key back for more than so many turns in a row', async () => {
    const { queue, enter, entered, turn } = open();
    queue.hold('noisy');
    void enter('noisy');
    let turns = 0;
    for (; entered.length === 0; turns++) {
      queue.hold('noisy');
      await turn();
    }
    expect(turns).toBe(MAX_HELD_TURNS + 1);
  });

  it('keeps the order within a key', async () => {
    const { queue, drain, leaves } = open();
    const order: number[] = [];
    for (let n = 0; n < 5; n++) {
      void queue.enter('one').then(leave => {
        order.push(n);
        leaves.push(leave);
      });
    }
    await drain();
    expect(order).toEqual([0, 1, 2, 3, 4]);
  });

  it('runs no more of a key than may run, but others beside it', async () => {
    const { queue, enter, entered, turn } = open({ running: 3, runningOfKey: 2 });
    for (const key of ['noisy', 'noisy', 'noisy', 'quiet', 'other']) void enter(key);
    await turn();
    expect(entered).toEqual(['noisy', 'noisy', 'quiet']);
    expect(queue.waiting).toBe(2);
  });

  it('begins no more in one turn of the event loop than it may, so that others are seen to', async () => {
    const { enter, entered, turn } = open({ running: 10, runningOfKey: 10, perTurn: 2 });
    for (const key of ['one', 'two', 'three', 'four', 'five']) void enter(key);
    for (const begun of [2, 4, 5]) {
      await Promise.resolve().then(() => undefined);
      expect(entered).toHaveLength(begun);
      await turn();
    }
  });

  it('refuses what is beyond the bound of a key, and of all', async () => {
    const { queue, enter } = open({ waiting: 3, waitingOfKey: 2 });
    for (const key of ['noisy', 'noisy', 'noisy', 'quiet']) void enter(key);
    await expect(queue.enter('noisy')).rejects.toBeInstanceOf(Full);
    await expect(queue.enter('other')).rejects.toBeInstanceOf(Full);
    expect(queue.waiting).toBe(3);
  });

  it('counts an end once, and keeps nothing when all is done', async () => {
    const { queue, enter, entered, leaves, turn, drain } = open();
    for (const key of ['one', 'two', 'three']) void enter(key);
    await turn();
    const [first] = leaves;
    first?.();
    first?.();
    await turn();
    expect(entered).toEqual(['one', 'two']);
    await drain();
    expect(entered).toEqual(['one', 'two', 'three']);
    expect(queue.waiting).toBe(0);
  });
});
