/** What the observer hears of interactions. */
import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { LIMITS } from '../../../src/discord/traffic/admission.ts';
import { NOBODY, type Observer } from '../../../src/observer.ts';
import { messageOf, startTestBot, type TestBot, type TestBotOptions } from '../../helpers/bot.ts';
import { oddCommand } from '../../helpers/odd-commands.ts';
import {
  rawAutocomplete,
  rawButton,
  rawCommand,
  rawForm,
  rawMessageCommand,
  rawSelect,
} from '../../helpers/raw.ts';

type Seen = Parameters<Observer['interaction']>[0];

let desk: TestBot | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

/** A bot with an odd command, and what its observer hears. The newest comes after the answer was received. */
async function open(options: Pick<TestBotOptions, 'limits'> = {}) {
  const seen: Seen[] = [];
  const refusals: number[] = [];
  let heard = Promise.withResolvers<Seen>();
  const { command, gate } = oddCommand();
  const observer: Observer = {
    ...NOBODY,
    interaction(each) {
      seen.push(each);
      heard.resolve(each);
      heard = Promise.withResolvers();
    },
    refusedByDiscord: status => void refusals.push(status),
  };
  desk = await startTestBot({ ...options, commands: [...commands, command], observer });
  /** What the observer hears of the interaction that this starts. */
  const next = async (start: () => Promise<unknown>) => {
    const hearing = heard.promise;
    await start();
    return hearing;
  };
  return { desk, seen, refusals, gate, next };
}

describe('the observer hears', () => {
  it.each([
    ['a public answer', 'answered'],
    ['slow problem', 'refused'],
    ['bug', 'failed'],
    ['nothing', 'failed'],
  ])('that “%s” was %s', async (how, outcome) => {
    const { desk, next, gate } = await open();
    const hearing = next(() => desk.ben.type(`/odd ${how}`));
    if (how.startsWith('slow')) {
      await gate.reached();
      gate.open();
    }
    expect(await hearing).toEqual({ command: 'odd', kind: 'command', outcome, firstResponseMs: 0 });
  });

  it('how long the first response took, which is the acknowledgement of a slow one', async () => {
    const { desk, next, gate } = await open();
    const hearing = next(() => desk.ben.type('/odd slow'));
    await gate.reached();
    desk.clock.advance(2_000);
    gate.open();
    expect(await hearing).toMatchObject({ outcome: 'answered', firstResponseMs: 2_000 });
  });

  it('the kind of an interaction, and no name that is not a command’s', async () => {
    const { desk, next } = await open();
    let message = { id: '' };
    expect(await next(() => desk.ben.complete('/odd one'))).toMatchObject({ kind: 'autocomplete' });
    await next(async () => {
      message = messageOf(await desk.ben.type('/odd a public answer'));
    });
    const forged = `${'x'.repeat(80)}:more`;
    expect(await next(() => desk.ben.raw(rawButton(forged, message.id)))).toMatchObject({
      command: 'unknown',
      kind: 'button',
      outcome: 'refused',
    });
    expect(await next(() => desk.ben.raw(rawCommand('gone')))).toMatchObject({ command: 'unknown' });
  });

  it('what was turned away, by its command and kind', async () => {
    const { desk, next } = await open({ limits: { ...LIMITS, server: { burst: 1, everyMs: 1_000 } } });
    let message = { id: '' };
    await next(async () => {
      message = messageOf(await desk.ben.type('/odd a public answer'));
    });
    const kinds = {
      command: rawCommand('odd'),
      menu: rawMessageCommand('odd', message.id),
      button: rawButton('odd:1', message.id),
      select: rawSelect('odd:1', message.id),
      form: rawForm('odd', {}),
      autocomplete: rawAutocomplete('odd', 'how'),
    };
    for (const [kind, raw] of Object.entries(kinds)) {
      const seen = { command: 'odd', kind, outcome: 'busy', firstResponseMs: 0 };
      expect(await next(() => desk.ben.raw(raw))).toEqual(seen);
    }
    expect(await next(() => desk.ben.raw(rawCommand('gone')))).toMatchObject({ command: 'unknown' });
  });

  it.each([
    ['late', 404, { code: 10062, message: 'Unknown interaction' }, 0],
    ['failed', 500, 'no JSON', 1],
  ])('that what was turned away was %s, where Discord answers %i', async (outcome, status, body, errors) => {
    const { desk, next, refusals } = await open({
      limits: { ...LIMITS, server: { burst: 0, everyMs: 1_000 } },
    });
    desk.playground.trouble.refuse(/callback/, status, 1, body);
    const hearing = next(async () => void desk.ben.raw(rawCommand('odd')));
    expect(await hearing).toEqual({ command: 'odd', kind: 'command', outcome, firstResponseMs: null });
    expect(desk.log.filter(({ level }) => level === 50)).toHaveLength(errors);
    expect(refusals).toEqual(status < 500 ? [status] : []);
  });

  it('what Discord refuses', async () => {
    const { desk, refusals, next } = await open();
    await next(() => desk.ben.type('/odd illegal'));
    expect(refusals).toEqual([400]);
  });
});
