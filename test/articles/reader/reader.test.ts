import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openReader, type ReaderOptions } from '../../../src/articles/reader/reader.ts';
import type { ArticleReader } from '../../../src/articles/reading.ts';
import { NoRoom, OverBound, Unreadable } from '../../../src/articles/unreadable.ts';
import { Problem } from '../../../src/problem.ts';
import { wordingFor } from '../../../src/wording/wording.ts';

const hostile = join(import.meta.dirname, 'hostile-child.ts');
const URL = 'https://news.example/feed.xml';
const open: ArticleReader[] = [];

function reader(options: ReaderOptions = {}): ArticleReader {
  const opened = openReader(options);
  open.push(opened);
  return opened;
}

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

/** What a job ended with, whatever it was. */
function ended(job: Promise<unknown>): Promise<unknown> {
  return job.catch((error: unknown) => error);
}

describe('the reader', () => {
  test('reads a feed in its own process', async () => {
    const feed = await reader().feed(
      '<rss><channel><title>Harbour News</title><item><title>A new ferry</title></item></channel></rss>',
      URL,
    );
    expect(feed.title).toBe('Harbour News');
    expect(feed.items.map(({ title }) => title)).toEqual(['A new ferry']);
  });

  test('hands on a Problem of the process as a Problem', async () => {
    const problem = await ended(reader().feed('<html><body>Hello</body></html>', URL));
    expect(problem).toBeInstanceOf(Unreadable);
    expect(problem).toHaveProperty('message', 'That is a web page, not a feed.');
    expect((problem as Problem).in(wordingFor('de'))).toBe('Das ist eine Webseite, kein Feed.');
  });

  test('hands on a bug as an error with its place', async () => {
    const bug = await ended(reader({ module: hostile }).page('bug', URL));
    expect(bug).not.toBeInstanceOf(Problem);
    expect((bug as Error).message).toMatch(/page.*TypeError: a bug.*hostile-child/s);
  });

  test('gives every job its own answer, in the order of asking', async () => {
    const { page } = reader({ module: hostile });
    const order: string[] = [];
    const texts = ['one', 'two', 'three'];
    const answers = await Promise.all(
      texts.map(text => page(text, `${URL}?${text}`).finally(() => order.push(text))),
    );
    expect(answers).toEqual(texts.map(text => ({ text, about: `${URL}?${text}` })));
    expect(order).toEqual(texts);
  });

  test('has nothing of the bot’s environment, and may not write', async () => {
    const { page } = reader({ module: hostile });
    const seen = (await page('environment', '')) as unknown as NodeJS.ProcessEnv;
    expect(Object.keys(seen).filter(name => !name.startsWith('NODE_CHANNEL'))).toEqual([]);
    expect(await page('write', '/tmp')).toBe(false);
  });
});

