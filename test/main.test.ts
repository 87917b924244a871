/** The newcomer's first minute, and the operator's stop: Newsdesk as a process. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlayground } from '../playground/playground.ts';
import { openLibraries } from '../src/library/libraries.ts';
import { openStore } from '../src/storage/database.ts';
import { sourceNumber } from './helpers/bot.ts';
import { runNewsdesk, startNewsdesk } from './helpers/process.ts';

/** Code that makes a process find no address on the internet. */
const offline =
  'import dns from "node:dns"; import { syncBuiltinESMExports } from "node:module";' +
  'dns.lookup = (name, options, done) => done(Object.assign(new Error("offline"), { code: "ENOTFOUND" }));' +
  'syncBuiltinESMExports();';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsdesk-main-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('one command', () => {
  test('an unknown command ends with 2 and a sentence', async () => {
    const run = await runNewsdesk(['/sing']);
    expect(run).toEqual({
      output: '',
      error:
        'There is no /sing here. There is /ask, /headlines, /news, /article, /feed, /newsdesk, /privacy and /help.\n',
      code: 2,
    });
  });

  test('an unknown option of a command ends with 2 and a sentence', async () => {
    const run = await runNewsdesk(['/ask colour:red']);
    expect(run).toMatchObject({
      code: 2,
      error: '/ask has no option “colour”. It takes question, since, source and private.\n',
    });
  });

  test.each(['--colour', 'hello'])('%s ends with 2 and says what exists', async typed => {
    const { code, error } = await runNewsdesk([typed]);
    expect(code).toBe(2);
    expect(error).toBe(
      `“${typed}” is neither a command nor an option. There are the commands /ask, /headlines, /news, /article, /feed, /newsdesk, /privacy, /help and the option --help.\n`,
    );
  });

  test('words need no quotation marks', async () => {
    const { output, code } = await runNewsdesk(['/ask', 'who', 'runs', 'Panasonic', 'Energy?']);
    expect(code).toBe(0);
    expect(output).toContain('Kazuo Tadanobu');
  });

  test('runs in the playground even where a token is set', async () => {
    const { output, code } = await runNewsdesk(['/help'], { environment: { DISCORD_TOKEN: 'not.a.token' } });
    expect(code).toBe(0);
    expect(output).toContain('/headlines');
  });

  test('--help says what there is', async () => {
    const { output, code } = await runNewsdesk(['--help']);
    expect(code).toBe(0);
    expect(output).toContain('npm start -- "/ask QUESTION"');
  });
});

describe('a start', () => {
  test('on an old Node ends with one sentence', async () => {
    const old =
      'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2" } })';
    const run = await runNewsdesk([], { node: ['--import', `data:text/javascript,${old}`] });
    expect(run.code).toBe(1);
    expect(run.error).toMatch(/^Newsdesk needs Node 24\.15 or newer, and this is Node 20\.20\.2: [^\n]+\n$/);
    expect(run.output).toBe('');
  });

  test('with bad settings ends with 2 and a sentence that names them', async () => {
    const run = await runNewsdesk([], { environment: { PLAYGROUND_PORT: 'many' } });
    expect(run).toMatchObject({ code: 2, output: '' });
    expect(run.error).toContain('PLAYGROUND_PORT must be a whole number from 0 to 65535');
  });

  test('on a port that is taken ends with 2 and says which setting to change', async () => {
    const playground = await openPlayground();
    const { port } = new URL(playground.url);
    const run = await runNewsdesk([], { environment: { PLAYGROUND_PORT: port } });
    await playground.close();
    expect(run.code).toBe(2);
    expect(run.error).toContain(`cannot listen on port ${port} (EADDRINUSE): set PLAYGROUND_PORT to another`);
  });

  test('on an address of another machine ends with 2 and says which setting to change', async () => {
    const run = await runNewsdesk([], { environment: { PLAYGROUND_HOST: '203.0.113.1' } });
    expect(run.code).toBe(2);
    expect(run.error).toContain(
      'cannot listen on 203.0.113.1 (EADDRNOTAVAIL): set PLAYGROUND_HOST to an address of this machine',
    );
  });
});

