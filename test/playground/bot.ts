/** A real discord.js client that is connected to a playground: what the tests of this folder drive. */
import {
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { openPlayground } from '../../playground/playground.ts';
import type { Playground, PlaygroundOptions } from '../../playground/types.ts';

export interface Bot {
  playground: Playground;
  client: Client<true>;
  /** What handlers threw, in order. */
  errors: unknown[];
  stop(): Promise<void>;
}

export interface BotOptions {
  options?: PlaygroundOptions;
  client?: Partial<ClientOptions>;
  commands?: RESTPostAPIApplicationCommandsJSONBody[];
  intents?: GatewayIntentBits[];
  onInteraction?(interaction: Interaction): Promise<unknown>;
}

export async function startBot({
  options,
  client: more,
  commands,
  intents,
  onInteraction,
}: BotOptions): Promise<Bot> {
  const playground = await openPlayground(options);
  const client = new Client({
    intents: intents ?? [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    rest: { api: playground.api },
    ...more,
  });
  const errors: unknown[] = [];
  client.on(Events.InteractionCreate, interaction => {
    onInteraction?.(interaction).catch(error => errors.push(error));
  });
  const ready = new Promise(resolve => client.once(Events.ClientReady, resolve));
  await client.login(playground.token);
  await ready;
  await client.application?.commands.set(commands ?? []);
  return {
    playground,
    client: client as Client<true>,
    errors,
    stop: async () => {
      await client.destroy();
      await playground.close();
    },
  };
}
