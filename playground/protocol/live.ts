/** An interaction while it is open, and who opened it where: types, no code. */
import type { InteractionType } from 'discord-api-types/v10';
import type { Exchange, Member, Server } from '../types.ts';
import type { Channel, Stored } from '../world/world.ts';

/** Who opened an interaction, and where. */
export interface Origin {
  member: Member;
  server: Server | null;
  channel: Channel;
}

export interface Live {
  id: string;
  token: string;
  type: InteractionType;
  origin: Origin;
  data: unknown;
  /** The command's name, with its subcommands. */
  name: string;
  /** The message whose component was used. */
  source: Stored | null;
  openedAt: number;
  state: 'waiting' | 'answered' | 'void';
  /** What `@original` is: the reply, or the message that was updated. */
  original: Stored | null;
  /** Deferred and not yet edited. */
  isThinking: boolean;
  followUps: Stored[];
  exchange: Exchange;
  /** Gives the exchange to the person who waits for it. */
  settle(): void;
  /** Resolves when the person gets the exchange. */
  settled: Promise<Exchange>;
  timers: unknown[];
}
