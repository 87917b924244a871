/** /feed: following, listing, checking, unfollowing, lists of feeds in and out, and what is announced in channels. */
import { type APIMessage, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Upload } from '../../playground/types.ts';
import { defaultServers } from '../../playground/world/servers.ts';
import { EVERY_MS } from '../../src/library/feeds/check.ts';
import { LOOK_MS, type Poller, startPoller } from '../../src/library/feeds/poller.ts';
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
import { item, rss } from '../helpers/feed.ts';
import { rawAutocomplete, rawButton, rawCommand } from '../helpers/raw.ts';

const FEED = 'http://news.example/feed.xml';
let desk: TestBot;
let poller: Poller | undefined;
beforeEach(async () => {
  desk = await startTestBot({ web: true });
});
afterEach(async () => {
  await poller?.close();
  poller = undefined;
  await desk.close();
});

interface Menu {
  custom_id: string;
  options: { label: string; description?: string; value: string }[];
}

function menuOf({ components }: APIMessage): Menu {
  const [row] = (components ?? []) as { components: Menu[] }[];
  const menu = row?.components[0];
  if (!menu) throw new Error('no menu');
  return menu;
}

const feeds = () => desk.libraries.feeds.of(idOf(desk.playground, HARBOUR));
const libraries = () => desk.playground.servers[0]?.channels[0];
const lounge = () => desk.playground.servers[0]?.channels[1];
/** What everybody sees in a channel. */
const openMessages = (channel: string) =>
  desk.playground
    .person('Ben', HARBOUR, channel)
    .messages()
    .filter(message => !isPrivate(message));

async function follow(options = '', address = FEED): Promise<APIMessage> {
  return messageOf(await desk.ada.type(`/feed follow address:${address}${options}`));
}

/** Starts the poller, and lets time pass up to the next checks. */
async function poll(): Promise<void> {
  poller ??= startPoller({
    feeds: desk.libraries.feeds,
    serves: server => desk.bot.serves(server),
    owners: () => desk.bot.servers(),
    now: () => desk.clock.now(),
    timers: desk.clock,
    onError: error => {
      throw error;
    },
  });
  await poller.idle();
  desk.clock.advance(EVERY_MS);
  await poller.idle();
  desk.clock.advance(LOOK_MS);
  await poller.idle();
}

