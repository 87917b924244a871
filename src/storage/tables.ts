/** All tables as Kysely sees them. Times are epoch milliseconds (bigint columns); lists and records are JSON in text columns. */
import type { AnswerTables } from './stores/answer-store.ts';
import type { ArticleTables } from './stores/article-store.ts';
import type { DraftTables } from './stores/draft-store.ts';
import type { FeedItemTables } from './stores/feed-item-store.ts';
import type { FeedTables } from './stores/feed-store.ts';
import type { OwnerTables } from './stores/owner-store.ts';
import type { PassageTables } from './stores/passage-store.ts';
import type { QuestionTables } from './stores/question-store.ts';
import type { SessionTables } from './stores/session-store.ts';
import type { SettingsTables } from './stores/settings-store.ts';
import type { ShelfTables } from './stores/shelf-store.ts';
import type { SnapshotTables } from './stores/snapshot-store.ts';

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
