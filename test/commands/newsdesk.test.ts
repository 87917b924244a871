/** /newsdesk: settings, status, export and forget, for those who may manage the server alone. */
import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Exchange, Person } from '../../playground/types.ts';
import { defaultServers } from '../../playground/world/servers.ts';
import { DEFAULT_SETTINGS } from '../../src/library/settings.ts';
import { en } from '../../src/wording/en/index.ts';
import {
  buttonsOf,
  HARBOUR,
  idOf,
  isPrivate,
  messageOf,
  QUIET,
  sentenceOf,
  startTestBot,
  type TestBot,
  textOf,
} from '../helpers/bot.ts';
import { rawButton, rawCommand, rawForm, rawSelect } from '../helpers/raw.ts';

const CURATORS = '1180402019275079761';
const [NEWSROOM, LOUNGE] = ['1180402018956312638', '1180402019086336120'];
const REFUSED = en.router.notAllowed('“Manage Server”');

let desk: TestBot;
/** Has the role that may add; may manage the server without being an administrator; is an admin elsewhere. */
let curator: Person;
let manager: Person;
let visitor: Person;
beforeEach(async () => {
  const servers = defaultServers();
  const [harbour, quiet] = servers;
  const ordinary = harbour?.members[1]?.permissions ?? 0n;
  harbour?.members.push(
    { id: '700000000000000001', name: 'Dora', permissions: ordinary, roles: [CURATORS] },
    { id: '700000000000000002', name: 'Emil', permissions: ordinary | PermissionFlagsBits.ManageGuild },
    { id: quiet?.members[0]?.id ?? '', name: 'Cleo', permissions: ordinary },
  );
  desk = await startTestBot({ servers, web: true });
  [curator, manager, visitor] = ['Dora', 'Emil', 'Cleo'].map(name =>
    desk.playground.person(name, HARBOUR),
  ) as [Person, Person, Person];
});
afterEach(() => desk.close());

const library = (server = HARBOUR) => desk.libraries.library(idOf(desk.playground, server));
const settings = async (server = HARBOUR) => (await library(server)).settings();
/** All that a message of components of the second version says. */
const shown = (exchange: Exchange) => JSON.stringify(messageOf(exchange).components);

describe('everybody but those who may manage the server', () => {
  const everything = (id: string): [string, Parameters<Person['raw']>[0]][] => [
    ...['settings', 'status', 'gaps', 'review', 'export', 'forget'].map(
      name => [name, rawCommand(`newsdesk ${name}`)] as [string, Parameters<Person['raw']>[0]],
    ),
    ['a menu', rawSelect('newsdesk:set:answers', id)],
    ['another menu', rawSelect('newsdesk:mark:x', id)],
    ['reset', rawButton('newsdesk:reset', id)],
    ['erase', rawButton('newsdesk:erase', id)],
    ['keep', rawButton('newsdesk:keep', id)],
    ['close', rawButton('newsdesk:close:x', id)],
    ['replay', rawButton('newsdesk:replay', id)],
    ['the form', rawForm('newsdesk:erase', { name: HARBOUR })],
  ];

  it('is refused in every handler, and nothing happens', async () => {
    await desk.add(HARBOUR);
    await (await library()).changeSettings({ adders: CURATORS });
    const before = await settings();
    for (const person of [desk.ben, curator, visitor]) {
      const { id } = messageOf(await person.type('/help'));
      for (const [name, payload] of everything(id)) {
        expect(sentenceOf(await person.raw(payload)), `${person.member.name}: ${name}`).toBe(REFUSED);
        desk.clock.advance(3_000);
      }
    }
    expect(await settings()).toEqual(before);
    expect((await library()).size).toBe(1);
  });

  it('is told where libraries are in a direct message', async () => {
    const someone = desk.playground.person('Ben', null);
    const { id } = messageOf(await someone.type('/help'));
    for (const [name, payload] of everything(id)) {
      expect(sentenceOf(await someone.raw(payload)), name).toBe(en.router.onlyInServers);
      desk.clock.advance(3_000);
    }
  });
});

