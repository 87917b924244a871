/** What whoever watches over the process is told: over HTTP, and by a dashboard whose metrics exist. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { watchEventLoop } from '../../src/health/event-loop.ts';
import { type Check, type Health, openHealth } from '../../src/health/health.ts';
import { type Metrics, openMetrics } from '../../src/health/metrics.ts';
import { eventLoopTrouble, gatewayTrouble } from '../../src/health/process.ts';
import { Problem } from '../../src/problem.ts';

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const gauges = {
  index: () => ({ libraries: 2, articles: 30, passages: 180 }),
  queues: () => ({ interactions: 4 }),
  shards: () => ({ ready: 1, all: 2 }),
};

async function open(checks: Record<string, Check> = {}, checkMs = 2_000) {
  const metrics = openMetrics(gauges);
  const health = await openHealth({ host: '127.0.0.1', port: 0, checks, metrics, checkMs });
  closers.push(() => health.close());
  return { health, metrics };
}

async function get({ port }: Health, path: string, method = 'GET') {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method });
  return { status: response.status, body: await response.text() };
}

/** Every kind of event once. */
function everything({ observer }: Metrics): void {
  observer.interaction({ command: 'ask', kind: 'command', outcome: 'answered', firstResponseMs: 30 });
  observer.question('found', 'meaning');
  observer.question('not covered', 'words');
  observer.meaning(true);
  observer.loaded({ from: 'articles', tookMs: 700 });
  observer.fetched({ outcome: 'new', lateMs: 90_000 });
  observer.refusedByDiscord(403);
  observer.identified(3);
}

describe('/livez', () => {
  it('answers whatever the checks say', async () => {
    const { health } = await open({ gateway: () => 'not connected yet' });
    expect(await get(health, '/livez')).toEqual({ status: 200, body: 'ok\n' });
  });
});

describe('/readyz', () => {
  it('is 200 when every check is well', async () => {
    const { health } = await open({ gateway: () => null, database: async () => null });
    const { status, body } = await get(health, '/readyz');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ ready: true, checks: { gateway: 'ok', database: 'ok' } });
  });

  it('is 503 and names what is not well, but shows no error that may hold a secret', async () => {
    const { health } = await open({
      gateway: () => '1 of 2 shards not connected',
      database: () => Promise.reject(new Problem(words => words.database.gone)),
      other: () => Promise.reject(new Error('postgres://newsdesk:secret@db.example')),
    });
    const { status, body } = await get(health, '/readyz');
    expect(status).toBe(503);
    expect(JSON.parse(body)).toEqual({
      ready: false,
      checks: {
        gateway: '1 of 2 shards not connected',
        database: expect.stringContaining('I can’t reach my database'),
        other: 'failed',
      },
    });
  });

  it('waits for no check longer than it may take', async () => {
    const { health } = await open({ database: () => new Promise(() => {}) }, 1);
    const { status, body } = await get(health, '/readyz');
    expect(status).toBe(503);
    expect(JSON.parse(body).checks).toEqual({ database: 'no answer within 1 ms' });
  });
});

describe('/metrics', () => {
  it('counts what was observed, and reads the gauges', async () => {
    const { health, metrics } = await open();
    everything(metrics);
    const { body } = await get(health, '/metrics');
    const lines = body.split('\n');
    for (const line of [
      'newsdesk_interactions_total{command="ask",kind="command",outcome="answered"} 1',
      'newsdesk_first_response_seconds_bucket{le="0.025",kind="command"} 0',
      'newsdesk_first_response_seconds_bucket{le="0.05",kind="command"} 1',
      'newsdesk_questions_total{outcome="not covered",by="words"} 1',
      'newsdesk_meaning_ready 1',
      'newsdesk_library_load_seconds_sum{from="articles"} 0.7',
      'newsdesk_feed_fetches_total{outcome="new"} 1',
      'newsdesk_feed_lag_seconds_sum 90',
      'newsdesk_discord_refusals_total{status="403"} 1',
      'newsdesk_identifies_total{shard="3"} 1',
      'newsdesk_index_size{of="passages"} 180',
      'newsdesk_queue_depth{queue="interactions"} 4',
      'newsdesk_shards{state="ready"} 1',
    ]) {
      expect(lines).toContain(line);
    }
  });

  it('has every metric that the dashboard names', async () => {
    const { health, metrics } = await open();
    everything(metrics);
    const { body } = await get(health, '/metrics');
    const there = new Set(body.match(/^\w+(?=[{ ])/gm));
    const dashboard = readFileSync(join(import.meta.dirname, '../../docs/grafana.json'), 'utf8');
    const named = new Set(dashboard.match(/\b(?:newsdesk|nodejs|process)_\w+/g));
    expect(named.size).toBeGreaterThan(10);
    expect([...named].filter(name => !there.has(name))).toEqual([]);
    const ours = new Set([...there].filter(name => /^newsdesk_.*(?<!_bucket|_sum|_count)$/.test(name)));
    expect([...ours].filter(name => !named.has(name))).toEqual([]);
  });
});

describe('the server', () => {
  it('says what there is elsewhere, and takes nothing but GET', async () => {
    const { health } = await open();
    expect(await get(health, '/')).toEqual({
      status: 404,
      body: 'There are /livez, /readyz and /metrics.\n',
    });
    expect((await get(health, '/livez', 'POST')).status).toBe(405);
  });

  it('closes although a connection is open', async () => {
    const { health } = await open();
    const socket = connect(health.port, '127.0.0.1');
    await once(socket, 'connect');
    await health.close();
    await once(socket, 'close');
  });

  it('names the settings when the port is taken', async () => {
    const { health, metrics } = await open();
    const again = openHealth({ host: '127.0.0.1', port: health.port, checks: {}, metrics });
    await expect(again).rejects.toThrow(/\(EADDRINUSE\): set HEALTH_PORT to a free port and HEALTH_HOST/);
  });
});

describe('the checks', () => {
  it('are well with all shards connected, and not before', () => {
    expect(gatewayTrouble({ ready: 0, all: 0 })).toBe('not connected yet');
    expect(gatewayTrouble({ ready: 3, all: 4 })).toBe('1 of 4 shards not connected');
    expect(gatewayTrouble({ ready: 4, all: 4 })).toBeNull();
  });

  it('find an event loop held up beyond two seconds', () => {
    expect(eventLoopTrouble(2_000)).toBeNull();
    expect(eventLoopTrouble(2_001)).toBe('held up for 2001 ms');
  });

  it('see what holds the event loop up', async () => {
    const loop = watchEventLoop();
    closers.push(() => loop.close());
    const turn = () => new Promise(resolve => setTimeout(resolve, 25));
    await turn();
    const end = performance.now() + 100;
    while (performance.now() < end);
    await turn();
    expect(loop.delayMs()).toBeGreaterThan(70);
  });
});
