/** The two servers of the overload: one from which everybody asks at once, and a quiet one. */
import type { Server } from '../../playground/types.ts';

interface Size {
  id: string;
  people: number;
}

export const NOISY: Size = { id: '1200000000000000000', people: 500 };
export const QUIET: Size = { id: '1300000000000000000', people: 200 };

export function server({ id, people }: Size): Server {
  return {
    id,
    name: id,
    channels: [{ id: `${BigInt(id) + 1n}`, name: 'news' }],
    members: Array.from({ length: people }, (_, n) => ({
      id: `${BigInt(id) + 1_000n + BigInt(n)}`,
      name: `person${n}`,
      permissions: 2n ** 31n,
    })),
  };
}
