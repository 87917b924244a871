/** Every handler checks who uses it: an admin may, others read why not, and nothing happens. */
import type { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Person } from '../../playground/types.ts';
import { defaultServers } from '../../playground/world/servers.ts';
import type { Article } from '../../src/articles/article.ts';
import { en } from '../../src/wording/en/index.ts';
import {
  buttonsOf,
  HARBOUR,
  idOf,
  messageOf,
  sentenceOf,
  sourceNumber,
  startTestBot,
  type TestBot,
} from '../helpers/bot.ts';
import {
  rawAutocomplete,
  rawButton,
  rawCommand,
  rawForm,
  rawMessageCommand,
  rawSelect,
} from '../helpers/raw.ts';

const { draftGone: DRAFT_GONE } = en.article;

const MANAGE_GUILD: (typeof PermissionFlagsBits)['ManageGuild'] = 1n << 5n;
const REFUSED = en.router.notAllowed('“Manage Server”');

let desk: TestBot;
let article: Article;
/** May manage the server, and is no administrator. */
let curator: Person;
/** Admin of Quiet Corner, and an ordinary member of Harbour Newsroom. */
let visitor: Person;
beforeAll(async () => {
  const [harbour, quiet] = defaultServers();
  if (!harbour || !quiet) throw new Error('two servers are needed');
  const ben = harbour.members.find(({ name }) => name === 'Ben');
  const ordinary = ben?.permissions ?? 0n;
  const cleo = quiet.members.find(({ name }) => name === 'Cleo');
  harbour.members.push(
    { id: '700000000000000001', name: 'Dora', permissions: ordinary | MANAGE_GUILD },
    { id: cleo?.id ?? '', name: 'Cleo', permissions: ordinary },
  );
  desk = await startTestBot({ servers: [harbour, quiet] });
  article = await desk.add(HARBOUR);
  curator = desk.playground.person('Dora', HARBOUR);
  visitor = desk.playground.person('Cleo', HARBOUR);
});
afterAll(() => desk.close());

/** Every interaction of /article that changes or shows something, as a client without Discord's checks would send it. */
function interactions(messageId: string): [string, Parameters<Person['raw']>[0]][] {
  const { title, text } = sourceNumber(99);
  return [
    ['/article add', rawCommand('article add')],
    ['/article add address', rawCommand('article add', { address: 'http://news.example/1' })],
    ['/article refresh', rawCommand('article refresh', { article: article.id })],
    ['/article list', rawCommand('article list')],
    ['/article show', rawCommand('article show', { article: article.id })],
    ['/article remove', rawCommand('article remove', { article: article.id })],
    ['/article pin', rawCommand('article pin', { article: article.id })],
    ['/article unpin', rawCommand('article unpin', { article: article.id })],
    ['Save article', rawMessageCommand('Save article', messageId)],
    ['menu of links', rawSelect('Save article:pick:nosuchdraft000', messageId)],
    ['page button', rawButton('article:list:0:10', messageId)],
    ['Edit button', rawButton('article:edit:nosuchdraft000', messageId)],
    ...['save', 'replace', 'both', 'cancel'].map((action): [string, Parameters<Person['raw']>[0]] => [
      `${action} button`,
      rawButton(`article:${action}:nosuchdraft000:${article.id}`, messageId),
    ]),
    ['Keep button', rawButton(`article:keep:${article.id}`, messageId)],
    ['Remove button', rawButton(`article:drop:${article.id}`, messageId)],
    ['Take out button', rawButton(`article:apart:${article.id}`, messageId)],
    [
      'form',
      rawForm('article:form', { title, text, link: 'https://news.example/99', publisher: '', date: '' }),
    ],
  ];
}

async function size(): Promise<number> {
  return (await desk.libraries.library(idOf(desk.playground, HARBOUR))).size;
}

describe('/article', () => {
  it.each([
    ['an ordinary member', () => desk.ben],
    ['the admin of another server', () => visitor],
  ])('refuses %s in every handler', async (_, who) => {
    const { id } = messageOf(await who().type('/headlines'));
    for (const [name, payload] of interactions(id)) {
      expect(sentenceOf(await who().raw(payload)), name).toBe(REFUSED);
    }
    for (const path of ['article show', 'article remove', 'article refresh']) {
      expect((await who().raw(rawAutocomplete(path, 'article'))).choices, path).toEqual([]);
    }
    expect(await size()).toBe(1);
  });

  it('refuses everybody in a direct message', async () => {
    const someone = desk.playground.person('Ben', null);
    const { id } = messageOf(await someone.type('/help'));
    for (const [name, payload] of interactions(id)) {
      expect(sentenceOf(await someone.raw(payload)), name).toBe(en.router.onlyInServers);
    }
    expect((await someone.raw(rawAutocomplete('article show', 'article'))).choices).toEqual([]);
  });

  it.each([
    ['an administrator', () => desk.ada],
    ['somebody who may manage the server', () => curator],
  ])('serves %s', async (_, who) => {
    expect((await who().type('/article add')).kind).toBe('form');
    for (const subcommand of ['list', `show ${article.id}`, `remove ${article.id}`]) {
      const exchange = await who().type(`/article ${subcommand}`);
      expect(exchange.kind).toBe('message');
      expect(exchange.message?.content).not.toBe(REFUSED);
    }
    expect((await who().raw(rawAutocomplete('article show', 'article'))).choices).toHaveLength(1);
  });
});

