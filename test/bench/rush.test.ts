/** A rush: many interactions at once, whose first responses are only noted. */
import type { Interaction } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { rushes } from '../../bench/overload/rush.ts';
import type { Playground } from '../../playground/types.ts';
import { rawCommand } from '../helpers/raw.ts';
import { startBot } from '../playground/bot.ts';
import { handClock } from '../playground/hand-clock.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function open(onInteraction: (interaction: Interaction) => Promise<void>) {
  const clock = handClock();
  const commands = [{ name: 'go', description: 'Goes' }];
  const bot = await startBot({ options: { clock }, commands, onInteraction });
  closing.push(bot.stop);
  return { clock, playground: bot.playground, prepareRush: rushes(bot.playground, clock) };
}

const asked = (playground: Playground, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    person: playground.person('Ben', playground.servers[0]?.id ?? ''),
    payload: rawCommand('go', { number: `${n}` }),
  }));

test('reaches the bot whole and in order, and gives what it answered', async () => {
  const heard: string[] = [];
  const { playground, prepareRush } = await open(async interaction => {
    if (!interaction.isChatInputCommand()) return;
    const number = interaction.options.getString('number', true);
    heard.push(number);
    await interaction.reply(number);
  });
  const answers = await prepareRush(asked(playground, 500))();
  const contents = answers.map(({ body }) => JSON.parse(body ?? '{}').data?.content);
  const all = Array.from({ length: 500 }, (_, n) => `${n}`);
  expect(heard).toEqual(all);
  expect(contents).toEqual(all);
});

test('gives null for what has no answer within three seconds, which the bot then hears', async () => {
  const waiting: Interaction[] = [];
  const all = Promise.withResolvers<void>();
  const { clock, playground, prepareRush } = await open(async interaction => {
    if (waiting.push(interaction) === 3) all.resolve();
  });
  const answers = prepareRush(asked(playground, 3))();
  await all.promise;
  clock.advance(3_000);
  expect(await answers).toEqual([1, 2, 3].map(() => ({ tookMs: 3_000, body: null })));
  const [late] = waiting;
  if (!late?.isChatInputCommand()) throw new Error('no command came');
  await expect(late.reply('late')).rejects.toMatchObject({ code: 10062 });
});

test('is numbered with the other events, so that a bot that lost its line gets the rest', async () => {
  const { playground, prepareRush } = await open(async interaction => {
    if (interaction.isChatInputCommand()) await interaction.reply('went');
  });
  await prepareRush(asked(playground, 3))();
  playground.trouble.cut();
  const [again] = asked(playground, 1);
  expect((await again?.person.raw(again.payload))?.message?.content).toBe('went');
});
