/** Candidates to hits: a linear score over readable features, each between 0 and 1. */
import type { Article, Span } from '../articles/article.ts';
import type { Candidate, Matches } from './index.ts';
import { holdsKind } from './kinds.ts';
import { sentences } from './passages.ts';
import type { Question } from './question.ts';
import { type Word, words } from './words.ts';

export interface Features {
  /** Share of the question's rarity (Σ idf) that passage, title and publisher hold. */
  coverage: number;
  /** The same for the best sentence; a term that only the title or the sentence before holds counts half. */
  sentence: number;
  /** The first stage's score, the best candidate's being 1. */
  firstStage: number;
  /** Share of the question's neighbouring term pairs that stand within five words of each other. */
  nearness: number;
  /** 1 if the best sentence holds the kind of answer that is asked for, or no kind is. */
  kind: number;
}

export interface Hit extends Span {
  article: Article;
  /** Offsets into the article's text. */
  best: Span;
  /** The sentences of the passage, the likeliest answer first. */
  sentences: Span[];
  features: Features;
  /** Weighted sum of the features; 1 at most. */
  score: number;
}

/** Set by hand, adding up to 1: what they give over the first stage alone stands in docs/design.md. */
const WEIGHTS: Features = { coverage: 0.35, sentence: 0.25, firstStage: 0.2, nearness: 0.1, kind: 0.1 };
/** What a term is worth that only a differently spelt word stands in for. */
const CORRECTED = 0.7;
/** What a term is worth to a sentence that only the title or the sentence before it holds. */
const CONTEXT = 0.5;
/** What the kind of answer is worth in choosing a sentence, where covering the whole question is worth 1. */
const KIND_BONUS = 0.25;
/** Words between two terms that still count as near. */
const NEAR = 5;

/** Scores the candidates whose articles are at hand, best first. */
export function rank(question: Question, matches: Matches, articles: ReadonlyMap<string, Article>): Hit[] {
  const worth = rarities(question, matches);
  const top = matches.candidates[0]?.score ?? 1;
  const hits = matches.candidates.flatMap(candidate => {
    const article = articles.get(candidate.articleId);
    return article ? [hit(question, candidate, article, worth, top)] : [];
  });
  return hits.sort((a, b) => b.score - a.score);
}

/** The share of each term in the question's rarity, under every index term that stands for it. */
type Worth = { asked: string; share: number; forms: Map<string, number> }[];

/** BM25's idf, ln(1 + (N − n + ½) / (n + ½)) (Robertson and Zaragoza 2009, with Lucene's 1 + against negative values). */
export function idf(passagesWith: number, passages: number): number {
  return Math.log(1 + (passages - passagesWith + 0.5) / (passagesWith + 0.5));
}

function rarities(question: Question, matches: Matches): Worth {
  const worth = question.terms.map(({ term, forms: own }) => {
    const near = matches.corrections.get(term) ?? [];
    const forms = new Map([
      ...near.map(form => [form, CORRECTED] as const),
      ...own.map(form => [form, 1] as const),
    ]);
    return { asked: term, share: idf(matches.occurrences.get(term) ?? 0, matches.passages), forms };
  });
  const sum = worth.reduce((total, { share }) => total + share, 0) || 1;
  for (const each of worth) each.share /= sum;
  return worth;
}

function hit(question: Question, candidate: Candidate, article: Article, worth: Worth, top: number): Hit {
  const { start, end } = candidate;
  const passage = words(article.text.slice(start, end), article.lang).map(word => shifted(word, start));
  const title = termSet(words(`${article.title} ${article.publisher}`, article.lang)).union(
    datesHeld(question, article),
  );
  const best = bestSentence(question, candidate, article.text, passage, title, worth);
  const features: Features = {
    coverage: share(worth, termSet(passage), title, 1),
    sentence: best.covered,
    firstStage: candidate.score / top,
    nearness: nearness(worth, passage),
    kind: best.kind,
  };
  const sentences = best.ranked.map(({ span }) => span);
  return { article, start, end, best: best.span, sentences, features, score: weigh(features) };
}

/** “In June” is said of an article that was published then, whether or not it says so. */
function datesHeld({ span, language }: Question, { publishedAt }: Article): Set<string> {
  if (!span || publishedAt === null || publishedAt < span.from || publishedAt >= span.to) return new Set();
  return termSet(words(span.text, language));
}

/** The sentence of the passage that covers most of the question and holds the kind of answer asked for. */
function bestSentence(
  question: Question,
  at: Span,
  text: string,
  passage: Word[],
  title: Set<string>,
  worth: Worth,
) {
  const spans = sentences(text.slice(at.start, at.end)).map(span => ({
    start: span.start + at.start,
    end: span.end + at.start,
  }));
  const own = spans.map(({ start, end }) => passage.filter(word => word.start >= start && word.end <= end));
  const scored = spans.map((span, i) => {
    // "The model" of this sentence may be named in the one before.
    const context = title.union(termSet(own[i - 1] ?? []));
    const covered = share(worth, termSet(own[i] ?? []), context, CONTEXT);
    const kind = holdsKind(question, text.slice(span.start, span.end), own[i] ?? []) ? 1 : 0;
    return { span, covered, kind, score: covered + KIND_BONUS * kind };
  });
  const ranked = scored.toSorted((a, b) => b.score - a.score);
  return { ...(ranked[0] as (typeof ranked)[number]), ranked };
}

function weigh(features: Features): number {
  return Object.values(contributions(features)).reduce((sum, gain) => sum + gain, 0);
}

/** What each feature gives to the score, by its name. */
export function contributions(features: Features): Record<string, number> {
  const names = Object.keys(WEIGHTS) as (keyof Features)[];
  return Object.fromEntries(names.map(name => [name, WEIGHTS[name] * features[name]]));
}

/** The share of the rarity found in `here`, or in `there` at a discount. */
function share(worth: Worth, here: Set<string>, there: Set<string>, discount: number): number {
  let sum = 0;
  for (const { share, forms } of worth) {
    let most = 0;
    for (const [form, value] of forms) {
      most = Math.max(most, here.has(form) ? value : there.has(form) ? value * discount : 0);
    }
    sum += share * most;
  }
  return sum;
}

function nearness(worth: Worth, passage: Word[]): number {
  if (worth.length < 2) return worth.length && share(worth, termSet(passage), new Set(), 0) > 0 ? 1 : 0;
  const places = worth.map(({ forms }) => passage.flatMap((word, at) => (forms.has(word.term) ? [at] : [])));
  let near = 0;
  for (let i = 1; i < places.length; i++) {
    if (areNear(places[i - 1] ?? [], places[i] ?? [])) near++;
  }
  return near / (worth.length - 1);
}

/** Whether a place of one list is at most NEAR from one of the other; both are sorted. */
function areNear(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const apart = (a[i] ?? 0) - (b[j] ?? 0);
    if (Math.abs(apart) <= NEAR) return true;
    if (apart < 0) i++;
    else j++;
  }
  return false;
}

function termSet(of: Word[]): Set<string> {
  return new Set(of.map(word => word.term));
}

function shifted(word: Word, by: number): Word {
  return { ...word, start: word.start + by, end: word.end + by };
}