describe('the role that may add articles', () => {
  // Everybody has the role @everyone, whose id is the server's.
  const setRole = async (adders: string | null) => {
    await (await desk.libraries.library(idOf(desk.playground, HARBOUR))).changeSettings({ adders });
  };
  it('lets its members add, list, show and refresh, but neither remove nor replace what others added; without it they may nothing again', async () => {
    await setRole(idOf(desk.playground, HARBOUR));
    const { id } = messageOf(await desk.ben.type('/headlines'));
    const manager = ['/article remove', 'Remove button', 'Take out button', 'replace button'];
    for (const [name, payload] of interactions(id)) {
      const { message } = await desk.ben.raw(payload);
      if (manager.includes(name)) expect(message?.content, name).toBe(REFUSED);
      else expect(message?.content ?? '', name).not.toBe(REFUSED);
    }
    expect((await desk.ben.raw(rawAutocomplete('article show', 'article'))).choices).not.toEqual([]);
    const library = await desk.libraries.library(idOf(desk.playground, HARBOUR));
    for (const { id } of library.list({ offset: 0, limit: 10 }).items)
      if (id !== article.id) await library.remove(id);
    await setRole(null);
    for (const [name, payload] of interactions(id)) {
      expect(sentenceOf(await desk.ben.raw(payload)), name).toBe(REFUSED);
    }
  });
});

it('the role that may add replaces what its members added themselves, and nothing of others or pinned', async () => {
  const library = await desk.libraries.library(idOf(desk.playground, HARBOUR));
  await library.changeSettings({ adders: idOf(desk.playground, HARBOUR) });
  const { id: message } = messageOf(await desk.ben.type('/headlines'));
  const replace = async (id: string, n: number) => {
    const { title, text, link } = sourceNumber(n);
    const draft = await library.saveDraft({ title, text, link }, desk.ben.member.id, desk.clock.now());
    return desk.ben.raw(rawButton(`article:replace:${draft}:${id}`, message));
  };
  const own = await library.add(sourceNumber(70), desk.ben.member.id, desk.clock.now());
  if (!own.added) expect.fail('not added');
  expect(sentenceOf(await replace(article.id, 71))).toBe(REFUSED);
  expect(await library.article(article.id)).not.toBeNull();
  await library.pin(own.article.id, true);
  expect(sentenceOf(await replace(own.article.id, 72))).toBe(REFUSED);
  await library.pin(own.article.id, false);
  await replace(own.article.id, 73);
  expect(await library.article(own.article.id)).toBeNull();
  await library.changeSettings({ adders: null });
});

it('a draft belongs to the admin who typed it, and another admin can neither open nor remove it', async () => {
  const { title, text } = sourceNumber(98);
  const typed = { title, text, link: 'nowhere', publisher: '', date: '' };
  const refused = messageOf(await desk.ada.raw(rawForm('article:form', typed)));
  const edit = buttonsOf(refused).Edit?.id ?? '';
  const { id } = messageOf(await curator.type('/article list'));
  expect(sentenceOf(await curator.raw(rawButton(edit, id)))).toBe(DRAFT_GONE);
  await curator.raw(rawForm(edit.replace('edit', 'form'), typed));
  expect((await desk.ada.click(refused.id, 'Edit')).kind).toBe('form');
});

it('commands for everybody serve ordinary members', async () => {
  const open = commands
    .filter(command => command.permission === undefined)
    .map(({ definition }) => definition.name);
  expect(open).toEqual(['ask', 'headlines', 'news', 'Find coverage', 'Ask about this', 'privacy', 'help']);
  for (const line of [
    '/ask how many ships does the keeper count?',
    '/headlines',
    '/news',
    '/privacy',
    '/help',
  ]) {
    expect((await desk.ben.type(line)).kind).toBe('message');
    expect((await visitor.type(line)).kind).toBe('message');
  }
});

describe('/feed', () => {
  const feed = 'feed0000000001';
  const handlers = (messageId: string): [string, Parameters<Person['raw']>[0]][] => [
    ['follow', rawCommand('feed follow', { address: 'http://news.example/feed.xml' })],
    ['list', rawCommand('feed list')],
    ['check', rawCommand('feed check', { feed })],
    ['unfollow', rawCommand('feed unfollow', { feed })],
    ['import', rawCommand('feed import')],
    ['export', rawCommand('feed export')],
    ['page button', rawButton('feed:list:0', messageId)],
    ['Unfollow button', rawButton(`feed:drop:${feed}`, messageId)],
    ['Keep button', rawButton('feed:keep', messageId)],
  ];

  it.each([
    ['an ordinary member', () => desk.ben],
    ['the admin of another server', () => visitor],
  ])('refuses %s in every handler', async (_, who) => {
    const { id } = messageOf(await who().type('/headlines'));
    for (const [name, payload] of handlers(id))
      expect(sentenceOf(await who().raw(payload)), name).toBe(REFUSED);
    for (const path of ['feed check', 'feed unfollow']) {
      expect((await who().raw(rawAutocomplete(path, 'feed'))).choices, path).toEqual([]);
    }
  });

  it('serves somebody who may manage the server', async () => {
    expect(messageOf(await curator.type('/feed list')).content).not.toBe(REFUSED);
  });
});
