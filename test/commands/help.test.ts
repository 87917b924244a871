/** /help: what this person can do here, from the list of commands. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isPrivate, messageOf, startTestBot, type TestBot, textOf } from '../helpers/bot.ts';

let desk: TestBot;
beforeAll(async () => {
  desk = await startTestBot();
});
afterAll(() => desk.close());

it('lists for an admin every command and subcommand, to be clicked, privately', async () => {
  const exchange = await desk.ada.type('/help');
  const message = messageOf(exchange);
  expect(exchange.kind).toBe('message');
  expect(isPrivate(message)).toBe(true);
  const names = [...textOf(message).matchAll(/^<\/([\w ]+):(\d+)> – \S/gmu)].map(match => match[1]);
  expect(names).toEqual([
    'ask',
    'headlines',
    'news',
    'privacy',
    'help',
    'article add',
    'article list',
    'article show',
    'article remove',
    'article refresh',
    'article pin',
    'article unpin',
    'feed follow',
    'feed list',
    'feed check',
    'feed unfollow',
    'feed import',
    'feed export',
    'newsdesk settings',
    'newsdesk status',
    'newsdesk gaps',
    'newsdesk review',
    'newsdesk export',
    'newsdesk forget',
  ]);
  expect(textOf(message)).toContain('then *Apps*: Find coverage, Ask about this, Save article\n\n</article');
});

it('leaves out for an ordinary member what takes a permission', async () => {
  const text = textOf(messageOf(await desk.ben.type('/help')));
  expect(text).toContain('</ask:');
  expect(text).not.toContain('article add');
});

it('still makes the commands clickable after a restart that registered nothing', async () => {
  await desk.restart();
  expect(textOf(messageOf(await desk.ben.type('/help')))).toContain('</ask:');
});

it('works in a direct message, and says where libraries are', async () => {
  const someone = desk.playground.person('Ben', null);
  const text = textOf(messageOf(await someone.type('/help')));
  expect(text).toContain('Use me in a server that I was added to');
  expect(text).not.toContain('article add');
  expect(text).toContain('</ask:');
});