describe('follow', () => {
  it('says privately what came of the first check, stage by stage', async () => {
    desk.web.put(FEED, rss([item('Aber'), item('Bray', { link: null, guid: null })]));
    const message = await follow();
    expect(isPrivate(message)).toBe(true);
    expect(message.content).toBe('Following “Harbour Daily”.');
    const text = textOf(message);
    expect(text).toContain(`**Fetched:** ${en.feed.changed}`);
    expect(text).toContain('**Read:** RSS, 2 items');
    expect(text).toContain('**New:** 1\n- The harbour of Aber opens a second pier');
    expect(text).toContain('**Skipped:** 1\n- The harbour of Bray opens a second pier: It has no link');
    expect(text).toContain(`next check <t:${(desk.clock.now() + EVERY_MS) / 1000}:R>`);
    const answer = await desk.ben.type('/ask what did the mayor of Aber open?');
    expect(textOf(messageOf(answer))).toContain('second pier');
  });

  it('tells why it follows nothing', async () => {
    desk.web.put('http://news.example/page', '<title>Hello</title><p>Nothing here.');
    expect(sentenceOf(await desk.ada.type('/feed follow address:http://news.example/page'))).toContain(
      'no feed at that address',
    );
    expect(sentenceOf(await desk.ada.type('/feed follow address:http://127.0.0.1/feed'))).toContain(
      'not a public site',
    );
    expect(await feeds().list()).toEqual([]);
  });

  it('lets people choose where a page names several feeds', async () => {
    const links = ['News', ''].map(
      (title, n) => `<link rel="alternate" type="application/rss+xml" title="${title}" href="/feed${n}.xml">`,
    );
    desk.web.put('http://news.example/', `<title>Front</title>${links.join('')}<p>Hello.`);
    desk.web.put('http://news.example/feed1.xml', rss([item('Aber')]));
    const asked = await follow(` channel:<#${lounge()?.id}>`, 'http://news.example/');
    expect([isPrivate(asked), asked.content]).toEqual([true, en.feed.pick]);
    const menu = menuOf(asked);
    expect(menu.options).toEqual([
      { label: 'News', description: 'news.example/feed0.xml', value: '0' },
      { label: 'news.example/feed1.xml', value: '1' },
    ]);
    expect(await feeds().list()).toEqual([]);
    await desk.restart();
    const chosen = await desk.ada.choose(asked.id, menu.custom_id, ['1']);
    expect(chosen.kind).toBe('update');
    expect(messageOf(chosen).content).toBe(
      `Following “Harbour Daily”. New articles are announced in <#${lounge()?.id}>.`,
    );
    expect(await feeds().list()).toMatchObject([
      { url: 'http://news.example/feed1.xml', channel: lounge()?.id, addedBy: desk.ada.member.id },
    ]);
    const data = { custom_id: menu.custom_id, component_type: 3, values: ['0'] };
    const again = await desk.ada.raw({ type: 3, data, messageId: asked.id });
    expect(sentenceOf(again)).toBe(en.feed.choicesGone);
  });

  it('takes another channel for a feed that is followed, and refuses the same again', async () => {
    desk.web.put(FEED, rss([item('Aber')]));
    await follow();
    expect((await follow()).content).toContain('follows “Harbour Daily” already');
    const message = await follow(` channel:<#${lounge()?.id}>`);
    expect(message.content).toBe(`“Harbour Daily” is announced in <#${lounge()?.id}> from now on.`);
  });

  it('refuses a channel in which the bot may not write', async () => {
    await desk.close();
    const [harbour, quiet] = defaultServers();
    const channel = harbour?.channels[1];
    if (!harbour || !quiet || !channel) throw new Error('two servers are needed');
    channel.botPermissions = PermissionFlagsBits.ViewChannel;
    desk = await startTestBot({ web: true, servers: [harbour, quiet] });
    desk.web.put(FEED, rss([item('Aber')]));
    expect((await follow(` channel:<#${channel.id}>`)).content).toBe(en.feed.mayNotWrite);
    expect(await feeds().list()).toEqual([]);
  });
});

it('somebody with the role that may add announces only where they may write themselves', async () => {
  await desk.close();
  const [harbour, quiet] = defaultServers();
  const [open, closed] = harbour?.channels ?? [];
  const ben = harbour?.members.find(({ name }) => name === 'Ben');
  if (!harbour || !quiet || !open || !closed || !ben) throw new Error('two channels and Ben are needed');
  const role = { id: '700000000000000009', name: 'Curators' };
  harbour.roles = [...(harbour.roles ?? []), role];
  ben.roles = [role.id];
  closed.denied = { [ben.id]: PermissionFlagsBits.SendMessages };
  desk = await startTestBot({ web: true, servers: [harbour, quiet] });
  await (await desk.libraries.library(harbour.id)).changeSettings({ adders: role.id });
  desk.web.put(FEED, rss([item('Aber')]));
  // Discord shows him the command once an admin allows it to his role.
  const follow = async ({ id, name }: { id: string; name: string }) => {
    const options = [
      { name: 'address', type: 3, value: FEED },
      { name: 'channel', type: 7, value: id },
    ];
    const resolved = { channels: { [id]: { id, name, type: 0, permissions: '0' } } };
    const subcommand = { name: 'follow', type: 1, options };
    const data = { id: '1', type: 1, name: 'feed', options: [subcommand], resolved };
    return messageOf(await desk.ben.raw({ type: 2, data })).content;
  };
  expect(await follow(closed)).toBe(en.feed.notYourChannel);
  expect(await feeds().list()).toEqual([]);
  expect(await follow(open)).toContain(`announced in <#${open.id}>`);
});

