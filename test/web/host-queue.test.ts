/** The queue's bounds that no single host reaches, and the others through real downloads. */
import { describe, expect, test } from 'vitest';
import { openDownloader } from '../../src/web/download.ts';
import { HostQueue } from '../../src/web/host-queue.ts';
import { failureOf, openSite } from './site.ts';

test('at most 512 wait in all', async () => {
  const queue = new HostQueue();
  let release = () => {};
  const until = new Promise<void>(resolve => {
    release = resolve;
  });
  const task = () => until.then(() => 'done');
  const running = Array.from({ length: 8 }, (_, host) => queue.run(`running${host}`, task));
  const waiting = Array.from({ length: 512 }, (_, index) => queue.run(`waiting${index % 100}`, task));
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

  test('and eight at a time in all', async () => {
    const open: (() => void)[] = [];
    await using site = await openSite((_, response) => void open.push(() => response.end('<p>')));
    const { download } = openDownloader(site.net);
    const all = Array.from({ length: 9 }, (_, index) => download(`http://${index}.example/`));
    await expect.poll(() => open.length).toBe(8);
    open[0]?.();
    await Promise.race(all);
    await expect.poll(() => open.length).toBe(9);
    for (const answer of open) answer();
    expect(await Promise.all(all)).toHaveLength(9);
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
