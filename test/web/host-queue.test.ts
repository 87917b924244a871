/** The queue's bounds that no single host reaches, and the others through real downloads. */
import { describe, expect, test } from 'vitest';
import { openDownloader } from '../../src/web/download.ts';
import { HostQueue } from '../../src/web/host-queue.ts';
import { failureOf, openSite } from './site.ts';

test('at most 1,024 wait in all', async () => {
  const queue = new HostQueue();
  let release = () => {};
  const until = new Promise<void>(resolve => {
    release = resolve;
  });
  const task = () => until.then(() => 'done');
  const running = Array.from({ length: 32 }, (_, host) => queue.run(`running${host}`, task));
  const waiting = Array.from({ length: 1_024 }, (_, index) => queue.run(`waiting${index % 100}`, task));
  expect(await queue.run('another', task)).toBeNull();
  release();
  expect(new Set(await Promise.all([...running, ...waiting]))).toEqual(new Set(['done']));
  expect(await queue.run('another', task)).toBe('done');
});

test('a task that fails frees its host', async () => {
  const queue = new HostQueue();
  await expect(queue.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await queue.run('a', async () => 'yes')).toBe('yes');
});

describe('owners take turns', () => {
  /** Tasks by the names of their hosts, each of which ends when it is told to. */
  function slow(queue: HostQueue) {
    const ends = new Map<string, () => void>();
    const ask = (host: string, owner: string) =>
      queue.run(host, () => new Promise<void>(resolve => ends.set(host, resolve)), { owner });
    return { ask, begun: () => [...ends.keys()], end: (host: string) => ends.get(host)?.() };
  }

  test('a hundred stalled hosts of one leave room for another', async () => {
    const { ask, begun } = slow(new HostQueue());
    for (let n = 0; n < 100; n++) void ask(`stalled${n}`, 'one');
    void ask('good', 'other');
    await Promise.resolve();
    expect(begun()).toEqual(['stalled0', 'stalled1', 'stalled2', 'stalled3', 'good']);
  });

  test('where all slots are taken, whoever comes last waits for one of each, and not for all', async () => {
    const { ask, begun, end } = slow(new HostQueue());
    for (let n = 0; n < 400; n++) void ask(`stalled${n}`, `owner${n % 10}`);
    void ask('good', 'other');
    await Promise.resolve();
    expect(begun()).toHaveLength(32);
    for (let n = 0; n < 11; n++) end(`stalled${n}`);
    await new Promise(setImmediate);
    expect(begun()).toContain('good');
  });

  test('a busy host holds up no other host of the same owner', async () => {
    const { ask, begun, end } = slow(new HostQueue());
    for (const host of ['a', 'b', 'c', 'd']) void ask(host, 'one');
    void ask('a', 'one');
    void ask('e', 'one');
    end('b');
    await new Promise(setImmediate);
    expect(begun()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('at most 128 of one wait', async () => {
    const { ask } = slow(new HostQueue());
    for (let n = 0; n < 132; n++) void ask(`host${n}`, 'one');
    expect(await ask('host', 'one')).toBeNull();
    const none = Symbol();
    expect(await Promise.race([ask('host', 'other'), new Promise(setImmediate).then(() => none)])).toBe(none);
  });
});

describe('one request at a time to a host', () => {
  test('others wait in line, and another host does not', async () => {
    const open = new Map<string, () => void>();
    await using site = await openSite((request, response) => {
      open.set(`${request.headers.host}${request.url}`, () => response.end('<p>'));
    });
    const { download } = openDownloader(site.net);
    const all = ['a.example/1', 'a.example/2', 'b.example/3'].map(each => download(`http://${each}`));
    await expect.poll(() => [...open.keys()].sort()).toEqual(['a.example/1', 'b.example/3']);
    open.get('a.example/1')?.();
    await all[0];
    await expect.poll(() => [...open.keys()].sort()).toEqual(['a.example/1', 'a.example/2', 'b.example/3']);
    open.get('a.example/2')?.();
    open.get('b.example/3')?.();
    await Promise.all(all);
  });

  test('and 32 at a time in all', async () => {
    const open: (() => void)[] = [];
    await using site = await openSite((_, response) => void open.push(() => response.end('<p>')));
    const { download } = openDownloader(site.net);
    const all = Array.from({ length: 33 }, (_, index) => download(`http://${index}.example/`));
    await expect.poll(() => open.length).toBe(32);
    open[0]?.();
    await Promise.race(all);
    await expect.poll(() => open.length).toBe(33);
    for (const answer of open) answer();
    expect(await Promise.all(all)).toHaveLength(33);
  });

  test('at most 32 wait for one, and whoever leaves makes room', async () => {
    const open: (() => void)[] = [];
    await using site = await openSite((_, response) => void open.push(() => response.end('<p>')));
    const { download } = openDownloader(site.net);
    const leave = new AbortController();
    const running = download('http://a.example/');
    const leaving = download('http://a.example/', { signal: leave.signal });
    const waiting = Array.from({ length: 31 }, () => download('http://a.example/'));
    expect(await failureOf(download('http://a.example/'))).toMatchObject({ reason: 'queue-full' });
    leave.abort(new Error('gone'));
    await expect(leaving).rejects.toThrow('gone');
    waiting.push(download('http://a.example/'));
    let answered = 0;
    while (answered < 33) {
      await expect.poll(() => open.length, { interval: 1 }).toBeGreaterThan(answered);
      open[answered++]?.();
    }
    await Promise.all([running, ...waiting]);
    expect(site.asked).toHaveLength(33);
  });
});
