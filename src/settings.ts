/** The environment, checked: the only reader of process.env and of the file .env. */
import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { z } from 'zod';
import { Problem } from './problem.ts';
import { DAY_MS } from './time.ts';

/** What .env.example says about each; a test holds the two against each other. */
const Environment = z.object({
  DISCORD_TOKEN: z.string().default(''),
  DISCORD_TOKEN_FILE: z.string().optional(),
  DISCORD_API: z
    .string()
    .regex(/^https?:\/\/\S+$/u, { error: 'must begin with https:// or http://' })
    .optional(),
  DATABASE_FILE: z.string().default('data/newsdesk.db'),
  DATABASE_URL: z
    .string()
    .regex(/^\s*postgres(?:ql)?:\/\//iu, { error: 'must begin with postgres://' })
    .optional(),
  DATABASE_URL_FILE: z.string().optional(),
  KEEP_QUESTIONS_DAYS: whole(1, 3650).default(30),
  MAX_ARTICLES: whole(1, 100_000_000).default(100_000),
  MAX_TEXT_MB: whole(1, 10_000_000).default(1_000),
  MAX_FEEDS: whole(1, 100_000).default(200),
  MEMORY_MB: whole(256, 1_000_000).default(1_024),
  MEANING: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be trace, debug, info, warn, error, fatal or silent',
    })
    .optional(),
  CONTACT: z
    .string()
    .regex(/^[!-'*-~]{3,200}$/, { error: 'must be a web or mail address, without spaces and parentheses' })
    .optional(),
  ALLOWED_NETWORKS: listOf(
    z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
      error: 'must be networks such as 10.1.0.0/16, fd00::/8 or 192.168.1.7, with commas between',
    }),
  ),
  ALLOWED_PORTS: listOf(whole(1, 65_535)),
  SHARDS: z
    .string()
    .regex(/^\s*\d{1,6}(-\d{1,6})?(\s*,\s*\d{1,6}(-\d{1,6})?)*\s*$/u, {
      error: 'must be shards such as 0, 0-3 or 0-3,8',
    })
    .optional(),
  SHARD_COUNT: whole(1, 100_000).optional(),
  PROCESSES: z
    .union([z.literal('auto'), whole(1, 1_000)], { error: 'must be auto or a whole number from 1 to 1000' })
    .optional(),
  HEALTH_PORT: whole(1, 65_535).optional(),
  HEALTH_HOST: z.string().default('127.0.0.1'),
  PLAYGROUND_HOST: z.string().default('127.0.0.1'),
  PLAYGROUND_PORT: whole(0, 65_535).optional(),
});

/** The names of all settings. */
export const SETTING_NAMES = Object.keys(Environment.shape);

export interface Settings {
  /** Null: open the playground. */
  token: string | null;
  /** Where Discord's REST API is; undefined: at Discord's own address. */
  api: string | undefined;
  /** A file by its path, relative to the working directory; or a database of PostgreSQL's by its address, which may hold a password. */
  database: { file: string } | { url: string };
  /** How long questions are kept, so that the buttons below their answers work. */
  keepQuestionsMs: number;
  /** What one server may keep at most. */
  quotas: { articles: number; textBytes: number; feeds: number };
  /** About how much memory a process may take, in megabytes. */
  memoryMb: number;
  /** Whether networks judge what answers. */
  meaning: boolean;
  /** Null: `info` for the bot, `warn` in the playground. */
  logLevel: string | null;
  /** For openDownloader. */
  download: {
    /** How site owners reach the operator: for the User-Agent. */
    contact: string | null;
    /** What may be fetched beyond public addresses on ports 80 and 443. Networks as addresses or in CIDR notation. */
    allowance: { networks: string[]; ports: number[] };
  };
  /** The shards that run here; null: all, as many as Discord recommends, or as many as there are processes. */
  shards: { ids: number[]; count: number } | null;
  /** One process for each shard: as many as Discord recommends, or this many. Null: everything in this process. */
  processes: number | 'auto' | null;
  /** Where the bot's health is served; null: nowhere. */
  health: { host: string; port: number } | null;
  playground: {
    host: string;
    /** Null: PLAYGROUND_PORT was not set, so any free port will do if the usual one is taken. */
    port: number | null;
  };
}