describe('settings', () => {
  it('are one private panel, whose changes are saved at once and shown, after a restart too', async () => {
    const opened = await manager.type('/newsdesk settings');
    const message = messageOf(opened);
    expect(isPrivate(message)).toBe(true);
    expect((message.flags ?? 0) & MessageFlags.IsComponentsV2).toBeTruthy();
    expect(shown(opened)).toContain(en.settings.intro);
    await desk.restart();

    const pick = (name: string, values: string[]) =>
      manager.choose(message.id, `newsdesk:set:${name}`, values);
    const saved = await pick('adders', [CURATORS]);
    expect(saved.kind).toBe('update');
    expect(shown(saved)).toContain(en.settings.saved);
    expect(shown(saved)).toContain(`"default_values":[{"id":"${CURATORS}","type":"role"}]`);
    await pick('askChannels', [NEWSROOM, LOUNGE]);
    await pick('announceChannel', [LOUNGE]);
    await pick('answers', ['private']);
    await pick('threshold', ['70']);
    await pick('language', ['en']);
    await pick('retention', ['days:30']);
    expect(await settings()).toEqual({
      adders: CURATORS,
      askChannels: [NEWSROOM, LOUNGE],
      announceChannel: LOUNGE,
      answers: 'private',
      threshold: 0.7,
      language: 'en',
      retention: { days: 30 },
    });
    expect(await settings(QUIET)).toEqual(DEFAULT_SETTINGS);

    for (const name of ['adders', 'askChannels', 'announceChannel']) await pick(name, []);
    for (const name of ['threshold', 'language', 'retention']) await pick(name, ['none']);
    expect(await settings()).toEqual({ ...DEFAULT_SETTINGS, answers: 'private' });
    expect((await manager.click(message.id, en.settings.reset)).kind).toBe('update');
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
  });

  it('show a value that was set in another way', async () => {
    await (await library()).changeSettings({
      threshold: 0.55,
      retention: { articles: 7 },
      language: 'pt-BR',
    });
    const panel = shown(await desk.ada.type('/newsdesk settings'));
    for (const value of ['55', 'articles:7', 'pt-BR']) {
      expect(panel).toMatch(
        new RegExp(`"value":"${value}"[^}]*"default":true|"default":true[^}]*"value":"${value}"`, 'u'),
      );
    }
  });

  it('say where the bot may not announce', async () => {
    const muted = {
      id: '130000000000000011',
      name: 'muted',
      botPermissions: PermissionFlagsBits.ViewChannel,
    };
    const [ben] = defaultServers()[0]?.members ?? [];
    const server = { id: '1300000000000000010', name: 'Muted', channels: [muted], members: ben ? [ben] : [] };
    desk.playground.join(server);
    const ada = desk.playground.person('Ada', server.id);
    const { id } = messageOf(await ada.type('/newsdesk settings'));
    const saved = await ada.choose(id, 'newsdesk:set:announceChannel', [muted.id]);
    expect(shown(saved)).toContain(en.settings.mayNotWrite(`<#${muted.id}>`));
    expect(await settings('Muted')).toMatchObject({ announceChannel: muted.id });
  });

  it('take nothing of another server, and nothing that is no value', async () => {
    const { id } = messageOf(await desk.ada.type('/newsdesk settings'));
    const forged = (name: string, values: string[], type = 3) =>
      desk.ada.raw({
        type: 3,
        data: { custom_id: `newsdesk:set:${name}`, component_type: type, values },
        messageId: id,
      });
    const elsewhere = desk.playground.servers[1]?.channels[0]?.id ?? '';
    expect(sentenceOf(await forged('announceChannel', [elsewhere]))).toBe(en.settings.notHere);
    expect(sentenceOf(await forged('askChannels', [elsewhere]))).toBe(en.settings.notHere);
    expect(sentenceOf(await forged('adders', [elsewhere]))).toBe(en.settings.notHere);
    expect(sentenceOf(await forged('threshold', ['101']))).toBe(en.settings.badValue);
    expect(sentenceOf(await forged('retention', ['weeks:3']))).toBe(en.settings.badValue);
    expect(sentenceOf(await forged('other', ['x']))).toBe(en.router.unknownComponent);
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
  });
});