describe('a job that is too much', () => {
  test.each([
    ['hang', 'That page took longer than 0.5 seconds to read.'],
    ['backtrack', 'That page took longer than 0.5 seconds to read.'],
  ])('%s ends at the deadline, and the jobs behind it are served', async (text, sentence) => {
    const { page, feed } = reader({ module: hostile, timeoutMs: 500 });
    const [first, ...rest] = await Promise.all([ended(page(text, URL)), page('one', URL), feed('two', URL)]);
    expect(first).toBeInstanceOf(Problem);
    expect(first).toHaveProperty('message', sentence);
    expect(rest).toEqual([
      { text: 'one', about: URL },
      { text: 'two', about: URL },
    ]);
  });

  test.each(['heap', 'buffers'])('%s ends at the bound of memory, and the next is served', async text => {
    const { feed } = reader({ module: hostile, maxBytes: 128 * 1024 * 1024, timeoutMs: 60_000 });
    const [first, second] = await Promise.all([ended(feed(text, URL)), feed('next', URL)]);
    expect(first).toBeInstanceOf(OverBound);
    expect(first).toHaveProperty('message', 'That feed takes too much memory to read.');
    expect(second).toEqual({ text: 'next', about: URL });
  });

  test('leaves the bot free to do other things', async () => {
    const { page } = reader({ module: hostile, timeoutMs: 500 });
    await page('warm', URL);
    let turns = 0;
    let isOver = false;
    const job = ended(page('hang', URL)).then(() => {
      isOver = true;
    });
    while (!isOver) {
      await setImmediate();
      turns++;
    }
    await job;
    expect(turns).toBeGreaterThan(100);
  });

  test('that ends the process is an error, and the next is served', async () => {
    const { page } = reader({ module: hostile });
    const [first, second] = await Promise.all([ended(page('exit', URL)), page('next', URL)]);
    expect(first).toBeInstanceOf(Error);
    expect(second).toEqual({ text: 'next', about: URL });
  });

  test('is refused beyond the length of a text', async () => {
    const { page } = reader({ module: hostile, maxText: 2 * 1024 * 1024 });
    const most = 'a'.repeat(2 * 1024 * 1024);
    expect(await page(most, URL)).toEqual({ text: most, about: URL });
    await expect(page(`${most}a`, URL)).rejects.toThrow('That page is too large: more than 2 MiB.');
  });

  test('of one owner keep no other owner waiting for all of them', async () => {
    const { page } = reader({ module: hostile, timeoutMs: 400 });
    await page('warm', URL);
    const order: string[] = [];
    const jobs = Array.from({ length: 10 }, (_, n) =>
      ended(page('hang', URL, 'one').finally(() => order.push(`one ${n}`))),
    );
    await page('next', URL, 'other').finally(() => order.push('other'));
    expect(order).toEqual(['one 0', 'one 1', 'other']);
    expect(new Set((await Promise.all(jobs)).map(end => (end as Error).name))).toEqual(
      new Set(['OverBound']),
    );
  });

  test('of one site keep no other site waiting, where nobody says on whose behalf', async () => {
    const { page } = reader({ module: hostile, timeoutMs: 400 });
    await page('warm', URL);
    const slow = [1, 2, 3].map(() => ended(page('hang', 'https://slow.example/')));
    const first = await Promise.race([page('next', URL), Promise.all(slow)]);
    expect(first).toEqual({ text: 'next', about: URL });
    await Promise.all(slow);
  });

  test('is refused beyond what may wait of its owner', async () => {
    const { page } = reader({ module: hostile, maxWaitingOwner: 2 });
    await page('warm', URL);
    const taken = [1, 2, 3].map(() => page('now', URL, 'one'));
    expect(await ended(page('four', URL, 'one'))).toBeInstanceOf(NoRoom);
    expect(await page('five', URL, 'other')).toEqual({ text: 'five', about: URL });
    expect(await Promise.all(taken)).toHaveLength(3);
  });

  test.skipIf(process.platform !== 'linux')('does not end for the memory of those before it', async () => {
    const { page } = reader({ module: hostile, maxBytes: 176 * 1024 * 1024 });
    expect(await page('leave', URL)).toBe(1);
    expect(await page('need', URL)).toBe(64 * 1024 * 1024);
    expect(await page('leave', URL)).toBe(1);
  });

  test('is refused beyond the length of the queue', async () => {
    const { page } = reader({ module: hostile, maxWaiting: 2 });
    await page('warm', URL);
    const taken = [page('now', URL), page('one', URL), page('two', URL)];
    await expect(page('three', URL)).rejects.toThrow('too much to read at the moment');
    expect(await Promise.all(taken)).toHaveLength(3);
    expect(await page('four', URL)).toEqual({ text: 'four', about: URL });
  });
});

describe('the process', () => {
  test('is kept between jobs', async () => {
    const { page } = reader({ module: hostile });
    expect(await page('process', URL)).toBe(await page('process', URL));
  });

  test('goes when it has had nothing to do for a while, and another one comes', async () => {
    const { page } = reader({ module: hostile, idleMs: 0 });
    const first = (await page('process', URL)) as unknown as number;
    await vi.waitUntil(() => !isRunning(first), { timeout: 10_000 });
    expect(await page('process', URL)).not.toBe(first);
  });

  test('that can’t be started fails each job that waits for it', async () => {
    const { page } = reader({ module: join(import.meta.dirname, 'no-such-child.ts') });
    const ends = await Promise.all([ended(page('one', URL)), ended(page('two', URL))]);
    expect(ends.map(end => end instanceof Error && !(end instanceof Problem))).toEqual([true, true]);
  });

  test('ends with the reader, and so do the jobs', async () => {
    const { page, close } = reader({ module: hostile });
    const process = (await page('process', URL)) as unknown as number;
    const jobs = [ended(page('hang', URL)), ended(page('behind', URL))];
    await close();
    for (const end of await Promise.all(jobs)) {
      expect(end).toBeInstanceOf(Problem);
      expect(end).toHaveProperty('message', 'Newsdesk is closing. Please try again in a minute.');
    }
    expect(isRunning(process)).toBe(false);
    await expect(page('later', URL)).rejects.toThrow('Newsdesk is closing.');
    await close();
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
