/** Everything a form may hold, layouts made of components, edits of both, and channels in which the bot may less. */
import {
  type ChatInputCommandInteraction,
  CheckboxBuilder,
  CheckboxGroupBuilder,
  ContainerBuilder,
  FileUploadBuilder,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  RadioGroupBuilder,
  RoleSelectMenuBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Form, Person, Server } from '../../playground/types.ts';
import { type Bot, startBot } from './bot.ts';

const { EmbedLinks, SendMessages, ViewChannel } = PermissionFlagsBits;
const server: Server = {
  id: '1250000000000000000',
  name: 'Desk',
  channels: [
    { id: '1250000000000000001', name: 'open' },
    { id: '1250000000000000002', name: 'readonly', botPermissions: ViewChannel },
    { id: '1250000000000000003', name: 'hidden', botPermissions: 0n },
  ],
  members: [{ id: '745310268419358760', name: 'Dana', permissions: 8n, locale: 'de' }],
};

const upload = (name: string) => ({ name, contentType: 'text/plain', bytes: Buffer.from(name) });
const choice = (label: string) => ({ label, value: label.toLowerCase() });

const form = new ModalBuilder()
  .setTitle('All')
  .setCustomId('all')
  .addTextDisplayComponents(new TextDisplayBuilder().setContent('Read this'))
  .addLabelComponents(
    new LabelBuilder()
      .setLabel('Order')
      .setStringSelectMenuComponent(
        new StringSelectMenuBuilder()
          .setCustomId('order')
          .addOptions({ ...choice('New'), default: true }, choice('Old')),
      ),
    new LabelBuilder()
      .setLabel('Files')
      .setFileUploadComponent(
        new FileUploadBuilder().setCustomId('files').setMaxValues(2).setRequired(false),
      ),
    new LabelBuilder()
      .setLabel('Note')
      .setTextInputComponent(
        new TextInputBuilder()
          .setCustomId('note')
          .setStyle(TextInputStyle.Short)
          .setMinLength(3)
          .setRequired(false),
      ),
    new LabelBuilder()
      .setLabel('Role')
      .setRoleSelectMenuComponent(new RoleSelectMenuBuilder().setCustomId('role').setRequired(false)),
  );

const boxes = new ModalBuilder()
  .setTitle('Boxes')
  .setCustomId('boxes')
  .addLabelComponents(
    new LabelBuilder()
      .setLabel('One')
      .setRadioGroupComponent(
        new RadioGroupBuilder().setCustomId('one').addOptions(choice('A'), choice('B')),
      ),
    new LabelBuilder()
      .setLabel('Some')
      .setCheckboxGroupComponent(
        new CheckboxGroupBuilder().setCustomId('some').setMaxValues(2).addOptions(choice('C'), choice('D')),
      ),
    new LabelBuilder().setLabel('Sure').setCheckboxComponent(new CheckboxBuilder().setCustomId('sure')),
  );

let bot: Bot;
let dana: Person;
let submitted: ModalSubmitInteraction;
const laidOut = Promise.withResolvers<ChatInputCommandInteraction>();
beforeAll(async () => {
  bot = await startBot({
    options: { servers: [server] },
    commands: ['all', 'boxes', 'layout'].map(name => ({ name, description: name })),
    onInteraction: async interaction => {
      if (interaction.isModalSubmit()) {
        submitted = interaction;
        return interaction.deferUpdate().catch(() => interaction.reply('sent'));
      }
      if (!interaction.isChatInputCommand()) return undefined;
      if (interaction.commandName === 'layout') {
        const container = new ContainerBuilder().addTextDisplayComponents(
          new TextDisplayBuilder().setContent('In a box'),
        );
        await interaction.reply({ flags: MessageFlags.IsComponentsV2, components: [container] });
        return laidOut.resolve(interaction);
      }
      return interaction.showModal(interaction.commandName === 'all' ? form : boxes);
    },
  });
  dana = bot.playground.person('Dana', 'Desk');
});
afterAll(() => bot.stop());

async function open(name: string): Promise<Form> {
  const exchange = await dana.type(`/${name}`);
  if (!exchange.form) throw new Error('no form');
  return exchange.form;
}

