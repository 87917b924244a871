/** Reads, caches and applies robots.txt: which pages a site lets programs fetch (RFC 9309). */
import { DAY_MS, HOUR_MS, nextTurn } from '../time.ts';
import { DownloadProblem } from './download-problem.ts';
import type { Downloaded } from './exchange.ts';

/** The least that must be read, says the RFC (section 2.5), and the most that is read here. */
export const MAX_ROBOTS_BYTES = 500 * 1024;
/** How long what was read is used: a day at most (section 2.4). What could not be read is asked for again after an hour. */
const CACHE_MS = DAY_MS;
const RETRY_MS = HOUR_MS;
/** Sites that are remembered, and the length of their rules together. */
const MAX_SITES = 1_000;
const MAX_CACHED_BYTES = 8 * 1024 * 1024;
/** What a rule takes in memory, beside the characters of its pattern. */
const RULE_BYTES = 100;

/** UTF-16 units that are compared before others get their turn, some 10 ms: a whole robots.txt may take half a second. */
const TURN_STEPS = 1_000_000;

export interface RobotsRule {
  allow: boolean;
  /** Normalised; `*` stands for anything, a `$` at the end for the end. */
  pattern: string;
}

interface Site {
  until: number;
  /** About what its rules take in memory; unknown while they are fetched. */
  bytes: number;
  rules: Promise<RobotsRule[]>;
}

/** Caches the rules of the sites asked last. */
export class RobotsCache {
  readonly #userAgent: string;
  readonly #now: () => number;
  readonly #fetch: (url: string) => Promise<Downloaded>;
  readonly #sites = new Map<string, Site>();

  /** `userAgent`: up to a slash, it is the name that groups of rules are for. `fetch` gives a robots.txt or throws a DownloadProblem. */
  constructor(userAgent: string, now: () => number, fetch: (url: string) => Promise<Downloaded>) {
    this.#userAgent = userAgent;
    this.#now = now;
    this.#fetch = fetch;
  }

  /**
   * Whether a program may read this page. Everything is allowed where there is no robots.txt (a status from 400 to 499). Where the site does
   * not say (a fault of its own, out of reach), nothing is, and the DownloadProblem that tells is thrown.
   */
  async allows(url: URL): Promise<boolean> {
    const site = this.#sites.get(url.origin);
    const known = site && site.until > this.#now() ? site : this.#open(url.origin);
    this.#sites.delete(url.origin);
    this.#sites.set(url.origin, known);
    this.#forget();
    return isAllowed(await known.rules, url.pathname + url.search);
  }

  #open(origin: string): Site {
    const site: Site = { until: this.#now() + CACHE_MS, bytes: 0, rules: this.#read(origin) };
    site.rules.then(
      rules => {
        site.bytes = rules.reduce((sum, { pattern }) => sum + pattern.length + RULE_BYTES, 0);
        this.#forget();
      },
      error => {
        // That our own line was full says nothing about the site.
        const isOurs = error instanceof DownloadProblem && error.reason === 'queue-full';
        site.until = this.#now() + (isOurs ? 0 : RETRY_MS);
      },
    );
    return site;
  }

  async #read(origin: string): Promise<RobotsRule[]> {
    try {
      const answer = await this.#fetch(`${origin}/robots.txt`);
      return answer.modified ? parseRobots(answer.bytes, this.#userAgent) : [];
    } catch (error) {
      if (error instanceof DownloadProblem && isMissing(error)) return [];
      throw error;
    }
  }

  /** The ones asked longest ago go first. */
  #forget(): void {
    let bytes = [...this.#sites.values()].reduce((sum, each) => sum + each.bytes, 0);
    for (const [origin, site] of this.#sites) {
      if (this.#sites.size <= MAX_SITES && bytes <= MAX_CACHED_BYTES) return;
      bytes -= site.bytes;
      this.#sites.delete(origin);
    }
  }
}

/** “Unavailable” (section 2.3.1.3), redirects without end or to nowhere included. 429 means: later. */
function isMissing({ reason, status }: DownloadProblem): boolean {
  if (status !== null) return status >= 400 && status < 500 && status !== 429;
  return ['redirects', 'address', 'not-allowed', 'not-text', 'damaged'].includes(reason);
}

/** The rules for this User-Agent: those of all groups that name it, else those for `*`. */
export function parseRobots(bytes: Uint8Array, userAgent: string): RobotsRule[] {
  const name = productOf(userAgent);
  const groups = { ours: new Map<string, RobotsRule>(), all: new Map<string, RobotsRule>() };
  /** The groups that the next rules are for. */
  const open = { ours: false, all: false };
  let isNamed = false;
  let isHead = false;
  const text = new TextDecoder().decode(bytes.subarray(0, MAX_ROBOTS_BYTES));
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, field = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? [];
    const kind = field.toLowerCase();
    if (kind === 'user-agent') {
      if (!isHead) open.ours = open.all = false;
      isHead = true;
      if (value.trim() === '*') open.all = true;
      else if (productOf(value) === name) open.ours = isNamed = true;
    } else if (kind === 'allow' || kind === 'disallow') {
      isHead = false;
      const pattern = open.ours || open.all ? normalised(value.trim()) : '';
      if (!pattern) continue;
      // Once each, however often it is repeated.
      const rule = { allow: kind === 'allow', pattern };
      if (open.ours) groups.ours.set(kind + pattern, rule);
      if (open.all) groups.all.set(kind + pattern, rule);
    }
  }
  return [...(isNamed ? groups.ours : groups.all).values()];
}

/** Whether a path (with its query) is allowed: the longest pattern that matches decides; of two as long, the one that allows (section 2.2.2). */
export async function isAllowed(rules: readonly RobotsRule[], path: string): Promise<boolean> {
  const sought = normalised(path);
  let steps = 0;
  let best = -1;
  let allowed = true;
  for (const { allow, pattern } of rules) {
    const isBetter = pattern.length > best || (pattern.length === best && allow && !allowed);
    if (!isBetter) continue;
    steps += pattern.length + sought.length;
    if (steps > TURN_STEPS) {
      steps = 0;
      await nextTurn();
    }
    if (!matches(pattern, sought)) continue;
    best = pattern.length;
    allowed = allow;
  }
  return allowed;
}

/**
 * Piece by piece from the left, each where it first occurs: no pattern makes that slow. (The usual way, all positions at once, took 1.5 s for
 * 500 KiB of asterisks.)
 */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [first = '', ...pieces] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  const last = isWhole ? pieces.pop() : undefined;
  if (isWhole && last === undefined) return path === first;
  let at = first.length;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return last === undefined || (path.endsWith(last) && path.length - last.length >= at);
}

/** One spelling of every path: UTF-8 percent-encoded, hex digits in capitals, what needs no encoding without it (section 2.2.2). */
function normalised(path: string): string {
  return path
    .replace(/[^\x21-\x7E]+/gu, text => encodeURIComponent(text.toWellFormed()))
    .replace(/%[0-9a-f]{2}/gi, code => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~-]/.test(character) ? character : code.toUpperCase();
    });
}

function productOf(agent: string): string {
  return (/^[a-z_-]+/i.exec(agent.trim())?.[0] ?? agent.trim()).toLowerCase();
}
