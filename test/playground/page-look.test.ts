/** What the page shows and how it behaves as a page: untrusted text, phones, scrolling, a lost connection. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { servePage } from '../../playground/page/page.ts';
import { openPlayground } from '../../playground/playground.ts';
import { openPage, whyNoBrowser } from './browser.ts';
import { button, entries, openStage, type Stage, say, skipped } from './stage.ts';

describe.skipIf(whyNoBrowser)(`the page${skipped}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  afterEach(async () => expect(await stage.leave()).toEqual([]));

  test('components of the second version are shown, and their buttons work', async () => {
    const page = await stage.visit('Ada');
    await say(page, '/layout');
    await page.getByRole('heading', { name: 'Three sources agree' }).waitFor();
    expect(await button(page, 'Show').isVisible()).toBe(true);
  });

  test('markup in what the bot quotes stays text', async () => {
    const page = await stage.visit('Ada');
    const evil = '<img src=x onerror="document.title=1"><script>document.title=1</script><b>bold</b>';
    await say(page, `/ask ${evil}`);
    await entries(page).getByText(evil).first().waitFor();
    expect(await entries(page).getByText(evil).count()).toBe(3);
    expect(await entries(page).locator('script, b, img[src="x"]').count()).toBe(0);
    expect(await page.title()).toContain('room-');
  });

  test('long numbers in a title are not fetched as emoji from Discord', async () => {
    const page = await stage.visit('Ada');
    await say(page, '/ask <123456789012345678 is a long number');
    await entries(page).getByText('123456789012345678').first().waitFor();
    expect(await page.locator('discord-custom-emoji').count()).toBe(0);
  });

  test('on a phone nothing scrolls sideways, and the sidebar opens over the chat', async () => {
    const page = await stage.visit('Ada', { width: 390 });
    await say(page, '/ask where');
    await button(page, 'More').waitFor();
    await say(page, `a word that does not end ${'x'.repeat(300)}`);
    await entries(page).getByText('xxx').waitFor();
    const widths = await page
      .locator('html, .scroller, .chat')
      .evaluateAll(all => all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
    expect(widths).toEqual([0, 0, 0]);
    expect(await page.getByRole('button', { name: 'lounge' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Servers and channels' }).click();
    await page.getByRole('button', { name: 'lounge' }).click();
    await page.getByRole('heading', { name: 'lounge', exact: true }).waitFor();
    await page.getByRole('button', { name: 'lounge' }).waitFor({ state: 'hidden' });
  });

  test('the view follows the newest message, unless one reads further up', async () => {
    const channel = stage.newChannel();
    const [ada, ben] = await Promise.all([stage.visit('Ada', { channel }), stage.visit('Ben', { channel })]);
    for (const count of [1, 2, 3, 4, 5]) {
      await say(ada, '/ask where');
      await entries(ben)
        .nth(count - 1)
        .waitFor();
    }
    const last = entries(ben).last().getByText('Pressed 0 times');
    await expect.poll(() => isWithin(ben, last)).toBe(true);
    await ben.locator('.scroller').hover();
    await ben.mouse.wheel(0, -600);
    await expect.poll(() => isWithin(ben, last)).toBe(false);
    await say(ada, 'one more');
    await entries(ben).getByText('one more').waitFor({ state: 'attached' });
    expect(await isWithin(ben, entries(ben).last())).toBe(false);
    await expect.poll(() => isWithin(ada, entries(ada).last())).toBe(true);
  });

  /** Whether something is seen within the view of messages. */
  async function isWithin(page: Page, locator: Locator): Promise<boolean> {
    const [view, box] = await Promise.all([page.locator('.scroller').boundingBox(), locator.boundingBox()]);
    return view !== null && box !== null && box.y >= view.y && box.y + box.height <= view.y + view.height + 1;
  }

  test('a page that loses the playground says so, and comes back by itself', async () => {
    const first = await openPlayground();
    servePage(first);
    const { page } = await openPage(stage.browser, first.url);
    await page.locator('#box').fill('half a sentence');
    await first.close();
    await page.getByRole('status').getByText('connects again by itself').waitFor();
    const second = await openPlayground({ port: Number(new URL(first.url).port) });
    servePage(second);
    second.person('Ada', 'Harbour Newsroom').say('Back again');
    await entries(page).getByText('Back again').waitFor();
    await page.locator('#banner').waitFor({ state: 'hidden' });
    expect(await page.locator('#box').inputValue()).toBe('half a sentence');
    await page.context().close();
    await second.close();
  });
});
