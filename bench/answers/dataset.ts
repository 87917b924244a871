/** Reads a folder of questions and passages, whatever of the optional fields is there. */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Problem } from '../../src/problem.ts';

/** One line of `passages.jsonl`: a paragraph, or a whole article. */
export interface Document {
  id: string;
  title: string;
  text: string;
  publisher: string;
  /** Epoch milliseconds, or null where no date is given. */
  date: number | null;
  /** BCP 47, or null where the folder does not say. */
  lang: string | null;
  /** Documents that belong together, such as the paragraphs of one article: halves and folds never part them. */
  group: string;
}

/** One line of `queries.jsonl`. */
export interface Query {
  id: string;
  q: string;
  /** What kind of question it is, such as `typo`, or `near` for one that only nearly fits; empty where unknown. */
  kind: string;
  /** Ids of the right documents; empty where nothing answers. */
  gold: string[];
  /** Exact strings, any of which is an answer; empty where unknown. */
  answers: string[];
  /** Sentences of evidence, word for word; empty where unknown. */
  facts: string[];
  /** What an answer holds; null where unknown. */
  pattern: RegExp | null;
  /** False: written so that no document answers it. Null: it is about other articles than the folder's. */
  answerable: boolean;
  /** When it is asked, in epoch milliseconds: its own date, otherwise that of the newest document, otherwise null. */
  askedAt: number | null;
  /** The id of the question that the same person asked right before; null: it stands for itself. */
  follows: string | null;
  /** Whether a model that is not fitted here was trained on it. */
  isSeen: boolean;
  /** Questions that belong together, for folds. */
  group: string;
}

export interface Dataset {
  name: string;
  documents: Document[];
  queries: Query[];
}

type Row = Record<string, unknown>;

/**
 * The set in the folder: `passages.jsonl` (id, text; title, source, date, lang, doc where known; the file may be missing) and
 * `queries.jsonl` (q; id, kind, gold, answers, facts or evidence, pattern, imp, near, follows, seen, date or doc where known). `hash` takes in the
 * bytes of both. Throws a Problem naming the file and line that can't be read.
 */
export function readDataset(folder: string, hash: Hash = createHash('sha256')): Dataset {
  const passagesFile = join(folder, 'passages.jsonl');
  const documents = existsSync(passagesFile) ? rows(passagesFile, hash).map(asDocument) : [];
  const newest = documents.reduce<number | null>(
    (most, { date }) => (date !== null && date > (most ?? 0) ? date : most),
    null,
  );
  const groups = new Map(documents.map(({ id, group }) => [id, group]));
  const queriesFile = join(folder, 'queries.jsonl');
  const queries = rows(queriesFile, hash).map((row, at): Query => {
    const pattern = asPattern(row.pattern, `line ${at + 1} of ${queriesFile}`);
    return { ...asQuery(row, at, groups, newest), pattern };
  });
  return { name: basename(folder), documents, queries };
}

/** Whether somebody who asks then can know what has this date; whatever has none was always there. */
export function isPublished(date: number | null | undefined, askedAt: number | null): boolean {
  return date == null || askedAt === null || date <= askedAt;
}

function asDocument(row: Row, line: number): Document {
  const id = String(row.id ?? line);
  const title = text(row.title);
  return {
    id,
    title,
    text: text(row.text),
    publisher: text(row.source ?? row.publisher),
    date: asDate(row.date),
    lang: text(row.lang) || null,
    group: text(row.doc) || title || id,
  };
}

function asQuery(
  row: Row,
  line: number,
  groups: ReadonlyMap<string, string>,
  newest: number | null,
): Omit<Query, 'pattern'> {
  const gold = row.imp === true ? [] : strings(row.gold);
  const own = asDate(row.date) ?? asDate(row.doc);
  return {
    id: text(row.id) || String(line),
    q: text(row.q ?? row.question),
    kind: text(row.kind),
    gold,
    answers: strings(row.answers),
    facts: [...strings(row.facts), ...strings([row.evidence])],
    answerable: gold.length > 0,
    askedAt: own ?? newest,
    follows: text(row.follows) || null,
    isSeen: row.seen === true,
    group: groups.get(gold[0] ?? text(row.near)) ?? (text(row.doc) || text(row.q)),
  };
}

/** A dot stands for a line break, too: a quote may hold several paragraphs. */
function asPattern(value: unknown, where: string): RegExp | null {
  if (!text(value)) return null;
  try {
    return new RegExp(text(value), 's');
  } catch (error) {
    throw new Problem(`The pattern in ${where} is no regular expression.`, { cause: error });
  }
}

/** `2023-11-27`, `2022/06/16` or an ISO timestamp. */
function asDate(value: unknown): number | null {
  const time = /^\d{4}[-/]\d\d[-/]\d\d/.test(text(value))
    ? Date.parse(text(value).replaceAll('/', '-'))
    : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text).filter(Boolean) : [];
}

function rows(file: string, hash: Hash): Row[] {
  const content = contentOf(file);
  hash.update(content);
  return content
    .split('\n')
    .filter(line => line.trim())
    .map((line, at) => {
      try {
        return JSON.parse(line) as Row;
      } catch (error) {
        throw new Problem(`Line ${at + 1} of ${file} is no JSON.`, { cause: error });
      }
    });
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Problem(`${file} can't be read: ${(error as Error).message}.`, { cause: error });
  }
}
