/** /ask, its answers and its button, as people meet them in Discord. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSamples } from '../../src/articles/sample.ts';
import { MAX_QUESTION } from '../../src/library/library.ts';
import { en } from '../../src/wording/en/index.ts';
import { wordingFor } from '../../src/wording/wording.ts';
import {
  buttonsOf,
  event,
  HARBOUR,
  isPrivate,
  messageOf,
  QUIET,
  sentenceOf,
  startTestBot,
  type TestBot,
  textOf,
} from '../helpers/bot.ts';
import { rawAutocomplete, rawButton, rawCommand, rawForm } from '../helpers/raw.ts';

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
/** Ben’s next answer that is shared with everybody. */
const sharedNow = () =>
  event(desk.playground, 'message', ({ message, onlyFor }) => {
    return onlyFor === null && message.content.includes(`Shared by <@${desk.ben.member.id}>`);
  });

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
    expect(embed?.description).toMatch(/^> .*\*\*.*Kansas.*\*\*/mu);
    expect(embed?.description).toMatch(/^.+ · <t:\d+:D>\n\n> /u);
  });

  it('shows words of the article and no others', async () => {
    const message = messageOf(await ask(QUESTION));
    const library = await desk.libraries.library(desk.ben.server?.id ?? '');
    const [headline] = (await library.headlines('Panasonic', { offset: 0, limit: 1 })).items;
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
    expect(textOf(message)).toMatch(/The newest headlines:\n\n\[/u);
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

describe('a question that the library may not answer', () => {
  const UNSURE = 'why is Ulaanbaatar’s zyzzyva cheaper than Panasonic’s?';
  const settings = async (threshold: number | null) =>
    (await desk.libraries.library(desk.ben.server?.id ?? '')).changeSettings({ threshold });
  beforeAll(() => settings(0));
  afterAll(() => settings(null));

  it('is answered privately, and opens by saying so', async () => {
    const message = messageOf(await ask(UNSURE));
    expect(isPrivate(message)).toBe(true);
    expect(message.embeds[0]?.description).toMatch(/^I am not sure\. The nearest passage:\n/u);
    expect(textOf(message)).toMatch(/^> .*\*\*/mu);
  });

  it('is for everybody if the person says so, or shares it, and opens in the same way', async () => {
    const open = messageOf(await desk.ben.type(`/ask question:${UNSURE} private:False`));
    expect(isPrivate(open)).toBe(false);
    expect(open.embeds[0]?.description).toMatch(/^I am not sure\./u);
    const hidden = messageOf(await ask(UNSURE));
    const everybody = sharedNow();
    await desk.ben.click(hidden.id, 'Share');
    const { message: shared } = await everybody;
    expect(isPrivate(shared)).toBe(false);
    expect(shared.embeds).toEqual(hidden.embeds);
  });

  it('has its “Why?”', async () => {
    const why = messageOf(await desk.ben.click(messageOf(await ask(UNSURE)).id, 'Why?'));
    expect(textOf(why)).toMatch(/of 10 (?:is|are) right|Hardly any/u);
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
    expect(sentenceOf(await desk.ben.click(message.id, 'More'))).toBe(en.answer.noMore);
  });

  it('shows nothing of one server in another, nor for a forged id', async () => {
    const { articles, message, id } = await answered();
    const elsewhere = messageOf(await desk.cleo.type('/ask anything'));
    expect(sentenceOf(await desk.cleo.raw(rawButton(id, elsewhere.id)))).toBe(en.answer.noMore);
    for (const forged of ['ask:more', 'ask:more:', 'ask:more:nosuchanswer00', `ask:more:${'x'.repeat(90)}`]) {
      expect(sentenceOf(await desk.ben.raw(rawButton(forged, message.id)))).toBe(en.answer.noMore);
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
      const library = await desk.libraries.library(desk.ben.server?.id ?? '');
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

describe('Why?', () => {
  it('tells whoever presses it privately what matched and decided, also after a restart', async () => {
    const message = messageOf(await ask(QUESTION));
    await desk.restart();
    const exchange = await desk.ada.click(message.id, 'Why?');
    const why = messageOf(exchange);
    expect(exchange.kind).toBe('message');
    expect(isPrivate(why)).toBe(true);
    expect(textOf(why)).toContain('“Panasonic”');
    expect(textOf(why)).toContain(en.why.decided);
    expect(textOf(why)).toMatch(/(?:Of answers like this one, \d of 10|Nearly every answer like this one)/u);
  });

  it('says nothing of one server in another', async () => {
    const message = messageOf(await ask(QUESTION));
    const id = buttonsOf(message)['Why?']?.id ?? '';
    const elsewhere = messageOf(await desk.cleo.type('/ask anything'));
    expect(sentenceOf(await desk.cleo.raw(rawButton(id, elsewhere.id)))).toBe(en.why.gone);
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
  await (await desk.libraries.library(desk.ben.server?.id ?? '')).remove(article.id);
});

describe('narrowed', () => {
  it('to a time, the answer comes from articles since then', async () => {
    const old = await desk.add(HARBOUR, TROLL('Oldham', '2026-01-05'));
    const recent = await desk.add(HARBOUR, TROLL('Newtown', '2026-05-30'));
    const title = async (since: string) =>
      messageOf(await desk.ben.raw(rawCommand('ask', { question: TROLLS, since }))).embeds[0]?.title;
    expect(await title('2026-05-30')).toBe(recent.title);
    expect(await title('2026-01-01')).toBeDefined();
    const nothing = messageOf(
      await desk.ben.raw(rawCommand('ask', { question: TROLLS, since: '2026-05-31' })),
    );
    expect(isPrivate(nothing)).toBe(true);
    expect(textOf(nothing)).toMatch(/I looked only at articles since <t:\d+:D>\./u);
    await removeAll([old.id, recent.id]);
  });

  it('to a publisher, which is offered while it is typed', async () => {
    const { id } = await desk.add(HARBOUR, { ...TROLL('Foyle', '2026-01-05'), publisher: 'Bridge & Troll' });
    const { choices } = await desk.ben.raw(rawAutocomplete('ask', 'source', 'tro'));
    expect(choices).toEqual([{ name: 'Bridge & Troll', value: 'Bridge & Troll' }]);
    const message = messageOf(await desk.ben.raw(rawCommand('ask', { question: TROLLS, source: 'bridge' })));
    expect(textOf(message)).toContain('Bridge & Troll');
    const nothing = messageOf(await desk.ben.type('/ask question:who is zyzzyva source:bridge & troll'));
    expect(textOf(nothing)).toContain('I looked only at articles from Bridge & Troll.');
    expect((await desk.cleo.raw(rawAutocomplete('ask', 'source', 'tro'))).choices).toEqual([]);
    await removeAll([id]);
  });

  it('to what nobody understands, it says so kindly', async () => {
    const told = async (options: Record<string, string>) =>
      sentenceOf(await desk.ben.raw(rawCommand('ask', { question: QUESTION, ...options })));
    expect(await told({ since: 'banana' })).toBe(en.question.notATime('banana'));
    expect(await told({ since: 'tomorrow' })).toBe(en.question.timeInFuture('tomorrow'));
    expect(await told({ source: 'Nobody’s Own' })).toBe(en.question.noPublisher('Nobody’s Own'));
    expect(await told({ source: 'x'.repeat(6_000) })).toContain('No article here');
  });
});

describe('who sees it', () => {
  it('reads it in the server’s language if everybody does, and in their own if they alone do', async () => {
    const library = await desk.libraries.library(desk.ben.server?.id ?? '');
    await library.changeSettings({ language: 'de' });
    expect(Object.keys(buttonsOf(messageOf(await ask(QUESTION))))).toContain(wordingFor('de').answer.why);
    const hidden = messageOf(await desk.ben.type(`/ask question:${QUESTION} private:True`));
    expect(Object.keys(buttonsOf(hidden))).toContain(en.answer.why);
    await library.changeSettings({ language: null });
  });

  it('is as the person says', async () => {
    expect(isPrivate(messageOf(await desk.ben.type(`/ask question:${QUESTION} private:True`)))).toBe(true);
    expect(isPrivate(messageOf(await desk.ben.type(`/ask question:${QUESTION} private:False`)))).toBe(false);
    expect(isPrivate(messageOf(await desk.ben.type('/ask question:who is zyzzyva private:False')))).toBe(
      false,
    );
  });

  it('is as the server says, if the person says nothing', async () => {
    const library = await desk.libraries.library(desk.ben.server?.id ?? '');
    await library.changeSettings({ answers: 'private' });
    expect(isPrivate(messageOf(await ask(QUESTION)))).toBe(true);
    expect(isPrivate(messageOf(await desk.ben.type(`/ask question:${QUESTION} private:False`)))).toBe(false);
    await library.changeSettings({ answers: 'public' });
  });

  it('is nobody where the server has its questions elsewhere', async () => {
    const library = await desk.libraries.library(desk.ben.server?.id ?? '');
    const [here, there] = desk.ben.server?.channels ?? [];
    await library.changeSettings({ askChannels: [there?.id ?? ''] });
    expect(sentenceOf(await ask(QUESTION))).toBe(en.answer.askElsewhere(`<#${there?.id}>`));
    await library.changeSettings({ askChannels: [there?.id ?? '', here?.id ?? ''] });
    expect(messageOf(await ask(QUESTION)).embeds).toHaveLength(1);
    await library.changeSettings({ askChannels: [] });
  });
});

describe('Share', () => {
  const hidden = async () => messageOf(await desk.ben.type(`/ask question:${QUESTION} private:True`));

  it('shows a private answer to everybody, once, without a ping', async () => {
    const message = await hidden();
    await desk.restart();
    const everybody = sharedNow();
    const exchange = await desk.ben.click(message.id, 'Share');
    expect(exchange.kind).toBe('update');
    expect(buttonsOf(messageOf(exchange)).Share).toBeUndefined();
    const { message: shared } = await everybody;
    expect(isPrivate(shared)).toBe(false);
    expect(shared.embeds).toEqual(message.embeds);
    expect(shared.mentions).toEqual([]);
    const again = await desk.ben.raw(rawButton(buttonsOf(message).Share?.id ?? '', message.id));
    expect(sentenceOf(again)).toBe(en.answer.onlyAsker);
  });

  it('pressed twice at once shares once', async () => {
    const message = await hidden();
    const everybody = sharedNow();
    const press = () => desk.ben.click(message.id, 'Share');
    const kinds = (await Promise.all([press(), press()])).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['message', 'update']);
    await everybody;
  });

  it('is for the asker alone, and not on a public answer', async () => {
    const message = await hidden();
    const id = buttonsOf(message).Share?.id ?? '';
    expect(sentenceOf(await desk.ada.raw(rawButton(id, message.id)))).toBe(en.answer.onlyAsker);
    const open = messageOf(await ask(QUESTION));
    expect(buttonsOf(open).Share).toBeUndefined();
    expect(sentenceOf(await desk.ben.raw(rawButton(id, open.id)))).toBe(en.answer.onlyAsker);
    expect(sentenceOf(await desk.ben.raw(rawButton('ask:share:nosuchanswer00', message.id)))).toBe(
      en.answer.onlyAsker,
    );
  });
});

describe('👍 and 👎', () => {
  it('are kept, also after a restart; 👎 asks what was wrong, in a few words or none', async () => {
    const message = messageOf(await ask(QUESTION));
    await desk.restart();
    expect(sentenceOf(await desk.ada.click(message.id, '👍'))).toBe(en.answer.thanksUp);
    const { form } = await desk.ben.click(message.id, '👎');
    if (form === null) throw new Error('no form');
    expect(sentenceOf(await desk.ben.submit(form, { reason: 'It is about another plant.' }))).toBe(
      en.answer.thanksDown,
    );
    expect(sentenceOf(await desk.ben.submit(form, { reason: '' }))).toBe(en.answer.thanksDown);
  });

  it('of an answer that is not kept, or of another server, say so', async () => {
    const message = messageOf(await ask(QUESTION));
    const elsewhere = messageOf(await desk.cleo.type('/ask anything'));
    for (const action of ['up', 'down']) {
      const id = buttonsOf(message)[action === 'up' ? '👍' : '👎']?.id ?? '';
      expect(sentenceOf(await desk.cleo.raw(rawButton(id, elsewhere.id)))).toBe(en.answer.gone);
      expect(sentenceOf(await desk.ben.raw(rawButton(`ask:${action}:x`, message.id)))).toBe(en.answer.gone);
    }
    const forged = await desk.ben.raw(rawForm('ask:reason:x', { reason: 'bad' }));
    expect(sentenceOf(forged)).toBe(en.answer.gone);
  });
});

describe('Read it there', () => {
  it('leads to the very sentence on the publisher’s page', async () => {
    const message = messageOf(await ask(QUESTION));
    const [row] = message.components as { components: { label?: string; url?: string }[] }[];
    const link = row?.components.find(({ label }) => label === 'Read it there')?.url ?? '';
    expect(link.startsWith(`${message.embeds[0]?.url}#:~:text=`)).toBe(true);
    expect(link.length).toBeLessThanOrEqual(512);
  });
});

describe('a question that leans on the one before', () => {
  it('is private if that was, as it tells what that was about, unless the person says otherwise', async () => {
    await desk.ben.type(`/ask question:${QUESTION} private:True`);
    const leaning = messageOf(await ask('and where?'));
    expect(textOf(leaning)).toContain('Understood as');
    expect(isPrivate(leaning)).toBe(true);
    expect(isPrivate(messageOf(await ask('and where?')))).toBe(true);
    expect(isPrivate(messageOf(await desk.ben.type('/ask question:and where? private:False')))).toBe(false);
    expect(isPrivate(messageOf(await ask('and where?')))).toBe(false);
    await desk.ben.type(`/ask question:${QUESTION} private:True`);
    expect(isPrivate(messageOf(await ask(QUESTION)))).toBe(false);
  });

  it('carries its subject, and the answer says how it was understood', async () => {
    const { id } = await desk.add(HARBOUR, {
      ...TROLL('Skerry', '2026-05-30'),
      text: 'A troll of Skerry opened a bridge. The troll opened the bridge in Skerry on 3 May 2026. It is made of stone and very old, say the neighbours.',
    });
    await ask('where has a troll of Skerry opened a bridge?');
    const leaning = messageOf(await ask('and when?'));
    expect(leaning.embeds[0]?.author?.name).toBe('and when?');
    expect(leaning.embeds[0]?.description).toMatch(
      /^-# Understood as: \*\*when has a troll of Skerry opened a bridge\*\*/u,
    );
    expect(leaning.embeds[0]?.description).toContain('3 May 2026');
    const other = messageOf(await desk.ada.type('/ask and when?'));
    expect(textOf(other)).not.toContain('Understood as');
    desk.clock.advance(10 * 60_000 + 1);
    expect(textOf(messageOf(await ask('and when?')))).not.toContain('Understood as');
    await removeAll([id]);
  });
});

/** An article about trolls of a place. */
function TROLL(place: string, date: string) {
  return {
    title: `Trolls of ${place} build a bridge`,
    text: `The trolls of ${place} build a bridge over the river this year. They say that it will be a strong one. Goats may cross it for free.`,
    link: `https://news.example/trolls/${place}/${crypto.randomUUID()}`,
    date,
  };
}
const TROLLS = 'which trolls build a bridge over the river?';

async function removeAll(ids: string[]) {
  const library = await desk.libraries.library(desk.ben.server?.id ?? '');
  for (const id of ids) await library.remove(id);
}

it('says in a direct message where libraries are', async () => {
  const someone = desk.playground.person('Ben', null);
  expect(sentenceOf(await someone.type(`/ask ${QUESTION}`))).toBe(en.router.onlyInServers);
});
