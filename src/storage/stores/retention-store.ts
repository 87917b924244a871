/** Which articles stay whatever their age, and how the others go once there are too many or they are too old. */
import type { Kysely } from 'kysely';
import type { FullText } from '../full-text.ts';
import type { Owner } from '../owner.ts';
import type { Tables } from '../tables.ts';
import { lockLibrary, raiseRevision } from './library-row.ts';
import { removePassages } from './passage-store.ts';
import { removeVectors } from './vector-store.ts';

export interface RetentionStore {
  /** The ids of the articles that stay whatever their age. */
  pins(owner: Owner): Promise<string[]>;
  /** Pins the article (false if there is none of that id), or lets it go. */
  pin(owner: Owner, article: string, pinned: boolean): Promise<boolean>;
  /**
   * Removes articles that are not pinned, oldest first: those dated (or, without a date, added) before `before`, and those beyond the newest
   * `keep`. At most `limit` at once: their ids.
   */
  expire(
    owner: Owner,
    bounds: { keep: number | null; before: number | null },
    limit: number,
  ): Promise<string[]>;
}

/** Every transaction begins with a statement that writes, as sql-store.ts explains. */
export function retentionStore(db: Kysely<Tables>, fullText: FullText): RetentionStore {
  return {
    async pins(owner) {
      const rows = await db
        .selectFrom('pins')
        .innerJoin('articles', join =>
          join.onRef('articles.owner', '=', 'pins.owner').onRef('articles.id', '=', 'pins.article'),
        )
        .select('pins.article')
        .where('pins.owner', '=', owner)
        .orderBy('pins.article')
        .execute();
      return rows.map(({ article }) => article);
    },

    async pin(owner, article, pinned) {
      if (!pinned) {
        await db.deleteFrom('pins').where('owner', '=', owner).where('article', '=', article).execute();
      } else {
        await db
          .insertInto('pins')
          .columns(['owner', 'article'])
          .expression(
            db
              .selectFrom('articles')
              .select(['owner', 'id'])
              .where('owner', '=', owner)
              .where('id', '=', article),
          )
          .onConflict(conflict => conflict.doNothing())
          .execute();
      }
      const there = await db
        .selectFrom('articles')
        .select('id')
        .where('owner', '=', owner)
        .where('id', '=', article)
        .executeTakeFirst();
      return there !== undefined;
    },

    expire(owner, { keep, before }, limit) {
      return db.transaction().execute(async tx => {
        await lockLibrary(tx, owner);
        const rows = await tx
          .selectFrom('articles')
          .leftJoin('pins', join =>
            join.onRef('articles.owner', '=', 'pins.owner').onRef('articles.id', '=', 'pins.article'),
          )
          .select(['articles.id', 'articles.published_at', 'articles.added_at'])
          .where('articles.owner', '=', owner)
          .where('pins.article', 'is', null)
          .execute();
        const newest = rows
          .map(row => ({ id: row.id, at: row.published_at ?? row.added_at }))
          .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
        const past = newest.filter(
          ({ at }, place) => (keep !== null && place >= keep) || (before !== null && at < before),
        );
        const ids = past.slice(-limit).map(({ id }) => id);
        if (ids.length === 0) return [];
        await tx.deleteFrom('articles').where('owner', '=', owner).where('id', 'in', ids).execute();
        for (const table of ['sketches', 'stories'] as const) {
          await tx.deleteFrom(table).where('owner', '=', owner).where('article', 'in', ids).execute();
        }
        await removePassages(tx, fullText, owner, ids);
        await raiseRevision(tx, owner);
        await removeVectors(tx, owner, ids);
        return ids;
      });
    },
  };
}
