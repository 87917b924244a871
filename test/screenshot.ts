/** Takes docs/playground.png: starts Newsdesk as a newcomer does, asks a question on its page, and photographs the answer. */
import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser, whyNoBrowser } from './playground/browser.ts';

const root = join(import.meta.dirname, '..');
const file = join(root, 'docs/playground.png');
/** The question comes last: it is what the picture is about. */
const typed = ['/ask what is China doing', '/ask where is Panasonic building'];
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
const { size } = await stat(file);
if (size > maxBytes) throw new Error(`${file} has ${size} bytes, more than ${maxBytes}.`);
console.log(`${file}: ${Math.round(size / 1000)} kB`);

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
  for (const [index, text] of typed.entries()) {
    await page.locator('#box').fill(text);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.entry').nth(index).locator('discord-embed, .v2-container').first().waitFor();
  }
  await page.mouse.move(0, 0);
  await page.screenshot({ path: file, animations: 'disabled' });
  await browser.close();
}
