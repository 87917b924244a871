/** A reader's process whose jobs do what hostile markup could make them do: the text says what. */

import { serveJobs } from '../../../src/articles/reader/serve.ts';
import { Problem } from '../../../src/problem.ts';

/** What jobs before left behind. */
const left: Buffer[] = [];

serveJobs({ page: work, feed: work, file: work, opml: work });

function work(text: string, about: string): unknown {
  switch (text) {
    case 'hang':
      for (;;);
    case 'backtrack':
      return /^(?:a+)+$/.test(`${'a'.repeat(60)}!`);
    case 'heap': {
      const kept: unknown[] = [];
      for (;;) kept.push({ kept: kept.length });
    }
    case 'buffers': {
      const kept: Buffer[] = [];
      for (;;) kept.push(Buffer.alloc(8 * 1024 * 1024, 1));
    }
    case 'leave':
      left.push(Buffer.alloc(64 * 1024 * 1024, 1));
      return left.length;
    case 'need': {
      const needed = Buffer.alloc(64 * 1024 * 1024, 1);
      // Long enough to be looked at.
      for (const until = Date.now() + 300; Date.now() < until; );
      return needed.length;
    }
    case 'exit':
      return process.exit(3);
    case 'problem':
      throw new Problem('That is no page.');
    case 'bug':
      throw new TypeError('a bug');
    case 'process':
      return process.pid;
    case 'environment':
      return process.env;
    case 'write':
      return process.permission?.has('fs.write', about);
    default:
      return { text, about };
  }
}
