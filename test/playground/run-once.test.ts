/** The playground in a terminal, with the real discord.js and a small bot behind it. */
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlayground } from '../../playground/playground.ts';
import { runOnce } from '../../playground/terminal/run-once.ts';
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
  readonly output = new PassThrough();
  readonly error = new PassThrough();
  printed = '';
  complaints = '';

  constructor() {
    this.output.on('data', chunk => {
      this.printed += chunk;
    });
    this.error.on('data', chunk => {
      this.complaints += chunk;
    });
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

  test('with a form prints its fields and where it can be filled', async () => {
    const streams = new Streams();
    expect(await runOnce(playground, ada, '/article add', streams)).toBe(0);
    expect(streams.printed).toContain(
      'Add an article: a form with\n- Title (required): As printed\n- Text (may be left empty)',
    );
    expect(streams.printed).toContain('npm start');
  });
});
