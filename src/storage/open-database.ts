/** A database of either kind once it is open: what both kinds have to tell. */
import type { Kysely } from 'kysely';
import type { FullText } from './full-text.ts';
import type { SchemaDialect } from './migrations.ts';
import type { Tables } from './tables.ts';
import type { Trouble } from './trouble.ts';

export interface OpenDatabase {
  db: Kysely<Tables>;
  dialect: SchemaDialect;
  fullText: FullText;
  /** To be called when the schema stands: from here on people wait for the answers. */
  started(): void;
  /** Has what was erased go from all files at once, as far as that is ours to do. Never fails. */
  purge(): Promise<void>;
  /** What an error says about the database; undefined for a bug of ours. */
  troubleOf(error: unknown): Trouble | undefined;
  /** For the person who starts Newsdesk: a Problem where they can do something about the error, otherwise the error as it is. */
  explainStart(error: unknown): unknown;
}
