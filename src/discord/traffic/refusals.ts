/** Where Discord lately forbade a message: such a channel, and a server with several, is left alone for a while, so that others never notice. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../time.ts';

/** A channel: 10 minutes, and twice as long after each refusal that follows. */
const FIRST_PAUSE_MS = 10 * MINUTE_MS;
const LONGEST_PAUSE_MS = DAY_MS;
/** A server in whose channels so many were refused is left alone as a whole: it may have many channels. */
export const MAX_OF_SERVER = 5;
const SERVER_PAUSE_MS = HOUR_MS;
/** Beyond as many, the one refused longest ago is forgotten, to its advantage. */
const MAX_KEPT = 10_000;

export interface Place {
  server: string;
  channel: string;
}

interface Refused {
  /** In a row. */
  times: number;
  /** Epoch milliseconds. */
  at: number;
  until: number;
}

export class Refusals {
  readonly #now: () => number;
  readonly #channels = new Map<string, Refused>();
  readonly #servers = new Map<string, Refused>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether nothing should be sent there for now. */
  leavesAlone({ server, channel }: Place): boolean {
    return (
      isPaused(this.#channels.get(channel), this.#now()) || isPaused(this.#servers.get(server), this.#now())
    );
  }

  /** Discord forbade a message there. */
  refused({ server, channel }: Place): void {
    const at = this.#now();
    const times = (this.#channels.get(channel)?.times ?? 0) + 1;
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** (times - 1), LONGEST_PAUSE_MS);
    keep(this.#channels, channel, { times, at, until: at + pauseMs });
    const before = this.#servers.get(server);
    const ofServer = (before && Math.abs(at - before.at) < HOUR_MS ? before.times : 0) + 1;
    keep(this.#servers, server, {
      ...{ times: ofServer, at },
      until: ofServer >= MAX_OF_SERVER ? at + SERVER_PAUSE_MS : at,
    });
  }

  /** A message was taken there. */
  accepted({ server, channel }: Place): void {
    this.#channels.delete(channel);
    this.#servers.delete(server);
  }
}

/** Not where the clock was put back since. */
function isPaused(refused: Refused | undefined, now: number): boolean {
  return refused !== undefined && now >= refused.at && now < refused.until;
}

function keep(all: Map<string, Refused>, key: string, refused: Refused): void {
  all.delete(key);
  all.set(key, refused);
  const [oldest] = all.keys();
  if (all.size > MAX_KEPT && oldest !== undefined) all.delete(oldest);
}
