import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { afterAll, expect, test } from 'vitest';
import { loadSettings, SETTING_NAMES, settingOf } from '../src/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsdesk-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));
const nowhere = join(folder, 'missing');
const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8');

test('.env.example names every setting once, and no other', () => {
  const named = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map(match => match[1]);
  expect(named.sort()).toEqual([...SETTING_NAMES].sort());
});

test('.env.example as it stands gives the defaults', () => {
  const file = join(folder, 'example');
  writeFileSync(file, example);
  expect(loadSettings({}, file)).toEqual(loadSettings({}, nowhere));
});

test('the lines of .env.example that are commented out are legal too', () => {
  const values = parse(example.replace(/^#(?=[A-Z_]+=)/gm, ''));
  // Those of secrets are on no machine of ours.
  delete values.DISCORD_TOKEN_FILE;
  delete values.DATABASE_URL_FILE;
  expect(loadSettings(values, nowhere)).toMatchObject({ logLevel: 'info', playground: { port: 4300 } });
});

test('the environment goes before the file, and blank means not set', () => {
  const file = join(folder, 'env');
  writeFileSync(file, 'DISCORD_TOKEN=from-file\nDATABASE_FILE=file.db\nKEEP_QUESTIONS_DAYS=2\n');
  const settings = loadSettings({ DISCORD_TOKEN: 'from-environment', DATABASE_FILE: ' ' }, file);
  expect(settings.token).toBe('from-environment');
  expect(settings.database).toEqual({ file: 'data/newsdesk.db' });
  expect(settings.keepQuestionsMs).toBe(2 * 24 * 60 * 60 * 1000);
});

test('a token is taken as it is sent to Discord as well, with “Bot” before it', () => {
  expect(loadSettings({ DISCORD_TOKEN: ' Bot a.token ' }, nowhere).token).toBe('a.token');
});

test('an address of PostgreSQL goes before the file, and another address is refused', () => {
  const url = 'postgres://newsdesk:secret@db.example/newsdesk';
  expect(loadSettings({ DATABASE_URL: ` ${url} ` }, nowhere).database).toEqual({ url });
  expect(() => loadSettings({ DATABASE_URL: 'mysql://db.example/newsdesk' }, nowhere)).toThrow(
    'DATABASE_URL must begin with postgres://',
  );
});

test('secrets may stand in files, whatever stands around them there', () => {
  const [token, url] = [join(folder, 'token'), join(folder, 'url')];
  writeFileSync(token, 'a.token\n');
  writeFileSync(url, ' postgres://newsdesk:secret@db.example/newsdesk\n');
  const settings = loadSettings({ DISCORD_TOKEN_FILE: token, DATABASE_URL_FILE: url }, nowhere);
  expect(settings.token).toBe('a.token');
  expect(settings.database).toEqual({ url: 'postgres://newsdesk:secret@db.example/newsdesk' });
});

test('a secret’s file that cannot be used is named, and what is wrong', () => {
  const empty = join(folder, 'empty');
  writeFileSync(empty, '\n');
  const load = (values: Record<string, string>) => () => loadSettings(values, nowhere);
  expect(load({ DISCORD_TOKEN_FILE: nowhere })).toThrow(
    `The file ${nowhere}, which DISCORD_TOKEN_FILE names`,
  );
  expect(load({ DISCORD_TOKEN_FILE: empty })).toThrow('is empty');
  expect(load({ DISCORD_TOKEN_FILE: empty, DISCORD_TOKEN: 'a.token' })).toThrow(
    'DISCORD_TOKEN and DISCORD_TOKEN_FILE are both set',
  );
});

test('lists have commas between, and blanks do not count', () => {
  const given = {
    CONTACT: 'https://desk.example/',
    ALLOWED_NETWORKS: ' 10.1.0.0/16, fd00::/8 ,,192.168.1.7',
    ALLOWED_PORTS: '8080, 8443',
  };
  expect(loadSettings(given, nowhere).download).toEqual({
    contact: 'https://desk.example/',
    allowance: { networks: ['10.1.0.0/16', 'fd00::/8', '192.168.1.7'], ports: [8080, 8443] },
  });
  expect(loadSettings({}, nowhere).download).toEqual({
    contact: null,
    allowance: { networks: [], ports: [] },
  });
});

test.each([
  ['0', '1', { ids: [0], count: 1 }],
  ['0-3', '8', { ids: [0, 1, 2, 3], count: 8 }],
  ['5, 0-1,1-2', '6', { ids: [0, 1, 2, 5], count: 6 }],
  ['', '3', { ids: [0, 1, 2], count: 3 }],
])('SHARDS %s of %s', (SHARDS, SHARD_COUNT, shards) => {
  expect(loadSettings({ SHARDS, SHARD_COUNT }, nowhere).shards).toEqual(shards);
});

test.each([
  [{ SHARDS: '0-3' }, 'SHARDS needs SHARD_COUNT'],
  [{ SHARDS: '0-4', SHARD_COUNT: '4' }, 'shards from 0 to 3, as SHARD_COUNT is 4; 0-4 is not'],
  [{ SHARDS: '3-2', SHARD_COUNT: '4' }, '3-2 is not'],
  [{ SHARDS: '1..3', SHARD_COUNT: '4' }, 'SHARDS must be shards such as 0, 0-3'],
  [{ SHARD_COUNT: '4', PROCESSES: '4' }, 'set PROCESSES=auto beside them'],
  [{ PROCESSES: 'many' }, 'PROCESSES must be auto or a whole number'],
])('%o is refused', (given, sentence) => {
  expect(() => loadSettings(given, nowhere)).toThrow(sentence);
});

test.each([
  [{}, { shards: null, processes: null }],
  [{ PROCESSES: 'auto' }, { shards: null, processes: 'auto' }],
  [{ PROCESSES: '3' }, { shards: null, processes: 3 }],
])('%o', (given, expected) => {
  expect(loadSettings(given, nowhere)).toMatchObject(expected);
});

test.each([
  [
    'ALLOWED_NETWORKS',
    '10.0.0.0/8,intranet,10.0.0.0/33',
    'ALLOWED_NETWORKS must be networks such as 10.1.0.0/16, fd00::/8 or 192.168.1.7, with commas between.',
  ],
  ['ALLOWED_PORTS', '80,0', 'ALLOWED_PORTS must be a whole number from 1 to 65535.'],
  ['CONTACT', 'call (me)', 'CONTACT must be a web or mail address, without spaces and parentheses.'],
])('%s may not be %s', (name, value, sentence) => {
  expect(() => loadSettings({ [name]: value }, nowhere)).toThrow(
    `Please correct the settings (in .env or the environment): ${sentence}`,
  );
});

test('every bad setting is named with what it should be', () => {
  const bad = { PLAYGROUND_PORT: '65536', KEEP_QUESTIONS_DAYS: '0', LOG_LEVEL: 'loud' };
  expect(() => loadSettings(bad, nowhere)).toThrow(
    'Please correct the settings (in .env or the environment): KEEP_QUESTIONS_DAYS must be a whole number from 1 to 3650; ' +
      'LOG_LEVEL must be trace, debug, info, warn, error, fatal or silent; PLAYGROUND_PORT must be a whole number from 0 to 65535.',
  );
});

test.each([
  ['PLAYGROUND_PORT', '0'],
  ['PLAYGROUND_PORT', '65535'],
  ['KEEP_QUESTIONS_DAYS', '1'],
  ['KEEP_QUESTIONS_DAYS', '3650'],
])('%s may be %s', (name, value) => {
  expect(() => loadSettings({ [name]: value }, nowhere)).not.toThrow();
});

test('a .env that cannot be read is named', () => {
  expect(() => loadSettings({}, folder)).toThrow(`The file ${folder} cannot be read`);
});

test('a name stands for what the environment or the file calls so, and for itself otherwise', () => {
  const file = join(folder, 'names');
  writeFileSync(file, 'NEW_DATABASE=postgres://me:secret@db.example/one\n');
  const named = (name: string) => settingOf(name, { OLD_DATABASE: 'data/old.db', EMPTY: '' }, file);
  expect(['OLD_DATABASE', 'NEW_DATABASE', 'EMPTY', 'data/new.db', 'OLD'].map(named)).toEqual([
    'data/old.db',
    'postgres://me:secret@db.example/one',
    'EMPTY',
    'data/new.db',
    'OLD',
  ]);
});
