/**
 * Takes the pictures in docs/, and in docs/phone/ those on a phone's width: starts Newsdesk as a newcomer does, uses it on its page, and
 * photographs what is seen.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser, whyNoBrowser } from '../test/playground/browser.ts';

const root = join(import.meta.dirname, '..');
/** By their folder in docs/. */
const widths = { '': 1_200, phone: 390 };
const picture = (name: string, folder: string) => join(root, 'docs', folder, `${name}.png`);
/** The question comes last: it is what the first picture is about. */
const typed = ['/ask what does the fab in Hefei cost', '/ask where is Panasonic building'];
/** A page to add an article from, which a site of its own serves. */
const story = `<!doctype html><html lang="en"><head><title>Kiel opens a second ferry pier</title>
<meta property="og:site_name" content="Harbour Daily"><meta name="author" content="Vera Hafen">
<meta property="article:published_time" content="2026-06-02T08:00:00Z"></head><body><article>
<h1>Kiel opens a second ferry pier</h1>
<p>The harbour of Kiel has opened a second ferry pier. Work on it took four years and cost 20 million euros, half of it paid by the
state of Schleswig-Holstein, the port said on Tuesday.</p>
<p>Ferries to Gothenburg and Oslo will leave from there from July on. Until now they had to wait web the harbour when a
cruise ship lay at the old pier, which happened on every third day last summer. The new one is deep enough for the largest of them.</p>
<p>The mayor called the pier “the best news for the city in ten years”. People who live beside it are less glad: they ask for
shore power, so that no engine runs at night. The port wants to build it by 2028.</p>
</article></body></html>`;
/** The others show one message each, after what is done for it. */
const messages: Record<string, (page: Page) => Promise<void>> = {
  answer: page => type(page, '/ask where is Panasonic building'),
  why: async page => {
    await type(page, '/ask where is Panasonic building');
    await reply(page, () => press(page, 'Why?'));
  },
  'not-covered': page => type(page, '/ask who won the chess championship'),
  headlines: page => type(page, '/headlines query:China sort:the newest'),
  article: async page => {
    await type(page, '/headlines query:Panasonic');
    await page.locator('.entry').last().getByText('Open a story or an article').click();
    await reply(page, () => page.locator('.entry').last().getByRole('option').first().click());
  },
  preview: page => type(page, `/article add address:${address}`),
  settings: page => type(page, '/newsdesk settings'),
  gaps: async page => {
    for (const text of ['/ask who won the chess championship', '/ask what is the weather in Lisbon'])
      await type(page, text);
    await type(page, '/newsdesk gaps');
  },
  welcome: async page => {
    const opener = page.locator('#open-sidebar');
    if (await opener.isVisible()) await opener.click();
    await page.getByRole('button', { name: 'to a new server' }).click();
    await page.locator('.entry discord-embed').first().waitFor();
  },
};
/** A README's first picture should come at once. */
const maxBytes = 300_000;

if (whyNoBrowser) throw new Error(whyNoBrowser);
const site = createServer((_, response) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(story),
).listen(0, '127.0.0.1');
await once(site, 'listening');
const { port } = site.address() as AddressInfo;
const address = `http://127.0.0.1:${port}/kiel-second-ferry-pier`;
const { DISCORD_TOKEN: _, ...environment } = process.env;
const newsdesk = spawn(process.execPath, [join(root, 'src/start.js')], {
  cwd: root,
  env: {
    ...environment,
    DISCORD_TOKEN: '',
    PLAYGROUND_PORT: '0',
    ALLOWED_NETWORKS: '127.0.0.0/8',
    ALLOWED_PORTS: `${port}`,
  },
  stdio: ['pipe', 'pipe', 'inherit'],
});
try {
  const page = await addressFrom(newsdesk.stdout);
  for (const [folder, width] of Object.entries(widths)) await photograph(page, folder, width);
} finally {
  newsdesk.kill('SIGTERM');
  site.close();
}
for (const folder of Object.keys(widths)) {
  for (const name of ['playground', ...Object.keys(messages)]) {
    const file = picture(name, folder);
    const { size } = await stat(file);
    if (size > maxBytes) throw new Error(`${file} has ${size} bytes, more than ${maxBytes}.`);
    console.log(`${file}: ${Math.round(size / 1000)} kB`);
  }
}

/** The page's address, as the terminal says it. */
async function addressFrom(output: AsyncIterable<Buffer>): Promise<string> {
  let said = '';
  for await (const chunk of output) {
    said += chunk;
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
    if (address) return address;
  }
  throw new Error(`Newsdesk ended without naming its page. It said: ${said}`);
}

async function photograph(start: string, folder: string, width: number): Promise<void> {
  await mkdir(join(root, 'docs', folder), { recursive: true });
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  // The second visitor is in another channel, where nothing has been said.
  await page.goto(folder === '' ? start : `${start}#/1180402017635106816/1180402019086336120`);
  await page.getByRole('button', { name: '/help' }).waitFor();
  for (const text of typed) await type(page, text);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: picture('playground', folder), animations: 'disabled' });
  // The longest message fits.
  await page.setViewportSize({ width, height: 1_400 });
  for (const [name, prepare] of Object.entries(messages)) {
    await prepare(page);
    await page.mouse.move(0, 0);
    await page
      .locator('.entry')
      .last()
      .screenshot({ path: picture(name, folder), animations: 'disabled' });
  }
  await browser.close();
}

/** Sends what is typed, and waits for the answer. */
async function type(page: Page, text: string): Promise<void> {
  await reply(page, async () => {
    await page.locator('#box').fill(text);
    await page.getByRole('button', { name: 'Send' }).click();
  });
}

async function press(page: Page, button: string): Promise<void> {
  await page.locator('.entry').last().getByText(button, { exact: true }).click();
}

/** Waits for the message that follows what is done. */
async function reply(page: Page, act: () => Promise<void>): Promise<void> {
  const count = await page.locator('.entry').count();
  await act();
  await page.locator('.entry').nth(count).locator('discord-embed, .v2-container').first().waitFor();
}
