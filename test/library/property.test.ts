/** Random work on several libraries, compared after each step with a plain list. */
import { expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import type { Answer } from '../../src/library/answers/answer.ts';
import { type Libraries, openLibraries } from '../../src/library/libraries.ts';
import type { Library } from '../../src/library/library.ts';
import { ADMIN, NOW, source, stores } from './newsdesk.ts';

const { newFile, open } = stores();
const OWNERS = ['1', '2', '3'];
const NAMES = ['Lisbon', 'Porto', 'Faro', 'Cascais', 'Aveiro', 'Braga', 'Lagos', 'Nazare'];
const STEPS = 120;

it.each([1, 2, 3, 4, 5])('every library is its own list of articles, seed %i', async seed => {
  const random = mulberry32(seed);
  const file = newFile();
  const rooms = [openLibraries(await open(file), { memoryBytes: 0 }), openLibraries(await open(file))];
  const model = new Map(OWNERS.map(owner => [owner, [] as Article[]]));
  for (let step = 0; step < STEPS; step += 1) {
    const owner = pick(OWNERS, random);
    const expected = model.get(owner) as Article[];
    const library = await (pick(rooms, random) as Libraries).library(owner);
    await change(library, expected, random, NOW + step);
    await check(library, expected, pick(NAMES, random), NOW + step);
  }
  for (const owner of OWNERS) expect(model.get(owner)?.length).toBeGreaterThan(0);
});

/** Adds, adds once more, or removes, in the library and in the list. */
async function change(
  library: Library,
  expected: Article[],
  random: () => number,
  now: number,
): Promise<void> {
  if (random() < 0.3) {
    const { id } = expected[Math.floor(random() * expected.length)] ?? { id: 'nosuchid000000' };
    const at = expected.findIndex(article => article.id === id);
    expect(await library.remove(id)).toEqual(expected[at] ?? null);
    if (at >= 0) expected.splice(at, 1);
    return;
  }
  // Every owner's article of a name has the same link and text, but a publisher of its own.
  const name = pick(NAMES, random);
  const result = await library.add(source(name, { publisher: `Daily of ${library.owner}` }), ADMIN, now);
  const there = expected.find(({ url }) => url.endsWith(`/${name}`));
  expect(result.added).toBe(!there);
  if (result.added) expected.push(result.article);
  else expect(result.same.id).toBe(there?.id);
}

async function check(library: Library, expected: Article[], name: string, now: number): Promise<void> {
  const latest = expected.toSorted((a, b) => b.addedAt - a.addedAt).map(({ id }) => id);
  const pages = [0, 3, 6].flatMap(offset => library.list({ offset, limit: 3 }).items);
  expect(pages.map(({ id }) => id)).toEqual(latest);
  expect(library.size).toBe(expected.length);
  expect((await library.headlines('', { offset: 0, limit: 1 })).total).toBe(expected.length);
  expect((await library.headlines('harbour', { offset: 0, limit: 1 })).total).toBe(expected.length);
  expect(new Set(pages.map(({ publisher }) => publisher)).size).toBe(Math.min(1, expected.length));
  checkAnswer(await library.ask(`who opened a pier in ${name}?`, now), library, expected, name);
}

function checkAnswer(answer: Answer, library: Library, expected: Article[], name: string): void {
  if (answer.kind === 'not covered') {
    expect(
      expected.some(({ url }) => url.endsWith(`/${name}`)),
      `nothing about ${name}`,
    ).toBe(false);
    expect(answer.articles).toBe(expected.length);
    return;
  }
  for (const { article, text, start, end, bold } of answer.quotes) {
    expect(article.publisher, 'a quote of its own').toBe(`Daily of ${library.owner}`);
    const original = expected.find(({ id }) => id === article.id);
    expect(original?.text.slice(start, end), 'a slice').toBe(text);
    expect(text.length).toBeGreaterThan(0);
    expect(bold.start).toBeGreaterThanOrEqual(0);
    expect(bold.end).toBeLessThanOrEqual(text.length);
    expect(bold.start).toBeLessThan(bold.end);
  }
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** Tommy Ettinger's generator of 32 bits of state: numbers from 0 to 1 that a seed repeats. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
