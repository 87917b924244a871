/** How good fitted weights are, measured on the examples that they are shown. */

import {
  auroc,
  calibrationError,
  isWithin,
  mean,
  reciprocalRank,
  reliability,
} from '../bench/answers/measures.ts';
import type { ConfidenceExamples, ListedPassages } from './examples.ts';
import { fitLists, type Lists, type Named, type Sure, scoresOf } from './fitting.ts';
import { foldOf } from './left-out.ts';

/** By set: what was measured of it, by name. */
export type Measured = Record<string, Named>;

/** Recall at several ranks and MRR@10 of the units that such weights put first. */
export function measurePassages(
  sets: readonly Lists[],
  weightsOf: (group: string, set: string) => Named,
): Measured {
  return Object.fromEntries(
    sets.map(({ set, names, lists }) => {
      const ranked = (lists as ListedPassages[]).map(list => {
        const scores = scoresOf(weightsOf(list.group, set), names, list);
        const best = scores.map((score, at) => ({ score, at })).sort((a, b) => b.score - a.score);
        return { evidence: list.evidence, units: [...new Set(best.map(({ at }) => list.units[at] ?? ''))] };
      });
      const within = (k: number) =>
        mean(ranked.map(({ units, evidence }) => Number(isWithin(units, evidence, k))));
      const mrr = mean(ranked.map(({ units, evidence }) => reciprocalRank(units, evidence)));
      return [
        set,
        { 'R@1': within(1), 'R@4': within(4), 'R@10': within(10), 'R@50': within(50), 'MRR@10': mrr },
      ];
    }),
  );
}

/** How often the first sentence is a right one. */
export function measureSentences(sets: readonly Lists[], weightsOf: (group: string) => Named): Measured {
  return Object.fromEntries(
    sets
      .filter(({ lists }) => lists.length)
      .map(({ set, names, lists }) => {
        const right = lists.map(list => {
          const scores = scoresOf(weightsOf(list.group), names, list);
          return Number(list.right[scores.indexOf(Math.max(...scores))]);
        });
        return [set, { right: mean(right) }];
      }),
  );
}

/** How well the confidence tells answerable questions from others, how true it is as a probability, and what a threshold would do. */
export function measureSureness(
  sets: readonly ConfidenceExamples[],
  modelOf: (set: string) => Sure,
): Measured {
  return Object.fromEntries(
    sets.map(examples => {
      const all = judge(examples, modelOf(examples.set));
      const judged = all.filter(({ isOpen }) => !isOpen);
      const share = (of: typeof judged, at: number) =>
        mean(of.map(({ confidence }) => Number(confidence >= at)));
      const answerable = judged.filter(each => each.answerable);
      const others = judged.filter(each => !each.answerable);
      return [
        examples.set,
        {
          AUROC: auroc(judged),
          'of open questions': auroc(all.filter(({ answerable, isOpen }) => answerable || isOpen)),
          'calibration error': calibrationError(reliability(judged)),
          'quoted at 0.3': share(answerable, 0.3),
          'refused at 0.3': 1 - share(others, 0.3),
          'quoted at 0.5': share(answerable, 0.5),
          'refused at 0.5': 1 - share(others, 0.5),
        },
      ];
    }),
  );
}

function judge({ names, asked }: ConfidenceExamples, { weights, intercept }: Sure) {
  return asked.map(({ row, ...label }) => {
    const [odds = 0] = scoresOf(weights, names, { group: '', length: 0, rows: row, right: [label.right] });
    return { confidence: 1 / (1 + Math.exp(-odds - intercept)), ...label };
  });
}

/**
 * Where quoting and refusing are right equally often in the mean over the sets, each counting the same: a person is as poorly served by a quote that
 * does not answer as by "not covered" where there is an answer.
 */
export function thresholdOf(sets: readonly ConfidenceExamples[], sure: Sure): number {
  const judged = sets.map(examples => judge(examples, sure));
  const balance = (at: number) =>
    mean(
      judged.map(all => {
        const share = (is: boolean) =>
          mean(
            all
              .filter(({ answerable }) => answerable === is)
              .map(({ confidence }) => Number(confidence >= at)),
          );
        return share(true) - (1 - share(false));
      }),
    );
  const steps = Array.from({ length: 99 }, (_, at) => (at + 1) / 100);
  return steps.reduce((best, at) => (Math.abs(balance(at)) < Math.abs(balance(best)) ? at : best), 0.5);
}

/** By feature: what Recall@1 loses where it is left out of these folds, in points of a hundred, on the sets of `all`. */
export function measureWithoutEach(
  sets: readonly Lists[],
  share: (set: string) => number,
  folds: readonly Named[],
  all: Measured,
): Measured {
  const used = new Set(folds.flatMap(fold => Object.keys(fold)));
  const names = new Set([...used].map(name => name.replace('+', '')));
  const rows: Measured = {};
  for (const name of names) {
    const own = folds.map((from, fold) =>
      fitLists(sets, {
        keep: (_set, group) => foldOf(group) !== fold,
        share,
        from,
        without: new Set(
          (sets[0]?.names ?? []).filter(each => each.replace('+', '') === name || !used.has(each)),
        ),
      }),
    );
    const measured = measurePassages(sets, group => own[foldOf(group)] ?? {});
    rows[name] = Object.fromEntries(
      Object.entries(all).map(([set, each]) => [
        set,
        100 * ((measured[set]?.['R@1'] ?? 0) - (each['R@1'] ?? 0)),
      ]),
    );
  }
  return rows;
}
