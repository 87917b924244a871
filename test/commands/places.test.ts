/** Where people talk: threads, posts in forums, and groups. Each asks what it should, and is bound by its channel's settings. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../playground/types.ts';
import { defaultServers, ordinary } from '../../playground/world/servers.ts';
import { en } from '../../src/wording/en/index.ts';
import {
  buttonsOf,
  event,
  HARBOUR,
  idOf,
  isPrivate,
  messageOf,
  sentenceOf,
  sourceNumber,
  startTestBot,
  type TestBot,
  textOf,
} from '../helpers/bot.ts';
import { rawCommand } from '../helpers/raw.ts';

const QUESTION = 'how many ships does lighthouse keeper number 1 count?';
const [LOUNGE, FORUM] = ['1180402019086336120', '1180402019086336200'];
const ROLE = '1180402019275079761';

let desk: TestBot;
beforeAll(async () => {
  const [harbour, quiet] = defaultServers();
  if (!harbour || !quiet) throw new Error('two servers are needed');
  harbour.members.push(
    { id: '700000000000000001', name: 'Dora', permissions: ordinary, roles: [ROLE] },
    { id: '700000000000000002', name: 'Emil', permissions: ordinary, hasBot: true },
    { id: '700000000000000003', name: 'Fay', permissions: ordinary },
  );
  harbour.channels.push(
    { id: '1180402019086336130', name: 'a thread', parent: LOUNGE },
    { id: '1180402019086336140', name: 'a private thread', parent: LOUNGE, isUntold: true },
    { id: '1180402019086336150', name: 'elsewhere', parent: harbour.channels[0]?.id ?? '' },
    { id: FORUM, name: 'questions', isForum: true },
    { id: '1180402019086336210', name: 'a post', parent: FORUM },
  );
  desk = await startTestBot({ servers: [harbour, quiet] });
  await desk.add(HARBOUR);
});
afterAll(() => desk.close());

const at = (place: string, who = 'Ben') => desk.playground.person(who, HARBOUR, place);
const ask = async (who: Person) => messageOf(await who.type(`/ask ${QUESTION}`));

describe('where questions belong into a channel and a forum', () => {
  beforeAll(async () => {
    const library = await desk.libraries.library(idOf(desk.playground, HARBOUR));
    await library.changeSettings({ askChannels: [LOUNGE, FORUM], adders: ROLE });
  });

  it.each(['lounge', 'a thread', 'a private thread', 'a post'])('they are answered in: %s', async place => {
    const message = await ask(at(place));
    expect(textOf(message)).toContain('17 ships');
    expect(textOf(messageOf(await at(place).click(message.id, 'Why?')))).toContain(en.why.title);
  });

  it.each(['newsroom', 'elsewhere'])('they are sent there from: %s', async place => {
    const told = sentenceOf(await at(place).type(`/ask ${QUESTION}`));
    expect(told).toBe(en.answer.askElsewhere(`<#${LOUNGE}>, <#${FORUM}>`));
  });

  it('a role and what its members may count in threads as well', async () => {
    expect((await at('a private thread', 'Dora').raw(rawCommand('article add'))).form).not.toBeNull();
    expect(sentenceOf(await at('a private thread').raw(rawCommand('article add')))).toBe(
      en.router.notAllowed('“Manage Server”'),
    );
    const panel = messageOf(await at('a thread', 'Ada').type('/newsdesk settings'));
    expect(isPrivate(panel)).toBe(true);
    expect(JSON.stringify(panel.components)).toContain(FORUM);
  });

  it('a question in a thread leans on none that was asked in its channel', async () => {
    await ask(at('lounge', 'Dora'));
    const follow = async () => textOf(messageOf(await at('a thread', 'Dora').type('/ask and when?')));
    expect(await follow()).not.toContain('Understood as');
    await ask(at('a thread', 'Dora'));
    expect(await follow()).toContain('Understood as');
  });
});

describe('in a group, where the bot is not', () => {
  it('somebody’s own library answers to them alone, and to all if they share it', async () => {
    const [emil, fay] = desk.playground.group('Emil', 'Fay');
    if (!emil || !fay) throw new Error('two people are needed');
    expect(fay.commands()).toEqual([]);
    expect(sentenceOf(await fay.raw(rawCommand('ask', { question: QUESTION })))).toBe(
      en.router.onlyInServers,
    );
    const library = await desk.libraries.library(`user:${emil.member.id}`);
    await library.add(sourceNumber(5), emil.member.id, desk.clock.now());
    const hidden = messageOf(await emil.type('/ask how many ships does lighthouse keeper number 5 count?'));
    expect([isPrivate(hidden), textOf(hidden).includes('85 ships')]).toEqual([true, true]);
    expect(Object.keys(buttonsOf(hidden))).toContain(en.answer.share);
    const shared = event(desk.playground, 'message', ({ onlyFor }) => onlyFor === null);
    await emil.click(hidden.id, en.answer.share);
    const { message } = await shared;
    expect(textOf(message)).toContain('85 ships');
    expect(textOf(messageOf(await fay.click(message.id, 'Why?')))).toContain(en.why.title);
    // Nothing of the server that both are in.
    expect(textOf(messageOf(await emil.type(`/headlines`)))).not.toContain('number 1 ');
  });
});
