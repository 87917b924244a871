/** What a Store promises about snapshots of indexes. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { OURS, THEIRS } from './owners.ts';

export function snapshotContract(store: () => Store): void {
  const part = (n: number) => Uint8Array.of(0, n, 255, 10);
  const read = async (stamp: string, n: number) => {
    const bytes = await store().snapshotPart(OURS, stamp, n);
    return bytes && [...bytes];
  };

  describe('a snapshot', () => {
    it('counts when it is finished, byte for byte, and another server sees nothing', async () => {
      await store().saveSnapshotPart(OURS, 'a', 0, part(1));
      await store().saveSnapshotPart(OURS, 'a', 1, part(2));
      expect(await store().snapshot(OURS)).toBeNull();
      expect(await store().finishSnapshot(OURS, 'a', 2, '{"é":1}')).toBe(true);
      expect(await store().snapshot(OURS)).toEqual({ stamp: 'a', head: '{"é":1}' });
      expect(await read('a', 0)).toEqual([...part(1)]);
      expect(await read('a', 1)).toEqual([...part(2)]);
      expect(await read('a', 2)).toBeNull();
      expect(await store().snapshot(THEIRS)).toBeNull();
      expect(await store().snapshotPart(THEIRS, 'a', 0)).toBeNull();
    });

    it('takes the place of the one before', async () => {
      for (const [stamp, n] of [
        ['a', 1],
        ['b', 2],
      ] as const) {
        await store().saveSnapshotPart(OURS, stamp, 0, part(n));
        await store().finishSnapshot(OURS, stamp, 1, stamp);
      }
      expect(await store().snapshot(OURS)).toEqual({ stamp: 'b', head: 'b' });
      expect(await read('a', 0)).toBeNull();
      expect(await read('b', 0)).toEqual([...part(2)]);
    });

    it('that lost a portion while it was saved is none, and leaves nothing', async () => {
      await store().saveSnapshotPart(OURS, 'a', 0, part(1));
      await store().erase(OURS);
      await store().saveSnapshotPart(OURS, 'a', 1, part(2));
      expect(await store().finishSnapshot(OURS, 'a', 2, 'head')).toBe(false);
      expect(await store().snapshot(OURS)).toBeNull();
      expect(await read('a', 1)).toBeNull();
    });

    it('goes with all that its owner has', async () => {
      for (const owner of [OURS, THEIRS]) {
        await store().saveSnapshotPart(owner, 'a', 0, part(1));
        await store().finishSnapshot(owner, 'a', 1, 'head');
      }
      await store().erase(OURS);
      expect(await store().snapshot(OURS)).toBeNull();
      expect(await read('a', 0)).toBeNull();
      expect(await store().snapshot(THEIRS)).not.toBeNull();
    });
  });
}
