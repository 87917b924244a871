/** The life of an interaction: its clocks, its one first response, who sees it, and what the bot gets of it. */
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageActionRowComponentBuilder,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person, PlaygroundEvent } from '../../playground/types.ts';
import { type Bot, startBot } from './bot.ts';
import { type HandClock, handClock } from './hand-clock.ts';

const ephemeral = { flags: MessageFlags.Ephemeral } as const;

let bot: Bot;
let clock: HandClock;
let ada: Person;
let ben: Person;
/** What the bot does with the next interactions. */
let handle: (interaction: Interaction) => Promise<unknown>;

beforeEach(async () => {
  clock = handClock();
  bot = await startBot({
    options: { clock },
    commands: [{ name: 'go', description: 'Goes' }],
    onInteraction: interaction => handle(interaction),
  });
  ada = bot.playground.person('Ada', 'Harbour Newsroom');
  ben = bot.playground.person('Ben', 'Harbour Newsroom');
});
afterEach(() => bot.stop());

/** Types /go and gives the interaction to the test, with the exchange to come. */
async function opened(person = ada) {
  const arrived = Promise.withResolvers<ChatInputCommandInteraction>();
  handle = async interaction => {
    if (interaction.isChatInputCommand()) arrived.resolve(interaction);
  };
  const exchange = person.type('/go');
  return { interaction: await arrived.promise, exchange };
}

/** The next event of a kind. */
function event(kind: PlaygroundEvent['kind']): Promise<PlaygroundEvent> {
  return new Promise(resolve => {
    const stop = bot.playground.watch(each => {
      if (each.kind !== kind) return;
      stop();
      resolve(each);
    });
  });
}

async function code(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'taken',
    error => (error instanceof DiscordAPIError ? error.code : error),
  );
}

const row = (...components: MessageActionRowComponentBuilder[]) =>
  new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(...components);
const button = (customId: string) =>
  new ButtonBuilder().setCustomId(customId).setLabel(customId).setStyle(ButtonStyle.Primary);
const form = () =>
  new ModalBuilder()
    .setTitle('Form')
    .setCustomId('form')
    .addComponents(
      new ActionRowBuilder<TextInputBuilder>().addComponents(
        new TextInputBuilder().setCustomId('a').setLabel('A').setStyle(TextInputStyle.Short).setMaxLength(5),
      ),
    );

