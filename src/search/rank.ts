/** Candidates to hits: a linear model over readable features, each between 0 and 1. */
import type { Article, Span } from '../articles/article.ts';
import { AskedTerms } from './asked-terms.ts';
import { type PassageFeatures, type Read, readCandidates } from './features.ts';
import type { Matches } from './index.ts';
import { MODEL, type Model, weigh } from './model.ts';
import type { Question } from './question.ts';

export interface Hit extends Span {
  article: Article;
  /** The sentence that answers best. Offsets into the article's text. */
  best: Span;
  /** The sentences of the passage, the likeliest answer first. */
  sentences: Read['sentences'];
  features: PassageFeatures;
  /** What passage and title hold of the question's terms. */
  held: Float64Array;
  /** Weighted sum of the features: log-odds against other candidates, of which only differences tell. */
  score: number;
}

export interface Ranked {
  asked: AskedTerms;
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
  const asked = new AskedTerms(question, matches);
  const hits = readCandidates(asked, matches.candidates, articles).map(read => hitOf(read, model));
  return { asked, hits: hits.sort((a, b) => b.score - a.score) };
}

function hitOf({ candidate, article, features, sentences, held }: Read, model: Model): Hit {
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
    score: weigh(model.passage, features),
  };
}

/** What each feature gives to the score, by its name. */
export function contributions(features: PassageFeatures, model: Model = MODEL): Record<string, number> {
  const names = Object.keys(model.passage) as (keyof PassageFeatures)[];
  return Object.fromEntries(names.map(name => [name, (model.passage[name] ?? 0) * features[name]]));
}
