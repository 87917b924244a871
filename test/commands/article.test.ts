/** /article: adding by the form without losing what was typed, listing, showing and removing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Form, Person } from '../../playground/types.ts';
import { en } from '../../src/wording/en/index.ts';
import {
  buttonsOf,
  HARBOUR,
  isPrivate,
  messageOf,
  sentenceOf,
  sourceNumber,
  startTestBot,
  type TestBot,
  textOf,
} from '../helpers/bot.ts';
import { rawAutocomplete, rawButton, rawCommand } from '../helpers/raw.ts';

const { draftGone: DRAFT_GONE, gone: GONE, pickOne: PICK_ONE } = en.article;

let desk: TestBot;
beforeEach(async () => {
  desk = await startTestBot();
});
afterEach(() => desk.close());

const { title, text, link } = sourceNumber(1);
const TYPED = { title, text, link, publisher: '', date: '' };

async function form(person: Person): Promise<Form> {
  const exchange = await person.type('/article add');
  expect(exchange.kind).toBe('form');
  if (exchange.form === null) throw new Error('no form');
  return exchange.form;
}
const library = async (person: Person) => desk.libraries.library(person.server?.id ?? '');
/** What the fields of a form hold when it opens. */
function fieldsOf({ data }: Form): Record<string, string> {
  const labels = data.components as { component: { custom_id: string; value?: string } }[];
  return Object.fromEntries(labels.map(({ component }) => [component.custom_id, component.value ?? '']));
}

describe('add', () => {
  it('saves what the form says, and says privately what it saved', async () => {
    const values = { ...TYPED, publisher: 'The Example', date: '2 June 2026' };
    const exchange = await desk.ada.submit(await form(desk.ada), values);
    const message = messageOf(exchange);
    expect(exchange.kind).toBe('message');
    expect(isPrivate(message)).toBe(true);
    expect(message.content).toContain('Added: the library now holds 1 article.');
    expect(message.content).toContain('/ask');
    expect(message.embeds[0]).toMatchObject({ title, url: link });
    expect(message.embeds[0]?.description).toContain('The Example · <t:1780394400:D>');
    expect(message.embeds[0]?.description).toContain(`Added by <@${desk.ada.member.id}>`);
    const answer = messageOf(
      await desk.ben.type('/ask how many ships does the keeper of lighthouse 1 count?'),
    );
    expect(textOf(answer)).toContain('**');
    expect(answer.embeds[0]?.title).toBe(title);
  });

  it('needs neither publisher nor date', async () => {
    const message = messageOf(await desk.ada.submit(await form(desk.ada), TYPED));
    expect(message.embeds[0]?.description).toContain('news.example · no date given');
  });

  it('adds the same article only once, and shows the title of the one that is there', async () => {
    await desk.ada.submit(await form(desk.ada), TYPED);
    const exchange = await desk.ada.submit(await form(desk.ada), TYPED);
    expect(sentenceOf(exchange)).toBe(
      `Not added. It is in the library already, as “${title}” of news.example.`,
    );
    expect((await library(desk.ada)).size).toBe(1);
  });

  it('adds the same article to each server that wants it', async () => {
    await desk.ada.submit(await form(desk.ada), TYPED);
    const message = messageOf(await desk.cleo.submit(await form(desk.cleo), TYPED));
    expect(message.content).toContain('holds 1 article.');
  });

  it.each([
    ['a bad link', { link: 'ftp://news.example/1' }, /link/u],
    ['a bad date', { date: 'soon' }, /date/iu],
    ['too short a text', { text: 'Too short.' }, /text/u],
    ['a title without a word', { title: '***' }, /title/u],
  ])('loses nothing of a form with %s', async (_, wrong, reason) => {
    const typed = { ...TYPED, publisher: 'The *Example*', date: '2026-06-02', ...wrong };
    const refused = await desk.ada.submit(await form(desk.ada), typed);
    expect(sentenceOf(refused)).toMatch(/^Not added\. /u);
    expect(sentenceOf(refused)).toMatch(reason);
    expect((await library(desk.ada)).size).toBe(0);

    await desk.restart();
    const again = await desk.ada.click(messageOf(refused).id, 'Edit');
    if (again.form === null) throw new Error('no form');
    expect(again.form.data.title).toBe('Edit the article');
    expect(fieldsOf(again.form)).toEqual(typed);

    const added = await desk.ada.submit(again.form, { ...TYPED });
    expect(added.kind).toBe('update');
    expect(messageOf(added).id).toBe(messageOf(refused).id);
    expect(messageOf(added).content).toContain('Added: the library now holds 1 article.');
    expect(buttonsOf(messageOf(added))).toEqual({});
  });

  it('can be refused twice, and forgets the draft when it is saved', async () => {
    const first = messageOf(await desk.ada.submit(await form(desk.ada), { ...TYPED, link: 'nowhere' }));
    const firstDraft = buttonsOf(first).Edit?.id ?? '';
    const again = await desk.ada.click(first.id, 'Edit');
    const second = messageOf(await desk.ada.submit(again.form as Form, { date: 'soon', link }));
    const secondDraft = buttonsOf(second).Edit?.id ?? '';
    expect(secondDraft).not.toBe(firstDraft);
    expect(sentenceOf(await desk.ada.raw(rawButton(firstDraft, second.id)))).toBe(DRAFT_GONE);
    const last = await desk.ada.click(second.id, 'Edit');
    await desk.ada.submit(last.form as Form, { date: '' });
    expect(sentenceOf(await desk.ada.raw(rawButton(secondDraft, second.id)))).toBe(DRAFT_GONE);
    expect((await library(desk.ada)).size).toBe(1);
  });

  it('opens a draft in its own server only', async () => {
    const refused = messageOf(await desk.ada.submit(await form(desk.ada), { ...TYPED, link: 'nowhere' }));
    const edit = buttonsOf(refused).Edit?.id ?? '';
    const elsewhere = messageOf(await desk.cleo.type('/article list'));
    expect(sentenceOf(await desk.cleo.raw(rawButton(edit, elsewhere.id)))).toBe(DRAFT_GONE);
    for (const forged of ['article:edit', 'article:edit:', 'article:edit:nosuchdraft000']) {
      expect(sentenceOf(await desk.ada.raw(rawButton(forged, refused.id)))).toBe(DRAFT_GONE);
    }
    expect((await desk.ada.click(refused.id, 'Edit')).kind).toBe('form');
  });

  it('takes a text of 4,000 characters, as long as a form can be', async () => {
    const long = `${'Lighthouses stand here. '.repeat(200)}`.slice(0, 3_999).padEnd(4_000, '.');
    const message = messageOf(await desk.ada.submit(await form(desk.ada), { ...TYPED, text: long }));
    expect(message.content).toContain('Added');
    await expect(
      form(desk.ada).then(each => desk.ada.submit(each, { ...TYPED, text: `${long}x` })),
    ).rejects.toThrow();
  });
});

