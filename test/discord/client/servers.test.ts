/** Servers that the bot comes to and goes from: one hello, seven days, and no harm from an outage. */
import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Server } from '../../../playground/types.ts';
import { defaultServers } from '../../../playground/world/servers.ts';
import { KEEP_LEFT_MS } from '../../../src/library/servers.ts';
import { en } from '../../../src/wording/en/index.ts';
import { event, HARBOUR, idOf, startTestBot, type TestBot, textOf } from '../../helpers/bot.ts';

const HOUR_MS = 3_600_000;
let desk: TestBot;
beforeEach(async () => {
  desk = await startTestBot();
});
afterEach(() => desk.close());

/** A server of its own, with these permissions of the bot in its channels. */
function newServer(...permissions: (bigint | undefined)[]): Server {
  const id = '1300000000000000000';
  const channels = permissions.map((botPermissions, n) => ({
    id: `130000000000000000${n + 1}`,
    name: `channel-${n + 1}`,
    ...(botPermissions === undefined ? {} : { botPermissions }),
  }));
  const [ben] = defaultServers()[0]?.members.slice(1) ?? [];
  return { id, name: 'New Town', channels, members: ben ? [ben] : [] };
}
const MUTE = PermissionFlagsBits.ViewChannel;

/** Resolves when the bot has seen everything that the gateway said so far, and has done what it does about it. */
async function settled(): Promise<void> {
  await desk.ben.type('/help');
  await desk.restart();
}

describe('a server that adds the bot', () => {
  it('reads once what it is, what it keeps and what comes next', async () => {
    const server = newServer(undefined, undefined);
    const said = event(desk.playground, 'message');
    desk.playground.join(server);
    const { message, channelId, onlyFor } = await said;
    expect([channelId, onlyFor]).toEqual([server.channels[0]?.id, null]);
    const text = textOf(message as never);
    expect(text).toContain(en.welcome.title);
    expect(text).toMatch(/<\/article add:\d+>/u);
    expect(text).toMatch(/<\/ask:\d+>/u);
    expect(text).toContain('30 days');

    await desk.restart();
    desk.playground.leave(server.id, true);
    desk.playground.join(server);
    desk.playground.leave(server.id);
    desk.playground.join(server);
    await settled();
    expect(desk.playground.requests.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(1);
  });

  it('reads it in the first channel where the bot may speak', async () => {
    const server = newServer(MUTE, 0n, undefined);
    const said = event(desk.playground, 'message');
    desk.playground.join(server);
    expect((await said).channelId).toBe(server.channels[2]?.id);
  });

  it('reads nothing where the bot may speak nowhere', async () => {
    desk.playground.join(newServer(MUTE, 0n));
    await settled();
    expect(desk.playground.requests.filter(({ path }) => path.endsWith('/messages'))).toEqual([]);
    expect(desk.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});

it('servers of long ago are not welcomed at a start', async () => {
  await settled();
  expect(desk.playground.requests.filter(({ path }) => path.endsWith('/messages'))).toEqual([]);
});

describe('a server that removes the bot', () => {
  const size = async (id: string) => (await desk.libraries.library(id)).size;

  it('has seven days to add it again; then everything of it is erased, and nothing of the others', async () => {
    const server = newServer(undefined);
    desk.playground.join(server);
    await desk.add(server.name);
    await desk.add(HARBOUR);
    desk.playground.leave(server.id);
    await settled();
    desk.clock.advance(KEEP_LEFT_MS - 1);
    await settled();
    expect(await size(server.id)).toBe(1);
    desk.clock.advance(HOUR_MS);
    await settled();
    expect(await size(server.id)).toBe(0);
    expect(await size(idOf(desk.playground, HARBOUR))).toBe(1);
    expect(desk.log.some(({ msg, server: of }) => /erased/u.test(String(msg)) && of === server.id)).toBe(
      true,
    );
  });

  it('and adds it again keeps everything', async () => {
    const server = newServer(undefined);
    desk.playground.join(server);
    await desk.add(server.name);
    desk.playground.leave(server.id);
    await settled();
    desk.playground.join(server);
    await settled();
    desk.clock.advance(2 * KEEP_LEFT_MS);
    await settled();
    expect(await size(server.id)).toBe(1);
  });
});

it('a server that removes the bot is not served until it is back, and one with an outage is', async () => {
  const server = newServer(undefined);
  const joined = event(desk.playground, 'message');
  desk.playground.join(server);
  await joined;
  const isServed = async () => {
    // Whatever the gateway said before has been seen when this is answered.
    await desk.ben.type('/help');
    return [desk.bot.serves(server.id), desk.bot.servers().includes(server.id)];
  };
  expect(await isServed()).toEqual([true, true]);
  desk.playground.leave(server.id, true);
  expect(await isServed()).toEqual([true, true]);
  desk.playground.leave(server.id);
  expect(await isServed()).toEqual([false, false]);
  desk.playground.join(server);
  expect(await isServed()).toEqual([true, true]);
});

it('an outage erases nothing, however long', async () => {
  await desk.add(HARBOUR);
  const id = idOf(desk.playground, HARBOUR);
  desk.playground.leave(id, true);
  await desk.cleo.type('/help');
  desk.clock.advance(2 * KEEP_LEFT_MS);
  await desk.cleo.type('/help');
  const [harbour] = defaultServers();
  if (harbour) desk.playground.join(harbour);
  await settled();
  expect((await desk.libraries.library(id)).size).toBe(1);
});
