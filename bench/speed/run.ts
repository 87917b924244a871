/**
 * `npm run bench -- [DIR] [--sizes 1000,10000,50000,200000] [--runs 3] [--questions 300] [--seconds 30] [--again 60] [--limit 900] [--engines a,b]
 * [--json FILE] [--svg docs/bench.svg] [--table docs/bench.md]`: the same passages and questions for every engine, each in a process of its own, one
 * after another; the median of the runs. An engine is asked for `seconds` at most, runs again only where it has taken less than `again` seconds so
 * far, and is given up after `limit` seconds, for larger sizes too. What FILE holds of an earlier run is shown along, so that a table can
 * be made in pieces; with `--sizes ''` nothing else is.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES } from './engines.ts';
import type { Measured, Task } from './measure.ts';
import { plot } from './plot.ts';
import type { Row } from './row.ts';
import { markdown, shown } from './table.ts';

const HEAP_MB = 8_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '1000,10000,50000,200000' },
    runs: { type: 'string', default: '3' },
    questions: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '30' },
    again: { type: 'string', default: '60' },
    limit: { type: 'string', default: '900' },
    engines: { type: 'string', default: Object.keys(ENGINES).join(',') },
    json: { type: 'string' },
    svg: { type: 'string' },
    table: { type: 'string' },
  },
});
const corpora = positionals.length > 0 ? positionals : values.sizes.split(',').filter(Boolean).map(Number);
const engines = values.engines.split(',').map(each => each.trim());
const unknown = engines.filter(each => !ENGINES[each]);
if (unknown.length > 0 || corpora.some(each => typeof each === 'number' && !(each > 0))) {
  console.error(
    `There is no engine ${unknown.join(', ')}. There are: ${Object.keys(ENGINES).join(', ')}. Sizes are numbers.`,
  );
  process.exit(2);
}

const machine = `Node ${process.version}, ${cpus()[0]?.model} × ${cpus().length}, median of up to ${values.runs} runs`;
console.log(`${machine}, ${values.questions} questions`);
let rows: Row[] = values.json && existsSync(values.json) ? JSON.parse(readFileSync(values.json, 'utf8')) : [];
const givenUp = new Map<string, string>();
for (const size of corpora) {
  for (const engine of engines) {
    const task: Task = {
      engine,
      corpus: size,
      questions: Number(values.questions),
      seconds: Number(values.seconds),
    };
    const before = givenUp.get(engine);
    const row = before ? { engine, size, runs: 0, measured: null, failed: before } : await medianOf(task);
    if (row.failed) givenUp.set(engine, row.failed);
    rows = inOrder([...rows.filter(each => each.engine !== engine || each.size !== size), row]);
    process.stderr.write(`${size} ${engine}: ${row.failed ?? `${row.measured?.medianMs.toFixed(2)} ms`}\n`);
    if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  }
  const own = rows.filter(row => row.size === size);
  const count = own.find(row => row.measured)?.measured?.passages.toLocaleString('en');
  console.log(`\n${typeof size === 'string' ? size : 'made'}: ${count} passages`);
  console.table(Object.fromEntries(own.map(row => [row.engine, shown(row, own)])));
}
if (values.svg) writeFileSync(values.svg, plot(rows));
if (values.table) {
  const load = `load average ${loadavg()[0]?.toFixed(1)} at its end`;
  writeFileSync(values.table, markdown(rows, `${machine}, ${load}`));
}

/** By size, then as the engines are listed. */
function inOrder(all: Row[]): Row[] {
  const names = Object.keys(ENGINES);
  return all.sort(
    (a, b) =>
      Number(a.size) - Number(b.size) ||
      `${a.size}`.localeCompare(`${b.size}`) ||
      names.indexOf(a.engine) - names.indexOf(b.engine),
  );
}

/** Each figure's median over the runs. */
async function medianOf(task: Task): Promise<Row> {
  const all: Measured[] = [];
  const start = performance.now();
  const isQuick = () => performance.now() - start < Number(values.again) * 1000;
  while (all.length < Number(values.runs) && (all.length === 0 || isQuick())) {
    const one = await inProcess(task);
    if (typeof one === 'string') {
      return { engine: task.engine, size: task.corpus, runs: all.length, measured: null, failed: one };
    }
    all.push(one);
  }
  const names = Object.keys(all[0] as Measured) as (keyof Measured)[];
  const median = (name: keyof Measured) =>
    all.map(each => each[name]).sort((a, b) => Number(a) - Number(b))[all.length >> 1];
  const measured = Object.fromEntries(names.map(name => [name, median(name)])) as unknown as Measured;
  return { engine: task.engine, size: task.corpus, runs: all.length, measured };
}

/** What was measured, or why nothing was. */
function inProcess(task: Task): Promise<Measured | string> {
  const file = join(import.meta.dirname, 'measure.ts');
  const limit = Number(values.limit);
  const child = spawn(
    process.execPath,
    ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, file, JSON.stringify(task)],
    { stdio: ['ignore', 'pipe', 'ignore'], timeout: limit * 1000, killSignal: 'SIGKILL' },
  );
  let output = '';
  child.stdout.setEncoding('utf8').on('data', part => {
    output += part;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(JSON.parse(output) as Measured);
      else resolve(signal === 'SIGKILL' ? `not within ${limit} s` : `failed with ${HEAP_MB} MB`);
    });
  });
}