/**
 * Runs the bot without a network, with this code before it, and sends it these signals, one each time that it says `line`.
 * How it ended, and all that it said.
 */
async function endAfter(
  line: string,
  signals: NodeJS.Signals[],
  { before = '', environment = {} }: { before?: string; environment?: Record<string, string> } = {},
) {
  const child = startNewsdesk([], {
    environment: { DISCORD_TOKEN: 'a.token', DATABASE_FILE: join(folder, 'newsdesk.db'), ...environment },
    node: ['--import', `data:text/javascript,${encodeURIComponent(offline + before)}`],
  });
  const closed = once(child, 'close');
  let log = '';
  child.stderr.setEncoding('utf8').on('data', text => {
    log += text;
  });
  for await (const text of child.stdout.setEncoding('utf8')) {
    log += text;
    if (text.includes(line)) child.kill(signals.shift());
  }
  return { end: await closed, log };
}

describe('the bot', () => {
  test('sends files, with the form that discord.js brings', async () => {
    const file = join(folder, 'with-an-article.db');
    const playground = await openPlayground();
    const owner = playground.servers[0]?.id ?? '';
    const store = await openStore({ file });
    const libraries = openLibraries(store);
    await (await libraries.library(owner)).add(sourceNumber(1), 'somebody', Date.now());
    await libraries.close();
    await store.close();
    const child = startNewsdesk([], {
      environment: { DISCORD_TOKEN: playground.token, DISCORD_API: playground.api, DATABASE_FILE: file },
    });
    await playground.ready();
    const { message } = await playground.person('Ada', owner).type('/newsdesk export');
    child.kill('SIGTERM');
    await once(child, 'close');
    await playground.close();
    expect(message?.attachments).toHaveLength(1);
  });

  test('waits for a Discord that cannot be reached, and stops at a signal; the token is nowhere in its log', async () => {
    const token = 'MTIzNDU2.secret.of-the-bot';
    const { end, log } = await endAfter('Discord cannot be reached', ['SIGTERM'], {
      environment: { DISCORD_TOKEN: token },
    });
    expect(end).toEqual([0, null]);
    expect(log).not.toContain(token);
  });

  test('starts where old questions cannot be erased, and says so in its log', async () => {
    const file = join(folder, 'without-answers.db');
    await (await openStore({ file })).close();
    const database = new DatabaseSync(file);
    database.exec('DROP TABLE answers');
    database.close();
    const { end, log } = await endAfter('Discord cannot be reached', ['SIGTERM'], {
      environment: { DATABASE_FILE: file },
    });
    expect(end).toEqual([0, null]);
    expect(log).toContain('old questions could not be erased; trying again later');
  });
});

describe('a signal', () => {
  test('ends the process even if something still keeps it, as a client that is connecting does', async () => {
    const before = 'setInterval(() => {}, 1_000);';
    const { end } = await endAfter('cannot be reached', ['SIGTERM'], { before });
    expect(end).toEqual([0, null]);
  });

  test('ends the process at once if it is the second, also of another kind', async () => {
    // Says so once every listener of the signal has run.
    const before =
      'process.on("SIGINT", () => setImmediate(() => console.log("cannot be reached")));' +
      'process.exit = () => {}; setInterval(() => {}, 1_000);';
    const { end } = await endAfter('cannot be reached', ['SIGINT', 'SIGTERM'], { before });
    expect(end).toEqual([null, 'SIGTERM']);
  });
});

describe('the playground', () => {
  test('says in three lines what happened, the address, and how to connect a real server', async () => {
    const child = startNewsdesk([]);
    let output = '';
    for await (const text of child.stdout.setEncoding('utf8')) {
      output += text;
      if (output.split('\n').length > 3) child.kill('SIGTERM');
    }
    const [first, second, third, rest] = output.split('\n');
    expect(first).toContain('a Discord on this machine, with 6 sample articles');
    expect(second).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    expect(third).toContain('DISCORD_TOKEN');
    expect(rest).toBe('');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('serves the page until %s', async signal => {
    const child = startNewsdesk([]);
    child.stdin.end();
    const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
    const [address = ''] = /http:\S+/.exec(line) ?? [];
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>');
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([0, null]);
  });
});
