/** The README's own commands, `npm start -- "…"` and `npm start`, as processes: what comes of them where files come and go. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startNewsdesk } from './helpers/process.ts';

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

test('where no feeds are followed, their export says so', async () => {
  const { output, error, code } = await npmStart('/feed export');
  expect({ error, code }).toEqual({ error: '', code: 0 });
  expect(output).toContain('This server follows no feeds yet.');
});

test('on the page, feeds that a file brought come back as a file', async () => {
  const child = startNewsdesk([]);
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  const page = new URL(/http:\S+/.exec(line)?.[0] ?? '');
  const opml = '<opml version="2.0"><body><outline xmlUrl="https://news.example/a.xml"/></body></opml>';
  const upload = await fetch(new URL('/page/files?name=feeds.opml&type=text/xml', page), {
    ...{ method: 'POST', body: opml, headers: { 'x-playground': 'page' } },
  });
  const tab = await openTab(page);
  await tab.ask({ do: 'enter' });
  await tab.ask({ do: 'type', text: '/feed import', files: { file: [await upload.text()] } });
  const { messageId } = await tab.ask({ do: 'type', text: '/feed export' });
  tab.close();
  child.kill('SIGTERM');
  const [code] = await once(child, 'close');
  const [file] = tab.messages.get(messageId ?? '')?.attachments ?? [];
  expect({ code, name: file?.filename }).toEqual({ code: 0, name: 'feeds.opml' });
});

interface Answer {
  messageId?: string;
}

/** A tab of the page: what it asks for, and the messages that it sees. */
async function openTab(page: URL) {
  const socket = new WebSocket(new URL('/page', page), { origin: page.origin });
  const messages = new Map<string, { attachments: { filename: string }[] }>();
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.on('message', data => {
    const { id, answer, refused, message } = JSON.parse(String(data));
    if (message) messages.set(message.id, message);
    if (id) waiting.get(id)?.(answer ?? { refused });
  });
  await once(socket, 'open');
  return {
    messages,
    close: () => socket.close(),
    ask(what: object): Promise<Answer> {
      const id = waiting.size + 1;
      socket.send(JSON.stringify({ id, ...what }));
      return new Promise(resolve => waiting.set(id, resolve));
    },
  };
}

test('a file of 60 articles is added', async () => {
  const { output, error, code } = await npmStart(`/article add file:${fileOf(60)}`);
  expect({ error, code }).toEqual({ error: '', code: 0 });
  expect(output).toMatch(/\b60\b.*added/i);
});

test('a file that is not there is named', async () => {
  const { error, code } = await npmStart('/article add file:no-such-file.jsonl');
  expect({ error, code }).toEqual({ error: 'There is no file “no-such-file.jsonl”.\n', code: 2 });
});
