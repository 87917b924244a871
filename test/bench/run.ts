/**
 * `npm run bench -- [DIR] [--sizes 1000,10000,50000,200000] [--runs 3] [--questions 300] [--seconds 30] [--engines a,b] [--svg docs/bench.svg]
 * [--json FILE]`: the same passages and questions for every engine, each in a process of its own, one after another; the median of the runs. A
 * ratio stands beside what is compared with SQLite FTS5.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BASE, ENGINES } from './engine.ts';
import type { Measured, Task } from './measure.ts';
import { plot } from './plot.ts';

/** What one engine took at one size; null if it did not end in time or memory. */
export interface Row {
  engine: string;
  size: number | string;
  measured: Measured | null;
}

/** An engine that needs longer than this for one size is given up, and with it the larger sizes. */
const MAX_SECONDS = 900;
const HEAP_MB = 8_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '1000,10000,50000,200000' },
    runs: { type: 'string', default: '3' },
    questions: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '30' },
    engines: { type: 'string', default: Object.keys(ENGINES).join(',') },
    svg: { type: 'string' },
    json: { type: 'string' },
  },
});
const corpora = positionals.length > 0 ? positionals : values.sizes.split(',').map(Number);
const engines = values.engines.split(',').map(each => each.trim());
const unknown = engines.filter(each => !ENGINES[each]);
if (unknown.length > 0 || corpora.some(each => typeof each === 'number' && !(each > 0))) {
  console.error(
    `There is no engine ${unknown.join(', ')}. There are: ${Object.keys(ENGINES).join(', ')}. Sizes are numbers.`,
  );
  process.exit(2);
}

console.log(
  `Node ${process.version}, ${cpus()[0]?.model} × ${cpus().length}, median of ${values.runs} runs, ${values.questions} questions`,
);
const rows: Row[] = [];
const givenUp = new Set<string>();
for (const corpus of corpora) {
  for (const engine of engines) {
    const task: Task = {
      engine,
      corpus,
      questions: Number(values.questions),
      seconds: Number(values.seconds),
    };
    const measured = givenUp.has(engine) ? null : await medianOf(task, Number(values.runs));
    if (!measured) givenUp.add(engine);
    rows.push({ engine, size: corpus, measured });
    process.stderr.write(
      `${corpus} ${engine}: ${measured ? `${measured.medianMs.toFixed(2)} ms` : 'given up'}\n`,
    );
  }
  const own = rows.filter(row => row.size === corpus);
  const count = own.find(row => row.measured)?.measured?.passages.toLocaleString('en');
  console.log(`\n${typeof corpus === 'string' ? corpus : 'made'}: ${count} passages`);
  console.table(Object.fromEntries(own.map(row => [row.engine, shown(row, own)])));
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
if (values.svg) writeFileSync(values.svg, plot(rows));

function shown({ measured }: Row, all: Row[]): Record<string, string> {
  if (!measured) return { 'R@1': 'not in time or memory' };
  const base = all.find(({ engine }) => engine === BASE)?.measured;
  const beside = (value: number, other: number | undefined, digits: number) =>
    `${value.toFixed(digits)}${other ? ` (×${(value / other).toPrecision(2)})` : ''}`;
  return {
    'R@1': measured.recall1.toFixed(3),
    'R@5': measured.recall5.toFixed(3),
    'build s': beside(measured.buildSeconds, base?.buildSeconds, 2),
    'load s': measured.loadSeconds === null ? '–' : measured.loadSeconds.toFixed(3),
    'heap MB': measured.heapMb.toFixed(0),
    'kB a passage': ((measured.heapMb / measured.passages) * 1000).toFixed(1),
    'RSS MB': measured.rssMb.toFixed(0),
    'median ms': beside(measured.medianMs, base?.medianMs, 2),
    'p99 ms': beside(measured.p99Ms, base?.p99Ms, 1),
    questions: `${measured.questions}`,
  };
}

/** Each figure's median over the runs; null if one run fails. */
async function medianOf(task: Task, runs: number): Promise<Measured | null> {
  const all: Measured[] = [];
  for (let run = 0; run < runs; run++) {
    const one = await inProcess(task);
    if (!one) return null;
    all.push(one);
  }
  const [first] = all as [Measured];
  const names = Object.keys(first) as (keyof Measured)[];
  const median = (name: keyof Measured) =>
    all.map(each => each[name]).sort((a, b) => Number(a) - Number(b))[runs >> 1];
  return Object.fromEntries(names.map(name => [name, median(name)])) as unknown as Measured;
}

function inProcess(task: Task): Promise<Measured | null> {
  const file = join(import.meta.dirname, 'measure.ts');
  const child = spawn(
    process.execPath,
    ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, file, JSON.stringify(task)],
    { stdio: ['ignore', 'pipe', 'ignore'], timeout: MAX_SECONDS * 1000, killSignal: 'SIGKILL' },
  );
  let output = '';
  child.stdout.setEncoding('utf8').on('data', part => {
    output += part;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve(code === 0 ? (JSON.parse(output) as Measured) : null));
  });
}
