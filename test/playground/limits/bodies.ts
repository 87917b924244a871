/** Bodies are sent to a playground that each test file has of its own, and what it says of them is told. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlayground } from '../../../playground/playground.ts';
import type { Playground } from '../../../playground/types.ts';
import { handClock } from '../hand-clock.ts';

export type Json = Record<string, unknown>;
/** A body with `n` of something; how many may be; where one more is refused, and how. */
type Limit = [name: string, body: (n: number) => Json, most: number, path: string, code: string];

let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground({ clock: handClock() });
});
afterAll(() => playground.close());

export const x = (n: number) => 'x'.repeat(n);
export const many = <T>(n: number, item: (index: number) => T) =>
  Array.from({ length: n }, (_, index) => item(index));
export const range = 'BASE_TYPE_BAD_LENGTH';
export const most = 'BASE_TYPE_MAX_LENGTH';
export const missing = 'BASE_TYPE_REQUIRED';
export const choices = 'BASE_TYPE_CHOICES';

/** Sends JSON, or a form as it is. */
export async function send(method: string, path: string, body: unknown) {
  const isForm = body instanceof FormData;
  const response = await fetch(`${playground.api}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${playground.token}`,
      ...(!isForm && { 'content-type': 'application/json' }),
    },
    body: isForm ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : null };
}

export const message = (body: unknown) =>
  send('POST', `/channels/${playground.servers[0]?.channels[0]?.id}/messages`, body);
/** Where the bot's commands are. */
export const commands = () => `/applications/${playground.applicationId}/commands`;
export const command = (body: unknown) => send('PUT', commands(), [body]);

/** Answers an interaction that the bot has just got. */
export async function respond(body: Json) {
  const ada = playground.person('Ada', 'Harbour Newsroom');
  const opened = Promise.withResolvers<{ id: string; token: string }>();
  const socket = new WebSocket(`${playground.api.replace('http', 'ws').replace('/api', '/gateway')}?v=10`);
  socket.onmessage = ({ data }) => {
    const { t, d } = JSON.parse(data);
    if (t === 'READY')
      void ada.raw({ type: body.to === 'autocomplete' ? 4 : 2, data: { id: '1', name: 'a', type: 1 } });
    if (t === 'INTERACTION_CREATE') opened.resolve(d);
  };
  socket.onopen = () => socket.send(JSON.stringify({ op: 2, d: { token: playground.token, intents: 0 } }));
  const { id, token } = await opened.promise;
  socket.close(1000);
  const { to: _, ...sent } = body;
  return send('POST', `/interactions/${id}/${token}/callback`, sent);
}

/** `errors.a.0.b._errors[0].code` at the path `a.0.b`. */
export function codeAt(body: Json | null, path: string): unknown {
  let node = body?.errors as Json | undefined;
  for (const step of path.split('.')) node = node?.[step] as Json | undefined;
  return (node?._errors as { code: string }[] | undefined)?.[0]?.code;
}

/** Tests that `most` are taken, and one more is not. */
export function suite(
  name: string,
  ask: (body: Json) => Promise<{ status: number; body: Json | null }>,
  limits: Limit[],
) {
  describe(name, () => {
    test.each(limits)('%s', async (_, build, n, path, code) => {
      const good = await ask(build(n));
      expect(good.status, JSON.stringify(good.body)).toBeLessThan(300);
      const bad = await ask(build(n + 1));
      expect(bad).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
      expect(codeAt(bad.body, path), JSON.stringify(bad.body)).toBe(code);
    });
  });
}

/** What is wrong; where, and how that is called. */
type Fault = [name: string, body: Json, path: string, code: string];
/** Tests that each is refused. */
export function faults(
  name: string,
  ask: (body: Json) => Promise<{ status: number; body: Json | null }>,
  all: Fault[],
) {
  describe(name, () => {
    test.each(all)('%s', async (_, body, path, code) => {
      const answer = await ask(body);
      expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
      expect(codeAt(answer.body, path), JSON.stringify(answer.body)).toBe(code);
    });
  });
}

export const button = (more: Json = {}) => ({ type: 2, style: 1, label: 'l', custom_id: 'a', ...more });
export const row = (...components: unknown[]) => ({ type: 1, components });
export const option = (more: Json = {}) => ({ label: 'l', value: 'v', ...more });