describe('a form', () => {
  test('sends what was picked and uploaded, or what it opened with', async () => {
    const [role] = bot.playground.servers[0]?.members ?? [];
    const admin =
      dana.server &&
      bot.client.guilds.cache.get(dana.server.id)?.roles.cache.find(each => each.name === 'Admin');
    expect(role?.name).toBe('Dana');
    await dana.submit(
      await open('all'),
      { role: admin?.id ?? '' },
      { files: [upload('a.txt'), upload('b.txt')] },
    );
    const { fields } = submitted;
    expect(fields.getStringSelectValues('order')).toEqual(['new']);
    expect(fields.getUploadedFiles('files')?.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
    expect(fields.getSelectedRoles('role')?.map(each => each?.name)).toEqual(['Admin']);
    await dana.submit(await open('all'), { order: ['Old'] });
    expect(submitted.fields.getStringSelectValues('order')).toEqual(['old']);
  });

  test('sends radio buttons and checkboxes', async () => {
    await dana.submit(await open('boxes'), { one: 'b', some: ['c', 'd'], sure: 'true' });
    expect(submitted.fields.getRadioGroup('one')).toBe('b');
    expect(submitted.fields.getCheckboxGroup('some')).toEqual(['c', 'd']);
    expect(submitted.fields.getCheckbox('sure')).toBe(true);
  });

  test('is not sent with what its fields do not take', async () => {
    const all = await open('all');
    await expect(dana.submit(all, { order: ['Best'] })).rejects.toThrow(
      '“order” has no “Best”. It has New and Old.',
    );
    await expect(dana.submit(all, { note: 'no' })).rejects.toThrow(
      '“note” must be at least 3 characters long; this is 2.',
    );
    const three = ['a', 'b', 'c'].map(upload);
    await expect(dana.submit(all, {}, { files: three })).rejects.toThrow(
      '“files” takes 1 to 2 files, not 3.',
    );
    await expect(dana.submit(await open('boxes'), { some: ['c'] })).rejects.toThrow(
      '“one” takes 1 to 1 values, not 0.',
    );
  });
});

describe('a layout of components', () => {
  test('stays one: its flag is kept, and old ways to say something are refused', async () => {
    const { message } = await dana.type('/layout');
    expect(message).toMatchObject({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: 17, id: 1, components: [{ type: 10, id: 2, content: 'In a box' }] }],
    });
    const layout = await laidOut.promise;
    await expect(layout.editReply({ content: 'plain' })).rejects.toThrow('IS_COMPONENTS_V2');
    await layout.editReply({ components: [new TextDisplayBuilder().setContent('Bare')] });
    expect(dana.messages().at(-1)).toMatchObject({
      flags: MessageFlags.IsComponentsV2,
      components: [{ content: 'Bare' }],
    });
  });

  test('can come of a plain message, when its content goes', async () => {
    const channel = bot.client.channels.cache.get(dana.channelId);
    if (!channel?.isSendable()) throw new Error('no channel');
    const message = await channel.send('plain');
    const components = [new TextDisplayBuilder().setContent('New')];
    const flags = MessageFlags.IsComponentsV2 as const;
    await expect(message.edit({ flags, components })).rejects.toThrow("The 'content' field cannot be used");
    await message.edit({ flags, components, content: null });
    expect(dana.messages().at(-1)).toMatchObject({ content: '', flags, components: [{ content: 'New' }] });
  });
});

describe('a channel in which the bot may less', () => {
  test('takes no message, or is not to be seen', async () => {
    const post = (index: number) =>
      bot.client.rest.post(`/channels/${server.channels[index]?.id}/messages`, { body: { content: 'c' } });
    await expect(post(0)).resolves.toMatchObject({ content: 'c' });
    await expect(post(1)).rejects.toThrow('Missing Permissions');
    await expect(post(2)).rejects.toThrow('Missing Access');
  });

  test('is known as such to discord.js', () => {
    const guild = bot.client.guilds.cache.get(server.id);
    const may = (index: number, permission: bigint) =>
      guild?.members.me?.permissionsIn(server.channels[index]?.id ?? '').has(permission);
    expect([may(0, SendMessages), may(0, EmbedLinks)]).toEqual([true, true]);
    expect([may(1, ViewChannel), may(1, SendMessages)]).toEqual([true, false]);
    expect(may(2, ViewChannel)).toBe(false);
  });
});

test('an administrator’s other permissions follow, and the language comes along', async () => {
  await open('all');
  await dana.submit(await open('boxes'), { one: 'a', some: ['c'] });
  expect(submitted.memberPermissions?.has(PermissionFlagsBits.ManageGuild)).toBe(true);
  expect(submitted.locale).toBe('de');
});

test('nobody says nothing, or too much', () => {
  expect(() => dana.say(' ')).toThrow('A message says something.');
  expect(dana.say('x'.repeat(2_000)).content).toHaveLength(2_000);
  expect(() => dana.say('x'.repeat(2_001))).toThrow('at most 2000 characters long; this is 2001.');
});
