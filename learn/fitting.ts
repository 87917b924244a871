/** Fits the parts of the model to examples, and keeps only features that count in the direction in which they should. */
import type { ConfidenceExamples, Listed } from './examples.ts';
import { type Choice, fitChoices, fitExamples } from './logistic.ts';

/** Weights by the names of their features. */
export type Named = Record<string, number>;

export interface Lists {
  set: string;
  names: readonly string[];
  lists: readonly Listed[];
}

/** Pulls all weights to zero, against a mean loss; between 0.0001 and 0.002 it makes no difference above 0.003 in Recall@1. */
const L2 = 0.0005;

/** Marks the weight that a feature has in long questions. */
const LONG = '+';

/** The features that are 0 throughout in a language without word vectors. */
const FROM_VECTORS = ['akin', 'sense'];
/** Without vectors it says what `sentence` says. */
const WITH_VECTORS = 'akinSentence';

/** The same lists with every feature twice, so that its weight in short questions and in long ones are learnt apart. */
export function byLength({ set, names, lists }: Lists): Lists {
  const width = names.length;
  return {
    set,
    names: [...names, ...names.map(name => name + LONG)],
    lists: lists.map(list => {
      const rows = new Float32Array(2 * list.rows.length);
      list.rows.forEach((value, at) => {
        const to = Math.floor(at / width) * 2 * width + (at % width);
        rows[to] = value * (1 - list.length);
        rows[to + width] = value * list.length;
      });
      return { ...list, rows };
    }),
  };
}

/** The weights of such lists, apart. */
export function shortAndLong(weights: Named): { short: Named; long: Named } {
  const of = (isLong: boolean) =>
    Object.fromEntries(
      Object.entries(weights)
        .filter(([name]) => name.endsWith(LONG) === isLong)
        .map(([name, weight]) => [name.replace(LONG, ''), weight]),
    );
  return { short: of(false), long: of(true) };
}

/** The same lists as they would be if their language had no word vectors. */
export function withoutVectors(lists: Lists): Lists {
  const columns = columnsOf(lists, [...FROM_VECTORS, WITH_VECTORS]);
  const bare = lists.lists.map(list => {
    const rows = list.rows.slice();
    for (let from = 0; from < rows.length; from += lists.names.length)
      for (const column of columns) rows[from + column] = 0;
    return { ...list, rows };
  });
  return { ...lists, lists: bare };
}

/** Whether the set's language has no word vectors. A question or two of such a set may be read as English. */
export function hasNoVectors(lists: Lists): boolean {
  const columns = new Set(columnsOf(lists, FROM_VECTORS));
  const none = lists.lists.filter(({ rows }) =>
    rows.every((value, at) => value === 0 || !columns.has(at % lists.names.length)),
  );
  return none.length > lists.lists.length / 2;
}

function columnsOf({ names }: Lists, features: readonly string[]): number[] {
  return features.flatMap(name => [names.indexOf(name), names.indexOf(name + LONG)]);
}

/** Every set counts the same, however many questions it has, and in it the questions with an answer as much as those without; `share` parts a set's count among translations of one set. */
export interface Kept {
  keep(set: string, group: string): boolean;
  share(set: string): number;
  without?: ReadonlySet<string>;
  /** Weights to start from: saves time, changes nothing else. */
  from?: Named;
}

/** Weights of a linear score that puts right rows first. A feature that would count against a row is left out. */
export function fitLists(
  sets: readonly Lists[],
  { keep, share, without = new Set(), from = {} }: Kept,
): Named {
  const names = sets.find(each => each.names.length)?.names ?? [];
  const kept = sets.map(({ set, lists }) => ({ set, lists: lists.filter(({ group }) => keep(set, group)) }));
  return positive(
    names.filter(name => !without.has(name)),
    from,
    (used, start) => {
      const columns = used.map(name => names.indexOf(name));
      const choices = kept.flatMap(({ set, lists }) =>
        lists.map((list): Choice => {
          const { rows, right } = telling(list, names.length);
          return {
            rows: project(rows, right.length, names.length, columns),
            right: Uint8Array.from(right, Number),
            weight: share(set) / lists.length,
          };
        }),
      );
      return fitChoices(choices, used.length, L2, start);
    },
  );
}

