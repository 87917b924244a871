/** The sessions that the bot began with Discord, which counts them over all processes and restarts. The owner is the bot. */
import type { Kysely } from 'kysely';
import { DAY_MS } from '../../time.ts';
import type { Owner } from '../owner.ts';
import type { Tables } from '../tables.ts';

export interface SessionStore {
  /** How many sessions this bot's shards began after that time (epoch milliseconds). */
  sessionsSince(bot: Owner, since: number): Promise<number>;
  /** A shard begins one. Those of more than a day before it are forgotten. */
  noteSession(bot: Owner, shard: number, at: number): Promise<void>;
}

export function sessionStore(db: Kysely<Tables>): SessionStore {
  return {
    async sessionsSince(owner, since) {
      const { count } = await db
        .selectFrom('sessions')
        .select(row => row.fn.countAll<string>().as('count'))
        .where('owner', '=', owner)
        .where('began_at', '>', since)
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    noteSession(owner, shard, at) {
      return db.transaction().execute(async tx => {
        await tx
          .insertInto('sessions')
          .values({ owner, id: `${at}-${shard}`, began_at: at })
          .onConflict(conflict => conflict.doNothing())
          .execute();
        await tx
          .deleteFrom('sessions')
          .where('owner', '=', owner)
          .where('began_at', '<=', at - DAY_MS)
          .execute();
      });
    },
  };
}
