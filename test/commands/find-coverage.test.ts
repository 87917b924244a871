/** Right-click on a message: what the library says about it, and questions about it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exchange } from '../../playground/types.ts';
import type { Article } from '../../src/articles/article.ts';
import { en } from '../../src/wording/en/index.ts';
import {
  HARBOUR,
  isPrivate,
  messageOf,
  QUIET,
  sentenceOf,
  startTestBot,
  type TestBot,
  textOf,
} from '../helpers/bot.ts';
import { rawForm } from '../helpers/raw.ts';

let desk: TestBot;
let bridge: Article;
let mill: Article;
let pier: Article;
beforeAll(async () => {
  desk = await startTestBot();
  bridge = await desk.add(HARBOUR, {
    title: 'Wobblethorpe opens its new bridge',
    text: 'The town of Wobblethorpe opened a new bridge on 3 May 2026. It cost nine million pounds. Ferries go on as before.',
    link: 'https://news.example/wobblethorpe-bridge',
  });
  mill = await desk.add(HARBOUR, {
    title: 'An old mill in Tansel burns',
    text: 'A mill in Tansel burnt down on 4 May 2026. Nobody was hurt by the fire. The mill was built in 1790.',
    link: 'https://news.example/tansel-mill',
  });
  pier = await desk.add(HARBOUR, {
    title: 'Quennel Pier',
    text: 'Quennel Pier is a landing stage of oak and iron. It was finished in 1874. Steamers called there daily.',
    link: 'https://en.wikipedia.org/wiki/Quennel_(pier)',
  });
});
afterAll(() => desk.close());

const find = async (text: string, who = desk.ben) => {
  const { id } = who.say(text);
  return await who.rightClick(id, 'Find coverage');
};

async function askAbout(messageId: string, question: string, who = desk.ben): Promise<Exchange> {
  const { form } = await who.rightClick(messageId, 'Ask about this');
  if (form === null) throw new Error('no form');
  return await who.submit(form, { question });
}

describe('Find coverage', () => {
  it.each([
    'https://en.wikipedia.org/wiki/Quennel_(pier)',
    'Old ([here](https://en.wikipedia.org/wiki/Quennel_(pier))).',
  ])('knows a link with parentheses of its own: %j', async text => {
    expect(textOf(messageOf(await find(text)))).toContain(pier.title);
  });

  it('shows privately the passages that are nearest to a text, with their sources', async () => {
    const exchange = await find('Did you hear that Wobblethorpe has a new bridge?');
    const message = messageOf(exchange);
    expect(isPrivate(message)).toBe(true);
    expect(message.embeds.map(({ title }) => title)).toEqual([bridge.title]);
    expect(message.embeds[0]?.description).toMatch(/^> .*\*\*.*bridge.*\*\*/mu);
  });

  it.each([
    'https://news.example/tansel-mill?utm_source=x#top',
    'Look: <https://news.example/tansel-mill>!',
    'So sad ([here](https://news.example/tansel-mill)).',
  ])('knows an article by its link: %j', async text => {
    expect(textOf(messageOf(await find(text)))).toContain(`[${mill.title}](<${mill.url}>)`);
  });

  it('knows the article of an answer of its own', async () => {
    const { id } = messageOf(await desk.ben.type('/ask what did Wobblethorpe open?'));
    expect(textOf(messageOf(await desk.ada.rightClick(id, 'Find coverage')))).toContain(bridge.url);
  });

  it('says privately that there is nothing, or nothing to look for', async () => {
    expect(sentenceOf(await find('lunch at twelve?'))).toBe(en.coverage.nothing);
    expect(sentenceOf(await find('https://elsewhere.example/'))).toBe(en.coverage.nothing);
    expect(sentenceOf(await find('🗞️ !!!'))).toBe(en.coverage.noText);
  });

  it('shows nothing of another server', async () => {
    const text = 'Wobblethorpe opened a new bridge https://news.example/wobblethorpe-bridge';
    expect(sentenceOf(await find(text, desk.cleo))).toBe(en.coverage.nothing);
    await desk.add(QUIET);
    expect(sentenceOf(await find(text, desk.cleo))).toBe(en.coverage.nothing);
  });
});

describe('Ask about this', () => {
  it('is answered from the articles that the message links to, also after a restart', async () => {
    const { id } = desk.ben.say('See https://news.example/tansel-mill');
    const { form } = await desk.ben.rightClick(id, 'Ask about this');
    if (form === null) throw new Error('no form');
    await desk.restart();
    const answer = messageOf(await desk.ben.submit(form, { question: 'when did it burn down?' }));
    expect(answer.embeds[0]?.title).toBe(mill.title);
    const nothing = messageOf(
      await desk.ben.submit(form, { question: 'who opened a bridge in Wobblethorpe?' }),
    );
    expect(textOf(nothing)).toContain('nothing in this article answers');
  });

  it('takes from a text what the question leaves out, and says how it understood it', async () => {
    const { id } = desk.ben.say('They say the thing in Wobblethorpe is open at last');
    const answer = messageOf(await askAbout(id, 'what did the bridge cost?'));
    expect(textOf(answer)).toContain('Understood as: **what did the bridge cost Wobblethorpe**');
    expect(textOf(answer)).toContain('nine million pounds');
  });

  it.each(['🗞️', '<@801445910573416468> <#1180402018956312638> <t:1780394400:D> <:quay:123456789012345678>'])(
    'needs something to ask about: %j',
    async text => {
      const { id } = desk.ben.say(text);
      for (const name of ['Ask about this', 'Find coverage']) {
        expect(sentenceOf(await desk.ben.rightClick(id, name))).toBe(en.coverage.noText);
      }
    },
  );

  it('says that the library has nothing about a link that it does not know', async () => {
    const { id } = desk.ben.say('https://news.example/unknown');
    expect(sentenceOf(await desk.ben.rightClick(id, 'Ask about this'))).toBe(en.coverage.nothing);
  });

  it('survives forged ids, and reads no article of another server', async () => {
    const send = (id: string, who = desk.ben) =>
      who.raw(rawForm(id, { question: 'when did the mill burn down?' }));
    expect(sentenceOf(await send('Ask about this:x'))).toBe(en.router.unknownComponent);
    expect(textOf(messageOf(await send('Ask about this:in:nosucharticle0')))).toContain('Not covered');
    expect(textOf(messageOf(await send(`Ask about this:in:${mill.id}`, desk.cleo)))).not.toContain('Tansel');
    expect(messageOf(await send('Ask about this:of:Tansel: the mill')).embeds[0]?.title).toBe(mill.title);
  });
});
