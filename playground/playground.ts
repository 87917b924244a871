/** Opens a stand-in for Discord on this machine: puts its parts together on one port. */
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { GatewayIntentBits } from 'discord-api-types/v10';
import { realClock } from './clock.ts';
import { Someone, type Surroundings } from './people/person.ts';
import { Gateway } from './protocol/gateway.ts';
import { interactionPayload } from './protocol/interaction-payload.ts';
import { Interactions, newToken } from './protocol/interactions.ts';
import { Rest } from './protocol/rest.ts';
import { routesOf } from './protocol/routes.ts';
import { openFront } from './protocol/server.ts';
import type {
  Person,
  Playground,
  PlaygroundEvent,
  PlaygroundOptions,
  RouteHandler,
  Server,
} from './types.ts';
import { guildCreatePayload } from './world/payloads.ts';
import { Registry } from './world/registry.ts';
import { defaultServers, newServer } from './world/servers.ts';
import { type Change, type Stored, World } from './world/world.ts';

/** As Discord says in HELLO. */
const heartbeatIntervalMs = 41_250;

/** Throws when the port is taken. */
export async function openPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const host = options.host ?? '127.0.0.1';
  const world = new World(options.clock ?? realClock, options.servers ?? defaultServers());
  const token = `${Buffer.from(world.botId).toString('base64url')}.${randomBytes(27).toString('base64url')}`;
  const watchers = new Set<(event: PlaygroundEvent) => void>();
  const tell = (event: PlaygroundEvent) => {
    for (const watcher of watchers) watcher(event);
  };
  const ready = Promise.withResolvers<void>();
  const checkReady = () => {
    if (gateway.isConnected && !registry.isEmpty) ready.resolve();
  };
  const gateway = new Gateway(world, token, options.heartbeatIntervalMs ?? heartbeatIntervalMs, checkReady);
  const registry = new Registry(world, () => {
    tell({ kind: 'commands' });
    checkReady();
  });
  const interactions = new Interactions(world, (event, data, server) =>
    gateway.dispatch(event, data, server),
  );
  const { shards = 1 } = options;
  const intercepting: RouteHandler[] = [];
  const rest = new Rest(token, routesOf({ world, registry, interactions, gateway, shards }));
  world.listen(change => {
    tell(eventOf(change));
    if (change.kind !== 'dismissed') announce(gateway, change);
  });

  const front = openFront(host, {
    '/api/': async (request, response, url) => {
      for (const handler of intercepting) if (await handler(request, response, url)) return;
      await rest.handle(request, response, url);
    },
    '/attachments/': (_, response, url) => serveFile(world, response, url),
  });
  front.sockets.set('/gateway', (socket, { socket: wire }) => gateway.accept(socket, wire));
  const port = await front.listen(options.port ?? 0);
  world.origin = `http://${addressOf(host)}:${port}`;
  const around: Surroundings = { world, registry, interactions, forms: new Map() };

  const join = (server: Server) => {
    world.addServer(server);
    gateway.dispatch('GUILD_CREATE', guildCreatePayload(world, server), server, GatewayIntentBits.Guilds);
  };

  return {
    url: `${world.origin}/`,
    api: `${world.origin}/api`,
    token,
    applicationId: world.botId,
    servers: world.servers,
    requests: rest.requests,
    person: (member, server, channel) => findPerson(around, member, server, channel),
    group: (...members) => {
      const people = members.map(name => findPerson(around, name, null).member);
      const channel = world.groupOf(people);
      return people.map(member => new Someone(around, { member, server: null, channel }));
    },
    ready: () => ready.promise,
    watch: listener => {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    trouble: {
      cut: () => gateway.cut(),
      reconnect: () => gateway.reconnect(),
      invalidate: resumable => gateway.invalidate(resumable),
      mute: () => gateway.mute(),
      hangUp: (code, times = 0) => gateway.hangUp(code, times),
      refuse: (match, status, times, body, headers = {}) => rest.refuse(match, status, times, body, headers),
    },
    unchecked: {
      interaction: (person, { type, data }) => {
        const { origin } = person as Someone;
        const id = world.newId();
        const token = newToken(id);
        const json = JSON.stringify(
          interactionPayload(world, { id, token, type, data, origin, source: null }),
        );
        return { callback: `/api/v10/interactions/${id}/${token}/callback`, json, server: origin.server };
      },
      dispatch: (event, data, server) => gateway.dispatchAtOnce(event, data, server),
      intercept: handler => intercepting.push(handler),
    },
    route: handler => front.routes.push(handler),
    upgrade: (path, handler) => front.sockets.set(path, handler),
    join,
    found: member => {
      const server = newServer(world.servers, member, world.newId);
      join(server);
      return server;
    },
    leave: (serverId, outage = false) => {
      const server = world.server(serverId);
      if (!server) throw new Error(`The bot is not in a server ${serverId}.`);
      if (outage) world.unavailable.add(serverId);
      else world.removeServer(serverId);
      const data = outage ? { id: serverId, unavailable: true } : { id: serverId };
      gateway.dispatch('GUILD_DELETE', data, server, GatewayIntentBits.Guilds);
    },
    close: async () => {
      interactions.close();
      gateway.close();
      await front.close();
    },
  };
}

