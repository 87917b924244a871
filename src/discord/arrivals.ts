/** Turns away what comes too fast as it arrives, before discord.js makes objects of it: of ten thousand at once that is nearly all. */
import {
  type APIInteraction,
  ApplicationCommandType,
  type Client,
  ComponentType,
  Events,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type REST,
  Routes,
} from 'discord.js';
import type { Logger } from 'pino';
import { Agent } from 'undici';
import type { Observer, Outcome } from '../observer.ts';
import type { Say } from '../problem.ts';
import { wordingFor } from '../wording/wording.ts';
import { type Admission, MAX_TELLING } from './admission.ts';
import type { Command } from './command.ts';
import { MESSAGE } from './limits.ts';
import { plain } from './text.ts';
import { describe, isTooLate } from './trouble.ts';

export interface ArrivalsOptions {
  admission: Admission;
  commands: readonly Command[];
  observer: Observer;
  log: Logger;
  /** Epoch milliseconds. */
  now(): number;
  /** Hears of what is still to be sent. */
  track(work: Promise<void>): void;
}

/** To be called before the client logs in. */
export function turnAwayAtOnce(client: Client, options: ArrivalsOptions): void {
  const own = { ...options, rest: client.rest, connections: new Agent({ connections: MAX_TELLING }) };
  client.on(Events.Raw, (packet: GatewayDispatchPayload) => {
    if (packet.t !== GatewayDispatchEvents.InteractionCreate) return;
    const interaction = packet.d as APIInteraction;
    const person = interaction.member?.user.id ?? interaction.user?.id ?? '';
    const place = interaction.guild_id ?? person;
    const say = options.admission.tooFast({ person, place, cost: costOf(interaction) });
    if (say === null) return;
    // This is the packet that discord.js handles next, and one without a name is none that it knows.
    Object.assign(packet, { t: null });
    options.track(turnAway(interaction, place, say, own));
  });
}

/** In questions. What is typed, pressed or picked is answered from memory. */
function costOf({ type }: APIInteraction): number {
  if (type === InteractionType.ApplicationCommandAutocomplete) return 0.05;
  return type === InteractionType.MessageComponent ? 0.25 : 1;
}

interface Telling extends ArrivalsOptions {
  rest: REST;
  /** Of their own: on those of the answers, every answer would have to wait for a free one, or for a new one to be opened. */
  connections: Agent;
}

/** Never throws. */
async function turnAway(
  interaction: APIInteraction,
  place: string,
  say: Say,
  { admission, commands, observer, log, now, rest, connections }: Telling,
): Promise<void> {
  const { id, token } = interaction;
  const arrivedAt = now();
  const body = responseTo(interaction, say);
  const seen = { command: nameOf(interaction, commands), kind: kindOf(interaction) };
  let outcome: Outcome = 'busy';
  let firstResponseMs: number | null = null;
  try {
    const isTold = await admission.turnAway(place, async () => {
      await rest.post(Routes.interactionCallback(id, token), { body, auth: false, dispatcher: connections });
      firstResponseMs = now() - arrivedAt;
    });
    if (!isTold) outcome = 'late';
  } catch (error) {
    outcome = isTooLate(error) ? 'late' : 'failed';
    const fields = { ...seen, interaction: id, error: describe(error) };
    if (outcome === 'failed') log.error(fields, 'somebody could not be told that they ask too fast');
    else log.info(fields, 'an answer came too late');
  }
  observer.interaction({ ...seen, outcome, firstResponseMs });
}

/** While somebody types there is no place for a sentence. */
function responseTo({ type, ...interaction }: APIInteraction, say: Say) {
  if (type === InteractionType.ApplicationCommandAutocomplete) {
    return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } };
  }
  const { locale = 'en' } = interaction as { locale?: string };
  const content = plain(say(wordingFor(locale)), MESSAGE.content);
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { content, flags: MessageFlags.Ephemeral },
  };
}

/** The command's name. That of a button or form comes from outside and can be anything. */
function nameOf({ data }: APIInteraction, commands: readonly Command[]): string {
  if (!data) return 'unknown';
  const name = 'custom_id' in data ? data.custom_id.split(':')[0] : data.name;
  return commands.find(({ definition }) => definition.name === name)?.definition.name ?? 'unknown';
}

function kindOf({ type, data }: APIInteraction): Parameters<Observer['interaction']>[0]['kind'] {
  if (type === InteractionType.ApplicationCommandAutocomplete) return 'autocomplete';
  if (type === InteractionType.ModalSubmit) return 'form';
  if (type === InteractionType.MessageComponent) {
    return data?.component_type === ComponentType.Button ? 'button' : 'select';
  }
  return data && 'type' in data && data.type === ApplicationCommandType.Message ? 'menu' : 'command';
}
