/** The articles of every owner, and the revision that every change of them raises. */
import type { Kysely, Transaction } from 'kysely';
import type { Article } from '../../articles/article.ts';
import type { FullText } from '../full-text.ts';
import type { Owner } from '../owner.ts';
import type { ArticleRow, Tables } from '../tables.ts';
import { raiseRevision } from './library-row.ts';
import { removePassages } from './passage-store.ts';
import { saveSketch } from './sketch-store.ts';
import { removeVectors } from './vector-store.ts';

export interface ArticleStore {
  /** A number that every change of this owner's articles raises by one in the same transaction; 0 at first. */
  revision(owner: Owner): Promise<number>;
  /** Adds the article, unless one with the same link or the same hash is there: then nothing is written and that one comes back. */
  addArticle(owner: Owner, article: Article): Promise<{ added: true } | { added: false; same: Article }>;
  article(owner: Owner, id: string): Promise<Article | null>;
  /** Those of the ids that exist, in no particular order; at most 1,000 ids. */
  articlesById(owner: Owner, ids: readonly string[]): Promise<Article[]>;
  /** The ids of all articles, in order: as a text never changes under its id, they say what a copy in memory lacks. */
  articleIds(owner: Owner): Promise<string[]>;
  /** The removed article, or null if there is none of that id. */
  removeArticle(owner: Owner, id: string): Promise<Article | null>;
  /**
   * Puts an article in the place of another: the story, the pin and the feeds' items that belong to the old one belong to the new one then. Writes nothing
   * and says so if the old one is gone, or if a third one has the new one's link or hash.
   */
  replaceArticle(
    owner: Owner,
    old: string,
    article: Article,
    sketch: string,
  ): Promise<{ replaced: true } | { replaced: false; same: Article | null }>;
}

/** The most ids that one call of `articlesById` takes: each is a parameter of one statement. */
const MAX_IDS = 1_000;
/** How often an article is tried that another process's article keeps out, which then is gone when it is looked for. */
const MAX_TRIES = 10;

/** Every transaction begins with a statement that writes, as sql-store.ts explains. */
export function articleStore(db: Kysely<Tables>, fullText: FullText): ArticleStore {
  const articles = (owner: Owner) => db.selectFrom('articles').selectAll().where('owner', '=', owner);

  return {
    async revision(owner) {
      const row = await db
        .selectFrom('libraries')
        .select('revision')
        .where('owner', '=', owner)
        .executeTakeFirst();
      return row?.revision ?? 0;
    },

    async addArticle(owner, article) {
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const result = await db.transaction().execute(tx => tryToAdd(tx, owner, article));
        if (result) return result;
      }
      throw new Error(`the article ${article.id} could not be added: others come and go in its place`);
    },

    async article(owner, id) {
      const row = await articles(owner).where('id', '=', id).executeTakeFirst();
      return row ? articleOf(row) : null;
    },

    async articlesById(owner, ids) {
      if (ids.length > MAX_IDS) throw new RangeError(`${ids.length} ids at once; the most is ${MAX_IDS}`);
      if (ids.length === 0) return [];
      const rows = await articles(owner).where('id', 'in', ids).execute();
      return rows.map(articleOf);
    },

    async articleIds(owner) {
      const rows = await db
        .selectFrom('articles')
        .select('id')
        .where('owner', '=', owner)
        .orderBy('id')
        .execute();
      return rows.map(row => row.id);
    },

    removeArticle(owner, id) {
      return db.transaction().execute(async tx => {
        const row = await tx
          .deleteFrom('articles')
          .where('owner', '=', owner)
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirst();
        if (!row) return null;
        for (const table of ['sketches', 'stories', 'pins'] as const) {
          await tx.deleteFrom(table).where('owner', '=', owner).where('article', '=', id).execute();
        }
        await removePassages(tx, fullText, owner, [id]);
        await raiseRevision(tx, owner);
        await removeVectors(tx, owner, [id]);
        return articleOf(row);
      });
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
        for (const table of ['stories', 'pins', 'feed_items'] as const) {
          await tx
            .updateTable(table)
            .set({ article: article.id })
            .where('owner', '=', owner)
            .where('article', '=', old)
            .execute();
        }
        await raiseRevision(tx, owner);
        await removeVectors(tx, owner, [old]);
        return { replaced: true as const };
      });
    },
  };
}

/** Undefined: another article stood in the way, and was gone when it was looked for. */
async function tryToAdd(
  tx: Transaction<Tables>,
  owner: Owner,
  article: Article,
): Promise<Awaited<ReturnType<ArticleStore['addArticle']>> | undefined> {
  const { numInsertedOrUpdatedRows: written } = await tx
    .insertInto('articles')
    .values(articleRow(owner, article))
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (written === 0n) {
    const same = await sameArticle(tx, owner, article);
    return same && { added: false, same };
  }
  await raiseRevision(tx, owner);
  return { added: true };
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

/** The article that stands in the way of this one: the one with its link, else the one with its hash. */
async function sameArticle(
  tx: Transaction<Tables>,
  owner: Owner,
  article: Article,
): Promise<Article | undefined> {
  const rows = await tx
    .selectFrom('articles')
    .selectAll()
    .where('owner', '=', owner)
    .where(is =>
      is.or([is('url', '=', article.url), is('hash', '=', article.hash), is('id', '=', article.id)]),
    )
    .execute();
  const row = rows.find(({ url }) => url === article.url) ?? rows.find(({ hash }) => hash === article.hash);
  if (!row && rows.length > 0) throw new Error(`the id ${article.id} is taken by a different article`);
  return row && articleOf(row);
}

export function articleRow(owner: Owner, article: Article): ArticleRow {
  return {
    owner,
    id: article.id,
    title: article.title,
    publisher: article.publisher,
    byline: article.byline,
    url: article.url,
    published_at: article.publishedAt,
    added_at: article.addedAt,
    added_by: article.addedBy,
    lang: article.lang,
    text: article.text,
    hash: article.hash,
  };
}

export function articleOf(row: ArticleRow): Article {
  return {
    id: row.id,
    title: row.title,
    publisher: row.publisher,
    byline: row.byline,
    url: row.url,
    publishedAt: row.published_at,
    addedAt: row.added_at,
    addedBy: row.added_by,
    lang: row.lang,
    text: row.text,
    hash: row.hash,
  };
}
