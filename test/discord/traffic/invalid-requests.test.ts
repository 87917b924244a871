/** A hundred invalid requests in ten minutes end it; what is not invalid, or long ago, does not count. */
import { expect, it } from 'vitest';
import {
  countInvalidRequests,
  MAX_FORBIDDEN,
  MAX_INVALID,
  WINDOW_MS,
} from '../../../src/discord/traffic/invalid-requests.ts';

/** A counter whose requests are answered with what is asked for. */
function open() {
  let at = 0;
  let answer = { status: 200, scope: 'user' };
  let tooMany = 0;
  let sent = 0;
  const refused: number[] = [];
  const { makeRequest } = countInvalidRequests({
    now: () => at,
    onTooMany: () => void tooMany++,
    onClientError: status => void refused.push(status),
    send: async () => {
      sent++;
      return new Response(null, {
        status: answer.status,
        headers: { 'x-ratelimit-scope': answer.scope },
      }) as never;
    },
  });
  return {
    refused,
    get tooMany() {
      return tooMany;
    },
    get sent() {
      return sent;
    },
    pass(byMs: number) {
      at += byMs;
    },
    async answer(status: number, times: number, scope = 'user', path = '/channels/1/messages') {
      answer = { status, scope };
      for (let n = 0; n < times; n++) await makeRequest(`https://discord.example/api/v10${path}`, {});
    },
  };
}

it('says so at the hundredth, and sends no request afterwards', async () => {
  const counter = open();
  await counter.answer(401, MAX_INVALID - 2);
  await counter.answer(429, 1);
  expect(counter.tooMany).toBe(0);
  await counter.answer(401, 1);
  expect(counter.tooMany).toBe(1);
  await expect(counter.answer(200, 1)).rejects.toThrow('Discord refused too many');
  expect(counter.sent).toBe(MAX_INVALID);
});

it('counts neither other answers nor limits that are shared with others', async () => {
  const counter = open();
  await counter.answer(404, MAX_INVALID);
  await counter.answer(200, MAX_INVALID);
  await counter.answer(500, MAX_INVALID);
  await counter.answer(429, MAX_INVALID, 'shared');
  expect(counter.tooMany).toBe(0);
  expect(counter.refused).toHaveLength(2 * MAX_INVALID);
});

it('forgets what is ten minutes old', async () => {
  const counter = open();
  await counter.answer(401, 1);
  counter.pass(WINDOW_MS - 1);
  await counter.answer(401, MAX_INVALID - 2);
  counter.pass(1);
  await counter.answer(401, 1);
  expect(counter.tooMany).toBe(0);
  await counter.answer(401, 1);
  expect(counter.tooMany).toBe(1);
});

it('ends nothing for what servers forbid: beyond a thousand, channels are left alone for a while', async () => {
  const counter = open();
  await counter.answer(403, MAX_FORBIDDEN);
  expect(counter.tooMany).toBe(0);
  await expect(counter.answer(200, 1)).rejects.toThrow('servers refused too many');
  await counter.answer(200, 1, 'user', '/interactions/1/token/callback');
  counter.pass(WINDOW_MS);
  await counter.answer(200, 1);
  expect(counter.sent).toBe(MAX_FORBIDDEN + 2);
});
