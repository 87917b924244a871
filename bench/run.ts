/** `npm run bench -- [NAME] …`: runs one of the programs that measure, each as a process of its own; without a name the speed of searching. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** By name: the file, and what it measures. */
const PROGRAMS: Record<string, [file: string, measures: string]> = {
  answers: ['answers/evaluate.ts', 'how well questions are answered and refused (npm run eval)'],
  corpora: ['corpora/run.ts', 'pages, feeds, addresses and encodings of public collections; bombs'],
  crowd: ['crowd/run.ts', 'many servers in one process with little memory'],
  footprint: ['machines/footprint.ts', 'memory of a process at rest and of libraries (npm run footprint)'],
  hostile: ['answers/hostile.ts', 'what the worst questions cost'],
  kill: ['kill/run.ts', 'what is lost when writing processes are killed'],
  large: ['large/run.ts', 'a library beyond its memory budget'],
  loading: ['crowd/loading.ts', 'building a library, and loading its snapshot'],
  machines: ['machines/run.ts', 'three processes on one PostgreSQL, one of them killed'],
  people: ['people/run.ts', 'what people get who type questions: useful, wrong, refused'],
  overload: ['overload/run.ts', 'ten thousand questions at once from one server'],
  socket: ['speed/socket.ts', 'questions a second through discord.js'],
  stories: ['stories/run.ts', 'which articles are put together as telling the same event'],
  speed: ['speed/run.ts', 'indexes and searches beside other engines'],
};

const [first = '', ...others] = process.argv.slice(2);
if (first === '--help') {
  for (const [name, [, measures]] of Object.entries(PROGRAMS)) console.log(`${name.padEnd(10)} ${measures}`);
} else {
  const [file, rest] = PROGRAMS[first]
    ? [PROGRAMS[first][0], others]
    : ['speed/run.ts', process.argv.slice(2)];
  // Some measure the heap after a collection.
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(import.meta.dirname, file), ...rest], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
