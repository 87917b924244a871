/** Adding an article from an address: its preview, what stands in the way, and reading a page again. Over a real web and the playground's socket. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
  textOf,
} from '../helpers/bot.ts';
import { rawButton, rawForm } from '../helpers/raw.ts';
import { type Answer, articlePage, articleText } from '../helpers/web.ts';

let desk: TestBot;
beforeAll(async () => {
  desk = await startTestBot({ web: true });
});
afterAll(() => desk.close());

/** Every test has a town of its own: nothing else tells its story. */
let town = '';
let towns = 0;
let address = '';
beforeEach(() => {
  town = `Town${++towns}`;
  address = `http://news.example/${town}`;
});

const library = () => desk.libraries.library(desk.ada.server?.id ?? '');
const offer = (person: Person = desk.ada, where = address) => person.type(`/article add address:${where}`);
function put(answer: Answer = articlePage(town), where = address) {
  desk.web.put(where, answer);
}
/** The title that the library has for the test's town, if it has one. */
const kept = async () => (await library()).suggest(town, 5).map(({ title }) => title);
const labels = (exchange: Exchange) => Object.keys(buttonsOf(messageOf(exchange)));
function fieldsOf({ data }: Form): Record<string, string> {
  const parts = data.components as { component?: { custom_id: string; value?: string } }[];
  return Object.fromEntries(
    parts.flatMap(({ component }) => (component ? [[component.custom_id, component.value ?? '']] : [])),
  );
}

describe('the preview of an address', () => {
  it('shows privately what would be added, and Save adds it, also after a restart', async () => {
    put();
    const shown = await offer();
    const message = messageOf(shown);
    expect(isPrivate(message)).toBe(true);
    expect(message.content).toBe(en.adding.found);
    const [embed] = message.embeds;
    expect(embed).toMatchObject({ title: `The harbour of ${town} opens a second pier`, url: address });
    expect(embed?.description).toBe('Harbour Daily · <t:1780394400:D>\nEnglish · 128 words');
    expect(embed?.fields?.[0]).toMatchObject({
      name: 'First lines',
      value: expect.stringContaining(`The mayor of ${town} opened a second pier on Tuesday.`),
    });
    expect(labels(shown)).toEqual(['Save', 'Edit', 'Cancel']);
    expect(await kept()).toEqual([]);

    await desk.restart();
    const saved = await desk.ada.click(message.id, 'Save');
    expect(saved.kind).toBe('update');
    expect(messageOf(saved).content).toContain('Added: the library now holds');
    expect(labels(saved)).toEqual([]);
    const [article] = (await library()).suggest(town, 1);
    expect(article).toMatchObject({ publisher: 'Harbour Daily', url: address, lang: 'en' });
    expect((await (await library()).article(article?.id ?? ''))?.text).toBe(articleText(town));
  });

  it('opens the form with all that was read, and saves it as it was corrected', async () => {
    put();
    const shown = await offer();
    const { form } = await desk.ada.click(messageOf(shown).id, 'Edit');
    if (!form) throw new Error('no form');
    expect(fieldsOf(form)).toEqual({
      title: `The harbour of ${town} opens a second pier`,
      text: articleText(town),
      link: address,
      publisher: 'Harbour Daily',
      date: '2026-06-02',
    });
    const saved = await desk.ada.submit(form, { title: `A pier for ${town}`, date: '3 June 2026' });
    expect(saved.kind).toBe('update');
    expect(messageOf(saved).embeds[0]?.description).toContain('<t:1780480800:D>');
    expect(await kept()).toEqual([`A pier for ${town}`]);
  });

  it('keeps a text that is too long for a form, with the byline and the language', async () => {
    const text = `${articleText(town)}\n\n${articleText(`Old ${town}`).repeat(6)}`;
    put(articlePage(town, { text, head: '<meta name="author" content="Vera Hafen">' }));
    const shown = await offer();
    expect(textOf(messageOf(shown))).toContain('Vera Hafen');
    const { form } = await desk.ada.click(messageOf(shown).id, 'Edit');
    if (!form) throw new Error('no form');
    expect(Object.keys(fieldsOf(form))).toEqual(['title', 'link', 'publisher', 'date']);
    await desk.ada.submit(form, { publisher: 'Vera’s Paper' });
    const [headline] = (await library()).suggest(town, 1);
    const article = await (await library()).article(headline?.id ?? '');
    expect(article).toMatchObject({ publisher: 'Vera’s Paper', byline: 'Vera Hafen', lang: 'en' });
    expect(article?.text.length).toBeGreaterThan(4_000);
  });

  it('is dropped by Cancel', async () => {
    put();
    const shown = messageOf(await offer());
    const save = buttonsOf(shown).Save?.id ?? '';
    const cancelled = await desk.ada.click(shown.id, 'Cancel');
    expect(cancelled).toMatchObject({ kind: 'update', message: { content: 'Not added.', embeds: [] } });
    expect(sentenceOf(await desk.ada.raw(rawButton(save, shown.id)))).toBe(en.article.draftGone);
    expect(await kept()).toEqual([]);
  });

  it('takes an address as people write it: without https, in angle brackets', async () => {
    for (const typed of [`<${address}>`, `  ${address} `]) {
      put();
      expect(labels(await offer(desk.ada, `"${typed}"`))).toContain('Save');
    }
    expect(sentenceOf(await offer(desk.ada, `closed.example/${town}`))).toMatch(/closed\.example/);
  });

  it('says in plain words what may be wrong', async () => {
    put(articlePage(town, { text: articleText(town).slice(0, 150) }).replace('article:published_time', 'x'));
    expect(messageOf(await offer()).content).toBe(
      `${en.adding.found}\n⚠️ Please look closely: no date found · very short, maybe a paywall.`,
    );
    const cookies =
      'We and our partners use cookies. Accept all cookies or read about cookies and consent in our privacy policy, then you may go on.';
    put(articlePage(town, { text: cookies }));
    expect(messageOf(await offer()).content).toContain('looks like a cookie notice');
  });

  it('shows titles and texts of strangers as plain text', async () => {
    put(articlePage(town, { title: '@everyone **free** [x](http://evil.example)' }));
    expect(messageOf(await offer()).embeds[0]?.title).toBe(
      '\\@everyone \\*\\*free\\*\\* \\[x\\](http:\\//evil\\.example)'
        .replaceAll('\\.', '.')
        .replace(':\\/', '\\:/'),
    );
  });
});

