/** What the page's server gives out and takes in: files, headers, and requests of tabs that may be forged. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { servePage } from '../../playground/page/page.ts';
import { openPlayground } from '../../playground/playground.ts';
import type { Playground } from '../../playground/types.ts';
import { ordinary } from '../../playground/world/servers.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
  servePage(playground, { title: 'Newsdesk', examples: ['/help'] });
});
afterAll(() => playground?.close());

const get = (path: string) => fetch(new URL(path, playground.url));

/** A request whose path is sent as it is: fetch would tidy it. */
function getRaw(path: string): Promise<number> {
  const { hostname, port } = new URL(playground.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, response => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('files', () => {
  test('the page may load nothing but its own files', async () => {
    const { status, headers } = await get('/');
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self' 'sha256-[\w+/]{43}='; style-src 'self';/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test('names no other site', async () => {
    expect(await (await get('/')).text()).not.toMatch(/https?:/);
  });

  test('everything that the import map names is there', async () => {
    const html = await (await get('/')).text();
    const map = JSON.parse(/<script type="importmap">(.*?)<\/script>/.exec(html)?.[1] ?? '');
    const paths = Object.values<string>(map.imports);
    expect(paths.length).toBeGreaterThan(50);
    const statuses = await Promise.all(paths.map(async path => [path, (await get(path)).status]));
    expect(statuses.filter(([, status]) => status !== 200)).toEqual([]);
  });

  test.each([
    '/modules/ws/index.js',
    '/modules/lit/package.json',
    '/modules/lit/../ws/index.js',
    '/modules/lit/%2e%2e/ws/index.js',
    '/modules/lit/..%2f..%2fpackage.js',
    '/modules/@lit/context/',
    '/markdown.d.ts',
    '/index.html',
    '/../page.ts',
    '/page/index.html',
    '/constructor',
  ])('%s is not given out', async path => expect(await getRaw(path)).toBe(404));
});

describe('uploads', () => {
  const send = (query: string, headers: Record<string, string>, body = 'text') =>
    fetch(new URL(`/page/files?${query}`, playground.url), { method: 'POST', headers, body });

  test('give a token', async () => {
    const response = await send('name=a.txt&type=text/plain', { 'x-playground': 'page' });
    expect(await response.text()).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each([
    ["without the page's header", 'name=a.txt&type=text/plain', {}, 405],
    ['without a name', 'type=text/plain', { 'x-playground': 'page' }, 400],
    ['with a type that is none', 'name=a&type=text', { 'x-playground': 'page' }, 400],
  ])('%s are refused', async (_, query, headers, status) => {
    expect((await send(query, headers as Record<string, string>)).status).toBe(status);
  });

  test('may have 10 MiB and not a byte more', async () => {
    const most = 'x'.repeat(10 * 1024 * 1024);
    const headers = { 'x-playground': 'page' };
    expect((await send('name=a&type=text/plain', headers, most)).status).toBe(200);
    expect((await send('name=a&type=text/plain', headers, `${most}x`)).status).toBe(413);
  });
});

describe('the socket', () => {
  const address = () => new URL('/page', playground.url.replace('http', 'ws'));
  const origin = () => new URL(playground.url).origin;

  /** Sends what a page, or someone posing as one, might send; gives the answers. */
  async function talk(...sent: (string | object)[]): Promise<Record<string, unknown>[]> {
    const socket = new WebSocket(address(), { origin: origin() });
    const answers: Record<string, unknown>[] = [];
    await new Promise(resolve => socket.once('open', resolve));
    for (const each of sent) {
      const answered = new Promise(resolve => socket.once('message', resolve));
      socket.send(typeof each === 'string' ? each : JSON.stringify(each));
      answers.push(JSON.parse(String(await answered)));
    }
    socket.close();
    return answers;
  }

  test('tells a tab where it is and as whom', async () => {
    const [entered] = await talk({ id: 1, do: 'enter' });
    const answer = entered?.answer as Record<string, unknown>;
    expect(answer).toMatchObject({
      title: 'Newsdesk',
      me: { name: 'Ada', admin: true },
      messages: [],
      examples: ['/help'],
    });
    expect(JSON.stringify(answer)).not.toContain(playground.token);
  });

  test('falls back to the first place when there is no such place', async () => {
    const [entered] = await talk({ id: 1, do: 'enter', server: '1', member: '2', channel: '3' });
    expect(entered?.answer).toMatchObject({ me: { name: 'Ada' }, serverId: playground.servers[0]?.id });
  });

  test.each([
    ['text that is no JSON', '{', 'There is nothing called “” to do here.'],
    ['a list', '[1]', 'There is nothing called “” to do here.'],
    ['an unknown request', { id: 2, do: 'constructor' }, 'There is nothing called “constructor” to do here.'],
    ['a text that is a number', { id: 2, do: 'type', text: 5 }, '“text” is not a text.'],
    [
      'a text without end',
      { id: 2, do: 'type', text: 'x'.repeat(8001) },
      '“text” is longer than 8000 characters.',
    ],
    ['an id that is none', { id: 2, do: 'click', message: 'abc', button: 'x' }, '“message” is not an id.'],
    [
      'a message of nobody',
      { id: 2, do: 'click', message: '1', button: 'x' },
      'That message is not here any more.',
    ],
    [
      'too many values',
      { id: 2, do: 'choose', message: '1', customId: 'x', values: Array(26).fill('x') },
      '“values” is not a list of at most 25.',
    ],
    [
      'a form that was never open',
      { id: 2, do: 'submit', interactionId: '1', values: {} },
      'This form is no longer open. Use the command again.',
    ],
    [
      'a file that was never sent',
      { id: 2, do: 'type', text: '/x', files: { file: 'x' } },
      'The playground no longer has that file. Attach it again.',
    ],
  ])('answers %s with a sentence', async (_, sent, sentence) => {
    const [, answer] = await talk({ id: 1, do: 'enter' }, sent);
    expect(answer).toMatchObject({ refused: sentence });
  });

  test('adds the bot to new servers, until there are seven', async () => {
    const found = { id: 2, do: 'found' };
    const [, first, , , , fifth, sixth] = await talk({ id: 1, do: 'enter' }, ...Array(6).fill(found));
    const [, , server, ...others] = playground.servers;
    expect(first?.answer).toEqual({ serverId: server?.id });
    expect(fifth?.answer).toEqual({ serverId: others.at(-1)?.id });
    expect(server?.members.map(({ name, permissions }) => [name, permissions === ordinary])).toEqual([
      ['Ada', false],
      ['Ben', true],
      ['Cleo', true],
    ]);
    expect(sixth).toEqual({
      id: 2,
      refused: 'The playground could not do that: there are servers enough already',
    });
    expect(new Set(playground.servers.map(({ name }) => name)).size).toBe(7);
  });

  test('does nothing for a tab that has not entered', async () => {
    expect(await talk({ id: 1, do: 'say', text: 'hello' })).toEqual([
      { id: 1, refused: 'Enter a channel first.' },
    ]);
  });

  test.each([
    ['no site', undefined],
    ['another site', 'https://evil.example'],
    ['another port of this machine', 'http://127.0.0.1:1'],
  ])('is closed to %s', async (_, from) => {
    const socket = new WebSocket(address(), from ? { origin: from } : {});
    const ended = await new Promise(resolve => {
      socket.once('error', () => resolve('refused'));
      socket.once('close', code => resolve(code));
    });
    expect(ended).toBe(from ? 'refused' : 1008);
  });
});

test('without the library there is a sentence on how to install it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'page-'));
  const root = join(import.meta.dirname, '../..');
  await cp(join(root, 'playground'), join(folder, 'playground'), { recursive: true });
  await mkdir(join(folder, 'node_modules'));
  await symlink(join(root, 'node_modules/discord-api-types'), join(folder, 'node_modules/discord-api-types'));
  const script = `
    const { servePage } = await import(${JSON.stringify(join(folder, 'playground/page/page.ts'))});
    try { servePage({}); } catch ({ code, message }) { console.log(code, message); }`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
  });
  await rm(folder, { recursive: true });
  expect(stdout).toBe(
    'PAGE_PACKAGES_MISSING The page needs the package @skyra/discord-components-core, which is not installed. Install it with: npm install --include=dev\n',
  );
});
