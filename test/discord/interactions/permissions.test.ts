/** What a server's settings allow: seen by a command that says so. */
import { MessageFlags, PermissionFlagsBits, SlashCommandBuilder } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultServers } from '../../../playground/world/servers.ts';
import type { Command } from '../../../src/discord/command.ts';
import {
  askChannelsOf,
  isInChannels,
  mayAdd,
  mayManage,
} from '../../../src/discord/interactions/permissions.ts';
import { HARBOUR, sentenceOf, startTestBot, type TestBot } from '../../helpers/bot.ts';

const ROLE = '1180402019275079761';
const [NEWSROOM, LOUNGE] = ['1180402018956312638', '1180402019086336120'];

/** `/may VALUE` says what somebody may whose server has the setting VALUE. */
const may: Command = {
  definition: new SlashCommandBuilder()
    .setName('may')
    .setDescription('Tells')
    .addStringOption(option => option.setName('set').setDescription('Set').setRequired(true))
    .toJSON(),
  async run(interaction, { threads }) {
    const set = interaction.options.getString('set', true);
    const channels = askChannelsOf(interaction, { askChannels: set === 'none' ? [] : set.split(',') });
    const told = [
      mayManage(interaction) && 'manage',
      mayAdd(interaction, { adders: set === 'none' ? null : set }) && 'add',
      (channels.length === 0 || isInChannels(interaction, channels, threads)) && 'ask',
    ];
    await interaction.reply({
      content: told.filter(Boolean).join(' ') || '–',
      flags: MessageFlags.Ephemeral,
    });
  },
};

let desk: TestBot;
beforeAll(async () => {
  const servers = defaultServers();
  const ordinary = servers[0]?.members[1]?.permissions ?? 0n;
  servers[0]?.members.push(
    { id: '700000000000000001', name: 'Dora', permissions: ordinary, roles: [ROLE] },
    { id: '700000000000000002', name: 'Emil', permissions: ordinary | PermissionFlagsBits.ManageGuild },
  );
  desk = await startTestBot({ commands: [may], servers });
});
afterAll(() => desk.close());

describe('a member', () => {
  it.each([
    ['Ada, the administrator', 'Ada', 'none', 'manage add ask'],
    ['Emil, who may manage the server', 'Emil', LOUNGE, 'manage add'],
    ['Ben without the role', 'Ben', ROLE, 'ask'],
    ['Dora with the role', 'Dora', ROLE, 'add ask'],
    ['Dora where no role is set', 'Dora', 'none', 'ask'],
    ['Dora where another role is set', 'Dora', '1180402019275079762', 'ask'],
    ['Ben where the role is everybody’s', 'Ben', '1180402017635106816', 'add ask'],
    ['Ben where questions belong here', 'Ben', `${LOUNGE},${NEWSROOM}`, 'ask'],
    ['Ben where questions belong elsewhere', 'Ben', `${LOUNGE}`, '–'],
    ['Ben where the one channel for questions is gone', 'Ben', '1180402019086336129', 'ask'],
    ['Ben where one of the channels for questions is gone', 'Ben', `1180402019086336129,${LOUNGE}`, '–'],
  ])('%s', async (_, name, set, told) => {
    expect(sentenceOf(await desk.playground.person(name, HARBOUR).type(`/may ${set}`))).toBe(told);
  });
});
