/**
 * `npm run learn -- meaning FOLDER…`: learns from folders of questions what the encoder's and the reader's outputs count beside words, and how sure an
 * answer is that was read, and writes src/search/ranking/meaning-model.json. Questions that the reader was trained on are left out: it is too sure of
 * them. What is printed was measured by models that were fitted without the articles of the questions measured.
 *
 * Every question is also asked of the articles of another folder, where nothing answers it.
 *
 * --sample N     of each set only N questions
 * --try FOLDER   measures the model on this folder, which nothing is learnt from
 * --dry          writes nothing
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Dataset, type Query, readDataset } from '../bench/answers/dataset.ts';
import { auroc, type Bin, mean, reliability } from '../bench/answers/measures.ts';
import { openNetworks } from '../bench/networks.ts';
import { Problem } from '../src/problem.ts';
import type { Meaning, Reading } from '../src/search/meaning/meaning.ts';
import { meaningConfidenceFeatures } from '../src/search/ranking/confidence.ts';
import {
  cosinesOf,
  meaningFeatures,
  rankByMeaning,
  sentenceFeatures,
} from '../src/search/ranking/meaning-rank.ts';
import { MEANING_MODEL, type MeaningModel } from '../src/search/ranking/model.ts';
import type { Hit } from '../src/search/ranking/rank.ts';
import { type ConfidenceExamples, order, type Sureness, tableOf } from './examples.ts';
import {
  byLength,
  fitConfidence,
  fitLists,
  type Lists,
  type Named,
  scoresOf,
  shortAndLong,
} from './fitting.ts';
import { FOLDS, foldOf } from './left-out.ts';
import { fitExamples } from './logistic.ts';
import { type Found, meaningExamples } from './meaning-examples.ts';

const MODEL_FILE = join(import.meta.dirname, '../src/search/ranking/meaning-model.json');
/** Of the questions of other folders, so many are asked where nothing answers them. */
const FAR_SHARE = 0.5;
/** Articles of a small library, as most servers have, and so many of them are made of each folder. */
const SMALL = { articles: 40, libraries: 8 };
/** Of answers shown as sure to questions that something answers, so many are to be right. */
const RIGHT_OF_SURE = 0.86;
/** What is right less often than once in twelve times is not shown at all, not even as the nearest passage. */
const THRESHOLD = 0.08;
const BINS = 10;

interface Examples {
  set: string;
  found: Found[];
  /** What was found in small libraries of the same articles: from these only the confidence is learnt. */
  small: Found[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '100000' },
    try: { type: 'string', multiple: true, default: [] },
    dry: { type: 'boolean', default: false },
  },
});

async function learn(): Promise<void> {
  if (!positionals.length) throw new Problem('Name the folders to learn from.');
  const sets = await read(positionals);
  const tried = await read(values.try);
  const model = fitted(sets, () => true);
  const folds = Array.from({ length: FOLDS }, (_, fold) => fitted(sets, group => foldOf(group) !== fold));
  const foldFor = ({ group }: Query) => folds[foldOf(group)] ?? model;
  const confident = sets.map(each => confidenceExamples(each, foldFor));
  const sure = fitConfidence(confident, { keep: () => true, share: () => 1 }, 'right');
  const apart = folds.map((_, fold) =>
    fitConfidence(confident, { keep: (_set, group) => foldOf(group) !== fold, share: () => 1 }, 'right'),
  );
  const told = confident.map(each => ({
    set: each.set,
    asked: each.asked.map(one => ({
      ...one,
      confidence: confidenceOf(each.names, one, apart[foldOf(one.group)] ?? sure),
    })),
  }));
  const all = told.flatMap(({ asked }) => asked);
  const whole: MeaningModel = {
    ...model,
    confidence: rounded(sure.weights),
    intercept: digits(sure.intercept),
    threshold: THRESHOLD,
    sure: sureFrom(told.map(({ asked }) => asked)),
    reliability: told.length > 0 ? tableFrom(all) : [],
  };
  console.log(whole);
  console.table(sets.map(each => measured(each, foldFor)));
  console.table(told.map(({ set, asked }) => measuredSure(set, asked, whole.sure)));
  for (const each of tried) {
    const { names, asked } = confidenceExamples(each, () => model);
    console.table([measured(each, () => model)]);
    const own = asked.map(one => ({ ...one, confidence: confidenceOf(names, one, sure) }));
    console.table([measuredSure(each.set, own, whole.sure)]);
  }
  if (!values.dry) writeFileSync(MODEL_FILE, `${JSON.stringify(whole, null, 2)}\n`);
}

