/** Commands that are slow or broken in every way, to see what the router makes of them. */
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import type { Command } from '../../src/discord/command.ts';
import { Problem } from '../../src/problem.ts';

/** A door before which handlers wait until the test opens it. */
export interface Gate {
  /** Resolves when a handler has come to the door. */
  reached(): Promise<void>;
  open(): void;
}

/** What the handler of `/odd` does, by its option `how`, and the same for the button `odd:<how>`. */
export function oddCommand(): { command: Command; gate: Gate } {
  let arrival = Promise.withResolvers<void>();
  let door = Promise.withResolvers<void>();
  const gate = {
    async reached() {
      await arrival.promise;
      arrival = Promise.withResolvers<void>();
    },
    open() {
      door.resolve();
      door = Promise.withResolvers<void>();
    },
  };
  const wait = async () => {
    const closed = door.promise;
    arrival.resolve();
    await closed;
  };
  const flags = MessageFlags.Ephemeral as const;

  const command: Command = {
    definition: new SlashCommandBuilder()
      .setName('odd')
      .setDescription('Odd')
      .addStringOption(how =>
        how.setName('how').setDescription('How').setRequired(true).setAutocomplete(true),
      )
      .toJSON(),

    async run(interaction) {
      const how = interaction.options.getString('how', true);
      if (how.startsWith('slow')) await wait();
      if (how === 'slow problem') throw new Problem('No *such* thing: see [here](https://evil.example).');
      if (how === 'slow bug' || how === 'bug')
        throw new Error(`broken, with the token ${interaction.client.token}`);
      if (how === 'slow form' || how === 'form') {
        const text = new ModalBuilder()
          .setCustomId('odd:form')
          .setTitle('Odd')
          .addLabelComponents({
            type: 18,
            label: 'Text',
            component: { type: 4, custom_id: 'text', style: 1 },
          });
        return void (await interaction.showModal(text));
      }
      if (how === 'nothing') return;
      if (how === 'thinking') return void (await interaction.deferReply());
      if (how.endsWith('illegal')) return void (await interaction.reply({ content: 'x'.repeat(2_001) }));
      if (how === 'answer, then bug') {
        await interaction.reply('The answer.');
        throw new Error('broken afterwards');
      }
      if (how === 'own deferral') await interaction.deferReply();
      const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
        ...['slow update', 'slow reply', 'slow bug', 'bug', 'quiet'].map(id =>
          new ButtonBuilder().setCustomId(`odd:${id}`).setLabel(id).setStyle(ButtonStyle.Secondary),
        ),
      );
      if (how.endsWith('panel')) {
        const text = new TextDisplayBuilder().setContent('A panel.');
        await interaction.reply({ components: [text], flags: flags | MessageFlags.IsComponentsV2 });
      } else if (how.endsWith('private')) await interaction.reply({ content: 'A private answer.', flags });
      else await interaction.reply({ content: 'A public answer.', components: [row] });
    },

    async autocomplete(interaction) {
      const typed = interaction.options.getFocused();
      if (typed === 'slow') await wait();
      if (typed === 'bug') throw new Error('broken autocomplete');
      if (typed === 'problem') throw new Problem('No.');
      if (typed === 'nothing') return;
      await interaction.respond([{ name: 'one', value: 'one' }]);
    },

    async button(interaction, [how = '']) {
      if (how.startsWith('slow')) await wait();
      if (how.endsWith('bug')) throw new Error('broken button');
      if (how === 'quiet') return void (await interaction.deferUpdate());
      if (how === 'slow reply') await interaction.reply({ content: 'A private answer.', flags });
      else await interaction.update('Changed.');
    },

    async form(interaction) {
      await wait();
      await interaction.reply({ content: 'A private answer.', flags });
    },
  };
  return { command, gate };
}
