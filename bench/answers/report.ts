/** The results as text: tables as wide as a terminal. */
import type { SetResult } from './measure.ts';
import { asLine, type Origin } from './origin.ts';

export function asText(origin: Origin, results: readonly SetResult[], wrong: number): string {
  return [asLine(origin), ...results.map(result => ofSet(result, wrong))].join('\n\n');
}

function ofSet(result: SetResult, wrong: number): string {
  const { name, documents, units, passages, shown } = result;
  const rankings = result.rankings.map(each => ({
    '': each.system,
    'R@1': share(each.within[1]),
    'R@5': share(each.within[5]),
    'R@20': share(each.within[20]),
    'Hits@4': share(each.within[4]),
    'Hits@10': share(each.within[10]),
    'MAP@10': share(each.map10),
    'MRR@10': share(each.mrr10),
    'top sentence': share(each.top1),
    'top three': share(each.top3),
    'median ms': each.medianMs.toFixed(2),
    'p99 ms': each.p99Ms.toFixed(1),
  }));
  const refusals = result.refusals.map(({ test, answerable, others, auroc, refusedKeeping95 }) => ({
    'told apart from answerable questions': test,
    answerable: String(answerable),
    others: String(others),
    AUROC: share(auroc),
    'refused where 95% are kept': share(refusedKeeping95),
  }));
  const bins = result.reliability.map(bin => ({
    confidence: `${bin.from.toFixed(1)}–${bin.to.toFixed(1)}`,
    questions: String(bin.questions),
    mean: share(bin.meanConfidence),
    right: share(bin.right),
  }));
  return [
    `${name}: ${result.rankings[0]?.questions} answerable questions, ${documents} documents, ${units} units to find, ${passages} passages`,
    table(rankings),
    `library.ask: ${share(shown.quoted)} of the answerable are quoted, ${share(shown.quotedRight)} of the quotes from a right document, ` +
      `answer in bold ${share(shown.bold)}; of those without an answer ${share(shown.refused)} refused; ` +
      `median ${shown.medianMs.toFixed(2)} ms, p99 ${shown.p99Ms.toFixed(1)} ms`,
    table(refusals),
    `How often the first unit is right, by confidence (half indexed; expected calibration error ${share(result.calibrationError)})`,
    table(bins),
    ...(wrong
      ? [
          'Still wrong:',
          ...result.wrong
            .slice(0, wrong)
            .map(each => `- ${each.question}\n    expected ${each.expected}\n    got      ${each.got}`),
        ]
      : []),
  ].join('\n');
}

export function share(value: number | null): string {
  return value === null || Number.isNaN(value) ? '–' : value.toFixed(3);
}

/** Columns under their names, the first one to the left and all others to the right. */
export function table(rows: readonly Record<string, string>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const widths = names.map(name =>
    Math.max(...[name, ...rows.map(row => row[name] ?? '')].map(cell => cell.length)),
  );
  const line = (cells: string[]) =>
    cells.map((cell, at) => (at ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  ');
  return [line(names), ...rows.map(row => line(names.map(name => row[name] ?? '')))]
    .map(each => `  ${each}`)
    .join('\n');
}