/** The list without what is neither right nor wrong. */
function telling({ rows, right, aside = [] }: Listed, width: number): Pick<Listed, 'rows' | 'right'> {
  if (!aside.includes(true)) return { rows, right };
  const kept = right.flatMap((_, row) => (aside[row] ? [] : [row]));
  const made = new Float32Array(kept.length * width);
  kept.forEach((row, at) => {
    made.set(rows.subarray(row * width, (row + 1) * width), at * width);
  });
  return { rows: made, right: kept.map(row => right[row] as boolean) };
}

/** Fits, leaves out what came out negative, and fits again until nothing does. */
function positive(
  names: readonly string[],
  from: Named,
  learn: (used: readonly string[], start: Float64Array<ArrayBuffer>) => Float64Array,
): Named {
  let used = names;
  let start = from;
  for (;;) {
    const weights = learn(
      used,
      Float64Array.from(used, name => start[name] ?? 0),
    );
    start = Object.fromEntries(used.map((name, at) => [name, weights[at] ?? 0]));
    const left = used.filter(name => (start[name] ?? 0) > 0);
    if (left.length === used.length) return start;
    used = left;
  }
}

export interface Sure {
  weights: Named;
  intercept: number;
}

/**
 * A logistic model of whether there is an answer, scaled and shifted afterwards so that its probability is that of the first unit being right (Platt
 * 1999): the first tells the two better apart, the second is what a person wants to know. `tells`: what the features are weighed by. Names ending in “missing” count against an answer.
 */
export function fitConfidence(
  sets: readonly ConfidenceExamples[],
  { keep, share, without = new Set() }: Kept,
  tells: 'answerable' | 'right' = 'answerable',
): Sure {
  const names = (sets.find(each => each.names.length)?.names ?? []) as readonly string[];
  const kept = sets.flatMap(({ set, asked }) => {
    const own = asked.filter(({ group }) => keep(set, group));
    const [answerable, others] = [true, false].map(is => own.filter(each => each.answerable === is));
    const weigh = (side: typeof own = []) =>
      side.map(each => ({ ...each, weight: share(set) / 2 / side.length }));
    return [...weigh(answerable), ...weigh(others)];
  });
  let used = names.filter(name => !without.has(name));
  for (;;) {
    const columns = used.map(name => names.indexOf(name));
    const rows = kept.map(({ row }) => project(row, 1, names.length, columns));
    const fitted = fitExamples(
      kept.map(({ weight, ...each }, at) => ({
        row: rows[at] as Float32Array,
        label: each[tells],
        weight,
      })),
      used.length,
      L2,
    );
    const left = used.filter((name, at) => (fitted[at] ?? 0) * (countsAgainst(name) ? -1 : 1) > 0);
    if (left.length < used.length) {
      used = left;
      continue;
    }
    const odds = rows.map(row => row.reduce((sum, value, at) => sum + value * (fitted[at] ?? 0), 0));
    const [scale = 1, shift = 0] = fitExamples(
      kept.map(({ right, weight }, at) => ({ row: Float32Array.of(odds[at] ?? 0), label: right, weight })),
      1,
      0,
    );
    return {
      weights: Object.fromEntries(used.map((name, at) => [name, scale * (fitted[at] ?? 0)])),
      intercept: shift,
    };
  }
}

function countsAgainst(name: string): boolean {
  return /missing$|^unknown$|^library$/i.test(name);
}

/** Some columns of a table. */
export function project(
  rows: Float32Array,
  count: number,
  width: number,
  columns: readonly number[],
): Float32Array {
  const made = new Float32Array(count * columns.length);
  for (let row = 0; row < count; row++) {
    columns.forEach((column, at) => {
      made[row * columns.length + at] = rows[row * width + column] ?? 0;
    });
  }
  return made;
}

/** The weighted sum of each row. */
export function scoresOf(weights: Named, names: readonly string[], { rows, right }: Listed): number[] {
  const by = names.map(name => weights[name] ?? 0);
  return right.map((_, row) =>
    by.reduce((sum, weight, at) => sum + weight * (rows[row * names.length + at] ?? 0), 0),
  );
}
