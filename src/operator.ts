/** What the operator runs beside the bot: move, backup and restore, with the bot's settings. */

import { Problem } from './problem.ts';
import { loadSettings, settingOf } from './settings.ts';
import { backup, move, restore } from './storage/backup.ts';
import type { DatabaseLocation } from './storage/database.ts';

const USAGE = `  npm run move -- FROM TO     copies all data into an empty database; each is a file or postgres://…
  npm run backup -- FILE      saves all data to a new file, while the bot runs
  npm run restore -- FILE     puts a backup in the place of all data, which is kept aside`;

/** Rows after which the progress of a table is told again. */
const STEP = 10_000;

try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** What there is to say at the end. */
async function run([action, ...names]: string[]): Promise<string> {
  const [first = '', second = ''] = names;
  if (action === 'move' && names.length === 2) {
    const rows = await move(placeOf(settingOf(first)), placeOf(settingOf(second)), tell());
    return `Moved and compared ${count(rows)} rows. Please set DATABASE_FILE or DATABASE_URL to the new place, then start the bot.`;
  }
  if (action === 'backup' && names.length === 1) {
    await backup(loadSettings().database, first, tell());
    return `Saved to ${first}. It can be brought back with: npm run restore -- ${first}`;
  }
  if (action === 'restore' && names.length === 1) {
    const { database } = loadSettings();
    const moment = new Date().toISOString().replace(/[:.]/g, '-');
    const stem = 'file' in database ? database.file : 'newsdesk';
    const { rows, aside } = await restore(first, database, `${stem}.before-${moment}`, tell());
    return `Restored and compared ${count(rows)} rows.${aside ? ` What was there before is in ${aside}` : ''}`;
  }
  throw new Problem(`Please name what to do and with what:\n\n${USAGE}`);
}

function placeOf(name: string): DatabaseLocation {
  return /^postgres(ql)?:\/\//i.test(name) ? { url: name } : { file: name };
}

/** Says when each table is done, and on the way there where it is long. */
function tell() {
  return (table: string, copied: number, total: number) => {
    if (copied === total || copied % STEP === 0) console.log(`${table}: ${count(copied)} of ${count(total)}`);
  };
}

function count(number: number): string {
  return number.toLocaleString('en');
}
