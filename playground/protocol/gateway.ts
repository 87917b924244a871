/** The gateway: sessions of the bot over WebSocket, v10, JSON. https://docs.discord.com/developers/events/gateway */
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { type Form, isForm } from '../limits/shapes.ts';
import type { Server } from '../types.ts';
import { botPayload, guildCreatePayload } from '../world/payloads.ts';
import type { World } from '../world/world.ts';

/** Events that a session keeps for a RESUME. */
const maxMissedEvents = 1_000;
/** Sessions that have lost their socket and may come back. */
const maxSleeping = 50;
/** What Discord allows a bot: as many new sessions in a day, and servers on a shard. */
const maxSessionsADay = 1_000;
const maxServersOfShard = 2_500;
const dayMs = 24 * 60 * 60_000;
const privileged =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

interface Session {
  id: string;
  shard: [index: number, count: number];
  intents: number;
  sequence: number;
  /** The last ones that were sent, in order, `s` their sequence. */
  events: { s: number; json: string }[];
  socket: WebSocket | null;
}

export class Gateway {
  readonly #world: World;
  readonly #token: string;
  readonly #heartbeatIntervalMs: number;
  readonly #connected: () => void;
  readonly #sessions = new Map<string, Session>();
  /** When the sessions of the last day began. */
  #begun: number[] = [];
  /** How many more that identify are hung up on, and with which code. */
  #refusing = { code: 0, times: 0 };
  /** What is below each WebSocket. */
  readonly #wires = new WeakMap<WebSocket, Duplex>();
  /** Sockets whose heartbeats stay unanswered. */
  readonly #muted = new WeakSet<WebSocket>();

  constructor(world: World, token: string, heartbeatIntervalMs: number, connected: () => void) {
    this.#world = world;
    this.#token = token;
    this.#heartbeatIntervalMs = heartbeatIntervalMs;
    this.#connected = connected;
  }

