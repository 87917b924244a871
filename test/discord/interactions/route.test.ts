/** Whatever a handler does, the person has an answer within three seconds. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SLOW_MS } from '../../../src/discord/interactions/deadline.ts';
import { RESPONSE } from '../../../src/discord/views/limits.ts';
import { en } from '../../../src/wording/en/index.ts';
import { event, isPrivate, messageOf, sentenceOf, startTestBot, type TestBot } from '../../helpers/bot.ts';
import { type Gate, oddCommand } from '../../helpers/odd-commands.ts';
import { rawAutocomplete, rawButton, rawCommand, rawForm, rawSelect } from '../../helpers/raw.ts';

let desk: TestBot;
let gate: Gate;
beforeAll(async () => {
  const odd = oddCommand();
  gate = odd.gate;
  desk = await startTestBot({ commands: [odd.command] });
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.log.length = 0;
});

const bugs = () => desk.log.filter(({ msg }) => msg === 'a handler failed');

/** The number in an apology. It stands in the log, with the cause. */
function apologyNumber(text: string): number {
  const number = Number(/\b\d{6}\b/u.exec(text)?.[0]);
  expect(text).toBe(en.router.bug(number));
  expect(bugs()).toMatchObject([{ reference: number, level: 50 }]);
  return number;
}

/** Lets the two seconds pass while a handler waits, and the acknowledgement arrive. */
async function passSlow(acknowledged: Promise<unknown>): Promise<void> {
  await gate.reached();
  desk.clock.advance(SLOW_MS);
  await acknowledged;
}
const thinking = () => event(desk.playground, 'message');
/** A silent acknowledgement shows nowhere; it is the next request. */
async function acknowledgement(): Promise<void> {
  const before = desk.playground.requests.length;
  while (desk.playground.requests.length === before) await new Promise(resolve => setImmediate(resolve));
}

describe('a slow command', () => {
  it('is acknowledged in time', () => expect(SLOW_MS).toBeLessThan(RESPONSE.firstMs - 500));

  it('is not acknowledged a moment before', async () => {
    const exchange = desk.ben.type('/odd slow public');
    await gate.reached();
    desk.clock.advance(SLOW_MS - 1);
    gate.open();
    expect(await exchange).toMatchObject({ kind: 'message', message: { content: 'A public answer.' } });
  });

  it('fills “thinking…” with a private answer', async () => {
    const typing = desk.ben.type('/odd slow private');
    await passSlow(thinking());
    gate.open();
    const exchange = await typing;
    expect(exchange.kind).toBe('deferred');
    expect(messageOf(exchange).content).toBe('A private answer.');
    expect(isPrivate(messageOf(exchange))).toBe(true);
    expect(exchange.followUps).toEqual([]);
  });

  it('fills “thinking…” with a panel of components of the second version', async () => {
    const typing = desk.ben.type('/odd slow panel');
    await passSlow(thinking());
    gate.open();
    const message = messageOf(await typing);
    expect(message.components).toMatchObject([{ content: 'A panel.' }]);
    expect(isPrivate(message)).toBe(true);
    expect(bugs()).toEqual([]);
  });

  it('removes “thinking…” for a public answer', async () => {
    const typing = desk.ben.type('/odd slow public');
    await passSlow(thinking());
    const answer = event(desk.playground, 'message', ({ message }) => message.content !== '');
    gate.open();
    expect(isPrivate((await answer).message as never)).toBe(false);
    const exchange = await typing;
    expect(exchange.message).toBeNull();
    expect(exchange.followUps).toMatchObject([{ content: 'A public answer.' }]);
    expect(bugs()).toEqual([]);
  });

  it('says a problem privately, as plain text', async () => {
    const typing = desk.ben.type('/odd slow problem');
    await passSlow(thinking());
    gate.open();
    const message = messageOf(await typing);
    expect(message.content).toBe('No \\*such\\* thing: see \\[here\\](https\\://evil.example).');
    expect(isPrivate(message)).toBe(true);
  });

  it('apologises for a bug', async () => {
    const typing = desk.ben.type('/odd slow bug');
    await passSlow(thinking());
    gate.open();
    apologyNumber(messageOf(await typing).content);
  });

  it('apologises for a public answer that Discord refuses', async () => {
    const typing = desk.ben.type('/odd slow illegal');
    await passSlow(thinking());
    const apology = event(desk.playground, 'message', ({ message }) => message.content !== '');
    gate.open();
    apologyNumber((await apology).message.content);
    expect((await apology).onlyFor).toBe(desk.ben.member.id);
    await typing;
  });

  it('asks to try again where a form comes too late', async () => {
    const typing = desk.ben.type('/odd slow form');
    await passSlow(thinking());
    gate.open();
    expect(messageOf(await typing).content).toBe(
      'That took me too long to open the form in time. Please try once more.',
    );
    expect(bugs()).toEqual([]);
  });

  it('may defer by itself, and reply then', async () => {
    const exchange = await desk.ben.type('/odd own deferral');
    expect(exchange).toMatchObject({ kind: 'deferred', message: { content: 'A public answer.' } });
    expect(isPrivate(messageOf(exchange))).toBe(false);
  });
});

