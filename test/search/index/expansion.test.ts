/** Which terms may stand in for others. */
import { describe, expect, it } from 'vitest';
import { distanceFrom } from '../../../src/search/index/expansion.ts';

describe('spellings', () => {
  it.each([
    ['ferry', 'ferry', 2, 0],
    ['ferry', 'fery', 2, 1],
    ['ferry', 'ferries', 3, 3],
    ['kitten', 'sitting', 3, 3],
    ['kitten', 'sitting', 2, 3],
    ['a', 'abcd', 2, 3],
    ['żółw', 'żółwie', 2, 2],
    ['żółw', 'żolw', 2, 2],
  ])('%s and %s are apart, at most %d: %d', (a, b, most, away) => {
    expect(distanceFrom(a)(b, most)).toBe(away);
  });

  it('are as far apart as the table of Wagner and Fischer (1974) says, up to 32 letters', () => {
    const word = (seed: number, length: number) =>
      Array.from({ length }, (_, at) => 'abcä語'[(seed * (at + 3) ** 2 + (at >> 1)) % 5]).join('');
    for (let seed = 1; seed < 60; seed++) {
      const one = word(seed, 1 + ((seed * 7) % 32));
      const other = word(seed + 3, 1 + ((seed * 11) % 36));
      const away = byTable(one, other);
      for (const most of [0, away - 1, away, 99].filter(most => most >= 0))
        expect(distanceFrom(one)(other, most), `${one} ${other}`).toBe(Math.min(away, most + 1));
    }
  });
});

function byTable(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number) => table[row]?.[column] as number;
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      (table[row] as number[])[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + Number(a[row - 1] !== b[column - 1]),
      );
    }
  }
  return at(a.length, b.length);
}
