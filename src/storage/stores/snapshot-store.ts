/** Copies of libraries' indexes, in portions: made again from the articles wherever one is missing or old, so they are never moved or restored. */
import type { Kysely } from 'kysely';
import type { Owner } from '../owner.ts';
import type { Tables } from '../tables.ts';

export interface SnapshotStore {
  /** Saves a portion of the snapshot with this stamp; it counts for nothing before `finishSnapshot`. */
  saveSnapshotPart(owner: Owner, stamp: string, part: number, bytes: Uint8Array): Promise<void>;
  /**
   * From now on the owner's snapshot is the one with this stamp; what was saved of others goes. `head`: what it is made of. If not all of its
   * `parts` are there (another process was faster, or all of the owner's was erased meanwhile) they go too: false.
   */
  finishSnapshot(owner: Owner, stamp: string, parts: number, head: string): Promise<boolean>;
  /** The stamp and the head of the owner's snapshot; null if there is none. */
  snapshot(owner: Owner): Promise<{ stamp: string; head: string } | null>;
  /** Null if this portion is gone, as where another process saved a newer snapshot meanwhile. */
  snapshotPart(owner: Owner, stamp: string, part: number): Promise<Uint8Array | null>;
}

const HEAD = -1;

export function snapshotStore(db: Kysely<Tables>): SnapshotStore {
  return {
    async saveSnapshotPart(owner, stamp, part, bytes) {
      await db.insertInto('snapshots').values({ owner, stamp, part, bytes }).execute();
    },

    finishSnapshot(owner, stamp, parts, head) {
      return db.transaction().execute(async tx => {
        await tx.deleteFrom('snapshots').where('owner', '=', owner).where('stamp', '!=', stamp).execute();
        const ours = await tx
          .selectFrom('snapshots')
          .select('part')
          .where('owner', '=', owner)
          .where('stamp', '=', stamp)
          .execute();
        if (ours.length === parts) {
          const bytes = Buffer.from(head);
          await tx.insertInto('snapshots').values({ owner, stamp, part: HEAD, bytes }).execute();
          return true;
        }
        await tx.deleteFrom('snapshots').where('owner', '=', owner).execute();
        return false;
      });
    },

    async snapshot(owner) {
      const row = await db
        .selectFrom('snapshots')
        .select(['stamp', 'bytes'])
        .where('owner', '=', owner)
        .where('part', '=', HEAD)
        .executeTakeFirst();
      return row ? { stamp: row.stamp, head: Buffer.from(row.bytes).toString() } : null;
    },

    async snapshotPart(owner, stamp, part) {
      const row = await db
        .selectFrom('snapshots')
        .select('bytes')
        .where('owner', '=', owner)
        .where('stamp', '=', stamp)
        .where('part', '=', part)
        .executeTakeFirst();
      return row?.bytes ?? null;
    },
  };
}
