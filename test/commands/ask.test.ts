/** /ask, its answers and its button, as people meet them in Discord. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSamples } from '../../src/articles/sample.ts';
import { NO_MORE } from '../../src/discord/views/answer.ts';
import { NO_WHY } from '../../src/discord/views/why.ts';
import { MAX_QUESTION } from '../../src/library/library.ts';
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
import { rawButton, rawCommand } from '../helpers/raw.ts';

const QUESTION = 'where is Panasonic building';

let desk: TestBot;
beforeAll(async () => {
  desk = await startTestBot();
  for (const source of await readSamples(join(import.meta.dirname, '../../data/sample'))) {
    await desk.add(HARBOUR, source);
  }
});
afterAll(() => desk.close());

const ask = (question: string) => desk.ben.type(`/ask ${question}`);

describe('a question that the library answers', () => {
  it('is answered by the first response, for everybody, with the sentence in bold and its source', async () => {
    const exchange = await ask(QUESTION);
    const message = messageOf(exchange);
    expect(exchange.kind).toBe('message');
    expect(isPrivate(message)).toBe(false);
    const [embed] = message.embeds;
    expect(embed?.author?.name).toBe(QUESTION);
    expect(embed?.title).toContain('Panasonic');
    expect(embed?.url).toMatch(/^https:\/\//u);
    expect(embed?.description).toMatch(/^> .*\*\*.*Kansas.*\*\*/u);
    expect(embed?.description).toMatch(/\n.+ · <t:\d+:D>$/u);
  });

  it('shows words of the article and no others', async () => {
    const message = messageOf(await ask(QUESTION));
    const library = await desk.newsroom.library(desk.ben.server?.id ?? '');
    const [headline] = library.headlines('Panasonic', { offset: 0, limit: 1 }).items;
    const article = await library.article(headline?.id ?? '');
    const lines = (message.embeds[0]?.description ?? '').split('\n').filter(line => line.startsWith('> '));
    const quoted = lines.map(line =>
      line
        .slice(2)
        .replaceAll('**', '')
        .replace(/\\([^\w\s])/gu, '$1'),
    );
    expect(article?.text).toContain(
      quoted
        .join('\n')
        .replace(/^… |…$/gu, '')
        .trim(),
    );
  });

  it('mentions nobody and sends no ping', async () => {
    await ask(QUESTION);
    const callback = desk.playground.requests.findLast(({ path }) => path.includes('/callback'));
    expect(callback?.body).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
  });
});

