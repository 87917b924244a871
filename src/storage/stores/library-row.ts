/** The row of each owner's library: the revision that every change of its articles raises, and the lock that writers take. */
import type { Transaction } from 'kysely';
import type { Owner } from '../owner.ts';
import type { Tables } from '../tables.ts';

export async function raiseRevision(tx: Transaction<Tables>, owner: Owner): Promise<void> {
  await tx
    .insertInto('libraries')
    .values({ owner, revision: 1 })
    .onConflict(conflict =>
      conflict.column('owner').doUpdateSet(set => ({ revision: set('libraries.revision', '+', 1) })),
    )
    .execute();
}

/** A statement that writes and changes nothing: whoever adds or removes articles of this owner waits until the transaction ends. */
export async function lockLibrary(tx: Transaction<Tables>, owner: Owner): Promise<void> {
  await tx
    .insertInto('libraries')
    .values({ owner, revision: 0 })
    .onConflict(conflict => conflict.column('owner').doUpdateSet({ owner }))
    .execute();
}
