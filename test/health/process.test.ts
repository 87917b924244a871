/** The health of the real process, connected to the playground. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openPlayground } from '../../playground/playground.ts';
import { startNewsdesk } from '../helpers/process.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

it('is ready when it is connected, counts what it does, shows no token, and ends with the process', async () => {
  const playground = await openPlayground();
  closers.push(() => playground.close());
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-health-'));
  closers.push(() => rm(folder, { recursive: true }));
  const port = await freePort();
  const child = startNewsdesk([], {
    environment: {
      DISCORD_TOKEN: playground.token,
      DISCORD_API: playground.api,
      DATABASE_FILE: join(folder, 'newsdesk.db'),
      HEALTH_PORT: `${port}`,
      LOG_LEVEL: 'trace',
    },
  });
  const closed = once(child, 'close');
  closers.push(async () => child.exitCode ?? child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      said += text;
    });
  }
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, body: await response.text() };
  };

  await playground.ready();
  await playground.person('Ben', null).type('/help');
  await playground.person('Ben', 'Quiet Corner').type('/ask where are the lighthouses');
  expect(await get('/livez')).toMatchObject({ status: 200 });
  const { body } = await get('/readyz');
  expect(JSON.parse(body).checks).toMatchObject({ gateway: 'ok', database: 'ok' });
  const metrics = (await get('/metrics')).body;
  expect(metrics).toContain(
    'newsdesk_interactions_total{command="help",kind="command",outcome="answered"} 1',
  );
  expect(metrics).toMatch(/newsdesk_questions_total\{outcome="not covered",by="\w+"\} 1/);
  expect(metrics).toContain('newsdesk_index_size{of="libraries"} 1');
  expect(metrics).toContain('newsdesk_shards{state="ready"} 1');

  child.kill('SIGTERM');
  expect(await closed).toEqual([0, null]);
  expect(said).toContain('connected to Discord');
  expect(said + metrics + body).not.toContain(playground.token);
  expect(said + metrics + body).not.toContain(playground.token.split('.').at(-1));
});
