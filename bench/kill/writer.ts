/** The process that is killed: PLACE OWNER. It opens a library that stands, answers a question from it, says `ready` and the milliseconds of processor time that this took, and writes to OWNER's. */
import { writeSync } from 'node:fs';
import { openLibraries } from '../../src/library/libraries.ts';
import { openStore } from '../../src/storage/database.ts';
import { NOW, writeForever } from './writes.ts';

const [place = '', owner = ''] = process.argv.slice(2);
const store = await openStore(place.startsWith('postgres:') ? { url: place } : { file: place });
const libraries = openLibraries(store);
await (await libraries.library('standing')).ask('How many gulls did harbour 7 see?', NOW);
const { user, system } = process.cpuUsage();
writeSync(1, `ready ${Math.round((user + system) / 1000)}\n`);
await writeForever(owner, { libraries, store }, done => void writeSync(1, `${JSON.stringify(done)}\n`));
