/** What the parts of the page hand to each other. */
import type { APIMessage } from 'discord-api-types/v10';

/** Someone whom a person can be. */
export interface Someone {
  id: string;
  name: string;
  admin: boolean;
}

export interface Place {
  id: string;
  name: string;
  channels: { id: string; name: string }[];
  members: Someone[];
  roles: { id: string; name: string }[];
}

/** Where this tab is and as whom: the playground's answer to `enter`. */
export interface State {
  title: string;
  servers: Place[];
  /** Everyone, once. */
  people: Someone[];
  me: Someone;
  /** Null in direct messages. */
  serverId: string | null;
  channelId: string;
  messages: APIMessage[];
  commands: CommandHint[];
  /** What the welcome suggests to type. */
  examples: string[];
}

export interface CommandHint {
  kind: 'slash' | 'message';
  /** With its group and subcommand: `article add`. */
  name: string;
  description: string;
  /** Options that take a file. */
  fileOptions: string[];
}

/** What showing a message needs to know and can set off. */
export interface Context {
  state: State;
  /** People and channels by id. */
  names: Map<string, string>;
  /** Puts text into the message box. */
  fill(text: string): void;
  /** Does something with a message's component and shows what came of it. */
  act(message: APIMessage, action: string, fields: Record<string, unknown>): Promise<void>;
  dismiss(message: APIMessage): void;
  openMenu(message: APIMessage, opener: HTMLElement, at?: { x: number; y: number }): void;
}
