/** A worker thread that opens one new database after the other at the same moment as its fellows, and reports what failed. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../../src/storage/database.ts';

const { folder, threads, arrived } = workerData as { folder: string; threads: number; arrived: Int32Array };
const failures: string[] = [];
for (let round = 0; round < arrived.length; round += 1) {
  Atomics.add(arrived, round, 1);
  while (Atomics.load(arrived, round) < threads);
  try {
    const store = await openStore({ file: join(folder, `${round}.db`) });
    await store.close();
  } catch (error) {
    failures.push(`round ${round}: ${error}`);
  }
}
parentPort?.postMessage(failures);
