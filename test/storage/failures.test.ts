/** A disk that is full, a database that is gone or can only be read: what people hear over the socket, and that it passes without a restart. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../playground/types.ts';
import { wordingFor } from '../../src/wording/wording.ts';
import {
  HARBOUR,
  messageOf,
  sentenceOf,
  sourceNumber,
  startTestBot,
  type TestBot,
  textOf,
} from '../helpers/bot.ts';
import { type Cluster, MISSING, startCluster } from './cluster.ts';

const TROUBLE = wordingFor('en').database;

let desk: TestBot | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

/** Fills in the form of /article add: what the person hears. */
async function add(person: Person, number: number): Promise<string> {
  const { form } = await person.type('/article add');
  if (!form) throw new Error('no form');
  const { title, text, link } = sourceNumber(number);
  return textOf(messageOf(await person.submit(form, { title, text, link, publisher: '', date: '' })));
}

async function ask(person: Person): Promise<string> {
  return textOf(messageOf(await person.type('/ask how many ships does the keeper of lighthouse 1 count?')));
}

describe('a full disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsdesk-full-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
  afterAll(() => {
    if (mounted) spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  });

  it.skipIf(!mounted)(
    `is said to whoever wants to save something; answers go on; room is enough to go on saving${mounted ? '' : ' (needs to mount a small file system: root)'}`,
    async () => {
      desk = await startTestBot({ database: { file: join(folder, 'newsdesk.db') } });
      await desk.add(HARBOUR);
      const { bavail, bsize } = statfsSync(folder);
      const ballast = join(folder, 'ballast');
      writeFileSync(ballast, Buffer.alloc(bavail * bsize));

      expect(await add(desk.ada, 2)).toContain(TROUBLE.full);
      expect(await ask(desk.ben), 'answers go on').toContain('counts 17 ships');
      expect(JSON.stringify(desk.log)).toContain('database or disk is full');

      rmSync(ballast);
      expect(await add(desk.ada, 2)).toContain('Added: the library now holds 2 articles.');
      expect(await ask(desk.ben)).toContain('counts 17 ships');
    },
  );
});

describe('a file that can only be read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsdesk-fixed-'));
  const file = join(folder, 'newsdesk.db');
  const fixed = (on: boolean) => spawnSync('chattr', [on ? '+i' : '-i', file, `${file}-wal`]).status === 0;
  writeFileSync(join(folder, 'probe'), '');
  const canFix = spawnSync('chattr', ['+i', join(folder, 'probe')]).status === 0;
  afterAll(() => {
    for (const name of readdirSync(folder)) spawnSync('chattr', ['-i', join(folder, name)]);
    rmSync(folder, { recursive: true });
  });

  it.skipIf(!canFix)(
    `is said to whoever wants to save something; answers go on${canFix ? '' : ' (needs to make a file immutable: root, and a file system that can)'}`,
    async () => {
      desk = await startTestBot({ database: { file } });
      await desk.add(HARBOUR);
      expect(fixed(true)).toBe(true);
      expect(await add(desk.ada, 2)).toContain(TROUBLE.broken);
      expect(await ask(desk.ben), 'answers go on').toContain('counts 17 ships');
      expect(fixed(false)).toBe(true);
      expect(await add(desk.ada, 2)).toContain('Added: the library now holds 2 articles.');
    },
  );
});

describe.skipIf(MISSING)(`PostgreSQL${MISSING}`, () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster?.remove());

  it('that is gone for 60 s is said to whoever asks, and found again', { timeout: 60_000 }, async () => {
    desk = await startTestBot({ database: { url: await cluster.createDatabase() } });
    await desk.add(HARBOUR);
    expect(await ask(desk.ben)).toContain('counts 17 ships');
    cluster.stop('immediate');
    for (let second = 0; second < 60; second += 20) {
      expect(sentenceOf(await desk.ben.type('/ask how many ships?'))).toBe(TROUBLE.gone);
      expect(await add(desk.ada, 2)).toContain(TROUBLE.gone);
      desk.clock.advance(20_000);
    }
    cluster.start();
    expect(await ask(desk.ben)).toContain('counts 17 ships');
    expect(await add(desk.ada, 2)).toContain('Added: the library now holds 2 articles.');
  });

  it('that can only be read is said to whoever wants to save something; answers go on', async () => {
    const url = await cluster.createDatabase();
    const name = new URL(url).pathname.slice(1);
    desk = await startTestBot({ database: { url } });
    await desk.add(HARBOUR);
    /** As when a standby takes over: for every connection from now on, so those that are open end. */
    const readOnly = async (on: boolean) => {
      await cluster.query('postgres', `ALTER DATABASE ${name} SET default_transaction_read_only = ${on}`);
      await cluster.query(
        'postgres',
        `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '${name}'`,
      );
    };
    await readOnly(true);
    expect(await add(desk.ada, 2)).toContain(TROUBLE.readOnly);
    expect(await ask(desk.ben), 'answers go on').toContain('counts 17 ships');
    await readOnly(false);
    expect(await add(desk.ada, 2)).toContain('Added: the library now holds 2 articles.');
  });
});
