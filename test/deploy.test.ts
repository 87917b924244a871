/** What is in deploy/ and the Dockerfile: no more rights than needed, settings that exist, and no secret. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SETTING_NAMES } from '../src/settings.ts';
import { START } from './helpers/process.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'newsdesk-deploy-'));
afterAll(() => rmSync(folder, { recursive: true }));

const missing =
  spawnSync('systemd-analyze', ['--version']).status === 0 ? '' : ' (needs the program systemd-analyze)';

describe('the systemd unit', () => {
  const unit = read('deploy/newsdesk.service');
  /** The unit with a program and a folder that there are on this machine. */
  const file = join(folder, 'newsdesk.service');
  writeFileSync(file, unit.replace('/usr/bin/node', process.execPath).replaceAll('/opt/newsdesk', root));
  const analyze = (...args: string[]) => spawnSync('systemd-analyze', args, { encoding: 'utf8' });

  test.skipIf(missing)(`is legal, without a warning${missing}`, () => {
    const { status, stderr, stdout } = analyze('verify', file);
    expect({ status, said: stderr + stdout }).toEqual({ status: 0, said: '' });
  });

  test.skipIf(missing)(`exposes little, as systemd reckons from 0 to 10${missing}`, () => {
    const { stdout } = analyze('security', '--offline=true', file);
    const [, exposure] = /Overall exposure level[^:]*: ([\d.]+)/.exec(stdout) ?? [];
    expect(Number(exposure)).toBeLessThan(1.5);
  });

  test('runs Node itself as npm start does, and does not start again what was refused', () => {
    expect(unit).toContain(`ExecStart=/usr/bin/node ${START.join(' ')}\n`);
    expect(unit).toContain('RestartPreventExitStatus=2\n');
  });

  test('sets what is a setting', () => {
    const [, set = ''] = /^Environment=(.*)$/m.exec(unit) ?? [];
    const names = set.split(' ').map(each => each.split('=')[0]);
    expect(names.filter(name => !name?.startsWith('NODE_') && !SETTING_NAMES.includes(name ?? ''))).toEqual(
      [],
    );
  });
});

interface Service {
  user: string;
  read_only: boolean;
  cap_drop: string[];
  security_opt: string[];
  environment: Record<string, string>;
  ports?: unknown;
}

describe('the compose file', () => {
  const { services } = parse(read('deploy/compose.yaml')) as { services: Record<string, Service> };

  test.each(Object.entries(services))(
    '%s is not root, and cannot write its root file system',
    (_, service) => {
      expect(service).toMatchObject({
        user: expect.not.stringMatching(/root|^0/),
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
      expect(service.ports).toBeUndefined();
    },
  );

  test('takes its secrets from outside, and sets what is a setting', () => {
    const { environment } = services.newsdesk as Service;
    expect(environment.DISCORD_TOKEN).toMatch(/^\$\{DISCORD_TOKEN:\?/);
    expect(environment.DATABASE_URL).toMatch(
      /^postgres:\/\/newsdesk:\$\{POSTGRES_PASSWORD:\?[^}]*\}@postgres:/,
    );
    expect(Object.keys(environment).filter(name => !SETTING_NAMES.includes(name))).toEqual([]);
  });
});

test('the image runs Node itself as npm start does, and not as root', () => {
  const image = read('Dockerfile');
  const [, run = '', command = ''] = /\nUSER node\n[\s\S]*\nRUN (.*)\n\nCMD (.*)\n$/.exec(image) ?? [];
  expect(JSON.parse(command)).toEqual(['node', ...START]);
  // Node keeps what it compiled by its options, so with others it would be compiled again.
  expect(JSON.parse(run)).toEqual(['node', ...START, '--help']);
  expect(image).not.toMatch(/^(?:ENV|ARG) .*TOKEN/m);
});
