/** Takes the pictures in docs/: starts Newsdesk as a newcomer does, uses it on its page, and photographs what is seen. */
import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser, whyNoBrowser } from './playground/browser.ts';

const root = join(import.meta.dirname, '..');
const picture = (name: string) => join(root, 'docs', `${name}.png`);
/** The question comes last: it is what the first picture is about. */
const typed = ['/ask what is China doing', '/ask where is Panasonic building'];
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
    await page.locator('.entry').last().getByText('Open an article').click();
    await reply(page, () => page.locator('.entry').last().getByRole('option').first().click());
  },
  settings: page => type(page, '/newsdesk settings'),
  gaps: async page => {
    for (const text of ['/ask who won the chess championship', '/ask what is the weather in Lisbon'])
      await type(page, text);
    await type(page, '/newsdesk gaps');
  },
};
/** A README's first picture should come at once. */
const maxBytes = 300_000;

if (whyNoBrowser) throw new Error(whyNoBrowser);
const { DISCORD_TOKEN: _, ...environment } = process.env;
const newsdesk = spawn(process.execPath, [join(root, 'src/start.js')], {
  cwd: root,
  env: { ...environment, DISCORD_TOKEN: '', PLAYGROUND_PORT: '0' },
  stdio: ['pipe', 'pipe', 'inherit'],
});
try {
  await photograph(await addressFrom(newsdesk.stdout));
} finally {
  newsdesk.kill('SIGTERM');
}
for (const name of ['playground', ...Object.keys(messages)]) {
  const { size } = await stat(picture(name));
  if (size > maxBytes) throw new Error(`${picture(name)} has ${size} bytes, more than ${maxBytes}.`);
  console.log(`${picture(name)}: ${Math.round(size / 1000)} kB`);
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

async function photograph(address: string): Promise<void> {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.goto(address);
  await page.getByRole('button', { name: '/help' }).waitFor();
  for (const text of typed) await type(page, text);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: picture('playground'), animations: 'disabled' });
  // The longest message fits.
  await page.setViewportSize({ width: 1200, height: 1300 });
  for (const [name, prepare] of Object.entries(messages)) {
    await prepare(page);
    await page.mouse.move(0, 0);
    await page
      .locator('.entry')
      .last()
      .screenshot({ path: picture(name), animations: 'disabled' });
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
