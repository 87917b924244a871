/** The REST API: tokens, commands, channel messages, files, trouble on purpose, and what foreign sites may not do. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { Client } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlayground } from '../../playground/playground.ts';
import type { Playground } from '../../playground/types.ts';
import { type HandClock, handClock } from './hand-clock.ts';

let playground: Playground;
let clock: HandClock;
let channel: string;
let commandsPath: string;
beforeAll(async () => {
  clock = handClock();
  playground = await openPlayground({ clock });
  channel = `/channels/${playground.servers[0]?.channels[0]?.id}`;
  commandsPath = `/applications/${playground.applicationId}/commands`;
});
afterAll(() => playground.close());

interface Sent {
  token?: string | null;
  body?: FormData | string | object;
  headers?: Record<string, string>;
}

async function send(method: string, path: string, { token, body, headers }: Sent = {}) {
  const isJson = body !== undefined && !(body instanceof FormData) && typeof body !== 'string';
  const response = await fetch(`${playground.api}/v10${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: token ?? `Bot ${playground.token}` }),
      ...(isJson ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : (body as string | FormData) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: text ? JSON.parse(text) : null,
  };
}

describe('a request', () => {
  test.each([
    ['without a token', null],
    ['with a wrong one', 'Bot wrong'],
    ['with one that is not a bot’s', 'Bearer x'],
  ])('%s is 401', async (_, token) => {
    const answer = await send('GET', '/users/@me', { token });
    expect(answer).toMatchObject({ status: 401, body: { message: '401: Unauthorized', code: 0 } });
  });

  test('for the application and the gateway is answered', async () => {
    expect((await send('GET', '/users/@me')).body).toMatchObject({ username: 'Newsdesk', bot: true });
    expect((await send('GET', '/applications/@me')).body).toMatchObject({ id: playground.applicationId });
    expect((await send('GET', '/oauth2/applications/@me')).body).toMatchObject({
      id: playground.applicationId,
    });
    expect((await send('GET', '/gateway/bot')).body).toMatchObject({
      shards: 1,
      url: expect.stringMatching(/^ws:.*\/gateway$/),
    });
  });

  test.each([
    ['GET', '/nothing', 404, 0],
    ['PUT', '/users/@me', 405, 0],
    ['GET', '/%E0%A4%A', 404, 0],
    ['GET', '/channels/1', 404, 10003],
    ['GET', '/guilds/1', 404, 10004],
    ['GET', '/users/1', 404, 10013],
    ['GET', '/applications/1/commands', 404, 10002],
    ['POST', '/webhooks/1/token', 404, 10015],
  ])('%s %s is %i with code %i', async (method, path, status, code) => {
    expect(await send(method, path)).toMatchObject({ status, body: { code } });
  });

  test('for another version of the API is not served', async () => {
    expect((await fetch(`${playground.api}/v9/gateway`)).status).toBe(404);
  });

  test('with bad JSON is 50109, with a body of another shape 50035', async () => {
    const path = `${channel}/messages`;
    expect(
      await send('POST', path, { body: '{', headers: { 'content-type': 'application/json' } }),
    ).toMatchObject({
      status: 400,
      body: { code: 50109 },
    });
    expect(
      await send('POST', path, { body: '[]', headers: { 'content-type': 'application/json' } }),
    ).toMatchObject({
      status: 400,
      body: { code: 50035 },
    });
    expect(await send('PUT', commandsPath, { body: { name: 'a' } })).toMatchObject({
      status: 400,
      body: { code: 50035 },
    });
    expect(
      await send('POST', path, {
        body: 'no form',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      }),
    ).toMatchObject({
      status: 400,
      body: { code: 50035 },
    });
  });

  test('is read up to 1 MiB', async () => {
    const body = (length: number) => `{"content":"c"}${' '.repeat(length - 15)}`;
    const headers = { 'content-type': 'application/json' };
    expect((await send('POST', `${channel}/messages`, { body: body(1024 * 1024), headers })).status).toBe(
      200,
    );
    expect(await send('POST', `${channel}/messages`, { body: body(1024 * 1024 + 1), headers })).toMatchObject(
      {
        status: 413,
        body: { code: 40005 },
      },
    );
  });

  test('is kept for tests, the last 1,000', async () => {
    await send('GET', '/users/@me');
    expect(playground.requests.at(-1)).toMatchObject({
      method: 'GET',
      path: '/users/@me',
      status: 200,
      response: { bot: true },
    });
    for (let count = 0; count < 1_000; count++) await send('GET', '/gateway');
    expect(playground.requests).toHaveLength(1_000);
  });
});

describe('commands', () => {
  const ask = { name: 'ask', description: 'Asks', name_localizations: { de: 'frage' } };

  test('keep their ids when all are set again, and their versions when nothing changed', async () => {
    const first = (await send('PUT', commandsPath, { body: [ask, { name: 'help', description: 'Helps' }] }))
      .body;
    const second = (await send('PUT', commandsPath, { body: [ask, { name: 'more', description: 'More' }] }))
      .body;
    expect(second[0]).toEqual(first[0]);
    expect(second[1].id).not.toBe(first[1].id);
    const third = (await send('PUT', commandsPath, { body: [{ ...ask, description: 'New' }] })).body;
    expect(third[0].id).toBe(first[0].id);
    expect(third[0].version).not.toBe(first[0].version);
    expect((await send('GET', commandsPath)).body).toHaveLength(1);
  });

  test('come with their translations only when asked for', async () => {
    await send('PUT', commandsPath, { body: [ask] });
    expect((await send('GET', commandsPath)).body[0]).not.toHaveProperty('name_localizations');
    const full = (await send('GET', `${commandsPath}?with_localizations=true`)).body[0];
    expect(full.name_localizations).toEqual({ de: 'frage' });
  });

  test('are created (201), replaced by name (200), changed and deleted', async () => {
    await send('PUT', commandsPath, { body: [] });
    const made = await send('POST', commandsPath, { body: ask });
    const again = await send('POST', commandsPath, { body: { ...ask, description: 'Other' } });
    expect([made.status, again.status, again.body.id]).toEqual([201, 200, made.body.id]);
    const one = `${commandsPath}/${made.body.id}`;
    expect((await send('PATCH', one, { body: { description: 'Third' } })).body).toMatchObject({
      name: 'ask',
      description: 'Third',
    });
    expect(await send('PATCH', one, { body: { description: '' } })).toMatchObject({
      status: 400,
      body: { code: 50035 },
    });
    expect((await send('GET', one)).body.description).toBe('Third');
    expect(await send('DELETE', one)).toMatchObject({ status: 204, type: null, body: null });
    expect(await send('DELETE', one)).toMatchObject({ status: 404, body: { code: 10063 } });
  });

  test('of one server are there only, before the general ones', async () => {
    const [harbour, corner] = playground.servers;
    const path = `/applications/${playground.applicationId}/guilds/${harbour?.id}/commands`;
    await send('PUT', commandsPath, { body: [ask] });
    await send('PUT', path, { body: [{ name: 'own', description: 'Own' }] });
    const names = async (place: string) =>
      (await playground.person('Ben', place).complete('/')).map(({ name }) => name);
    expect(await names(harbour?.name ?? '')).toEqual(['/own', '/ask']);
    expect(await names(corner?.name ?? '')).toEqual(['/ask']);
    expect(await send('PUT', path.replace(harbour?.id ?? '', '1'), { body: [] })).toMatchObject({
      status: 403,
      body: { code: 50001 },
    });
    await send('PUT', path, { body: [] });
  });
});

describe('channel messages', () => {
  const messages = () => `${channel}/messages`;

  test('are posted, read, changed and deleted', async () => {
    const { body: message } = await send('POST', messages(), { body: { content: 'one' } });
    const one = `${messages()}/${message.id}`;
    expect((await send('PATCH', one, { body: { content: 'two' } })).body.content).toBe('two');
    expect((await send('GET', one)).body.edited_timestamp).toMatch(/^2026-/);
    expect((await send('DELETE', one)).status).toBe(204);
    expect(await send('GET', one)).toMatchObject({ status: 404, body: { code: 10008 } });
  });

  test('of others cannot be changed or deleted', async () => {
    const { id } = playground.person('Ben', 'Harbour Newsroom').say('mine');
    expect(await send('PATCH', `${messages()}/${id}`, { body: { content: 'x' } })).toMatchObject({
      status: 403,
      body: { code: 50005 },
    });
    expect(await send('DELETE', `${messages()}/${id}`)).toMatchObject({ status: 403, body: { code: 50013 } });
  });

  test('with the same nonce are one for 5 min, when that is enforced', async () => {
    const post = async (more = {}) =>
      (await send('POST', messages(), { body: { content: 'c', nonce: 'n1', enforce_nonce: true, ...more } }))
        .body.id;
    const first = await post();
    expect(await post()).toBe(first);
    expect(await post({ nonce: 'n2' })).not.toBe(first);
    expect(await post({ enforce_nonce: false })).not.toBe(first);
    clock.advance(5 * 60_000);
    expect(await post()).not.toBe(first);
  });

  test('may answer another one of the channel', async () => {
    const ben = playground.person('Ben', 'Harbour Newsroom');
    const { id } = ben.say('a question');
    const answer = (message_reference: object) =>
      send('POST', messages(), { body: { content: 'an answer', message_reference } });
    expect((await answer({ message_id: id })).body).toMatchObject({
      type: 19,
      referenced_message: { content: 'a question' },
    });
    expect((await answer({ message_id: '1' })).status).toBe(400);
    expect((await answer({ message_id: '1', fail_if_not_exists: false })).body).toMatchObject({ type: 0 });
  });

  test('without a nonce are never one', async () => {
    const post = async () =>
      (await send('POST', messages(), { body: { content: 'c', enforce_nonce: true } })).body.id;
    expect(await post()).not.toBe(await post());
  });

  test('are listed newest first, up to the limit, before and after one', async () => {
    const quiet = `/channels/${playground.servers[1]?.channels[1]?.id}/messages`;
    const ids: string[] = [];
    for (const content of ['a', 'b', 'c'])
      ids.push((await send('POST', quiet, { body: { content } })).body.id);
    const contents = async (query: string) =>
      (await send('GET', `${quiet}${query}`)).body.map((each: { content: string }) => each.content).join('');
    expect(await contents('')).toBe('cba');
    expect(await contents('?limit=2')).toBe('cb');
    expect(await contents(`?before=${ids[2]}`)).toBe('ba');
    expect(await contents(`?after=${ids[0]}&limit=1`)).toBe('b');
    expect((await send('GET', `${quiet}?limit=101`)).status).toBe(400);
  });

  test('are kept, the last 200 of a channel', async () => {
    const ben = playground.person('Ben', 'Quiet Corner', 'reading');
    for (let count = 0; count < 210; count++) ben.say(`${count}`);
    expect(ben.messages()).toHaveLength(200);
    expect(ben.messages().at(-1)?.content).toBe('209');
  });

  test('reach a person by a direct-message channel, which is opened once', async () => {
    const cleo = playground.person('Cleo', null);
    const { body } = await send('POST', '/users/@me/channels', { body: { recipient_id: cleo.member.id } });
    expect(body).toMatchObject({ id: cleo.channelId, type: 1 });
    await send('POST', `/channels/${body.id}/messages`, { body: { content: 'psst' } });
    expect(cleo.messages().at(-1)?.content).toBe('psst');
  });

  test('carry files, in embeds too, and an edit keeps the ones that it lists', async () => {
    const form = new FormData();
    const payload = {
      embeds: [{ image: { url: 'attachment://b.png' } }],
      attachments: [{ id: 0, description: 'an a' }],
    };
    form.set('payload_json', JSON.stringify(payload));
    form.set('files[0]', new Blob(['<script>'], { type: 'text/html' }), 'a.html');
    form.set('files[1]', new Blob(['b']), 'b.png');
    const { body: message } = await send('POST', messages(), { body: form });
    const [a, b] = message.attachments;
    expect(a).toMatchObject({ filename: 'a.html', size: 8, content_type: 'text/html', description: 'an a' });
    expect(message.embeds[0].image.url).toBe(b.url);
    const served = await fetch(a.url);
    expect(await served.text()).toBe('<script>');
    expect(served.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(served.headers.get('x-content-type-options')).toBe('nosniff');
    const edited = await send('PATCH', `${messages()}/${message.id}`, {
      body: { attachments: [{ id: b.id }] },
    });
    expect(edited.body.attachments).toEqual([b]);
    expect((await fetch(`${a.url}x`)).status).toBe(404);
  });

  test('take 10 files of 10 MiB, not more', async () => {
    const post = (count: number, size: number) => {
      const form = new FormData();
      for (let index = 0; index < count; index++)
        form.set(`files[${index}]`, new Blob([new Uint8Array(size)]), `${index}`);
      return send('POST', messages(), { body: form });
    };
    expect((await post(10, 1)).status).toBe(200);
    expect((await post(11, 1)).status).toBe(400);
    expect((await post(1, 10 * 1024 * 1024)).status).toBe(200);
    expect(await post(1, 10 * 1024 * 1024 + 1)).toMatchObject({ status: 413, body: { code: 40005 } });
    expect(await post(3, 9 * 1024 * 1024)).toMatchObject({ status: 413, body: { code: 40005 } });
  });
});

test('servers, channels, members and users can be read', async () => {
  const [harbour] = playground.servers;
  const [ada] = harbour?.members ?? [];
  const get = async (path: string) => (await send('GET', path)).body;
  expect(await get(`/guilds/${harbour?.id}`)).toMatchObject({ name: 'Harbour Newsroom', owner_id: ada?.id });
  expect((await get(`/guilds/${harbour?.id}/channels`)).map(({ name }: { name: string }) => name)).toEqual([
    'newsroom',
    'lounge',
  ]);
  expect(await get(`/guilds/${harbour?.id}/members/${ada?.id}`)).toMatchObject({
    user: { global_name: 'Ada' },
  });
  expect(await get(`/guilds/${harbour?.id}/members/1`)).toMatchObject({ code: 10007 });
  expect(await get(`/users/${ada?.id}`)).toMatchObject({ global_name: 'Ada' });
  expect(await get(channel)).toMatchObject({ type: 0, name: 'newsroom', guild_id: harbour?.id });
  expect((await send('POST', `${channel}/typing`)).status).toBe(204);
  expect(await get('/users/@me/guilds')).toHaveLength(2);
});

describe('trouble on purpose', () => {
  test('refuses as often as it was told, with headers', async () => {
    const client = new Client({ intents: [], rest: { api: playground.api } });
    client.rest.setToken(playground.token);
    playground.trouble.refuse(
      /^GET \/users\/@me$/,
      429,
      1,
      { message: 'slow', retry_after: 0, global: false },
      { 'retry-after': '0' },
    );
    playground.trouble.refuse(/^GET \/users\/@me$/, 500, 2);
    expect(await client.rest.get('/users/@me')).toMatchObject({ bot: true });
    expect(playground.requests.slice(-4).map(({ status }) => status)).toEqual([429, 500, 500, 200]);
  });
});

describe('foreign sites', () => {
  /** The status for a request with this Host header. */
  const statusFor = (host: string, path = '/api/v10/gateway') =>
    new Promise(resolve => {
      const { port } = new URL(playground.url);
      request({ port, host: '127.0.0.1', path, headers: { host } }, response => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });

  test.each([
    ['localhost', 200],
    ['localhost:8080', 200],
    ['127.0.0.1', 200],
    ['[::1]:80', 200],
    ['evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost.evil.example', 403],
    ['10.0.0.7', 403],
    ['a b', 403],
  ])('the host “%s” is answered with %i', async (host, status) => {
    expect(await statusFor(host)).toBe(status);
  });

  /** The first line of the answer to an upgrade. */
  const upgrade = (path: string, headers: string[]) =>
    new Promise<string>(resolve => {
      const socket = connect(Number(new URL(playground.url).port), '127.0.0.1');
      const lines = [
        `GET ${path} HTTP/1.1`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ];
      socket.once('data', data => {
        resolve(String(data).split('\r\n')[0] ?? '');
        socket.destroy();
      });
      socket.write(`${[...lines, ...headers].join('\r\n')}\r\n\r\n`);
    });

  test.each([
    ['of no site', ['Host: 127.0.0.1:9'], 'HTTP/1.1 101 Switching Protocols'],
    [
      'of our own page',
      ['Host: localhost:9', 'Origin: http://localhost:9'],
      'HTTP/1.1 101 Switching Protocols',
    ],
    ['of a foreign page', ['Host: localhost:9', 'Origin: http://evil.example'], 'HTTP/1.1 403 Forbidden'],
    ['of a page without an origin', ['Host: localhost:9', 'Origin: null'], 'HTTP/1.1 403 Forbidden'],
    ['of a foreign name', ['Host: evil.example', 'Origin: http://evil.example'], 'HTTP/1.1 404 Not Found'],
  ])('a WebSocket %s', async (_, headers, line) => {
    expect(await upgrade('/gateway', headers)).toBe(line);
  });

  test('what is served beside the protocol is asked in order, then there is nothing', async () => {
    playground.route((_, response, url) => {
      if (url.pathname !== '/hello') return false;
      response.end('hi');
      return true;
    });
    playground.upgrade('/page', socket => socket.send('welcome'));
    expect(await (await fetch(new URL('/hello', playground.url))).text()).toBe('hi');
    expect((await fetch(new URL('/other', playground.url))).status).toBe(404);
    const socket = new WebSocket(new URL('/page', playground.url.replace('http', 'ws')));
    const { data } = await new Promise<MessageEvent>(resolve => {
      socket.onmessage = resolve;
    });
    expect(data).toBe('welcome');
    socket.close();
  });
});

test('a port that is taken is an error, a free one is found', async () => {
  const port = Number(new URL(playground.url).port);
  await expect(openPlayground({ port })).rejects.toThrow('EADDRINUSE');
});
