/**
 * `npm run eval -- DIR…` (without a folder: data/eval): how well questions are answered and refused, beside MiniSearch out of the box and textbook BM25.
 * A folder holds `queries.jsonl` and `passages.jsonl` (bench/answers/dataset.ts says what stands in them); a folder with
 * questions only is about other articles: its questions are asked of all the other folders.
 *
 * Sets that the model was learnt from are measured with models that were fitted without the article of the question, and without the set where it
 * is about refusing (learn/left-out.ts).
 *
 * --sample N     of each folder only N questions
 * --json FILE    writes everything measured there as well
 * --wrong N      shows N questions of each folder whose first unit is not the right one
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { order } from '../../learn/examples.ts';
import { modelFor } from '../../learn/left-out.ts';
import { Problem } from '../../src/problem.ts';
import { type Dataset, readDataset } from './dataset.ts';
import { measure, type SetResult } from './measure.ts';
import { openNewsdesk, withStore } from './newsdesk.ts';
import { originOf } from './origin.ts';
import { asText } from './report.ts';

/** Measured where no folder is named. */
const OWN = join(import.meta.dirname, '../../data/eval');

async function evaluate(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'string' },
      wrong: { type: 'string', default: '0' },
      sample: { type: 'string' },
    },
  });
  const folders = positionals.length ? positionals : [OWN];
  const hash = createHash('sha256');
  const most = values.sample ? Number(values.sample) : Number.POSITIVE_INFINITY;
  const read = folders.map(folder => sampled(readDataset(folder, hash), most));
  const others = read.filter(({ documents }) => !documents.length);
  const results: SetResult[] = [];
  for (const dataset of read.filter(({ documents }) => documents.length)) {
    results.push(
      await withStore(store =>
        measure(dataset, others, (owner, documents, units) =>
          openNewsdesk(store, owner, documents, units, modelFor(dataset.name)),
        ),
      ),
    );
  }
  const origin = originOf(hash);
  console.log(asText(origin, results, Number(values.wrong)));
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ ...origin, sets: results }, null, 2)}\n`);
}

/** The same questions every time. */
function sampled(dataset: Dataset, most: number): Dataset {
  const queries = dataset.queries.toSorted((a, b) => order(a.q) - order(b.q)).slice(0, most);
  return { ...dataset, queries };
}

try {
  await evaluate();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