describe('the first response', () => {
  test('within 3 s it is taken, and its time is told', async () => {
    const { interaction, exchange } = await opened();
    clock.advance(2_999);
    await interaction.reply('in time');
    expect(await exchange).toMatchObject({ kind: 'message', tookMs: 2_999, sentence: null });
  });

  test('after 3 s the person reads a failure and the token is void', async () => {
    const { interaction, exchange } = await opened();
    clock.advance(3_000);
    expect(await exchange).toMatchObject({
      kind: 'failed',
      sentence: 'The application did not respond',
      message: null,
    });
    expect(await code(interaction.reply('late'))).toBe(10062);
    expect(ada.messages()).toEqual([]);
  });

  test('a second one is refused, an unknown one too', async () => {
    const { interaction } = await opened();
    await interaction.reply('one');
    const { rest } = bot.client;
    const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
    const body = { type: 4, data: { content: 'two' } };
    expect(await code(rest.post(path, { body, auth: false }))).toBe(40060);
    expect(
      await code(rest.post(`/interactions/1/${interaction.token}/callback`, { body, auth: false })),
    ).toBe(10062);
    expect(await code(rest.post(`/interactions/${interaction.id}/x/callback`, { body, auth: false }))).toBe(
      10062,
    );
  });

  test('an illegal one leaves the time for a legal one', async () => {
    const { interaction, exchange } = await opened();
    expect(await code(interaction.reply({ content: 'x'.repeat(2_001) }))).toBe(50035);
    await interaction.reply('shorter');
    expect((await exchange).message?.content).toBe('shorter');
  });

  test('a form is never an answer to a form, and an update only for what stands under a message', async () => {
    handle = async interaction => {
      if (interaction.isChatInputCommand()) await interaction.showModal(form());
      if (interaction.isModalSubmit()) {
        const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
        const codes = [];
        for (const type of [9, 7, 6]) {
          const body = { type, data: type === 9 ? form().toJSON() : { content: 'c' } };
          codes.push(await code(bot.client.rest.post(path, { body, auth: false })));
        }
        await interaction.reply(codes.join());
      }
    };
    const { form: shown } = await ada.type('/go');
    if (!shown) throw new Error('no form');
    expect((await ada.submit(shown, { a: 'b' })).message?.content).toBe('50035,50035,50035');
  });

  test('a form that a button opened may update the button’s message', async () => {
    handle = async interaction => {
      if (interaction.isChatInputCommand()) await interaction.reply({ components: [row(button('open'))] });
      if (interaction.isButton()) await interaction.showModal(form());
      if (interaction.isModalSubmit() && interaction.isFromMessage()) {
        await interaction.update({ content: interaction.fields.getTextInputValue('a'), components: [] });
      }
    };
    const { message } = await ada.type('/go');
    const { form: shown } = await ada.click(message?.id ?? '', 'open');
    if (!shown) throw new Error('no form');
    expect(await ada.submit(shown, { a: 'new' })).toMatchObject({
      kind: 'update',
      message: { id: message?.id, content: 'new' },
    });
    await expect(ada.submit(shown, { a: 'too long' })).rejects.toThrow(
      '“A” may be at most 5 characters long; this is 8.',
    );
    await expect(ada.submit(shown, { a: ' ' })).rejects.toThrow('“A” must be filled in.');
    await expect(ada.submit(shown, { b: 'b' })).rejects.toThrow('The form has no field “b”. It has a.');
  });

  test('is answered with what it made, when asked', async () => {
    const { interaction } = await opened();
    const { interaction: told, resource } = await interaction.reply({
      content: 'hello',
      withResponse: true,
      ...ephemeral,
    });
    expect(resource?.message?.content).toBe('hello');
    expect(told).toMatchObject({
      responseMessageId: resource?.message?.id,
      responseMessageEphemeral: true,
      responseMessageLoading: false,
    });
  });
});

test('whoever waits when the playground closes is told', async () => {
  const { exchange } = await opened();
  await bot.playground.close();
  expect(await exchange).toMatchObject({ kind: 'failed', sentence: 'The application did not respond' });
});

describe('the token', () => {
  test('edits and follow-ups work for 15 min, not longer', async () => {
    const { interaction } = await opened();
    await interaction.reply('one');
    clock.advance(15 * 60_000 - 1);
    await interaction.editReply('two');
    await interaction.followUp('three');
    clock.advance(1);
    expect(await code(interaction.editReply('four'))).toBe(50027);
    expect(await code(interaction.followUp('five'))).toBe(50027);
    expect(ada.messages().map(({ content }) => content)).toEqual(['two', 'three']);
  });

  test('works only after the first response', async () => {
    const { interaction } = await opened();
    expect(await code(interaction.webhook.send('early'))).toBe(10015);
    expect(await code(interaction.webhook.fetchMessage('@original'))).toBe(10015);
  });

  test('a deferred reply that never comes ends with a failure', async () => {
    const { interaction, exchange } = await opened();
    await interaction.deferReply();
    expect(ada.messages()[0]?.flags).toBe(MessageFlags.Loading);
    clock.advance(15 * 60_000);
    expect(await exchange).toMatchObject({
      kind: 'deferred',
      message: null,
      sentence: 'The application did not respond',
    });
  });

  test('the reply can be read and deleted, and is unknown then', async () => {
    const { interaction, exchange } = await opened();
    await interaction.reply('one');
    expect((await interaction.fetchReply()).content).toBe('one');
    const gone = event('gone');
    await interaction.deleteReply();
    expect(await gone).toMatchObject({ kind: 'gone', onlyFor: null });
    expect((await exchange).message).toBeNull();
    expect(await code(interaction.editReply('two'))).toBe(10008);
    expect(await code(interaction.webhook.fetchMessage('1'))).toBe(10008);
  });

  test('a follow-up can be edited and deleted by its id', async () => {
    const { interaction, exchange } = await opened();
    await interaction.reply('one');
    const { id } = await interaction.followUp('two');
    await interaction.editReply({ message: id, content: 'three' });
    expect((await exchange).followUps[0]).toMatchObject({ content: 'three', type: 19 });
    await interaction.deleteReply(id);
    expect((await exchange).followUps).toEqual([]);
  });

  test('an edit to nothing is refused', async () => {
    const { interaction } = await opened();
    await interaction.reply('one');
    expect(await code(interaction.editReply({ content: '' }))).toBe(50006);
  });
});

