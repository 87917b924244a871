/** A small bot on the real discord.js with one command for each thing that the page and the terminal can show. */
import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  ContainerBuilder,
  ContextMenuCommandBuilder,
  EmbedBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  StringSelectMenuOptionBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { Playground } from '../../playground/types.ts';

const private_ = { flags: MessageFlags.Ephemeral } as const;
export const titles = ['Harbour opens at dawn', 'Ferry line returns', 'Fish market moves'];

const commands = [
  new SlashCommandBuilder()
    .setName('ask')
    .setDescription('Ask the library a question')
    .addStringOption(option =>
      option.setName('question').setDescription('What you want to know').setRequired(true),
    ),
  new SlashCommandBuilder()
    .setName('headlines')
    .setDescription('Search headlines')
    .addStringOption(option =>
      option.setName('query').setDescription('Words of the title').setAutocomplete(true),
    ),
  new SlashCommandBuilder()
    .setName('article')
    .setDescription('Manage articles')
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .addSubcommand(sub => sub.setName('add').setDescription('Add an article by hand'))
    .addSubcommand(sub =>
      sub
        .setName('import')
        .setDescription('Add an article from a file')
        .addAttachmentOption(option => option.setName('file').setDescription('A text file').setRequired(true))
        .addAttachmentOption(option => option.setName('picture').setDescription('What it shows')),
    ),
  new SlashCommandBuilder().setName('help').setDescription('What there is to do'),
  new SlashCommandBuilder().setName('slow').setDescription('Thinks first'),
  new SlashCommandBuilder().setName('silent').setDescription('Never answers'),
  new SlashCommandBuilder().setName('layout').setDescription('Components of the second version'),
  new ContextMenuCommandBuilder().setName('Find coverage').setType(ApplicationCommandType.Message),
];

/** Answers that a test lets go by hand. */
export interface TestBot {
  /** Lets a `/slow` go on, also one that is still to come. */
  goOn(): void;
  /** What the bot was sent in forms and files, in order. */
  readonly received: unknown[];
  stop(): Promise<void>;
}

export async function startBot(playground: Playground): Promise<TestBot> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: playground.api } });
  const received: unknown[] = [];
  const waiting: (() => void)[] = [];
  let ahead = 0;
  const pause = () =>
    new Promise<void>(resolve => {
      if (ahead === 0) waiting.push(resolve);
      else {
        ahead -= 1;
        resolve();
      }
    });
  const goOn = () => {
    const next = waiting.shift();
    if (next) next();
    else ahead += 1;
  };
  client.on(Events.InteractionCreate, interaction => void answer(interaction, received, pause));
  client.once(Events.ClientReady, ready => void ready.application.commands.set(commands));
  await client.login(playground.token);
  await playground.ready();
  return { goOn, received, stop: () => client.destroy() };
}

async function answer(
  interaction: Interaction,
  received: unknown[],
  pause: () => Promise<void>,
): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().toLowerCase();
    const fitting = titles.filter(title => title.toLowerCase().includes(typed));
    await interaction.respond(fitting.map(name => ({ name, value: name })));
  } else if (interaction.isChatInputCommand()) await command(interaction, received, pause);
  else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({
      content: `Nothing about “${interaction.targetMessage.content}”.`,
      ...private_,
    });
  } else if (interaction.isModalSubmit()) {
    const title = interaction.fields.getTextInputValue('title');
    received.push({ title, text: interaction.fields.getTextInputValue('text') });
    if (title === 'ignored') return;
    await interaction.reply({ content: `Saved **${title}**.`, ...private_ });
  } else if (interaction.isButton()) {
    const count = Number(interaction.customId.split(':')[1] ?? 0) + 1;
    await interaction.update({ embeds: [quote(count)], components: [buttons(count)] });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.reply({ content: `Picked ${interaction.values.join(' and ')}.`, ...private_ });
  }
}

