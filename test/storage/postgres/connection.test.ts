/** The PostgreSQL store: the contract, and the way to its database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../../src/problem.ts';
import { openStore } from '../../../src/storage/database.ts';
import { type Cluster, MISSING, PASSWORD, startCluster } from '../cluster.ts';
import { storeContract } from '../contract/index.ts';

describe.skipIf(MISSING)(`PostgreSQL${MISSING}`, () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster?.remove());

  storeContract('PostgreSQL', async () => openStore({ url: await cluster.createDatabase() }));

  it('is refused in one sentence that names the place and never the password', async () => {
    const url = new URL(await cluster.createDatabase());
    url.pathname = '/nobody_made_this';
    const refused = await openStore({ url: url.href }).catch(error => error);
    expect(refused).toBeInstanceOf(Problem);
    expect(refused.message).toContain('nobody_made_this');
    expect(refused.message).not.toContain(PASSWORD);
  });
});
