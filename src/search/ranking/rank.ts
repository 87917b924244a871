/** Candidates to hits: a linear model over readable features, each between 0 and 1. */
import type { Article, Span } from '../../articles/article.ts';
import type { Matches } from '../index/passage-index.ts';
import type { Question } from '../question/question.ts';
import { type PassageFeatures, type Read, readCandidates } from './features.ts';
import { MODEL, type Model, passageWeights, type Weights, weigh } from './model.ts';
import { QuestionTerms } from './question-terms.ts';

export interface Hit extends Span {
  article: Article;
  /** The sentence that answers best. Offsets into the article's text. */
  best: Span;
  /** The words within it that answer, if they are known. */
  span?: Span;
  /** The sentences of the passage, the likeliest answer first. */
  sentences: Read['sentences'];
  features: PassageFeatures;
  /** What passage and title hold of the question's terms. */
  held: Float64Array;
  /** Weighted sum of the features: log-odds against other candidates, of which only differences tell. */
  score: number;
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
  const weights = passageWeights(
    asked.similarity ? model.passage : model.passageWithoutVectors,
    asked.length,
  );
  const read = readCandidates(asked, matches.candidates, articles);
  const hits = read.map(each => hitOf(each, weights, model));
  return { asked, weights, hits: hits.sort((a, b) => b.score - a.score) };
}

function hitOf(
  { candidate, article, features, sentences, held }: Read,
  weights: Weights<PassageFeatures>,
  model: Model,
): Hit {
  const { start, end } = candidate;
  const scored = sentences.map(sentence => ({ sentence, score: weigh(model.sentence, sentence.features) }));
  const ranked = scored.sort((a, b) => b.score - a.score).map(({ sentence }) => sentence);
  const [best = { start, end }] = ranked;
  return {
    article,
    start,
    end,
    best: { start: best.start, end: best.end },
    sentences: ranked,
    features,
    held,
    score: weigh(weights, features),
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
