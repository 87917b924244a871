/**
 * The passages of libraries that memory has no room for, found by the database's own full text. They can be made again from the articles, so they
 * are never moved or restored; an article that goes takes its passages with it, in the same transaction.
 */
import { type Kysely, sql } from 'kysely';
import type { FullText, PassageQuery } from '../full-text.ts';
import type { Owner } from '../owner.ts';
import type { CountedTerm, NumberedTerm, PassageRow, Tables } from '../tables.ts';
import {
  type ArticlePassages,
  distinctTerms,
  type FoundPassage,
  foundPassage,
  numbersIn,
  passageRows,
  tally,
} from './passage-rows.ts';

/** The full text of one owner. */
export interface FullTextState {
  /** Whether every article was read for it once. */
  isReady: boolean;
  passages: number;
  /** Distinct terms of all passages together, counted once for each passage: of their texts, titles and publishers. */
  lengths: { text: number; title: number; publisher: number };
}

export interface PassageStore {
  /** Null if the owner has none. */
  fullText(owner: Owner): Promise<FullTextState | null>;
  /** Begins a full text, unless there is one: passages can be saved from now on. */
  beginFullText(owner: Owner): Promise<void>;
  /** Every article was read. */
  finishFullText(owner: Owner): Promise<void>;
  /** Erases it, in portions. */
  dropFullText(owner: Owner): Promise<void>;
  /** Articles that were not read by this version of the search: up to `limit` of their ids. */
  unreadArticles(owner: Owner, code: string, limit: number): Promise<string[]>;
  /** Keeps the passages of these articles in place of older ones; nothing of articles that are gone, or if there is no full text. */
  savePassages(owner: Owner, code: string, articles: readonly ArticlePassages[]): Promise<void>;
  /** Those of the terms that the owner's passages hold; at most 1,000 terms. */
  termCounts(owner: Owner, terms: readonly string[]): Promise<CountedTerm[]>;
  /** The terms of these numbers, those of the owner's that are known; at most 20,000 numbers. */
  termsNumbered(owner: Owner, numbers: readonly number[]): Promise<NumberedTerm[]>;
  /** Terms that begin so and have so many characters, the most frequent first. */
  termsLike(
    owner: Owner,
    beginning: string,
    length: { from: number; to: number },
    limit: number,
  ): Promise<CountedTerm[]>;
  /** Passages that hold one of the essential terms, those first that are worth most. */
  passagesWith(owner: Owner, query: PassageQuery, limit: number): Promise<FoundPassage[]>;
}

/** Rows that one transaction erases. */
const PORTION = 500;

