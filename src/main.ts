/** Start-up and shutdown, read from top to bottom. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { commands } from '../commands/index.ts';
import type { Playground } from '../playground/types.ts';
import { openReader } from './articles/reader/reader.ts';
import { readSamples } from './articles/sample.ts';
import { type Bot, type BotOptions, startBot } from './discord/client/bot.ts';
import { sessionLogIn } from './discord/client/sessions.ts';
import { errorFields } from './discord/errors.ts';
import { NO_RATE_LIMITS } from './discord/traffic/admission.ts';
import { startPoller } from './library/feeds/poller.ts';
import { type Libraries, openLibraries } from './library/libraries.ts';
import { budgetOfLibraries } from './library/memory/budget.ts';
import type { WebAccess } from './library/web-access.ts';
import { openLog } from './log.ts';
import { NOBODY, type Observer } from './observer.ts';
import { Problem } from './problem.ts';
import { runProcesses } from './processes.ts';
import { NO_PROCESS, type OpenMeaning, openMeaning } from './search/meaning/process.ts';
import { loadSettings, type Settings } from './settings.ts';
import { type DatabaseLocation, openStore } from './storage/database.ts';
import type { Store } from './storage/store.ts';
import { atMost, DAY_MS, systemClock } from './time.ts';
import { openDownloader, userAgent } from './web/download.ts';

const USAGE = `Newsdesk answers questions in Discord with quotes from the articles you give it.

  npm start                       the bot if DISCORD_TOKEN is set, otherwise the playground
  npm start -- "/ask QUESTION"    one command in the playground, and the bot's reply
  npm start -- --help             this text`;
const EXAMPLES = ['/ask where is Panasonic building', '/headlines', '/help'];
const SAMPLES = join(import.meta.dirname, '../data/sample');
const NETWORKS = join(import.meta.dirname, '../data/models');
/** How long the one-command form waits for the networks: longer than they take to load. */
const NETWORKS_MS = 1_500;
/** Where the playground's page is, unless that port is taken or PLAYGROUND_PORT names another. */
const USUAL_PORT = 4300;
/** How often what is past its time is erased, beside every start. */
const HOUSEKEEPING_MS = 60 * 60 * 1000;
/** How long a form that was refused can be opened again. */
const KEEP_DRAFTS_MS = DAY_MS;

/** Aborted by the first SIGINT or SIGTERM. A second one, of either kind, ends the process at once. */
const stopping = new AbortController();
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const stop = () => {
  for (const signal of SIGNALS) process.off(signal, stop);
  stopping.abort();
};
for (const signal of SIGNALS) process.on(signal, stop);
// One of several processes, whose parent stops it, or is gone.
process.on('disconnect', stop);

try {
  process.exitCode = await main(process.argv.slice(2).join(' ').trim());
} catch (error) {
  if (error instanceof Problem) {
    console.error(error.message);
    process.exitCode = 2;
  } else if (error !== stopping.signal.reason) throw error;
}
// Everything is closed. Only a client of discord.js that was stopped while it was connecting may go on, and keep the process.
if (stopping.signal.aborted || process.connected) process.exit();

async function main(typed: string): Promise<number> {
  if (typed === '--help' || typed === '-h') {
    console.log(USAGE);
    return 0;
  }
  if (typed && !typed.startsWith('/')) {
    const slash = commands.filter(({ definition }) => 'description' in definition);
    const names = slash.map(({ definition }) => `/${definition.name}`).join(', ');
    throw new Problem(
      `“${typed}” is neither a command nor an option. There are the commands ${names} and the option --help.`,
    );
  }
  const settings = loadSettings();
  if (settings.token && !typed) {
    return settings.processes ? serveShards(settings, settings.token) : serve(settings, settings.token);
  }
  return play(settings, typed);
}

/** The bot in real servers, in a process for each shard, until a signal stops them or Discord refuses one for good. */
async function serveShards(settings: Settings, token: string): Promise<number> {
  const { api, shards, processes, health } = settings;
  await runProcesses({
    ...{ script: join(import.meta.dirname, 'start.js'), token, api },
    count: shards?.count ?? processes ?? 'auto',
    ids: shards?.ids ?? null,
    healthPort: health?.port ?? null,
    log: openLog({ level: settings.logLevel ?? 'info', secrets: secretsOf(settings, token) }),
    signal: stopping.signal,
  });
  return 0;
}

