/** The vectors of articles' passages, by which passages are found that mean what a question means. */
import { type Kysely, sql } from 'kysely';
import type { Owner } from '../owner.ts';
import type { Tables } from '../tables.ts';

/** The vectors of one article. */
export interface StoredVectors {
  articleId: string;
  /** The encoder that made them: those of different ones cannot be compared. */
  version: string;
  /** One vector behind the other, in the order of the passages. */
  bytes: Uint8Array;
}

export interface VectorStore {
  /** Of those of the articles that have vectors, in no particular order; at most 1,000 ids. */
  vectorsOf(owner: Owner, articleIds: readonly string[]): Promise<StoredVectors[]>;
  /** Keeps the vectors of an article in place of its former ones; nothing if that article is gone. */
  saveVectors(owner: Owner, vectors: StoredVectors): Promise<void>;
}

export function vectorStore(db: Kysely<Tables>): VectorStore {
  return {
    async vectorsOf(owner, articleIds) {
      if (articleIds.length === 0) return [];
      const rows = await db
        .selectFrom('vectors')
        .select(['article', 'version', 'bytes'])
        .where('owner', '=', owner)
        .where('article', 'in', articleIds)
        .execute();
      return rows.map(({ article, version, bytes }) => ({ articleId: article, version, bytes: new Uint8Array(bytes) }));
    },

    async saveVectors(owner, { articleId, version, bytes }) {
      await db
        .insertInto('vectors')
        .columns(['owner', 'article', 'version', 'bytes'])
        .expression(
          db
            .selectFrom('articles')
            .select(['owner', 'id', sql.val(version).as('version'), sql.val(bytes).as('bytes')])
            .where('owner', '=', owner)
            .where('id', '=', articleId),
        )
        .onConflict(conflict => conflict.columns(['owner', 'article']).doUpdateSet({ version, bytes }))
        .execute();
    },
  };
}
