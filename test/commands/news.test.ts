/** /news: what is new to somebody, the most reported first, and what they have seen by then. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/time.ts';
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
import { rawCommand, rawSelect } from '../helpers/raw.ts';

let desk: TestBot;
beforeAll(async () => {
  desk = await startTestBot();
});
afterAll(() => desk.close());

const today = () => new Date(desk.clock.now()).toISOString().slice(0, 10);
const titles = (text: string) => [...text.matchAll(/^\[(.*?)\]\(/gmu)].map(([, title]) => title);

/** Two reports of one fire, of different papers. */
const fire = (publisher: string) => ({
  title:
    publisher === 'Wire'
      ? 'Two firefighters hurt as blaze guts Tarlow sugar mill'
      : 'Fire destroys the old sugar mill in Tarlow',
  publisher,
  date: today(),
  link: `https://news.example/mill/${encodeURIComponent(publisher)}`,
  text:
    publisher === 'Wire'
      ? 'Two firefighters were hurt in Tarlow when a blaze gutted the Kellerman sugar mill, which had been empty since 1998. Chief Ada Brandt said the roof came ' +
        'down on Tuesday shortly before midnight. The cause of the fire is not known yet.'
      : 'A fire destroyed the old sugar mill in Tarlow on Tuesday night. Two firefighters were hurt when the roof of the Kellerman mill fell in, said fire chief ' +
        `Ada Brandt. The mill was closed in 1998 and was to become a museum of sugar.${publisher === 'Daily' ? '' : ' All rights reserved.'}`,
});

/** An article about something that nothing else is about. */
const single = (name: string, change = {}) => ({
  title: `${name} wins the prize of ${name}ville`,
  publisher: 'Daily',
  date: today(),
  link: `https://news.example/prize/${name}`,
  text: `The jury of ${name}ville gave its prize to ${name} for ${name}ology, a craft of ${name}ers that few ${name}ists know. It is worth nothing but ${name}ness.`,
  ...change,
});

