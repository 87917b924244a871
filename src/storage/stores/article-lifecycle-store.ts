/** What a library keeps beside its articles: sketches of their texts, and which of them stay; how one replaces another, and how old ones go. */
import type { Kysely, Transaction } from 'kysely';
import type { Article } from '../../articles/article.ts';
import type { FullText } from '../full-text.ts';
import type { Owner } from '../owner.ts';
import type { Tables } from '../tables.ts';
import { articleOf, articleRow, raiseRevision } from './article-store.ts';
import { removePassages } from './passage-store.ts';

export interface ArticleLifecycleStore {
  /** The sketches of this owner's articles, of those that have one. */
  sketches(owner: Owner): Promise<{ article: string; sketch: string }[]>;
  /** Articles without a sketch: up to `limit` of their ids. */
  unsketched(owner: Owner, limit: number): Promise<string[]>;
  /** Keeps what is compared of an article's text; nothing if that article is gone. */
  saveSketch(owner: Owner, article: string, sketch: string): Promise<void>;
  /**
   * Puts an article in the place of another: the pin and the feeds' items that belong to the old one belong to the new one then. Writes nothing
   * and says so if the old one is gone, or if a third one has the new one's link or hash.
   */
  replaceArticle(
    owner: Owner,
    old: string,
    article: Article,
    sketch: string,
  ): Promise<{ replaced: true } | { replaced: false; same: Article | null }>;
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
export function articleLifecycleStore(db: Kysely<Tables>, fullText: FullText): ArticleLifecycleStore {
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

    replaceArticle(owner, old, article, sketch) {
      return db.transaction().execute(async tx => {
        const removed = await tx
          .deleteFrom('articles')
          .where('owner', '=', owner)
          .where('id', '=', old)
          .returningAll()
          .executeTakeFirst();
        if (!removed) return { replaced: false as const, same: null };
        const row = articleRow(owner, article);
        const { numInsertedOrUpdatedRows: written } = await tx
          .insertInto('articles')
          .values(row)
          .onConflict(conflict => conflict.doNothing())
          .executeTakeFirstOrThrow();
        if (written === 0n) {
          const third = await inTheWay(tx, owner, article);
          await tx.insertInto('articles').values(removed).execute();
          return { replaced: false as const, same: third };
        }
        await tx.deleteFrom('sketches').where('owner', '=', owner).where('article', '=', old).execute();
        await saveSketch(tx, owner, article.id, sketch);
        await removePassages(tx, fullText, owner, [old]);
        for (const table of ['pins', 'feed_items'] as const) {
          await tx
            .updateTable(table)
            .set({ article: article.id })
            .where('owner', '=', owner)
            .where('article', '=', old)
            .execute();
        }
        await raiseRevision(tx, owner);
        return { replaced: true as const };
      });
    },

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
        await tx.deleteFrom('sketches').where('owner', '=', owner).where('article', 'in', ids).execute();
        await removePassages(tx, fullText, owner, ids);
        await raiseRevision(tx, owner);
        return ids;
      });
    },
  };
}

async function saveSketch(db: Kysely<Tables>, owner: Owner, article: string, sketch: string): Promise<void> {
  await db
    .insertInto('sketches')
    .values({ owner, article, sketch })
    .onConflict(conflict => conflict.columns(['owner', 'article']).doUpdateSet({ sketch }))
    .execute();
}

async function inTheWay(tx: Transaction<Tables>, owner: Owner, article: Article): Promise<Article | null> {
  const row = await tx
    .selectFrom('articles')
    .selectAll()
    .where('owner', '=', owner)
    .where(is => is.or([is('url', '=', article.url), is('hash', '=', article.hash)]))
    .executeTakeFirst();
  return row ? articleOf(row) : null;
}

/** A statement that writes and changes nothing: others wait. */
async function lockLibrary(tx: Transaction<Tables>, owner: Owner): Promise<void> {
  await tx
    .insertInto('libraries')
    .values({ owner, revision: 0 })
    .onConflict(conflict => conflict.column('owner').doUpdateSet({ owner }))
    .execute();
}
