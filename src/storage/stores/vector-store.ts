/** The vectors of articles' passages, by which passages are found that mean what is asked. */
import type { Kysely, Transaction } from 'kysely';
import type { Owner } from '../owner.ts';
import type { Tables } from '../tables.ts';
import { lockLibrary } from './library-row.ts';

/** The vectors of one article. */
export interface StoredVectors {
  articleId: string;
  /** The name of the network that made them: vectors of different ones cannot be compared. */
  version: string;
  /** 384 bytes a passage, in the order of the passages. */
  bytes: Uint8Array;
}

export interface VectorStore {
  /** Keeps the vectors of these articles in place of former ones; nothing of articles that are gone. At most 200 articles at once. */
  saveVectors(owner: Owner, vectors: readonly StoredVectors[]): Promise<void>;
  /** Of those of the articles that have vectors, in no particular order; at most 200 ids: some 600 kB of vectors. */
  vectorsOf(owner: Owner, articleIds: readonly string[]): Promise<StoredVectors[]>;
}

/** The most articles that one call takes. */
const MAX_ARTICLES = 200;

/** Every transaction begins with a statement that writes, as sql-store.ts explains. */
export function vectorStore(db: Kysely<Tables>): VectorStore {
  return {
    async saveVectors(owner, vectors) {
      checkNumber(vectors.length);
      if (vectors.length === 0) return;
      await db.transaction().execute(async tx => {
        await lockLibrary(tx, owner);
        const ids = vectors.map(({ articleId }) => articleId);
        const standing = await tx
          .selectFrom('articles')
          .select('id')
          .where('owner', '=', owner)
          .where('id', 'in', ids)
          .execute();
        const isThere = new Set(standing.map(({ id }) => id));
        for (const { articleId, version, bytes } of vectors) {
          if (!isThere.has(articleId)) continue;
          await tx
            .insertInto('vectors')
            .values({ owner, article: articleId, version, bytes })
            .onConflict(conflict => conflict.columns(['owner', 'article']).doUpdateSet({ version, bytes }))
            .execute();
        }
      });
    },

    async vectorsOf(owner, articleIds) {
      checkNumber(articleIds.length);
      if (articleIds.length === 0) return [];
      const rows = await db
        .selectFrom('vectors')
        .select(['article', 'version', 'bytes'])
        .where('owner', '=', owner)
        .where('article', 'in', articleIds)
        .execute();
      return rows.map(({ article, version, bytes }) => ({
        articleId: article,
        version,
        bytes: new Uint8Array(bytes),
      }));
    },
  };
}

/**
 * Deletes the vectors of articles that this transaction removes. To be called after it raised the library's revision: from there on nobody saves
 * vectors of them, and what was saved before is seen.
 */
export async function removeVectors(
  tx: Transaction<Tables>,
  owner: Owner,
  articles: readonly string[],
): Promise<void> {
  await tx.deleteFrom('vectors').where('owner', '=', owner).where('article', 'in', articles).execute();
}

function checkNumber(articles: number): void {
  if (articles > MAX_ARTICLES) {
    throw new RangeError(`vectors of ${articles} articles at once; the most is ${MAX_ARTICLES}`);
  }
}
