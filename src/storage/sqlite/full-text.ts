/** Full text by SQLite's FTS5. It is read in a thread of its own, over a connection of its own, as SQLite keeps its thread until it has the answer. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type FullText, TABLES, type WeighedTermNumber } from '../full-text.ts';
import type { NumberedTerm, PassageRow, Tables } from '../tables.ts';
import { ReaderThread } from './read-thread.ts';

/** FTS5 knows a row by its number. */
type Identified = { id: number };

/**
 * FTS5 keeps no text and no places (`content=''`, `detail=none`): only which rows hold which number, so its index is small and quick to walk
 * through. https://sqlite.org/fts5.html
 */
export function sqliteFullText(file: string): FullText {
  const thread = new ReaderThread(file);
  const forget = async (db: Kysely<Tables>, rows: readonly Identified[]) => {
    const ids = JSON.stringify(rows.map(({ id }) => id));
    await sql`DELETE FROM passage_terms WHERE rowid IN (SELECT value FROM json_each(${ids}))`.execute(db);
  };
  return {
    async count(db, owner, more) {
      const { rows } = await sql<NumberedTerm>`
        INSERT INTO vocabulary (owner, term, passages)
        SELECT ${owner}, key, value FROM json_each(${JSON.stringify(Object.fromEntries(more))}) WHERE true
        ON CONFLICT (owner, term) DO UPDATE SET passages = passages + excluded.passages
        RETURNING term, number`.execute(db);
      return new Map(rows.map(({ term, number }) => [term, number]));
    },

    async uncount(db, less) {
      const changes = JSON.stringify([...less]);
      await sql`
        UPDATE vocabulary SET passages = passages - less.n
        FROM (SELECT value ->> 0 AS number, value ->> 1 AS n FROM json_each(${changes})) AS less
        WHERE vocabulary.number = less.number`.execute(db);
      await sql`
        DELETE FROM vocabulary WHERE passages <= 0
        AND number IN (SELECT value ->> 0 FROM json_each(${changes}))`.execute(db);
    },

    async insert(db, passages) {
      const rows = passages.map(
        ({ owner, article, place, code, spans, terms, title, publisher }) =>
          sql`(${owner}, ${article}, ${place}, ${code}, ${spans}, ${terms}, ${title}, ${publisher})`,
      );
      const inserted = await sql<Identified & { article: string; place: number }>`
        INSERT INTO passages (owner, article, place, code, spans, terms, title, publisher)
        VALUES ${sql.join(rows)} RETURNING id, article, place`.execute(db);
      const ids = new Map(inserted.rows.map(({ id, article, place }) => [`${place} ${article}`, id]));
      const found = passages.map(
        ({ article, place, found }) => sql`(${ids.get(`${place} ${article}`)}, ${found.join(' ')})`,
      );
      await sql`INSERT INTO passage_terms (rowid, terms) VALUES ${sql.join(found)}`.execute(db);
    },

    async remove(db, owner, articles) {
      const { rows } = await sql<PassageRow & Identified>`
        DELETE FROM passages WHERE owner = ${owner} AND article IN (${sql.join(articles)})
        RETURNING ${COLUMNS}, id`.execute(db);
      await forget(db, rows);
      return rows;
    },

    async removeSome(db, owner, limit) {
      const { rows } = await sql<Identified>`
        DELETE FROM passages WHERE id IN (SELECT id FROM passages WHERE owner = ${owner} LIMIT ${limit})
        RETURNING id`.execute(db);
      await forget(db, rows);
      return rows.length;
    },

    async eraseAll(db) {
      for (const table of TABLES) await sql`DELETE FROM ${sql.table(table)}`.execute(db);
      await sql`INSERT INTO passage_terms (passage_terms) VALUES ('delete-all')`.execute(db);
    },

    search(owner, { essential, nonEssential, among }, limit) {
      const anyEssential = essential.map(({ number }) => `"${number}"`).join(' OR ');
      const holding = ({ weight }: WeighedTermNumber, condition: string) =>
        sql`SELECT rowid AS id, ${weight} AS worth FROM passage_terms WHERE passage_terms MATCH ${condition}`;
      const parts = [
        ...essential.map(term => holding(term, `"${term.number}"`)),
        ...nonEssential.map(term => holding(term, `(${anyEssential}) AND "${term.number}"`)),
      ];
      const best = sql`SELECT id, sum(worth) AS worth FROM (${sql.join(parts, sql` UNION ALL `)}) GROUP BY id`;
      // Without other conditions the best are cut off before their rows are read.
      if (!among) {
        return sql<PassageRow>`
          SELECT ${COLUMNS} FROM (${best} ORDER BY 2 DESC, 1 DESC LIMIT ${limit}) JOIN passages USING (id)
          WHERE owner = ${owner} ORDER BY worth DESC, id DESC`;
      }
      return sql<PassageRow>`
        SELECT ${COLUMNS} FROM (${best}) JOIN passages USING (id)
        WHERE owner = ${owner} AND article IN (SELECT value FROM json_each(${JSON.stringify(among)}))
        ORDER BY worth DESC, id DESC LIMIT ${limit}`;
    },

    // Not the other way round, or SQLite goes through all that the owner has: 30 ms for 100,000 terms.
    numbered: (owner, numbers) => sql<NumberedTerm>`
      SELECT term, number FROM json_each(${JSON.stringify(numbers)}) CROSS JOIN vocabulary ON number = value
      WHERE owner = ${owner}`,

    read: <Row>(db: Kysely<Tables>, statement: RawBuilder<Row>) => {
      const { sql: text, parameters } = statement.compile(db);
      return thread.read<Row>(text, parameters);
    },

    close: () => thread.close(),
  };
}

const COLUMNS = sql.raw('article, place, spans, terms, title, publisher');
