/** Conversations between people and a real discord.js client. */
import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  type Interaction,
  LabelBuilder,
  type MessageActionRowComponentBuilder,
  MessageFlags,
  ModalBuilder,
  type RESTPostAPIApplicationCommandsJSONBody,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, startBot } from './bot.ts';

const text = (name: string, more = {}) => ({ type: 3, name, description: `The ${name}`, ...more });
const commands = [
  { name: 'ping', description: 'Says it back', options: [text('text', { required: true })] },
  {
    name: 'wait',
    description: 'Thinks first',
    options: [text('text'), { type: 5, name: 'private', description: 'Only for you' }],
  },
  { name: 'form', description: 'Opens a form' },
  { name: 'pick', description: 'Offers', options: [text('what', { autocomplete: true })] },
  {
    name: 'file',
    description: 'Takes a file',
    options: [{ type: 11, name: 'file', description: 'The file', required: true }],
  },
  { name: 'Quote this', type: ApplicationCommandType.Message },
] as RESTPostAPIApplicationCommandsJSONBody[];

const row = () =>
  new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(
    new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId('quiet').setLabel('Quiet').setStyle(ButtonStyle.Secondary),
  );

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    return interaction.respond([{ name: `Headline ${typed}`, value: `id-${typed}` }]);
  }
  if (interaction.isMessageContextMenuCommand()) {
    return interaction.reply({ content: interaction.targetMessage.content, flags: MessageFlags.Ephemeral });
  }
  if (interaction.isButton()) {
    if (interaction.customId === 'quiet') return interaction.deferUpdate();
    return interaction.update({ content: 'There is more', components: [] });
  }
  if (interaction.isModalSubmit()) {
    return interaction.reply(
      `${interaction.fields.getTextInputValue('title')}/${interaction.fields.getTextInputValue('body')}`,
    );
  }
  if (!interaction.isChatInputCommand()) return undefined;
  switch (interaction.commandName) {
    case 'ping': {
      const reply = await interaction.reply({
        content: interaction.options.getString('text', true),
        components: [row()],
        withResponse: true,
      });
      expect(reply.resource?.message?.id).toMatch(/^\d+$/);
      await interaction.editReply(`${interaction.options.getString('text', true)}!`);
      return interaction.followUp('and more');
    }
    case 'wait': {
      if (interaction.options.getBoolean('private')) {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      } else await interaction.deferReply();
      return interaction.editReply({
        content: 'thought',
        files: [{ name: 'a.txt', attachment: Buffer.from('letters') }],
      });
    }
    case 'file':
      return interaction.reply(interaction.options.getAttachment('file', true).url);
    default:
      return interaction.showModal(
        new ModalBuilder()
          .setTitle('New article')
          .setCustomId('form')
          .addComponents(
            new ActionRowBuilder<TextInputBuilder>().addComponents(
              new TextInputBuilder().setCustomId('title').setLabel('Title').setStyle(TextInputStyle.Short),
            ),
          )
          .addLabelComponents(
            new LabelBuilder()
              .setLabel('Text')
              .setTextInputComponent(
                new TextInputBuilder()
                  .setCustomId('body')
                  .setStyle(TextInputStyle.Paragraph)
                  .setValue('as it was'),
              ),
          ),
      );
  }
}

let bot: Bot;
beforeAll(async () => {
  bot = await startBot({ commands, onInteraction: answer });
});
afterAll(async () => {
  expect(bot.errors).toEqual([]);
  await bot.stop();
});

test('a command is answered, the answer is edited and followed', async () => {
  const ada = bot.playground.person('Ada', 'Harbour Newsroom');
  const said = new Promise<void>(resolve => {
    const stop = bot.playground.watch(event => {
      if (event.kind !== 'message' || event.message.content !== 'and more') return;
      stop();
      resolve();
    });
  });
  const exchange = await ada.type('/ping hello');
  expect(exchange.kind).toBe('message');
  await said;
  expect(exchange.message?.content).toBe('hello!');
  expect(exchange.followUps.map(({ content }) => content)).toEqual(['and more']);
  expect(ada.messages().map(({ content }) => content)).toEqual(['hello!', 'and more']);
  const clicked = await ada.click(exchange.message?.id ?? '', 'More');
  expect(clicked).toMatchObject({ kind: 'update', message: { content: 'There is more', components: [] } });
});

test('a button can be acknowledged without a trace', async () => {
  const ben = bot.playground.person('Ben', 'Harbour Newsroom', 'lounge');
  const { message } = await ben.type('/ping text:hello');
  expect(await ben.click(message?.id ?? '', 'quiet')).toMatchObject({ kind: 'acknowledged', message: null });
});

test('a private answer is seen by one person only', async () => {
  const cleo = bot.playground.person('Cleo', 'Quiet Corner');
  const ben = bot.playground.person('Ben', 'Quiet Corner');
  const { kind, message } = await ben.type('/wait private:true');
  expect(kind).toBe('deferred');
  expect(message).toMatchObject({ content: 'thought', flags: MessageFlags.Ephemeral });
  expect(ben.messages().map(({ id }) => id)).toContain(message?.id);
  expect(cleo.messages().map(({ id }) => id)).not.toContain(message?.id);
  ben.dismiss(message?.id ?? '');
  expect(ben.messages().map(({ id }) => id)).not.toContain(message?.id);
});

test('files go both ways', async () => {
  const ada = bot.playground.person('Ada', 'Harbour Newsroom');
  const { message } = await ada.type('/wait');
  expect(await (await fetch(message?.attachments[0]?.url ?? '')).text()).toBe('letters');
  const upload = { name: 'ä b.txt', contentType: 'text/plain', bytes: Buffer.from('mine') };
  const sent = await ada.type('/file', { file: upload });
  expect(await (await fetch(sent.message?.content ?? '')).text()).toBe('mine');
});

test('a form opens, keeps what is not changed, and is sent', async () => {
  const ada = bot.playground.person('Ada', 'Harbour Newsroom');
  const { kind, form } = await ada.type('/form');
  expect(kind).toBe('form');
  if (!form) throw new Error('no form');
  const { message } = await ada.submit(form, { title: 'Ships' });
  expect(message?.content).toBe('Ships/as it was');
});

test('autocomplete offers what the bot says, and what is picked can be typed', async () => {
  const ada = bot.playground.person('Ada', null);
  expect(await ada.complete('/pick sh')).toEqual([{ name: 'Headline sh', text: '/pick what:id-sh' }]);
  expect(await ada.complete('/pick what:')).toEqual([{ name: 'Headline ', text: '/pick what:id-' }]);
});

test('a right-clicked message comes with its text', async () => {
  const ben = bot.playground.person('Ben', 'Quiet Corner', 'reading');
  const { id } = ben.say('A ferry has been ordered.');
  const { message } = await ben.rightClick(id, 'Quote this');
  expect(message).toMatchObject({ content: 'A ferry has been ordered.', flags: MessageFlags.Ephemeral });
});
