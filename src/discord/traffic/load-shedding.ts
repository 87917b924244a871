/** Load shedding: rejects what comes too fast as it arrives, before discord.js makes objects of it. Of ten thousand at once that is nearly all. */
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
  Routes,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Observer, Outcome } from '../../observer.ts';
import type { Say } from '../../problem.ts';
import { wordingFor } from '../../wording/wording.ts';
import type { Command } from '../command.ts';
import { errorFields } from '../errors.ts';
import { customIdParts } from '../views/custom-id.ts';
import { MESSAGE, TOO_LATE } from '../views/limits.ts';
import { plain } from '../views/text.ts';
import { type Admission, MAX_REJECTIONS } from './admission.ts';
import type { InvalidRequests } from './invalid-requests.ts';
import { createRejectionSender, type SendRejection } from './rejections.ts';

export interface LoadSheddingOptions {
  admission: Admission;
  commands: readonly Command[];
  observer: Observer;
  invalid: InvalidRequests;
  log: Logger;
  /** Epoch milliseconds. */
  now(): number;
  /** Called with a promise of all that is still to be sent. */
  track(work: Promise<void>): void;
}

/** To be called before the client logs in. */
export function shedLoad(client: Client, options: LoadSheddingOptions): void {
  const { admission, commands, now, track, invalid } = options;
  const { api, version } = client.rest.options;
  const send = createRejectionSender({ api: `${api}/v${version}`, connections: MAX_REJECTIONS, invalid });
  const pending = countPending(track);
  client.on(Events.Raw, (packet: GatewayDispatchPayload) => {
    if (packet.t !== GatewayDispatchEvents.InteractionCreate) return;
    const interaction = packet.d as APIInteraction;
    const person = interaction.member?.user.id ?? interaction.user?.id ?? '';
    const server = interaction.guild_id ?? person;
    const say = admission.checkRate({ person, server, cost: costOf(interaction) });
    if (say === null) return;
    // discord.js handles this packet next, and ignores one without a name.
    (packet as { t: string | null }).t = null;
    // Thousands may wait: of each no more is kept than it needs.
    const { id, token, type } = interaction;
    const { locale = 'en' } = interaction as { locale?: string };
    const seen = { command: nameOf(interaction, commands), kind: kindOf(interaction) };
    const rejection = { id, token, type, locale, say, seen, arrivedAt: now() };
    pending.add();
    admission.queueRejection(server, async done => {
      if (done) await reject(rejection, send, options);
      else options.observer.interaction({ ...seen, outcome: 'late', firstResponseMs: null });
      done?.();
      pending.remove();
    });
  });
}

/** One promise for all that is pending: ten thousand promises would cost as much as the rejections. */
function countPending(track: LoadSheddingOptions['track']) {
  let count = 0;
  let none = Promise.withResolvers<void>();
  return {
    add() {
      if (count === 0) {
        none = Promise.withResolvers();
        track(none.promise);
      }
      count += 1;
    },
    remove() {
      count -= 1;
      if (count === 0) none.resolve();
    },
  };
}

/** In questions. Autocomplete, buttons and menus are answered from memory. */
function costOf({ type }: APIInteraction): number {
  if (type === InteractionType.ApplicationCommandAutocomplete) return 0.05;
  return type === InteractionType.MessageComponent ? 0.25 : 1;
}

interface Rejection {
  id: string;
  token: string;
  type: InteractionType;
  locale: string;
  say: Say;
  seen: Pick<Parameters<Observer['interaction']>[0], 'command' | 'kind'>;
  arrivedAt: number;
}

/** Never throws. */
async function reject(
  rejection: Rejection,
  send: SendRejection,
  { now, observer, log }: LoadSheddingOptions,
): Promise<void> {
  const { id, token, seen, arrivedAt } = rejection;
  let outcome: Outcome = 'busy';
  let firstResponseMs: number | null = null;
  try {
    const { status, code } = await send(
      Routes.interactionCallback(id, token),
      JSON.stringify(responseTo(rejection)),
    );
    if (status < 300) firstResponseMs = now() - arrivedAt;
    else if (TOO_LATE.includes(code ?? '')) outcome = 'late';
    else throw new Error(`Discord answered ${status}, code ${code}`);
  } catch (error) {
    outcome = 'failed';
    const fields = { ...seen, interaction: id, error: errorFields(error) };
    log.error(fields, 'somebody could not be told that they ask too fast');
  }
  observer.interaction({ ...seen, outcome, firstResponseMs });
}

/** An autocomplete has no place for a sentence. */
function responseTo({ type, locale, say }: Rejection) {
  if (type === InteractionType.ApplicationCommandAutocomplete) {
    return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } };
  }
  const content = plain(say(wordingFor(locale)), MESSAGE.content);
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { content, flags: MessageFlags.Ephemeral },
  };
}

/** The command's name. That of a button or form comes from outside and can be anything. */
function nameOf({ data }: APIInteraction, commands: readonly Command[]): string {
  if (!data) return 'unknown';
  const name = 'custom_id' in data ? customIdParts(data.custom_id)[0] : data.name;
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