it('settings whose channels and role were deleted show as not set', async () => {
  const gone = '1180402019086339999';
  const library = await desk.libraries.library(idOf(desk.playground, HARBOUR));
  await library.changeSettings({ askChannels: [gone, LOUNGE], announceChannel: gone, adders: gone });
  const panel = shown(await manager.type('/newsdesk settings'));
  expect(panel).toContain(LOUNGE);
  expect(panel).not.toContain(gone);
  await library.changeSettings(DEFAULT_SETTINGS);
});

describe('status', () => {
  it('tells of an empty library', async () => {
    const text = textOf(messageOf(await desk.ada.type('/newsdesk status')));
    expect(text).toContain(en.newsdesk.status.none);
    expect(text).toContain('0 answered · 0 not covered');
  });

  it('tells of articles, questions and storage, of this server', async () => {
    await desk.add(HARBOUR);
    await desk.add(QUIET);
    await desk.ben.type('/ask how many ships does the keeper of lighthouse 1 count?');
    await desk.ben.type('/ask what is a zyzzyva?');
    const exchange = await manager.type('/newsdesk status');
    expect(isPrivate(messageOf(exchange))).toBe(true);
    const text = textOf(messageOf(exchange));
    expect(text).toContain('1 article, the newest of <t:1780394400:D>');
    expect(text).toContain('1 answered · 1 not covered');
    expect(text).toContain('0 kB of texts');
  });
});

const QUESTION = 'how many ships does the keeper of lighthouse 1 count?';

describe('gaps', () => {
  it('says that there are none', async () => {
    expect(sentenceOf(await desk.ada.type('/newsdesk gaps'))).toBe(en.newsdesk.gaps.none);
  });

  it('groups what was not covered here, without names, and strikes off', async () => {
    await desk.ben.type('/ask what is a zyzzyva?');
    await visitor.type('/ask a ZYZZYVA: what is it?');
    await desk.ben.type('/ask who won the *quagga* derby?');
    await desk.cleo.type('/ask what is an okapi?');
    const exchange = await manager.type('/newsdesk gaps');
    const message = messageOf(exchange);
    expect(isPrivate(message)).toBe(true);
    const text = textOf(message);
    expect(text).toContain('**a ZYZZYVA: what is it?**\n2 times, last <t:');
    expect(text).toContain('**who won the \\*quagga\\* derby?**\nonce, last <t:');
    expect(text).not.toContain('okapi');
    expect(JSON.stringify(message)).not.toContain(desk.ben.member.id);
    await desk.restart();

    const picked = messageOf(await manager.choose(message.id, 'newsdesk:gap', ['a ZYZZYVA: what is it?']));
    expect(textOf(picked)).toContain('ZYZZYVA');
    const struck = messageOf(await manager.click(message.id, en.newsdesk.gaps.done));
    expect(textOf(struck)).not.toContain('ZYZZYVA');
    expect(textOf(struck)).toContain('quagga');
    const { id } = (await (await library()).history.gaps({ offset: 0, limit: 1 }, 0)).items[0] ?? { id: '' };
    const before = messageOf(await desk.cleo.type('/newsdesk gaps'));
    for (const forged of [`newsdesk:close:${id}`, 'newsdesk:close', 'newsdesk:close:x']) {
      expect(sentenceOf(await desk.cleo.raw(rawButton(forged, before.id)))).toBe(en.newsdesk.gaps.gone);
    }
    expect((await (await library()).history.gaps({ offset: 0, limit: 1 }, 0)).total).toBe(1);
  });

  it('turns pages, and says what is covered by now', async () => {
    for (let n = 0; n < 11; n += 1)
      await (await library()).ask(`what is a zyzzyva${n}x?`, desk.clock.now() + n);
    await (await library()).ask(QUESTION, desk.clock.now() + 99);
    await desk.add(HARBOUR);
    const message = messageOf(await desk.ada.type('/newsdesk gaps'));
    expect(textOf(message)).toContain(`${QUESTION.slice(0, -1)}?**\nonce, last <t:`);
    expect(textOf(message).match(/covered by now/gu)).toHaveLength(1);
    const second = messageOf(await desk.ada.click(message.id, '▶'));
    expect(textOf(second)).toContain('zyzzyva0x');
    expect(textOf(second)).not.toContain('zyzzyva10x');
  });

  it('opens the way to add a source', async () => {
    await desk.ben.type('/ask what is a zyzzyva?');
    const message = messageOf(await desk.ada.type('/newsdesk gaps'));
    await desk.ada.choose(message.id, 'newsdesk:gap', ['what is a zyzzyva?']);
    const { form } = await desk.ada.click(message.id, en.newsdesk.gaps.addSource);
    if (!form) expect.fail('no form');
    const where = 'http://news.example/zyzzyva';
    const paragraphs = '<p>A zyzzyva is a weevil of South America, says the keeper of the museum.</p>'.repeat(
      5,
    );
    desk.web.put(where, `<title>Weevils</title><article><h1>Weevils</h1>${paragraphs}</article>`);
    const offered = await desk.ada.submit(form, { address: where });
    expect(isPrivate(messageOf(offered))).toBe(true);
    expect(messageOf(offered).embeds[0]?.title).toBe('Weevils');
  });
});

