/**
 * `npm run learn -- stories FOLDER`: learns from pairs of articles how likely two tell the same event, and writes src/library/stories/model.json.
 * bench/stories/sets.ts says what the folder holds. Nothing is random. What is printed was measured by folds: pairs of a subject are never on both sides.
 *
 * --dry   writes nothing
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Pair, readStorySets, type StorySet } from '../bench/stories/sets.ts';
import {
  daysBetween,
  type LikenessFeatures,
  likenessFeatures,
  probability,
  shareEnough,
} from '../src/library/stories/likeness.ts';
import { rarityIn } from '../src/library/stories/rarity.ts';
import { signatureOf } from '../src/library/stories/signature.ts';
import { PassageIndex } from '../src/search/index/passage-index.ts';
import { type Example, fitExamples } from './logistic.ts';

const MODEL_FILE = join(import.meta.dirname, '../src/library/stories/model.json');
/** What a pair of a set counts: sets that are small, and of other kinds than the largest, more. The others are only measured. */
const WEIGHT: Record<string, number> = { ecb: 1, semeval: 1.5, tg: 2, multihop: 2 };
/** Sets whose texts count as titles alone, too, as a feed's items may be short. Of semeval many titles are guessed. */
const AS_TITLES = new Set(['ecb', 'tg', 'multihop']);
const TITLES = 0.3;
const L2 = 2;
const FOLDS = 8;
const MAX_DAYS = 5;
const THRESHOLDS = [0.5, 0.6, 0.7, 0.8, 0.9];

interface Row extends Pair {
  set: string;
  features: LikenessFeatures;
  fold: number;
  isTitles: boolean;
}

function rowsOf({ name, articles, pairs }: StorySet, isTitles: boolean): Row[] {
  const own = isTitles ? articles.map(article => ({ ...article, text: article.title })) : articles;
  const index = new PassageIndex();
  for (const article of own) index.add(article);
  const signatures = new Map(own.map(article => [article.id, signatureOf(article)]));
  return pairs.flatMap(pair => {
    const [a, b] = [signatures.get(pair.a), signatures.get(pair.b)];
    if (!a || !b || (daysBetween(a, b) ?? 0) > MAX_DAYS || !shareEnough(a, b)) return [];
    const terms = [...a.all.keys(), ...b.all.keys(), ...a.title, ...b.title];
    const features = likenessFeatures(a, b, rarityIn(index.occurrences(terms)));
    return [{ ...pair, set: name, features, fold: foldOf(pair.a), isTitles }];
  });
}

/** By the subject where the id has one (`ecb-3_7ecb` is of subject 3), so that no event is on both sides. */
function foldOf(id: string): number {
  const subject = /^[a-z]+-\d+(?=_)/.exec(id)?.[0] ?? id;
  let hash = 0;
  for (const char of subject) hash = (hash * 31 + char.charCodeAt(0)) % 1_000_003;
  return hash % FOLDS;
}

interface Fitted {
  weights: Record<string, number>;
  intercept: number;
}

function fitted(rows: readonly Row[], names: readonly (keyof LikenessFeatures)[]): Fitted {
  const learnt = rows.filter(({ set, isTitles }) => WEIGHT[set] && (!isTitles || AS_TITLES.has(set)));
  const columns = names.map(name => spread(learnt.map(({ features }) => features[name])));
  const examples = learnt.map(
    ({ features, same, set, isTitles }): Example => ({
      row: Float32Array.from(names, (name, at) => {
        const { mean, deviation } = columns[at] as Spread;
        return (features[name] - mean) / deviation;
      }),
      label: same,
      weight: (WEIGHT[set] ?? 0) * (isTitles ? TITLES : 1),
    }),
  );
  const found = fitExamples(examples, names.length, L2);
  let intercept = found[names.length] ?? 0;
  const weights = names.map((name, at) => {
    const { mean, deviation } = columns[at] as Spread;
    const weight = (found[at] ?? 0) / deviation;
    intercept -= weight * mean;
    return [name, Number(weight.toPrecision(4))] as const;
  });
  return { weights: Object.fromEntries(weights), intercept: Number(intercept.toPrecision(4)) };
}

interface Spread {
  mean: number;
  deviation: number;
}

function spread(values: readonly number[]): Spread {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const variance = values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

function report(rows: readonly Row[], names: readonly (keyof LikenessFeatures)[]): string {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitted(
      rows.filter(row => row.fold !== fold),
      names,
    ),
  );
  const judged = rows
    .filter(({ isTitles }) => !isTitles)
    .map(row => ({ ...row, at: probability(row.features, models[row.fold] as Fitted) }));
  return [...Map.groupBy(judged, ({ set }) => set)]
    .map(([set, own]) => {
      const same = own.filter(each => each.same).length;
      const hard = own.filter(({ isHard }) => isHard).length;
      const cells = THRESHOLDS.map(threshold => {
        const taken = own.filter(({ at }) => at >= threshold);
        const right = taken.filter(each => each.same).length;
        const wrong = taken.filter(({ isHard }) => isHard).length;
        const percent = (part: number, of: number) => (of ? Math.round((100 * part) / of) : 0);
        return `${threshold}: ${percent(right, taken.length)}/${percent(right, same)} (${wrong} of ${hard})`;
      });
      return `${set.padEnd(10)} ${cells.join('  ')}`;
    })
    .join('\n');
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dry: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (!folder) {
  console.error('Please name a folder of stories: npm run learn -- stories FOLDER.');
  process.exitCode = 2;
} else {
  const sets = readStorySets(folder);
  const rows = sets.flatMap(set => [
    ...rowsOf(set, false),
    ...(AS_TITLES.has(set.name) ? rowsOf(set, true) : []),
  ]);
  const names = Object.keys(rows[0]?.features ?? {}) as (keyof LikenessFeatures)[];
  console.log('Pairs by threshold: precision/recall (hard negatives taken for the same)');
  console.log(report(rows, names));
  const model = fitted(rows, names);
  console.log(JSON.stringify(model, null, 2));
  if (!values.dry) writeFileSync(MODEL_FILE, `${JSON.stringify(model, null, 2)}\n`);
}
