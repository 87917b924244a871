/** What there is to learn from a set: which candidate and which sentence was right, and whether there was an answer at all. */
import type { Dataset, Document, Query } from '../bench/answers/dataset.ts';
import { isWithin } from '../bench/answers/measures.ts';
import { asArticle } from '../bench/answers/newsdesk.ts';
import { type Units, unitsOf } from '../bench/answers/pieces.ts';
import type { Article, Span } from '../src/articles/article.ts';
import { candidatesFor, type Matches, PassageIndex } from '../src/search/index/passage-index.ts';
import { type Question, readQuestion } from '../src/search/question/question.ts';
import { confidenceFeatures } from '../src/search/ranking/confidence.ts';
import {
  type PassageFeatures,
  type Read,
  readCandidates,
  type SentenceFeatures,
} from '../src/search/ranking/features.ts';
import type { ConfidenceFeatures, Model } from '../src/search/ranking/model.ts';
import { QuestionTerms } from '../src/search/ranking/question-terms.ts';
import { rank } from '../src/search/ranking/rank.ts';
import { DAY_MS } from '../src/time.ts';

/** What one question lets choose from: candidates, or sentences. */
export interface Listed {
  /** The article that answers. */
  group: string;
  /** Row after row of features, in the order of `names`. */
  rows: Float32Array;
  right: boolean[];
  /** What is neither right nor wrong, such as what stands beside the answer in a right document: nothing is learnt from it. */
  aside?: boolean[];
  /** Of the question: 0 is short, 1 is long. */
  length: number;
}

export interface ListedPassages extends Listed {
  /** The unit that each lies in, for measuring. */
  units: string[];
  articles: string[];
  /** One set of units for every piece of evidence. */
  evidence: Set<string>[];
}

export interface RankingExamples {
  set: string;
  passages: { names: (keyof PassageFeatures)[]; lists: ListedPassages[] };
  sentences: { names: (keyof SentenceFeatures)[]; lists: Listed[] };
}

/** One question asked of half of a set. */
export interface Sureness {
  group: string;
  row: Float32Array;
  /** Whether its answer is in that half, and whether the first unit was right. */
  answerable: boolean;
  right: boolean;
  /** Nothing in the whole set answers it. */
  isOpen: boolean;
}

export interface ConfidenceExamples {
  set: string;
  names: (keyof ConfidenceFeatures)[];
  asked: Sureness[];
}

/** An index over some documents of a set, and what it says to a question. */
export class Indexed {
  readonly #index = new PassageIndex();
  readonly #articles = new Map<string, Article>();

  constructor(documents: readonly Document[]) {
    for (const document of documents) {
      const article = asArticle(document);
      this.#articles.set(article.id, article);
      this.#index.add(article);
    }
  }

  get articles(): ReadonlyMap<string, Article> {
    return this.#articles;
  }

