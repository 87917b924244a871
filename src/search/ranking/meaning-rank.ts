/** Hits ranked by words and by meaning: by how near a passage's vector is to the question's, and by what the reader says of it. */
import type { Span } from '../../articles/article.ts';
import type { Candidate } from '../index/passage-index.ts';
import { isEnglish } from '../language/languages.ts';
import type { Reading, ScoredSpan } from '../meaning/meaning.ts';
import { withoutDateline } from './bold.ts';
import { MEANING_MODEL, type MeaningFeatures, type MeaningModel, weigh, weightsFor } from './model.ts';
import type { Hit, Ranked } from './rank.ts';

/** Of a candidate; null where its passage has no vector. */
export type CosineOf = (candidate: Pick<Candidate, 'articleId' | 'place'>) => number | null;

/** Hits that a reader should read, the most promising by words and vectors first, of those in a language that the networks know. */
export function worthReading(
  { asked, hits }: Ranked,
  cosineOf: CosineOf,
  most: number,
  model: MeaningModel = MEANING_MODEL,
): Hit[] {
  const cosines = cosinesOf(hits, cosineOf, model);
  const unread = weightsFor(model.unread, asked.length);
  const promising = (hit: Hit) => weigh(unread, meaningFeatures(hit, cosines, undefined, model));
  const known = hits.filter(({ article }) => isEnglish(article.lang));
  const promises = new Map(known.map(hit => [hit, promising(hit)]));
  return known.toSorted((a, b) => (promises.get(b) as number) - (promises.get(a) as number)).slice(0, most);
}

/** The same hits by the chance that they answer, best first, each with what is known of its meaning. `readings`: of those that were read. */
export function rankByMeaning(
  ranked: Ranked,
  cosineOf: CosineOf,
  readings: ReadonlyMap<Hit, Reading>,
  model: MeaningModel = MEANING_MODEL,
): Ranked {
  const cosines = cosinesOf(ranked.hits, cosineOf, model);
  const { length } = ranked.asked;
  const [read, unread] = [weightsFor(model.read, length), weightsFor(model.unread, length)];
  const hits = ranked.hits.map((hit): Hit => {
    const reading = readings.get(hit);
    const features = meaningFeatures(hit, cosines, reading, model);
    if (!reading) return { ...hit, odds: weigh(unread, features) };
    return { ...hit, ...boldOf(hit, reading, model), meaning: features, odds: weigh(read, features) };
  });
  return { ...ranked, hits: hits.sort((a, b) => b.odds - a.odds) };
}

/** The features of a hit; of one that was not read, those of the reader are 0. `cosines`: those of all hits. */
export function meaningFeatures(
  hit: Hit,
  cosines: ReadonlyMap<Hit, number>,
  reading: Reading | undefined,
  model: MeaningModel = MEANING_MODEL,
): MeaningFeatures {
  return {
    one: 1,
    words: hit.score,
    cosine: cosines.get(hit) ?? model.meanCosine,
    byVector: Number(hit.isByVector),
    relevance: reading?.relevance ?? 0,
    span: reading ? (bestSpan(reading)?.score ?? model.noSpan) : 0,
  };
}

/** How near the hits' vectors are to the question's; a passage without a vector is taken to be as near as the others are. */
export function cosinesOf(
  hits: readonly Hit[],
  cosineOf: CosineOf,
  model: MeaningModel = MEANING_MODEL,
): Map<Hit, number> {
  const found = hits.map(cosineOf);
  const known = found.filter(cosine => cosine !== null);
  const mean =
    known.length > 0 ? known.reduce((sum, each) => sum + each, 0) / known.length : model.meanCosine;
  return new Map(hits.map((hit, at) => [hit, found[at] ?? mean]));
}

function bestSpan({ spans }: Reading): ScoredSpan | null {
  return spans.reduce((best, span) => (span && (!best || span.score > best.score) ? span : best), null);
}

/** The sentences of a hit that was read, in the order of the text, with what speaks for each. */
export function sentenceFeatures(hit: Hit, reading: Reading, model: MeaningModel = MEANING_MODEL) {
  const most = bestSpan(reading)?.score ?? model.noSpan;
  // The reader was given the sentences in the order of the text.
  return hit.sentences
    .toSorted((a, b) => a.start - b.start)
    .map((sentence, at) => {
      const span = reading.spans[at] ?? null;
      const behind = (span?.score ?? model.noSpan) - most;
      return { sentence, span, features: { words: sentence.score, span: behind } };
    });
}

/** The sentences, the likeliest answer first, and the words in that one that answer. */
function boldOf(hit: Hit, reading: Reading, model: MeaningModel): Pick<Hit, 'sentences' | 'best' | 'span'> {
  const ranked = sentenceFeatures(hit, reading, model)
    .map(each => ({ ...each, score: weigh(model.sentence, each.features) }))
    .sort((a, b) => Number(a.sentence.statesNothing) - Number(b.sentence.statesNothing) || b.score - a.score);
  const [first] = ranked;
  if (!first) return { sentences: hit.sentences, best: hit.best };
  const offset = (span: Span) => ({ start: span.start + hit.start, end: span.end + hit.start });
  return {
    sentences: ranked.map(({ sentence }) => sentence),
    best: withoutDateline(hit.article.text, first.sentence),
    ...(first.span && { span: offset(first.span) }),
  };
}