describe('list', () => {
  it('shows the articles privately, latest added first, in pages', async () => {
    for (let number = 0; number < 12; number++) {
      desk.clock.advance(1_000);
      await desk.add(HARBOUR);
    }
    const first = await desk.ada.type('/article list');
    const message = messageOf(first);
    expect(first.kind).toBe('message');
    expect(isPrivate(message)).toBe(true);
    const titles = (text: string) => [...text.matchAll(/number (\d+)/gu)].map(match => Number(match[1]));
    expect(titles(textOf(message))).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    await desk.restart();
    const second = await desk.ada.click(message.id, '▶');
    expect(second.kind).toBe('update');
    expect(titles(textOf(messageOf(second)))).toEqual([2, 1]);
  });

  it('of an empty library says how to add', async () => {
    expect(sentenceOf(await desk.ada.type('/article list'))).toContain(
      'Add the first one with `/article add`',
    );
  });
});

describe('show', () => {
  it('shows everything about an article that was picked', async () => {
    const article = await desk.add(HARBOUR, { title: 'Two *stars*' });
    const { choices } = await desk.ada.raw(rawAutocomplete('article show', 'article', 'stars'));
    expect(choices).toEqual([{ name: 'Two *stars* · The Example', value: article.id }]);
    const exchange = await desk.ada.type(`/article show article:${article.id}`);
    const message = messageOf(exchange);
    expect(exchange.kind).toBe('message');
    expect(isPrivate(message)).toBe(true);
    expect(message.embeds[0]).toMatchObject({ title: 'Two \\*stars\\*', url: article.url });
    expect(textOf(message)).toContain('The Example · <t:1780394400:D>');
    expect(textOf(message)).toContain(`<t:${desk.clock.now() / 1000}:f>`);
    expect(textOf(message)).toContain(article.text.slice(0, 40));
  });

  it('takes words that fit only one article, and asks to pick where several fit', async () => {
    const one = await desk.add(HARBOUR, { title: 'Herons return' });
    await desk.add(HARBOUR, { title: 'Otters return' });
    expect(messageOf(await desk.ada.type('/article show herons')).embeds[0]?.title).toBe(one.title);
    expect(sentenceOf(await desk.ada.type('/article show return'))).toBe(PICK_ONE);
    expect(sentenceOf(await desk.ada.type('/article show zyzzyva'))).toBe(PICK_ONE);
  });

  it('takes a whole title where others hold its words too', async () => {
    await desk.add(HARBOUR, { title: 'Herons return to the harbour' });
    const one = await desk.add(HARBOUR, { title: 'Herons return' });
    expect(messageOf(await desk.ada.type('/article show Herons return')).embeds[0]?.title).toBe(one.title);
  });
});

