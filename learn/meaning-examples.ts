/** What there is to learn about meaning from a set of questions: what was found for each, what the networks say, and what was right. */

import type { Dataset, Query } from '../bench/answers/dataset.ts';
import { asArticle, withStore } from '../bench/answers/newsdesk.ts';
import { answers } from '../bench/people/answering.ts';
import type { Span } from '../src/articles/article.ts';
import { Finder } from '../src/library/answers/finder.ts';
import { PassageVectors } from '../src/library/memory/passage-vectors.ts';
import { Replica } from '../src/library/memory/replica.ts';
import type { Meaning, Reading } from '../src/search/meaning/meaning.ts';
import type { CosineOf } from '../src/search/ranking/meaning-rank.ts';
import type { Hit, Ranked } from '../src/search/ranking/rank.ts';

/** What was found for one question. */
export interface Found {
  query: Query;
  ranked: Ranked;
  cosineOf: CosineOf;
  readings: ReadonlyMap<Hit, Reading>;
  /** Whether a slice of a hit's article answers. */
  answers(hit: Hit, slice: Span): boolean;
}

const OWNER = 'learn';
/** Hits behind these are of no use to anybody. */
const MOST = 80;

/** Asks in the order of time, so that no question sees its future; questions that follow another one are left out. */
export async function meaningExamples(
  { documents }: Pick<Dataset, 'documents'>,
  queries: readonly Query[],
  meaning: Meaning,
): Promise<Found[]> {
  return withStore(async store => {
    const onError = (error: unknown) => {
      throw error;
    };
    const replica = await Replica.open(OWNER, store, Number.POSITIVE_INFINITY, onError);
    const index = () => replica.index;
    const vectors = new PassageVectors({ owner: OWNER, store, meaning, index, onError });
    const finder = new Finder({ owner: OWNER, store, replica, meaning, vectors });
    const coming = documents.toSorted((a, b) => (a.date ?? 0) - (b.date ?? 0));
    const asked = queries
      .filter(({ follows }) => follows === null)
      .toSorted((a, b) => (a.askedAt ?? 0) - (b.askedAt ?? 0));
    const found: Found[] = [];
    let next = 0;
    for (const query of asked) {
      const now = query.askedAt ?? 0;
      const before = next;
      for (; next < coming.length && (coming[next]?.date ?? 0) <= now; next++) {
        const document = coming[next];
        if (document) await store.addArticle(OWNER, asArticle(document));
      }
      if (next > before) {
        await replica.catchUp();
        await vectors.made();
      }
      const search = await finder.find(query.q, now, {});
      if (!search.meaning) continue;
      const { cosineOf, readings } = search.meaning;
      const { asked, weights, hits } = search.ranked;
      const kept = hits.filter((hit, at) => at < MOST || readings.has(hit));
      const cosines = new Map(kept.map(hit => [`${hit.articleId} ${hit.place}`, cosineOf(hit)]));
      const gold = new Set(query.gold);
      const holds = ({ article }: Hit, slice: Span) =>
        gold.has(article.id) && isRight(query, article.text, slice);
      // Where no hit of a right article holds the very words, any of them is as good.
      const isKnown = isExact(query) || kept.some(hit => holds(hit, hit));
      found.push({
        query,
        ranked: { asked, weights, hits: kept },
        cosineOf: ({ articleId, place }) => cosines.get(`${articleId} ${place}`) ?? null,
        readings,
        answers: (hit, slice) => (isKnown ? holds(hit, slice) : gold.has(hit.articleId)),
      });
    }
    return found;
  });
}

/** Sets of people know patterns and evidence, others the answers' words or facts. */
function isExact({ pattern, facts }: Query): boolean {
  return pattern !== null || facts.length > 0;
}

function isRight(query: Query, text: string, slice: Span): boolean {
  if (isExact(query)) return answers(query, text, slice);
  const part = text.slice(slice.start, slice.end);
  return query.answers.some(answer => part.includes(answer));
}