/** The bot in real servers, until a signal stops it or Discord refuses it for good. */
async function serve(settings: Settings, token: string): Promise<number> {
  const { database } = settings;
  const log = openLog({ level: settings.logLevel ?? 'info', secrets: secretsOf(settings, token) });
  await using open = new AsyncDisposableStack();
  const parts: Parts = {};
  const observer = await watchOver(parts, settings.health, open);
  const web = openWebAccess(settings, open);
  const libraries = await startLibraries(settings, database, log, web, open, { parts, observer });
  const bot = await connect(
    {
      token,
      api: settings.api,
      libraries,
      log,
      observer,
      sessions: parts.store && sessionLogIn(parts.store, token),
      shards: settings.shards ?? undefined,
    },
    open,
  );
  parts.bot = bot;
  const refused = await Promise.race([bot.ended, stopped()]);
  log.info('stopping');
  if (refused) throw refused;
  return 0;
}

/** The playground with the sample articles: one command, or the page until a signal. */
async function play(settings: Settings, typed: string): Promise<number> {
  const { openPlayground, runOnce, servePage } = await import('../playground/index.ts').catch(
    sayWhatIsMissing,
  );
  await using open = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-playground-'));
  open.defer(() => rm(folder, { recursive: true }));
  const { host, port } = settings.playground;
  const at = (wanted: number) => openPlayground({ host, port: wanted });
  const playground = await at(typed ? 0 : (port ?? USUAL_PORT)).catch(error =>
    cannotListen(error, settings.playground, at),
  );
  open.defer(() => playground.close());
  const log = openLog({
    level: settings.logLevel ?? 'warn',
    secrets: [playground.token],
    destination: process.stderr,
  });
  const web = openWebAccess(settings, open, playground);
  const file = join(folder, 'newsdesk.db');
  const parts: Parts = {};
  const libraries = await startLibraries(settings, { file }, log, web, open, { parts });
  const [server] = playground.servers;
  const articles = await addSamples(libraries, server?.id ?? '');
  if (!typed) openPage(() => servePage(playground, { title: 'Newsdesk', examples: EXAMPLES }));
  const bot = await connect(
    { token: playground.token, api: playground.api, libraries, log, limits: NO_RATE_LIMITS },
    open,
  );
  await playground.ready();

  const person = playground.person('Ada', server?.id ?? '');
  if (typed) {
    if (parts.meaning) await atMost(NETWORKS_MS, systemClock, parts.meaning.started());
    const streams = { output: process.stdout, error: process.stderr };
    return await runOnce(playground, person, typed, streams, () => bot.settled());
  }
  console.log(greeting(playground, articles));
  await stopped();
  return 0;
}

function greeting(playground: Playground, articles: number): string {
  return [
    `Newsdesk runs in its playground, a Discord on this machine, with ${articles} sample articles.`,
    `Open ${playground.url} and type a command there, such as ${EXAMPLES[0]}. Ctrl-C ends it.`,
    'To put it in your own server, set DISCORD_TOKEN in the file .env: the README says how.',
  ].join('\n');
}

/** The playground keeps attachments on this machine, where no other address may lead. */
function openWebAccess(
  { download }: Settings,
  open: AsyncDisposableStack,
  playground?: Playground,
): WebAccess {
  const { contact, allowance } = download;
  const downloader = openDownloader({ userAgent: userAgent(contact), allowance });
  const reader = open.adopt(openReader(), each => each.close());
  if (!playground) return { downloader, attachments: downloader, reader };
  const own = new URL(playground.url);
  const attachments = openDownloader({
    userAgent: userAgent(contact),
    allowance: { networks: ['127.0.0.0/8', '::1'], ports: [Number(own.port)] },
  });
  return { downloader, attachments, reader };
}

async function startLibraries(
  settings: Settings,
  place: DatabaseLocation,
  log: Logger,
  web: WebAccess,
  open: AsyncDisposableStack,
  { parts = {}, observer = NOBODY }: { parts?: Parts; observer?: Observer } = {},
): Promise<Libraries> {
  const onError = (error: unknown, what: string) => log.error({ error: errorFields(error) }, what);
  const onTrouble = (problem: Error) => onError(problem, 'the database failed, and somebody was told');
  const store = open.adopt(await openStore({ ...place, onTrouble }), each => each.close());
  const memoryBytes = budgetOfLibraries(settings.memoryMb);
  const keeps = { questionsMs: settings.keepQuestionsMs, draftsMs: KEEP_DRAFTS_MS };
  const meaning = open.adopt(openNetworks(settings, log, observer), each => each.close());
  const options = { onError, web, observer, keeps, memoryBytes, meaning, quotas: settings.quotas };
  const libraries = open.adopt(openLibraries(store, options), each => each.close());
  const forgetOld = async () => {
    const now = Date.now();
    const times = { answers: now - keeps.questionsMs, drafts: now - keeps.draftsMs };
    try {
      log.debug(await store.forgetBefore(times), 'erased what was past its time');
    } catch (error) {
      onError(error, 'old questions could not be erased; trying again later');
    }
  };
  Object.assign(parts, { store, libraries, meaning });
  await forgetOld();
  const timer = setInterval(forgetOld, HOUSEKEEPING_MS);
  open.defer(() => clearInterval(timer));
  return libraries;
}

