/** What came of the questions as text: tables as wide as a terminal. */
import { order } from '../../learn/examples.ts';
import { share, table } from '../answers/report.ts';
import type { Outcome } from './asking.ts';
import type { Summary } from './summary.ts';

/** All that is measured of one set. */
export interface SetResult extends Summary {
  name: string;
  articles: number;
  /** Documents of the set that the library took for copies of others. */
  copies: number;
  outcomes: readonly Outcome[];
}

/** With so many failures of the set. */
export function asText(result: SetResult, failures: number): string {
  const { name, articles, copies, outcomes, auroc } = result;
  const answered = result.answered.map(each => ({
    '': each.of,
    questions: String(each.questions),
    useful: percent(each.useful),
    'first quote': percent(each.first),
    bold: percent(each.bold),
    wrong: percent(each.wrong),
    refused: percent(each.refused),
    'passage first': percent(each.passage),
    ...Object.fromEntries(Object.entries(each.baselines).map(([system, right]) => [system, percent(right)])),
  }));
  const unanswerable = result.unanswerable.map(each => ({
    '': each.of,
    questions: String(each.questions),
    quoted: percent(each.quoted),
    'quoted as sure': percent(each.quotedAsSure),
  }));
  const sure = result.sure.map(each => ({
    'shown as sure': each.of,
    answers: String(each.answers),
    'first quote answers': percent(each.right),
  }));
  const bins = result.reliability.map(bin => ({
    confidence: `${bin.from.toFixed(1)}–${bin.to.toFixed(1)}`,
    questions: String(bin.questions),
    mean: share(bin.meanConfidence),
    answers: share(bin.right),
  }));
  const failed = failuresOf(outcomes).slice(0, failures);
  return [
    `${name}: ${outcomes.length} questions, ${articles} articles (${copies} more are copies)`,
    table(answered),
    table(unanswerable),
    table(sure),
    `AUROC of the confidence: ${share(auroc.answerable)} answerable or not, ${share(auroc.answers)} what comes first answers or not`,
    table(bins),
    ...(failed.length > 0 ? ['Failures:', ...failed.map(failure)] : []),
  ].join('\n');
}

/** In an order that looks random. */
function failuresOf(outcomes: readonly Outcome[]): Outcome[] {
  const isFailure = ({ query, shown }: Outcome) =>
    query.answerable ? !shown.some(quote => quote.answers) : shown.length > 0;
  return outcomes.filter(isFailure).sort((a, b) => order(a.query.q) - order(b.query.q));
}

function failure({ query, understood, shown, confidence }: Outcome): string {
  const { id, kind, q, answerable, facts, pattern, gold } = query;
  const right = answerable ? `${facts[0] ?? pattern?.source} (${gold.join(', ')})` : 'nothing answers';
  return [
    `- ${q}  (${[id, kind].filter(Boolean).join(', ')})`,
    ...(understood === q ? [] : [`    understood  ${understood}`]),
    ...(shown.length > 0
      ? shown.map(({ title, text, bold }) => `    shown       ${marked(text, bold)} (${title})`)
      : ['    refused']),
    `    confidence  ${share(confidence)}`,
    `    right       ${right}`,
  ].join('\n');
}

/** In one line, the bold sentence between stars. */
function marked(text: string, bold: string): string {
  return text.replace(bold, () => `**${bold}**`).replace(/\s+/g, ' ');
}

function percent(value: number): string {
  return Number.isNaN(value) ? '–' : `${Math.round(100 * value)}%`;
}
