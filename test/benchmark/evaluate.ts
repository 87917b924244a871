/**
 * `npm run eval -- DIR…`: how well questions are answered and refused, beside MiniSearch out of the box and textbook BM25.
 * A folder holds `queries.jsonl` and `passages.jsonl` (test/benchmark/dataset.ts says what stands in them); a folder with
 * questions only is about other articles: its questions are asked of all the other folders.
 *
 * --json FILE    writes everything measured there as well
 * --wrong N      shows N questions of each folder whose first unit is not the right one
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Problem } from '../../src/problem.ts';
import { readDataset } from './dataset.ts';
import { measure, type SetResult } from './measure.ts';
import { openNewsdesk, withStore } from './newsdesk.ts';
import { asText, type Origin } from './report.ts';

async function evaluate(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' }, wrong: { type: 'string', default: '0' } },
  });
  if (!positionals.length) throw new Problem('Name the folders to measure: npm run eval -- data/eval');
  const hash = createHash('sha256');
  const read = positionals.map(folder => readDataset(folder, hash));
  const outside = read.filter(({ documents }) => !documents.length);
  const results: SetResult[] = [];
  for (const dataset of read.filter(({ documents }) => documents.length)) {
    results.push(
      await withStore(store =>
        measure(dataset, outside, (owner, documents, units) => openNewsdesk(store, owner, documents, units)),
      ),
    );
  }
  const origin: Origin = { commit: commit(), node: process.version, data: hash.digest('hex') };
  console.log(asText(origin, results, Number(values.wrong)));
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ ...origin, sets: results }, null, 2)}\n`);
}

/** Of what is checked out, with a plus if files were changed since. */
function commit(): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
    return git('rev-parse', '--short=12', 'HEAD') + (git('status', '--porcelain') ? '+' : '');
  } catch {
    return 'unknown';
  }
}

try {
  await evaluate();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