/** Every transaction begins with a statement that writes, as sql-store.ts explains. */
export function passageStore(db: Kysely<Tables>, fullText: FullText): PassageStore {
  const state = (owner: Owner) =>
    db.selectFrom('full_texts').selectAll().where('owner', '=', owner).executeTakeFirst();
  const become = async (owner: Owner, state: string) => {
    await db.updateTable('full_texts').set({ state }).where('owner', '=', owner).execute();
  };

  const drop = async (owner: Owner) => {
    await become(owner, 'going');
    while ((await db.transaction().execute(tx => fullText.removeSome(tx, owner, PORTION))) > 0);
    for (let more = true; more; ) {
      const { numAffectedRows = 0n } = await sql`
        DELETE FROM vocabulary WHERE owner = ${owner} AND number IN
          (SELECT number FROM vocabulary WHERE owner = ${owner} LIMIT ${PORTION})`.execute(db);
      more = numAffectedRows > 0n;
    }
    await db.deleteFrom('full_texts').where('owner', '=', owner).execute();
  };

  return {
    async fullText(owner) {
      const row = await state(owner);
      if (!row || row.state === 'going') return null;
      const lengths = { text: row.text_terms, title: row.title_terms, publisher: row.publisher_terms };
      return { isReady: row.state === 'ready', passages: row.passages, lengths };
    },

    async beginFullText(owner) {
      if ((await state(owner))?.state === 'going') await drop(owner);
      const nothing = { passages: 0, text_terms: 0, title_terms: 0, publisher_terms: 0 };
      await db
        .insertInto('full_texts')
        .values({ owner, state: 'filling', ...nothing })
        .onConflict(conflict => conflict.doNothing())
        .execute();
    },

    finishFullText: owner => become(owner, 'ready'),

    dropFullText: drop,

    async unreadArticles(owner, code, limit) {
      const rows = await fullText.read(
        db,
        sql<{ id: string }>`
          SELECT articles.id FROM articles LEFT JOIN passages
            ON passages.owner = articles.owner AND passages.article = articles.id AND place = 0
          WHERE articles.owner = ${owner} AND (code IS NULL OR code <> ${code}) ORDER BY articles.id LIMIT ${limit}`,
      );
      return rows.map(({ id }) => id);
    },

    savePassages(owner, code, articles) {
      return db.transaction().execute(async tx => {
        if (!(await lock(tx, owner)) || articles.length === 0) return;
        const ids = articles.map(({ id }) => id);
        await removePassages(tx, fullText, owner, ids);
        const standing = await tx
          .selectFrom('articles')
          .select('id')
          .where('owner', '=', owner)
          .where('id', 'in', ids)
          .execute();
        const isThere = new Set(standing.map(({ id }) => id));
        const there = articles.filter(({ id }) => isThere.has(id));
        const numbers = await fullText.count(tx, owner, tally(there));
        const rows = there.flatMap(article => passageRows(owner, code, article, numbers));
        if (rows.length === 0) return;
        await fullText.insert(tx, rows);
        await addLengths(tx, owner, rows, 1);
      });
    },

    async termCounts(owner, terms) {
      if (terms.length === 0) return [];
      return db
        .selectFrom('vocabulary')
        .select(['term', 'number', 'passages'])
        .where('owner', '=', owner)
        .where('term', 'in', terms)
        .execute();
    },

    async termsNumbered(owner, numbers) {
      if (numbers.length === 0) return [];
      return fullText.read(db, fullText.numbered(owner, numbers));
    },

    termsLike(owner, beginning, { from, to }, limit) {
      return fullText.read(
        db,
        sql<CountedTerm>`
          SELECT term, number, passages FROM vocabulary
          WHERE owner = ${owner} AND term >= ${beginning} AND term < ${`${beginning}\u{10ffff}`}
            AND length(term) BETWEEN ${from} AND ${to}
          ORDER BY passages DESC, term LIMIT ${limit}`,
      );
    },

    async passagesWith(owner, query, limit) {
      if (query.essential.length === 0) return [];
      const rows = await fullText.read(db, fullText.search(owner, query, limit));
      return rows.map(foundPassage);
    },
  };
}

/** Deletes the passages of these articles, if the owner has a full text. */
export async function removePassages(
  tx: Kysely<Tables>,
  fullText: FullText,
  owner: Owner,
  articles: readonly string[],
): Promise<void> {
  if (!(await lock(tx, owner))) return;
  const rows = await fullText.remove(tx, owner, articles);
  if (rows.length === 0) return;
  const less = new Map<number, number>();
  for (const row of rows) {
    for (const number of distinctTerms(row)) less.set(number, (less.get(number) ?? 0) + 1);
  }
  await fullText.uncount(tx, less);
  await addLengths(tx, owner, rows, -1);
}

/** Others wait who change this owner's full text. False if there is none. */
async function lock(tx: Kysely<Tables>, owner: Owner): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('full_texts')
    .set({ owner })
    .where('owner', '=', owner)
    .where('state', '<>', 'going')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

async function addLengths(
  tx: Kysely<Tables>,
  owner: Owner,
  rows: readonly PassageRow[],
  sign: 1 | -1,
): Promise<void> {
  const sum = (column: 'terms' | 'title' | 'publisher') =>
    sign * rows.reduce((all, row) => all + new Set(numbersIn(row[column])).size, 0);
  await tx
    .updateTable('full_texts')
    .set(set => ({
      passages: set('passages', '+', sign * rows.length),
      text_terms: set('text_terms', '+', sum('terms')),
      title_terms: set('title_terms', '+', sum('title')),
      publisher_terms: set('publisher_terms', '+', sum('publisher')),
    }))
    .where('owner', '=', owner)
    .execute();
}
