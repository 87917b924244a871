/** Detects a response that is slow on purpose, to hold a connection for as long as possible (Slowloris from the server's side). */
import type { Socket } from 'node:net';

/** So long after its first byte, such a response has at least so many chunks, and fewer bytes. A slow site answers late, but in large chunks. */
const AFTER_MS = 4_000;
const MIN_CHUNKS = 8;
const MIN_BYTES = 1_024;

/** Calls `onSlow` once the answer on this socket is told to be one. `now` gives epoch milliseconds. */
export function watchSlowResponse(socket: Socket, now: () => number, onSlow: () => void): void {
  let [since, chunks, bytes] = [0, 0, 0];
  const look = (chunk: Buffer): void => {
    since ||= now();
    chunks++;
    bytes += chunk.length;
    if (bytes >= MIN_BYTES) socket.off('data', look);
    else if (chunks >= MIN_CHUNKS && now() - since >= AFTER_MS) onSlow();
  };
  socket.on('data', look);
}