describe('private messages', () => {
  test('the first response alone decides for the deferred reply', async () => {
    const { interaction, exchange } = await opened();
    await interaction.deferReply(ephemeral);
    const shown = event('message');
    await interaction.followUp('an answer for all?');
    expect(await shown).toMatchObject({ onlyFor: ada.member.id });
    const { message, followUps } = await exchange;
    expect(message).toMatchObject({ content: 'an answer for all?', flags: MessageFlags.Ephemeral });
    expect(followUps).toEqual([]);
    expect(ben.messages()).toEqual([]);
  });

  test('after a public deferred reply is deleted a follow-up may be private', async () => {
    const { interaction, exchange } = await opened();
    await interaction.deferReply();
    await interaction.deleteReply();
    await interaction.followUp({ content: 'only you', ...ephemeral });
    expect((await exchange).followUps[0]?.flags).toBe(MessageFlags.Ephemeral);
    expect(ada.messages().map(({ content }) => content)).toEqual(['only you']);
    expect(ben.messages()).toEqual([]);
  });

  test('are not to be found by the channel’s routes', async () => {
    const { interaction } = await opened();
    await interaction.reply({ content: 'only you', ...ephemeral });
    const { id } = await interaction.fetchReply();
    const path = `/channels/${ada.channelId}/messages` as const;
    expect(await bot.client.rest.get(path)).toEqual([]);
    expect(await code(bot.client.rest.get(`${path}/${id}`))).toBe(10008);
    expect(await code(bot.client.rest.patch(`${path}/${id}`, { body: { content: 'x' } }))).toBe(10008);
  });

  test('others cannot press their buttons, the person can', async () => {
    handle = async interaction => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ components: [row(button('more'))], ...ephemeral });
      if (interaction.isButton()) await interaction.update({ content: 'pressed', components: [] });
    };
    const { message } = await ada.type('/go');
    const id = message?.id ?? '';
    await expect(ben.click(id, 'more')).rejects.toThrow('That message is not here any more.');
    expect((await ada.click(id, 'more')).message).toMatchObject({
      content: 'pressed',
      flags: MessageFlags.Ephemeral,
    });
  });
});

describe('components', () => {
  test('a deferred update is silent, and changes the message once it is edited', async () => {
    handle = async interaction => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'one', components: [row(button('more'))] });
      if (interaction.isButton()) {
        await interaction.deferUpdate();
        await interaction.editReply({ content: 'two' });
      }
    };
    const { message } = await ada.type('/go');
    const changed = new Promise(resolve =>
      bot.playground.watch(
        each => each.kind === 'message' && each.message.content === 'two' && resolve(each),
      ),
    );
    const exchange = await ben.click(message?.id ?? '', 'MORE');
    expect(exchange.kind).toBe('acknowledged');
    await changed;
    expect(exchange.message).toMatchObject({ id: message?.id, content: 'two' });
  });

  test('a message that went cannot be updated', async () => {
    const codes: unknown[] = [];
    handle = async interaction => {
      if (interaction.isChatInputCommand()) await interaction.reply({ components: [row(button('more'))] });
      if (interaction.isButton()) {
        await bot.client.rest.delete(`/channels/${interaction.channelId}/messages/${interaction.message.id}`);
        codes.push(await code(interaction.update('gone?')));
        await interaction.reply('gone');
      }
    };
    const { message } = await ada.type('/go');
    expect((await ada.click(message?.id ?? '', 'more')).message?.content).toBe('gone');
    expect(codes).toEqual([10008]);
  });

  test('a right-click on what is not there names what is', async () => {
    const { id } = ada.say('hello');
    await expect(ada.rightClick(id, 'Quote')).rejects.toThrow(
      'There is no “Quote” for messages here. There is nothing.',
    );
  });

  test('lists send what was picked, and refuse what they do not have', async () => {
    const list = new StringSelectMenuBuilder()
      .setCustomId('order')
      .setMaxValues(2)
      .addOptions({ label: 'New', value: 'n' }, { label: 'Old', value: 'o' });
    const people = new UserSelectMenuBuilder().setCustomId('who');
    handle = async interaction => {
      if (interaction.isChatInputCommand()) await interaction.reply({ components: [row(list), row(people)] });
      if (interaction.isStringSelectMenu()) await interaction.reply(interaction.values.join());
      if (interaction.isUserSelectMenu())
        await interaction.reply(interaction.users.map(user => user.displayName).join());
    };
    const id = (await ada.type('/go')).message?.id ?? '';
    expect((await ben.choose(id, 'order', ['New', 'o'])).message?.content).toBe('n,o');
    expect((await ben.choose(id, 'who', [ada.member.id])).message?.content).toBe('Ada');
    await expect(ben.choose(id, 'order', ['Best'])).rejects.toThrow(
      '“order” has no “Best”. It has New and Old.',
    );
    await expect(ben.choose(id, 'order', [])).rejects.toThrow('“order” takes 1 to 2 values, not 0.');
    await expect(ben.choose(id, 'other', ['n'])).rejects.toThrow(
      'There is no list “other” under this message. There is “order” and “who”.',
    );
  });

  test('buttons that cannot be pressed say why', async () => {
    const link = new ButtonBuilder()
      .setLabel('Source')
      .setStyle(ButtonStyle.Link)
      .setURL('https://news.example/');
    handle = async interaction => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ components: [row(button('old').setDisabled(true), link)] });
    };
    const id = (await ada.type('/go')).message?.id ?? '';
    await expect(ada.click(id, 'old')).rejects.toThrow('The button “old” cannot be pressed now.');
    await expect(ada.click(id, 'Source')).rejects.toThrow('The button “Source” opens https://news.example/.');
    await expect(ada.click(id, 'New')).rejects.toThrow(
      'There is no button “New” under this message. There is “old” and “Source”.',
    );
  });
});

