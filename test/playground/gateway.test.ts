/** The gateway as discord.js meets it: logging in, losing the line, shards, servers that come and go. */
import { Client, Events, GatewayIntentBits, type Interaction, Status } from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import { openPlayground } from '../../playground/playground.ts';
import type { Playground, Server } from '../../playground/types.ts';
import { type Bot, startBot } from './bot.ts';

const commands = [{ name: 'go', description: 'Goes' }];
const reply = async (interaction: Interaction) => {
  if (interaction.isChatInputCommand()) await interaction.reply('went');
};

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function start(more: Parameters<typeof startBot>[0] = {}): Promise<Bot> {
  const bot = await startBot({ commands, onInteraction: reply, ...more });
  closing.push(bot.stop);
  return bot;
}

async function open(): Promise<Playground> {
  const playground = await openPlayground();
  closing.push(() => playground.close());
  return playground;
}

function once(client: Client, event: string): Promise<unknown> {
  return new Promise(resolve => client.once(event, resolve));
}

/** A bare connection: says these packets one after the other as answers come, and gives what came. */
function talk(playground: Playground, ...packets: unknown[]) {
  const socket = new WebSocket(
    `${playground.api.replace('http', 'ws').replace('/api', '/gateway')}?v=10&encoding=json`,
  );
  const got: { op: number; t: string | null; s: number | null; d: unknown }[] = [];
  const closed = new Promise<number>(resolve => {
    socket.onclose = ({ code }) => resolve(code);
  });
  const answered = new Promise<void>(resolve => {
    socket.onmessage = ({ data }) => {
      got.push(JSON.parse(data));
      const next = packets.shift();
      if (next === undefined) resolve();
      else socket.send(typeof next === 'string' ? next : JSON.stringify(next));
    };
  });
  closing.push(async () => socket.close());
  return { socket, got, closed, answered };
}

describe('logging in', () => {
  test('takes the right token, and ready() waits for a registered command', async () => {
    const playground = await open();
    let isReady = false;
    void playground.ready().then(() => {
      isReady = true;
    });
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: playground.api } });
    closing.push(() => client.destroy());
    await Promise.all([once(client, Events.ClientReady), client.login(playground.token)]);
    expect(client.user?.username).toBe('Newsdesk');
    expect(client.guilds.cache.map(({ name, available }) => [name, available])).toEqual([
      ['Harbour Newsroom', true],
      ['Quiet Corner', true],
    ]);
    expect(isReady).toBe(false);
    await client.application?.commands.set(commands);
    await playground.ready();
  });

  test('refuses a wrong token by REST (401) and by the gateway (4004)', async () => {
    const playground = await open();
    const client = new Client({ intents: [], rest: { api: playground.api } });
    await expect(client.login('wrong.token')).rejects.toThrow('An invalid token was provided.');
    const { closed } = talk(playground, { op: 2, d: { token: 'wrong', intents: 0 } });
    expect(await closed).toBe(4004);
  });

  test('refuses privileged intents (4014), and says so to discord.js', async () => {
    const playground = await open();
    const client = new Client({ intents: [GatewayIntentBits.MessageContent], rest: { api: playground.api } });
    closing.push(() => client.destroy());
    await expect(client.login(playground.token)).rejects.toThrow('Used disallowed intents');
  });

  test.each([
    ['what is no JSON', 'nonsense', 4002],
    ['an unknown opcode', { op: 99, d: null }, 4001],
    ['an event before IDENTIFY', { op: 3, d: {} }, 4003],
    ['a shard out of its count', { op: 2, d: { token: 'T', intents: 0, shard: [2, 2] } }, 4010],
    ['intents that are no number', { op: 2, d: { token: 'T', intents: 'all' } }, 4013],
  ])('closes on %s', async (_, packet, code) => {
    const playground = await open();
    const text =
      typeof packet === 'string' ? packet : JSON.stringify(packet).replace('"T"', `"${playground.token}"`);
    expect(await talk(playground, text).closed).toBe(code);
  });

  test('acknowledges a heartbeat, and closes on a second IDENTIFY', async () => {
    const playground = await open();
    const identify = { op: 2, d: { token: playground.token, intents: 0 } };
    const { got, closed } = talk(playground, { op: 1, d: null }, identify, identify);
    expect(await closed).toBe(4005);
    expect(got.map(({ op, t }) => t ?? op)).toEqual([10, 11, 'READY']);
  });
});

