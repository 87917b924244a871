/** The servers that the bot is in or was removed from, what one of them has in the store, and how all of it is erased. */
import { type Kysely, sql } from 'kysely';
import { nextTurn } from '../../time.ts';
import type { FullText } from '../full-text.ts';
import type { Owner } from '../owner.ts';
import type { PassageTables, Tables } from '../tables.ts';
import { raiseRevision } from './library-row.ts';
import { passageStore } from './passage-store.ts';

/** What an owner has in the store. */
export interface Usage {
  /** Questions that were answered, and that were not, as long as they are kept. */
  answered: number;
  unanswered: number;
  articles: number;
  /** Their texts, in bytes of UTF-8. */
  textBytes: number;
}

export interface OwnerStore {
  usage(owner: Owner): Promise<Usage>;
  /** The bot is in these servers: if they were to be erased, they no longer are. At most 500 at once. */
  serversPresent(owners: readonly Owner[]): Promise<void>;
  /** Whether this server is to be welcomed: true once, until everything of it was erased. */
  welcomeServer(owner: Owner, at: number): Promise<boolean>;
  /** The bot is not in this server any more since `at`, or since the time that was said before. */
  serverLeft(owner: Owner, at: number): Promise<void>;
  /** All servers that were present or left, with the time since when they are left (null: present). */
  servers(): Promise<{ owner: Owner; leftAt: number | null }[]>;
  /** Erases everything that this owner has, in portions; what stays is the number that counts its changes. */
  erase(owner: Owner): Promise<void>;
}

/** Every table, with the column that tells the rows of one owner apart; `libraries` holds what stays, and the full text erases its own. A new table is named here, or it does not compile. */
const KEYS: Record<Exclude<keyof Tables, 'libraries' | keyof PassageTables>, string> = {
  answers: 'id',
  articles: 'id',
  drafts: 'id',
  feed_items: 'item',
  feeds: 'id',
  gaps: 'id',
  marks: 'answer',
  pins: 'article',
  ratings: 'answer',
  readers: 'person',
  servers: 'owner',
  sessions: 'id',
  settings: 'name',
  sketches: 'article',
  snapshots: 'stamp',
  stories: 'article',
  vectors: 'article',
};

/** Rows that one transaction erases: a few milliseconds, in which SQLite keeps everybody else waiting; texts are overwritten. */
const PORTION = 100;

export function ownerStore(db: Kysely<Tables>, fullText: FullText): OwnerStore {
  const count = async (owner: Owner, table: 'answers' | 'gaps') => {
    const { count } = await db
      .selectFrom(table)
      .select(row => row.fn.countAll<string>().as('count'))
      .where('owner', '=', owner)
      .executeTakeFirstOrThrow();
    return Number(count);
  };

  return {
    async usage(owner) {
      const { articles, bytes } = await db
        .selectFrom('articles')
        .select(row => [
          row.fn.countAll<string>().as('articles'),
          sql<string | null>`sum(octet_length(text))`.as('bytes'),
        ])
        .where('owner', '=', owner)
        .executeTakeFirstOrThrow();
      return {
        answered: await count(owner, 'answers'),
        unanswered: await count(owner, 'gaps'),
        articles: Number(articles),
        textBytes: Number(bytes ?? 0),
      };
    },

    async serversPresent(owners) {
      if (owners.length === 0) return;
      await db
        .insertInto('servers')
        .values(owners.map(owner => ({ owner, welcomed_at: null, left_at: null })))
        .onConflict(conflict => conflict.column('owner').doUpdateSet({ left_at: null }))
        .execute();
    },

    async welcomeServer(owner, at) {
      const { numInsertedOrUpdatedRows: written } = await db
        .insertInto('servers')
        .values({ owner, welcomed_at: at, left_at: null })
        .onConflict(conflict =>
          conflict
            .column('owner')
            .doUpdateSet({ welcomed_at: at, left_at: null })
            .where('servers.welcomed_at', 'is', null),
        )
        .executeTakeFirstOrThrow();
      return (written ?? 0n) > 0n;
    },

    async serverLeft(owner, at) {
      await db
        .insertInto('servers')
        .values({ owner, welcomed_at: null, left_at: at })
        .onConflict(conflict =>
          conflict.column('owner').doUpdateSet({ left_at: at }).where('servers.left_at', 'is', null),
        )
        .execute();
    },

    async servers() {
      const rows = await db.selectFrom('servers').select(['owner', 'left_at']).orderBy('owner').execute();
      return rows.map(({ owner, left_at: leftAt }) => ({ owner, leftAt }));
    },

    async erase(owner) {
      await passageStore(db, fullText).dropFullText(owner);
      for (const [table, key] of Object.entries(KEYS)) {
        for (let more = true; more; ) {
          more = await db.transaction().execute(async tx => {
            await raiseRevision(tx, owner);
            const { numAffectedRows = 0n } = await sql`
              DELETE FROM ${sql.table(table)} WHERE owner = ${owner} AND ${sql.ref(key)} IN
                (SELECT ${sql.ref(key)} FROM ${sql.table(table)} WHERE owner = ${owner} LIMIT ${PORTION})
            `.execute(tx);
            return numAffectedRows > 0n;
          });
          await nextTurn();
        }
      }
    },
  };
}
