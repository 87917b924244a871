/** A headless Chromium with the page of a playground in it, for the tests that look at the page. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Debian's, unless CHROMIUM names another. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Why there is no browser here; null when there is one. */
export const whyNoBrowser = existsSync(executablePath)
  ? null
  : `Chromium is not at ${executablePath}; install it or set CHROMIUM to its path`;

/** It asks no one but the page's server: the switches turn off what a browser fetches for itself. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What went wrong in a page: errors, refusals of its policy, and requests that left the playground. */
export interface Watched {
  page: Page;
  troubles: string[];
}

/** Opens the page at an address and waits until it is connected. */
export async function openPage(browser: Browser, url: string, width = 1200): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, hasTouch: width < 700 });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  const { origin } = new URL(url);
  page.on('pageerror', error => troubles.push(`error: ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('request', request => {
    const isOwn = request.url().startsWith(`${origin}/`) || request.url().startsWith('data:');
    if (!isOwn) troubles.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  await page.locator('#box[placeholder]').waitFor();
  return { page, troubles };
}
