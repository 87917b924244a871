/** Meets Discord's deadline of three seconds: acknowledges for a slow handler, and sends its late answer in the way that is left. */
import type {
  AutocompleteInteraction,
  ButtonInteraction,
  Interaction,
  InteractionDeferReplyOptions,
  InteractionReplyOptions,
  InteractionUpdateOptions,
  ModalBuilder,
} from 'discord.js';
import { MessageFlags, MessageFlagsBitField } from 'discord.js';
import { Problem } from '../../problem.ts';
import type { Timers } from '../../time.ts';

/** An interaction that is answered with a message or a form. */
export type Answerable = Exclude<Interaction, AutocompleteInteraction>;

/** When a handler counts as slow. Discord's clock started a little earlier, on its side of the network. Range: below 3,000. */
export const SLOW_MS = 2_000;

/**
 * Acknowledges the interaction if nothing has been answered after SLOW_MS: a command with a private “thinking…”, a button or a form on a
 * message silently. From then on `reply`, `update` and the defer methods of this interaction do what is still possible:
 *
 *               | acknowledged with “thinking…”      | acknowledged silently
 *   reply       | private: fills “thinking…”         | a follow-up
 *               | public: removes it, follow-up      |
 *   update      | –                                  | edits the message
 *   showModal   | a form can only come first: a Problem asks to try again
 *
 * Overwriting the interaction's own methods keeps handlers plain discord.js: none needs to know whether it was slow.
 *
 * Returns a function that ends this. `onFailure` is called with the error of a failed acknowledgement.
 */
export function meetDeadline(
  interaction: Answerable,
  timers: Timers,
  onFailure: (error: unknown) => void,
): () => void {
  const first = firstResponses(interaction);
  let acknowledging: Promise<unknown> | undefined;
  const timer = timers.setTimeout(() => {
    if (interaction.deferred || interaction.replied) return;
    const silently =
      interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());
    const done = silently ? first.deferUpdate() : first.deferReply({ flags: MessageFlags.Ephemeral });
    acknowledging = done.catch(onFailure);
  }, SLOW_MS);
  /** Whether the first response is spent, and on an acknowledgement only. */
  const isLate = async () => {
    timers.clearTimeout(timer);
    await acknowledging;
    return interaction.deferred && !interaction.replied;
  };

  Object.assign(interaction, {
    reply: async (options: InteractionReplyOptions | string) =>
      (await isLate()) ? replyLate(interaction, asOptions(options)) : first.reply(options),
    deferReply: async (options?: InteractionDeferReplyOptions) =>
      (await isLate()) ? undefined : first.deferReply(options),
    showModal: async (form: ModalBuilder) => {
      if (await isLate()) throw new Problem(words => words.router.tooSlowForForm);
      return first.showModal(form);
    },
  });
  if ('update' in interaction) {
    Object.assign(interaction, {
      update: async (options: InteractionUpdateOptions | string) =>
        (await isLate()) ? interaction.editReply(withoutFlags(asOptions(options))) : first.update(options),
      deferUpdate: async () => ((await isLate()) ? undefined : first.deferUpdate()),
    });
  }
  return () => timers.clearTimeout(timer);
}

/** discord.js' own methods for a first response; undefined where this kind of interaction has none. */
function firstResponses(interaction: Answerable) {
  const { reply, deferReply, showModal, update, deferUpdate } = interaction as ButtonInteraction;
  return {
    reply: reply.bind(interaction as ButtonInteraction),
    deferReply: deferReply.bind(interaction as ButtonInteraction),
    showModal: showModal?.bind(interaction as ButtonInteraction),
    update: update?.bind(interaction as ButtonInteraction),
    deferUpdate: deferUpdate?.bind(interaction as ButtonInteraction),
  };
}

async function replyLate(interaction: Answerable, options: InteractionReplyOptions): Promise<unknown> {
  const wantsPrivate = new MessageFlagsBitField(options.flags as number | undefined).has(
    MessageFlags.Ephemeral,
  );
  // discord.js leaves `ephemeral` at null when the acknowledgement was silent: there is no message of ours to fill.
  if (interaction.ephemeral === null) return interaction.followUp(options);
  if (interaction.ephemeral === wantsPrivate) return interaction.editReply(withoutFlags(options));
  // Whether a message is private is fixed by the first response. While “thinking…” stands, a follow-up would fill it: it goes first.
  await interaction.deleteReply();
  interaction.ephemeral = null;
  return interaction.followUp(options);
}

function asOptions<Options extends object>(options: Options | string): Options {
  return typeof options === 'string' ? ({ content: options } as Options & { content: string }) : options;
}

/** An edit takes no EPHEMERAL flag, and must say that its components are of the second version. */
function withoutFlags<Options extends { flags?: unknown }>(options: Options) {
  const { flags, ...rest } = options;
  const isLayout = new MessageFlagsBitField(flags as number | undefined).has(MessageFlags.IsComponentsV2);
  return isLayout ? { ...rest, flags: MessageFlags.IsComponentsV2 as const } : rest;
}

/** Answers an autocomplete with an empty list after SLOW_MS, and drops what comes later: it cannot be deferred. */
export function meetAutocompleteDeadline(
  interaction: AutocompleteInteraction,
  timers: Timers,
  onFailure: (error: unknown) => void,
): () => void {
  const { respond } = interaction;
  let emptied: Promise<unknown> | undefined;
  interaction.respond = async choices => {
    timers.clearTimeout(timer);
    await emptied;
    if (!interaction.responded) await respond.call(interaction, choices);
  };
  const timer = timers.setTimeout(() => {
    emptied = respond.call(interaction, []).catch(onFailure);
  }, SLOW_MS);
  return () => timers.clearTimeout(timer);
}
