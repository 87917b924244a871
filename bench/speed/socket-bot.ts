/** The bot of the bench over the socket, in a process of its own: Newsdesk's commands and one that does nothing, profiled on demand. */
import { Session } from 'node:inspector/promises';
import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import { pino } from 'pino';
import { commands } from '../../commands/index.ts';
import { startBot } from '../../src/discord/client/bot.ts';
import type { Command } from '../../src/discord/command.ts';
import { NO_RATE_LIMITS } from '../../src/discord/traffic/admission.ts';
import { openLibraries } from '../../src/library/libraries.ts';
import { openStore } from '../../src/storage/database.ts';
import { byArea } from './profile.ts';

const nothing: Command = {
  definition: new SlashCommandBuilder().setName('nothing').setDescription('Answers a full stop').toJSON(),
  async run(interaction) {
    await interaction.reply({ content: '.', flags: MessageFlags.Ephemeral });
  },
};

const [api = '', token = '', file = '', owner = ''] = process.argv.slice(2);
const store = await openStore({ file });
const libraries = openLibraries(store);
await libraries.library(owner);
const bot = await startBot({
  token,
  api,
  libraries,
  commands: [...commands, nothing],
  log: pino({ level: 'error' }, process.stderr),
  now: Date.now,
  limits: NO_RATE_LIMITS,
});
const session = new Session();
session.connect();
await session.post('Profiler.enable');

process.on('disconnect', () => process.exit(1));
process.on('message', async (order: 'start' | 'stop' | 'end') => {
  if (order === 'start') await session.post('Profiler.start');
  else if (order === 'stop') process.send?.(byArea((await session.post('Profiler.stop')).profile));
  else {
    await bot.stop();
    await libraries.close();
    await store.close();
    process.exit(0);
  }
});
process.send?.('ready');
