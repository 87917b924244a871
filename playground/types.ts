/** What people can do in the playground and what they see there: used by the page, the terminal and the tests. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type {
  APIApplicationCommand,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

/** The playground's time. Tests pass one that they move by hand. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  setTimeout(run: () => void, delayMs: number): unknown;
  clearTimeout(timer: unknown): void;
}

export interface Member {
  id: string;
  name: string;
  /** Discord's permission bits within the server. */
  permissions: bigint;
  /** The language of their Discord, such as `de`. Default `en-US`. */
  locale?: string;
  /** Ids of roles that the server names, beside the role that their permissions come from. */
  roles?: string[];
  /** Whether they added the bot for themselves, so that its commands for that go with them everywhere. Default: no. */
  hasBot?: boolean;
}

/** A channel of a server. */
export interface Place {
  id: string;
  name: string;
  /** A thread's channel, or the forum of a post, by id. Default: it is a channel itself. */
  parent?: string;
  /** Whether this is a forum, in which people only write in posts. */
  isForum?: boolean;
  /** Whether the bot is not told of it, as of private threads and of those in channels that it may not view. Threads only. */
  isUntold?: boolean;
  /** Discord's permission bits of the bot here. Default: what members may without a role. */
  botPermissions?: bigint;
  /** Permission bits that members with these roles, or these members, lack here: what the bot is told. By id. */
  denied?: Record<string, bigint>;
}

export interface Server {
  id: string;
  name: string;
  /** The first one is where people start. */
  channels: Place[];
  members: Member[];
  /** Roles that give no permissions. */
  roles?: { id: string; name: string }[];
  /** Whether the bot was added to it. Default: yes. */
  hasBot?: boolean;
}