describe('remove', () => {
  it('asks first; Keep keeps', async () => {
    const article = await desk.add(HARBOUR);
    const asked = await desk.ada.type(`/article remove article:${article.id}`);
    expect(sentenceOf(asked)).toContain(`Remove “${article.title}” (The Example)`);
    const kept = await desk.ada.click(messageOf(asked).id, 'Keep');
    expect(kept).toMatchObject({
      kind: 'update',
      message: { content: 'Kept: nothing was removed.', components: [] },
    });
    expect((await library(desk.ada)).size).toBe(1);
  });

  it('removes after Remove, also after a restart, and says what is left', async () => {
    const article = await desk.add(HARBOUR);
    await desk.add(HARBOUR);
    const asked = messageOf(await desk.ada.type(`/article remove article:${article.id}`));
    await desk.restart();
    const removed = await desk.ada.click(asked.id, 'Remove');
    expect(removed.kind).toBe('update');
    expect(messageOf(removed).content).toBe(
      `Removed “${article.title}” (The Example). The library now holds 1 article.`,
    );
    expect(buttonsOf(messageOf(removed))).toEqual({});
    expect(await (await library(desk.ada)).article(article.id)).toBeNull();
  });

  it('says so when the article is gone already', async () => {
    const article = await desk.add(HARBOUR);
    const asked = messageOf(await desk.ada.type(`/article remove article:${article.id}`));
    await (await library(desk.ada)).remove(article.id);
    expect(sentenceOf(await desk.ada.click(asked.id, 'Remove'))).toBe(GONE);
    expect(sentenceOf(await desk.ada.type(`/article remove article:${article.id}`))).toBe(PICK_ONE);
  });

  it('removes nothing of another server, nor for a forged id', async () => {
    const article = await desk.add(HARBOUR);
    const elsewhere = messageOf(await desk.cleo.type('/article list'));
    for (const forged of [`article:drop:${article.id}`, 'article:drop', 'article:drop:', 'article:other']) {
      expect(sentenceOf(await desk.cleo.raw(rawButton(forged, elsewhere.id)))).toBe(GONE);
    }
    expect(sentenceOf(await desk.cleo.raw(rawCommand('article remove', { article: article.id })))).toBe(
      PICK_ONE,
    );
    expect((await library(desk.ada)).size).toBe(1);
  });
});

describe('pin', () => {
  it('keeps an article whatever the server keeps, until it is unpinned', async () => {
    const article = await desk.add(HARBOUR);
    const newer = await desk.add(HARBOUR);
    const { id } = desk.ada.server ?? { id: '' };
    await (await library(desk.ada)).changeSettings({ retention: { articles: 1 } });
    const pinned = messageOf(await desk.ada.type(`/article pin ${article.id}`));
    expect(isPrivate(pinned)).toBe(true);
    expect(pinned.content).toContain(`Pinned “${article.title}”`);
    await desk.libraries.feeds.sweep(id);
    expect((await library(desk.ada)).size).toBe(2);
    expect(textOf(messageOf(await desk.ada.type(`/article show ${article.id}`)))).toContain(
      'Pinned: it stays',
    );
    expect(textOf(messageOf(await desk.ada.type(`/article show ${newer.id}`)))).not.toContain('Pinned');
    expect(messageOf(await desk.ada.type(`/article unpin ${article.id}`)).content).toContain(
      'not pinned any more',
    );
    await desk.libraries.feeds.sweep(id);
    const { items } = await (await library(desk.ada)).headlines('', { offset: 0, limit: 9 });
    expect(items).toMatchObject([{ id: newer.id }]);
  });
});