async function command(
  interaction: ChatInputCommandInteraction,
  received: unknown[],
  pause: () => Promise<void>,
): Promise<void> {
  switch (interaction.commandName) {
    case 'ask': {
      const question = interaction.options.getString('question', true);
      if (question.startsWith('<'))
        await interaction.reply({
          embeds: [new EmbedBuilder().setTitle(question).setDescription(question)],
          content: question,
        });
      else await interaction.reply({ embeds: [quote(0)], components: [buttons(0)] });
      return;
    }
    case 'headlines':
      await interaction.reply({
        content: `Searched ${interaction.options.getString('query') ?? 'all'}.`,
        components: [picker()],
      });
      return;
    case 'article': {
      if (interaction.options.getSubcommand() === 'add') return void (await interaction.showModal(form()));
      const file = interaction.options.getAttachment('file', true);
      const picture = interaction.options.getAttachment('picture')?.name;
      const text = await (await fetch(file.url)).text();
      received.push({ file: file.name, text, ...(picture ? { picture } : {}) });
      await interaction.reply({
        content: `Read ${file.name}.`,
        files: [{ name: 'copy.txt', attachment: Buffer.from('copy') }],
      });
      return;
    }
    case 'slow':
      await interaction.deferReply();
      await pause();
      await interaction.editReply('Done thinking.');
      return;
    case 'silent':
      received.push('silent');
      return;
    case 'layout':
      await interaction.reply({ components: [layout()], flags: MessageFlags.IsComponentsV2 });
      return;
    case 'help':
      await interaction.reply({
        content: '### What there is to do\n- `/ask` a question\n- `/headlines`',
        ...private_,
      });
  }
}

function quote(pressed: number): EmbedBuilder {
  return new EmbedBuilder()
    .setColor(0x5865f2)
    .setTitle('Harbour opens at dawn')
    .setURL('https://news.example/harbour')
    .setDescription(
      '> The mayor cut the ribbon on Monday. **The new harbour lies at the foot of Mill Street.** Boats follow in June.\n\nHarbour Daily · <t:1780358400:D>',
    )
    .setFooter({ text: `Pressed ${pressed} times` });
}

function buttons(pressed: number) {
  return new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId(`more:${pressed}`).setLabel('More').setStyle(ButtonStyle.Primary),
    new ButtonBuilder()
      .setCustomId(`why:${pressed}`)
      .setLabel('Why this answer?')
      .setStyle(ButtonStyle.Secondary),
    new ButtonBuilder().setLabel('Source').setURL('https://news.example/harbour').setStyle(ButtonStyle.Link),
  );
}

function picker() {
  const options = titles.map(title => new StringSelectMenuOptionBuilder().setLabel(title).setValue(title));
  return new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder().setCustomId('pick').setPlaceholder('Pick a headline').addOptions(options),
  );
}

function form(): ModalBuilder {
  const title = new TextInputBuilder()
    .setCustomId('title')
    .setStyle(TextInputStyle.Short)
    .setMaxLength(100)
    .setPlaceholder('As printed');
  const text = new TextInputBuilder()
    .setCustomId('text')
    .setStyle(TextInputStyle.Paragraph)
    .setMinLength(10)
    .setRequired(false);
  return new ModalBuilder()
    .setCustomId('add')
    .setTitle('Add an article')
    .addLabelComponents(
      new LabelBuilder().setLabel('Title').setTextInputComponent(title),
      new LabelBuilder().setLabel('Text').setDescription('Word for word').setTextInputComponent(text),
    );
}

function layout(): ContainerBuilder {
  return new ContainerBuilder()
    .setAccentColor(0x23804a)
    .addTextDisplayComponents(text => text.setContent('## Three sources agree'))
    .addSeparatorComponents(line => line)
    .addSectionComponents(section =>
      section
        .addTextDisplayComponents(text => text.setContent('The harbour is **open**.'))
        .setButtonAccessory(button =>
          button.setCustomId('more:0').setLabel('Show').setStyle(ButtonStyle.Secondary),
        ),
    );
}