describe('what the bot gets', () => {
  test('in a server: the member with permissions, the channel, the server', async () => {
    const { interaction } = await opened(ben);
    expect(interaction.inCachedGuild()).toBe(true);
    expect(interaction.guild?.name).toBe('Harbour Newsroom');
    expect(interaction.channelId).toBe(ben.channelId);
    expect(interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild)).toBe(false);
    expect(interaction.appPermissions.has(PermissionFlagsBits.SendMessages)).toBe(true);
    expect(interaction).toMatchObject({ locale: 'en-US', guildLocale: 'en-US', context: 0 });
    expect(interaction.authorizingIntegrationOwners).toMatchObject({ 0: ben.server?.id });
    const { interaction: byAda } = await opened(ada);
    expect(byAda.memberPermissions?.has(PermissionFlagsBits.ManageGuild)).toBe(true);
  });

  test('in direct messages: the user, and no server', async () => {
    const { interaction, exchange } = await opened(bot.playground.person('Cleo', null));
    expect(interaction).toMatchObject({
      guildId: null,
      member: null,
      context: 1,
      user: { globalName: 'Cleo' },
    });
    await interaction.reply('hello');
    expect((await exchange).message?.content).toBe('hello');
  });

  test('a forged interaction comes as it was made', async () => {
    handle = async interaction => {
      if (interaction.isButton()) await interaction.reply(`pressed ${interaction.customId}`);
      if (interaction.isChatInputCommand()) await interaction.reply(`ran ${interaction.commandName}`);
    };
    const { id } = ben.say('no button here');
    const pressed = await ben.raw({
      type: 3,
      data: { custom_id: 'article:remove:1', component_type: 2 },
      messageId: id,
    });
    expect(pressed.message?.content).toBe('pressed article:remove:1');
    const ran = await ben.raw({ type: 2, data: { id: '1', name: 'hidden', type: 1 } });
    expect(ran.message?.content).toBe('ran hidden');
  });

  test('only whom a reply may ping is pinged', async () => {
    const { interaction, exchange } = await opened();
    await interaction.reply(`<@${ben.member.id}> @everyone`);
    expect(await exchange).toMatchObject({
      message: { mentions: [{ id: ben.member.id }], mention_everyone: false },
    });
    await interaction.editReply({ content: `<@${ben.member.id}>!`, allowedMentions: { parse: [] } });
    expect((await exchange).message?.mentions).toEqual([]);
  });
});
