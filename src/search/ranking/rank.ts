/** Candidates to hits: a linear model over readable features, each between 0 and 1. */
import type { Article, Span } from '../../articles/article.ts';
import type { Matches } from '../index/passage-index.ts';
import type { Question } from '../question/question.ts';
import { statesNothing, withoutDateline } from './bold.ts';
import { type PassageFeatures, type Read, readCandidates } from './features.ts';
import { type MeaningFeatures, MODEL, type Model, type Weights, weigh, weightsFor } from './model.ts';
import { QuestionTerms } from './question-terms.ts';

export interface Hit extends Span {
  article: Article;
  /** The sentence that answers best. Offsets into the article's text. */
  best: Span;
  /** The words within it that answer, if they are known. */
  span?: Span;
  /** The place of the passage in its article, from 0. */
  place: number;
  articleId: string;
  /** Whether only its vector found it, and no word of the question. */
  isByVector: boolean;
  /** The sentences of the passage, the likeliest answer first, each with its score by words; those that state nothing last. */
  sentences: (Read['sentences'][number] & { score: number; statesNothing: boolean })[];
  features: PassageFeatures;
  /** What passage and title hold of the question's terms. */
  held: Float64Array;
  /** Weighted sum of the features: log-odds against other candidates, of which only differences tell. */
  score: number;
  /** What hits are ordered by: the score by words, or, where meaning is known, the log-odds that it answers. */
  odds: number;
  /** What the networks say of it, if they were asked. */
  meaning?: MeaningFeatures;
}

export interface Ranked {
  asked: QuestionTerms;
  /** The weights of a question of this length. */
  weights: Weights<PassageFeatures>;
  /** Best first. */
  hits: Hit[];
}

/** Ranks the candidates whose articles are at hand. */
export function rank(
  question: Question,
  matches: Matches,
  articles: ReadonlyMap<string, Article>,
  model: Model = MODEL,
): Ranked {
  const asked = new QuestionTerms(question, matches);
  const weights = weightsFor(asked.similarity ? model.passage : model.passageWithoutVectors, asked.length);
  const read = readCandidates(asked, matches.candidates, articles);
  const hits = read.map(each => hitOf(each, weights, model));
  return { asked, weights, hits: hits.sort((a, b) => b.score - a.score) };
}

function hitOf(
  { candidate, article, features, sentences, held }: Read,
  weights: Weights<PassageFeatures>,
  model: Model,
): Hit {
  const { start, end, place, articleId } = candidate;
  const scored = sentences.map(sentence => ({
    ...sentence,
    score: weigh(model.sentence, sentence.features),
    statesNothing: statesNothing(article.text, sentence),
  }));
  const ranked = scored.sort(
    (a, b) => Number(a.statesNothing) - Number(b.statesNothing) || b.score - a.score,
  );
  const [best = { start, end }] = ranked;
  const score = weigh(weights, features);
  return {
    article,
    start,
    end,
    place,
    articleId,
    isByVector: candidate.score === 0,
    best: withoutDateline(article.text, best),
    sentences: ranked,
    features,
    held,
    score,
    odds: score,
  };
}

/** What each feature gives to the score, by its name. */
export function contributions(
  features: PassageFeatures,
  weights: Weights<PassageFeatures>,
): Record<string, number> {
  const names = Object.keys(weights) as (keyof PassageFeatures)[];
  return Object.fromEntries(names.map(name => [name, (weights[name] ?? 0) * features[name]]));
}
