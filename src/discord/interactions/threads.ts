/** Remembers the parent channels of threads that discord.js does not know: private ones, and those of channels that the bot may not view. */
import {
  type APIChannel,
  type APIThreadChannel,
  ChannelType,
  type Client,
  GatewayDispatchEvents,
  type GatewayInteractionCreateDispatchData,
} from 'discord.js';

const KINDS = [ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread] as const;
/** Threads that are remembered from their latest interactions; the oldest go first. */
const MAX_REMEMBERED = 1_000;

export class Threads {
  readonly #parents = new Map<string, string>();

  /** Notes what each interaction says of its channel, before discord.js hands it on. */
  listen(client: Client): void {
    client.ws.on(
      GatewayDispatchEvents.InteractionCreate,
      ({ channel }: GatewayInteractionCreateDispatchData) => this.remember(channel),
    );
  }

  remember(channel: Partial<APIChannel> | undefined): void {
    if (!channel?.id || !isThread(channel) || !channel.parent_id) return;
    this.#parents.delete(channel.id);
    this.#parents.set(channel.id, channel.parent_id);
    for (const oldest of this.#parents.keys()) {
      if (this.#parents.size <= MAX_REMEMBERED) return;
      this.#parents.delete(oldest);
    }
  }

  /** The channel, or the forum, that it is a thread or a post of; null if it is none, as far as is known. */
  parentOf(channelId: string): string | null {
    return this.#parents.get(channelId) ?? null;
  }
}

function isThread(channel: Partial<APIChannel>): channel is Partial<APIThreadChannel> {
  return KINDS.some(kind => kind === channel.type);
}
