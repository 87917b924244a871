/** The bench in words: a table of one size for the terminal, and all sizes in Markdown for the docs. */
import { BASE } from './engines.ts';
import type { Row } from './row.ts';

/** What stands in a table, by column. The ratio stands beside what is compared with the base engine. */
export function shown(row: Row, all: readonly Row[]): Record<string, string> {
  const { measured } = row;
  if (!measured) return { 'R@1': row.failed ?? '–' };
  const base = all.find(({ engine, size }) => engine === BASE && size === row.size)?.measured;
  const beside = (value: number, other: number | undefined, digits: number) =>
    `${value.toFixed(digits)}${other ? ` (×${(value / other).toPrecision(2)})` : ''}`;
  const orNone = (value: number | null, digits: number) => (value === null ? '–' : value.toFixed(digits));
  return {
    'R@1': measured.recall1.toFixed(3),
    'R@5': measured.recall5.toFixed(3),
    'median ms': beside(measured.medianMs, base?.medianMs, 2),
    'p99 ms': beside(measured.p99Ms, base?.p99Ms, 1),
    'build s': beside(measured.buildSeconds, base?.buildSeconds, 2),
    'load s': orNone(measured.loadSeconds, 2),
    'add, remove ms': `${orNone(measured.addMs, 1)}, ${orNone(measured.removeMs, 1)}`,
    'left kB': orNone(measured.leftKb, 1),
    'heap MB': measured.heapMb.toFixed(0),
    'kB a passage': ((measured.heapMb / measured.passages) * 1000).toFixed(1),
    'RSS MB': measured.rssMb.toFixed(0),
    'questions, runs': `${measured.questions}, ${row.runs}`,
  };
}

export function markdown(rows: readonly Row[], machine: string): string {
  const sizes = [...new Set(rows.map(({ size }) => size))];
  const tables = sizes.map(size => {
    const own = rows.filter(row => row.size === size);
    const cells = own.map(row => [row.engine, shown(row, rows)] as const);
    const columns = Object.keys(cells.find(([, each]) => Object.keys(each).length > 1)?.[1] ?? { 'R@1': '' });
    const line = (parts: readonly string[]) => `| ${parts.join(' | ')} |`;
    const passages = own.find(({ measured }) => measured)?.measured?.passages ?? size;
    return [
      `## ${typeof size === 'string' ? size : `${passages.toLocaleString('en')} passages`}\n`,
      line(['', ...columns]),
      line(['', ...columns].map(() => '---')),
      ...cells.map(([engine, each]) => line([engine, ...columns.map(column => each[column] ?? '')])),
    ].join('\n');
  });
  return `# Newsdesk beside its peers

Made by \`npm run bench\` (bench/speed): the same made articles and questions for every engine, each in a process of its own. ${machine}.
R@1, R@5: the right passage comes first, is among the first five. A ratio stands beside what is compared with ${BASE}. *MiniSearch as Newsdesk uses it* is the
first stage alone; *Newsdesk* ranks what it finds and has the articles' texts in a file. Slow engines are asked fewer questions and run fewer times at the
larger sizes: the last column tells. Of Newsdesk's heap some 21 MB are its code and word lists. *left*: what an article leaves behind in memory that came and went. [As a curve](bench.svg).

${tables.join('\n\n')}
`;
}