describe('losing the line', () => {
  test.each<[string, (playground: Playground) => void]>([
    ['a cut socket', playground => playground.trouble.cut()],
    ['opcode 7', playground => playground.trouble.reconnect()],
    ['opcode 9 for a session that can be resumed', playground => playground.trouble.invalidate(true)],
  ])('after %s the bot resumes and gets what it missed', async (_, harm) => {
    const { playground, client } = await start();
    const resumed = once(client, Events.ShardResume);
    harm(playground);
    const exchange = playground.person('Ada', 'Harbour Newsroom').type('/go');
    expect((await exchange).message?.content).toBe('went');
    await resumed;
    expect(client.ws.shards.first()?.status).toBe(Status.Ready);
  });

  test('after opcode 9 for a session that is over the bot identifies anew', async () => {
    // discord.js lets 5 s pass between two IDENTIFYs, as Discord asks of it.
    const ws = { buildIdentifyThrottler: () => ({ waitForIdentify: async () => {} }) };
    const { playground, client } = await start({ client: { ws } });
    const ready = once(client, Events.ShardReady);
    playground.trouble.invalidate(false);
    await ready;
    expect((await playground.person('Ada', null).type('/go')).message?.content).toBe('went');
  });

  test('without heartbeat acknowledgements the bot connects again', async () => {
    const { playground, client } = await start({ options: { heartbeatIntervalMs: 50 } });
    const resumed = once(client, Events.ShardResume);
    playground.trouble.mute();
    await resumed;
    expect((await playground.person('Ada', null).type('/go')).message?.content).toBe('went');
  });

  test('a RESUME of an unknown session is opcode 9, with a wrong token 4004, from the future 4007', async () => {
    const playground = await open();
    const resume = (d: unknown) => talk(playground, { op: 6, d });
    const unknown = resume({ token: playground.token, session_id: 'none', seq: 1 });
    await unknown.answered;
    expect(unknown.got[1]).toMatchObject({ op: 9, d: false });
    expect(await resume({ token: 'wrong', session_id: 'none', seq: 1 }).closed).toBe(4004);
    const { socket, got, answered } = talk(playground, { op: 2, d: { token: playground.token, intents: 0 } });
    await answered;
    socket.close(4000);
    const { session_id } = (got[1] as { d: { session_id: string } }).d;
    expect(await resume({ token: playground.token, session_id, seq: 99 }).closed).toBe(4007);
  });
});

describe('a session', () => {
  const guilds = GatewayIntentBits.Guilds;

  /** Identifies, closes with this code, and gives what a RESUME after the first event brings. */
  async function resumeAfter(code: number, meanwhile: (playground: Playground) => void = () => {}) {
    const playground = await open();
    const { token } = playground;
    const first = talk(
      playground,
      { op: 2, d: { token, intents: guilds } },
      { op: 1, d: null },
      { op: 1, d: null },
    );
    await first.answered;
    const { session_id } = (first.got[1] as { d: { session_id: string } }).d;
    meanwhile(playground);
    first.socket.close(code);
    await first.closed;
    const second = talk(
      playground,
      { op: 6, d: { token, session_id, seq: 1 } },
      { op: 1, d: null },
      { op: 1, d: null },
    );
    await second.answered;
    return second.got.map(({ op, t, s }) => (t ? `${t} ${s}` : op)).filter(each => each !== 11);
  }

  test('that lost its line gets the events after the last that it knows, and no other', async () => {
    expect(await resumeAfter(4000)).toEqual([10, 'GUILD_CREATE 2', 'GUILD_CREATE 3', 'RESUMED 4']);
  });

  test('that the bot ended is over', async () => {
    expect(await resumeAfter(1000)).toEqual([10, 9]);
  });

  test('that was made invalid is over', async () => {
    expect(await resumeAfter(4000, playground => playground.trouble.invalidate(false))).toEqual([10, 9]);
  });

  test('that missed more than 1,000 events is over', async () => {
    const miss = (count: number) => (playground: Playground) => {
      for (let index = 0; index < count; index++) {
        const [server] = playground.servers;
        if (server) playground.join(server);
      }
    };
    expect(await resumeAfter(4000, miss(998))).toContain('GUILD_CREATE 2');
    expect(await resumeAfter(4000, miss(999))).toEqual([10, 9]);
  });

  test('begins without the servers that have an outage', async () => {
    const playground = await open();
    playground.leave(playground.servers[0]?.id ?? '', true);
    const identify = { op: 2, d: { token: playground.token, intents: guilds } };
    const { got, answered } = talk(playground, identify, { op: 1, d: null }, { op: 1, d: null });
    await answered;
    expect(got.filter(({ t }) => t === 'GUILD_CREATE')).toMatchObject([{ d: { name: 'Quiet Corner' } }]);
  });
});

