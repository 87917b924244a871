/** Full text by a GIN index of PostgreSQL's own over the numbers of each passage's terms: no extension is needed. */
import { type Kysely, sql } from 'kysely';
import { type FullText, TABLES } from '../full-text.ts';
import type { NumberedTerm, PassageRow, Tables } from '../tables.ts';

export function postgresFullText(): FullText {
  return {
    async count(db, owner, more) {
      // What is inserted in vain takes a number too, so known terms are counted first. In order of the terms: two that wait for each other wait in one order.
      const sorted = [...more].sort(([a], [b]) => (a < b ? -1 : 1));
      const numbers = await counted(db, owner, sorted);
      const missing = sorted.filter(([term]) => !numbers.has(term));
      if (missing.length > 0) {
        const { rows } = await sql<NumberedTerm>`
          INSERT INTO vocabulary (owner, term, passages)
          SELECT ${owner}, term, n FROM unnest(${missing.map(([term]) => term)}::text[], ${missing.map(([, n]) => n)}::int[]) AS more(term, n)
          RETURNING term, number`.execute(db);
        for (const { term, number } of rows) numbers.set(term, number);
      }
      return numbers;
    },

    async uncount(db, less) {
      const numbers = [...less.keys()];
      await sql`
        UPDATE vocabulary SET passages = passages - less.n
        FROM unnest(${numbers}::int[], ${[...less.values()]}::int[]) AS less(number, n)
        WHERE vocabulary.number = less.number`.execute(db);
      await sql`DELETE FROM vocabulary WHERE passages <= 0 AND number = ANY(${numbers}::int[])`.execute(db);
    },

    async insert(db, passages) {
      const rows = passages.map(
        ({ owner, article, place, code, spans, terms, title, publisher, found }) =>
          sql`(${owner}, ${article}, ${place}::int, ${code}, ${spans}::bytea, ${terms}::bytea, ${title}::bytea, ${publisher}::bytea, ${found}::int[])`,
      );
      await sql`
        INSERT INTO passages (owner, article, place, code, spans, terms, title, publisher, found)
        VALUES ${sql.join(rows)}`.execute(db);
    },

    async remove(db, owner, articles) {
      const { rows } = await sql<PassageRow>`
        DELETE FROM passages WHERE owner = ${owner} AND article = ANY(${articles}::text[])
        RETURNING ${COLUMNS}`.execute(db);
      return rows;
    },

    async removeSome(db, owner, limit) {
      const { numAffectedRows = 0n } = await sql`
        DELETE FROM passages WHERE owner = ${owner} AND (article, place) IN
          (SELECT article, place FROM passages WHERE owner = ${owner} LIMIT ${limit})`.execute(db);
      return Number(numAffectedRows);
    },

    async eraseAll(db) {
      for (const table of TABLES) await sql`DELETE FROM ${sql.table(table)}`.execute(db);
    },

    search(owner, { essential, nonEssential, among }, limit) {
      const worth = [...essential, ...nonEssential].map(
        ({ number, weight }) => sql`CASE WHEN ${number}::int = ANY(found) THEN ${weight}::float8 ELSE 0 END`,
      );
      const those = among ? sql`AND article = ANY(${among}::text[])` : sql``;
      return sql<PassageRow>`
        SELECT ${COLUMNS} FROM passages
        WHERE owner = ${owner} AND found && ${essential.map(({ number }) => number)}::int[] ${those}
        ORDER BY ${sql.join(worth, sql` + `)} DESC, article DESC, place DESC LIMIT ${limit}`;
    },

    numbered: (owner, numbers) => sql<NumberedTerm>`
      SELECT term, number FROM vocabulary WHERE owner = ${owner} AND number = ANY(${numbers}::int[])`,

    read: async (db, statement) => (await statement.execute(db)).rows,

    close: async () => {},
  };
}

async function counted(
  db: Kysely<Tables>,
  owner: string,
  more: readonly [string, number][],
): Promise<Map<string, number>> {
  const { rows } = await sql<NumberedTerm>`
    UPDATE vocabulary SET passages = passages + more.n
    FROM unnest(${more.map(([term]) => term)}::text[], ${more.map(([, n]) => n)}::int[]) AS more(term, n)
    WHERE owner = ${owner} AND vocabulary.term = more.term RETURNING vocabulary.term, number`.execute(db);
  return new Map(rows.map(({ term, number }) => [term, number]));
}

const COLUMNS = sql.raw('article, place, spans, terms, title, publisher');
