/** Close codes after which waiting cannot help, and what to check then. */
import { expect, it } from 'vitest';
import { problemOfClose } from '../../../src/discord/client/login.ts';

it.each([
  [4004, /check DISCORD_TOKEN.*Developer Portal.*under Bot/u],
  [4014, /Privileged Gateway Intents.*Developer Portal.*under Bot/u],
  [4011, /raise SHARD_COUNT or PROCESSES/u],
  [4010, /check SHARDS and SHARD_COUNT/u],
  [4012, /install a newer Newsdesk/u],
  [4013, /install a newer Newsdesk/u],
])('%i ends with one sentence', (code, sentence) => {
  expect(problemOfClose(code)?.message).toMatch(sentence);
  expect(problemOfClose(code)?.message).toMatch(/^[^\n]+\.$/u);
});

it.each([1000, 1006, 4000, 4001, 4009, undefined])('%s comes back by itself', code => {
  expect(problemOfClose(code)).toBeUndefined();
});
