/** The networks as benchmarks ask them: without a deadline, and what they once said is kept in the system's temporary folder. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deserialize, serialize } from 'node:v8';
import { type Meaning, NO_MEANING, VECTOR_BYTES } from '../src/search/meaning/meaning.ts';
import { openMeaning } from '../src/search/meaning/process.ts';

const FOLDER = join(import.meta.dirname, '../data/models');
/** Long enough for any request. */
const PATIENCE_MS = 600_000;

/** The networks, or none where `isOn` is false. Whoever opens them closes them. */
export async function openNetworks(isOn = true): Promise<Meaning> {
  if (!isOn) return NO_MEANING;
  const networks = openMeaning({
    folder: FOLDER,
    hungMs: PATIENCE_MS,
    onState: problem => problem === null || console.error(`networks: ${problem}`),
  });
  await networks.started();
  return keeping(networks);
}

/** What is said of the same texts is looked up; other networks have another file. */
function keeping(networks: Meaning): Meaning {
  const hash = createHash('sha256');
  for (const file of ['encoder.onnx', 'reader.onnx']) hash.update(readFileSync(join(FOLDER, file)));
  const file = join(tmpdir(), `newsdesk-networks-${hash.digest('hex').slice(0, 16)}.db`);
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA busy_timeout = 60000');
  db.exec('CREATE TABLE IF NOT EXISTS said (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID');
  const select = db.prepare('SELECT value FROM said WHERE key = ?');
  const insert = db.prepare('INSERT OR REPLACE INTO said VALUES (?, ?)');
  const keyOf = (...about: unknown[]) =>
    createHash('sha256').update(JSON.stringify(about)).digest().subarray(0, 16);
  const kept = <T>(key: Buffer): T | undefined => {
    const row = select.get(key);
    return row && (deserialize(Buffer.from(row.value as Uint8Array)) as T);
  };
  const once = async <T>(key: Buffer, ask: () => Promise<T>): Promise<T> => {
    const before = kept<T>(key);
    if (before !== undefined) return before;
    const said = await ask();
    insert.run(key, serialize(said));
    return said;
  };
  const turn = () => ({ owner: 'benchmark', until: Date.now() + PATIENCE_MS });

  return {
    isReady: networks.isReady,
    isWanted: networks.isWanted,
    encoder: networks.encoder,
    questionVector: question =>
      once(keyOf('question', question), () => networks.questionVector(question, turn())),
    read: async (question, passages) =>
      Promise.all(
        passages.map(passage =>
          once(keyOf('read', question, passage), async () => {
            const [reading] = await networks.read(question, [passage], turn());
            if (!reading) throw new Error('a passage was not read');
            return reading;
          }),
        ),
      ),
    async passageVectors(owner, title, passages) {
      const all = new Int8Array(passages.length * VECTOR_BYTES);
      for (const [at, passage] of passages.entries()) {
        const vector = await once(keyOf('passage', title, passage), () =>
          networks.passageVectors(owner, title, [passage]),
        );
        if (!vector) return null;
        all.set(vector, at * VECTOR_BYTES);
      }
      return all;
    },
    async close() {
      db.close();
      await networks.close();
    },
  };
}
