/** Announcements that a server forbids: it is left alone, and nobody else notices. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NOBODY } from '../../../src/observer.ts';
import { HOUR_MS } from '../../../src/time.ts';
import { HARBOUR, idOf, QUIET, startTestBot, type TestBot } from '../../helpers/bot.ts';

let desk: TestBot;
let statuses: number[];
beforeEach(async () => {
  statuses = [];
  const observer = { ...NOBODY, refusedByDiscord: (status: number) => void statuses.push(status) };
  desk = await startTestBot({ observer });
});
afterEach(() => desk.close());

const feed = {
  ...{ id: 'f', url: 'http://news.example/feed', page: null, title: 'Harbour Daily', channel: null },
  ...{ addedBy: '1', addedAt: 0, state: 'paused' as const, dueAt: 0, checkedAt: null, settled: true },
  ...{ failures: 10, problem: null, etag: null, lastModified: null, everyMs: null, channelProblem: null },
};

function announce(name: string) {
  const server = desk.playground.servers.find(each => each.name === name);
  const channel = server?.channels[0]?.id ?? '';
  return desk.bot.announcer.announce(
    { owner: idOf(desk.playground, name), channel, language: null },
    { kind: 'paused', feed },
  );
}

function forbid(times: number) {
  const body = { message: 'Missing Permissions', code: 50013 };
  desk.playground.trouble.refuse(/^POST \/channels\/\d+\/messages/, 403, times, body);
}

it('are sent once, and not again for a while', async () => {
  forbid(1);
  for (let n = 0; n < 200; n++) expect((await announce(HARBOUR))?.message).toMatch(/may not/i);
  expect(statuses).toEqual([403]);
  expect(await announce(QUIET)).toBeNull();
  desk.clock.advance(HOUR_MS);
  expect(await announce(HARBOUR)).toBeNull();
});

it('are tried less and less often, and a hundred of them do not end the bot', async () => {
  forbid(1_000);
  let ended = false;
  void desk.bot.ended.then(() => {
    ended = true;
  });
  for (let hour = 0; hour < 7 * 24; hour++) {
    await announce(HARBOUR);
    desk.clock.advance(HOUR_MS);
  }
  expect(statuses.length).toBeGreaterThan(5);
  expect(statuses.length).toBeLessThan(20);
  expect(ended).toBe(false);
});