/** The networks that judge meaning, if the operator wants them. */
function openNetworks({ meaning }: Settings, log: Logger, observer: Observer): OpenMeaning {
  if (!meaning) return NO_PROCESS;
  return openMeaning({
    folder: NETWORKS,
    onState(problem) {
      observer.meaning(problem === null);
      if (problem === null) log.info('the networks that judge meaning are ready');
      else log.warn({ problem }, 'the networks that judge meaning cannot be asked: words alone answer');
    },
  });
}

/** What runs in this process, as far as it is open yet. */
interface Parts {
  store?: Store;
  meaning?: OpenMeaning;
  libraries?: Libraries;
  bot?: Bot;
}

/** Serves the health of these parts, if that is asked for. Gives who is to hear of what happens. */
async function watchOver(
  parts: Parts,
  where: Settings['health'],
  open: AsyncDisposableStack,
): Promise<Observer> {
  if (!where) return NOBODY;
  const { openProcessHealth } = await import('./health/process.ts');
  const health = await openProcessHealth(where, {
    ping: () => parts.store?.ping() ?? Promise.reject(new Problem('not open yet')),
    index: () => parts.libraries?.figures() ?? { libraries: 0, articles: 0, passages: 0 },
    shards: () => parts.bot?.shards() ?? { ready: 0, all: 0 },
    queues: () => ({ ...parts.bot?.waiting() }),
  });
  open.defer(() => health.close());
  return health.observer;
}

/** What must not appear in the log. */
function secretsOf({ database }: Settings, token: string): string[] {
  return [token, ...('url' in database ? [database.url, ...passwordOf(database.url)] : [])];
}

/** The password in a database's address, as it stands there and as it is meant. */
function passwordOf(address: string): string[] {
  const password = URL.parse(address)?.password;
  if (!password) return [];
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
}

async function connect(
  to: Pick<BotOptions, 'token' | 'api' | 'libraries' | 'log' | 'limits' | 'observer' | 'sessions' | 'shards'>,
  open: AsyncDisposableStack,
): Promise<Bot> {
  const bot = await startBot({ ...to, commands, now: Date.now, signal: stopping.signal });
  open.adopt(bot, each => each.stop());
  const { feeds } = to.libraries;
  feeds.announceThrough(bot.announcer);
  const poller = startPoller({
    feeds,
    serves: server => bot.serves(server),
    owners: () => bot.servers(),
    now: Date.now,
    onError: (error, what) => to.log.error({ error: errorFields(error) }, what),
  });
  open.adopt(poller, each => each.close());
  return bot;
}

/** How many there are. */
async function addSamples(libraries: Libraries, server: string): Promise<number> {
  const library = await libraries.library(server);
  for (const source of await readSamples(SAMPLES)) await library.add(source, 'sample', Date.now());
  return library.size;
}

/** Resolves when a signal asks to stop. */
function stopped(): Promise<null> {
  return new Promise(resolve => {
    if (stopping.signal.aborted) resolve(null);
    stopping.signal.addEventListener('abort', () => resolve(null));
  });
}

/** Any free port will do where none was asked for. Otherwise whoever runs it hears which setting to change. */
function cannotListen(
  error: NodeJS.ErrnoException,
  { host, port }: Settings['playground'],
  at: (port: number) => Promise<Playground>,
): Promise<Playground> {
  switch (error.code) {
    case 'EADDRINUSE':
    case 'EACCES':
      if (port === null) return at(0);
      throw new Problem(
        `The playground cannot listen on port ${port} (${error.code}): set PLAYGROUND_PORT to another.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      throw new Problem(
        `The playground cannot listen on ${host} (${error.code}): set PLAYGROUND_HOST to an address of this machine.`,
      );
    default:
      throw error;
  }
}

function openPage(serve: () => void): void {
  try {
    serve();
  } catch (error) {
    sayWhatIsMissing(error as NodeJS.ErrnoException);
  }
}

/** What only the playground needs is left out of a production install. */
function sayWhatIsMissing(error: NodeJS.ErrnoException): never {
  if (!['ERR_MODULE_NOT_FOUND', 'PAGE_PACKAGES_MISSING'].includes(error.code ?? '')) throw error;
  throw new Problem(
    'The playground needs packages that this install left out: run "npm ci" without --omit. ' +
      'To run the bot in a real server, set DISCORD_TOKEN.',
  );
}