/** How this machine reaches what listens on a host: every address is also loopback's. */
function addressOf(host: string): string {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return reachable.includes(':') ? `[${reachable}]` : reachable;
}

/** Throws when there is no such person or place. */
function findPerson(around: Surroundings, name: string, place: string | null, channelName?: string): Person {
  const { world } = around;
  const { servers } = world;
  const server = place === null ? null : servers.find(each => each.id === place || each.name === place);
  if (server === undefined) throw new Error(`There is no server “${place}” in the playground.`);
  const members = server ? server.members : servers.flatMap(each => each.members);
  const member = members.find(each => each.name === name);
  if (!member) throw new Error(`There is no ${name} in ${server?.name ?? 'the playground'}.`);
  if (!server) return new Someone(around, { member, server, channel: world.directMessages(member) });
  const wanted =
    channelName === undefined ? server.channels[0] : server.channels.find(each => each.name === channelName);
  const channel = world.channels.get(wanted?.id ?? '');
  if (!channel) throw new Error(`There is no channel “${channelName}” in ${server.name}.`);
  return new Someone(around, { member, server, channel });
}

function eventOf({ kind, stored }: Change): PlaygroundEvent {
  const { message, channel, onlyFor } = stored;
  const where = { channelId: channel.id, onlyFor };
  if (kind === 'created' || kind === 'changed') return { kind: 'message', message, ...where };
  return { kind: 'gone', messageId: message.id, ...where };
}

const messageEvents = {
  created: 'MESSAGE_CREATE',
  changed: 'MESSAGE_UPDATE',
  deleted: 'MESSAGE_DELETE',
} as const;

/** Tells the bot of what everyone in the channel sees, if its intents ask for it. */
function announce(gateway: Gateway, { kind, stored }: Change): void {
  const { channel, message, onlyFor } = stored;
  if (onlyFor || kind === 'dismissed') return;
  const { server } = channel;
  const intent = server ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
  const place = { channel_id: channel.id, ...(server ? { guild_id: server.id } : {}) };
  const data = kind === 'deleted' ? { id: message.id, ...place } : { ...asSeenByBot(stored), ...place };
  gateway.dispatch(messageEvents[kind], data, server, intent);
}

/** Without the privileged intent the text of others comes only in direct messages and when they mention the bot. */
function asSeenByBot({ message, channel }: Stored) {
  const mentionsBot = message.mentions.some(({ bot }) => bot);
  const isOpen = message.author.bot || !channel.server || mentionsBot;
  return isOpen ? message : { ...message, content: '', embeds: [], attachments: [], components: [] };
}

/** Files of strangers never run as a page of ours. */
function serveFile(world: World, response: ServerResponse, url: URL): void {
  const file = world.file(url.pathname.slice('/attachments/'.length));
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('This content is no longer available.');
    return;
  }
  response
    .writeHead(200, {
      'content-type': /^[\w.+-]+\/[\w.+-]+(; ?charset=[\w-]+)?$/.test(file.contentType)
        ? file.contentType
        : 'application/octet-stream',
      'content-length': file.bytes.byteLength,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    .end(file.bytes);
}