describe('what is new', () => {
  it('is said privately where the library is empty, or nothing is', async () => {
    const empty = await desk.cleo.type('/news');
    expect(isPrivate(messageOf(empty))).toBe(true);
    expect(sentenceOf(empty)).toContain('Add the first one with `/article add`');
    await desk.add(HARBOUR, { ...single('Olden'), date: '2020-01-01' });
    const since = Math.floor((desk.clock.now() - 3 * DAY_MS) / 1_000);
    expect(sentenceOf(await desk.ben.type('/news'))).toBe(en.headlines.noNews(`<t:${since}:D>`));
  });

  it('is shown privately, one line a story, the most reported first, and is seen then by whoever asked', async () => {
    await desk.add(HARBOUR, fire('Daily'));
    desk.clock.advance(1_000);
    await desk.add(HARBOUR, single('Alba'));
    desk.clock.advance(1_000);
    await desk.add(HARBOUR, fire('Wire'));
    desk.clock.advance(1_000);
    const message = messageOf(await desk.ben.type('/news'));
    expect(isPrivate(message)).toBe(true);
    expect(titles(textOf(message))).toEqual([
      'Two firefighters hurt as blaze guts Tarlow sugar mill',
      'Alba wins the prize of Albaville',
    ]);
    expect(textOf(message)).toContain(' · 2 reports, 2 publishers');
    expect(textOf(message)).toContain('2 stories');
    await desk.restart();
    expect(sentenceOf(await desk.ben.type('/news'))).toContain('Nothing new here since');
    expect(titles(textOf(messageOf(await desk.ada.type('/news'))))).toHaveLength(2);
    expect(sentenceOf(await desk.cleo.type('/news'))).toContain('Add the first one');
  });

  it('is a story again when it grew by a report, not by a copy', async () => {
    desk.clock.advance(1_000);
    await desk.add(HARBOUR, single('Bruno'));
    expect(titles(textOf(messageOf(await desk.ben.type('/news topic:Bruno'))))).toEqual([
      'Bruno wins the prize of Brunoville',
    ]);
    desk.clock.advance(1_000);
    await desk.add(HARBOUR, fire('Copy Daily'));
    expect(sentenceOf(await desk.ben.type('/news'))).toContain('Nothing new here since');
    await desk.add(HARBOUR, {
      ...fire('Times'),
      title: 'Police suspect arson at the Kellerman mill in Tarlow',
      text:
        'Police in Tarlow suspect that the fire at the Kellerman sugar mill was arson. Two firefighters were hurt on Tuesday night when the roof of the mill fell ' +
        'in. Fire chief Ada Brandt said that petrol cans were found.',
    });
    const message = messageOf(await desk.ben.type('/news'));
    expect(titles(textOf(message))).toEqual(['Police suspect arson at the Kellerman mill in Tarlow']);
    expect(textOf(message)).toContain(' · 4 reports, 3 publishers');
  });

  it('of a topic alone leaves the rest unseen', async () => {
    desk.clock.advance(1_000);
    await desk.add(HARBOUR, single('Carla'));
    await desk.add(HARBOUR, single('Dora'));
    expect(titles(textOf(messageOf(await desk.ben.type('/news topic:Carla'))))).toEqual([
      'Carla wins the prize of Carlaville',
    ]);
    expect(titles(textOf(messageOf(await desk.ben.type('/news'))))).toEqual([
      'Dora wins the prize of Doraville',
    ]);
    expect(sentenceOf(await desk.ben.type('/news topic:zyzzyva'))).toContain('Nothing new here since');
  });

  it('beyond ten stories comes with the next question', async () => {
    desk.clock.advance(1_000);
    const names = 'Emil Frida Greta Hanno Ilse Jonas Klara Ludwig Marta Nelly Oskar Paula'.split(' ');
    for (const name of names) await desk.add(HARBOUR, single(name));
    const first = messageOf(await desk.ben.type('/news'));
    expect(titles(textOf(first))).toHaveLength(10);
    expect(textOf(first)).toContain('10 of 12 stories · ask again for the next');
    const second = messageOf(await desk.ben.type('/news'));
    expect(titles(textOf(second))).toHaveLength(2);
    expect(new Set([...titles(textOf(first)), ...titles(textOf(second))]).size).toBe(12);
    expect(sentenceOf(await desk.ben.type('/news'))).toContain('Nothing new here since');
  });

  it('since a time is all since then, seen or not', async () => {
    const all = messageOf(await desk.ben.type('/news since:yesterday'));
    expect(titles(textOf(all))).toHaveLength(10);
    expect(textOf(all)).toContain('10 of 17 stories');
    expect(sentenceOf(await desk.ben.raw(rawCommand('news', { since: 'banana' })))).toBe(
      en.question.notATime('banana'),
    );
  });

  it('is not what is old, however late it comes in', async () => {
    desk.clock.advance(DAY_MS);
    await desk.add(HARBOUR, { ...single('Quint'), date: '2026-07-01' });
    expect(sentenceOf(await desk.ben.type('/news'))).toContain('Nothing new here since');
  });

  it('opens from its menu, and is forgotten with the person', async () => {
    await desk.add(HARBOUR, single('Rosa'));
    const message = messageOf(await desk.ben.type('/news'));
    const library = await desk.libraries.library(desk.ben.server?.id ?? '');
    const { items } = await library.headlines('Rosa', { offset: 0, limit: 1 });
    const card = messageOf(await desk.ben.raw(rawSelect('headlines:open', message.id, [items[0]?.id ?? ''])));
    expect(card.embeds[0]?.title).toBe('Rosa wins the prize of Rosaville');
    const kept = messageOf(await desk.ben.type('/privacy'));
    expect(textOf(kept)).toContain('1 note** of which stories /news has shown you');
    await desk.ben.click(kept.id, 'Forget me');
    expect(textOf(messageOf(await desk.ben.type('/privacy')))).not.toContain('which stories');
    expect(titles(textOf(messageOf(await desk.ben.type('/news'))))).toContain(
      'Rosa wins the prize of Rosaville',
    );
    expect(desk.cleo.server?.name).toBe(QUIET);
  });
});
