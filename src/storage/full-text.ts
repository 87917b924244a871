/** What the full texts of SQLite and of PostgreSQL have to offer, each in a file of its own. Terms are looked for by their numbers. */
import type { Kysely, RawBuilder } from 'kysely';
import type { Owner } from './owner.ts';
import type { NumberedTerm, PassageRow, Tables } from './tables.ts';

/** A passage that is to be kept. */
export interface NewPassage extends PassageRow {
  owner: Owner;
  code: string;
  /** The distinct numbers of all its terms, by which it is found. */
  found: readonly number[];
}

/** A term by its number, and what a passage that holds it is worth for it. */
export interface WeighedTermNumber {
  number: number;
  weight: number;
}

/** What is looked for. */
export interface PassageQuery {
  /** A passage holds one of these at least. */
  essential: readonly WeighedTermNumber[];
  /** These only add to the worth of a passage. */
  nonEssential: readonly WeighedTermNumber[];
  /** Ids of the only articles that count. Default: all. */
  among?: readonly string[];
}

/** The tables that both have. */
export const TABLES = ['passages', 'vocabulary', 'full_texts'] as const satisfies readonly (keyof Tables)[];

type Db = Kysely<Tables>;

export interface FullText {
  /** Counts these terms up by how many passages more hold each; their numbers, new ones for those that had none. */
  count(db: Db, owner: Owner, more: ReadonlyMap<string, number>): Promise<Map<string, number>>;
  /** Counts terms down, by their numbers; those that no passage holds any more go. */
  uncount(db: Db, less: ReadonlyMap<number, number>): Promise<void>;
  insert(db: Db, passages: readonly NewPassage[]): Promise<void>;
  /** Deletes the passages of these articles: what they were. */
  remove(db: Db, owner: Owner, articles: readonly string[]): Promise<PassageRow[]>;
  /** Deletes some of the owner's passages, `limit` at most: how many. */
  removeSome(db: Db, owner: Owner, limit: number): Promise<number>;
  /** Deletes all passages of all owners. */
  eraseAll(db: Db): Promise<void>;
  /** The statement for the passages that are worth most, those first. */
  search(owner: Owner, query: PassageQuery, limit: number): RawBuilder<PassageRow>;
  /** The statement for the terms of these numbers, those of the owner's that are known. */
  numbered(owner: Owner, numbers: readonly number[]): RawBuilder<NumberedTerm>;
  /** Runs a statement that only reads and may take long; other work in this process goes on. */
  read<Row>(db: Db, statement: RawBuilder<Row>): Promise<Row[]>;
  close(): Promise<void>;
}
