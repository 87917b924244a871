/** What survives a restart, owner by owner: the interface that the library writes against. Each part lies with its SQL in a file of its own. */
import type { AnswerStore } from './stores/answer-store.ts';
import type { ArticleStore } from './stores/article-store.ts';
import type { DraftStore } from './stores/draft-store.ts';
import type { FeedItemStore } from './stores/feed-item-store.ts';
import type { FeedStore } from './stores/feed-store.ts';
import type { OwnerStore } from './stores/owner-store.ts';
import type { PassageStore } from './stores/passage-store.ts';
import type { PeopleStore } from './stores/people-store.ts';
import type { QuestionStore } from './stores/question-store.ts';
import type { ReadStateStore } from './stores/read-state-store.ts';
import type { RetentionStore } from './stores/retention-store.ts';
import type { SessionStore } from './stores/session-store.ts';
import type { SettingsStore } from './stores/settings-store.ts';
import type { SketchStore } from './stores/sketch-store.ts';
import type { SnapshotStore } from './stores/snapshot-store.ts';
import type { StoryStore } from './stores/story-store.ts';
import type { VectorStore } from './stores/vector-store.ts';

/**
 * All methods are atomic and durable when they resolve, and none reads or writes another owner's rows.
 * Where the database cannot do it (it is gone, full, busy …), they throw a Problem that says so to the person who waits.
 */
export interface Store
  extends ArticleStore,
    AnswerStore,
    DraftStore,
    FeedStore,
    FeedItemStore,
    OwnerStore,
    PassageStore,
    PeopleStore,
    QuestionStore,
    RetentionStore,
    SketchStore,
    SessionStore,
    SettingsStore,
    SnapshotStore,
    StoryStore,
    ReadStateStore,
    VectorStore {
  /** Erases questions asked (with what was said of their answers), how far people had read the news, and drafts saved before these times (epoch milliseconds), of every owner; how many answers and drafts went. In portions, so that nobody waits long. */
  forgetBefore(times: { answers: number; drafts: number }): Promise<{ answers: number; drafts: number }>;
  /** Asks the database for one row. */
  ping(): Promise<void>;
  /** Waits for what is under way. Closing twice is fine; using it afterwards is not. */
  close(): Promise<void>;
}
