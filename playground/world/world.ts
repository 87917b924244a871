/** What exists: servers, channels, people, messages and files. It keeps them and tells who listens; it checks nothing. */
import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import type { Clock, Member, Server, Upload } from '../types.ts';
import { ordinary } from './servers.ts';
import { snowflakes } from './snowflake.ts';

/** The bot's user and application, the same in every playground, so that what the bot keeps of itself stays true. */
export const botId = '1180399870121984153';
/** Older ones are forgotten. */
const messagesPerChannel = 200;
/** All files together; the oldest are forgotten. */
const maxFileBytes = 128 * 1024 * 1024;

/** A message and who sees it. */
export interface Stored {
  /** Replaced, never changed in place. */
  message: APIMessage;
  /** The user who alone sees it; null: everyone in the channel. */
  onlyFor: string | null;
  channel: Channel;
  gone: boolean;
}

export interface Channel {
  id: string;
  name: string;
  /** Null: the direct messages of `recipient` with the bot, or of a group. */
  server: Server | null;
  recipient: Member | null;
  /** Who are in a group's direct messages. */
  group?: Member[];
  /** What the bot may here. */
  botPermissions: bigint;
  /** See Place. */
  denied?: Record<string, bigint>;
  /** See Place. */
  parent?: string | undefined;
  isForum?: boolean | undefined;
  isUntold?: boolean | undefined;
  /** By id, oldest first. */
  messages: Map<string, Stored>;
}

export type Change = { kind: 'created' | 'changed' | 'deleted' | 'dismissed'; stored: Stored };

export interface StoredFile {
  contentType: string;
  name: string;
  bytes: Uint8Array;
}

export class World {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly servers: Server[] = [];
  /** Servers that the bot is in, but that have an outage. */
  readonly unavailable = new Set<string>();
  /** Also the application's id. */
  readonly botId = botId;
  readonly channels = new Map<string, Channel>();
  readonly #files = new Map<string, StoredFile>();
  #fileBytes = 0;
  readonly #listeners = new Set<(change: Change) => void>();
  /** `http://127.0.0.1:PORT`, known once the port is. */
  origin = '';

  constructor(clock: Clock, servers: Server[]) {
    this.clock = clock;
    this.newId = snowflakes(() => clock.now());
    for (const server of servers) this.addServer(server);
  }

  addServer(server: Server): void {
    this.unavailable.delete(server.id);
    if (!this.servers.some(known => known.id === server.id)) this.servers.push(server);
    for (const place of server.channels) {
      if (this.channels.has(place.id)) continue;
      const channel = { botPermissions: ordinary, denied: {}, ...place, server, recipient: null };
      this.channels.set(place.id, { ...channel, messages: new Map() });
    }
  }

  removeServer(serverId: string): void {
    const index = this.servers.findIndex(server => server.id === serverId);
    const [server] = index < 0 ? [] : this.servers.splice(index, 1);
    for (const { id } of server?.channels ?? []) this.channels.delete(id);
  }

  server(id: string): Server | undefined {
    return this.servers.find(server => server.id === id);
  }

  /** A server by id that the bot is in. */
  joined(id: string): Server | undefined {
    return this.servers.find(server => server.id === id && server.hasBot !== false);
  }

  /** Someone by id, in any server. */
  member(userId: string): Member | undefined {
    for (const { members } of this.servers) {
      const found = members.find(({ id }) => id === userId);
      if (found) return found;
    }
    return undefined;
  }

  /** The direct messages of this person with the bot, opened when there are none. */
  directMessages(recipient: Member): Channel {
    for (const channel of this.channels.values()) if (channel.recipient?.id === recipient.id) return channel;
    const opened: Channel = {
      ...{ id: this.newId(), name: '', server: null, recipient },
      ...{ botPermissions: ordinary, messages: new Map() },
    };
    this.channels.set(opened.id, opened);
    return opened;
  }

  /** Direct messages of several people, without the bot. */
  groupOf(group: Member[]): Channel {
    const opened: Channel = {
      ...{ id: this.newId(), name: '', server: null, recipient: null, group },
      ...{ botPermissions: 0n, messages: new Map() },
    };
    this.channels.set(opened.id, opened);
    return opened;
  }

  /** A message by id, wherever it is. */
  find(messageId: string): Stored | undefined {
    for (const { messages } of this.channels.values()) {
      const stored = messages.get(messageId);
      if (stored) return stored;
    }
    return undefined;
  }

  post(channel: Channel, message: APIMessage, onlyFor: string | null): Stored {
    const stored = { message, onlyFor, channel, gone: false };
    channel.messages.set(message.id, stored);
    if (channel.messages.size > messagesPerChannel) {
      const [oldest] = channel.messages.keys();
      if (oldest) channel.messages.delete(oldest);
    }
    this.#tell({ kind: 'created', stored });
    return stored;
  }

  change(stored: Stored, message: APIMessage): void {
    stored.message = message;
    if (this.#isShown(stored)) this.#tell({ kind: 'changed', stored });
  }

  /** `by` a person who hides a private message, or really deleted. */
  remove(stored: Stored, kind: 'deleted' | 'dismissed' = 'deleted'): void {
    const wasShown = this.#isShown(stored);
    stored.gone = kind === 'deleted';
    stored.channel.messages.delete(stored.message.id);
    if (wasShown) this.#tell({ kind, stored });
  }

  /** False for what was dismissed or forgotten: the bot may still change it, but nobody sees that. */
  #isShown({ channel, message }: Stored): boolean {
    return channel.messages.has(message.id);
  }

  listen(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }

  /** Keeps a file and gives what a message says of it. `path` is what `file` takes. */
  attach(channelId: string, upload: Upload): APIAttachment {
    const id = this.newId();
    const path = `${channelId}/${id}/${encodeURIComponent(upload.name)}`;
    const { name, contentType, bytes } = upload;
    this.#files.set(path, { name, contentType, bytes });
    this.#fileBytes += bytes.byteLength;
    for (const [oldest, file] of this.#files) {
      if (this.#fileBytes <= maxFileBytes) break;
      this.#files.delete(oldest);
      this.#fileBytes -= file.bytes.byteLength;
    }
    const url = `${this.origin}/attachments/${path}`;
    return { id, filename: name, size: bytes.byteLength, content_type: contentType, url, proxy_url: url };
  }

  file(path: string): StoredFile | undefined {
    return this.#files.get(path);
  }
}
