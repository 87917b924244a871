/**
 * `npm run learn -- DIR…`: learns the weights of passages, sentences and confidence from folders of questions (bench/answers/dataset.ts says
 * what stands in them), and writes src/search/ranking/model.json with how, from what and how good. Nothing is random: folds follow from the names of the
 * articles. What is printed was measured with models that were not fitted on it.
 *
 * --sample N     of each set only N questions
 * --ablation     leaves out each feature in turn, and says what that costs
 * --dry          writes nothing
 * --without A,B  leaves these features of passages out, where a name that ends in + is that of long questions
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { type Dataset, type Query, readDataset } from '../bench/answers/dataset.ts';
import { Problem } from '../src/problem.ts';
import { MODEL, type Model } from '../src/search/ranking/model.ts';
import { confidenceExamples, order, rankingExamples } from './examples.ts';
import {
  byLength,
  fitConfidence,
  fitLists,
  hasNoVectors,
  type Lists,
  type Named,
  shortAndLong,
  withoutVectors,
} from './fitting.ts';
import { FOLDS, foldOf, LEFT_OUT_FILE, type LeftOut, plainGroup } from './left-out.ts';
import {
  type Measured,
  measurePassages,
  measureSentences,
  measureSureness,
  measureWithoutEach,
  thresholdOf,
} from './measure-fits.ts';

/** A set of fewer questions would count as much as the others, by chance. */
const LEAST_QUESTIONS = 40;
const MODEL_FILE = join(import.meta.dirname, '../src/search/ranking/model.json');

/** In a question of several parts the first stage favours what holds a little of each over what answers one. */
const SHORT_ONLY = ['firstStage+'];

/** What a set of a language without word vectors counts for, where weights for such languages are learnt; the others only hold them steady. */
const WITHOUT_VECTORS = 18;

/** What orders passages and sentences. */
type Fitted = Record<'passage' | 'passageWithoutVectors' | 'sentence', Named>;

interface Source {
  dataset: Dataset;
  queries: Query[];
  hash: string;
  /** Its share where it counts once together with the sets that it shares articles with in other languages. */
  share: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '100000' },
    ablation: { type: 'boolean' },
    dry: { type: 'boolean' },
    without: { type: 'string', default: '' },
  },
});

function learn(): void {
  if (!positionals.length) throw new Problem('Name the folders to learn from: npm run learn -- data/eval');
  const sources = read(positionals);
  const shareOf = new Map(sources.map(({ dataset, share }) => [dataset.name, share]));
  const share = (set: string) => shareOf.get(set) ?? 1;
  const families = familiesOf(sources);
  const without = new Set([...SHORT_ONLY, ...values.without.split(',')]);
  const seen = new Set<string>();
  // SQuAD 2.0 asks the answerable questions of 1.1 again.
  const fresh = (queries: readonly Query[]) => queries.filter(({ q }) => !seen.has(q) && seen.add(q));
  const examples = sources.map(({ dataset, queries }) => {
    const asked = fresh(queries);
    return cached(
      `ranking ${values.sample} ${dataset.name} ${asked.length}`,
      ['confidence.ts', 'rank.ts', 'answer.ts', 'why.ts', 'model.ts'],
      () => rankingExamples(dataset, asked),
    );
  });
  const isEnough = ({ lists }: Lists) => lists.length >= LEAST_QUESTIONS;
  const passages = examples
    .map(({ set, passages }): Lists => ({ set, ...passages }))
    .filter(isEnough)
    .map(byLength);
  const sentences = examples.map(({ set, sentences }): Lists => ({ set, ...sentences })).filter(isEnough);

  const plain = passages.map(withoutVectors);
  const hasNone = new Set(passages.filter(hasNoVectors).map(({ set }) => set));
  const plainShare = (set: string) => share(set) * (hasNone.has(set) ? WITHOUT_VECTORS : 1);

  const fitRanking = (keep: (set: string, group: string) => boolean, from?: Fitted): Fitted => ({
    passage: fitLists(passages, { keep, share, without, from: from?.passage ?? {} }),
    passageWithoutVectors: fitLists(plain, {
      keep,
      share: plainShare,
      without,
      from: from?.passageWithoutVectors ?? {},
    }),
    sentence: fitLists(sentences, { keep, share, from: from?.sentence ?? {} }),
  });
  const fitted = fitRanking(() => true);
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    fitRanking((_set, group) => foldOf(group) !== fold, fitted),
  );
  console.log(inModel(fitted));
  show(
    'First stage alone',
    measurePassages(passages, () => ({ bm25: 1, 'bm25+': 1 })),
  );
  const ranked = measurePassages(passages, (group, set) => {
    const fold = folds[foldOf(group)];
    return (hasNone.has(set) ? fold?.passageWithoutVectors : fold?.passage) ?? {};
  });
  show('Ranked, cross-fitted by article', ranked);
  const chosen = measureSentences(sentences, group => folds[foldOf(group)]?.sentence ?? {});
  show('Bold sentence of a passage that holds the answer', chosen);
  if (values.ablation)
    show(
      'Recall@1 without a feature, in points',
      measureWithoutEach(
        passages,
        share,
        folds.map(({ passage }) => passage),
        Object.fromEntries(Object.entries(ranked).filter(([set]) => !hasNone.has(set))),
      ),
    );

  const models = folds.map((fold): Model => ({ ...MODEL, confidence: {}, intercept: 0, ...inModel(fold) }));
  const asked = sources.map(({ dataset, queries }) =>
    cached(
      `sure ${values.sample} ${dataset.name} ${JSON.stringify(models)}`,
      ['answer.ts', 'why.ts', 'model.ts'],
      () => confidenceExamples(dataset, queries, query => models[foldOf(query.group)] as Model),
    ),
  );
  const sure = fitConfidence(asked, { keep: () => true, share });
  const apart = new Map(
    asked.map(({ set }) => [
      set,
      fitConfidence(asked, { keep: other => families.get(other) !== families.get(set), share }),
    ]),
  );
  console.log({ confidence: rounded(sure.weights), intercept: sure.intercept });
  show(
    'Refusing, half of the articles indexed: fitted on all sets',
    measureSureness(asked, () => sure),
  );
  const told = measureSureness(asked, set => apart.get(set) ?? sure);
  show('Refusing, half of the articles indexed: fitted on other sets than the one measured', told);
  if (values.dry) return;
  const learnt = {
    how: 'npm run learn: passages and sentences by listwise logistic regression, confidence by logistic regression scaled to the probability that the first passage is right',
    from: sources.map(({ dataset, queries, hash }) => ({
      set: dataset.name,
      questions: queries.length,
      sha256: hash,
    })),
    measured: { ranked: nested(ranked), bold: nested(chosen), refusing: nested(told) },
  };
  const threshold = thresholdOf(asked, sure);
  write(MODEL_FILE, {
    ...inModel(fitted),
    confidence: rounded(sure.weights),
    intercept: digits(sure.intercept),
    threshold,
    sure: Math.max(threshold, MODEL.sure),
    reliability: MODEL.reliability,
    learnt,
  });
  const leftOut: LeftOut = {
    folds: folds.map(inModel),
    confidence: Object.fromEntries(
      [...apart].map(([set, each]) => [
        set,
        { confidence: rounded(each.weights), intercept: digits(each.intercept) },
      ]),
    ),
  };
  write(LEFT_OUT_FILE, leftOut);
}

