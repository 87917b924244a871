/** Responses that are slow on purpose: told from slow sites by their number, their time and their size. */
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { watchSlowResponse } from '../../src/web/slow-response.ts';

/** How often an answer is called slow. Its pieces come one after the other, the last so long after the first. */
function slowResponses(sizes: number[], tookMs: number): number {
  const socket = new Socket();
  let now = 1_000;
  let told = 0;
  watchSlowResponse(
    socket,
    () => now,
    () => told++,
  );
  sizes.forEach((size, index) => {
    if (index === sizes.length - 1) now += tookMs;
    socket.emit('data', Buffer.alloc(size));
  });
  return told;
}

test.each([
  ['eight small pieces in four seconds', [1, 1, 1, 1, 1, 1, 1, 1], 4_000, 1],
  ['the same, as many bytes as a slow one may have', [1, 1, 1, 1, 1, 1, 1, 1_016], 4_000, 1],
  ['one byte more', [1, 1, 1, 1, 1, 1, 1, 1_017], 4_000, 0],
  ['seven pieces', [1, 1, 1, 1, 1, 1, 1], 4_000, 0],
  ['a little sooner', [1, 1, 1, 1, 1, 1, 1, 1], 3_999, 0],
  ['small pieces after a large one', [1_024, 1, 1, 1, 1, 1, 1, 1], 4_000, 0],
])('%s', (_, sizes, tookMs, told) => {
  expect(slowResponses(sizes, tookMs)).toBe(told);
});