describe('review', () => {
  const lead = async (verdict: 'up' | 'down', reason = '') => {
    const own = await library();
    const found = await own.ask(QUESTION, desk.clock.now());
    if (found.kind !== 'found') expect.fail('not found');
    await own.rate(found.id, desk.ben.member.id, verdict, desk.clock.now(), reason);
    return found;
  };

  it('says that there are none', async () => {
    expect(sentenceOf(await desk.ada.type('/newsdesk review'))).toBe(en.newsdesk.review.none);
  });

  it('shows what was found wrong, takes what was right, and asks all again', async () => {
    await desk.add(HARBOUR);
    const { id, quotes } = await lead('down', 'It is *old*.');
    await lead('up');
    const message = messageOf(await manager.type('/newsdesk review'));
    expect(isPrivate(message)).toBe(true);
    expect(textOf(message)).toContain('> It is \\*old\\*.\n👎 1 · 👍 0');
    expect(JSON.stringify(message)).not.toContain(desk.ben.member.id);
    await desk.restart();

    const open = messageOf(await manager.choose(message.id, 'newsdesk:review', [id]));
    expect(textOf(open)).toContain(en.newsdesk.review.notSaid);
    expect(textOf(open)).toContain(quotes[0].article.title.slice(0, 20));
    const nothing = messageOf(await manager.choose(message.id, `newsdesk:mark:${id}`, ['none']));
    expect(textOf(nothing)).toContain(`${en.newsdesk.review.shouldBe}\n${en.newsdesk.review.nothing}`);
    await manager.click(message.id, en.newsdesk.review.back);
    const replayed = messageOf(await manager.click(message.id, en.newsdesk.review.replay));
    expect(textOf(replayed)).toContain(en.newsdesk.review.outcome(0, 0, 1, 1));

    const { id: articleId, text } = (await (await library()).article(quotes[0].article.id)) ?? {
      id: '',
      text: '',
    };
    const mark = `${articleId}:0:${text.indexOf('.') + 1}`;
    await manager.raw({
      type: 3,
      data: { custom_id: `newsdesk:mark:${id}`, component_type: 3, values: [mark] },
      messageId: message.id,
    });
    expect((await (await library()).history.complaint(id))?.mark).toMatchObject({ articleId, start: 0 });
  });

  it('takes no mark of another server’s answer or article, and none that is no passage', async () => {
    await desk.add(HARBOUR);
    const { id: foreign } = await desk.add(QUIET);
    const { id } = await lead('down');
    const pick = async (person: Person, answer: string, value: string) => {
      const { id: messageId } = messageOf(await person.type('/newsdesk review'));
      const data = { custom_id: `newsdesk:mark:${answer}`, component_type: 3, values: [value] };
      desk.clock.advance(6_000);
      return sentenceOf(await person.raw({ type: 3, data, messageId }));
    };
    expect(await pick(desk.cleo, id, 'none')).toBe(en.newsdesk.review.gone);
    for (const value of [`${foreign}:0:5`, 'x', '', 'a:b:c', `${foreign}:0:5:6`]) {
      expect(await pick(desk.ada, id, value)).toBe(en.newsdesk.review.gone);
    }
    expect((await (await library()).history.complaint(id))?.mark).toBeUndefined();
  });
});