describe('list', () => {
  it('says what to do where nothing is followed', async () => {
    expect(sentenceOf(await desk.ada.type('/feed list'))).toBe(en.feed.noFeeds);
  });

  it('says what was wrong in the language of whoever reads it, whenever it was', async () => {
    await desk.close();
    const [harbour, quiet] = defaultServers();
    const ada = harbour?.members.find(({ name }) => name === 'Ada');
    if (!harbour || !quiet || !ada) throw new Error('Ada is needed');
    ada.locale = 'de';
    desk = await startTestBot({ web: true, servers: [harbour, quiet] });
    desk.web.put(FEED, rss([item('Aber')]).replace('<item>', '<item></item><item>'));
    expect(textOf(await follow())).toContain('Eintrag 1 hat weder Titel noch Text noch Link.');
    const [feed] = await feeds().list();
    desk.web.put(FEED, { status: 410 });
    await feeds().check(feed?.id ?? '');
    await desk.restart();
    const shown = textOf(messageOf(await desk.ada.type('/feed list')));
    expect(shown).toContain('⚠ news.example hat diese Seite endgültig entfernt (410).');
  });

  it('shows state, next check and problems, in pages', async () => {
    for (let n = 0; n < 9; n++) {
      desk.web.put(`${FEED}?${n}`, rss([]).replace('Harbour Daily', `Paper ${n}`));
      await follow('', `${FEED}?${n}`);
    }
    const [first] = await feeds().list();
    desk.web.put(`${FEED}?0`, { status: 410 });
    await desk.ada.type(`/feed check feed:${first?.id}`);
    let message = messageOf(await desk.ada.type('/feed list'));
    expect(isPrivate(message)).toBe(true);
    expect(textOf(message)).toContain('9 feeds');
    expect(textOf(message)).toContain(`⏸ ${en.feed.paused}`);
    expect(textOf(message)).toContain('⚠ news.example has taken that page down for good');
    expect(textOf(message)).toContain('[Paper 3]');
    expect(textOf(message)).not.toContain('[Paper 4]');
    expect(Object.keys(buttonsOf(message))).toEqual(['◀', 'Page 1 of 3', '▶']);
    for (const shown of [/Paper 7/u, /Paper 8/u]) {
      message = messageOf(await desk.ada.click(message.id, '▶'));
      expect(textOf(message)).toMatch(shown);
    }
    expect(buttonsOf(message)['▶']?.disabled).toBe(true);
    for (const page of ['0', '2', '3', '9999', '-1', 'x']) {
      expect(messageOf(await desk.ada.raw(rawButton(`feed:list:${page}`, message.id))).embeds).toHaveLength(
        1,
      );
    }
  });
});

describe('check', () => {
  it('offers feeds by title and address, and takes what was picked or fits alone', async () => {
    desk.web.put(FEED, rss([item('Aber')]));
    await follow();
    desk.web.put(`${FEED}?2`, rss([]).replace('Harbour Daily', 'Valley Post'));
    await follow('', `${FEED}?2`);
    const [{ id } = { id: '' }] = await feeds().list();
    expect((await desk.ada.raw(rawAutocomplete('feed check', 'feed'))).choices).toEqual([
      { name: 'Harbour Daily · news.example', value: id },
      expect.objectContaining({ name: 'Valley Post · news.example' }),
    ]);
    expect((await desk.ada.raw(rawAutocomplete('feed check', 'feed', 'valley'))).choices).toHaveLength(1);
    for (const typed of [id, 'Harbour Daily', 'harbour', FEED]) {
      const message = messageOf(await desk.ada.raw(rawCommand('feed check', { feed: typed })));
      expect(textOf(message)).toContain('**Known before:** 1');
    }
    for (const typed of ['example', 'nothing', '']) {
      expect(sentenceOf(await desk.ada.raw(rawCommand('feed check', { feed: typed })))).toBe(en.feed.pickOne);
    }
  });

  it('reports a failure, and that nothing has changed', async () => {
    desk.web.put(FEED, response => {
      if (response.req.headers['if-none-match']) return void response.writeHead(304).end();
      response.writeHead(200, { ETag: '"one"' }).end(rss([item('Aber')]));
    });
    await follow();
    expect(textOf(messageOf(await desk.ada.type('/feed check feed:harbour')))).toContain(en.feed.unchanged);
    desk.web.put(FEED, { status: 500 });
    const text = textOf(messageOf(await desk.ada.type('/feed check feed:harbour')));
    expect(text).toContain('**Fetched:** ⚠ news.example has a fault of its own right now (500)');
    expect(text).toContain('failed once');
  });
});

