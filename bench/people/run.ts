/**
 * `npm run bench -- people FOLDER…` (without a folder: data/eval/people): what people get who type questions, asked as the bot asks them, by
 * `library.add` and `library.ask`, beside MiniSearch out of the box and textbook BM25.
 *
 * A folder holds `queries.jsonl` and `passages.jsonl` (bench/answers/dataset.ts says what stands in them); the questions of a folder without
 * passages are asked of the articles of data/sample and data/eval. Folders with the same articles are asked of one library. A question sees the
 * articles published up to its date. Models that were learnt from a set are measured as `npm run eval` measures them.
 *
 * --sample N     of each folder only about N questions, with those that they follow
 * --unseen       only questions that no model was trained on
 * --words        without the networks that judge meaning
 * --wrong N      shows N questions of each folder that were answered wrongly, or refused, or should have been
 * --json FILE    writes all that was measured and shown there as well
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from '../../src/problem.ts';
import { asLine, originOf } from '../answers/origin.ts';
import { measure } from './measure.ts';
import { asText } from './report.ts';
import { readSets } from './sets.ts';

/** Measured where no folder is named. */
const OWN = join(import.meta.dirname, '../../data/eval/people');

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: 'string' },
      unseen: { type: 'boolean', default: false },
      words: { type: 'boolean', default: false },
      wrong: { type: 'string', default: '0' },
      json: { type: 'string' },
    },
  });
  const hash = createHash('sha256');
  const most = values.sample ? Number(values.sample) : Number.POSITIVE_INFINITY;
  const sets = await readSets(positionals.length ? positionals : [OWN], hash, {
    most,
    unseen: values.unseen,
  });
  const results = await measure(sets, !values.words);
  const origin = originOf(hash);
  console.log([asLine(origin), ...results.map(each => asText(each, Number(values.wrong)))].join('\n\n'));
  if (values.json) {
    writeFileSync(values.json, `${JSON.stringify({ ...origin, sets: results }, patternsAsText, 2)}\n`);
  }
}

function patternsAsText(_key: string, value: unknown): unknown {
  return value instanceof RegExp ? value.source : value;
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