describe('export', () => {
  it('says that there is nothing yet', async () => {
    expect(sentenceOf(await desk.ada.type('/newsdesk export'))).toBe(en.newsdesk.export.nothing);
  });

  it('gives all articles of this server as lines of JSON, without who added them', async () => {
    const article = await desk.add(HARBOUR);
    await desk.add(QUIET);
    const message = messageOf(await desk.ada.type('/newsdesk export'));
    expect(isPrivate(message)).toBe(true);
    expect(message.content).toBe(en.newsdesk.export.articles(1));
    const [file] = message.attachments;
    expect(file?.filename).toBe('articles.jsonl');
    const lines = (await (await fetch(file?.url ?? '')).text()).trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    const { addedBy: _, hash: __, ...rest } = article;
    const iso = (epochMs: number) => new Date(epochMs).toISOString();
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      ...rest,
      publishedAt: iso(article.publishedAt ?? 0),
      addedAt: iso(article.addedAt),
    });
  });

  it('keeps within a bound, the latest added first, and says how many fit', async () => {
    const [first, second] = [await desk.add(HARBOUR), await desk.add(HARBOUR)];
    const { history } = await library();
    const all = await history.export(1_000_000);
    expect(all).toMatchObject({ articles: 2, total: 2 });
    expect(await history.export(all.bytes.length)).toMatchObject({ articles: 2 });
    const less = await history.export(all.bytes.length - 1);
    expect(less).toMatchObject({ articles: 1, total: 2 });
    expect(String(less.bytes)).toContain(second.id);
    expect(String(less.bytes)).not.toContain(first.id);
  });
});

describe('forget', () => {
  it('asks twice, and erases everything of this server for whoever types its name', async () => {
    await desk.add(HARBOUR);
    await desk.add(QUIET);
    await (await library()).changeSettings({ answers: 'private' });
    const asked = await manager.type('/newsdesk forget');
    expect(sentenceOf(asked)).toContain('1 article, 0 feeds, 0 questions');
    await desk.restart();
    const { form } = await manager.click(messageOf(asked).id, en.newsdesk.forget.erase);
    if (!form) expect.fail('no form');
    expect(JSON.stringify(form.data)).toContain(en.newsdesk.forget.hint(HARBOUR));
    expect(sentenceOf(await manager.submit(form, { name: 'harbour' }))).toBe(en.newsdesk.forget.wrongName);
    expect((await library()).size).toBe(1);
    const done = await manager.submit(form, { name: ` ${HARBOUR} ` });
    expect(done.kind).toBe('update');
    expect(messageOf(done).content).toBe(en.newsdesk.forget.done);
    expect(buttonsOf(messageOf(done))).toEqual({});
    expect((await library()).size).toBe(0);
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
    expect((await library(QUIET)).size).toBe(1);
  });

  it('keeps everything after Keep', async () => {
    await desk.add(HARBOUR);
    const asked = messageOf(await desk.ada.type('/newsdesk forget'));
    const kept = messageOf(await desk.ada.click(asked.id, en.newsdesk.forget.keep));
    expect(kept.content).toBe(en.newsdesk.forget.kept);
    expect((await library()).size).toBe(1);
  });

  it('erases nothing of another server, whatever is forged', async () => {
    await desk.add(HARBOUR);
    for (const name of [HARBOUR, '', idOf(desk.playground, HARBOUR)]) {
      const answer = sentenceOf(await desk.cleo.raw(rawForm('newsdesk:erase', { name })));
      expect(answer).toBe(en.newsdesk.forget.wrongName);
    }
    expect((await library()).size).toBe(1);
  });
});