  ask({ q, askedAt }: Query): { question: Question; matches: Matches } {
    const question = readQuestion(q, {
      now: askedAt ?? 0,
      languages: this.#index.languages(),
      publishers: this.#index.publishers(),
    });
    return { question, matches: this.#index.candidates(question, candidatesFor(question)) };
  }
}

/** The features of the candidates, and of the sentences of right ones, for the answerable of these questions. */
export function rankingExamples(dataset: Dataset, queries: readonly Query[]): RankingExamples {
  const units = unitsOf(dataset);
  const indexed = new Indexed(dataset.documents);
  const passages: RankingExamples['passages'] = { names: [], lists: [] };
  const sentences: RankingExamples['sentences'] = { names: [], lists: [] };
  const isDated = new Set(dataset.queries.map(({ askedAt }) => askedAt)).size > 1;
  for (const query of queries.filter(each => each.answerable)) {
    const { question, matches } = indexed.ask(isDated ? { ...query, askedAt: someday(query) } : query);
    const asked = new QuestionTerms(question, matches);
    const { length } = asked;
    const read = readCandidates(asked, matches.candidates, indexed.articles);
    const evidence = units.evidence(query);
    const all = read.map(each => ({
      each,
      unit: unitOf(units, each),
      holdsAnswer: holds(query, each, each.candidate),
    }));
    const isGold = (unit: string) => evidence.some(own => own.has(unit));
    const gold = all.filter(({ unit }) => isGold(unit));
    const best = gold.some(({ holdsAnswer }) => holdsAnswer)
      ? gold.filter(({ holdsAnswer }) => holdsAnswer)
      : gold;
    const table = tableOf(read.map(({ features }) => features));
    if (table.names.length) passages.names = table.names;
    passages.lists.push({
      group: query.group,
      length,
      rows: table.rows,
      right: all.map(one => best.includes(one)),
      aside: all.map(one => isGold(one.unit) && !best.includes(one)),
      units: all.map(({ unit }) => unit),
      articles: read.map(({ article }) => article.id),
      evidence,
    });
    for (const { each, holdsAnswer } of best) {
      if (!holdsAnswer) continue;
      const table = tableOf(each.sentences.map(({ features }) => features));
      sentences.names = table.names;
      const right = each.sentences.map(span => holds(query, each, span));
      sentences.lists.push({ group: query.group, length, rows: table.rows, right });
    }
  }
  return { set: dataset.name, passages, sentences };
}

/** One in so many dated questions is asked up to a year later, or the prior by age would learn that answers are always new. */
const ONE_IN = 2;

/** When it is asked. */
function someday({ q, askedAt }: Query): number | null {
  const chance = order(`when ${q}`);
  return askedAt === null || chance % ONE_IN ? askedAt : askedAt + (chance % 365) * DAY_MS;
}

/** A passage may lie in two units: it stands for the one of the sentence that holds most of the question. */
function unitOf(units: Units, { candidate, sentences }: Read): string {
  const [best = candidate] = sentences.toSorted((a, b) => b.features.sentence - a.features.sentence);
  return units.at(candidate.articleId, best.start)?.id ?? candidate.articleId;
}

/** Whether a part of the article holds an answer or a fact, or lies within a fact of several sentences. White space does not count. */
function holds({ answers, facts }: Query, { article }: Pick<Read, 'article'>, { start, end }: Span): boolean {
  const text = article.text.slice(start, end);
  if (!facts.length) return answers.some(answer => text.includes(answer));
  const bare = text.replace(/\s/g, '');
  return facts
    .map(fact => fact.replace(/\s/g, ''))
    .some(fact => bare.includes(fact) || (bare.length >= LEAST_PART && fact.includes(bare)));
}

/** A sentence of fewer letters lies within a fact by chance. */
const LEAST_PART = 20;

/** Rows of numbers from objects of the same names. */
export function tableOf<Features extends object>(all: readonly Features[]) {
  const names = Object.keys(all[0] ?? {}) as (keyof Features)[];
  return { names, rows: Float32Array.from(all.flatMap(each => names.map(name => Number(each[name])))) };
}

/** Two halves of a set, parted by groups. */
export function halves(documents: readonly Document[]): [Document[], Document[]] {
  const groups = [...new Set(documents.map(({ group }) => group))].toSorted((a, b) => order(a) - order(b));
  const first = new Set(groups.slice(0, groups.length >> 1));
  const [one, other] = [true, false].map(is => documents.filter(({ group }) => first.has(group) === is));
  return [one ?? [], other ?? []];
}

/** FNV-1a: an order that looks random and is the same everywhere. */
export function order(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // The last characters have hardly stirred the high bits: mix them once more (MurmurHash3's finalizer).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Each half of the documents is indexed once, and all questions are asked of it; so both sides ask in the same style. A question whose evidence
 * lies partly in the half is left out.
 */
export function confidenceExamples(
  dataset: Dataset,
  queries: readonly Query[],
  modelFor: (query: Query) => Model,
): ConfidenceExamples {
  const found: ConfidenceExamples = { set: dataset.name, names: [], asked: [] };
  for (const documents of halves(dataset.documents)) {
    const ids = new Set(documents.map(({ id }) => id));
    const units = unitsOf({ ...dataset, documents });
    const indexed = new Indexed(documents);
    for (const query of queries) {
      const there = query.gold.filter(id => ids.has(id)).length;
      if (there > 0 && there < query.gold.length) continue;
      const { question, matches } = indexed.ask(query);
      const { asked, hits } = rank(question, matches, indexed.articles, modelFor(query));
      const [first, ...others] = hits;
      if (!first) continue;
      const { names, rows } = tableOf([confidenceFeatures(asked, [first, ...others])]);
      found.names = names;
      const unit = units.at(first.article.id, first.best.start)?.id ?? first.article.id;
      const right = isWithin([unit], units.evidence(query), 1);
      found.asked.push({
        group: query.group,
        row: rows,
        answerable: there > 0,
        right,
        isOpen: !query.answerable,
      });
    }
  }
  return found;
}