describe('a question that it does not answer', () => {
  it('gets a private “not covered” with how many articles there are and the words nobody wrote', async () => {
    const exchange = await ask('who won the zyzzyva championship in Ulaanbaatar?');
    const message = messageOf(exchange);
    expect(exchange.kind).toBe('message');
    expect(isPrivate(message)).toBe(true);
    expect(textOf(message)).toMatch(/^\*\*Not covered:\*\* nothing in this server's 6 articles answers/u);
    expect(textOf(message)).toContain('“zyzzyva”');
    expect(textOf(message)).toMatch(/The newest article is of <t:\d+:D>\.$/u);
  });

  it.each(['🗞️🗞️', '???', '   '])('gets a private sentence if it has no word: %j', async question => {
    const sentence = sentenceOf(await desk.ben.raw(rawCommand('ask', { question })));
    expect(sentence).toMatch(/\p{L}.*[.?]$/u);
    expect(sentence).not.toMatch(/something went wrong/u);
  });

  it('may have 600 characters, and not one more', async () => {
    const question = (length: number) => `where is Panasonic ${'x'.repeat(length)}`.slice(0, length);
    const longest = await desk.ben.raw(rawCommand('ask', { question: question(MAX_QUESTION) }));
    expect(messageOf(longest).embeds).toHaveLength(1);
    const longer = await desk.ben.raw(rawCommand('ask', { question: question(MAX_QUESTION + 1) }));
    expect(sentenceOf(longer)).toContain('600');
  });
});

describe('a library without articles', () => {
  it('says to its admin how to add one, and to others who can', async () => {
    expect(sentenceOf(await desk.cleo.type('/ask anything'))).toContain(
      'Add the first one with `/article add`',
    );
    const ben = desk.playground.person('Ben', QUIET);
    expect(sentenceOf(await ben.type('/ask anything'))).toContain('Somebody who may manage this server');
  });
});

describe('More', () => {
  /** Three articles that answer the same question. */
  async function answered() {
    const articles = [];
    for (const [number, place] of ['Quillfort', 'Marrowby', 'Tansel'].entries()) {
      articles.push(
        await desk.add(HARBOUR, {
          title: `Gribbleton opens a factory in ${place}`,
          text: `Gribbleton opens a factory in ${place} this year. The factory in ${place} will employ ${number + 2} hundred people. Neighbours are pleased with it.`,
          link: `https://news.example/gribbleton/${place}/${crypto.randomUUID()}`,
        }),
      );
    }
    const message = messageOf(await ask('where does Gribbleton open a factory?'));
    return { articles, message, id: buttonsOf(message).More?.id ?? '' };
  }
  const removeAll = async (ids: string[]) => {
    const library = await desk.newsroom.library(desk.ben.server?.id ?? '');
    for (const id of ids) await library.remove(id);
  };

  it('shows whoever presses it the two other quotes, privately, also after a restart', async () => {
    const { articles, message } = await answered();
    await desk.restart();
    const exchange = await desk.ada.click(message.id, 'More');
    const more = messageOf(exchange);
    expect(exchange.kind).toBe('message');
    expect(isPrivate(more)).toBe(true);
    const titles = [message.embeds[0]?.title, ...more.embeds.map(embed => embed.title)];
    expect(titles.toSorted()).toEqual(articles.map(each => each.title).toSorted());
    await removeAll(articles.map(each => each.id));
  });

  it('shows the ones that are left when an article is gone, and says when none is', async () => {
    const { articles, message } = await answered();
    const shown = articles.find(each => each.title === message.embeds[0]?.title);
    const [one, other] = articles.filter(each => each !== shown);
    await removeAll([shown?.id ?? '', one?.id ?? '']);
    const more = messageOf(await desk.ben.click(message.id, 'More'));
    expect(more.embeds.map(embed => embed.title)).toEqual([other?.title]);
    await removeAll([other?.id ?? '']);
    expect(sentenceOf(await desk.ben.click(message.id, 'More'))).toBe(NO_MORE);
  });

  it('shows nothing of one server in another, nor for a forged id', async () => {
    const { articles, message, id } = await answered();
    const elsewhere = messageOf(await desk.cleo.type('/ask anything'));
    expect(sentenceOf(await desk.cleo.raw(rawButton(id, elsewhere.id)))).toBe(NO_MORE);
    for (const forged of [
      'ask:more',
      'ask:more:',
      'ask:more:nosuchanswer00',
      'ask:other:x',
      `ask:more:${'x'.repeat(90)}`,
    ]) {
      expect(sentenceOf(await desk.ben.raw(rawButton(forged, message.id)))).toBe(NO_MORE);
    }
    await removeAll(articles.map(each => each.id));
  });
});

describe('several reports', () => {
  const STORY = (amount: string, more: string) =>
    `Plimsoll wants to raise ${amount} in Hong Kong. ${more} The exchange has seen few sales of this size.`;
  async function reported() {
    const texts: [string, string, string][] = [
      ['Example Wire', STORY('$890 million', 'The foundry is building a fab in Hefei for it.'), '2026-06-02'],
      [
        'Copy Daily',
        `${STORY('$890 million', 'The foundry is building a fab in Hefei for it.')} All rights reserved.`,
        '2026-06-02',
      ],
      [
        'Other Times',
        STORY('$900 million', 'Bankers have asked funds in Singapore whether they would buy.'),
        '2026-06-03',
      ],
    ];
    const added: { id: string }[] = [];
    for (const [publisher, text, date] of texts) {
      const link = `https://news.example/plimsoll/${crypto.randomUUID()}`;
      added.push(
        await desk.add(HARBOUR, {
          title: `Plimsoll plans a share sale, says ${publisher}`,
          publisher,
          text,
          date,
          link,
        }),
      );
    }
    const removeAll = async () => {
      const library = await desk.newsroom.library(desk.ben.server?.id ?? '');
      for (const { id } of added) await library.remove(id);
    };
    return { added, removeAll };
  }

  it('are counted, and figures that differ stand side by side', async () => {
    const { removeAll } = await reported();
    const message = messageOf(await ask('how much does Plimsoll want to raise?'));
    expect(textOf(message)).toContain('3 reports, 2 independent');
    expect(textOf(message)).toContain('“$890 million” (');
    expect(textOf(message)).toContain('“$900 million” (Other Times)');
    await removeAll();
  });

  it('asked for the latest, the newest leads, and an old one is called old', async () => {
    const { removeAll } = await reported();
    const message = messageOf(await ask('how much does Plimsoll want to raise, latest?'));
    expect(message.embeds[0]?.title).toContain('Other Times');
    expect(message.embeds[0]?.description).toMatch(/^\*\*The newest report on this is 59 days old\.\*\*/u);
    const other = messageOf(await ask('how much does Plimsoll want to raise?'));
    expect(textOf(other)).not.toContain('newest report');
    await removeAll();
  });
});

describe('Why this answer?', () => {
  it('tells whoever presses it privately what matched and decided, also after a restart', async () => {
    const message = messageOf(await ask(QUESTION));
    await desk.restart();
    const exchange = await desk.ada.click(message.id, 'Why this answer?');
    const why = messageOf(exchange);
    expect(exchange.kind).toBe('message');
    expect(isPrivate(why)).toBe(true);
    expect(textOf(why)).toContain('“Panasonic”');
    expect(textOf(why)).toContain('What decided:');
    expect(textOf(why)).toMatch(/How sure it is: \d+%/u);
  });

  it('says nothing of one server in another', async () => {
    const message = messageOf(await ask(QUESTION));
    const id = buttonsOf(message)['Why this answer?']?.id ?? '';
    const elsewhere = messageOf(await desk.cleo.type('/ask anything'));
    expect(sentenceOf(await desk.cleo.raw(rawButton(id, elsewhere.id)))).toBe(NO_WHY);
  });
});

it('shows a title with markup, mentions, links and marks of direction as plain text', async () => {
  const article = await desk.add(HARBOUR, {
    title: '# **Wobblethorpe** @everyone [here](https://evil.example) \u202eflows <@1>',
    text: `Wobblethorpe **flows** @everyone into the [lake](https://evil.example).\n\n# Its banks are steep.\n\n> They are made of chalk, says <@1>.`,
    publisher: '*Star* of @here',
    link: 'https://news.example/wobblethorpe',
  });
  const [embed] = messageOf(await ask('where does Wobblethorpe flow?')).embeds;
  const shown = `${embed?.title}\n${embed?.description}`;
  expect(shown).toContain('\\# \\*\\*Wobblethorpe\\*\\* \\@everyone \\[here\\](https\\://evil.example)');
  expect(shown).toContain('\\*Star\\* of \\@here');
  expect(shown).not.toMatch(/(?<!\\)@|(?<!\\)\[|(?<!\\)<(?!t:)|\u202e/u);
  await (await desk.newsroom.library(desk.ben.server?.id ?? '')).remove(article.id);
});

it('says in a direct message where libraries are', async () => {
  const someone = desk.playground.person('Ben', null);
  expect(sentenceOf(await someone.type(`/ask ${QUESTION}`))).toBe(en.router.onlyInServers);
});
