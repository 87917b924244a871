/** What a person does on the page, in a browser: over the real playground, with the real discord.js behind it. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { whyNoBrowser } from './browser.ts';
import { button, entries, openStage, type Stage, say, skipped } from './stage.ts';

describe.skipIf(whyNoBrowser)(`on the page${skipped}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  afterEach(async () => expect(await stage.leave()).toEqual([]));

  test('an empty channel says hello and offers examples to click', async () => {
    const page = await stage.visit('Ada');
    expect(await page.locator('.welcome h2').textContent()).toMatch(/^Welcome to #room-/);
    await page.getByRole('button', { name: '/ask where is the harbour' }).click();
    expect(await page.locator('#box').inputValue()).toBe('/ask where is the harbour');
    await page.keyboard.press('Enter');
    await entries(page).getByText('the foot of Mill Street').waitFor();
    expect(await page.locator('.welcome').isVisible()).toBe(false);
    expect(await entries(page).locator('.origin').textContent()).toBe('Ada used /ask');
  });

  test('a command is typed by keyboard alone: its name, its option, a choice of the bot', async () => {
    const page = await stage.visit('Ada');
    const box = page.locator('#box');
    await box.focus();
    await page.keyboard.type('/headl');
    await page.getByRole('option', { name: '/headlines' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe('/headlines ');
    await page.getByRole('option', { name: 'Fish market moves' }).waitFor();
    await page.keyboard.type('f');
    await page.getByRole('option', { name: 'Harbour opens' }).waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('option', { name: 'Fish market' }).getAttribute('aria-selected')).toBe(
      'true',
    );
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe('/headlines query:Fish market moves');
    await page.keyboard.press('Enter');
    await entries(page).getByText('Searched Fish market moves.').waitFor();
    expect(await box.inputValue()).toBe('');
  });

  test('Esc closes the suggestions, the mouse takes one', async () => {
    const page = await stage.visit('Ada');
    await page.locator('#box').fill('/');
    await page.getByRole('option', { name: '/help' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.suggestions').waitFor({ state: 'hidden' });
    await page.locator('#box').fill('/art');
    await page.getByRole('option', { name: '/article' }).click();
    await page.getByRole('option', { name: 'import' }).waitFor();
    expect(await page.locator('#box').inputValue()).toBe('/article ');
  });

  test('a mistyped command keeps the text and says what there is', async () => {
    const page = await stage.visit('Ada');
    await say(page, '/nothing of the kind');
    await page.getByRole('alert').getByText('There is no /nothing here.').waitFor();
    expect(await page.locator('#box').inputValue()).toBe('/nothing of the kind');
    expect(await entries(page).count()).toBe(0);
    await page.locator('#box').fill('/help');
    expect(await page.locator('#complaint').textContent()).toBe('');
  });

  test('text without a slash is said in the channel, and others see it at once', async () => {
    const channel = stage.newChannel();
    const [ada, ben] = await Promise.all([stage.visit('Ada', { channel }), stage.visit('Ben', { channel })]);
    await say(ada, 'Good **morning**, see https://example.org/x and [this](javascript:alert(1))');
    const seen = entries(ben).first();
    await seen.getByText('Good').waitFor();
    expect(await seen.locator('strong').textContent()).toBe('morning');
    const link = seen.locator('a');
    expect(await link.count()).toBe(1);
    expect(await link.getAttribute('href')).toBe('https://example.org/x');
    expect(await link.getAttribute('rel')).toContain('noopener');
  });

  test('a button changes its message in place and keeps the focus', async () => {
    const page = await stage.visit('Ada');
    await say(page, '/ask where');
    await button(page, 'Why this answer?').click();
    await page.getByText('Pressed 1 times').waitFor();
    await button(page, 'More').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Pressed 2 times').waitFor();
    expect(await entries(page).count()).toBe(1);
    await page.locator('discord-button[data-key="more:2"]:focus').waitFor();
  });

  test('a link button leads to its page in a tab of its own', async () => {
    const page = await stage.visit('Ada');
    await say(page, '/ask where');
    const link = page.getByRole('link', { name: 'Source' });
    expect(await link.getAttribute('href')).toBe('https://news.example/harbour');
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toContain('noopener');
  });

  test('a select is opened and used by keyboard', async () => {
    const page = await stage.visit('Ada');
    await say(page, '/headlines ferry');
    const select = page.getByRole('combobox', { name: 'Pick a headline' });
    await select.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await entries(page).getByText('Picked Ferry line returns.').waitFor();
  });

  test('a form is checked, filled and sent, and the focus returns to the box', async () => {
    const page = await stage.visit('Ada');
    await page.locator('#box').fill('/article add');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Add an article' });
    await form.waitFor();
    expect(await form.getByLabel('Title').getAttribute('placeholder')).toBe('As printed');
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByText('This field is required.').waitFor();
    await form.getByLabel('Title').fill('By hand');
    await form.getByLabel('Text').fill('too short');
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByText('Must be at least 10 characters; it has 9.').waitFor();
    await form.getByLabel('Text').fill('long enough');
    await page.keyboard.press('Tab');
    await form.getByRole('button', { name: 'Submit' }).click();
    await entries(page).getByText('Saved By hand.').waitFor();
    expect(stage.bot.received.at(-1)).toEqual({ title: 'By hand', text: 'long enough' });
    await page.locator('#box:focus').waitFor();
  });

  test('a form that the bot does not answer stays, with what was typed', async () => {
    const page = await stage.visit('Ada');
    await page.locator('#box').fill('/article add');
    await page.keyboard.press('Enter');
    await page.getByLabel('Title').fill('ignored');
    const before = stage.bot.received.length;
    await page.getByRole('button', { name: 'Submit' }).click();
    await expect.poll(() => stage.bot.received.length).toBe(before + 1);
    stage.clock.advance(3000);
    await page.getByRole('alert').getByText('did not respond').waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('ignored');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('a bot that thinks is seen to think; one that is silent is said to be', async () => {
    const page = await stage.visit('Ada');
    await say(page, '/slow');
    await page.getByText('Newsdesk is thinking…').waitFor();
    stage.bot.goOn();
    await page.getByText('Done thinking.').waitFor();
    await say(page, '/silent');
    await expect.poll(() => stage.bot.received.at(-1)).toBe('silent');
    stage.clock.advance(3000);
    await page.locator('.failed').getByText('The application did not respond').waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    await page.locator('.failed').waitFor({ state: 'detached' });
  });

  test('a private reply is seen by nobody else, and can be dismissed', async () => {
    const channel = stage.newChannel();
    const [ada, ben] = await Promise.all([stage.visit('Ada', { channel }), stage.visit('Ben', { channel })]);
    await say(ada, '/help');
    await ada.getByText('Only you can see this').waitFor();
    await say(ada, 'after the secret');
    await entries(ben).getByText('after the secret').waitFor();
    expect(await entries(ben).count()).toBe(1);
    await ada.getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => entries(ada).count()).toBe(1);
    await ada.reload();
    await entries(ada).getByText('after the secret').waitFor();
    expect(await entries(ada).count()).toBe(1);
  });

  test('one changes the server, the member and to direct messages in the sidebar', async () => {
    const page = await stage.visit('Ada');
    await page.getByRole('button', { name: 'Quiet Corner' }).click();
    await page.getByRole('heading', { name: 'Quiet Corner' }).waitFor();
    await page.getByLabel('You are').selectOption({ label: 'Ben' });
    await say(page, '/article add');
    await page.getByText('You do not have permission to use /article here.').waitFor();
    await page.getByRole('button', { name: 'reading' }).click();
    await page.getByRole('heading', { name: 'reading', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Direct messages' }).click();
    await page.getByRole('heading', { name: 'Direct messages' }).waitFor();
    await say(page, '/ask in private');
    await entries(page).getByText('Ben used').waitFor();
    await page.reload();
    await entries(page).getByText('Ben used').waitFor();
  });

  test('message commands are reached by right click, by button and by keyboard', async () => {
    const page = await stage.visit('Ada');
    await say(page, 'The ferry is back');
    await entries(page).getByText('The ferry is back').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Find coverage' }).click();
    await page.getByText('Nothing about “The ferry is back”.').waitFor();
    expect(await page.locator('.origin-command').textContent()).toBe('Find coverage');
    const more = entries(page).first().getByRole('button', { name: 'Apps for this message' });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Find coverage' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await page.locator('.entry-tools button:focus').waitFor();
  });

  test('a file goes with the command that takes one', async () => {
    const page = await stage.visit('Ada');
    const file = { name: 'story.txt', mimeType: 'text/plain', buffer: Buffer.from('Once upon a ferry.') };
    await page.locator('#picker').setInputFiles(file);
    await page.locator('.chip').getByText('story.txt').waitFor();
    await say(page, '/help');
    await page.getByText('/help takes no file.').waitFor();
    await say(page, '/article import');
    await entries(page).getByText('Read story.txt.').waitFor();
    expect(stage.bot.received.at(-1)).toEqual({ file: 'story.txt', text: 'Once upon a ferry.' });
    expect(await page.locator('.chip').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'copy.txt' }).getAttribute('href')).toMatch(
      /^http:\/\/127\.0\.0\.1/,
    );
  });

  test('choosing the option for a file opens the chooser, and the chip stands for it', async () => {
    const page = await stage.visit('Ada');
    const box = page.locator('#box');
    await box.fill('');
    await box.pressSequentially('/article import ');
    const chooser = page.waitForEvent('filechooser', { timeout: 5_000 });
    await page.getByRole('option', { name: /^file/ }).click();
    await (await chooser).setFiles({
      name: 'pier.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('A pier.'),
    });
    await page.locator('.chip').getByText('pier.txt').waitFor();
    expect(await box.inputValue()).toBe('/article import ');
    await box.press('Enter');
    await entries(page).getByText('Read pier.txt.').waitFor();
  });

  test('a file goes to the option that was chosen for it, others to those that are left', async () => {
    const page = await stage.visit('Ada');
    const box = page.locator('#box');
    const fileOf = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) });
    const choose = async (option: RegExp, key: boolean, file: string) => {
      const item = page.getByRole('option', { name: option });
      await item.waitFor();
      const chooser = page.waitForEvent('filechooser', { timeout: 5_000 });
      if (key) await box.press('ArrowDown').then(() => box.press('Enter'));
      else await item.click();
      await (await chooser).setFiles(fileOf(file));
      await page.locator('.chip').getByText(file).waitFor();
    };
    await box.pressSequentially('/article import ');
    await choose(/^picture/, true, 'draft.png');
    await choose(/^picture/, false, 'ferry.png');
    await page.locator('.chip').getByText('draft.png').waitFor({ state: 'detached' });
    await page.locator('#picker').setInputFiles(fileOf('ferry.txt'));
    await page.locator('.chip').getByText('ferry.txt').waitFor();
    await page.locator('.send').click();
    await entries(page).getByText('Read ferry.txt.').waitFor();
    expect(stage.bot.received.at(-1)).toEqual({ file: 'ferry.txt', text: 'ferry.txt', picture: 'ferry.png' });
  });

  test('the bot is added to a new server with one click', async () => {
    const page = await stage.visit('Ben');
    await page.getByRole('button', { name: 'Add Newsdesk to a new server' }).click();
    await page.getByRole('heading', { name: 'New Pier' }).waitFor();
    expect(await page.locator('#member option:checked').textContent()).toBe('Ben (admin)');
    expect(stage.playground.servers.map(({ name }) => name)).toContain('New Pier');
    await say(page, '/help');
    await entries(page).first().waitFor();
  });
});
