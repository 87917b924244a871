/** A clock that a test moves by hand, for the playground and the bot alike. */
import type { Clock } from '../../playground/types.ts';

export class HandClock implements Clock {
  #now = Date.parse('2026-08-01T12:00:00Z');
  #next = 1;
  readonly #timers = new Map<number, { at: number; run: () => void }>();

  now(): number {
    return this.#now;
  }

  setTimeout(run: () => void, delayMs: number): unknown {
    const timer = this.#next++;
    this.#timers.set(timer, { at: this.#now + delayMs, run });
    return timer;
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(timer as number);
  }

  /** How long until each timer that is set, shortest first. */
  get waits(): number[] {
    return [...this.#timers.values()].map(({ at }) => at - this.#now).sort((one, other) => one - other);
  }

  /** Lets time pass, and runs what falls due meanwhile in its order. */
  advance(byMs: number): void {
    const end = this.#now + byMs;
    for (;;) {
      const due = [...this.#timers]
        .filter(([, { at }]) => at <= end)
        .sort(([, one], [, other]) => one.at - other.at)[0];
      if (due === undefined) break;
      const [timer, { at, run }] = due;
      this.#timers.delete(timer);
      this.#now = Math.max(this.#now, at);
      run();
    }
    this.#now = end;
  }
}
