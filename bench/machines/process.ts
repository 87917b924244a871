/** Processes of Newsdesk against one playground with servers on every shard. */
import { once } from 'node:events';
import type { Exchange, Playground, Server } from '../../playground/types.ts';
import { sourceNumber, textOf } from '../../test/helpers/bot.ts';
import { startNewsdesk } from '../../test/helpers/process.ts';
import { rawForm } from '../../test/helpers/raw.ts';

const MANAGE_SERVER = 2n ** 5n;

/** Servers of one admin; the nth one is on shard `n % count`, for every count from 1 to 12. */
export function servers(count: number, channels = 1): Server[] {
  return Array.from({ length: count }, (_, n) => {
    // A multiple of all counts from 1 to 12, and n.
    const id = (BigInt(277_200_000_000 + n) << 22n) + BigInt(n);
    return {
      id: `${id}`,
      name: `Server ${n}`,
      channels: Array.from({ length: channels }, (_, n) => ({
        id: `${id + 1_000n + BigInt(n)}`,
        name: `news-${n}`,
      })),
      members: [{ id: `${id + 2_000n}`, name: 'Ada', permissions: MANAGE_SERVER }],
    };
  });
}

/** A process against this playground. `said` resolves when its log has said this so often, and rejects if it ends before. */
export function startProcess(playground: Playground, environment: Record<string, string>) {
  const child = startNewsdesk([], {
    environment: { DISCORD_TOKEN: playground.token, DISCORD_API: playground.api, ...environment },
  });
  const closed = once(child, 'close');
  let log = '';
  let heard = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      log += text;
      heard.resolve();
      heard = Promise.withResolvers();
    });
  }
  return {
    child,
    closed,
    get log() {
      return log;
    },
    async said(text: string, times = 1) {
      const failed = closed.then(() => {
        throw new Error(`the process ended: ${log}`);
      });
      while (log.split(text).length <= times) await Promise.race([heard.promise, failed]);
      failed.catch(() => undefined);
    },
  };
}

/** Adds an article by the form, as the server's admin. */
export function addByForm(playground: Playground, server: Server, n: number): Promise<Exchange> {
  const { title = '', text = '', link = '', publisher = '', date = '' } = fieldsOf(n);
  return playground
    .person('Ada', server.id)
    .raw(rawForm('article:form', { title, text, link, publisher, date }));
}

export function fieldsOf(n: number): Record<string, string> {
  return sourceNumber(n) as unknown as Record<string, string>;
}

export function isAdded({ kind, message }: Exchange): boolean {
  return kind === 'message' && message !== null && /added/i.test(textOf(message));
}
