/** Several processes on one host, one for each shard, with discord.js' ShardingManager: started, started again, and stopped together. */
import { setTimeout as pause } from 'node:timers/promises';
import { DiscordAPIError, REST, Routes, type Shard, ShardingManager } from 'discord.js';
import type { Logger } from 'pino';
import { backoffMs } from './discord/client/backoff.ts';
import { problemOfClose } from './discord/client/login.ts';
import { errorFields } from './discord/errors.ts';
import { Problem } from './problem.ts';

export interface ProcessesOptions {
  /** What each process runs: the same as this one. */
  script: string;
  token: string;
  /** Where Discord's REST API is. Undefined: Discord itself. */
  api: string | undefined;
  /** How many shards, or as many as Discord recommends. */
  count: number | 'auto';
  /** Which of them run on this host; null: all. */
  ids: readonly number[] | null;
  /** The first process serves its health on this port, the next one on the next; null: none does. */
  healthPort: number | null;
  log: Logger;
  /** Stops them all. */
  signal: AbortSignal;
}

/** A process that ends by itself sooner than this after its start waits longer before the next. */
const STEADY_MS = 10 * 60_000;
/** How long a process has to stop: a little longer than it takes at most, and below the 10 s after which `docker stop` kills. */
const STOP_MS = 9_000;
/** With this code a process ends that Discord or the settings refuse: starting it again is no use. */
const REFUSED = 2;

/** Runs them until the signal stops them. Throws a Problem if one of them is refused for good. */
export async function runProcesses(options: ProcessesOptions): Promise<void> {
  const { script, token, healthPort, log, signal } = options;
  const count = options.count === 'auto' ? await recommended(options) : options.count;
  if (signal.aborted) return;
  const ids = [...(options.ids ?? Array(count).keys())];
  const manager = new ShardingManager(script, {
    ...{ token, totalShards: count, shardList: ids, execArgv: process.execArgv },
    // A process that dies at once would be started again at once, which Discord counts.
    respawn: false,
  });
  const refused = Promise.withResolvers<never>();
  const ended = Promise.withResolvers<void>();
  signal.addEventListener('abort', () => ended.resolve());
  log.info({ processes: ids.length, shards: count }, 'starting a process for each shard');

  manager.on('shardCreate', shard => {
    let failures = 0;
    let startedAt = Date.now();
    shard.env = {
      ...(shard.env as Record<string, string>),
      PROCESSES: '',
      ...(healthPort === null ? {} : { HEALTH_PORT: String(healthPort + ids.indexOf(shard.id)) }),
    };
    shard.on('death', async child => {
      const { exitCode, signalCode } = child as { exitCode: number | null; signalCode: string | null };
      if (signal.aborted) return;
      log.error({ shard: shard.id, exitCode, signalCode }, 'a process ended');
      if (exitCode === REFUSED) {
        return refused.reject(new Problem(`The process of shard ${shard.id} gave up: it said why above.`));
      }
      failures = Date.now() - startedAt > STEADY_MS ? 0 : failures + 1;
      await pause(backoffMs(Math.max(0, failures - 1)), null, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      startedAt = Date.now();
      await shard
        .spawn(-1)
        .catch(error => log.error({ error: errorFields(error) }, 'a process cannot start'));
    });
  });
  // Each waits for Discord by itself, so none is waited for here; between two are the 5 s that Discord asks for.
  const started = manager.spawn({ timeout: -1 });
  try {
    await Promise.race([ended.promise, refused.promise, started.then(() => ended.promise)]);
  } finally {
    await Promise.all([...manager.shards.values()].map(stop));
  }
}

/** By the end of the channel, not by a signal: Ctrl-C has reached the process as well, and a second signal would end it at once. */
async function stop({ process: child }: Shard): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise(resolve => child.once('exit', resolve));
  if (child.connected) child.disconnect();
  const kill = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await exited;
  clearTimeout(kill);
}

/** How many shards Discord recommends, as soon as it can be reached. Throws a Problem if it refuses the token. */
async function recommended({ token, api, log, signal }: ProcessesOptions): Promise<number> {
  const rest = new REST({ version: '10', ...(api === undefined ? {} : { api }) }).setToken(token);
  for (let attempt = 0; !signal.aborted; attempt++) {
    try {
      const { shards } = (await rest.get(Routes.gatewayBot())) as { shards: number };
      return shards;
    } catch (error) {
      const problem = error instanceof DiscordAPIError && error.status === 401 && problemOfClose(4004);
      if (problem) throw problem;
      log.warn({ error: errorFields(error) }, 'Discord cannot be reached');
      await pause(backoffMs(attempt), null, { signal }).catch(() => undefined);
    }
  }
  return 1;
}
