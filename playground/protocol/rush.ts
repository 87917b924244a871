/** Many interactions at once, for measuring: written down before, sent in one go, their first responses only noted, not checked. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RushAnswer } from '../types.ts';
import type { World } from '../world/world.ts';
import type { Gateway } from './gateway.ts';
import { interactionPayload } from './interaction-payload.ts';
import { firstResponseMs } from './interactions.ts';
import type { Live } from './live.ts';

type Opening = Pick<Live, 'type' | 'seat' | 'data'>;
type Settle = (response: { at: number; body: string } | null) => void;

export class Rushes {
  readonly #world: World;
  readonly #gateway: Gateway;
  /** By the path that the first response is posted to. */
  readonly #waiting = new Map<string, Settle>();

  constructor(world: World, gateway: Gateway) {
    this.#world = world;
    this.#gateway = gateway;
  }

  /** Gives the function that sends them; it resolves when each has its first response, or its three seconds are over. */
  prepare(openings: readonly Opening[]): () => Promise<RushAnswer[]> {
    let sentAt = 0;
    const prepared = openings.map(opening => {
      const { path, json } = this.#writeDown(opening);
      const answer = new Promise<RushAnswer>(resolve => {
        this.#waiting.set(path, response => {
          this.#waiting.delete(path);
          const tookMs = response ? response.at - sentAt : firstResponseMs;
          resolve({ tookMs, body: response?.body ?? null });
        });
      });
      return { path, json, answer, server: opening.seat.server };
    });
    const byServer = Map.groupBy(prepared, each => each.server);
    return () => {
      sentAt = performance.now();
      for (const [server, all] of byServer) {
        const data = all.map(({ json }) => json);
        this.#gateway.dispatchAtOnce('INTERACTION_CREATE', data, server);
      }
      // One clock for all: they were sent together.
      this.#world.clock.setTimeout(() => {
        for (const { path } of prepared) this.#waiting.get(path)?.(null);
      }, firstResponseMs);
      return Promise.all(prepared.map(({ answer }) => answer));
    };
  }

  /** Takes the first response to one of them. False for every other request. */
  take(request: IncomingMessage, response: ServerResponse, path: string): boolean {
    const settle = this.#waiting.get(path);
    if (!settle) return false;
    const at = performance.now();
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      response.writeHead(204).end();
      settle({ at, body: Buffer.concat(chunks).toString() });
    });
    return true;
  }

  #writeDown(opening: Opening): { path: string; json: string } {
    const id = this.#world.newId();
    const random = randomBytes(48).toString('base64url');
    const token = Buffer.from(`interaction:${id}:${random}`).toString('base64url');
    const json = JSON.stringify(interactionPayload(this.#world, { ...opening, id, token, source: null }));
    return { path: `/interactions/${id}/${token}/callback`, json };
  }
}
