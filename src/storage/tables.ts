/** All tables as Kysely sees them. Times are epoch milliseconds (bigint columns); lists and records are JSON in text columns. */
import type { AnswerTables } from './answer-store.ts';
import type { ArticleTables } from './article-store.ts';
import type { DraftTables } from './draft-store.ts';
import type { FeedItemTables } from './feed-item-store.ts';
import type { FeedTables } from './feed-store.ts';
import type { OwnerTables } from './owner-store.ts';
import type { PassageTables } from './passage-store.ts';
import type { QuestionTables } from './question-store.ts';
import type { SessionTables } from './session-store.ts';
import type { SettingsTables } from './settings-store.ts';
import type { ShelfTables } from './shelf-store.ts';
import type { SnapshotTables } from './snapshot-store.ts';

export interface Tables
  extends ArticleTables,
    AnswerTables,
    DraftTables,
    FeedTables,
    FeedItemTables,
    OwnerTables,
    PassageTables,
    QuestionTables,
    SessionTables,
    ShelfTables,
    SettingsTables,
    SnapshotTables {}