describe('shards', () => {
  test('each serves its own servers, the first one direct messages', async () => {
    const playground = await open();
    const shard = async (index: number) => {
      const client = new Client({
        intents: [GatewayIntentBits.Guilds],
        rest: { api: playground.api },
        shards: [index],
        shardCount: 2,
      });
      closing.push(() => client.destroy());
      client.on(Events.InteractionCreate, async interaction => {
        if (interaction.isChatInputCommand()) await interaction.reply(`shard ${index}`);
      });
      await Promise.all([once(client, Events.ClientReady), client.login(playground.token)]);
      return client;
    };
    const [zero, one] = [await shard(0), await shard(1)];
    await zero.application?.commands.set(commands);
    expect(zero.guilds.cache.map(({ name }) => name)).toEqual(['Quiet Corner']);
    expect(one.guilds.cache.map(({ name }) => name)).toEqual(['Harbour Newsroom']);
    for (const [place, content] of [
      ['Quiet Corner', 'shard 0'],
      ['Harbour Newsroom', 'shard 1'],
      [null, 'shard 0'],
    ] as const) {
      expect((await playground.person('Ben', place).type('/go')).message?.content).toBe(content);
    }
  });
});

describe('servers', () => {
  const harbour = 'Harbour Newsroom';
  const third: Server = {
    id: '1250000000000000000',
    name: 'Third Place',
    channels: [{ id: '1250000000000000001', name: 'hall' }],
    members: [{ id: '745310268419358760', name: 'Dan', permissions: 0n }],
  };

  test('one that the bot joins is usable at once', async () => {
    const { playground, client } = await start();
    const joined = once(client, Events.GuildCreate);
    playground.join(third);
    expect(await joined).toMatchObject({ name: 'Third Place' });
    expect((await playground.person('Dan', 'Third Place').type('/go')).message?.content).toBe('went');
  });

  test('one that the bot leaves is gone, with its commands and channels', async () => {
    const { playground, client } = await start();
    const ada = playground.person('Ada', harbour);
    const left = once(client, Events.GuildDelete);
    playground.leave(ada.server?.id ?? '');
    expect(await left).toMatchObject({ name: harbour });
    await expect(ada.type('/go')).rejects.toThrow('There is no /go here.');
    await expect(client.rest.get(`/channels/${ada.channelId}`)).rejects.toThrow('Unknown Channel');
    expect(() => playground.person('Ada', harbour)).toThrow(`There is no server “${harbour}”`);
  });

  test('one with an outage is unavailable, and comes back', async () => {
    const { playground, client } = await start();
    const id = playground.servers[0]?.id ?? '';
    const out = once(client, Events.GuildUnavailable);
    playground.leave(id, true);
    await out;
    expect(client.guilds.cache.get(id)?.available).toBe(false);
    const back = once(client, Events.GuildAvailable);
    playground.join(playground.servers[0] as Server);
    await back;
  });

  test('people and places that do not exist are named', () => {
    return start().then(({ playground }) => {
      expect(() => playground.person('Zoe', harbour)).toThrow('There is no Zoe in Harbour Newsroom.');
      expect(() => playground.person('Ada', harbour, 'attic')).toThrow(
        'There is no channel “attic” in Harbour Newsroom.',
      );
      expect(() => playground.leave('1')).toThrow('The bot is not in a server 1.');
    });
  });
});

describe('messages', () => {
  test('come to a bot that asked for them, without their text unless they mention it', async () => {
    const { playground, client } = await start({
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    });
    const ben = playground.person('Ben', 'Quiet Corner');
    const heard: string[] = [];
    client.on(Events.MessageCreate, ({ content }) => heard.push(content));
    ben.say('a secret');
    const mentioned = once(client, Events.MessageCreate);
    ben.say(`hello <@${playground.applicationId}>`);
    await mentioned;
    const own = once(client, Events.MessageCreate);
    const channel = client.channels.cache.get(ben.channelId);
    if (!channel?.isSendable()) throw new Error('no channel');
    const sent = await channel.send('mine');
    await own;
    expect(heard).toEqual(['', `hello <@${playground.applicationId}>`, 'mine']);
    const deleted = once(client, Events.MessageDelete);
    await sent.delete();
    await deleted;
  });

  test('do not come to a bot that did not ask for them', async () => {
    const { playground, client } = await start({ intents: [GatewayIntentBits.Guilds] });
    const ben = playground.person('Ben', 'Quiet Corner');
    let heard = 0;
    client.on(Events.MessageCreate, () => heard++);
    ben.say('nobody listens');
    await ben.type('/go');
    expect(heard).toBe(0);
  });
});
