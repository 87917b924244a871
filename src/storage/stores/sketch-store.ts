/** The sketches of articles' texts, by which nearly equal texts are found. */
import type { Kysely } from 'kysely';
import type { Owner } from '../owner.ts';
import type { Tables } from '../tables.ts';

export interface SketchStore {
  /** The sketches of this owner's articles, of those that have one. */
  sketches(owner: Owner): Promise<{ article: string; sketch: string }[]>;
  /** The sketches of these articles, of those that have one; at most 500 ids. */
  sketchesOf(owner: Owner, articleIds: readonly string[]): Promise<{ article: string; sketch: string }[]>;
  /** Articles without a sketch: up to `limit` of their ids. */
  unsketched(owner: Owner, limit: number): Promise<string[]>;
  /** Keeps what is compared of an article's text; nothing if that article is gone. */
  saveSketch(owner: Owner, article: string, sketch: string): Promise<void>;
}

/** The most ids that one call takes. */
const MAX_IDS = 500;

export function sketchStore(db: Kysely<Tables>): SketchStore {
  return {
    sketches(owner) {
      return db
        .selectFrom('sketches')
        .innerJoin('articles', join =>
          join.onRef('articles.owner', '=', 'sketches.owner').onRef('articles.id', '=', 'sketches.article'),
        )
        .select(['sketches.article', 'sketches.sketch'])
        .where('sketches.owner', '=', owner)
        .orderBy('sketches.article')
        .execute();
    },

    async sketchesOf(owner, articleIds) {
      if (articleIds.length > MAX_IDS)
        throw new RangeError(`${articleIds.length} ids at once; the most is ${MAX_IDS}`);
      if (articleIds.length === 0) return [];
      return db
        .selectFrom('sketches')
        .select(['article', 'sketch'])
        .where('owner', '=', owner)
        .where('article', 'in', articleIds)
        .execute();
    },

    async unsketched(owner, limit) {
      const rows = await db
        .selectFrom('articles')
        .leftJoin('sketches', join =>
          join.onRef('articles.owner', '=', 'sketches.owner').onRef('articles.id', '=', 'sketches.article'),
        )
        .select('articles.id')
        .where('articles.owner', '=', owner)
        .where('sketches.article', 'is', null)
        .orderBy('articles.id')
        .limit(limit)
        .execute();
      return rows.map(({ id }) => id);
    },

    async saveSketch(owner, article, sketch) {
      await saveSketch(db, owner, article, sketch);
    },
  };
}

export async function saveSketch(
  db: Kysely<Tables>,
  owner: Owner,
  article: string,
  sketch: string,
): Promise<void> {
  await db
    .insertInto('sketches')
    .values({ owner, article, sketch })
    .onConflict(conflict => conflict.columns(['owner', 'article']).doUpdateSet({ sketch }))
    .execute();
}