describe('a page that cannot be had', () => {
  const CASES: [string, Answer, RegExp][] = [
    ['refuses', { status: 403 }, /does not let programs read that page \(403\)/],
    ['is gone', { status: 404 }, /no page at that address \(404\)/],
    ['is too large', { body: 'x'.repeat(5 * 1024 * 1024 + 1) }, /too large: more than 5 MiB/],
    [
      'is a picture',
      { headers: { 'Content-Type': 'image/png' }, body: '\x89PNG\r\n' },
      /an image, not an article/,
    ],
    ['is a feed', '<?xml version="1.0"?><rss version="2.0"><channel/></rss>', /That is a feed/],
    ['breaks off', response => void response.socket?.destroy(), /broke off in the middle/],
  ];
  it.each(CASES)('because it %s: the reply says so, and takes the text', async (_, answer, reason) => {
    put(answer);
    const refused = await offer();
    expect(sentenceOf(refused)).toMatch(reason);
    expect(sentenceOf(refused)).toContain('paste its text: the link stays its source.');
    expect(labels(refused)).toEqual(['Paste the text', 'Cancel']);
    await desk.restart();
    const { form } = await desk.ada.click(messageOf(refused).id, 'Paste the text');
    if (!form) throw new Error('no form');
    expect(fieldsOf(form).link).toBe(address);
    const added = await desk.ada.submit(form, { title: `Pasted in ${town}`, text: articleText(town) });
    expect(added.kind).toBe('update');
    expect((await library()).suggest(town, 1)[0]).toMatchObject({ title: `Pasted in ${town}`, url: address });
  });

  it('because it is no article: what there is of it can be completed', async () => {
    put(`<!doctype html><title>Hello from ${town}</title><p>Nothing to see.`);
    const refused = await offer();
    expect(sentenceOf(refused)).toMatch(/^That is no whole article yet\. That text has \d+ characters/);
    expect(labels(refused)).toEqual(['Complete it', 'Cancel']);
    const { form } = await desk.ada.click(messageOf(refused).id, 'Complete it');
    if (!form) throw new Error('no form');
    expect(fieldsOf(form)).toMatchObject({ title: `Hello from ${town}`, link: address });
    await desk.ada.submit(form, { text: articleText(town) });
    expect(await kept()).toEqual([`Hello from ${town}`]);
  });

  it.each([
    ['http://127.0.0.1/', /not a public site/],
    ['http://[::ffff:10.0.0.1]/', /not a public site/],
    ['http://news.example:8080/', /Port 8080/],
    ['news.example:8081', /Port 8081/],
    ['file:///etc/passwd', /not a web address/],
    ['http://ada:secret@news.example/', /user name or a password/],
  ])('because nobody may: %s', async (typed, reason) => {
    const asked = desk.web.asked.length;
    expect(sentenceOf(await offer(desk.ada, typed))).toMatch(reason);
    expect(desk.web.asked.length).toBe(asked);
  });

  it.each(['file:///etc/passwd', 'http://ada:secret@news.example/', 'no address'])(
    'without a form where no article can be: %s',
    async typed => {
      const { components } = messageOf(await offer(desk.ada, typed));
      expect(components ?? []).toEqual([]);
    },
  );

  it('because it takes too long: the person is told that I am at it, then why it failed', async () => {
    const held = Promise.withResolvers<void>();
    put(response => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).write('<p>');
      held.resolve();
    });
    const asked = offer();
    await held.promise;
    desk.clock.advance(2_500);
    const refused = await asked;
    expect(refused.kind).toBe('deferred');
    expect(isPrivate(messageOf(refused))).toBe(true);
    expect(messageOf(refused).content).toMatch(/took too long/);
    expect(labels(refused)).toEqual(['Paste the text', 'Cancel']);
  }, 30_000);
});

