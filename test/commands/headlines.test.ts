/** /headlines: its autocomplete, its pages, and what it says when there is nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/wording/en/index.ts';
import {
  buttonsOf,
  HARBOUR,
  isPrivate,
  messageOf,
  QUIET,
  sentenceOf,
  startTestBot,
  type TestBot,
  textOf,
} from '../helpers/bot.ts';
import { rawAutocomplete, rawButton, rawCommand, rawForm, rawSelect } from '../helpers/raw.ts';

const ARTICLES = 27;

let desk: TestBot;
beforeAll(async () => {
  desk = await startTestBot();
  for (let number = 0; number < ARTICLES; number++) {
    desk.clock.advance(1_000);
    await desk.add(HARBOUR);
  }
});
afterAll(() => desk.close());

const titles = (text: string) => [...text.matchAll(/Report number (\d+)/gu)].map(match => Number(match[1]));

describe('without a query', () => {
  it('shows the newest ten to everybody, with publisher, date and a link without preview', async () => {
    const exchange = await desk.ben.type('/headlines');
    const message = messageOf(exchange);
    expect(exchange.kind).toBe('message');
    expect(isPrivate(message)).toBe(false);
    expect(titles(textOf(message))).toHaveLength(10);
    expect(textOf(message)).toContain(
      '[Report number 27 about lighthouses](<https://news.example/lighthouse/27>)\nThe Example · <t:1780394400:D>',
    );
    expect(textOf(message)).toContain('27 articles');
  });
});

describe('its pages', () => {
  it('turn to the end and back in place, for everybody, also after a restart', async () => {
    const first = messageOf(await desk.ben.type('/headlines lighthouses'));
    const seen = titles(textOf(first));
    await desk.restart();
    const second = await desk.ada.click(first.id, '▶');
    expect(second.kind).toBe('update');
    expect(Object.keys(buttonsOf(messageOf(second)))).toContain('Page 2 of 3');
    seen.push(...titles(textOf(messageOf(second))));
    const third = messageOf(await desk.ben.click(first.id, '▶'));
    seen.push(...titles(textOf(third)));
    expect(new Set(seen).size).toBe(ARTICLES);
    expect(buttonsOf(third)['▶']?.disabled).toBe(true);
    expect(Object.keys(buttonsOf(messageOf(await desk.ben.click(first.id, '◀'))))).toContain('Page 2 of 3');
  });

  it('carry a query with colons and emoji, of the full sixty characters', async () => {
    const query = `lighthouses: 🗞️::number ${'x'.repeat(60)}`.slice(0, 60);
    const first = messageOf(await desk.ben.raw(rawCommand('headlines', { query })));
    const next = buttonsOf(first)['▶'];
    expect(next?.id).toBe(`headlines:go:10:10:r..:${query}`);
    const second = messageOf(await desk.ben.click(first.id, '▶'));
    expect(textOf(second)).toContain('Headlines for “lighthouses: 🗞️');
    expect(Object.keys(buttonsOf(second))).toContain('Page 2 of 3');
  });

  it('take a longer query, as only a forged client sends it, by its first sixty characters', async () => {
    const query = `lighthouses ${'x'.repeat(100)}`;
    const first = messageOf(await desk.ben.raw(rawCommand('headlines', { query })));
    expect(buttonsOf(first)['▶']?.id).toBe(`headlines:go:10:10:r..:${query.slice(0, 60)}`);
  });

  it('carry no half of a character', async () => {
    const query = `lighthouses ${'x'.repeat(47)}😀`;
    const message = messageOf(await desk.ben.raw(rawCommand('headlines', { query })));
    expect(buttonsOf(message)['▶']?.id.isWellFormed()).toBe(true);
  });

  it('survive forged ids', async () => {
    const { id } = messageOf(await desk.ben.type('/headlines'));
    for (const forged of [
      'headlines:go',
      'headlines:go:-1:0:',
      'headlines:go:9999999:10:',
      'headlines:go:0:10:n.zzzz zz.',
      'headlines:go:0:10:constructor',
    ]) {
      const exchange = await desk.ben.raw(rawButton(forged, id));
      expect(exchange.kind).toBe('update');
      expect(titles(textOf(messageOf(exchange))).length).toBeGreaterThan(0);
    }
    for (const forged of ['headlines', 'headlines:x', 'headlines:open']) {
      expect(sentenceOf(await desk.ben.raw(rawButton(forged, id)))).toBe(en.router.unknownComponent);
    }
    for (const forged of ['headlines:go:0:10:r.zzzzz.:', 'headlines:go:0:10:r..nobody:']) {
      expect(sentenceOf(await desk.ben.raw(rawButton(forged, id)))).toBe(en.headlines.nothingFound);
    }
  });

  it('say so when nothing fits any more, and leave the message', async () => {
    const { id } = messageOf(await desk.ben.type('/headlines'));
    const exchange = await desk.ben.raw(rawButton('headlines:go:10:10:r..:zyzzyva', id));
    expect(sentenceOf(exchange)).toBe(en.headlines.nothingFound);
  });
});

describe('autocomplete', () => {
  it('offers 25 of 25, the newest when nothing is typed, and picking one shows just that', async () => {
    const { choices } = await desk.ben.raw(rawAutocomplete('headlines', 'query'));
    expect(choices).toHaveLength(25);
    expect(choices?.[0]?.name).toBe('Report number 27 about lighthouses · The Example');
    const picked = messageOf(await desk.ben.type(`/headlines query:${choices?.[2]?.value}`));
    expect(titles(textOf(picked))).toEqual([25]);
    expect(textOf(picked)).not.toContain(`${choices?.[2]?.value}`);
  });

  it('follows what is typed', async () => {
    const { choices } = await desk.ben.raw(rawAutocomplete('headlines', 'query', 'number 17'));
    expect(choices?.[0]?.name).toContain('Report number 17 ');
  });

  it('offers nothing of another server, and nothing in a direct message', async () => {
    expect((await desk.cleo.raw(rawAutocomplete('headlines', 'query'))).choices).toEqual([]);
    const someone = desk.playground.person('Ben', null);
    expect((await someone.raw(rawAutocomplete('headlines', 'query'))).choices).toEqual([]);
  });
});

describe('nothing to show', () => {
  it('is said privately: nothing fits', async () => {
    expect(sentenceOf(await desk.ben.type('/headlines zyzzyva'))).toBe(en.headlines.nothingFound);
  });

  it('is said privately: the library is empty', async () => {
    expect(sentenceOf(await desk.cleo.type('/headlines'))).toContain('Add the first one with `/article add`');
    const ben = desk.playground.person('Ben', QUIET);
    expect(sentenceOf(await ben.type('/headlines'))).toContain('Somebody who may manage this server');
  });

  it('is said privately: another server’s article', async () => {
    const library = await desk.libraries.library(desk.ben.server?.id ?? '');
    const [headline] = library.list({ offset: 0, limit: 1 }).items;
    await desk.add(QUIET, {
      title: 'Something else entirely',
      text: `${'Nothing here is about towers. '.repeat(5)}`,
    });
    expect(sentenceOf(await desk.cleo.type(`/headlines query:${headline?.id}`))).toBe(
      en.headlines.nothingFound,
    );
  });

  it('is said privately: a direct message', async () => {
    const someone = desk.playground.person('Ben', null);
    expect(sentenceOf(await someone.type('/headlines'))).toBe(en.router.onlyInServers);
  });
});

describe('filters and order', () => {
  let message: ReturnType<typeof messageOf>;
  beforeAll(async () => {
    for (let day = 10; day < 22; day++) {
      await desk.add(HARBOUR, {
        title: `Harbours in May ${day}`,
        text: `${'The harbour is calm and the ships are many in this month. '.repeat(3)}${day}`,
        publisher: `Port: News "Weekly" ${'of the north '.repeat(6)}`.slice(0, 100).trim(),
        date: `2026-05-${day}`,
      });
    }
    message = messageOf(
      await desk.ben.raw(
        rawCommand('headlines', { query: 'harbours', source: 'port', since: '2026-05-11', sort: 'newest' }),
      ),
    );
  });

  it('show only what is asked for, and say so', () => {
    const days = [...textOf(message).matchAll(/Harbours in May (\d+)/gu)].map(match => Number(match[1]));
    expect(days).toEqual([21, 20, 19, 18, 17, 16, 15, 14, 13, 12]);
    expect(textOf(message)).toContain('11 articles');
    expect(message.embeds[0]?.description).toMatch(
      /^from Port: News .* · since <t:\d+:D> · the newest first\n\n/u,
    );
  });

  it('stay while pages turn, also after a restart', async () => {
    await desk.restart();
    const second = messageOf(await desk.ada.click(message.id, '▶'));
    expect([...textOf(second).matchAll(/Harbours in May (\d+)/gu)].map(match => match[1])).toEqual(['11']);
    expect(textOf(second)).toContain('the newest first');
  });

  it('have a publisher that is offered while it is typed', async () => {
    const { choices } = await desk.ben.raw(rawAutocomplete('headlines', 'source', 'por'));
    expect(choices).toHaveLength(1);
    const value = String(choices?.[0]?.value);
    expect(value).toMatch(/^Port: News/u);
    const picked = messageOf(await desk.ben.raw(rawCommand('headlines', { source: value })));
    expect(textOf(picked)).toContain('12 articles');
  });

  it('say kindly what they do not understand', async () => {
    const told = async (options: Record<string, string>) =>
      sentenceOf(await desk.ben.raw(rawCommand('headlines', options)));
    expect(await told({ since: 'banana' })).toBe(en.question.notATime('banana'));
    expect(await told({ source: 'nobody' })).toBe(en.question.noPublisher('nobody'));
    expect(await told({ since: 'yesterday', query: 'zyzzyva' })).toBe(en.headlines.nothingFound);
  });
});

describe('an article', () => {
  const MENU = 'headlines:open';

  it('opens from the menu for whoever picks it, also after a restart, and the list stays', async () => {
    const list = messageOf(await desk.ben.type('/headlines lighthouses'));
    await desk.restart();
    const library = await desk.libraries.library(desk.ben.server?.id ?? '');
    const { items } = await library.headlines('lighthouses', { offset: 0, limit: 10 });
    const exchange = await desk.ada.choose(list.id, MENU, [items[3]?.id ?? '']);
    const card = messageOf(exchange);
    expect(exchange.kind).toBe('message');
    expect(isPrivate(card)).toBe(true);
    expect(card.embeds[0]?.title).toBe(items[3]?.title);
    expect(card.embeds[0]?.url).toBe(items[3]?.url);
    expect(card.embeds[0]?.description).toMatch(
      /^The Example · <t:\d+:D>\n\nLighthouse keeper number \d+ counts/u,
    );
    expect(desk.ben.messages().find(({ id }) => id === list.id)).toEqual(list);
  });

  it('answers questions, from itself alone', async () => {
    const list = messageOf(await desk.ben.type('/headlines lighthouses'));
    const library = await desk.libraries.library(desk.ben.server?.id ?? '');
    const { items } = await library.headlines('lighthouses', { offset: 0, limit: 10 });
    const [first, second] = items;
    const card = messageOf(await desk.ben.choose(list.id, MENU, [second?.id ?? '']));
    const { form } = await desk.ben.click(card.id, 'Ask about this article');
    if (form === null) throw new Error('no form');
    const answer = messageOf(
      await desk.ben.submit(form, { question: 'how many ships does the keeper count?' }),
    );
    expect(isPrivate(answer)).toBe(true);
    expect(answer.embeds[0]?.title).toBe(second?.title);
    expect(Object.keys(buttonsOf(answer))).toContain('Share');
    const nothing = messageOf(await desk.ben.submit(form, { question: 'who is zyzzyva?' }));
    expect(textOf(nothing)).toContain('nothing in this article answers');
    expect(textOf(nothing)).not.toContain(first?.title);
  });

  it('that is gone, or of another server, says so', async () => {
    const { id } = await desk.add(HARBOUR);
    const list = messageOf(await desk.ben.type('/headlines lighthouses'));
    const elsewhere = messageOf(await desk.cleo.type('/help'));
    const told = async (who: typeof desk.ben, messageId: string) => [
      sentenceOf(await who.raw(rawSelect(MENU, messageId, [id]))),
      sentenceOf(await who.raw(rawButton(`headlines:ask:${id}`, messageId))),
      sentenceOf(await who.raw(rawForm(`headlines:ask:${id}`, { question: 'when?' }))),
    ];
    expect(new Set(await told(desk.cleo, elsewhere.id))).toEqual(new Set([en.headlines.gone]));
    await (await desk.libraries.library(desk.ben.server?.id ?? '')).remove(id);
    expect(new Set(await told(desk.ben, list.id))).toEqual(new Set([en.headlines.gone]));
  });
});

describe('a story', () => {
  /** Reports of one fire, the second a copy of the first, and an article about something else. */
  const FIRE = [
    {
      title: 'Fire destroys the old sugar mill in Tarlow',
      publisher: 'Harbour Daily',
      date: '2026-05-02',
      text:
        'A fire destroyed the old sugar mill in Tarlow on Tuesday night. Two firefighters were hurt when the roof of the Kellerman mill fell in, ' +
        'said fire chief Ada Brandt. The mill was closed in 1998 and was to become a museum of sugar.',
    },
    {
      title: 'Fire destroys the old sugar mill in Tarlow',
      publisher: 'Copy *Daily*',
      date: '2026-05-02',
      text:
        'A fire destroyed the old sugar mill in Tarlow on Tuesday night. Two firefighters were hurt when the roof of the Kellerman mill fell in, ' +
        'said fire chief Ada Brandt. The mill was closed in 1998 and was to become a museum of sugar. All rights reserved.',
    },
    {
      title: 'Two firefighters hurt as blaze guts Tarlow sugar mill',
      publisher: 'Example Wire',
      date: '2026-05-03',
      text:
        'Two firefighters were hurt in Tarlow when a blaze gutted the Kellerman sugar mill, which had been empty since 1998. Chief Ada Brandt said the ' +
        'roof came down on Tuesday shortly before midnight. The cause of the fire is not known yet.',
    },
    {
      title: 'Sugar prices rise for the third month',
      publisher: 'Example Wire',
      date: '2026-05-03',
      text:
        'The price of sugar rose by two per cent in April, the statistics office said. Traders name a poor harvest of beets in the east as the reason. Bakers ' +
        'expect that bread and cakes will cost more by summer.',
    },
  ];
  let ids: string[];
  beforeAll(async () => {
    ids = [];
    for (const [at, each] of FIRE.entries()) {
      ids.push((await desk.add(HARBOUR, { ...each, link: `https://news.example/sugar/${at}` })).id);
    }
  });
  const told = async (query: string) => textOf(messageOf(await desk.ben.type(`/headlines query:${query}`)));

  it('is one line, with its reports and publishers, copies apart', async () => {
    const text = await told('sugar sort:the newest');
    expect(text).toContain(
      '[Two firefighters hurt as blaze guts Tarlow sugar mill](<https://news.example/sugar/2>)',
    );
    expect(text).toContain('Example Wire · <t:1777802400:D> · 3 reports, 2 publishers');
    expect(text).toContain('[Sugar prices rise for the third month]');
    expect(text).not.toContain('Fire destroys');
    expect(text).toContain('2 stories · 4 articles');
    expect(await told('sugar source:copy')).toContain('1 article');
  });

  it('opens from the menu: its reports in the order of time, each with its first sentence, copies told apart', async () => {
    const list = messageOf(await desk.ben.type('/headlines sugar'));
    const story = messageOf(await desk.ada.choose(list.id, 'headlines:open', [ids[0] ?? '']));
    expect(isPrivate(story)).toBe(true);
    expect(story.embeds[0]?.title).toBe('Fire destroys the old sugar mill in Tarlow');
    expect(story.embeds[0]?.description?.split('\n\n')).toEqual([
      '[Fire destroys the old sugar mill in Tarlow](<https://news.example/sugar/0>)\nHarbour Daily · <t:1777716000:D>\n' +
        '> A fire destroyed the old sugar mill in Tarlow on Tuesday night.',
      '[Fire destroys the old sugar mill in Tarlow](<https://news.example/sugar/1>)\nCopy \\*Daily\\* · <t:1777716000:D> · a copy of Harbour Daily\n' +
        '> A fire destroyed the old sugar mill in Tarlow on Tuesday night.',
      '[Two firefighters hurt as blaze guts Tarlow sugar mill](<https://news.example/sugar/2>)\nExample Wire · <t:1777802400:D>\n' +
        '> Two firefighters were hurt in Tarlow when a blaze gutted the Kellerman sugar mill, which had been empty since 1998\\.',
    ]);
    expect(textOf(story)).toContain('3 reports, 2 publishers');
    const card = messageOf(await desk.ada.choose(story.id, 'headlines:article', [ids[2] ?? '']));
    expect(card.embeds[0]?.url).toBe('https://news.example/sugar/2');
    expect(Object.keys(buttonsOf(card))).toContain('Ask about this article');
  });

  it('turns its pages, eight reports each, also after a restart and with forged ids', async () => {
    const [template] = FIRE;
    for (let n = 0; n < 6; n++) {
      const words = 'north south east west upper lower'.split(' ')[n];
      await desk.add(HARBOUR, {
        ...template,
        publisher: `Paper ${n}`,
        link: `https://news.example/sugar/more/${n}`,
        text: `${template?.text} A witness from the ${words} side of Tarlow had seen smoke ${n} hours before.`,
      });
    }
    const list = messageOf(await desk.ben.type('/headlines sugar'));
    const story = messageOf(await desk.ada.choose(list.id, 'headlines:open', [ids[0] ?? '']));
    expect(textOf(story)).toContain('9 reports');
    expect(textOf(story).match(/sugar\/more/gu)).toHaveLength(6);
    await desk.restart();
    const second = messageOf(await desk.ada.click(story.id, '▶'));
    expect(textOf(second)).toContain('[Two firefighters hurt');
    expect(textOf(second)).not.toContain('sugar/more');
    for (const forged of [`headlines:story:${ids[0]}`, `headlines:story:${ids[0]}:999:x`]) {
      expect((await desk.ada.raw(rawButton(forged, story.id))).kind).toBe('update');
    }
    for (const forged of ['headlines:story', 'headlines:story:constructor:0:8']) {
      expect(sentenceOf(await desk.ada.raw(rawButton(forged, story.id)))).toBe(en.headlines.gone);
    }
  });

  it('loses an article that an admin takes out of it', async () => {
    const shown = messageOf(await desk.ada.type(`/article show article:${ids[2]}`));
    const apart = await desk.ada.click(shown.id, 'Take out of its story');
    expect(apart.kind).toBe('update');
    expect(messageOf(apart).content).toContain('is in no story with others any more');
    const text = await told('sugar sort:the newest');
    expect(text).toContain('Example Wire · <t:1777802400:D>\n');
    expect(text).toContain('Paper 5 · <t:1777716000:D> · 8 reports, 7 publishers');
    const again = messageOf(await desk.ada.type(`/article show article:${ids[2]}`));
    expect(buttonsOf(again)).toEqual({});
    await desk.restart();
    expect(await told('sugar sort:the newest')).toContain('3 stories · 10 articles');
    const gone = await desk.ada.raw(rawButton('article:apart:nothing', shown.id));
    expect(sentenceOf(gone)).toBe(en.article.gone);
  });
});