describe('unfollow', () => {
  it('asks first, and leaves the articles', async () => {
    desk.web.put(FEED, rss([item('Aber')]));
    await follow();
    const asked = messageOf(await desk.ada.type('/feed unfollow feed:harbour'));
    expect(asked.content).toBe('Unfollow “Harbour Daily”? Its articles stay in the library.');
    expect(messageOf(await desk.ada.click(asked.id, en.feed.keep)).content).toBe(en.feed.kept);
    const again = messageOf(await desk.ada.type('/feed unfollow feed:harbour'));
    expect(messageOf(await desk.ada.click(again.id, en.feed.unfollow)).content).toContain(
      'Unfollowed “Harbour Daily”',
    );
    expect(await feeds().list()).toEqual([]);
    expect((await desk.libraries.library(idOf(desk.playground, HARBOUR))).size).toBe(1);
  });

  it('has one answer for a button of a feed that is gone, of another server, or of nothing', async () => {
    desk.web.put(FEED, rss([item('Aber')]));
    await follow();
    const [{ id } = { id: '' }] = await feeds().list();
    const { id: message } = messageOf(await desk.cleo.type('/feed list'));
    for (const button of [
      `feed:drop:${id}`,
      'feed:drop:nosuchfeed0000',
      'feed:drop',
      'feed:nothing',
      'feed',
    ]) {
      expect(sentenceOf(await desk.cleo.raw(rawButton(button, message)))).toBe(en.feed.gone);
    }
    expect(await feeds().list()).toHaveLength(1);
    expect((await desk.cleo.raw(rawAutocomplete('feed check', 'feed'))).choices).toEqual([]);
    expect(sentenceOf(await desk.cleo.raw(rawCommand('feed check', { feed: id })))).toBe(en.feed.pickOne);
  });
});

describe('lists of feeds', () => {
  const upload = (text: string): Upload => ({
    name: 'feeds.opml',
    contentType: 'text/xml',
    bytes: Buffer.from(text),
  });
  const opml = (urls: string[]) =>
    `<opml version="2.0"><body>${urls.map(url => `<outline type="rss" text="A &amp; B" xmlUrl="${url}"/>`).join('')}</body></opml>`;

  it('come in from a file, and are checked one after the other', async () => {
    desk.web.put(FEED, rss([item('Aber')]));
    await follow();
    desk.web.put(`${FEED}?2`, rss([item('Bray')]));
    const list = upload(opml([FEED, `${FEED}?2`, 'javascript:alert(1)']));
    const message = messageOf(await desk.ada.type('/feed import', { file: list }));
    expect(isPrivate(message)).toBe(true);
    expect(message.content).toContain('Following 1 more feed');
    expect(message.content).toContain('1 feed of the list was followed already.');
    expect(message.content).toContain('Left out:');
    expect(textOf(messageOf(await desk.ada.type('/feed list')))).toContain('not checked yet');
    await poll();
    expect((await feeds().list()).map(({ title }) => title)).toEqual(['Harbour Daily', 'Harbour Daily']);
    expect((await desk.libraries.library(idOf(desk.playground, HARBOUR))).size).toBe(2);
  });

  it('are refused with a sentence if they are none', async () => {
    expect(sentenceOf(await desk.ada.type('/feed import', { file: upload('nothing') }))).toMatch(/\S/u);
    const large = upload(`<opml>${' '.repeat(1024 * 1024)}</opml>`);
    expect(sentenceOf(await desk.ada.type('/feed import', { file: large }))).toBe(en.feed.listTooLarge(1));
  });

  it('go out as a file', async () => {
    expect(sentenceOf(await desk.ada.type('/feed export'))).toBe(en.feed.nothingToExport);
    desk.web.put(FEED, rss([item('Aber')]));
    await follow();
    const message = messageOf(await desk.ada.type('/feed export'));
    expect(isPrivate(message)).toBe(true);
    const [file] = message.attachments;
    expect(file?.filename).toBe('feeds.opml');
    expect(await (await fetch(file?.url ?? '')).text()).toContain(`xmlUrl="${FEED}"`);
  });
});

