/** The tables as Kysely sees them, and the way between a row and what it stands for. */
import type { Article } from '../articles/article.ts';
import type { FeedTables } from './feed-store.ts';
import type { ShelfTables } from './shelf-store.ts';
import type { Owner, StoredAnswer, StoredDraft } from './store.ts';

/** Times are epoch milliseconds (bigint columns); lists and records are JSON in text columns. */
export interface Tables extends FeedTables, ShelfTables {
  libraries: { owner: Owner; revision: number };
  articles: ArticleRow;
  answers: {
    owner: Owner;
    id: string;
    question: string;
    asked_at: number;
    quotes: string;
    details: string | null;
  };
  drafts: { owner: Owner; id: string; saved_by: string; saved_at: number; fields: string };
}

interface ArticleRow {
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

export function articleRow(owner: Owner, article: Article): ArticleRow {
  return {
    owner,
    id: article.id,
    title: article.title,
    publisher: article.publisher,
    byline: article.byline,
    url: article.url,
    published_at: article.publishedAt,
    added_at: article.addedAt,
    added_by: article.addedBy,
    lang: article.lang,
    text: article.text,
    hash: article.hash,
  };
}

export function articleOf(row: ArticleRow): Article {
  return {
    id: row.id,
    title: row.title,
    publisher: row.publisher,
    byline: row.byline,
    url: row.url,
    publishedAt: row.published_at,
    addedAt: row.added_at,
    addedBy: row.added_by,
    lang: row.lang,
    text: row.text,
    hash: row.hash,
  };
}

export function answerRow(owner: Owner, answer: StoredAnswer): Tables['answers'] {
  const { id, question, askedAt, quotes, details } = answer;
  return {
    owner,
    id,
    question,
    asked_at: askedAt,
    quotes: JSON.stringify(quotes),
    details: details && JSON.stringify(details),
  };
}

export function answerOf(row: Tables['answers']): StoredAnswer {
  const { id, question, asked_at: askedAt, quotes, details } = row;
  return { id, question, askedAt, quotes: JSON.parse(quotes), details: details ? JSON.parse(details) : null };
}

export function draftRow(owner: Owner, draft: StoredDraft): Tables['drafts'] {
  const { id, by, savedAt, fields } = draft;
  return { owner, id, saved_by: by, saved_at: savedAt, fields: JSON.stringify(fields) };
}

export function draftOf(row: Tables['drafts']): StoredDraft {
  return { id: row.id, by: row.saved_by, savedAt: row.saved_at, fields: JSON.parse(row.fields) };
}