describe('a slow button', () => {
  it('is acknowledged silently, and changes its message later', async () => {
    const { id } = messageOf(await desk.ben.type('/odd public'));
    const clicking = desk.ben.click(id, 'slow update');
    await passSlow(acknowledgement());
    expect(await clicking).toMatchObject({ kind: 'acknowledged' });
    const change = event(desk.playground, 'message', ({ message }) => message.id === id);
    gate.open();
    expect((await change).message.content).toBe('Changed.');
  });

  it('answers later in a message of its own', async () => {
    const { id } = messageOf(await desk.ben.type('/odd public'));
    const clicking = desk.ben.click(id, 'slow reply');
    await passSlow(acknowledgement());
    const answer = event(desk.playground, 'message');
    gate.open();
    expect((await answer).message.content).toBe('A private answer.');
    expect(desk.ben.messages().map(message => message.id)).toContain(id);
    expect((await answer).onlyFor).toBe(desk.ben.member.id);
    expect(
      messageOf(await clicking.then(each => ({ ...each, message: each.followUps[0] ?? null }))).content,
    ).toBe('A private answer.');
  });

  it('apologises for a bug in a message of its own', async () => {
    const { id } = messageOf(await desk.ben.type('/odd public'));
    const clicking = desk.ben.click(id, 'slow bug');
    await passSlow(acknowledgement());
    const apology = event(desk.playground, 'message');
    gate.open();
    apologyNumber((await apology).message.content);
    expect((await apology).onlyFor).toBe(desk.ben.member.id);
    await clicking;
  });

  it('may acknowledge silently by itself', async () => {
    const { id } = messageOf(await desk.ben.type('/odd public'));
    expect((await desk.ben.click(id, 'quiet')).kind).toBe('acknowledged');
    await desk.ben.type('/odd public');
    expect(bugs()).toEqual([]);
  });
});

it('a slow form fills “thinking…”', async () => {
  const { form } = await desk.ben.type('/odd form');
  if (form === null) throw new Error('no form');
  const submitting = desk.ben.submit(form, { text: 'typed' });
  await passSlow(thinking());
  gate.open();
  expect(await submitting).toMatchObject({ kind: 'deferred', message: { content: 'A private answer.' } });
});

describe('a bug', () => {
  it.each(['bug', 'nothing', 'illegal'])(
    'is apologised for with a number that stands in the log: %s',
    async how => {
      apologyNumber(sentenceOf(await desk.ben.type(`/odd ${how}`)));
    },
  );

  it('does not leave “thinking…” standing', async () => {
    const apology = event(desk.playground, 'message', ({ onlyFor }) => onlyFor !== null);
    expect((await desk.ben.type('/odd thinking')).message).toBeNull();
    apologyNumber((await apology).message.content);
  });

  it('after the answer is apologised for beside it', async () => {
    const apology = event(desk.playground, 'message', ({ onlyFor }) => onlyFor !== null);
    expect(messageOf(await desk.ben.type('/odd answer, then bug')).content).toBe('The answer.');
    apologyNumber((await apology).message.content);
  });

  it('of a button is apologised for privately, and leaves the message alone', async () => {
    const { id } = messageOf(await desk.ben.type('/odd public'));
    apologyNumber(sentenceOf(await desk.ben.click(id, 'bug')));
  });

  it('is logged without the request that failed: neither its token nor its text', async () => {
    await desk.ben.type('/odd illegal');
    expect(bugs()).toMatchObject([{ error: { code: 50035, status: 400, method: 'POST' } }]);
    expect(JSON.stringify(bugs())).not.toMatch(/xxx|interactions\/\d|requestBody|url/u);
  });

  it('is logged without what people wrote', async () => {
    await desk.ben.type('/odd bug');
    expect(JSON.stringify(bugs())).not.toContain('"how"');
    expect(bugs()).toMatchObject([{ command: 'odd', server: desk.ben.server?.id, error: { type: 'Error' } }]);
  });
});