describe('in a channel', () => {
  it('new articles are announced in one message a poll, without pings and previews, and never of the first run', async () => {
    desk.web.put(FEED, rss([item('Aber')]));
    const message = await follow(` channel:<#${lounge()?.id}>`);
    expect(message.content).toContain(`New articles are announced in <#${lounge()?.id}>.`);
    const nasty = item('Zulu', { title: '@everyone [click](https://evil.example) **now** &lt;@1&gt;' });
    const names = Array.from({ length: 16 }, (_, n) => `Port${n}`);
    desk.web.put(FEED, rss([nasty, ...names.map(name => item(name)), item('Aber')]));
    await poll();
    const [said, another] = openMessages(lounge()?.name ?? '');
    expect(another).toBeUndefined();
    expect(said?.content.split('\n')).toHaveLength(7);
    expect(said?.content).toContain('**Harbour Daily**: 17 new articles');
    expect(said?.content).toContain('and 12 more');
    expect(said?.content).toContain('\\@everyone (click)');
    expect((said?.flags ?? 0) & MessageFlags.SuppressEmbeds).toBeTruthy();
    expect(said?.mention_everyone).toBe(false);
    const request = desk.playground.requests.find(
      ({ method, path }) => method === 'POST' && path === `/channels/${lounge()?.id}/messages`,
    );
    expect(request?.body).toMatchObject({ allowed_mentions: { parse: [] } });
    expect(openMessages(libraries()?.name ?? '')).toEqual([]);
  });

  it('admins read that a feed was paused, and how it goes on', async () => {
    desk.web.put(FEED, rss([item('Aber')]));
    await follow(` channel:<#${lounge()?.id}>`);
    desk.web.put(FEED, { status: 410 });
    await poll();
    const [said] = openMessages(lounge()?.name ?? '');
    expect(said?.content).toContain('I paused the feed **Harbour Daily**');
    expect(said?.content).toContain('410');
    desk.web.put(FEED, rss([item('Aber')]));
    expect(textOf(messageOf(await desk.ada.type('/feed check feed:harbour')))).toContain('next check');
  });

  it('that is gone, nothing is said; the feed stays, and the list tells', async () => {
    desk.web.put(FEED, rss([item('Aber')]));
    await follow(` channel:<#${lounge()?.id}>`);
    const id = (await feeds().list())[0]?.id ?? '';
    const elsewhere = desk.playground.servers.find(({ name }) => name === QUIET)?.channels[0];
    for (const [channel, n] of [
      ['300000000000000009', 1],
      [elsewhere?.id ?? '', 2],
    ] as const) {
      await feeds().follow(FEED, channel, '1');
      desk.web.put(FEED, rss([item(`Port${n}`), item('Aber')]));
      await poll();
      const [feed] = await feeds().list();
      expect(feed).toMatchObject({ id, state: 'active', channelProblem: { en: en.feed.noChannel } });
      const text = textOf(messageOf(await desk.ada.type('/feed list')));
      expect(text).toContain(
        `⚠ Nothing could be announced in <#${channel}>: The channel is not there any more`,
      );
    }
    const quiet = desk.playground.person('Cleo', QUIET);
    expect(quiet.messages().filter(message => !isPrivate(message))).toEqual([]);
  });
});

it('a restart keeps the feeds, and they go on being checked', async () => {
  desk.web.put(FEED, rss([item('Aber')]));
  await follow();
  await desk.restart();
  desk.web.put(FEED, rss([item('Bray'), item('Aber')]));
  await poll();
  expect((await desk.libraries.library(idOf(desk.playground, HARBOUR))).size).toBe(2);
});