  get isConnected(): boolean {
    return [...this.#sessions.values()].some(session => session.socket);
  }

  /** Takes a new connection. */
  accept(socket: WebSocket, wire: Duplex): void {
    let session: Session | null = null;
    this.#wires.set(socket, wire);
    send(socket, {
      op: GatewayOpcodes.Hello,
      d: { heartbeat_interval: this.#heartbeatIntervalMs },
      s: null,
      t: null,
    });
    socket.on('message', data => {
      const packet = parse(String(data));
      if (!packet) return socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
      session = this.#receive(socket, session, packet);
    });
    socket.on('close', code => {
      if (session?.socket === socket) this.#lose(session, code);
    });
    socket.on('error', () => socket.terminate());
  }

  /** Tells every session that serves this server (null: direct messages) and asked for one of these intents (0: always). */
  dispatch(event: string, data: unknown, server: Server | null, intents = 0): void {
    for (const session of this.#sessions.values()) {
      const isAsked = intents === 0 || (session.intents & intents) !== 0;
      if (isAsked && serves(session, server?.id ?? null)) this.#event(session, event, data);
    }
  }

  /** Tells every session that serves this server of many events, their data JSON already, in one write to its socket. */
  dispatchAtOnce(event: string, data: readonly string[], server: Server | null): void {
    for (const session of this.#sessions.values()) {
      const wire = session.socket && this.#wires.get(session.socket);
      if (!wire || !serves(session, server?.id ?? null)) continue;
      wire.write(Buffer.concat(data.flatMap(json => frameOf(this.#next(session, event, json)))));
    }
  }

  cut(): void {
    for (const socket of this.#sockets()) socket.terminate();
  }

  reconnect(): void {
    for (const socket of this.#sockets()) send(socket, { op: GatewayOpcodes.Reconnect, d: null });
  }

  invalidate(resumable: boolean): void {
    for (const session of [...this.#sessions.values()]) {
      if (session.socket) send(session.socket, { op: GatewayOpcodes.InvalidSession, d: resumable });
      session.socket = null;
      if (!resumable) this.#sessions.delete(session.id);
    }
  }

  mute(): void {
    for (const socket of this.#sockets()) this.#muted.add(socket);
  }

  hangUp(code: number, times: number): void {
    this.#refusing = { code, times };
    for (const socket of this.#sockets()) socket.close(code);
  }

  /** Of those that a bot may begin in a day. */
  sessionsLeft(): { total: number; remaining: number; reset_after: number } {
    const now = this.#world.clock.now();
    this.#begun = this.#begun.filter(at => at > now - dayMs);
    const [first = now] = this.#begun;
    const remaining = Math.max(0, maxSessionsADay - this.#begun.length);
    return { total: maxSessionsADay, remaining, reset_after: first + dayMs - now };
  }

  close(): void {
    for (const socket of this.#sockets()) socket.close(1001);
    this.#sessions.clear();
  }

  #sockets(): WebSocket[] {
    return [...this.#sessions.values()].flatMap(session => session.socket ?? []);
  }

  /** Gives the session that the socket has afterwards. */
  #receive(socket: WebSocket, session: Session | null, { op, d }: Form): Session | null {
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        if (!this.#muted.has(socket)) send(socket, { op: GatewayOpcodes.HeartbeatAck, d: null });
        return session;
      case GatewayOpcodes.Identify:
      case GatewayOpcodes.Resume:
        if (session?.socket === socket) {
          socket.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
          return session;
        }
        return op === GatewayOpcodes.Identify ? this.#identify(socket, d) : this.#resume(socket, d);
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        if (!session) socket.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
        return session;
      default:
        socket.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
        return session;
    }
  }

  #identify(socket: WebSocket, data: Form): Session | null {
    const shard = data?.shard ?? [0, 1];
    const fault = this.#faultOf(data, shard);
    this.#begun.push(this.#world.clock.now());
    if (fault) {
      socket.close(...fault);
      return null;
    }
    const id = this.#world.newId().padStart(32, '0');
    const session: Session = { id, shard, intents: data.intents, sequence: 0, events: [], socket };
    this.#sessions.set(id, session);
    this.#welcome(session);
    this.#connected();
    return session;
  }

  #faultOf(data: Form, shard: Form): [code: number, reason: string] | null {
    if (String(data?.token).replace(/^Bot /, '') !== this.#token) {
      return [GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.'];
    }
    const [index, count] = Array.isArray(shard) ? shard : [];
    if (!Number.isInteger(index) || !Number.isInteger(count) || index < 0 || index >= count) {
      return [GatewayCloseCodes.InvalidShard, 'Invalid shard.'];
    }
    if (this.#refusing.times > 0) {
      this.#refusing.times -= 1;
      return [this.#refusing.code, 'Hung up on purpose.'];
    }
    if (this.#world.servers.filter(({ id }) => isOnShard(id, index, count)).length > maxServersOfShard) {
      return [GatewayCloseCodes.ShardingRequired, 'Sharding required.'];
    }
    if (!Number.isInteger(data.intents) || data.intents < 0 || data.intents >= 2 ** 31) {
      return [GatewayCloseCodes.InvalidIntents, 'Invalid intents.'];
    }
    return data.intents & privileged ? [GatewayCloseCodes.DisallowedIntents, 'Disallowed intents.'] : null;
  }

  #welcome(session: Session): void {
    const served = this.#world.servers.filter(({ id, hasBot = true }) => hasBot && serves(session, id));
    this.#event(session, 'READY', {
      v: 10,
      user: { ...botPayload(this.#world), verified: true, mfa_enabled: false, email: null },
      guilds: served.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#world.origin.replace('http', 'ws').concat('/gateway'),
      session_type: 'normal',
      shard: session.shard,
      application: { id: this.#world.botId, flags: 0 },
      private_channels: [],
      relationships: [],
      presences: [],
    });
    if (!(session.intents & GatewayIntentBits.Guilds)) return;
    for (const server of served) {
      if (this.#world.unavailable.has(server.id)) continue;
      this.#event(session, 'GUILD_CREATE', guildCreatePayload(this.#world, server));
    }
  }

  #resume(socket: WebSocket, data: Form): Session | null {
    const session = this.#sessions.get(String(data?.session_id));
    if (String(data?.token).replace(/^Bot /, '') !== this.#token) {
      socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
      return null;
    }
    if (session && !(Number.isInteger(data.seq) && data.seq <= session.sequence)) {
      socket.close(GatewayCloseCodes.InvalidSeq, 'Invalid seq.');
      return null;
    }
    const oldest = session?.events[0]?.s ?? 1;
    if (!session || data.seq + 1 < oldest) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return null;
    }
    session.socket?.terminate();
    session.socket = socket;
    for (const { s, json } of session.events) if (s > data.seq) socket.send(json);
    this.#event(session, 'RESUMED', {});
    return session;
  }

  #event(session: Session, t: string, d: unknown): void {
    // It is kept for a RESUME where there is no socket.
    const packet = this.#next(session, t, JSON.stringify(d));
    session.socket?.send(packet);
  }

  /** The packet of the session's next event. */
  #next(session: Session, t: string, d: string): string {
    const s = ++session.sequence;
    const json = `{"op":${GatewayOpcodes.Dispatch},"s":${s},"t":"${t}","d":${d}}`;
    session.events.push({ s, json });
    if (session.events.length > maxMissedEvents) session.events.shift();
    return json;
  }

  /** A session that the bot ended itself (1000, 1001) is over; any other waits for a RESUME. */
  #lose(session: Session, code: number): void {
    session.socket = null;
    if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
    const sleeping = [...this.#sessions.values()].filter(each => !each.socket);
    for (const each of sleeping.slice(0, -maxSleeping)) this.#sessions.delete(each.id);
  }
}

/** https://docs.discord.com/developers/events/gateway#sharding */
function serves({ shard: [index, count] }: Session, serverId: string | null): boolean {
  return serverId === null ? index === 0 : isOnShard(serverId, index, count);
}

function isOnShard(serverId: string, index: number, count: number): boolean {
  return Number((BigInt(serverId) >> 22n) % BigInt(count)) === index;
}

/** A text frame of a server, of 126 to 65,535 bytes: https://www.rfc-editor.org/rfc/rfc6455#section-5.2 */
function frameOf(text: string): [Buffer, Buffer] {
  const bytes = Buffer.from(text);
  const head = Buffer.from([0x81, 126, 0, 0]);
  head.writeUInt16BE(bytes.length, 2);
  return [head, bytes];
}

function send(socket: WebSocket, packet: unknown): void {
  socket.send(JSON.stringify(packet));
}

function parse(text: string): Form | null {
  try {
    const packet = JSON.parse(text);
    return isForm(packet) ? packet : null;
  } catch {
    return null;
  }
}
