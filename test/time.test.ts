/** Waiting that ends when it should: by its clock, by its signal, or because the work is done. */
import { describe, expect, it } from 'vitest';
import { atMost, pause, unlessAborted } from '../src/time.ts';
import { HandClock } from './helpers/clock.ts';

const never = new Promise<never>(() => {});
const stopping = () => new Error('stopping');

describe('pause', () => {
  it('ends after its delay, and not before', async () => {
    const clock = new HandClock();
    let isOver = false;
    const waiting = pause(1_000, clock).then(() => {
      isOver = true;
    });
    clock.advance(999);
    await Promise.resolve();
    expect(isOver).toBe(false);
    clock.advance(1);
    await waiting;
  });

  it('ends at once with the reason when it is aborted, before it or during it, and leaves no timer', async () => {
    const clock = new HandClock();
    const during = new AbortController();
    const waiting = pause(1_000, clock, during.signal);
    during.abort(stopping());
    await expect(waiting).rejects.toThrow('stopping');
    await expect(pause(1_000, clock, during.signal)).rejects.toThrow('stopping');
    expect(clock.waits).toEqual([]);
  });
});

describe('unlessAborted', () => {
  it('gives what the work gives, with a signal and without one', async () => {
    expect(await unlessAborted(Promise.resolve('done'))).toBe('done');
    expect(await unlessAborted(Promise.resolve('done'), new AbortController().signal)).toBe('done');
  });

  it('leaves the work behind when it is aborted, before it or during it', async () => {
    const during = new AbortController();
    const left = unlessAborted(never, during.signal);
    during.abort(stopping());
    await expect(left).rejects.toThrow('stopping');
    await expect(unlessAborted(never, during.signal)).rejects.toThrow('stopping');
  });
});

describe('atMost', () => {
  it('waits for the work, and no longer than its limit', async () => {
    const clock = new HandClock();
    await atMost(1_000, clock, Promise.resolve());
    expect(clock.waits).toEqual([]);
    const waiting = atMost(1_000, clock, never);
    clock.advance(1_000);
    await waiting;
  });
});
