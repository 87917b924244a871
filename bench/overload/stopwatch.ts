/**
 * Loaded into a bot before it starts (`node --import stopwatch.ts?FILE`), it writes to FILE, when the bot ends: when each question of the quiet
 * server was read and when its first response was sent, and from when to when those of the noisy one were read; milliseconds of the clock
 * that all processes of the machine share.
 */
import { subscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import { Client, GatewayDispatchEvents, type GatewayDispatchPayload } from 'discord.js';
import { NOISY, QUIET } from './servers.ts';

export interface Times {
  quiet: Record<string, { read: number; sent?: number }>;
  storms: { from: number; to: number }[];
}

/** Questions of the noisy server that come this long after the last one are another storm. */
const APART_MS = 2_000;

const times: Times = { quiet: {}, storms: [] };
const now = () => Number(process.hrtime.bigint()) / 1e6;

const { emit } = Client.prototype;
Client.prototype.emit = function (this: Client, ...event: unknown[]) {
  const [name, packet] = event as [string, GatewayDispatchPayload | undefined];
  if (name === 'raw' && packet?.t === GatewayDispatchEvents.InteractionCreate) note(packet.d);
  return Reflect.apply(emit, this, event);
} as typeof emit;

function note({ id, guild_id }: { id: string; guild_id?: string }): void {
  if (guild_id === QUIET.id) times.quiet[id] = { read: now() };
  if (guild_id !== NOISY.id) return;
  const at = now();
  const storm = times.storms.at(-1);
  if (storm && at - storm.to < APART_MS) storm.to = at;
  else times.storms.push({ from: at, to: at });
}

subscribe('undici:client:sendHeaders', message => {
  const { path } = (message as { request: { path: string } }).request;
  const [, , , , id = ''] = path.split('/');
  const question = times.quiet[id];
  if (question) question.sent ??= now();
});

process.on('exit', () => writeFileSync(new URL(import.meta.url).search.slice(1), JSON.stringify(times)));