/** Each folder's own questions, and some of the others' where nothing answers them. */
async function read(folders: readonly string[]): Promise<Examples[]> {
  const datasets = folders.map(folder => readDataset(folder));
  const meaning = await openNetworks();
  try {
    const sets: Examples[] = [];
    for (const dataset of datasets) {
      const own = sampled(dataset.queries.filter(({ isSeen }) => !isSeen));
      const others = datasets.filter(each => each !== dataset).flatMap(({ queries }) => queries);
      const newest = Math.max(...dataset.documents.map(({ date }) => date ?? 0));
      const far = others
        .filter(({ isSeen, follows }) => !isSeen && follows === null)
        .toSorted((a, b) => order(a.q) - order(b.q))
        .slice(0, FAR_SHARE * own.length)
        .map(query => ({ ...query, kind: 'far', gold: [], answerable: false, askedAt: newest }));
      const found = await meaningExamples(dataset, [...own, ...far], meaning);
      sets.push({ set: dataset.name, found, small: await inSmallLibraries(dataset, own, meaning) });
      console.error(`${dataset.name}: ${sets.at(-1)?.found.length} questions`);
    }
    return sets;
  } finally {
    await meaning.close();
  }
}

/** Questions asked of small parts of a set: those that something answers there, and as many that nothing does. */
async function inSmallLibraries(
  { documents }: Dataset,
  queries: readonly Query[],
  meaning: Meaning,
): Promise<Found[]> {
  const groups = [...new Set(documents.map(({ group }) => group))].toSorted((a, b) => order(a) - order(b));
  const found: Found[] = [];
  for (let at = 0; at < SMALL.libraries; at++) {
    const own = new Set(groups.slice(at * SMALL.articles, (at + 1) * SMALL.articles));
    const part = documents.filter(({ group }) => own.has(group));
    const ids = new Set(part.map(({ id }) => id));
    const now = Math.max(...part.map(({ date }) => date ?? 0));
    const isWithin = ({ gold }: Query) => gold.length > 0 && gold.every(id => ids.has(id));
    const answered = queries.filter(isWithin);
    const isOutside = ({ gold }: Query) => !gold.some(id => ids.has(id));
    const others = queries
      .filter(query => isOutside(query) && query.follows === null)
      .toSorted((a, b) => order(`${at} ${a.q}`) - order(`${at} ${b.q}`))
      .slice(0, answered.length)
      .map(query => ({ ...query, gold: [], answerable: false }));
    const asked = [...answered, ...others].map(query => ({ ...query, askedAt: now }));
    found.push(...(await meaningExamples({ documents: part }, asked, meaning)));
  }
  return found;
}

function sampled(queries: readonly Query[]): Query[] {
  return queries.toSorted((a, b) => order(a.q) - order(b.q)).slice(0, Number(values.sample));
}

/** What orders passages and sentences, with log-odds that compare whether a passage was read or not. */
function fitted(sets: readonly Examples[], keep: (group: string) => boolean): MeaningModel {
  const rank = (isRead: boolean) => {
    const lists = sets.map(each => byLength(listsOf(each, isRead)));
    const weights = fitLists(lists, { keep: (_set, group) => keep(group), share: () => 1 });
    return asLogOdds(lists, weights, keep);
  };
  const sentences = sets.map(sentenceLists);
  return {
    ...MEANING_MODEL,
    read: rank(true),
    unread: rank(false),
    sentence: rounded(fitLists(sentences, { keep: (_set, group) => keep(group), share: () => 1 })),
  };
}

/** The hits of each question that something answers: those that were read, or all. */
function listsOf({ set, found }: Examples, isRead: boolean): Lists {
  let names: string[] = [];
  const lists = found
    .filter(({ query }) => query.answerable)
    .map(each => {
      const hits = each.ranked.hits.filter(hit => !isRead || each.readings.has(hit));
      const cosines = cosinesOf(each.ranked.hits, each.cosineOf);
      const reading = (hit: Hit) => (isRead ? each.readings.get(hit) : undefined);
      const features = hits.map(hit => featuresOf(hit, cosines, reading(hit)));
      const table = tableOf(features);
      if (table.names.length > 0) names = table.names;
      return {
        group: each.query.group,
        length: each.ranked.asked.length,
        rows: table.rows,
        right: hits.map(hit => each.answers(hit, hit)),
      };
    });
  return { set, names, lists };
}

/** Without the constant, which lists do not tell; what is 0 throughout gets no weight. */
function featuresOf(hit: Hit, cosines: ReadonlyMap<Hit, number>, reading: Reading | undefined): Named {
  const { one: _one, ...features } = meaningFeatures(hit, cosines, reading);
  return features;
}

/** The score scaled and shifted to the log-odds that a passage answers (Platt 1999), with the shift as the weight of `one`. */
function asLogOdds(lists: readonly Lists[], weights: Named, keep: (group: string) => boolean) {
  const examples = lists.flatMap(({ names, lists }) =>
    lists
      .filter(({ group }) => keep(group))
      .flatMap(list => {
        const scores = scoresOf(weights, names, list);
        return scores.map((score, at) => ({
          row: Float32Array.of(score),
          label: list.right[at] === true,
          weight: 1 / lists.length,
        }));
      }),
  );
  const [scale = 1, shift = 0] = fitExamples(examples, 1, 0);
  const scaled = Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, scale * weight]));
  const { short, long } = shortAndLong(scaled);
  return { short: rounded({ one: shift, ...short }), long: rounded({ one: shift, ...long }) };
}

