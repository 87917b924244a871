/** The README's own command, `npm start -- "…"`, as a process of npm's: what it prints where files come and go. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'newsdesk-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function npmStart(typed: string): Promise<{ output: string; error: string; code: number | null }> {
  // Empty settings win over whatever stands in the .env of whoever runs the tests.
  const child = spawn('npm', ['start', '--silent', '--', typed], {
    cwd: root,
    env: { ...process.env, DISCORD_TOKEN: '', DATABASE_URL: '', LOG_LEVEL: '', PLAYGROUND_PORT: '' },
    shell: false,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { output: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', text => {
    said.output += text;
  });
  child.stderr.setEncoding('utf8').on('data', text => {
    said.error += text;
  });
  const code = await new Promise<number | null>(resolve => child.once('close', resolve));
  return { ...said, code };
}

/** A file of so many articles that have nothing in common. */
function fileOf(count: number): string {
  const file = join(folder, `${count}.jsonl`);
  const lines = Array.from({ length: count }, (_, n) => {
    const words = Array.from({ length: 60 }, (_, at) => `w${n}x${at}`).join(' ');
    return JSON.stringify({
      title: `Report number ${n}`,
      text: `${words}.`,
      url: `https://news.example/${n}`,
    });
  });
  writeFileSync(file, lines.join('\n'));
  return file;
}

test('a question is answered', async () => {
  const { output, error, code } = await npmStart('/ask where is Panasonic building');
  expect({ error, code }).toEqual({ error: '', code: 0 });
  expect(output).toContain('Panasonic Energy is building up a new business in the United States');
});

test('an export comes as files', async () => {
  const { output, error, code } = await npmStart('/newsdesk export');
  expect({ error, code }).toEqual({ error: '', code: 0 });
  expect(output).toMatch(/^Attachment: articles\.jsonl \(.* kB\)$/m);
});

test('the feeds come as a file, or there are none', async () => {
  const { output, error, code } = await npmStart('/feed export');
  expect({ error, code }).toEqual({ error: '', code: 0 });
  expect(output).not.toBe('');
});

test('a file of 60 articles is added', async () => {
  const { output, error, code } = await npmStart(`/article add file:${fileOf(60)}`);
  expect({ error, code }).toEqual({ error: '', code: 0 });
  expect(output).toMatch(/\b60\b.*added/i);
});

test('a file that is not there is named', async () => {
  const { error, code } = await npmStart('/article add file:no-such-file.jsonl');
  expect({ error, code }).toEqual({ error: 'There is no file “no-such-file.jsonl”.\n', code: 2 });
});
