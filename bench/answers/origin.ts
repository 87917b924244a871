/** Where numbers come from: the commit, the Node and the data. */
import { execFileSync } from 'node:child_process';
import type { Hash } from 'node:crypto';

export interface Origin {
  commit: string;
  node: string;
  /** SHA-256 of all that was read, hex. */
  data: string;
}

/** `hash` took in all that was read. */
export function originOf(hash: Hash): Origin {
  return { commit: commit(), node: process.version, data: hash.digest('hex') };
}

export function asLine({ commit, node, data }: Origin): string {
  return `commit ${commit} · Node ${node} · data ${data.slice(0, 16)}`;
}

/** Of what is checked out, with a plus if files were changed since. */
function commit(): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
    return git('rev-parse', '--short=12', 'HEAD') + (git('status', '--porcelain') ? '+' : '');
  } catch {
    return 'unknown';
  }
}
