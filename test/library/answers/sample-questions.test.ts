/** What people ask of the sample articles, and what they should see: the sixteen answers, and four questions that nothing answers. */
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { readSamples } from '../../../src/articles/sample.ts';
import type { OpenLibrary } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/stored-library.ts';
import { NOW, SERVER, stores } from '../newsdesk.ts';

const { newFile, open } = stores();
let library: OpenLibrary;
const samplesWith = (budgetBytes: number) => async () => {
  const fail = (error: unknown) => expect.fail(String(error));
  library = await openLibrary(SERVER, await open(newFile()), { onError: fail, budgetBytes });
  const samples = await readSamples(join(import.meta.dirname, '../../../data/sample'));
  for (const sample of samples) await library.add(sample, 'sample', NOW);
  await library.catchUp();
  while (library.place === 'moving') await nextTurn();
};

describe.each([
  ['memory', Number.POSITIVE_INFINITY],
  ['store', 1],
] as const)('searched in %s', (place, budgetBytes) => {
  beforeEach(samplesWith(budgetBytes));

  test('has its passages there', () => {
    expect(library.place).toBe(place);
  });

  test.each([
    ['where is Panasonic building', 'Kansas'],
    ['when does Kansas start', 'March 2029'],
    ['how much goes to the energy unit', '350 billion yen'],
    ['who runs Panasonic Energy', 'Kazuo Tadanobu'],
    ['what is the sales target', '950 billion yen'],
    ['who competes with Panasonic', 'CATL'],
    ['why do data centres need batteries', 'cannot lose power'],
    ['where is the third plant', 'Mexico'],
    ['how many chips trained LongCat-2.0', '50,000 chips'],
    ['how big is the model', '1.6 trillion parameters'],
    ['who said that ChatGPT beats doctors', 'Marc Andreessen'],
    ['did he give evidence', 'no data or other evidence'],
    ['how much does Nexchip want to raise', '$890 million'],
    ['what is the fab in Hefei for', 'fab in Hefei'],
    ['what does the KMT propose', 'NT$240 billion'],
    ['why does Apple ship security updates earlier', 'AI shortens the time'],
  ])('“%s” is answered with “%s” in bold', async (question, expected) => {
    const answer = await library.ask(question, NOW);
    if (answer.kind !== 'found') expect.fail('not covered');
    const [{ text, bold }] = answer.quotes;
    expect(text.slice(bold.start, bold.end)).toContain(expected);
  });

  test.each([
    'how many cells a year does Kansas make',
    'who are the customers',
    'who won the league',
    'what is the weather',
  ])('“%s” is not covered', async question => {
    expect((await library.ask(question, NOW)).kind).toBe('not covered');
  });
});
