/** Starts the process that runs the networks, gives it one request after another, and starts it again when it is gone. */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FairQueue } from '../../fair-queue.ts';
import { type Clock, systemClock } from '../../time.ts';
import { type Meaning, NO_MEANING, type ReadablePassage, type Reading, type Turn } from './meaning.ts';
import type { MeaningReply, MeaningRequest } from './protocol.ts';

export interface MeaningOptions {
  /** The folder of the networks. */
  folder: string;
  /** Hears when the networks can be asked (null), and why they cannot any more. */
  onState?(problem: string | null): void;
  /** Processors that the networks may use. Default: 2. */
  threads?: number;
  /** A request that takes longer is given up, and the process with it. Default: 5 s. */
  hungMs?: number;
  /** Free memory in bytes below which the process is not started. Default: 350 MiB. */
  leastMemory?: number;
  /** Default: the system's. */
  clock?: Clock;
  /** The module that the process runs. */
  module?: string;
}

/** Meaning, and what is known of its process. */
export interface OpenMeaning extends Meaning {
  /** Of the process that runs the networks, while there is one. */
  readonly pid: number | null;
  /** Resolves when the networks are ready for the first time, or cannot be started. */
  started(): Promise<void>;
}

/** Where no networks are to be asked. */
export const NO_PROCESS: OpenMeaning = { ...NO_MEANING, pid: null, started: async () => {} };

/** The name of the encoder in data/models: vectors of another are made anew. */
const ENCODER = 'all-MiniLM-L6-v2 int8';
/** Passages that are read for one question where nobody else waits. */
const MOST_READ = 12;
/** Fewer are not worth waiting for. */
const LEAST_READ = 3;
/** What a reply may take on its way after the time is over. */
const REPLY_MS = 50;
/** Passages a request when nobody asks: a question that comes meanwhile waits for so many. */
const AT_ONCE = 2;
const WAITING = { all: 200, perKey: 50 };
/** Articles that wait for their vectors. Each is asked for again if there is no room. */
const BACKGROUND = { all: 2_000 };
/** Pauses before the process is started again, the longer the more often it failed in a row. */
const RESTART_MS = { first: 500, most: 60_000 };
/** Loading the networks; a busy machine may take long. */
const START_MS = 30_000;

interface Job {
  /** The request but for its number, when its turn comes; null if it is no longer worth it. */
  request(waiting: number): Unnumbered | null;
  done(reply: MeaningReply | null): void;
}

type Unnumbered = MeaningRequest extends infer Request
  ? Request extends unknown
    ? Omit<Request, 'id'>
    : never
  : never;

/** Starts at once; whoever asks before it is ready gets nothing. Without the networks' files there is no meaning. */
export function openMeaning({ folder, onState = () => {}, ...options }: MeaningOptions): OpenMeaning {
  if (!existsSync(join(folder, 'reader.onnx'))) {
    onState(`there are no networks in ${folder}`);
    return NO_PROCESS;
  }
  return new MeaningProcess({
    folder,
    onState,
    threads: 2,
    hungMs: 5_000,
    leastMemory: 350 * 1024 * 1024,
    clock: systemClock,
    module: join(import.meta.dirname, 'child.ts'),
    ...options,
  });
}

class MeaningProcess implements OpenMeaning {
  readonly isWanted = true;
  readonly encoder = ENCODER;
  readonly #options: Required<MeaningOptions>;
  readonly #urgent = new FairQueue<Job>(WAITING);
  readonly #background = new FairQueue<Job>(BACKGROUND);
  readonly #started = Promise.withResolvers<void>();
  #child: ChildProcess | null = null;
  #isReady = false;
  #isClosed = false;
  #current: { id: number; job: Job } | null = null;
  #requests = 0;
  /** Starts in a row after which no request was answered. */
  #failures = 0;
  #hasToldProblem = false;
  /** Of the start, the pause before it, or the request: only one of them is under way. */
  #timer: unknown;

