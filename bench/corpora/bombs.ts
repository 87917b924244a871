/** What hostile markup does to the bot's process, through the downloader and the reader: each bomb is read or refused, and costs little. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReader } from '../../src/articles/reader/reader.ts';
import type { ArticleReader } from '../../src/articles/reading.ts';
import { Problem } from '../../src/problem.ts';
import { decode } from '../../src/web/charset.ts';
import { openDownloader } from '../../src/web/download.ts';
import { PUBLIC } from '../../test/web/site.ts';
import { inWords, isCheap, measured, TARGET } from './cost.ts';
import { FILE_BOMBS, MARKUP_BOMBS } from './markup-bombs.ts';
import type { Row } from './row.ts';

/** The bombs are made on the spot; those of `xml` below the folder of corpora are read beside them, where they are there. */
export async function measure(folder: string): Promise<Row[]> {
  const server = fork(join(import.meta.dirname, 'bomb-server.ts'));
  const [{ http }] = (await once(server, 'message')) as [{ http: number; raw: number }];
  const reader = openReader();
  const { download } = openDownloader({
    userAgent: 'Newsdesk',
    resolve: async () => [PUBLIC],
    route: () => ({ addresses: ['127.0.0.1'], port: http }),
  });
  const fetched = async (name: string): Promise<unknown> => {
    const url = `http://bomb.example/${encodeURIComponent(name)}`;
    const page = await download(url);
    if (!page.modified) throw new Error('not modified');
    const { text } = decode(page.bytes, page.contentType);
    const job = MARKUP_BOMBS[name]?.job ?? 'page';
    return job === 'opml' ? reader.opml(text) : reader[job](text, url);
  };
  try {
    // The first of each loads what every later one has.
    for (const warm of ['one word', 'billion laughs', 'one word']) await measured(() => fetched(warm));
    const rows: Row[] = [];
    for (const name of Object.keys(MARKUP_BOMBS)) {
      // Its process is there again, if the bomb before has ended it.
      await reader.page('<p>x</p>', 'http://bomb.example/');
      rows.push(await explode(name, () => fetched(name)));
    }
    for (const [name, { name: file, body }] of Object.entries(FILE_BOMBS)) {
      const text = body();
      await reader.page('<p>x</p>', 'http://bomb.example/');
      rows.push(await explode(`a file: ${name}`, () => reader.file(text, file)));
    }
    return [...rows, ...(await publicBombs(join(folder, 'xml'), reader))];
  } finally {
    await reader.close();
    server.disconnect();
  }
}

async function publicBombs(folder: string, reader: ArticleReader): Promise<Row[]> {
  const rows: Row[] = [];
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  for (const file of files.filter(name => name.endsWith('.xml'))) {
    const { text } = decode(readFileSync(join(folder, file)), null);
    rows.push(await explode(file, () => reader.feed(text, 'http://bomb.example/')));
  }
  return rows;
}

async function explode(name: string, work: () => Promise<unknown>): Promise<Row> {
  const cost = await measured(work);
  const { end } = cost;
  const isBug = end instanceof Error && !(end instanceof Problem);
  return {
    what: `bomb: ${name}`,
    result: `${end instanceof Error ? end.message : 'read'} ${inWords(cost)}`,
    target: TARGET,
    ok: !isBug && isCheap(cost),
  };
}
