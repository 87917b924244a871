/** A library of one's own: for whoever added the bot for themselves, in direct messages and in every server. */
import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../playground/types.ts';
import { defaultServers, ordinary } from '../../playground/world/servers.ts';
import { en } from '../../src/wording/en/index.ts';
import {
  buttonsOf,
  event,
  HARBOUR,
  isPrivate,
  messageOf,
  QUIET,
  sentenceOf,
  sourceNumber,
  startTestBot,
  type TestBot,
  textOf,
} from '../helpers/bot.ts';
import { rawAutocomplete, rawButton, rawCommand } from '../helpers/raw.ts';

const ELSEWHERE = 'Elsewhere';
const QUESTION = 'how many ships does keeper number 7 count?';

let desk: TestBot;
/** Dora added the bot for herself, and is nobody in particular in all three servers; the bot is in two of them. */
let dora: Record<'alone' | 'harbour' | 'elsewhere', Person>;
/** An ordinary member where the bot is not. */
let ben: Person;
beforeAll(async () => {
  const [harbour, quiet] = defaultServers();
  if (!harbour || !quiet) throw new Error('two servers are needed');
  const member = { id: '700000000000000007', name: 'Dora', permissions: ordinary, hasBot: true };
  const own = harbour.members.find(({ name }) => name === 'Ben');
  harbour.members.push(member);
  const elsewhere = {
    id: '1300000000000000000',
    name: ELSEWHERE,
    channels: [{ id: '1300000000000000001', name: 'talk' }],
    members: [member, ...(own ? [own] : [])],
    hasBot: false,
  };
  desk = await startTestBot({ servers: [harbour, quiet, elsewhere] });
  const { person } = desk.playground;
  dora = {
    alone: person('Dora', null),
    harbour: person('Dora', HARBOUR),
    elsewhere: person('Dora', ELSEWHERE),
  };
  ben = person('Ben', ELSEWHERE);
});
afterAll(() => desk.close());

describe('somebody’s own library', () => {
  it('is filled in direct messages, by themselves alone', async () => {
    expect(sentenceOf(await dora.alone.type(`/ask ${QUESTION}`))).toBe(en.notCovered.emptyOwn);
    expect(textOf(messageOf(await dora.alone.type('/help')))).toContain('article add');
    const { form } = await dora.alone.type('/article add');
    if (form === null) throw new Error('no form');
    const { title, text, link, publisher = '', date = '' } = sourceNumber(7);
    await dora.alone.submit(form, { title, text, link, publisher, date });
    const library = await desk.libraries.library(`user:${dora.alone.member.id}`);
    expect(library.list({ offset: 0, limit: 9 }).items.map(each => each.addedBy)).toEqual([
      dora.alone.member.id,
    ]);
  });

  it('answers in direct messages, for all to stay', async () => {
    const message = messageOf(await dora.alone.type(`/ask ${QUESTION}`));
    expect(isPrivate(message)).toBe(false);
    expect(textOf(message)).toContain('119 ships');
    expect(buttonsOf(message).Share).toBeUndefined();
    expect(textOf(messageOf(await dora.alone.click(message.id, 'Why?')))).toContain('like this one');
  });

  it('answers in a server without the bot, to its owner alone unless they say otherwise', async () => {
    expect(isPrivate(messageOf(await dora.elsewhere.type('/headlines')))).toBe(true);
    const hidden = messageOf(await dora.elsewhere.type(`/ask ${QUESTION}`));
    expect(isPrivate(hidden)).toBe(true);
    const shown = event(desk.playground, 'message', ({ onlyFor }) => onlyFor === null);
    await dora.elsewhere.click(hidden.id, 'Share');
    expect(textOf((await shown).message)).toContain('119 ships');
    const open = messageOf(await dora.elsewhere.type(`/ask question:${QUESTION} private:False`));
    expect(isPrivate(open)).toBe(false);
    // Whoever sees the answer may use its buttons: Discord says whose library it is from.
    expect(textOf(messageOf(await ben.click(open.id, 'Why?')))).toContain('like this one');
    expect(sentenceOf(await ben.click(open.id, '👍'))).toBe(en.answer.thanksUp);
    const list = sentenceOf(await ben.raw(rawButton('article:list:0:10', open.id)));
    expect(list).toBe(en.router.onlyOwner);
  });

  it('is shown to nobody else where a server does not let people’s own apps speak', async () => {
    const { member } = dora.elsewhere;
    const { permissions } = member;
    member.permissions = permissions & ~PermissionFlagsBits.UseExternalApps;
    const asked = messageOf(await dora.elsewhere.type(`/ask question:${QUESTION} private:False`));
    expect(isPrivate(asked)).toBe(true);
    const hidden = messageOf(await dora.elsewhere.type(`/ask ${QUESTION}`));
    const told = event(desk.playground, 'message', ({ message }) => message.content === en.answer.notShared);
    const shared = await dora.elsewhere.click(hidden.id, 'Share');
    expect((await told).message.id).toBe(hidden.id);
    expect(shared.followUps.map(each => isPrivate(each as never))).toEqual([true]);
    member.permissions = permissions;
  });

  it('knows the coverage of a message, and its autocomplete knows no other library', async () => {
    await desk.add(HARBOUR, { title: 'Nothing but lighthouses in the harbour' });
    const { id } = ben.say('Have you heard of lighthouse keeper number 7?');
    expect(textOf(messageOf(await dora.elsewhere.rightClick(id, 'Find coverage')))).toContain('119 ships');
    const { choices } = await dora.elsewhere.raw(rawAutocomplete('headlines', 'query', 'lighthouses'));
    expect(choices?.map(({ name }) => name)).toEqual([expect.stringContaining('number 7')]);
  });

  it('is not what a server with a library of its own searches', async () => {
    const message = messageOf(await dora.harbour.type(`/ask ${QUESTION}`));
    expect(textOf(message)).not.toContain('119 ships');
    const library = await desk.libraries.library(dora.harbour.server?.id ?? '');
    const { items } = await library.headlines('', { offset: 0, limit: 9 });
    expect(items.some(({ title }) => title.includes('number 7'))).toBe(false);
  });

  it('has no feeds and nothing that is for servers only', async () => {
    expect(sentenceOf(await dora.alone.raw(rawCommand('feed list')))).toBe(en.router.notForPersons);
  });

  it('is nobody else’s', async () => {
    expect(() => ben.commands()).not.toThrow();
    expect(ben.commands()).toEqual([]);
    for (const who of [desk.playground.person('Ben', null), desk.playground.person('Cleo', null)]) {
      expect(sentenceOf(await who.raw(rawCommand('ask', { question: QUESTION })))).toBe(
        en.router.onlyInServers,
      );
    }
    const cleo = messageOf(await desk.playground.person('Cleo', QUIET).type(`/ask ${QUESTION}`));
    expect(textOf(cleo)).not.toContain('119 ships');
  });
});
