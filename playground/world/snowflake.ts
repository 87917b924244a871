/** Ids as Discord makes them: 64 bits, the time in the upper 42, so that newer ids are greater. */

/** The first millisecond of 2015, where Discord's ids begin (https://docs.discord.com/developers/reference#snowflakes). */
const epochMs = 1_420_070_400_000;

/** Gives a maker of ids: each is greater than the one before, also within one millisecond or when the clock stands still. */
export function snowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const fromTime = BigInt(Math.max(0, Math.floor(now()) - epochMs)) << 22n;
    last = fromTime > last ? fromTime : last + 1n;
    return String(last);
  };
}

/** When an id was made, in epoch milliseconds. */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + epochMs;
}
