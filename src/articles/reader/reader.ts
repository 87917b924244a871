/** The reader: hands what strangers wrote to a process of its own, one job after another in fair turns, and kills that process if a job is too much for it. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FairQueue } from '../../fair-queue.ts';
import type { Problem } from '../../problem.ts';
import type { ArticleReader, FileEntry, ReadFeed, ReadOpml, ReadPage } from '../reading.ts';
import { NoRoom, OverBound, Unreadable } from '../unreadable.ts';
import type { ReaderJob, ReaderReply, ReaderRequest } from './serve.ts';

export interface ReaderOptions {
  /** For one job, from the moment the process begins with it until it is killed. Default: 5 s. */
  timeoutMs?: number;
  /** Memory of the process, with Node's own 60 MiB. Default: 256 MiB. */
  maxBytes?: number;
  /** Jobs that may wait. Default: 100. */
  maxWaiting?: number;
  /** Of them, those of one owner. Default: 16. */
  maxWaitingOwner?: number;
  /** UTF-16 units of one text. Default: 10 Mi, the largest file. */
  maxText?: number;
  /** How long the process is kept without a job: it takes 0.1 s to start and some 80 MiB. Default: 60 s. */
  idleMs?: number;
  /** The module that the process runs. */
  module?: string;
}

interface Job extends ReaderRequest {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** Loading the process's modules; a busy machine may take long. */
const START_MS = 15_000;
/** Of a job's time: killing takes a moment too. */
const KILL_MS = 200;
/** How often its memory is looked at: a process can fill some 50 MiB between two looks. */
const LOOK_MS = 25;
/** The heap may not be all of the memory: Node itself and what lies outside of the heap count too. */
const HEAP_SHARE = 0.6;

/** Starts the process with the first job. */
export function openReader(options: ReaderOptions = {}): ArticleReader {
  const jobs = new JobQueue({
    timeoutMs: 5_000,
    maxBytes: 256 * 1024 * 1024,
    maxWaiting: 100,
    maxWaitingOwner: 16,
    maxText: 10 * 1024 * 1024,
    idleMs: 60_000,
    module: join(import.meta.dirname, 'child.ts'),
    ...options,
  });
  return {
    page: (html, url, owner) => jobs.run('page', html, url, owner) as Promise<ReadPage>,
    feed: (text, url, owner) => jobs.run('feed', text, url, owner) as Promise<ReadFeed>,
    file: (text, name, owner) => jobs.run('file', text, name, owner) as Promise<FileEntry[]>,
    opml: (text, owner) => jobs.run('opml', text, '', owner) as Promise<ReadOpml>,
    close: () => jobs.close(),
  };
}

class JobQueue {
  readonly #options: Required<ReaderOptions>;
  readonly #waiting: FairQueue<Job>;
  /** To be begun again before all that waits. */
  #again: Job | undefined;
  #current: Job | null = null;
  #child: ChildProcess | null = null;
  #isReady = false;
  /** Whether the process has done a job. */
  #isUsed = false;
  #isClosed = false;
  #ids = 0;
  /** Of the start, the job, or the idle process: only one of them is under way. */
  #timer: NodeJS.Timeout | undefined;
  #looking: NodeJS.Timeout | undefined;

  constructor(options: Required<ReaderOptions>) {
    this.#options = options;
    this.#waiting = new FairQueue({ perKey: options.maxWaitingOwner, all: options.maxWaiting });
  }

