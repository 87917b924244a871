/** `npm run learn -- [words|meaning|stories|vectors] …`: runs one of the programs that learn; without a name that of words. */
const PROGRAMS: Record<string, string> = {
  words: './learn.ts',
  meaning: './meaning.ts',
  stories: './stories.ts',
  vectors: './vectors.ts',
};

const [first = ''] = process.argv.slice(2);
const named = PROGRAMS[first];
// The program reads its own arguments, without its name.
if (named !== undefined) process.argv.splice(2, 1);
await import(named ?? './learn.ts');
