/** Asks all questions of a set and takes every measure: ranking, sentences, refusing, time. */

import { halves, order } from '../../learn/examples.ts';
import { miniSearch, type Response, type System, textbookBm25 } from './baselines.ts';
import type { Dataset, Document, Query } from './dataset.ts';
import {
  auroc,
  averagePrecision,
  type Bin,
  calibrationError,
  isWithin,
  type Judged,
  mean,
  quantile,
  reciprocalRank,
  refusedKeeping,
  reliability,
} from './measures.ts';
import type { Newsdesk } from './newsdesk.ts';
import { type Units, unitsOf } from './pieces.ts';

/** Shares of answerable questions, between 0 and 1; `top1` and `top3` of those whose answer is a known string. */
export interface Ranking {
  system: string;
  questions: number;
  /** Whether the first, one of the first 5, … units is right. */
  within: Record<1 | 4 | 5 | 10 | 20, number>;
  mrr10: number;
  map10: number;
  /** An answer stands in the best sentence of the best unit, or in one of its three best; null where no strings are known. */
  top1: number | null;
  top3: number | null;
  medianMs: number;
  p99Ms: number;
}

export interface Refusal {
  test: string;
  answerable: number;
  others: number;
  auroc: number;
  /** The share of the others refused where 95% of the answerable are kept. */
  refusedKeeping95: number;
}

/** What `library.ask` gave to answerable questions. */
export interface Shown {
  /** Share that got a quote. */
  quoted: number;
  /** Of the quotes, the share from a right document. */
  quotedRight: number;
  /** Of all, the share whose answer stood in bold; null where no strings are known. */
  bold: number | null;
  /** Of the questions without an answer, the share refused; null where the set has none. */
  refused: number | null;
  medianMs: number;
  p99Ms: number;
}

export interface Wrong {
  question: string;
  expected: string;
  got: string;
}

export interface SetResult {
  name: string;
  documents: number;
  units: number;
  passages: number;
  rankings: Ranking[];
  shown: Shown;
  refusals: Refusal[];
  reliability: Bin[];
  calibrationError: number;
  wrong: Wrong[];
}

/** Opens Newsdesk over documents of a set; how it is learnt, for questions of which group, is the caller's business. */
export type Open = (owner: string, documents: readonly Document[], units: Units) => Promise<Newsdesk>;

/** Ten years: asked so late, every article is equally old. */
const MUCH_LATER_MS = 10 * 365 * 86_400_000;

/** All measures of one set. `others` are questions about other articles, asked here as well. */
export async function measure(dataset: Dataset, others: readonly Dataset[], open: Open): Promise<SetResult> {
  const units = unitsOf(dataset);
  const answerable = dataset.queries.filter(each => each.answerable);
  const unanswerable = dataset.queries.filter(each => !each.answerable);
  const newsdesk = await open(`${dataset.name}:all`, dataset.documents, units);
  const { ranking, responses } = await ranked(newsdesk, answerable, units);
  const rankings = [
    (await ranked(miniSearch(units.all), answerable, units)).ranking,
    (await ranked(textbookBm25(units.all), answerable, units)).ranking,
    ranking,
  ];
  if (new Set(dataset.queries.map(({ askedAt }) => askedAt)).size > 1) {
    const later = answerable.map(each => ({ ...each, askedAt: (each.askedAt ?? 0) + MUCH_LATER_MS }));
    const timeless = (await ranked(newsdesk, later, units)).ranking;
    rankings.push({ ...timeless, system: 'Newsdesk, all articles equally old' });
  }
  const half = await halfIndexed(dataset, open);
  const refusals = [summary('half of the articles indexed', half)];
  const judge = async (test: string, queries: readonly Query[]) => {
    if (!queries.length || !responses.length) return;
    const others = await Promise.all(queries.map(query => newsdesk.ask(query)));
    const all = [...responses.map(each => judged(each, true)), ...others.map(each => judged(each, false))];
    refusals.push(summary(test, all));
  };
  await judge('its own questions without an answer', unanswerable);
  const latest = dataset.queries.reduce((most, { askedAt }) => Math.max(most, askedAt ?? 0), 0);
  for (const { name, queries } of others) {
    await judge(
      name,
      queries.map(each => ({ ...each, askedAt: latest })),
    );
  }
  const bins = reliability(half);
  return {
    name: dataset.name,
    documents: dataset.documents.length,
    units: units.all.length,
    passages: newsdesk.passages,
    rankings,
    shown: await shown(newsdesk, answerable, unanswerable),
    refusals,
    reliability: bins,
    calibrationError: calibrationError(bins),
    wrong: wrong(answerable, responses, units),
  };
}

