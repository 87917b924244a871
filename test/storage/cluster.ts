/** A PostgreSQL server of the test's own, in a temporary folder, from the programs that Debian's package `postgresql` brings. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import pg from 'pg';

/** The folder of initdb and pg_ctl; null where they are missing. */
const BIN = findPrograms();

/** Why tests of PostgreSQL are skipped, as a part of their name; empty where they are not. */
export const MISSING = BIN ? '' : ' (needs the programs of PostgreSQL: apt-get install postgresql)';

/** The owner of the server, whose password stands in each address. */
const USER = 'newsdesk';
export const PASSWORD = 'correct:horse@battery/staple';

export interface Cluster {
  /** The folder of its data, its log and its socket. */
  readonly folder: string;
  /** Makes an empty database, and gives its address. */
  createDatabase(): Promise<string>;
  /** The address of a database that may not exist, with changes to its query. */
  url(database: string, query?: Record<string, string>): string;
  /** As its administrator, in one of its databases. */
  query(database: string, sql: string): Promise<Record<string, unknown>[]>;
  start(): void;
  /** `fast` is a shutdown in good order, `immediate` as if the machine had lost its power. */
  stop(mode: 'fast' | 'immediate'): void;
  /** Stops it and removes the folder. */
  remove(): void;
}

export interface ClusterOptions {
  /** Whether it waits for the disk. Default false: quicker, where nothing is pulled. */
  durable?: boolean;
  /** Further settings as in postgresql.conf. */
  settings?: Record<string, string>;
}

/** Starts one (about 1 s). Its text sorts as English does, unlike SQLite's, so that a test sees where that matters. */
export async function startCluster({
  durable = false,
  settings = {},
}: ClusterOptions = {}): Promise<Cluster> {
  // Sockets have short paths, so it lies right below /tmp.
  const folder = mkdtempSync('/tmp/newsdesk-pg-');
  const data = join(folder, 'data');
  const port = await freePort();
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, PASSWORD);
  if (NOBODY.uid !== undefined)
    for (const path of [folder, passwordFile]) chownSync(path, NOBODY.uid, NOBODY.gid);
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en'];
  const access = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  run('initdb', ['--no-sync', `--username=${USER}`, ...locale, ...access, '-D', data], folder);
  const config = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    fsync: durable ? 'on' : 'off',
    ...settings,
  };
  const options = Object.entries(config).map(([name, value]) => `-c ${name}=${value}`);
  const log = join(folder, 'log');

  let made = 0;
  const cluster: Cluster = {
    folder,
    async createDatabase() {
      made += 1;
      await cluster.query('postgres', `CREATE DATABASE test${made}`);
      return cluster.url(`test${made}`);
    },
    url(database, query = {}) {
      const user = `${USER}:${encodeURIComponent(PASSWORD)}`;
      const search = new URLSearchParams(query).toString();
      return `postgres://${user}@127.0.0.1:${port}/${database}${search && `?${search}`}`;
    },
    async query(database, sql) {
      const client = new pg.Client({ connectionString: cluster.url(database) });
      await client.connect();
      try {
        return (await client.query(sql)).rows;
      } finally {
        await client.end();
      }
    },
    start: () => run('pg_ctl', ['-D', data, '-l', log, '-o', options.join(' '), '-w', 'start'], folder),
    stop: mode => run('pg_ctl', ['-D', data, '-m', mode, '-w', 'stop'], folder),
    remove() {
      if (existsSync(join(data, 'postmaster.pid'))) cluster.stop('immediate');
      rmSync(folder, { recursive: true });
    },
  };
  cluster.start();
  return cluster;
}

/** PostgreSQL refuses to run as root: a test that does runs it as nobody. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

function run(program: string, args: string[], cwd: string): void {
  const command = join(BIN ?? '', program);
  const { status, error, stderr } = spawnSync(command, args, { ...NOBODY, cwd, env: {}, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`, { cause: error });
}

function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map(version => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return (
    folders.find(folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl'))) ?? null
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
