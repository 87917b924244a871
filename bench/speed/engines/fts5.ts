/** SQLite's FTS5 with its BM25 and the porter tokenizer, in a file; stop words are dropped from the question, or it takes many times as long. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { stopWordsOf } from '../../../src/search/language/languages.ts';
import { passageId } from '../corpus.ts';
import type { Engine } from '../engine.ts';

const stopWords = stopWordsOf('en');

export function fts5(folder: string): Engine {
  const file = join(folder, 'fts5.db');
  let database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  database.exec(
    "CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61')",
  );
  const insert = database.prepare('INSERT INTO passages VALUES (?, ?, ?)');
  const prepared = () =>
    database.prepare(
      'SELECT id FROM passages WHERE passages MATCH ? ORDER BY bm25(passages, 0, 0.2, 1) LIMIT ?',
    );
  let select = prepared();
  return {
    add(articles) {
      database.exec('BEGIN');
      for (const { id, title, text, passages } of articles) {
        passages.forEach(({ start, end }, number) => {
          insert.run(passageId(id, number), title, text.slice(start, end));
        });
      }
      database.exec('COMMIT');
    },
    search(question, limit) {
      const words = (question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
        word => !stopWords.has(word),
      );
      const query = words.map(word => `"${word}"`).join(' OR ');
      return query ? select.all(query, limit).map(row => row.id as string) : [];
    },
    save() {},
    load() {
      database.close();
      database = new DatabaseSync(file);
      select = prepared();
      select.all('"warm"', 1);
    },
    close: () => database.close(),
  };
}
