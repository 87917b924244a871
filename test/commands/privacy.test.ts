/** /privacy: what is kept about a person is counted, and goes when they ask for it; nobody else's does. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultServers } from '../../playground/world/servers.ts';
import { en } from '../../src/wording/en/index.ts';
import {
  buttonsOf,
  HARBOUR,
  idOf,
  isPrivate,
  messageOf,
  QUIET,
  sentenceOf,
  startTestBot,
  type TestBot,
  textOf,
} from '../helpers/bot.ts';
import { rawButton } from '../helpers/raw.ts';

const QUESTION = 'how many ships does the keeper of lighthouse 1 count?';
let desk: TestBot;
beforeEach(async () => {
  const servers = defaultServers();
  servers[0]?.members.push({ id: '700000000000000009', name: 'Pia', permissions: 0n, hasBot: true });
  desk = await startTestBot({ servers });
});
afterEach(() => desk.close());

const library = (server: string) => desk.libraries.library(idOf(desk.playground, server));
const kept = async (person = desk.ben, server = HARBOUR) =>
  (await library(server)).history.keptOf(person.member.id);

describe('what is kept', () => {
  it('is nothing at first, and there is nothing to press', async () => {
    const exchange = await desk.ben.type('/privacy');
    const message = messageOf(exchange);
    expect(isPrivate(message)).toBe(true);
    expect(textOf(message)).toContain(en.privacy.nothing);
    expect(buttonsOf(message)).toEqual({});
  });

  it('is counted with how long it is kept, for this person in this server', async () => {
    await desk.add(HARBOUR);
    await desk.ben.type(`/ask ${QUESTION}`);
    await desk.ben.type('/ask what is a zyzzyva?');
    await desk.ada.type(`/ask ${QUESTION}`);
    const text = textOf(messageOf(await desk.ben.type('/privacy')));
    expect(text).toContain('**2 questions** that you asked, with their answers: 30 days');
    expect(text).not.toContain('rating**');
    expect(textOf(messageOf(await desk.ada.type('/privacy')))).toContain('**1 question**');
    const elsewhere = desk.playground.person('Ben', QUIET);
    expect(textOf(messageOf(await elsewhere.type('/privacy')))).toContain(en.privacy.nothing);
  });
});

describe('Forget me', () => {
  it('erases what this person wrote, after a restart too, and leaves the others’', async () => {
    await desk.add(HARBOUR);
    const answer = messageOf(await desk.ben.type(`/ask ${QUESTION}`));
    await desk.ada.type(`/ask ${QUESTION}`);
    const message = messageOf(await desk.ben.type('/privacy'));
    await desk.restart();
    const gone = await desk.ben.click(message.id, en.privacy.forget);
    expect(gone.kind).toBe('update');
    expect(messageOf(gone).content).toBe(en.privacy.forgotten('1 question'));
    expect(await kept()).toMatchObject({ questions: 0 });
    expect(await kept(desk.ada)).toMatchObject({ questions: 1 });
    const why = Object.entries(buttonsOf(answer)).find(([, { id }]) => id.startsWith('ask:why:'));
    expect(sentenceOf(await desk.ben.raw(rawButton(why?.[1].id ?? '', answer.id)))).toContain(
      'no longer kept',
    );
    const again = messageOf(await desk.ben.raw(rawButton('privacy:forget', message.id)));
    expect(again.content).toBe(en.privacy.forgottenNothing);
  });

  it('leaves articles in the library, without the name', async () => {
    const own = await library(HARBOUR);
    const by = desk.ada.member.id;
    const source = { title: 'Herons', link: 'https://news.example/h', publisher: 'The Example', date: '' };
    const text =
      'Herons return to the harbour after many years. Nobody knows why they came back, or where they had been.';
    const added = await own.add({ ...source, text }, by, desk.clock.now());
    if (!added.added) expect.fail('not added');
    const message = messageOf(await desk.ada.type('/privacy'));
    const gone = messageOf(await desk.ada.click(message.id, en.privacy.forget));
    expect(gone.content).toBe(`${en.privacy.forgottenNothing} ${en.privacy.stays('1 article')}`);
    const shown = textOf(messageOf(await desk.ada.type(`/article show ${added.article.id}`)));
    expect(shown).not.toContain(by);
    expect(shown).toContain('Added on');
  });

  it('touches only what the one who presses wrote, whoever’s message it is', async () => {
    await desk.add(HARBOUR);
    await desk.ben.type(`/ask ${QUESTION}`);
    const { id } = messageOf(await desk.ben.type('/privacy'));
    await desk.ada.raw(rawButton('privacy:forget', id));
    expect(await kept()).toMatchObject({ questions: 1 });
  });
});

describe('a library of one’s own', () => {
  it('can be erased by its owner, who is asked first', async () => {
    const pia = desk.playground.person('Pia', null);
    const own = await desk.libraries.library(`user:${pia.member.id}`);
    const source = { title: 'Otters', link: 'https://news.example/o', publisher: 'The Example', date: '' };
    const text =
      'Otters return to the harbour after many years. Nobody knows why they came back, or where they had been.';
    await own.add({ ...source, text }, pia.member.id, desk.clock.now());
    const message = messageOf(await pia.type('/privacy'));
    const asked = await pia.click(message.id, en.privacy.eraseOwn);
    expect(messageOf(asked).content).toContain('1 article');
    expect(messageOf(await pia.click(message.id, en.privacy.erase)).content).toBe(en.privacy.erased);
    expect((await desk.libraries.library(`user:${pia.member.id}`)).size).toBe(0);
  });

  it.each(['library', 'erase', 'keep', '', 'other'])(
    'a server’s is never erased by privacy:%s',
    async action => {
      await desk.add(HARBOUR);
      const { id } = messageOf(await desk.ada.type('/privacy'));
      for (const person of [desk.ada, desk.ben]) {
        const answer = sentenceOf(await person.raw(rawButton(`privacy:${action}`, id)));
        expect(answer).toBe(en.router.unknownComponent);
      }
      expect((await library(HARBOUR)).size).toBe(1);
    },
  );
});
