/** What every Store promises: one suite that each implementation runs, a file for each part. */
import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { answersContract } from './answers.ts';
import { articlesContract } from './articles.ts';
import { draftsContract } from './drafts.ts';
import { feedsContract } from './feeds.ts';
import { isolationContract } from './isolation.ts';
import { passageContract } from './passages.ts';
import { peopleContract } from './people.ts';
import { questionsContract } from './questions.ts';
import { replacingContract } from './replacing.ts';
import { retentionContract } from './retention.ts';
import { serversContract } from './servers.ts';
import { sessionsContract } from './sessions.ts';
import { settingsContract } from './settings.ts';
import { sketchesContract } from './sketches.ts';
import { snapshotContract } from './snapshots.ts';
import { storiesContract } from './stories.ts';
import { vectorsContract } from './vectors.ts';
import { wholeContract } from './whole.ts';

/** Each part asks for the store of the test that runs. */
const PARTS: ((store: () => Store) => void)[] = [
  articlesContract,
  answersContract,
  draftsContract,
  feedsContract,
  sketchesContract,
  replacingContract,
  retentionContract,
  snapshotContract,
  storiesContract,
  vectorsContract,
  passageContract,
  settingsContract,
  sessionsContract,
  questionsContract,
  peopleContract,
  serversContract,
  isolationContract,
  wholeContract,
];

/** Runs the suite over fresh, empty stores: `open` is called before each test. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name} as a Store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store?.close());

    for (const part of PARTS) part(() => store);
  });
}
