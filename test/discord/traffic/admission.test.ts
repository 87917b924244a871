/** Too much at once: kind sentences, nothing lost for others, over the real socket. */
import type { Interaction } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { Command } from '../../../src/discord/command.ts';
import {
  createAdmission,
  LIMITS,
  type Limits,
  MAX_REJECTIONS,
} from '../../../src/discord/traffic/admission.ts';
import { sentenceOf, startTestBot, type TestBot } from '../../helpers/bot.ts';
import { HandClock } from '../../helpers/clock.ts';
import { oddCommand } from '../../helpers/odd-commands.ts';

let desk: TestBot | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

async function open(limits: Partial<Limits> = {}) {
  const { command, gate } = oddCommand();
  desk = await startTestBot({ commands: [command], limits: { ...LIMITS, ...limits } });
  return { desk, gate };
}

const ask = '/odd a private';

describe('somebody who asks too fast', () => {
  it('hears how long to wait, and is answered then', async () => {
    const { desk } = await open();
    for (let n = 0; n < 10; n++) expect(sentenceOf(await desk.ben.type(ask))).toBe('A private answer.');
    desk.clock.advance(1_000);
    expect(sentenceOf(await desk.ben.type(ask))).toBe(
      'You ask faster than I can answer everybody. Please try again in 2 seconds.',
    );
    desk.clock.advance(1_999);
    expect(sentenceOf(await desk.ben.type(ask))).toContain('in 1 second.');
    expect(sentenceOf(await desk.ada.type(ask))).toBe('A private answer.');
    desk.clock.advance(1);
    expect(sentenceOf(await desk.ben.type(ask))).toBe('A private answer.');
  });

  it('never reaches the command', async () => {
    const { command } = oddCommand();
    let runs = 0;
    const counted: Command = {
      ...command,
      async run(interaction, context) {
        runs += 1;
        await command.run?.(interaction, context);
      },
    };
    desk = await startTestBot({
      commands: [counted],
      limits: { ...LIMITS, person: { burst: 1, everyMs: 1_000 } },
    });
    expect(sentenceOf(await desk.ben.type(ask))).toBe('A private answer.');
    expect(sentenceOf(await desk.ben.type(ask))).toMatch(/^You ask faster/);
    desk.clock.advance(1_000);
    // What a dropped packet set off would have begun before this one.
    expect(sentenceOf(await desk.ben.type(ask))).toBe('A private answer.');
    expect(runs).toBe(2);
  });

  it('is offered nothing while typing, without a sentence', async () => {
    const { desk } = await open({ person: { burst: 0.1, everyMs: 1_000 } });
    expect(await desk.ben.complete('/odd o')).toHaveLength(1);
    expect(await desk.ben.complete('/odd o')).toHaveLength(1);
    expect(await desk.ben.complete('/odd o')).toHaveLength(0);
  });
});

describe('a server that asks too fast', () => {
  it('hears so, and another one is answered', async () => {
    const { desk } = await open({ server: { burst: 2, everyMs: 50 } });
    for (const person of [desk.ada, desk.ben])
      expect(sentenceOf(await person.type(ask))).toBe('A private answer.');
    expect(sentenceOf(await desk.ada.type(ask))).toMatch(/^This server asks faster than I can answer/);
    expect(sentenceOf(await desk.cleo.type(ask))).toBe('A private answer.');
    desk.clock.advance(50);
    expect(sentenceOf(await desk.ada.type(ask))).toBe('A private answer.');
  });
});

describe('a server that keeps all its turns busy', () => {
  const work = { running: 2, runningOfKey: 1, waiting: 10, waitingOfKey: 1, perTurn: 1, perTurnThrottled: 0 };

  it('makes nobody else wait; what is too much is told so at once', async () => {
    const { desk, gate } = await open({ work });
    const first = desk.ada.type('/odd slow private');
    await gate.reached();
    const second = desk.ada.type(ask);
    expect(sentenceOf(await desk.cleo.type(ask))).toBe('A private answer.');
    expect(sentenceOf(await desk.ben.type(ask))).toMatch(/^I have too much to answer at the moment/);
    expect(desk.bot.waiting()).toEqual({ interactions: 1, refusals: 0 });
    gate.open();
    expect(sentenceOf(await first)).toBe('A private answer.');
    expect(sentenceOf(await second)).toBe('A private answer.');
  });

  it('has its next turn after a second, while the first one waits for something else', async () => {
    const { desk, gate } = await open({ work });
    const first = desk.ada.type('/odd slow private');
    await gate.reached();
    const second = desk.ben.type('/odd slow private');
    while (desk.bot.waiting().interactions === 0) await new Promise(resolve => setImmediate(resolve));
    desk.clock.advance(999);
    expect(desk.bot.waiting().interactions).toBe(1);
    desk.clock.advance(1);
    await gate.reached();
    expect(desk.bot.waiting().interactions).toBe(0);
    gate.open();
    expect(sentenceOf(await first)).toBe('A private answer.');
    expect(sentenceOf(await second)).toBe('A private answer.');
  });
});

describe('what was let in of a server that asks too fast', () => {
  it('waits while more of it is turned away or told so, and others are answered', async () => {
    const clock = new HandClock();
    const limits = { ...LIMITS, server: { burst: 1, everyMs: 1_000 } };
    const admission = createAdmission(limits, () => clock.now(), clock);
    const turn = () => new Promise(resolve => setImmediate(resolve));
    const begun: string[] = [];
    const run = (guildId: string) =>
      void admission.run({ guildId } as Interaction, async () => void begun.push(guildId));
    const arrive = (person: string) => admission.checkRate({ person, server: 'noisy', cost: 1 });
    expect(arrive('one')).toBeNull();
    expect(arrive('two')).not.toBeNull();
    run('noisy');
    run('quiet');
    await turn();
    expect(begun).toEqual(['quiet']);
    admission.queueRejection('noisy', done => done?.());
    await turn();
    expect(begun).toEqual(['quiet']);
    await turn();
    expect(begun).toEqual(['quiet', 'noisy']);
  });
});

describe('what can’t be told in time', () => {
  it.each([
    [2_999, true],
    [3_000, false],
  ])('after %i ms is told: %s', async (waitedMs, isTold) => {
    const clock = new HandClock();
    const admission = createAdmission(LIMITS, () => clock.now(), clock);
    const running: ((() => void) | null)[] = [];
    const told: boolean[] = [];
    for (let n = 0; n < MAX_REJECTIONS; n++) admission.queueRejection('noisy', done => running.push(done));
    admission.queueRejection('noisy', done => told.push(done !== null));
    while (running.length < MAX_REJECTIONS) await new Promise(resolve => setImmediate(resolve));
    expect(admission.waiting().refusals).toBe(1);
    clock.advance(waitedMs);
    running[0]?.();
    while (told.length === 0) await new Promise(resolve => setImmediate(resolve));
    expect(told).toEqual([isTold]);
    expect(admission.waiting().refusals).toBe(0);
  });
});