describe('the same story', () => {
  const wire = () => `http://wire.example/${town}`;
  beforeEach(async () => {
    put();
    await desk.ada.click(messageOf(await offer()).id, 'Save');
    const text = `${articleText(town)} The Wire reports.`;
    put(articlePage(town, { text, title: `${town} has a pier` }), wire());
  });

  it('is named with how alike it is; Keep both adds it beside', async () => {
    const shown = await offer(desk.ada, wire());
    expect(messageOf(shown).content).toMatch(
      new RegExp(
        `^It is the same story as “The harbour of ${town} opens a second pier” \\(Harbour Daily\\): 9\\d% alike\\.$`,
        'u',
      ),
    );
    expect(labels(shown)).toEqual(['Replace it', 'Keep both', 'Edit', 'Cancel']);
    expect(messageOf(await desk.ada.click(messageOf(shown).id, 'Keep both')).content).toContain('Added');
    expect(await kept()).toHaveLength(2);
  });

  it('is replaced', async () => {
    const shown = await offer(desk.ada, wire());
    const replaced = messageOf(await desk.ada.click(messageOf(shown).id, 'Replace it'));
    expect(replaced.content).toContain(`It took the place of “The harbour of ${town} opens a second pier”`);
    expect(await kept()).toEqual([`${town} has a pier`]);
  });

  it('is found after the preview too, and asked about then', async () => {
    const other = `http://third.example/${town}`;
    put(articlePage(`Other${town}`), other);
    const shown = await offer(desk.ada, other);
    const { form } = await desk.ada.click(messageOf(shown).id, 'Edit');
    const asked = await desk.ada.submit(form as Form, { text: `${articleText(town)} And more.` });
    expect(sentenceOf({ ...asked, kind: 'message' })).toMatch(
      /^Not added\. It is the same story as .*9\d% alike\.$/u,
    );
    expect(labels(asked)).toEqual(['Replace it', 'Keep both', 'Edit', 'Cancel']);
    await desk.ada.click(messageOf(asked).id, 'Cancel');
    expect(await kept()).toHaveLength(1);
  });

  it('under the same link offers to replace what has changed, and says so if nothing has', async () => {
    const same = await offer();
    expect(messageOf(same).content).toMatch(/^It is in the library already, as /u);
    expect(labels(same)).toEqual(['Edit', 'Cancel']);
    put(articlePage(town, { title: `${town}: the pier is open` }));
    const changed = await offer();
    expect(messageOf(changed).content).toMatch(
      /^That link is in the library already, as .* with other words/u,
    );
    expect(labels(changed)).toEqual(['Replace it', 'Edit', 'Cancel']);
    await desk.ada.click(messageOf(changed).id, 'Replace it');
    expect(await kept()).toEqual([`${town}: the pier is open`]);
  });
});