/** Reads the settings from the environment and, where a name is missing there, from `file`. Throws a Problem naming each bad one. */
export function loadSettings(environment = process.env, file = '.env'): Settings {
  const all = Object.entries({ ...readFile(file), ...environment });
  const given = Object.fromEntries(all.filter(([, value]) => value?.trim()));
  const read = Environment.safeParse({ ...given, ...secretsIn(given) });
  if (!read.success) {
    const wrong = new Set(read.error.issues.map(issue => `${String(issue.path[0])} ${issue.message}`));
    throw new Problem(`Please correct the settings (in .env or the environment): ${[...wrong].join('; ')}.`);
  }
  const values = read.data;
  return {
    token: values.DISCORD_TOKEN.trim().replace(/^Bot\s+/iu, '') || null,
    api: values.DISCORD_API,
    database: values.DATABASE_URL ? { url: values.DATABASE_URL.trim() } : { file: values.DATABASE_FILE },
    quotas: {
      articles: values.MAX_ARTICLES,
      textBytes: values.MAX_TEXT_MB * 1_000_000,
      feeds: values.MAX_FEEDS,
    },
    memoryMb: values.MEMORY_MB,
    meaning: values.MEANING === 'on',
    keepQuestionsMs: values.KEEP_QUESTIONS_DAYS * DAY_MS,
    logLevel: values.LOG_LEVEL ?? null,
    download: {
      contact: values.CONTACT ?? null,
      allowance: { networks: values.ALLOWED_NETWORKS, ports: values.ALLOWED_PORTS },
    },
    shards: shardsOf(values),
    processes: values.PROCESSES ?? null,
    health: values.HEALTH_PORT ? { host: values.HEALTH_HOST, port: values.HEALTH_PORT } : null,
    playground: { host: values.PLAYGROUND_HOST, port: values.PLAYGROUND_PORT ?? null },
  };
}

/** The value of the environment, or of a line of `file`, if one is called so; otherwise the name itself. So a password need not stand in a command. */
export function settingOf(name: string, environment = process.env, file = '.env'): string {
  const isName = /^[A-Z][A-Z\d_]*$/u.test(name);
  return (isName && (environment[name] || readFile(file)[name])) || name;
}

/** Secrets that stand in files of their own, as Docker and Podman hand them over: by the names of the settings that they are. */
function secretsIn(given: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const secrets: Record<string, string> = {};
  for (const name of ['DISCORD_TOKEN', 'DATABASE_URL']) {
    const path = given[`${name}_FILE`];
    if (path === undefined) continue;
    if (given[name] !== undefined) {
      throw new Problem(`${name} and ${name}_FILE are both set: please leave one of them out.`);
    }
    secrets[name] = secretAt(path.trim(), `${name}_FILE`);
  }
  return secrets;
}

function secretAt(path: string, name: string): string {
  let secret: string;
  try {
    secret = readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new Problem(`The file ${path}, which ${name} names, cannot be read: ${(error as Error).message}.`);
  }
  if (!secret) throw new Problem(`The file ${path}, which ${name} names, is empty.`);
  return secret;
}

/** Throws a Problem if they do not fit together. */
function shardsOf(values: {
  SHARDS?: string | undefined;
  SHARD_COUNT?: number | undefined;
  PROCESSES?: number | 'auto' | undefined;
}): Settings['shards'] {
  const { SHARDS, SHARD_COUNT: count, PROCESSES } = values;
  if (SHARDS === undefined && count === undefined) return null;
  if (count === undefined)
    throw new Problem('SHARDS needs SHARD_COUNT beside it: how many shards there are in all.');
  if (typeof PROCESSES === 'number') {
    throw new Problem(
      'SHARDS and SHARD_COUNT say how many processes there are: set PROCESSES=auto beside them.',
    );
  }
  const ids = new Set<number>();
  for (const range of SHARDS?.split(',') ?? [`0-${count - 1}`]) {
    const [first = 0, last = first] = range.split('-').map(Number);
    if (last < first || last >= count) {
      throw new Problem(
        `SHARDS must be shards from 0 to ${count - 1}, as SHARD_COUNT is ${count}; ${range.trim()} is not.`,
      );
    }
    for (let id = first; id <= last; id++) ids.add(id);
  }
  return { ids: [...ids].sort((one, other) => one - other), count };
}

/** Several, separated by commas; none by default. */
function listOf<Output>(item: z.ZodType<Output, string>) {
  return z
    .string()
    .default('')
    .transform(text => text.split(',').flatMap(each => each.trim() || []))
    .pipe(z.array(item));
}

function whole(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number<string>({ error }).int({ error }).min(least, { error }).max(most, { error });
}

function readFile(path: string): Record<string, string> {
  try {
    return parse(readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Problem(`The file ${path} cannot be read: ${(error as Error).message}.`);
  }
}