describe('an answer that Discord does not take', () => {
  it('is logged as too late, not as a bug, when the interaction is no longer known', async () => {
    desk.playground.trouble.refuse(/\/callback/, 404, 1, { code: 10062, message: 'Unknown interaction' });
    const typing = desk.ben.type('/odd public');
    while (!desk.log.some(({ msg }) => msg === 'an answer came too late')) {
      await new Promise(resolve => setImmediate(resolve));
    }
    desk.clock.advance(RESPONSE.firstMs);
    expect((await typing).kind).toBe('failed');
    expect(desk.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  it('is said anew where the message is gone that was to show it', async () => {
    const message = messageOf(await desk.ben.type('/odd public'));
    const gone = { code: 10008, message: 'Unknown Message' };
    desk.playground.trouble.refuse(/\/callback/, 404, 1, gone);
    expect(sentenceOf(await desk.ben.raw(rawButton('odd:update', message.id)))).toBe(en.router.messageGone);
    expect(desk.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  it('is followed by an apology when it was lost on Discord’s side', async () => {
    desk.playground.trouble.refuse(/\/callback/, 503, 4);
    apologyNumber(sentenceOf(await desk.ben.type('/odd public')));
  });
});

describe('autocomplete', () => {
  const choices = async (typed: string) => (await desk.ben.raw(rawAutocomplete('odd', 'how', typed))).choices;

  it('offers what the command offers', async () =>
    expect(await choices('')).toMatchObject([{ name: 'one' }]));

  it.each(['bug', 'problem', 'nothing'])('offers nothing after a %s', async typed => {
    expect(await choices(typed)).toEqual([]);
  });

  it('offers nothing rather than too late, and forgets what comes then', async () => {
    const offered = choices('slow');
    await gate.reached();
    desk.clock.advance(SLOW_MS);
    expect(await offered).toEqual([]);
    expect(await choices('')).toHaveLength(1);
    gate.open();
    expect(await choices('')).toHaveLength(1);
    expect(desk.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  it('answers once, also when the command is done just then', async () => {
    const before = desk.playground.requests.length;
    const offered = choices('slow');
    await gate.reached();
    desk.clock.advance(SLOW_MS);
    gate.open();
    expect(await offered).toEqual([]);
    expect(await choices('')).toHaveLength(1);
    expect(desk.playground.requests.slice(before).map(({ status }) => status)).toEqual([204, 204]);
  });

  it('of a command that there is not offers nothing', async () => {
    expect((await desk.ben.raw(rawAutocomplete('other', 'how'))).choices).toEqual([]);
  });
});

describe('what the bot does not know', () => {
  it('a command', async () => {
    expect(sentenceOf(await desk.ben.raw(rawCommand('other')))).toBe(en.router.unknownCommand);
  });

  it('a button, a select menu and a form, of whatever command', async () => {
    const { id } = messageOf(await desk.ben.type('/odd public'));
    for (const customId of ['other:x', 'odd', '', ':', 'x'.repeat(100)]) {
      if (customId !== 'odd') {
        expect(sentenceOf(await desk.ben.raw(rawButton(customId, id)))).toBe(en.router.unknownComponent);
        expect(sentenceOf(await desk.ben.raw(rawForm(customId, {})))).toBe(en.router.unknownComponent);
      }
      expect(sentenceOf(await desk.ben.raw(rawSelect(customId, id)))).toBe(en.router.unknownComponent);
    }
  });
});

describe('outside a server', () => {
  it('everything says where libraries are', async () => {
    const someone = desk.playground.person('Ben', null);
    expect(sentenceOf(await someone.raw(rawCommand('odd', { how: 'public' })))).toBe(en.router.onlyInServers);
    expect((await someone.raw(rawAutocomplete('odd', 'how'))).choices).toEqual([]);
  });
});

describe('stopping', () => {
  it('lets a running handler finish, and refuses what comes meanwhile with a sentence', async () => {
    const slow = desk.ben.type('/odd slow public');
    await gate.reached();
    const stopping = desk.bot.stop();
    expect(sentenceOf(await desk.ben.type('/odd public'))).toBe(en.router.restarting);
    gate.open();
    await stopping;
    expect(messageOf(await slow).content).toBe('A public answer.');
    await desk.restart();
  });

  it('does not wait for a handler that never ends', async () => {
    const slow = desk.ben.type('/odd slow public');
    await gate.reached();
    const stopping = desk.bot.stop();
    desk.clock.advance(5_000);
    await stopping;
    expect((await slow).kind).not.toBe('message');
    gate.open();
    await desk.restart();
  });
});