  async run(job: ReaderJob, text: string, about: string, owner?: string): Promise<unknown> {
    const { maxText } = this.#options;
    if (this.#isClosed) throw new NoRoom(words => words.reading.closing);
    if (text.length > maxText) {
      throw new Unreadable(words => words.reading.tooLarge(job, Math.round(maxText / 1024 / 1024)));
    }
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const key = owner ?? URL.parse(about)?.hostname ?? '';
    const hasRoom = this.#waiting.add(key, { id: ++this.#ids, job, text, about, resolve, reject });
    if (!hasRoom) throw new NoRoom(words => words.reading.busy);
    this.#next();
    return promise;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const closing = new NoRoom(words => words.reading.closing);
    this.#again?.reject(closing);
    this.#again = undefined;
    for (const { reject } of this.#waiting.clear()) reject(closing);
    await this.#end(closing);
  }

  /** Gives the process its next job; starts one if there is none, and lets an idle one go. */
  #next(): void {
    if (this.#current) return;
    if (this.#waiting.size === 0 && !this.#again) this.#rest();
    else if (!this.#child) this.#start();
    else if (this.#isReady) this.#begin();
  }

  #start(): void {
    const { maxBytes, module } = this.#options;
    const heap = Math.round((maxBytes * HEAP_SHARE) / 1024 / 1024);
    const child = fork(module, [], {
      // It reads files, its own code; but it writes none, and starts no process and no connection (where Node can forbid that).
      execArgv: [`--max-old-space-size=${heap}`, '--permission', '--allow-fs-read=*', '--no-warnings'],
      // No token and no password: it needs none.
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child = child;
    this.#isReady = this.#isUsed = false;
    child.on('message', (message: ReaderReply) => {
      if (child === this.#child) this.#take(message);
    });
    // Also where it could not be started: the error comes without an exit then.
    child.on('error', error =>
      this.#lost(child, new Error('the reader could not be started', { cause: error })),
    );
    child.on('exit', (code, signal) => {
      if (child === this.#child) this.#lost(child, this.#exitOf(code, signal));
    });
    this.#timer = setTimeout(() => this.#kill(new Error('the reader did not start')), START_MS);
  }

  #begin(): void {
    const child = this.#child;
    const job = child && this.#takeNext();
    if (!job) return;
    const { timeoutMs } = this.#options;
    this.#current = job;
    this.#clear();
    child.ref();
    child.channel?.ref();
    const { id, text, about } = job;
    child.send({ id, job: job.job, text, about } satisfies ReaderRequest);
    this.#timer = setTimeout(() => this.#kill(tooSlow(job.job, timeoutMs)), timeoutMs - KILL_MS);
    this.#looking = setInterval(() => this.#look(), LOOK_MS);
  }

  #take(message: ReaderReply): void {
    if ('ready' in message) {
      this.#isReady = true;
      this.#clear();
    } else {
      const job = this.#current;
      if (!job || job.id !== message.id) return;
      this.#current = null;
      this.#isUsed = true;
      this.#clear();
      if ('result' in message) job.resolve(message.result);
      else if ('problem' in message) job.reject(Unreadable.heard(message.problem));
      else job.reject(new Error(`the reader failed at a ${job.job}: ${message.error}`));
    }
    this.#next();
  }

  /** Its memory, where the system tells (Linux). Elsewhere the bound of the heap is all there is. */
  #look(): void {
    const { maxBytes } = this.#options;
    const job = this.#current;
    if (job && this.#child?.pid && residentBytes(this.#child.pid) > maxBytes)
      this.#kill(this.#outOfMemory(job));
  }

  /** Null if the memory may be that of jobs before it: it is done again, once, by a process that did none. */
  #outOfMemory(job: Job): Error | null {
    if (!this.#isUsed) return tooMuch(job.job);
    this.#again = job;
    this.#current = null;
    return null;
  }

  #takeNext(): Job | undefined {
    const job = this.#again ?? this.#waiting.next();
    this.#again = undefined;
    return job;
  }

  /** Nothing to do: the process may go after a while, and does not keep the bot from ending. */
  #rest(): void {
    const child = this.#child;
    if (!child || !this.#isReady) return;
    child.unref();
    child.channel?.unref();
    this.#clear();
    this.#timer = setTimeout(() => this.#kill(null), this.#options.idleMs).unref();
  }

  /** The job under way ends with `error`, and so does the process. */
  #kill(error: Error | null): void {
    void this.#end(error);
    this.#next();
  }

  async #end(error: Error | null): Promise<void> {
    const child = this.#child;
    this.#child = null;
    this.#clear();
    if (error) this.#fail(error);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    // Whoever waits for its end has to be kept until then.
    child.ref();
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
    // Idle, it kept nobody from ending; whoever waits for its end has to be kept.
    child.ref();
    if (!child.kill('SIGKILL')) resolve();
    await promise;
  }

  /** The process is gone without having been told to. */
  #lost(child: ChildProcess, error: Error | null): void {
    if (child !== this.#child) return;
    this.#child = null;
    this.#clear();
    if (error) this.#fail(error);
    this.#next();
  }

  /** Whoever waits for a process that can't be started fails too: only the first in the queue, so that each has its try. */
  #fail(error: Error): void {
    const job = this.#current ?? (this.#isReady ? undefined : this.#takeNext());
    this.#current = null;
    job?.reject(error);
  }

  /** V8 aborts where its heap is full. */
  #exitOf(code: number | null, signal: string | null): Error | null {
    const isAbort = signal !== null || code === 134;
    if (this.#current && isAbort) return this.#outOfMemory(this.#current);
    return new Error(`the reader ended with ${signal ?? code}`);
  }

  #clear(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#looking);
  }
}

function tooSlow(job: ReaderJob, timeoutMs: number): Problem {
  return new OverBound(words => words.reading.tooSlow(job, timeoutMs / 1000));
}

function tooMuch(job: ReaderJob): Problem {
  return new OverBound(words => words.reading.tooMuch(job));
}

/** Resident memory of a process, or 0 where it can't be told. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function residentBytes(pid: number): number {
  try {
    const kibibytes = /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return Number(kibibytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
