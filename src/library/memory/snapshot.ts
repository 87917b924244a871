/** The index of a library as it is kept in the store: so that a library that comes back into memory need not read its articles again. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32, zstdCompress, zstdDecompress } from 'node:zlib';
import { newId } from '../../articles/id.ts';
import { PassageIndex } from '../../search/index/passage-index.ts';
import { fromBytes, type Portion, toBytes } from '../../search/index/snapshot.ts';
import type { Store } from '../../storage/store.ts';
import { nextTurn } from '../../time.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** What a snapshot is made of. */
interface Head {
  /** What read the articles: another version may read them in another way. */
  code: string;
  /** Whether it has only the articles' headlines. */
  isHeadlines: boolean;
  /** By portion: its checksum (CRC-32). */
  sums: number[];
}

/** Tells versions of the search apart: its source files, the packages that it may use, and Node, which brings the rules for words. */
export const CODE = codeOf(
  join(import.meta.dirname, '../../search'),
  join(import.meta.dirname, '../../../package.json'),
);

function codeOf(folder: string, list: string): string {
  const hash = createHash('sha256').update(process.version);
  const { dependencies } = JSON.parse(readFileSync(list, 'utf8')) as { dependencies: object };
  hash.update(JSON.stringify(dependencies));
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.ts'),
  );
  for (const name of sources.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('base64url');
}

/** Saves an index as its portions have it. Adding goes on meanwhile. Gives up when told to. */
export async function saveSnapshot(
  portions: Iterable<Portion>,
  owner: string,
  store: Store,
  signal: AbortSignal,
  isHeadlines: boolean,
): Promise<void> {
  const stamp = newId(Date.now());
  const sums: number[] = [];
  for (const portion of portions) {
    if (signal.aborted) return;
    const bytes = await compress(toBytes(portion));
    await store.saveSnapshotPart(owner, stamp, sums.length, bytes);
    sums.push(crc32(bytes));
    await nextTurn();
  }
  await store.finishSnapshot(
    owner,
    stamp,
    sums.length,
    JSON.stringify({ code: CODE, isHeadlines, sums } satisfies Head),
  );
}

/** The index as it was saved, of headlines only or of all; null if there is no such snapshot that can be used. */
export async function readSnapshot(
  owner: string,
  store: Store,
  isHeadlines: boolean,
): Promise<{ index: PassageIndex } | null> {
  const found = await store.snapshot(owner);
  if (!found) return null;
  const head = JSON.parse(found.head) as Head;
  if (head.code !== CODE || head.isHeadlines !== isHeadlines) return null;
  const index = new PassageIndex();
  try {
    await index.restore(portionsOf(owner, store, found.stamp, head), nextTurn);
  } catch (error) {
    if (error instanceof Unusable) return null;
    throw error;
  }
  return { index };
}

/** A portion is gone or damaged. */
class Unusable extends Error {}

async function* portionsOf(
  owner: string,
  store: Store,
  stamp: string,
  { sums }: Head,
): AsyncGenerator<Portion> {
  for (const [part, sum] of sums.entries()) {
    const bytes = await store.snapshotPart(owner, stamp, part);
    if (!bytes || crc32(bytes) !== sum) throw new Unusable();
    yield fromBytes(await decompress(bytes));
    await nextTurn();
  }
}