function read(folders: readonly string[]): Source[] {
  const all = folders.map(folder => {
    const hash = createHash('sha256');
    const dataset = readDataset(folder, hash);
    const queries = dataset.queries
      .toSorted((a, b) => order(a.q) - order(b.q))
      .slice(0, Number(values.sample));
    return { dataset, queries, hash: hash.digest('hex').slice(0, 16), share: 1 };
  });
  for (const each of all) {
    const like = all.filter(
      ({ dataset }) => groupsOf(dataset).symmetricDifference(groupsOf(each.dataset)).size === 0,
    );
    each.share = 1 / like.length;
  }
  return all;
}

function groupsOf({ documents }: Dataset): Set<string> {
  return new Set(documents.map(({ group }) => plainGroup(group)));
}

/** Sets that share an article belong together. */
function familiesOf(sources: readonly Source[]): Map<string, number> {
  const family = new Map(sources.map(({ dataset }, at) => [dataset.name, at]));
  for (const { dataset: a } of sources) {
    for (const { dataset: b } of sources) {
      if (groupsOf(a).isDisjointFrom(groupsOf(b))) continue;
      const [own, other] = [family.get(a.name), family.get(b.name)];
      for (const [name, each] of family) if (each === other && own !== undefined) family.set(name, own);
    }
  }
  return family;
}

/** What `make` gives, kept in the temporary folder for as long as the code that makes it stays the same. */
function cached<T>(key: string, besides: readonly string[], make: () => T): T {
  const hash = createHash('sha256').update(key);
  const search = join(import.meta.dirname, '../src/search');
  const files = readdirSync(search, { recursive: true, encoding: 'utf8' }).filter(
    name => name.endsWith('.ts') && !besides.includes(basename(name)),
  );
  for (const name of files.sort()) hash.update(readFileSync(join(search, name)));
  hash.update(readFileSync(join(import.meta.dirname, 'examples.ts')));
  const file = join(tmpdir(), `newsdesk-learn-${hash.digest('hex').slice(0, 20)}`);
  if (existsSync(file)) return deserialize(readFileSync(file)) as T;
  const made = make();
  writeFileSync(file, serialize(made));
  return made;
}

function digits(value: number): number {
  return Number(value.toPrecision(4));
}

function rounded(weights: Named): Named {
  return Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, digits(value)]));
}

/** As the model has them. */
function inModel({ passage, passageWithoutVectors, sentence }: Fitted): LeftOut['folds'][number] {
  return {
    passage: both(passage),
    passageWithoutVectors: both(passageWithoutVectors),
    sentence: rounded(sentence),
  };
}

function both(weights: Named) {
  const { short, long } = shortAndLong(weights);
  return { short: rounded(short), long: rounded(long) };
}

function nested(measured: Measured): Measured {
  return Object.fromEntries(
    Object.entries(measured).map(([set, each]) => [
      set,
      Object.fromEntries(Object.entries(each).map(([name, value]) => [name, Number(value.toFixed(3))])),
    ]),
  );
}

function show(title: string, measured: Measured): void {
  console.log(`\n${title}`);
  console.table(nested(measured));
}

function write(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

try {
  learn();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
