/** `npm run bench -- people` as a command: what it prints and writes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'newsdesk-people-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...options: string[]) =>
  spawnSync(process.execPath, ['bench/run.ts', 'people', ...options], { cwd: root, encoding: 'utf8' });

test('without a folder it asks our own questions, shows failures, and writes all of it', () => {
  const json = join(folder, 'people.json');
  const { stdout, status } = run('--sample', '8', '--wrong', '1', '--json', json);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^people: [89] questions, \d+ articles \(0 more are copies\)$/m);
  expect(stdout).toMatch(/^ {2}all +\d+ +\d+% /m);
  expect(stdout).toMatch(/^AUROC of the confidence: /m);
  expect(stdout).toMatch(/^Failures:\n- /m);
  const { commit, sets } = JSON.parse(readFileSync(json, 'utf8'));
  expect(commit).toMatch(/^[0-9a-f]{12}\+?$/);
  expect(sets[0].outcomes.length).toBeGreaterThanOrEqual(8);
});

test('a folder that is not there is named', () => {
  const { stderr, status } = run(join(folder, 'none'));
  expect(status).toBe(2);
  expect(stderr).toMatch(/none.queries\.jsonl can't be read/);
});