/** A file that a person attaches to a command. */
export interface Upload {
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/** A form (modal) that the bot opened for a person. */
export interface Form {
  interactionId: string;
  data: APIModalInteractionResponseCallbackData;
}

export interface Suggestion {
  /** What the list shows. */
  name: string;
  description?: string;
  /** What the typed text becomes when this is picked. */
  text: string;
}

/** What came of one interaction. A live object: later edits and follow-ups change it. */
export interface Exchange {
  interactionId: string;
  /**
   * The first response: a new message, a message that was changed in place, "thinking…", a form, nothing visible (a silent
   * acknowledgement of a button), or a failure (no legal response within 3 s).
   */
  kind: 'message' | 'update' | 'deferred' | 'form' | 'acknowledged' | 'failed';
  /** The message as it stands now: for 'message', 'update', and 'deferred' once it was edited. */
  message: APIMessage | null;
  form: Form | null;
  /** What the person reads when it failed. */
  sentence: string | null;
  /** Messages that followed the first response. */
  followUps: APIMessage[];
  /** What the bot offered, when autocomplete was asked for (kind 'acknowledged'). */
  choices: { name: string; value: string | number }[] | null;
  /** Milliseconds from the interaction to the first response, by the playground's clock. */
  tookMs: number;
}

/** Text that is not a command, option or value that exists here: the sentence says what does. */
export class Mistyped extends Error {
  override name = 'Mistyped';
}

/** One member in one channel of one server, or in a direct message with the bot. */
export interface Person {
  readonly member: Member;
  readonly server: Server | null;
  readonly channelId: string;
  /** The commands of every kind that this person may use here. */
  commands(): readonly APIApplicationCommand[];
  /**
   * Sends what was typed: `/ask where is Panasonic building`, `/ask question:where is …`, `/article list`, `/headlines query:"…" page:2`.
   * Options by `name:value`; text without a name goes to the first string option that has no value. Resolves with the first response
   * (a deferred one resolves when it was edited or its token ran out). Throws Mistyped.
   */
  type(text: string, files?: Record<string, Upload>, fileAt?: (path: string) => Upload): Promise<Exchange>;
  /** What Discord would offer at the end of this text: commands, subcommands, option names, choices, or the bot's autocomplete. */
  complete(text: string): Promise<Suggestion[]>;
  /** Presses a button of a message, by `custom_id` or label. */
  click(messageId: string, button: string): Promise<Exchange>;
  /** Picks values of a select menu, by its `custom_id`. */
  choose(messageId: string, customId: string, values: string[]): Promise<Exchange>;
  /**
   * Sends a form with these values by `custom_id`; what is left out keeps the value that the form opened with. Selects take one
   * value or several, file uploads take `files`. Throws Mistyped where Discord's own form would not let it go.
   */
  submit(
    form: Form,
    values: Record<string, string | string[]>,
    files?: Record<string, Upload[]>,
  ): Promise<Exchange>;
  /** Apps ▸ a message command, on a message. */
  rightClick(messageId: string, command: string): Promise<Exchange>;
  /**
   * Sends any interaction as this person, unchecked, as a forged client would: `type` is Discord's interaction type (2 command,
   * 3 component, 4 autocomplete, 5 form), `data` its payload, `messageId` the message that a component or form belongs to.
   */
  raw(payload: RawInteraction): Promise<Exchange>;
  /** Says something in the channel. Throws Mistyped for nothing, and for more than 2,000 characters. */
  say(text: string): APIMessage;
  /** Hides a private message. */
  dismiss(messageId: string): void;
  /** What this person sees in the channel, oldest first, private messages included. */
  messages(): APIMessage[];
}

/** What any interaction is, unchecked: see `Person.raw`. */
export interface RawInteraction {
  type: 2 | 3 | 4 | 5;
  data: unknown;
  messageId?: string;
}

/** One request that the bot made, as it came, and how it was answered: for tests. */
export interface SeenRequest {
  method: string;
  /** Without the `/api/v10` before it. */
  path: string;
  body: unknown;
  status: number;
  response: unknown;
}

export interface PlaygroundOptions {
  /** Default 127.0.0.1. */
  host?: string;
  /** Default 0: any free one. */
  port?: number;
  clock?: Clock;
  /** Default: two servers, with an admin, a member, and one who is admin of the second only. */
  servers?: Server[];
  /** How often the bot is told to send a heartbeat. Default 41,250, as Discord does. */
  heartbeatIntervalMs?: number;
  /** How many shards are recommended to the bot. Default 1. */
  shards?: number;
}

/** Answers an HTTP request outside `/api/` and `/attachments/`: true when it did, false to leave it to the next one (then 404). */
export type RouteHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => boolean | Promise<boolean>;

/** A stand-in for Discord on this machine. */
export interface Playground {
  /** The page: `http://127.0.0.1:PORT/`. */
  readonly url: string;
  /** For `new Client({ rest: { api } })`. */
  readonly api: string;
  /** The bot token that it accepts. */
  readonly token: string;
  readonly applicationId: string;
  readonly servers: readonly Server[];
  /** A member by name, in a server by name or id (in its first channel, unless one is named), or with `null` in a direct message. */
  person(member: string, server: string | null, channel?: string): Person;
  /** The same people, each in one direct message with each other, where the bot is not. */
  group(...members: string[]): Person[];
  /** Every REST request so far, oldest first (the last 1,000). */
  readonly requests: readonly SeenRequest[];
  /** Resolves when the bot is connected and has registered at least one command. */
  ready(): Promise<void>;
  /** Called with every message that appears, changes or goes, and for whom; gives a function that stops it. */
  watch(listener: (event: PlaygroundEvent) => void): () => void;
  /** Trouble on purpose, for tests. */
  readonly trouble: {
    /** Cuts the gateway's socket without a close frame; the bot resumes. */
    cut(): void;
    /** Asks the bot to reconnect (opcode 7). */
    reconnect(): void;
    /** Makes the session invalid (opcode 9). */
    invalidate(resumable: boolean): void;
    /** Stops acknowledging heartbeats. */
    mute(): void;
    /** Closes the gateway's sockets with this code, and those of the next `times` that identify. */
    hangUp(code: number, times?: number): void;
    /** Answers the next `times` requests whose `METHOD path` matches with this status instead of handling them. */
    refuse(
      match: RegExp,
      status: number,
      times: number,
      body?: unknown,
      headers?: Record<string, string>,
    ): void;
  };
  /** Past all checks, for load generators: what costs the playground the least. */
  readonly unchecked: {
    /** Makes an interaction that the playground does not remember: its JSON, and the path that the first response is posted to. */
    interaction(
      person: Person,
      payload: RawInteraction,
    ): { callback: string; json: string; server: Server | null };
    /** Sends events of one kind, their data JSON already, in one write to each socket. */
    dispatch(event: string, data: readonly string[], server: Server | null): void;
    /** Sees every request to the API first: true when it answered; the others go on as usual. */
    intercept(handler: RouteHandler): void;
  };
  /** Serves more over the same port. Requests with a foreign Host have been refused before they come here. */
  route(handler: RouteHandler): void;
  /** Takes the WebSockets of one path, such as `/page`. Those with a foreign Origin have been refused before. */
  upgrade(path: string, handler: (socket: WebSocket, request: IncomingMessage) => void): void;
  /** The bot joins a server, or is removed from it (`outage`: the server is only unavailable). */
  join(server: Server): void;
  /** The bot joins a new server, which this member manages and some others are in. */
  found(member: Member): Server;
  leave(serverId: string, outage?: boolean): void;
  close(): Promise<void>;
}

export type PlaygroundEvent =
  | {
      kind: 'message';
      message: APIMessage;
      channelId: string /** Null: everyone in the channel. */;
      onlyFor: string | null;
    }
  | { kind: 'gone'; messageId: string; channelId: string; onlyFor: string | null }
  | { kind: 'commands' };