async function ranked(system: System, queries: readonly Query[], units: Units) {
  const responses: Response[] = [];
  for (const query of queries) responses.push(await system.ask(query));
  const evidence = queries.map(units.evidence);
  const share = (holds: (response: Response, at: number) => boolean) =>
    mean(responses.map((response, at) => Number(holds(response, at))));
  const within = (k: number) => share(({ ranked }, at) => isWithin(ranked, evidence[at] ?? [], k));
  const known = queries
    .map((query, at) => ({ query, response: responses[at] }))
    .filter(({ query }) => query.answers.length);
  const answered = (most: number) =>
    known.length
      ? mean(
          known.map(({ query, response }) =>
            Number(holdsAnswer(query, response?.sentences.slice(0, most) ?? [])),
          ),
        )
      : null;
  const times = responses.map(({ ms }) => ms);
  const ranking: Ranking = {
    system: system.name,
    questions: queries.length,
    within: { 1: within(1), 4: within(4), 5: within(5), 10: within(10), 20: within(20) },
    mrr10: mean(responses.map(({ ranked }, at) => reciprocalRank(ranked, evidence[at] ?? []))),
    map10: mean(responses.map(({ ranked }, at) => averagePrecision(ranked, evidence[at] ?? []))),
    top1: answered(1),
    top3: answered(3),
    medianMs: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  };
  return { ranking, responses };
}

function holdsAnswer({ answers }: Query, sentences: readonly string[]): boolean {
  return answers.some(answer => sentences.some(sentence => sentence.includes(answer)));
}

/**
 * Each half of the groups of documents is indexed once, and all questions are asked of it; so both sides ask in the same style.
 * A question whose evidence lies partly in the half is left out.
 */
async function halfIndexed(dataset: Dataset, open: Open): Promise<(Judged & { right: boolean })[]> {
  const results: (Judged & { right: boolean })[] = [];
  for (const [half, documents] of halves(dataset.documents).entries()) {
    const ids = new Set(documents.map(({ id }) => id));
    const units = unitsOf({ ...dataset, documents });
    const newsdesk = await open(`${dataset.name}:half ${half}`, documents, units);
    for (const query of dataset.queries.filter(each => each.answerable)) {
      const there = query.gold.filter(id => ids.has(id)).length;
      if (there > 0 && there < query.gold.length) continue;
      const response = await newsdesk.ask(query);
      const right = isWithin(response.ranked, units.evidence(query), 1);
      results.push({ confidence: response.confidence, answerable: there > 0, right });
    }
  }
  return results;
}

function judged({ confidence }: Response, answerable: boolean): Judged {
  return { confidence, answerable };
}

function summary(test: string, all: readonly Judged[]): Refusal {
  const answerable = all.filter(each => each.answerable).length;
  return {
    test,
    answerable,
    others: all.length - answerable,
    auroc: auroc(all),
    refusedKeeping95: refusedKeeping(all, 0.95),
  };
}

async function shown(
  newsdesk: Newsdesk,
  answerable: readonly Query[],
  unanswerable: readonly Query[],
): Promise<Shown> {
  const times: number[] = [];
  let quoted = 0;
  let right = 0;
  let bold = 0;
  for (const query of answerable) {
    const asked = await newsdesk.people(query);
    times.push(asked.ms);
    if (asked.bold === null) continue;
    quoted++;
    if (query.gold.includes(asked.documentId ?? '')) right++;
    if (holdsAnswer(query, [asked.bold])) bold++;
  }
  const refusals = await Promise.all(
    unanswerable.map(async query => (await newsdesk.people(query)).bold === null),
  );
  const known = answerable.filter(({ answers }) => answers.length).length;
  return {
    quoted: quoted / answerable.length,
    quotedRight: right / quoted,
    bold: known ? bold / known : null,
    refused: refusals.length ? mean(refusals.map(Number)) : null,
    medianMs: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  };
}

/** Questions whose best unit is not right, in an order that looks random. */
function wrong(queries: readonly Query[], responses: readonly Response[], units: Units): Wrong[] {
  const byId = new Map(units.all.map(unit => [unit.id, unit]));
  const shownText = (id: string | undefined) => {
    const unit = byId.get(id ?? '');
    return unit ? unit.document.text.slice(unit.start, unit.start + 300) : '';
  };
  return queries
    .flatMap((query, at) => {
      const evidence = units.evidence(query);
      const response = responses[at];
      if (!response || isWithin(response.ranked, evidence, 1)) return [];
      const expected =
        query.facts[0] ?? `${query.answers.join(' | ')}: ${shownText([...(evidence[0] ?? [])][0])}`;
      return [{ question: query.q, expected, got: response.sentences[0] ?? '' }];
    })
    .sort((a, b) => order(a.question) - order(b.question));
}
