/** Which channels and servers are left alone, at the edges of their pauses. */
import { expect, it } from 'vitest';
import { MAX_OF_SERVER, Refusals } from '../../../src/discord/traffic/refusals.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/time.ts';

function open() {
  const clock = { now: 1_780_000_000_000 };
  return { clock, refusals: new Refusals(() => clock.now) };
}

it('leaves a channel alone for ten minutes, then for twenty', () => {
  const { clock, refusals } = open();
  const place = { server: '1', channel: '10' };
  expect(refusals.leavesAlone(place)).toBe(false);
  for (const pauseMs of [10 * MINUTE_MS, 20 * MINUTE_MS]) {
    refusals.refused(place);
    clock.now += pauseMs - 1;
    expect(refusals.leavesAlone(place)).toBe(true);
    clock.now += 1;
    expect(refusals.leavesAlone(place)).toBe(false);
  }
  expect(refusals.leavesAlone({ server: '1', channel: '11' })).toBe(false);
});

it('never for longer than a day, and begins anew once a message was taken', () => {
  const { clock, refusals } = open();
  const place = { server: '1', channel: '10' };
  for (let n = 0; n < 20; n++) {
    refusals.refused(place);
    clock.now += DAY_MS;
    expect(refusals.leavesAlone(place)).toBe(false);
  }
  refusals.accepted(place);
  refusals.refused(place);
  clock.now += 10 * MINUTE_MS;
  expect(refusals.leavesAlone(place)).toBe(false);
});

it('leaves a server alone as a whole after several channels', () => {
  const { clock, refusals } = open();
  for (let n = 1; n <= MAX_OF_SERVER; n++) {
    expect(refusals.leavesAlone({ server: '1', channel: 'another' })).toBe(false);
    refusals.refused({ server: '1', channel: `${n}` });
  }
  expect(refusals.leavesAlone({ server: '1', channel: 'another' })).toBe(true);
  expect(refusals.leavesAlone({ server: '2', channel: 'another' })).toBe(false);
  clock.now += HOUR_MS;
  expect(refusals.leavesAlone({ server: '1', channel: 'another' })).toBe(false);
});

it('leaves nothing alone because the clock was put back', () => {
  const { clock, refusals } = open();
  refusals.refused({ server: '1', channel: '10' });
  clock.now -= DAY_MS;
  expect(refusals.leavesAlone({ server: '1', channel: '10' })).toBe(false);
});
