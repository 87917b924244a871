/**
 * `npm run bench -- stories FOLDER`: how well articles are put into stories, as a library does it: one after the other as they were published. sets.ts
 * says what the folder holds. Of what the model was learnt from (learn/stories.ts) the numbers flatter a little.
 *
 * --wrong N   shows N pairs of each set that were wrongly put together, and as many that were not put together
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '../../src/articles/article.ts';
import { Replica } from '../../src/library/memory/replica.ts';
import { Stories } from '../../src/library/stories/stories.ts';
import { Problem } from '../../src/problem.ts';
import { openStore } from '../../src/storage/database.ts';
import { type Counted, type Measured, measureStories } from './measures.ts';
import { readStorySets, type StorySet } from './sets.ts';

/** The story that each article of a set was put into, and how long that took for each: the median and the 99th percentile, in milliseconds. */
async function placed(
  set: StorySet,
): Promise<{ stories: Map<string, string>; medianMs: number; lateMs: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-stories-'));
  const store = await openStore({ file: join(folder, 'stories.db') });
  try {
    const onError = (error: unknown) => {
      throw error;
    };
    const replica = await Replica.open('bench', store, Number.POSITIVE_INFINITY, onError);
    const stories = new Stories({ owner: 'bench', store, replica, onError });
    const times: number[] = [];
    for (const article of inOrder(set)) {
      await store.addArticle('bench', article);
      await replica.add(article);
      const start = performance.now();
      await stories.place(article);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
    const found = new Map(set.articles.map(({ id }) => [id, stories.storyOf(id)]));
    return { stories: found, medianMs: at(0.5), lateMs: at(0.99) };
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

/** By date, those without one last; within a day in no order, as files have them by story. */
function inOrder({ articles }: StorySet): Article[] {
  const last = Number.POSITIVE_INFINITY;
  return articles.toSorted(
    (a, b) => (a.publishedAt ?? last) - (b.publishedAt ?? last) || (a.hash < b.hash ? -1 : 1),
  );
}

function line(
  name: string,
  { pairs, hard, stories, bCubed }: Measured,
  medianMs: number,
  lateMs: number,
): string {
  const percent = (share: number) => `${Math.round(100 * share)}`;
  const all = (each: Counted | null) =>
    each ? [each.precision, each.recall, each.f1].map(percent).join('/') : '–';
  const time = `${medianMs.toFixed(1)} / ${lateMs.toFixed(1)}`;
  return `| ${name} | ${all(pairs)} | ${hard.taken} of ${hard.all} | ${all(stories)} | ${bCubed ? percent(bCubed.f1) : '–'} | ${time} |`;
}

/** Pairs that were told wrongly, with their titles. */
function wrongPairs(
  { articles, pairs }: StorySet,
  stories: ReadonlyMap<string, string>,
  most: number,
): string[] {
  const titles = new Map(articles.map(({ id, title }) => [id, title.slice(0, 100)]));
  const isTogether = (a: string, b: string) => stories.get(a) === stories.get(b);
  const wrong = pairs.filter(({ a, b, same }) => isTogether(a, b) !== same);
  return [true, false].flatMap(same =>
    wrong
      .filter(each => each.same === same)
      .slice(0, most)
      .map(({ a, b }) => `${same ? 'apart' : 'together'}: ${titles.get(a)}\n          ${titles.get(b)}`),
  );
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { wrong: { type: 'string', default: '0' } },
  });
  const [folder] = positionals;
  if (!folder) throw new Problem('Please name a folder of stories: npm run bench -- stories FOLDER.');
  console.log('Percent: precision/recall/F1. Hard: different events that were put together.\n');
  console.log(
    '| set | pairs | hard | stories | B-cubed F1 | ms an article, median / 99th |\n|---|---|---|---|---|---|',
  );
  const shown: string[] = [];
  for (const set of readStorySets(folder)) {
    const { stories, medianMs, lateMs } = await placed(set);
    console.log(line(set.name, measureStories(set, stories), medianMs, lateMs));
    shown.push(...wrongPairs(set, stories, Number(values.wrong)));
  }
  if (shown.length > 0) console.log(`\n${shown.join('\n')}`);
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
