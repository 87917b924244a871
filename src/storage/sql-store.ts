/** The Store in SQL that SQLite and PostgreSQL both understand, written with Kysely. */
import type { Kysely, Transaction } from 'kysely';
import type { Article } from '../articles/article.ts';
import type { FeedStore } from './feed-store.ts';
import type { ShelfStore } from './shelf-store.ts';
import type { Owner, Store, StoredAnswer, StoredDraft } from './store.ts';
import { answerOf, answerRow, articleOf, articleRow, draftOf, draftRow, type Tables } from './tables.ts';

/** The most ids that one call of `articlesById` takes: each is a parameter of one statement. */
const MAX_IDS = 1_000;

/**
 * Every transaction begins with a statement that writes. On SQLite that one waits for the write lock; a transaction
 * that reads first and writes later would fail at once if another process wrote in between.
 */
export class SqlStore implements Omit<Store, keyof FeedStore | keyof ShelfStore> {
  readonly #db: Kysely<Tables>;
  #closed: Promise<void> | undefined;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async revision(owner: Owner): Promise<number> {
    const row = await this.#db
      .selectFrom('libraries')
      .select('revision')
      .where('owner', '=', owner)
      .executeTakeFirst();
    return row?.revision ?? 0;
  }

  addArticle(owner: Owner, article: Article): ReturnType<Store['addArticle']> {
    return this.#db.transaction().execute(async tx => {
      const { numInsertedOrUpdatedRows: written } = await tx
        .insertInto('articles')
        .values(articleRow(owner, article))
        .onConflict(conflict => conflict.doNothing())
        .executeTakeFirstOrThrow();
      if (written === 0n) return { added: false as const, same: await sameArticle(tx, owner, article) };
      await raiseRevision(tx, owner);
      return { added: true as const };
    });
  }

  async article(owner: Owner, id: string): Promise<Article | null> {
    const row = await this.#articles(owner).where('id', '=', id).executeTakeFirst();
    return row ? articleOf(row) : null;
  }

  async articlesById(owner: Owner, ids: readonly string[]): Promise<Article[]> {
    if (ids.length > MAX_IDS) throw new RangeError(`${ids.length} ids at once; the most is ${MAX_IDS}`);
    if (ids.length === 0) return [];
    const rows = await this.#articles(owner).where('id', 'in', ids).execute();
    return rows.map(articleOf);
  }

  async articleIds(owner: Owner): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('articles')
      .select('id')
      .where('owner', '=', owner)
      .orderBy('id')
      .execute();
    return rows.map(row => row.id);
  }

  removeArticle(owner: Owner, id: string): Promise<Article | null> {
    return this.#db.transaction().execute(async tx => {
      const row = await tx
        .deleteFrom('articles')
        .where('owner', '=', owner)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      if (!row) return null;
      for (const table of ['sketches', 'pins'] as const) {
        await tx.deleteFrom(table).where('owner', '=', owner).where('article', '=', id).execute();
      }
      await raiseRevision(tx, owner);
      return articleOf(row);
    });
  }

  async saveAnswer(owner: Owner, answer: StoredAnswer): Promise<void> {
    await this.#db.insertInto('answers').values(answerRow(owner, answer)).execute();
  }

  async answer(owner: Owner, id: string): Promise<StoredAnswer | null> {
    const row = await this.#db
      .selectFrom('answers')
      .selectAll()
      .where('owner', '=', owner)
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? answerOf(row) : null;
  }

  async saveDraft(owner: Owner, draft: StoredDraft): Promise<void> {
    const row = draftRow(owner, draft);
    const { saved_by, saved_at, fields } = row;
    await this.#db
      .insertInto('drafts')
      .values(row)
      .onConflict(conflict => conflict.columns(['owner', 'id']).doUpdateSet({ saved_by, saved_at, fields }))
      .execute();
  }

  async draft(owner: Owner, id: string): Promise<StoredDraft | null> {
    const row = await this.#db
      .selectFrom('drafts')
      .selectAll()
      .where('owner', '=', owner)
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? draftOf(row) : null;
  }

  async removeDraft(owner: Owner, id: string): Promise<void> {
    await this.#db.deleteFrom('drafts').where('owner', '=', owner).where('id', '=', id).execute();
  }

  forgetBefore(times: { answers: number; drafts: number }): ReturnType<Store['forgetBefore']> {
    return this.#db.transaction().execute(async tx => {
      const answers = await tx
        .deleteFrom('answers')
        .where('asked_at', '<', times.answers)
        .executeTakeFirstOrThrow();
      const drafts = await tx
        .deleteFrom('drafts')
        .where('saved_at', '<', times.drafts)
        .executeTakeFirstOrThrow();
      return { answers: Number(answers.numDeletedRows), drafts: Number(drafts.numDeletedRows) };
    });
  }

  close(): Promise<void> {
    this.#closed ??= this.#finish();
    return this.#closed;
  }

  /** Takes its turn behind whatever is under way, so that nothing is cut off in the middle. */
  async #finish(): Promise<void> {
    await this.#db.connection().execute(async () => {});
    await this.#db.destroy();
  }

  #articles(owner: Owner) {
    return this.#db.selectFrom('articles').selectAll().where('owner', '=', owner);
  }
}

async function raiseRevision(tx: Transaction<Tables>, owner: Owner): Promise<void> {
  await tx
    .insertInto('libraries')
    .values({ owner, revision: 1 })
    .onConflict(conflict =>
      conflict.column('owner').doUpdateSet(set => ({ revision: set('libraries.revision', '+', 1) })),
    )
    .execute();
}

/** The article that stands in the way of this one: the one with its link, else the one with its hash. */
async function sameArticle(tx: Transaction<Tables>, owner: Owner, article: Article): Promise<Article> {
  const rows = await tx
    .selectFrom('articles')
    .selectAll()
    .where('owner', '=', owner)
    .where(is => is.or([is('url', '=', article.url), is('hash', '=', article.hash)]))
    .execute();
  const row = rows.find(({ url }) => url === article.url) ?? rows[0];
  if (!row) throw new Error(`the id ${article.id} is taken by a different article`);
  return articleOf(row);
}
