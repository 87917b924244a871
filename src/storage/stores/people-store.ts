/** What is kept about one person, and how it is erased. */
import { type Kysely, sql } from 'kysely';
import type { Owner } from '../owner.ts';
import type { Tables } from '../tables.ts';

/** How many rows of each kind bear this person's id. */
export interface KeptOfPerson {
  /** Answered or not. */
  questions: number;
  ratings: number;
  drafts: number;
  /** How far they read the news: one or none. */
  news: number;
  articles: number;
  feeds: number;
}

export interface PeopleStore {
  keptOf(owner: Owner, person: string): Promise<KeptOfPerson>;
  /**
   * Erases this person's questions with their answers, ratings, drafts and how far they read the news; articles and feeds stay, without the name of who added them. What was
   * there before.
   */
  forgetPerson(owner: Owner, person: string): Promise<KeptOfPerson>;
}

/** Where a person's id stands, and what becomes of the row. */
const COLUMNS = [
  ['questions', 'answers', 'asked_by'],
  ['questions', 'gaps', 'asked_by'],
  ['ratings', 'ratings', 'rated_by'],
  ['drafts', 'drafts', 'saved_by'],
  ['news', 'readers', 'person'],
] as const;
const BLANKED = ['articles', 'feeds'] as const;

export function peopleStore(db: Kysely<Tables>): PeopleStore {
  async function keptOf(owner: Owner, person: string): Promise<KeptOfPerson> {
    const kept: KeptOfPerson = { questions: 0, ratings: 0, drafts: 0, news: 0, articles: 0, feeds: 0 };
    for (const [kind, table, column] of [
      ...COLUMNS,
      ...BLANKED.map(table => [table, table, 'added_by'] as const),
    ]) {
      const { count } = await db
        .selectFrom(table)
        .select(row => row.fn.countAll<string>().as('count'))
        .where('owner', '=', owner)
        .where(sql.ref(column), '=', person)
        .executeTakeFirstOrThrow();
      kept[kind] += Number(count);
    }
    return kept;
  }

  return {
    keptOf,

    async forgetPerson(owner, person) {
      const kept = await keptOf(owner, person);
      await db.transaction().execute(async tx => {
        for (const [, table, column] of COLUMNS) {
          await tx.deleteFrom(table).where('owner', '=', owner).where(sql.ref(column), '=', person).execute();
        }
        // It names who added the articles, and is made again without.
        if (kept.articles > 0) await tx.deleteFrom('snapshots').where('owner', '=', owner).execute();
        for (const table of BLANKED) {
          await tx
            .updateTable(table)
            .set({ added_by: '' })
            .where('owner', '=', owner)
            .where('added_by', '=', person)
            .execute();
        }
      });
      return kept;
    },
  };
}
