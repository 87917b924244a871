/** A playground with the small bot behind it and a browser before it, for the tests of the page. */
import type { Browser, Page } from 'playwright-core';
import { servePage } from '../../playground/page/page.ts';
import { openPlayground } from '../../playground/playground.ts';
import type { Playground, Server } from '../../playground/types.ts';
import { openBrowser, openPage, type Watched, whyNoBrowser } from './browser.ts';
import { type HandClock, handClock } from './hand-clock.ts';
import { startBot, type TestBot } from './page-bot.ts';

/** Belongs in the title of a suite that needs a browser. */
export const skipped = whyNoBrowser ? ` (skipped: ${whyNoBrowser})` : '';

export interface Stage {
  clock: HandClock;
  playground: Playground;
  bot: TestBot;
  browser: Browser;
  /** Adds a channel to the first server and gives its id. */
  newChannel(): string;
  /** A page as someone of the first server, in a channel that no other test has used, or in the one that is named. */
  visit(who: string, where?: { width?: number; channel?: string }): Promise<Page>;
  /** Closes the pages that were visited; gives what went wrong in them. */
  leave(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const clock = handClock(Date.now());
  const playground = await openPlayground({ clock });
  const examples = ['/ask where is the harbour', '/headlines ferry', '/help'];
  servePage(playground, { title: 'Newsdesk', examples });
  const [bot, browser] = await Promise.all([startBot(playground), openBrowser()]);
  const [server] = playground.servers as [Server];
  let opened: Watched[] = [];

  const newChannel = () => {
    const number = server.channels.length;
    const id = String(1_300_000_000_000_000_000n + BigInt(number));
    server.channels.push({ id, name: `room-${number}` });
    playground.join(server);
    return id;
  };
  return {
    clock,
    playground,
    bot,
    browser,
    newChannel,
    visit: async (who, { width = 1200, channel = newChannel() } = {}) => {
      const member = server.members.find(({ name }) => name === who);
      const watched = await openPage(
        browser,
        `${playground.url}#${member?.id}/${server.id}/${channel}`,
        width,
      );
      opened.push(watched);
      return watched.page;
    },
    leave: async () => {
      const pages = opened;
      opened = [];
      await Promise.all(pages.map(({ page }) => page.context().close()));
      return pages.flatMap(({ troubles }) => troubles);
    },
    close: async () => {
      await browser.close();
      await bot.stop();
      await playground.close();
    },
  };
}

/** Types a line and sends it, whatever is suggested. */
export async function say(page: Page, text: string): Promise<void> {
  await page.locator('#box').fill(text);
  await page.locator('.send').click();
}

/** The messages that are shown. */
export const entries = (page: Page) => page.locator('.entry');

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
