/** The playground in a terminal, with the real discord.js and a small bot behind it. */
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPlayground } from '../../playground/playground.ts';
import { runOnce, runTerminal } from '../../playground/terminal/terminal.ts';
import type { Person, Playground } from '../../playground/types.ts';
import { startBot, type TestBot } from './page-bot.ts';

let playground: Playground;
let bot: TestBot;
let ada: Person;

beforeAll(async () => {
  playground = await openPlayground();
  bot = await startBot(playground);
  ada = playground.person('Ada', 'Harbour Newsroom');
});
afterAll(async () => {
  await bot?.stop();
  await playground?.close();
});

/** Streams as a terminal has them, and what was written to them. */
class Streams {
  readonly input = new PassThrough();
  readonly output = new PassThrough();
  readonly error = new PassThrough();
  printed = '';
  complaints = '';
  #look: () => void = () => {};

  constructor() {
    this.output.on('data', chunk => {
      this.printed += chunk;
      this.#look();
    });
    this.error.on('data', chunk => {
      this.complaints += chunk;
      this.#look();
    });
  }

  type(...lines: string[]) {
    this.input.write(lines.map(line => `${line}\n`).join(''));
  }

  /** Resolves when the text was printed. */
  async until(text: string): Promise<void> {
    while (!(this.printed + this.complaints).includes(text)) {
      await new Promise<void>(resolve => {
        this.#look = resolve;
      });
    }
  }
}

describe('one command', () => {
  test('prints the reply as text and gives 0', async () => {
    const streams = new Streams();
    expect(await runOnce(playground, ada, '/ask where is the harbour', streams)).toBe(0);
    expect(streams.printed).toBe(
      [
        'Harbour opens at dawn',
        'https://news.example/harbour',
        '',
        '> The mayor cut the ribbon on Monday. **The new harbour lies at the foot of Mill Street.** Boats',
        '> follow in June.',
        '',
        'Harbour Daily · 2 June 2026',
        '',
        'Pressed 0 times',
        '',
        '[More] · [Why this answer?] · Source: https://news.example/harbour',
        '',
      ].join('\n'),
    );
    expect(streams.complaints).toBe('');
  });

  test('says of a private reply that it is private', async () => {
    const streams = new Streams();
    expect(await runOnce(playground, ada, '/help', streams)).toBe(0);
    expect(streams.printed).toMatch(/\(only you can see this\)\n$/);
  });

  test.each(['/nothing', '/ask', '/article nothing', '/help colour:red'])(
    'that does not exist (%s) prints a sentence to the error output and gives 2',
    async text => {
      const streams = new Streams();
      expect(await runOnce(playground, ada, text, streams)).toBe(2);
      expect(streams.complaints).toMatch(/^\S.+\.?\n$/);
      expect(streams.printed).toBe('');
    },
  );

  test('with a form and nobody to fill it prints its fields and where it can be filled', async () => {
    const streams = new Streams();
    streams.input.end();
    expect(await runOnce(playground, ada, '/article add', streams)).toBe(0);
    expect(streams.printed).toContain(
      'Add an article: a form with\n- Title (required): As printed\n- Text (may be left empty)',
    );
    expect(streams.printed).toContain('npm start');
  });

  test('with a form and piped lines fills it', async () => {
    const streams = new Streams();
    streams.type('Piped title', 'A text of some length', '');
    expect(await runOnce(playground, ada, '/article add', streams)).toBe(0);
    expect(streams.printed).toContain('Saved **Piped title**.');
    expect(bot.received).toContainEqual({ title: 'Piped title', text: 'A text of some length' });
  });

  test('with a form and too few piped lines sends nothing and gives 2', async () => {
    const before = bot.received.length;
    const short = new Streams();
    short.input.end('Only a title\n');
    expect(await runOnce(playground, ada, '/article add', short)).toBe(2);
    expect(bot.received).toHaveLength(before);
    expect(short.complaints).toContain('nothing was sent');
  });
});

describe('a session', () => {
  let streams: Streams;
  let ended: Promise<number>;

  beforeEach(() => {
    streams = new Streams();
    ended = runTerminal(playground, ada, streams);
  });
  afterEach(async () => {
    streams.input.end();
    await ended;
  });

  test('numbers the buttons and presses them by number or label', async () => {
    streams.type('/ask where');
    await streams.until('[1] More  [2] Why this answer?  Source: https://news.example/harbour');
    streams.type('1');
    await streams.until('Pressed 1 times');
    streams.type('why this answer?');
    await streams.until('Pressed 2 times');
    streams.type('3');
    await streams.until('A command begins with a slash');
  });

  test('numbers the options of a select', async () => {
    streams.type('/headlines harbour');
    await streams.until('Pick a headline:\n  [1] Harbour opens at dawn\n  [2] Ferry line returns');
    streams.type('2');
    await streams.until('Picked Ferry line returns.');
  });

  test('asks a form field by field, and again for what does not fit', async () => {
    streams.type('/article add', '');
    await streams.until('Title is required.');
    streams.type('T'.repeat(101));
    await streams.until('Title takes 100 characters; this has 101.');
    streams.type('T'.repeat(100), 'too short', '');
    await streams.until('Text needs 10 characters; this has 9.');
    streams.type('first line', 'second line', '');
    await streams.until(`**${'T'.repeat(100)}**.`);
    expect(bot.received.at(-1)).toEqual({ title: 'T'.repeat(100), text: 'first line\nsecond line' });
  });

  test.each(['', '/', '?', 'help'])('shows the commands for %j', async line => {
    streams.type(line);
    await streams.until('/headlines  Search headlines');
    expect(streams.printed).toContain('Commands:');
  });

  test("runs the bot's own /help", async () => {
    streams.type('/help');
    await streams.until('What there is to do');
  });

  test('keeps going after a mistake', async () => {
    streams.type('/nothing', '/help');
    await streams.until('(only you can see this)');
    expect(streams.complaints).toContain('There is no /nothing here.');
  });

  test('prints what a thinking bot comes up with', async () => {
    streams.type('/slow');
    await streams.until('thinking…');
    bot.goOn();
    await streams.until('Done thinking.');
    expect(streams.printed.match(/Done thinking/g)).toHaveLength(1);
  });

  test('does not print what others do in the channel', async () => {
    await playground.person('Ben', 'Harbour Newsroom').type('/ask from Ben');
    streams.type('/help');
    await streams.until('(only you can see this)');
    expect(streams.printed).not.toContain('Harbour opens');
  });

  test('ends with "exit"', async () => {
    streams.type('exit');
    await ended;
  });
});

test('a signal ends a session', async () => {
  const stop = new AbortController();
  const ended = runTerminal(playground, ada, { ...new Streams(), signal: stop.signal });
  stop.abort();
  await ended;
});

test('a session that is stopped before it begins ends at once', async () => {
  await runTerminal(playground, ada, { ...new Streams(), signal: AbortSignal.abort() });
});
