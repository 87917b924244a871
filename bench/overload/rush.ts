/** Many interactions at once: prepared before, sent in one go, their first responses only noted, not checked. */
import { realClock } from '../../playground/clock.ts';
import { firstResponseMs } from '../../playground/protocol/interactions.ts';
import type { Clock, Person, Playground, RawInteraction } from '../../playground/types.ts';

/** A first response: its body as it came, null if there was none within Discord's three seconds. */
export interface RushAnswer {
  tookMs: number;
  body: string | null;
}

type Asked = readonly { person: Person; payload: RawInteraction }[];
type Settle = (response: { at: number; body: string } | null) => void;

/**
 * Prepares rushes, to measure what a crowd does to the bot: everything is made before, so that the playground itself costs as little as
 * it can. `prepareRush(asked)` gives the function that sends them; it resolves when each has its first response, or its three seconds are over.
 */
export function rushes(playground: Playground, clock: Clock = realClock) {
  /** By the path that the first response is posted to. */
  const waiting = new Map<string, Settle>();
  playground.unchecked.intercept((request, response, url) => {
    const settle = waiting.get(url.pathname);
    if (!settle) return false;
    const at = performance.now();
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      response.writeHead(204).end();
      settle({ at, body: Buffer.concat(chunks).toString() });
    });
    return true;
  });

  return function prepareRush(asked: Asked): () => Promise<RushAnswer[]> {
    let sentAt = 0;
    const prepared = asked.map(({ person, payload }) => {
      const { callback, json, server } = playground.unchecked.interaction(person, payload);
      const answer = new Promise<RushAnswer>(resolve => {
        waiting.set(callback, response => {
          waiting.delete(callback);
          const tookMs = response ? response.at - sentAt : firstResponseMs;
          resolve({ tookMs, body: response?.body ?? null });
        });
      });
      return { callback, json, answer, server };
    });
    const byServer = Map.groupBy(prepared, each => each.server);
    return () => {
      sentAt = performance.now();
      for (const [server, all] of byServer) {
        const data = all.map(({ json }) => json);
        playground.unchecked.dispatch('INTERACTION_CREATE', data, server);
      }
      // One clock for all: they were sent together.
      clock.setTimeout(() => {
        for (const { callback } of prepared) waiting.get(callback)?.(null);
      }, firstResponseMs);
      return Promise.all(prepared.map(({ answer }) => answer));
    };
  };
}
