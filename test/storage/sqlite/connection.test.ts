/** The SQLite store: the contract, and the file that it lives in. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../../../src/problem.ts';
import { backup } from '../../../src/storage/backup.ts';
import { openStore } from '../../../src/storage/database.ts';
import { STEPS } from '../../../src/storage/migrations.ts';
import { kyselyOver } from '../../../src/storage/sqlite/connection.ts';
import type { Store } from '../../../src/storage/store.ts';
import { answerStore } from '../../../src/storage/stores/answer-store.ts';
import { questionStore } from '../../../src/storage/stores/question-store.ts';
import { numbered } from '../article.ts';
import { feed } from '../contract/feeds.ts';
import { storeContract } from '../contract/index.ts';

let root: string;
let folder: string;
let file: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'newsdesk-storage-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(root, 'test-'));
  file = join(folder, 'newsdesk.db');
});

storeContract('SQLite', () => openStore({ file }));

async function using<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ file });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

describe('the file', () => {
  it('is made with its folders, for its owner only', async () => {
    file = join(folder, 'a', 'b', 'newsdesk.db');
    await using(async store => {
      await store.addArticle('server', numbered(1));
      for (const suffix of ['', '-wal', '-shm']) {
        expect((await stat(file + suffix)).mode & 0o777, `mode of ${file}${suffix}`).toBe(0o600);
      }
    });
  });

  it('holds no byte of what was erased, nor do the files beside it and later backups', async () => {
    const person = '200000000000000009';
    const holding = async (word: string) => {
      const names = (await readdir(folder)).map(name => join(folder, name));
      const files = await Promise.all(names.map(async name => [name, await readFile(name)] as const));
      return files.filter(([, bytes]) => bytes.includes(word)).map(([name]) => name);
    };
    await using(async store => {
      const long = 'zebrafish '.repeat(10_000);
      for (let n = 0; n < 300; n++) {
        await store.addArticle(
          'server',
          numbered(n, { text: `A zebrafish, number ${n}. ${n % 100 ? '' : long}` }),
        );
        const draft = { id: `d${n}`, by: person, savedAt: n, fields: { text: `A narwhal. ${long}` } };
        if (n % 50 === 0) await store.saveDraft('server', draft);
        const gap = {
          id: `g${n}`,
          question: `Which unicorn is ${n}?`,
          terms: 'unicorn',
          askedAt: n,
          by: person,
        };
        await store.saveGap('server', gap);
      }
      await store.addArticle('other', numbered(1, { text: 'An otter that stays.' }));
      for (const word of ['zebrafish', 'narwhal', 'unicorn', 'otter']) {
        expect(await holding(word), word).not.toEqual([]);
      }
      await store.forgetPerson('server', person);
      expect([await holding('narwhal'), await holding('unicorn'), await holding(person)]).toEqual([
        [],
        [],
        [],
      ]);
      await store.erase('server');
      expect(await holding('zebrafish')).toEqual([]);
      await backup({ file }, join(folder, 'backup'));
      expect(await holding('zebrafish')).toEqual([]);
      expect(await holding('otter')).not.toEqual([]);
    });
    expect(await holding('zebrafish')).toEqual([]);
  });

  it('keeps what was written when it is opened again', async () => {
    await using(store => store.addArticle('server', numbered(1)));
    expect(await using(store => store.article('server', numbered(1).id))).toEqual(numbered(1));
    expect(await using(store => store.revision('server'))).toBe(1);
  });

  it('waits for the disk with every write but those of questions', async () => {
    await using(async () => undefined);
    const database = new DatabaseSync(file);
    database.exec('PRAGMA synchronous = FULL');
    const levels: string[] = [];
    database.function('note', table => {
      const { synchronous } = database.prepare('PRAGMA synchronous').get() ?? {};
      levels.push(`${table} ${synchronous}`);
      return null;
    });
    for (const table of ['answers', 'gaps', 'ratings']) {
      database.exec(
        `CREATE TEMP TRIGGER on_${table} AFTER INSERT ON ${table} BEGIN SELECT note('${table}'); END`,
      );
    }
    const db = kyselyOver(database);
    const store = { ...answerStore(db), ...questionStore(db) };
    const question = { id: '1', question: 'how many gulls?', askedAt: 1, by: null };
    const answer = { ...question, quotes: [], details: null };
    await store.saveAnswer('server', answer);
    await store.saveGap('server', { ...question, terms: 'gull' });
    await expect(store.saveAnswer('server', answer)).rejects.toThrow('UNIQUE');
    await store.rate('server', { answer: '1', by: '2', verdict: 'up', reason: null, at: 1 });
    // https://sqlite.org/pragma.html#pragma_synchronous: 1 is NORMAL, 2 is FULL.
    expect(levels).toEqual(['answers 1', 'gaps 1', 'ratings 2']);
    await db.destroy();
  });

  it('lets others read while it writes (WAL)', async () => {
    await using(async () => {
      const beside = new DatabaseSync(file);
      expect(beside.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
      beside.close();
    });
  });

  it('may hold sentences of a version that spoke English alone', async () => {
    await using(store => store.followFeed('server', feed, 1));
    const beside = new DatabaseSync(file);
    beside.exec(`UPDATE feeds SET problem = 'It answers “500”.'`);
    beside.close();
    const [read] = await using(store => store.feeds('server'));
    expect(read).toEqual({ ...feed, problem: { en: 'It answers “500”.' } });
  });

  it('may be empty already', async () => {
    await writeFile(file, '');
    expect(await using(store => store.revision('server'))).toBe(0);
  });
});

describe('a file that cannot be used', () => {
  /** The sentence of the Problem. */
  async function refusal(of: string): Promise<string> {
    const error = await openStore({ file: of }).then(
      () => expect.fail('it opened'),
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Problem);
    return (error as Problem).message;
  }

  it.each(['hello', 'hello, this is a letter\n'.repeat(1_000)])('is no database', async content => {
    await writeFile(file, content);
    expect(await refusal(file)).toBe(
      `${file} is not a database. Please name another file for Newsdesk's data, or move that one away.`,
    );
    expect(await readFile(file, 'utf8')).toBe(content);
  });

  it('is a folder', async () => {
    expect(await refusal(folder)).toBe(
      `${folder} is a folder. Please name a file in it, for example ${folder}/newsdesk.db.`,
    );
  });

  it('lies in a file', async () => {
    await writeFile(join(folder, 'letter'), 'hello');
    const inside = join(folder, 'letter', 'newsdesk.db');
    expect(await refusal(inside)).toBe(
      `${join(folder, 'letter')} is not a folder, so ${inside} can't be made. Please name another place.`,
    );
  });

  it('may not be written', async () => {
    expect(await refusal('/proc/newsdesk.db')).toBe(
      "Newsdesk can't write to /proc/newsdesk.db. Please allow this user to write there, or name another place.",
    );
  });

  it.skipIf(process.getuid?.() !== 0)(
    'belongs to somebody else (needs root, to become somebody else)',
    async () => {
      await using(async () => {});
      await chmod(root, 0o755);
      await chmod(folder, 0o755);
      const other = spawn(process.execPath, [join(import.meta.dirname, '../writer.ts'), file, '1', '1'], {
        uid: 65534,
      });
      let err = '';
      other.stderr.on('data', chunk => {
        err += chunk;
      });
      expect((await once(other, 'close'))[0]).toBe(1);
      expect(err).toContain(`Newsdesk can't write to ${file}.`);
    },
  );

  it('is the database of another program, and stays as it was', async () => {
    const foreign = new DatabaseSync(file);
    foreign.exec('CREATE TABLE recipes (name text)');
    foreign.close();
    expect(await refusal(file)).toBe(
      `${file} is the database of another program. Please name another file for Newsdesk's data.`,
    );
    const after = new DatabaseSync(file);
    expect(after.prepare('SELECT name FROM sqlite_master').all()).toEqual([{ name: 'recipes' }]);
    after.close();
  });

  it('was written by a newer Newsdesk', async () => {
    await using(async () => {});
    const newer = new DatabaseSync(file);
    newer.exec('UPDATE newsdesk_schema SET version = 99');
    newer.close();
    expect(await refusal(file)).toBe(
      `The database ${file} was written by a newer Newsdesk (its version is 99, this one knows ${STEPS.length}). ` +
        'Please start the newer Newsdesk, or name another file.',
    );
  });

  it('is damaged', async () => {
    await using(store => store.addArticle('server', numbered(1)));
    const bytes = await readFile(file);
    bytes.fill(0xff, 100, 4_096);
    await writeFile(file, bytes);
    expect(await refusal(file)).toBe(`The database ${file} is damaged. Please put a backup in its place.`);
  });
});
