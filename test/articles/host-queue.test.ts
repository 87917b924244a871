/** The queue's bounds that no single host reaches; the rest is tested through real downloads. */
import { expect, test } from 'vitest';
import { HostQueue } from '../../src/articles/host-queue.ts';

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
