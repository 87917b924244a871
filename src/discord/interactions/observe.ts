/** Measures one interaction for the observer: when its first response was sent, and how it ended. */
import type { Interaction } from 'discord.js';
import type { Observer, Outcome } from '../../observer.ts';
import { Problem } from '../../problem.ts';
import type { Command } from '../command.ts';
import { isTooLate } from '../errors.ts';
import { Busy } from '../traffic/admission.ts';
import { customIdParts } from '../views/custom-id.ts';

export interface ObserveOptions {
  observer: Observer;
  commands: readonly Command[];
  /** Epoch milliseconds. */
  now(): number;
}

/** discord.js' methods that can give the first response. */
const RESPONSES = ['reply', 'deferReply', 'showModal', 'update', 'deferUpdate', 'respond'] as const;
type Responding = Partial<Record<(typeof RESPONSES)[number], (...given: unknown[]) => Promise<unknown>>>;

/** To be called when the interaction arrives. Returns the function to call when it is over. */
export function observeInteraction(
  interaction: Interaction,
  options: ObserveOptions,
): (outcome: Outcome) => void {
  const { observer, commands, now } = options;
  const arrivedAt = now();
  let respondedAt: number | null = null;
  const responding = interaction as Responding;
  for (const name of RESPONSES) {
    const respond = responding[name]?.bind(interaction);
    if (!respond) continue;
    responding[name] = async (...given) => {
      const receipt = await respond(...given);
      respondedAt ??= now();
      return receipt;
    };
  }
  return outcome => {
    const name = nameOf(interaction);
    const command = commands.some(({ definition }) => definition.name === name) ? name : 'unknown';
    const firstResponseMs = respondedAt === null ? null : respondedAt - arrivedAt;
    observer.interaction({ command, kind: kindOf(interaction), outcome, firstResponseMs });
  };
}

/** How an interaction ended whose handler threw this. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof Busy) return 'busy';
  if (error instanceof Problem) return 'refused';
  return isTooLate(error) ? 'late' : 'failed';
}

/** The command's name. That of a button or form comes from outside and can be anything. */
function nameOf(interaction: Interaction): string {
  if (!interaction.isMessageComponent() && !interaction.isModalSubmit()) return interaction.commandName;
  return customIdParts(interaction.customId)[0] ?? '';
}

function kindOf(interaction: Interaction) {
  if (interaction.isAutocomplete()) return 'autocomplete';
  if (interaction.isModalSubmit()) return 'form';
  if (interaction.isButton()) return 'button';
  if (interaction.isMessageComponent()) return 'select';
  return interaction.isContextMenuCommand() ? 'menu' : 'command';
}