  constructor(options: Required<MeaningOptions>) {
    this.#options = options;
    this.#start();
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  started(): Promise<void> {
    return this.#started.promise;
  }

  async questionVector(question: string, turn: Turn): Promise<Int8Array | null> {
    const reply = await this.#ask(turn, () => ({ kind: 'vectors', texts: [question] }));
    return reply?.kind === 'vectors' ? reply.vectors : null;
  }

  async read(question: string, passages: readonly ReadablePassage[], turn: Turn): Promise<Reading[]> {
    if (passages.length === 0) return [];
    const { until } = turn;
    const reply = await this.#ask(turn, waiting => {
      const most = Math.max(LEAST_READ, Math.floor(MOST_READ / (1 + waiting)));
      return { kind: 'readings', question, passages: passages.slice(0, most), until };
    });
    return reply?.kind === 'readings' ? reply.readings : [];
  }

  async passageVectors(owner: string, title: string, passages: readonly string[]): Promise<Int8Array | null> {
    const parts: Int8Array[] = [];
    for (let at = 0; at < passages.length; at += AT_ONCE) {
      const texts = passages.slice(at, at + AT_ONCE).map(text => `${title}. ${text}`);
      const reply = await this.#queue(this.#background, owner, () => ({ kind: 'vectors', texts })).reply;
      if (reply?.kind !== 'vectors') return null;
      parts.push(reply.vectors);
    }
    const all = new Int8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#started.resolve();
    await this.#end();
  }

  /** The reply, or null if there is none in time. */
  async #ask({ owner, until }: Turn, request: Job['request']): Promise<MeaningReply | null> {
    const { clock } = this.#options;
    const left = until - clock.now();
    if (left <= 0) return null;
    const { reply, forget } = this.#queue(this.#urgent, owner, waiting =>
      clock.now() < until ? request(waiting) : null,
    );
    const timer = clock.setTimeout(forget, left + REPLY_MS);
    try {
      return await reply;
    } finally {
      clock.clearTimeout(timer);
    }
  }

  /** `forget`: nobody waits for the reply any more. */
  #queue(queue: FairQueue<Job>, owner: string, request: Job['request']) {
    const { promise, resolve } = Promise.withResolvers<MeaningReply | null>();
    const job: Job = { request, done: resolve };
    const forget = () => {
      queue.remove(owner, job);
      resolve(null);
    };
    if (this.#isReady && queue.add(owner, job)) this.#next();
    else resolve(null);
    return { reply: promise, forget };
  }

  /** Gives the process its next request, if it has none. */
  #next(): void {
    while (this.#isReady && !this.#current) {
      const job = this.#urgent.next() ?? this.#background.next();
      if (!job) return;
      const request = job.request(this.#urgent.size);
      if (!request) {
        job.done(null);
        continue;
      }
      const id = ++this.#requests;
      this.#current = { id, job };
      this.#child?.send({ id, ...request } satisfies MeaningRequest);
      this.#setTimer(this.#options.hungMs, () => this.#lose('a request took too long'));
    }
  }

  #hear(reply: MeaningReply): void {
    if (reply.kind === 'ready') {
      this.#isReady = true;
      this.#hasToldProblem = false;
      this.#clearTimer();
      this.#options.onState(null);
      this.#started.resolve();
      return;
    }
    if (reply.id !== this.#current?.id) return;
    const { job } = this.#current;
    this.#current = null;
    this.#failures = 0;
    this.#clearTimer();
    job.done(reply.kind === 'failed' ? null : reply);
    this.#next();
  }

  #start(): void {
    const { folder, threads, module, leastMemory } = this.#options;
    if (process.availableMemory() < leastMemory) {
      this.#lose('there is too little memory');
      return;
    }
    const child = fork(module, [folder, String(threads)], {
      execArgv: ['--max-semi-space-size=1', '--no-warnings'],
      // No token and no password: it needs none.
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child = child;
    child.on('message', (message: MeaningReply) => {
      if (child === this.#child) this.#hear(message);
    });
    const lost = (why: string) => {
      if (child === this.#child) this.#lose(why);
    };
    // Also where it could not be started: the error comes without an exit then.
    child.on('error', error => lost(error.message));
    child.on('exit', (code, signal) => lost(`their process ended with ${signal ?? code}`));
    // It does not keep the bot from ending.
    child.unref();
    child.channel?.unref();
    this.#setTimer(START_MS, () => lost('they took too long to load'));
  }

  /** Whoever waits gets nothing, and the process is started again after a while. */
  #lose(why: string): void {
    void this.#end();
    if (!this.#hasToldProblem) this.#options.onState(why);
    this.#hasToldProblem = true;
    this.#started.resolve();
    const delay = Math.min(RESTART_MS.most, RESTART_MS.first * 2 ** this.#failures);
    this.#failures += 1;
    this.#setTimer(delay, () => {
      if (!this.#isClosed) this.#start();
    });
  }

  async #end(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    this.#isReady = false;
    this.#clearTimer();
    const waiting = [...this.#urgent.clear(), ...this.#background.clear()];
    if (this.#current) waiting.push(this.#current.job);
    this.#current = null;
    for (const { done } of waiting) done(null);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    // Whoever waits for its end has to be kept until then.
    child.ref();
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
    if (!child.kill('SIGKILL')) resolve();
    await promise;
  }

  #setTimer(ms: number, act: () => void): void {
    this.#clearTimer();
    this.#timer = this.#options.clock.setTimeout(act, ms);
  }

  #clearTimer(): void {
    if (this.#timer !== undefined) this.#options.clock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
