/** All tables as Kysely sees them. Times are epoch milliseconds (bigint columns); lists and records are JSON in text columns. */
import type { Owner } from './owner.ts';

export interface ArticleRow {
  owner: Owner;
  id: string;
  title: string;
  publisher: string;
  byline: string | null;
  url: string;
  published_at: number | null;
  added_at: number;
  added_by: string;
  lang: string;
  text: string;
  hash: string;
}

export interface FeedRow {
  owner: Owner;
  id: string;
  url: string;
  page: string | null;
  title: string;
  channel: string | null;
  added_by: string;
  added_at: number;
  state: string;
  due_at: number;
  checked_at: number | null;
  settled: number;
  failures: number;
  problem: string | null;
  etag: string | null;
  last_modified: string | null;
  every_ms: number | null;
  channel_problem: string | null;
}

/** A passage as it stands in the table: lists of numbers as bytes, least significant first. */
export interface PassageRow {
  article: string;
  place: number;
  /** Start, end, and its sentences. */
  spans: Uint8Array;
  /** The numbers of its terms in order, and of those of the article's title and publisher. */
  terms: Uint8Array;
  title: Uint8Array;
  publisher: Uint8Array;
}

/** A term, and the number that the vocabulary gave it. */
export interface NumberedTerm {
  term: string;
  number: number;
}

/** A term of an owner's passages, and how many of them hold it. */
export interface CountedTerm extends NumberedTerm {
  passages: number;
}

export interface ArticleTables {
  libraries: { owner: Owner; revision: number };
  articles: ArticleRow;
}

export interface AnswerTables {
  answers: {
    owner: Owner;
    id: string;
    question: string;
    asked_at: number;
    quotes: string;
    details: string | null;
    asked_by: string | null;
  };
}

export interface DraftTables {
  drafts: { owner: Owner; id: string; saved_by: string; saved_at: number; fields: string };
}

export interface FeedTables {
  feeds: FeedRow;
}

export interface FeedItemTables {
  feed_items: {
    owner: Owner;
    feed: string;
    item: string;
    digest: string;
    article: string | null;
    tries: number;
    seen_at: number;
  };
}

export interface OwnerTables {
  servers: { owner: Owner; welcomed_at: number | null; left_at: number | null };
}

export interface PassageTables {
  full_texts: {
    owner: Owner;
    /** `filling`, `ready`, or `going` while it is erased. */
    state: string;
    passages: number;
    text_terms: number;
    title_terms: number;
    publisher_terms: number;
  };
  /** What only one of the databases has is known to its own file. */
  passages: PassageRow & { owner: Owner; code: string };
  vocabulary: { owner: Owner } & CountedTerm;
}

export interface QuestionTables {
  gaps: {
    owner: Owner;
    id: string;
    question: string;
    terms: string;
    asked_at: number;
    asked_by: string | null;
  };
  ratings: {
    owner: Owner;
    answer: string;
    rated_by: string;
    verdict: string;
    reason: string | null;
    rated_at: number;
  };
  /** `mark` is JSON. */
  marks: { owner: Owner; answer: string; mark: string; marked_at: number };
}

export interface SessionTables {
  sessions: { owner: Owner; id: string; began_at: number };
}

export interface SketchTables {
  sketches: { owner: Owner; article: string; sketch: string };
}

export interface RetentionTables {
  /** Articles that stay whatever their age. */
  pins: { owner: Owner; article: string };
}

export interface SettingsTables {
  /** `value` is JSON. */
  settings: { owner: Owner; name: string; value: string };
}

export interface SnapshotTables {
  /** Part −1 is the head, which is written last. `bytea` is PostgreSQL's word; SQLite keeps bytes in a column of any type. */
  snapshots: { owner: Owner; stamp: string; part: number; bytes: Uint8Array };
}

export interface ReaderTables {
  /** `state` is JSON. */
  readers: { owner: Owner; person: string; read_at: number; state: string };
}

export interface StoryTables {
  /** `story`: the id of the article that began it, or one of its own. */
  stories: { owner: Owner; article: string; story: string };
}

export interface VectorTables {
  vectors: { owner: Owner; article: string; version: string; bytes: Uint8Array };
}

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
    SketchTables,
    RetentionTables,
    SettingsTables,
    SnapshotTables,
    ReaderTables,
    StoryTables,
    VectorTables {}
