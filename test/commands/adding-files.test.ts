/** Adding the articles of an attached file: one is previewed, several are added and told line by line. Over the playground's socket. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Exchange, Form } from '../../playground/types.ts';
import { en } from '../../src/wording/en/index.ts';
import {
  buttonsOf,
  event,
  isPrivate,
  messageOf,
  sentenceOf,
  startTestBot,
  type TestBot,
} from '../helpers/bot.ts';
import { articlePage, articleText } from '../helpers/web.ts';

let desk: TestBot;
beforeAll(async () => {
  desk = await startTestBot({ web: true });
});
afterAll(() => desk.close());

let town = '';
let towns = 0;
beforeEach(() => {
  town = `Port${++towns}`;
});

const library = () => desk.libraries.library(desk.ada.server?.id ?? '');
function send(name: string, body: string | Uint8Array, contentType = 'text/plain'): Promise<Exchange> {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return desk.ada.type('/article add', { file: { name, contentType, bytes } });
}
const record = (name: string, change = {}) => ({
  title: `The harbour of ${name} opens a second pier`,
  text: articleText(name),
  url: `https://news.example/${name}`,
  publisher: 'Harbour Daily',
  date: '2026-06-02',
  ...change,
});
/** The text that is attached to a message. */
async function attached(exchange: Exchange): Promise<string | null> {
  const [file] = messageOf(exchange).attachments;
  return file ? await (await fetch(file.url)).text() : null;
}

describe('one article in a file', () => {
  const link = () => `https://news.example/${town}`;
  const markdown = () =>
    `---\nurl: ${link()}\ndate: 2026-06-02\n---\n# Pier in ${town}\n\n${articleText(town)}\n`;
  it.each([
    ['html', 'text/html', () => articlePage(town, { head: `<link rel="canonical" href="${link()}">` })],
    ['txt', 'text/plain', () => `Pier in ${town}\n${link()}\n\n${articleText(town)}`],
    ['md', 'text/markdown', markdown],
    ['json', 'application/json', () => JSON.stringify(record(town))],
    ['jsonl', 'application/octet-stream', () => JSON.stringify(record(town))],
    [
      'csv',
      'application/vnd.ms-excel',
      () => `title,text,url\nPier in ${town},"${articleText(town)}",${link()}\n`,
    ],
  ])('is previewed: %s', async (ending, type, body) => {
    const shown = await send(`pier.${ending}`, body(), type);
    expect(messageOf(shown).content).toContain(en.adding.found);
    expect(isPrivate(messageOf(shown))).toBe(true);
    await desk.ada.click(messageOf(shown).id, 'Save');
    expect((await library()).suggest(town, 1)[0]).toMatchObject({ url: link() });
  });

  it('that lacks its link can be completed', async () => {
    const shown = await send('pier.txt', `Pier in ${town}\n\n${articleText(town)}`);
    expect(sentenceOf(shown)).toBe(`That is no whole article yet. ${en.source.noLink}`);
    expect(Object.keys(buttonsOf(messageOf(shown)))).toEqual(['Complete it', 'Cancel']);
    const { form } = await desk.ada.click(messageOf(shown).id, 'Complete it');
    await desk.ada.submit(form as Form, { link: link() });
    expect((await library()).suggest(town, 1)[0]).toMatchObject({ title: `Pier in ${town}`, url: link() });
  });

  it('is read in its own character set', async () => {
    const text = Buffer.from(`Pier für ${town}\n${link()}\n\n${articleText(town)} Möwen überall.`, 'latin1');
    const shown = messageOf(await send('pier.txt', text));
    expect(shown.embeds[0]?.title).toBe(`Pier für ${town}`);
  });
});