describe('a draft', () => {
  it('is used by nobody but who asked, in no other server, and not past its time', async () => {
    put();
    const shown = messageOf(await offer());
    const ids = Object.values(buttonsOf(shown)).map(({ id }) => id);
    const elsewhere = messageOf(await desk.cleo.type('/article list'));
    for (const id of [
      ...ids,
      'article:save',
      'article:save:',
      'article:both:nosuchdraft00',
      'article:replace:x:y',
    ]) {
      expect(sentenceOf(await desk.cleo.raw(rawButton(id, elsewhere.id))), id).toBe(en.article.draftGone);
    }
    const [, , draft = ''] = ids[0]?.split(':') ?? [];
    await (await library()).removeDraft(draft);
    for (const label of ['Save', 'Edit', 'Cancel']) {
      expect(sentenceOf(await desk.ada.click(shown.id, label)), label).toBe(en.article.draftGone);
    }
    const withoutText = { title: 'A title', link: address, publisher: '', date: '' };
    expect(sentenceOf(await desk.ada.raw(rawForm(`article:form:${draft}`, withoutText, shown.id)))).toBe(
      en.article.draftGone,
    );
    expect(await kept()).toEqual([]);
  });

  it('replaces no article of another server', async () => {
    const theirs = await desk.add('Quiet Corner', { title: `Theirs in ${town}` });
    put();
    const shown = messageOf(await offer());
    const draft = buttonsOf(shown).Save?.id.split(':')[2];
    await desk.ada.raw(rawButton(`article:replace:${draft}:${theirs.id}`, shown.id));
    expect(await kept()).toHaveLength(1);
    const library = await desk.libraries.library(desk.cleo.server?.id ?? '');
    expect(await library.article(theirs.id)).not.toBeNull();
  });
});

describe('refresh', () => {
  async function saved(): Promise<string> {
    put();
    await desk.ada.click(messageOf(await offer()).id, 'Save');
    return (await library()).suggest(town, 1)[0]?.id ?? '';
  }
  const refresh = (id: string) => desk.ada.type(`/article refresh article:${id}`);

  it('says what has changed', async () => {
    const id = await saved();
    const text = `${articleText(town)}\n\nBoats may use it from June.`;
    put(articlePage(town, { title: `${town} sails`, text }).replace('2026-06-02', '2026-06-03'));
    const message = messageOf(await refresh(id));
    expect(isPrivate(message)).toBe(true);
    expect(message.content).toBe(
      [
        'The page has changed, and the library now holds what it says:',
        `- Title: “The harbour of ${town} opens a second pier” → “${town} sails”`,
        '- Date: <t:1780394400:D> → <t:1780480800:D>',
        '- Text: +6 words, −0',
      ].join('\n'),
    );
    expect(await kept()).toEqual([`${town} sails`]);
  });

  it('says when nothing has', async () => {
    expect(sentenceOf(await refresh(await saved()))).toBe(
      `“The harbour of ${town} opens a second pier” (Harbour Daily) still says the same.`,
    );
  });

  it('keeps what a page no longer shows, and an article that was never on the web', async () => {
    const id = await saved();
    put({ status: 410 });
    expect(sentenceOf(await refresh(id))).toBe(
      `news.example has taken that page down for good (410). I kept “The harbour of ${town} opens a second pier” (Harbour Daily) as it was.`,
    );
    const pasted = await desk.add(HARBOUR);
    expect(sentenceOf(await refresh(pasted.id))).toContain('as it was');
    expect(await kept()).toHaveLength(1);
    expect(sentenceOf(await refresh('zyzzyva'))).toBe(en.article.pickOne);
  });
});
