import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { VECTOR_BYTES } from '../../../src/search/meaning/meaning.ts';
import { type MeaningOptions, type OpenMeaning, openMeaning } from '../../../src/search/meaning/process.ts';
import { systemClock } from '../../../src/time.ts';

const FAKE = join(import.meta.dirname, 'fake-child.ts');
const soon = (owner = 'a') => ({ owner, until: Date.now() + 60_000 });
const passages = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ title: '', text: 'x'.repeat(at), sentences: [] }));

let folder: string;
let states: (string | null)[];
let changed: () => void;
const open: OpenMeaning[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsdesk-networks-'));
  writeFileSync(join(folder, 'reader.onnx'), '');
  states = [];
  changed = () => {};
});
afterEach(async () => {
  await Promise.all(open.splice(0).map(each => each.close()));
  rmSync(folder, { recursive: true, force: true });
});

function fake(options: Partial<MeaningOptions> = {}): OpenMeaning {
  const meaning = openMeaning({
    folder,
    module: FAKE,
    onState(problem) {
      states.push(problem);
      changed();
    },
    ...options,
  });
  open.push(meaning);
  return meaning;
}

/** Resolves when so many changes of state were told. */
async function told(count: number): Promise<void> {
  while (states.length < count) {
    await new Promise<void>(resolve => {
      changed = resolve;
    });
  }
}

it('answers when it is ready, and says so', async () => {
  const meaning = fake();
  expect(meaning.isReady).toBe(false);
  expect(await meaning.questionVector('early', soon())).toBeNull();
  await meaning.started();
  expect(meaning.isReady).toBe(true);
  expect(states).toEqual([null]);
  expect((await meaning.questionVector('four', soon()))?.length).toBe(VECTOR_BYTES);
  const readings = await meaning.read('what?', passages(3), soon());
  expect(readings.map(({ relevance }) => relevance)).toEqual([0, 1, 2]);
  const vectors = await meaning.passageVectors('a', 'T', ['1', '22', '333', '4444', '55555']);
  expect(vectors?.length).toBe(5 * VECTOR_BYTES);
  expect([vectors?.at(0), vectors?.at(-1)]).toEqual(['T. 1'.length, 'T. 55555'.length]);
});

it('without its files words alone answer', async () => {
  rmSync(join(folder, 'reader.onnx'));
  const meaning = fake();
  await meaning.started();
  expect([meaning.isReady, meaning.pid]).toEqual([false, null]);
  expect(states).toEqual([`there are no networks in ${folder}`]);
  expect(await meaning.read('what?', passages(3), soon())).toEqual([]);
});

it('a process that ends is started again, and those who waited get nothing', async () => {
  const meaning = fake();
  await meaning.started();
  const answers = await Promise.all([
    meaning.questionVector('die', soon()),
    meaning.read('what?', passages(1), soon()),
    meaning.passageVectors('a', 'T', ['text']),
  ]);
  expect(answers).toEqual([null, [], null]);
  await told(3);
  expect(states).toEqual([null, 'their process ended with 3', null]);
  expect(await meaning.questionVector('again', soon())).not.toBeNull();
});

it('a request that takes too long ends the process', async () => {
  const meaning = fake({ hungMs: 50 });
  await meaning.started();
  expect(await meaning.questionVector('hang', soon())).toBeNull();
  expect(states[1]).toBe('a request took too long');
});

it('one that cannot be started is tried again, later each time, and told once', async () => {
  const delays: number[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const clock = {
    ...systemClock,
    setTimeout(run: () => void, delayMs: number) {
      const isRestart = delayMs < 30_000 && delayMs >= 500;
      if (isRestart) delays.push(delayMs);
      if (delays.length === 3) resolve();
      return systemClock.setTimeout(run, isRestart ? 0 : delayMs);
    },
  };
  const meaning = fake({ clock, leastMemory: Number.POSITIVE_INFINITY });
  await Promise.all([promise, meaning.started()]);
  expect(delays.slice(0, 3)).toEqual([500, 1_000, 2_000]);
  expect(states).toEqual(['there is too little memory']);
});

it('nobody waits beyond their time', async () => {
  const meaning = fake();
  await meaning.started();
  const hung = meaning.questionVector('hang', { owner: 'a', until: Date.now() + 20 });
  const behind = meaning.read('what?', passages(2), { owner: 'b', until: Date.now() + 20 });
  expect(await hung).toBeNull();
  expect(await behind).toEqual([]);
  expect(await meaning.questionVector('late', { owner: 'a', until: Date.now() - 1 })).toBeNull();
});

it('reads fewer passages the more questions wait', async () => {
  const meaning = fake();
  await meaning.started();
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, at) => meaning.read('what?', passages(12), soon(`owner ${at}`))),
  );
  const counts = all.map(readings => readings.length);
  // The first begins before anybody waits, the last when nobody does any more.
  expect([counts[0], counts.at(-1)]).toEqual([12, 12]);
  expect(counts[1]).toBe(3);
  expect(counts.slice(1)).toEqual(counts.slice(1).toSorted((a, b) => a - b));
});

it('a failed request is nobody else’s', async () => {
  const meaning = fake();
  await meaning.started();
  expect(await meaning.questionVector('fail', soon())).toBeNull();
  expect(await meaning.questionVector('fine', soon())).not.toBeNull();
  expect(states).toEqual([null]);
});

it('is closed at once, whatever it does', async () => {
  const meaning = fake();
  await meaning.started();
  const hung = meaning.questionVector('hang', soon());
  await meaning.close();
  expect(await hung).toBeNull();
  expect(meaning.pid).toBeNull();
  expect(await meaning.questionVector('closed', soon())).toBeNull();
});
