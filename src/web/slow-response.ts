/** Tells an answer that comes in drops, to hold a connection for as long as possible, from one of a slow site. */
import type { Socket } from 'node:net';

/** So long after its first byte, an answer of at least so many pieces has fewer bytes. A slow site comes late, but in large pieces. */
const AFTER_MS = 4_000;
const PIECES = 8;
const BYTES = 1_024;

/** Calls `onDrip` once the answer on this socket is told to be one. `now` gives epoch milliseconds. */
export function watchSlowResponse(socket: Socket, now: () => number, onDrip: () => void): void {
  let [since, pieces, bytes] = [0, 0, 0];
  const look = (piece: Buffer): void => {
    since ||= now();
    pieces++;
    bytes += piece.length;
    if (bytes >= BYTES) socket.off('data', look);
    else if (pieces >= PIECES && now() - since >= AFTER_MS) onDrip();
  };
  socket.on('data', look);
}
