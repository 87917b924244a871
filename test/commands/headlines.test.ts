/** /headlines: its autocomplete, its pages, and what it says when there is nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTHING_FOUND } from '../../src/discord/views/headlines.ts';
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
import { rawAutocomplete, rawButton, rawCommand } from '../helpers/raw.ts';

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
    expect(next?.id).toBe(`headlines:page:10:10:${query}`);
    const second = messageOf(await desk.ben.click(first.id, '▶'));
    expect(textOf(second)).toContain('Headlines for “lighthouses: 🗞️');
    expect(Object.keys(buttonsOf(second))).toContain('Page 2 of 3');
  });

  it('take a longer query, as only a forged client sends it, by its first sixty characters', async () => {
    const query = `lighthouses ${'x'.repeat(100)}`;
    const first = messageOf(await desk.ben.raw(rawCommand('headlines', { query })));
    expect(buttonsOf(first)['▶']?.id).toBe(`headlines:page:10:10:${query.slice(0, 60)}`);
  });

  it('carry no half of a character', async () => {
    const query = `lighthouses ${'x'.repeat(47)}😀`;
    const message = messageOf(await desk.ben.raw(rawCommand('headlines', { query })));
    expect(buttonsOf(message)['▶']?.id.isWellFormed()).toBe(true);
  });

  it('survive forged ids', async () => {
    const { id } = messageOf(await desk.ben.type('/headlines'));
    for (const forged of [
      'headlines',
      'headlines:page',
      'headlines:page:-1:0:',
      'headlines:page:9999999:10:',
      'headlines:x',
    ]) {
      const exchange = await desk.ben.raw(rawButton(forged, id));
      expect(exchange.kind).toBe('update');
      expect(titles(textOf(messageOf(exchange))).length).toBeGreaterThan(0);
    }
  });

  it('say so when nothing fits any more, and leave the message', async () => {
    const { id } = messageOf(await desk.ben.type('/headlines'));
    const exchange = await desk.ben.raw(rawButton('headlines:page:10:10:zyzzyva', id));
    expect(sentenceOf(exchange)).toBe(NOTHING_FOUND);
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
    expect(sentenceOf(await desk.ben.type('/headlines zyzzyva'))).toBe(NOTHING_FOUND);
  });

  it('is said privately: the library is empty', async () => {
    expect(sentenceOf(await desk.cleo.type('/headlines'))).toContain('Add the first one with `/article add`');
    const ben = desk.playground.person('Ben', QUIET);
    expect(sentenceOf(await ben.type('/headlines'))).toContain('Somebody who may manage this server');
  });

  it('is said privately: another server’s article', async () => {
    const library = await desk.newsroom.library(desk.ben.server?.id ?? '');
    const [headline] = library.list({ offset: 0, limit: 1 }).items;
    await desk.add(QUIET, {
      title: 'Something else entirely',
      text: `${'Nothing here is about towers. '.repeat(5)}`,
    });
    expect(sentenceOf(await desk.cleo.type(`/headlines query:${headline?.id}`))).toBe(NOTHING_FOUND);
  });

  it('is said privately: a direct message', async () => {
    const someone = desk.playground.person('Ben', null);
    expect(sentenceOf(await someone.type('/headlines'))).toBe(en.router.onlyInServers);
  });
});
