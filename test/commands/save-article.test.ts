/** Right-click → Save article: one link, several, none; whose menu it is. Over a real web and the playground's socket. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Exchange, Form, Person } from '../../playground/types.ts';
import { en } from '../../src/wording/en/index.ts';
import {
  buttonsOf,
  HARBOUR,
  isPrivate,
  messageOf,
  sentenceOf,
  startTestBot,
  type TestBot,
} from '../helpers/bot.ts';
import { rawMessageCommand, rawSelect } from '../helpers/raw.ts';
import { articlePage, articleText } from '../helpers/web.ts';

let desk: TestBot;
beforeAll(async () => {
  desk = await startTestBot({ web: true });
});
afterAll(() => desk.close());

let town = '';
let towns = 0;
beforeEach(() => {
  town = `Bay${++towns}`;
});

interface Menu {
  custom_id: string;
  options: { label: string; description?: string; value: string }[];
}
function save(text: string, person: Person = desk.ada): Promise<Exchange> {
  return person.rightClick(desk.ben.say(text).id, 'Save article');
}
function menuOf(exchange: Exchange): Menu {
  const [row] = messageOf(exchange).components as unknown as { components: Menu[] }[];
  const [menu] = row?.components ?? [];
  if (!menu) throw new Error('no menu');
  return menu;
}
const address = (name: string) => `http://news.example/${name}`;
const kept = async () =>
  (await desk.libraries.library(desk.ada.server?.id ?? '')).suggest(town, 5).map(({ url }) => url);

it('previews the one link of a message, privately, and saves it', async () => {
  desk.web.put(address(town), articlePage(town));
  const shown = await save(`Have you seen <${address(town)}>?`);
  expect(isPrivate(messageOf(shown))).toBe(true);
  expect(messageOf(shown).content).toBe(en.adding.found);
  await desk.ada.click(messageOf(shown).id, 'Save');
  expect(await kept()).toEqual([address(town)]);
});

it('lets the admin pick one of several, also after a restart', async () => {
  desk.web.put(address(`${town}b`), articlePage(`${town}b`));
  const shown = await save(
    `${address(`${town}a`)} or [this](${address(`${town}b`)}?page=2#x) or ${address(`${town}b`)}`,
  );
  expect(isPrivate(messageOf(shown))).toBe(true);
  expect(messageOf(shown).content).toBe(en.adding.message.pick);
  const menu = menuOf(shown);
  expect(menu.options).toEqual([
    { label: 'news.example', description: `/${town}a`, value: '0' },
    { label: 'news.example', description: `/${town}b?page=2`, value: '1' },
    { label: 'news.example', description: `/${town}b`, value: '2' },
  ]);
  await desk.restart();
  const picked = await desk.ada.choose(messageOf(shown).id, menu.custom_id, ['2']);
  expect(picked.kind).toBe('update');
  expect(Object.keys(buttonsOf(messageOf(picked)))).toEqual(['Save', 'Edit', 'Cancel']);
  await desk.ada.click(messageOf(picked).id, 'Save');
  expect(await kept()).toEqual([address(`${town}b`)]);
});

it('offers 25 links at most, and says that there are more', async () => {
  const links = (count: number) => Array.from({ length: count }, (_, n) => `http://a.example/${n}`).join(' ');
  const most = await save(links(25));
  expect(menuOf(most).options).toHaveLength(25);
  expect(messageOf(most).content).toBe(en.adding.message.pick);
  const more = await save(links(27));
  expect(menuOf(more).options).toHaveLength(25);
  expect(messageOf(more).content).toContain('The message has 2 more');
});

it('says kindly that there is no link, and offers the form with the text', async () => {
  const text = `Pier in ${town}\n${articleText(town).slice(0, 900)}`;
  const shown = await save(text);
  expect(sentenceOf(shown)).toBe(en.adding.message.noLink);
  const { form } = await desk.ada.click(messageOf(shown).id, 'Use its text');
  const fields = (form?.data.components ?? []) as { component: { custom_id: string; value?: string } }[];
  expect(fields.find(({ component }) => component.custom_id === 'text')?.component.value).toBe(text);
  await desk.ada.submit(form as Form, { title: `Pier in ${town}`, link: address(town) });
  expect(await kept()).toEqual([address(town)]);
});

it('says that a message without a link and a text holds nothing', async () => {
  const shown = await desk.ada.raw(rawMessageCommand('Save article', '1', ' '));
  expect(sentenceOf(shown)).toBe(en.adding.message.nothing);
});

it('finds the links in the cards of a message, as bots send them', async () => {
  await desk.add(HARBOUR, { link: 'https://news.example/in-a-card' });
  const list = messageOf(await desk.ada.type('/article list'));
  expect(menuOf(await desk.ada.rightClick(list.id, 'Save article')).options).toContainEqual(
    expect.objectContaining({ label: 'news.example', description: '/in-a-card' }),
  );
});

it('says why a page could not be read', async () => {
  desk.web.put(address(town), { status: 403 });
  const shown = await save(address(town));
  expect(sentenceOf(shown)).toContain('(403)');
  expect(Object.keys(buttonsOf(messageOf(shown)))).toEqual(['Paste the text', 'Cancel']);
});

it('serves nobody else by its menu, no forged choice, and no menu past its time', async () => {
  const shown = await save(`${address('one')} ${address('two')}`);
  const { custom_id } = menuOf(shown);
  const elsewhere = messageOf(await desk.cleo.type('/article list'));
  for (const id of [
    custom_id,
    'Save article:pick',
    'Save article:pick:nosuchdraft00',
    'Save article:other',
  ]) {
    expect(sentenceOf(await desk.cleo.raw(rawSelect(id, elsewhere.id))), id).toBe(
      en.adding.message.draftGone,
    );
  }
  expect(sentenceOf(await desk.ada.raw(rawSelect(custom_id, messageOf(shown).id)))).toBe(
    en.adding.message.draftGone,
  );
  const library = await desk.libraries.library(desk.ada.server?.id ?? '');
  await library.removeDraft(custom_id.split(':')[2] ?? '');
  const late = await desk.ada.choose(messageOf(shown).id, custom_id, ['0']);
  expect(sentenceOf(late)).toBe(en.adding.message.draftGone);
});
