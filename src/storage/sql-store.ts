/** The Store in SQL that SQLite and PostgreSQL both understand, written with Kysely: its parts put together. */
import { type Kysely, sql } from 'kysely';
import { nextTurn } from '../time.ts';
import type { FullText } from './full-text.ts';
import type { Store } from './store.ts';
import { answerStore } from './stores/answer-store.ts';
import { articleStore } from './stores/article-store.ts';
import { draftStore } from './stores/draft-store.ts';
import { feedItemStore } from './stores/feed-item-store.ts';
import { feedStore } from './stores/feed-store.ts';
import { ownerStore } from './stores/owner-store.ts';
import { passageStore } from './stores/passage-store.ts';
import { peopleStore } from './stores/people-store.ts';
import { questionStore } from './stores/question-store.ts';
import { readStateStore } from './stores/read-state-store.ts';
import { retentionStore } from './stores/retention-store.ts';
import { sessionStore } from './stores/session-store.ts';
import { settingsStore } from './stores/settings-store.ts';
import { sketchStore } from './stores/sketch-store.ts';
import { snapshotStore } from './stores/snapshot-store.ts';
import { storyStore } from './stores/story-store.ts';
import { vectorStore } from './stores/vector-store.ts';
import type { Tables } from './tables.ts';

/**
 * Every transaction begins with a statement that writes. On SQLite that one waits for the write lock; a transaction
 * that reads first and writes later would fail at once if another process wrote in between.
 */
export function sqlStore(db: Kysely<Tables>, fullText: FullText): Store {
  return {
    ...articleStore(db, fullText),
    ...answerStore(db),
    ...draftStore(db),
    ...feedStore(db),
    ...feedItemStore(db),
    ...sketchStore(db),
    ...retentionStore(db, fullText),
    ...passageStore(db, fullText),
    ...snapshotStore(db),
    ...storyStore(db),
    ...readStateStore(db),
    ...vectorStore(db),
    ...sessionStore(db),
    ...settingsStore(db),
    ...questionStore(db),
    ...peopleStore(db),
    ...ownerStore(db, fullText),

    async forgetBefore(times) {
      const answers = await forget(db, 'answers', 'id', 'asked_at', times.answers);
      await forget(db, 'gaps', 'id', 'asked_at', times.answers);
      await forget(db, 'ratings', 'answer', 'rated_at', times.answers);
      await forget(db, 'marks', 'answer', 'marked_at', times.answers);
      await forget(db, 'readers', 'person', 'read_at', times.answers);
      const drafts = await forget(db, 'drafts', 'id', 'saved_at', times.drafts);
      return { answers, drafts };
    },

    async ping() {
      await db.selectFrom('libraries').select('owner').limit(1).execute();
    },

    async close() {
      await fullText.close();
      await db.destroy();
    },
  };
}

/** Rows erased by one statement: about 5 ms, in which SQLite keeps everybody else waiting. */
const PORTION = 500;

/** Erases the rows of this table whose time in this column is before that one; how many there were. `key`: what tells the rows of one owner apart. */
async function forget(
  db: Kysely<Tables>,
  table: keyof Tables,
  key: string,
  column: string,
  before: number,
): Promise<number> {
  let erased = 0;
  for (;;) {
    const { numAffectedRows = 0n } = await sql`
      DELETE FROM ${sql.table(table)} WHERE ${sql.ref(column)} < ${before} AND (owner, ${sql.ref(key)}) IN
        (SELECT owner, ${sql.ref(key)} FROM ${sql.table(table)} WHERE ${sql.ref(column)} < ${before} LIMIT ${PORTION})
    `.execute(db);
    erased += Number(numAffectedRows);
    if (numAffectedRows === 0n) return erased;
    await nextTurn();
  }
}
