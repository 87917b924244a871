/** How good stories are: pairs, and articles by the stories that they are in. */
import { DAY_MS } from '../../src/time.ts';
import type { StorySet } from './sets.ts';

export interface Counted {
  precision: number;
  recall: number;
  f1: number;
}

export interface Measured {
  /** Over the pairs of the set; and how many hard ones are taken for the same, of how many. */
  pairs: Counted;
  hard: { taken: number; all: number };
  /** Over all pairs of articles, and the mean over articles (B-cubed; Bagga and Baldwin 1998); null where only pairs are known. */
  stories: Counted | null;
  bCubed: Counted | null;
}

/** Pairs that are further apart than that are not counted; those without a date are. */
const MAX_DAYS = 5;

/** `placed`: the story that each article was put into. */
export function measureStories(set: StorySet, placed: ReadonlyMap<string, string>): Measured {
  const dates = new Map(set.articles.map(({ id, publishedAt }) => [id, publishedAt]));
  const isNear = (a: string, b: string) => {
    const [one, other] = [dates.get(a) ?? null, dates.get(b) ?? null];
    return one === null || other === null || Math.abs(one - other) <= MAX_DAYS * DAY_MS;
  };
  const together = (a: string, b: string) => placed.has(a) && placed.get(a) === placed.get(b);
  const pairs = set.pairs.filter(({ a, b }) => isNear(a, b));
  const hard = pairs.filter(({ isHard }) => isHard);
  return {
    pairs: counted(pairs.map(({ a, b, same }) => ({ same, together: together(a, b) }))),
    hard: { taken: hard.filter(({ a, b }) => together(a, b)).length, all: hard.length },
    stories: set.storyOf.size === 0 ? null : counted(allPairs(set, isNear, together)),
    bCubed: set.storyOf.size === 0 ? null : bCubed(set.storyOf, placed),
  };
}

function* allPairs(
  { storyOf, unsure }: StorySet,
  isNear: (a: string, b: string) => boolean,
  together: (a: string, b: string) => boolean,
): Generator<{ same: boolean; together: boolean }> {
  const ids = [...storyOf.keys()];
  for (const [at, a] of ids.entries()) {
    for (const b of ids.slice(at + 1)) {
      if (!isNear(a, b) || unsure.has(`${a} ${b}`)) continue;
      yield { same: storyOf.get(a) === storyOf.get(b), together: together(a, b) };
    }
  }
}

function counted(pairs: Iterable<{ same: boolean; together: boolean }>): Counted {
  let right = 0;
  let found = 0;
  let all = 0;
  for (const { same, together } of pairs) {
    if (same && together) right += 1;
    if (together) found += 1;
    if (same) all += 1;
  }
  return withF1(right / (found || 1), right / (all || 1));
}

function bCubed(storyOf: ReadonlyMap<string, string>, placed: ReadonlyMap<string, string>): Counted {
  const ids = [...storyOf.keys()];
  let precision = 0;
  let recall = 0;
  for (const id of ids) {
    const own = ids.filter(other => placed.get(other) === placed.get(id));
    const meant = ids.filter(other => storyOf.get(other) === storyOf.get(id));
    const both = own.filter(other => storyOf.get(other) === storyOf.get(id)).length;
    precision += both / own.length;
    recall += both / meant.length;
  }
  return withF1(precision / ids.length, recall / ids.length);
}

function withF1(precision: number, recall: number): Counted {
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
