/** The life of an interaction: it is opened by a person, waits 3 s for its first response, and its token works for 15 min. */
import { randomBytes } from 'node:crypto';
import type { Exchange, Server } from '../types.ts';
import type { Stored, World } from '../world/world.ts';
import { interactionPayload } from './interaction-payload.ts';
import type { Live } from './live.ts';
import { Refusal } from './refusal.ts';

/** https://docs.discord.com/developers/interactions/receiving-and-responding */
export const firstResponseMs = 3_000;
export const tokenMs = 15 * 60_000;
/** What the person reads then. */
export const noResponse = 'The application did not respond';

type Dispatch = (event: string, data: unknown, server: Server | null) => void;
type Opening = Pick<Live, 'type' | 'origin' | 'data'> & { source?: Stored | null; name?: string };

export class Interactions {
  readonly #world: World;
  readonly #dispatch: Dispatch;
  readonly #byId = new Map<string, Live>();
  readonly #byToken = new Map<string, Live>();

  constructor(world: World, dispatch: Dispatch) {
    this.#world = world;
    this.#dispatch = dispatch;
  }

  /** Sends an interaction to the bot; resolves when the person has something before them. */
  open(opening: Opening): Promise<Exchange> {
    const live = this.#begin(opening);
    this.#byId.set(live.id, live);
    this.#byToken.set(live.token, live);
    const { clock } = this.#world;
    live.timers = [
      clock.setTimeout(() => this.#fail(live), firstResponseMs),
      clock.setTimeout(() => this.#expire(live), tokenMs),
    ];
    this.#dispatch('INTERACTION_CREATE', interactionPayload(this.#world, live), live.origin.server);
    return live.settled;
  }

  /** The interaction that waits for its first response. */
  awaiting(id: string, token: string): Live {
    const live = this.#byId.get(id);
    if (live?.token !== token || live.state === 'void') throw new Refusal('unknownInteraction');
    if (live.state === 'answered') throw new Refusal('acknowledged');
    return live;
  }

  /** The interaction whose token edits and follow-ups may use. */
  answered(applicationId: string, token: string): Live {
    if (applicationId !== this.#world.botId) throw new Refusal('unknownWebhook');
    const live = this.#byToken.get(token);
    if (!live) throw new Refusal('invalidToken');
    if (live.state !== 'answered') throw new Refusal('unknownWebhook');
    return live;
  }

  close(): void {
    for (const live of this.#byId.values()) {
      for (const timer of live.timers) this.#world.clock.clearTimeout(timer);
      if (live.state === 'waiting') this.#fail(live);
      live.settle();
    }
    this.#byId.clear();
    this.#byToken.clear();
  }

  #begin({ type, origin, data, source = null, name = '' }: Opening): Live {
    const id = this.#world.newId();
    const token = newToken(id);
    const { promise: settled, resolve } = Promise.withResolvers<Exchange>();
    const live: Live = {
      ...{ id, token, type, origin, data, source, name, settled },
      openedAt: this.#world.clock.now(),
      state: 'waiting',
      original: null,
      isThinking: false,
      followUps: [],
      exchange: exchangeOf(id, () => live),
      settle: () => resolve(live.exchange),
      timers: [],
    };
    return live;
  }

  #fail(live: Live): void {
    if (live.state !== 'waiting') return;
    live.state = 'void';
    live.exchange.kind = 'failed';
    live.exchange.sentence = noResponse;
    live.exchange.tookMs = this.#world.clock.now() - live.openedAt;
    live.settle();
  }

  #expire(live: Live): void {
    this.#byId.delete(live.id);
    this.#byToken.delete(live.token);
    if (live.isThinking) live.exchange.sentence = noResponse;
    live.settle();
  }
}

/** An interaction's token, made as Discord makes them. */
export function newToken(id: string): string {
  const random = randomBytes(48).toString('base64url');
  return Buffer.from(`interaction:${id}:${random}`).toString('base64url');
}

/** What the person sees of it, at any later moment. */
function exchangeOf(interactionId: string, live: () => Live): Exchange {
  return {
    interactionId,
    kind: 'failed',
    get message() {
      const { original, isThinking } = live();
      return original && !original.gone && !isThinking ? original.message : null;
    },
    form: null,
    sentence: null,
    get followUps() {
      return live()
        .followUps.filter(({ gone }) => !gone)
        .map(({ message }) => message);
    },
    choices: null,
    tookMs: 0,
  };
}
