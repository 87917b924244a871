/** How long the event loop is held at a time, whatever else runs on the machine. */

/** In milliseconds; what was held longer than the last one must not happen. */
const BOUNDS = [5, 10, 20, 30, 50];

/**
 * How long the main thread worked between two turns of the event loop, by its own processor time: what other processes take of the processor does
 * not count.
 */
export class Holds {
  readonly #lengths: number[] = [];
  readonly #timer = setInterval(() => this.#look(), 1);
  #last = busyMs();
  readonly #began = this.#last;

  #look(): void {
    const now = busyMs();
    this.#lengths.push(now - this.#last);
    this.#last = now;
  }

  /** Says what it was that held it, and gives the processor milliseconds of all of it. */
  end(what: string): number {
    clearInterval(this.#timer);
    this.#look();
    const allMs = this.#last - this.#began;
    const shares = BOUNDS.map((bound, n) => {
      const from = BOUNDS[n - 1] ?? 0;
      return `${from}–${bound} ms: ${this.#lengths.filter(ms => ms > from && ms <= bound).length}`;
    });
    const most = BOUNDS.at(-1) ?? 0;
    console.log(`${what}: ${(allMs / 1_000).toFixed(1)} s of the processor`);
    console.log(
      `  held at a time: ${shares.join(' · ')} · longer: ${this.#lengths.filter(ms => ms > most).length} · longest ${Math.max(...this.#lengths).toFixed(0)} ms`,
    );
    return allMs;
  }
}

function busyMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