/** The sentences of right passages that were read. */
function sentenceLists({ set, found }: Examples): Lists {
  let names: string[] = [];
  const lists = found.flatMap(each =>
    each.ranked.hits.flatMap(hit => {
      const reading = each.readings.get(hit);
      if (!reading || !each.answers(hit, hit)) return [];
      const sentences = sentenceFeatures(hit, reading);
      const table = tableOf(sentences.map(({ features }) => features));
      names = table.names;
      const right = sentences.map(({ sentence }) => each.answers(hit, sentence));
      return [{ group: each.query.group, length: 0, rows: table.rows, right }];
    }),
  );
  return { set, names, lists };
}

/** What is known of the hit that comes first of each question. */
function confidenceExamples(
  { set, found, small }: Examples,
  modelFor: (query: Query) => MeaningModel,
): ConfidenceExamples {
  const examples: ConfidenceExamples = { set, names: [], asked: [] };
  for (const each of [...found, ...small]) {
    const { hits, asked } = rankByMeaning(each.ranked, each.cosineOf, each.readings, modelFor(each.query));
    const [first, ...others] = onePerArticle(hits);
    if (!first?.meaning) continue;
    const { names, rows } = tableOf([meaningConfidenceFeatures(asked, [first, ...others])]);
    examples.names = names as ConfidenceExamples['names'];
    const { answerable, group } = each.query;
    const right = answerable && each.answers(first, first);
    examples.asked.push({ group, row: rows, answerable, right, isOpen: false });
  }
  return examples;
}

function onePerArticle(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ articleId }) => !seen.has(articleId) && seen.add(articleId));
}

function confidenceOf(
  names: readonly string[],
  { row, right }: Sureness,
  { weights, intercept }: { weights: Named; intercept: number },
): number {
  const [odds = 0] = scoresOf(weights, names, { group: '', length: 0, rows: row, right: [right] });
  return 1 / (1 + Math.exp(-odds - intercept));
}

type Told = Sureness & { confidence: number };

/** The lowest confidence from which on as many answers as wanted are right, in the mean over the sets. */
function sureFrom(sets: readonly (readonly Told[])[]): number {
  const steps = Array.from({ length: 99 }, (_, at) => (at + 1) / 100);
  const isEnough = (from: number) => {
    const shown = sets.map(all => all.filter(each => each.answerable && each.confidence >= from));
    const right = shown.filter(all => all.length > 0).map(all => mean(all.map(each => Number(each.right))));
    return right.length > 0 && mean(right) >= RIGHT_OF_SURE;
  };
  return steps.find(isEnough) ?? 0.99;
}

/** How often answers are right by their confidence, never falling as it rises. */
function tableFrom(all: readonly Told[]): MeaningModel['reliability'] {
  const bins: Bin[] = reliability(all, BINS);
  let most = 0;
  return bins
    .filter(({ questions }) => questions > 0)
    .map(({ from, right }, at) => {
      most = Math.max(most, right);
      return { from: at === 0 ? 0 : from, right: digits(most) };
    });
}

function measured({ set, found }: Examples, modelFor: (query: Query) => MeaningModel) {
  const answerable = found.filter(({ query }) => query.answerable);
  const share = (isIt: (each: Found) => boolean) => digits(mean(answerable.map(each => Number(isIt(each)))));
  const firstOf = (each: Found) =>
    rankByMeaning(each.ranked, each.cosineOf, each.readings, modelFor(each.query)).hits[0];
  const isRight = (each: Found, hit: Hit | undefined, slice = hit) =>
    hit !== undefined && slice !== undefined && each.answers(hit, slice);
  return {
    set,
    questions: answerable.length,
    'R@1 words': share(each => isRight(each, each.ranked.hits[0])),
    'R@1': share(each => isRight(each, firstOf(each))),
    'bold words': share(each => {
      const [first] = each.ranked.hits;
      return first !== undefined && each.answers(first, first.best);
    }),
    bold: share(each => {
      const first = firstOf(each);
      return first !== undefined && each.answers(first, first.best);
    }),
    'right among them': share(each => each.ranked.hits.some(hit => each.answers(hit, hit))),
  };
}

function measuredSure(set: string, asked: readonly Told[], sure: number) {
  const shown = asked.filter(({ confidence }) => confidence >= sure);
  const others = asked.filter(({ answerable }) => !answerable);
  return {
    set,
    'AUROC answerable': digits(auroc(asked.map(each => ({ ...each, isOpen: false })))),
    'AUROC answers': digits(auroc(asked.map(each => ({ ...each, answerable: each.right })))),
    'sure, of all': digits(shown.length / asked.length),
    'right of sure': digits(mean(shown.map(({ right }) => Number(right)))),
    'sure without answer': digits(mean(others.map(({ confidence }) => Number(confidence >= sure)))),
  };
}

function digits(value: number): number {
  return Number(value.toPrecision(4));
}

function rounded(weights: Named): Named {
  return Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, digits(value)]));
}

try {
  await learn();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