describe('several articles in a file', () => {
  it('are added one by one; what is there already is skipped, what is none refused, and the others go on', async () => {
    const lines = [
      JSON.stringify(record(`${town}a`)),
      '{"title": "broken',
      JSON.stringify(record(`${town}a`)),
      JSON.stringify(record(`${town}b`, { date: 'soon' })),
      JSON.stringify(record(`${town}c`, { url: '' })),
      JSON.stringify(record(`${town}d`)),
    ];
    const before = (await library()).size;
    const told = await imported('all.jsonl', lines.join('\n'));
    expect(isPrivate(messageOf(told))).toBe(true);
    const said = messageOf(told).content.split('\n');
    expect(said[0]).toBe('all.jsonl: added 2, skipped 1, refused 3.');
    expect(said[1]).toBe(`- Line 1: added “The harbour of ${town}a opens a second pier”`);
    expect(said[2]).toMatch(/^- Line 2: refused\. ./);
    expect(said[3]).toBe(
      `- Line 3: skipped, it is there as “The harbour of ${town}a opens a second pier” of Harbour Daily`,
    );
    expect(said[4]).toMatch(/^- Line 4: refused\. .*soon/);
    expect(said[5]).toMatch(/^- Line 5: refused\. A link is missing/);
    expect(said).toHaveLength(7);
    expect(await attached(told)).toBeNull();
    expect((await library()).size).toBe(before + 2);
  });

  it('are told in an attached text where there are many', async () => {
    const all = Array.from({ length: 12 }, (_, n) =>
      record(`${town}x${n}`, n === 7 ? { text: 'Too short.' } : {}),
    );
    const told = await imported('many.json', JSON.stringify(all));
    expect(messageOf(told).content).toMatch(
      /^many\.json: added 11, skipped 0, refused 1\.\n- Article 8: refused\. .*too few.*\nThe attached file says what became of each\.$/u,
    );
    const report = (await attached(told))?.trim().split('\n') ?? [];
    expect(report).toHaveLength(12);
    expect(report[0]).toMatch(/: added “The harbour of /u);
  });

  /** The first response says that it has begun; a later edit of the same message what became of each. */
  async function imported(name: string, body: string): Promise<Exchange> {
    const done = event(desk.playground, 'message', ({ message }) =>
      message.content.startsWith(`${name}: added`),
    );
    const told = await send(name, body);
    await done;
    return told;
  }

  it('holds nobody up: questions are answered meanwhile, and progress edits the reply', async () => {
    const all = Array.from({ length: 40 }, (_, n) => JSON.stringify(record(`${town}y${n}`)));
    const began = event(desk.playground, 'message', ({ message }) => message.content.includes('0 of 40'));
    const moved = event(desk.playground, 'message', ({ message }) =>
      /^Adding the articles of slow\.jsonl: [1-9]\d* of 40 …$/u.test(message.content),
    );
    const done = imported('slow.jsonl', all.join('\n'));
    await began;
    desk.clock.advance(2_000);
    await moved;
    const asked = await desk.ben.type('/headlines');
    expect(asked.kind).toBe('message');
    expect(messageOf(await done).content).toContain('added 40, skipped 0, refused 0.');
  });
});

describe('a file that cannot be read says why', () => {
  it.each([
    ['a.pdf', '%PDF-1.7', /a PDF, not an article/],
    ['a.exe', 'MZ\x90\0', /a program, not an article/],
    ['a.docx', 'text', /ends with html, htm, txt, md, json, jsonl, ndjson, csv/],
    ['a.txt', '  ', /empty/],
    ['a.json', '{"title": ', /JSON/i],
    ['a.csv', 'one,two\n1,2\n', /./],
    ['a.json', '[]', /./],
  ])('%s', async (name, body, sentence) => {
    const size = (await library()).size;
    expect(sentenceOf(await send(name, body))).toMatch(sentence);
    expect((await library()).size).toBe(size);
  });

  it('and so does one that is too large, and one beside an address', async () => {
    expect(sentenceOf(await send('a.txt', new Uint8Array(10 * 1024 * 1024 + 1)))).toBe(
      en.adding.file.tooLarge('10 MiB'),
    );
    const file = { name: 'a.txt', contentType: 'text/plain', bytes: Buffer.from('x') };
    const both = await desk.ada.type('/article add address:http://news.example/', { file });
    expect(sentenceOf(both)).toBe(en.adding.oneOfBoth);
  });
});

it.each(['en-u-ca-buddhist', 'en-x-a', 'en-a-bbb', 'sl-rozaj-biske', 'qaa'])(
  'a language called %s is shown',
  async lang => {
    const article = {
      title: `News of ${town}`,
      url: `http://news.example/${town}`,
      text: articleText(town),
      lang,
    };
    const preview = messageOf(await send('one.json', JSON.stringify(article), 'application/json'));
    expect(Object.keys(buttonsOf(preview))).toContain('Save');
  },
);
