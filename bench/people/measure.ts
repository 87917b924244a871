/** Asks all sets, those of the same articles of one library, and takes every measure. */
import { modelFor } from '../../learn/left-out.ts';
import { openLibraries } from '../../src/library/libraries.ts';
import type { Meaning } from '../../src/search/meaning/meaning.ts';
import type { Store } from '../../src/storage/store.ts';
import { withStore } from '../answers/newsdesk.ts';
import { openNetworks } from '../networks.ts';
import { askAll } from './asking.ts';
import { compared } from './baselines.ts';
import { inOrder } from './conversations.ts';
import { GrowingLibrary } from './growing-library.ts';
import type { SetResult } from './report.ts';
import type { PeopleSet, SetsOfArticles } from './sets.ts';
import { summaryOf } from './summary.ts';

const OWNER = 'people';

/** `isByMeaning`: whether the networks judge. */
export async function measure(all: readonly SetsOfArticles[], isByMeaning = true): Promise<SetResult[]> {
  const meaning = await openNetworks(isByMeaning);
  const results: SetResult[] = [];
  try {
    for (const sets of all) results.push(...(await withStore(store => measureIn(store, sets, meaning))));
  } finally {
    await meaning.close();
  }
  return results;
}

async function measureIn(
  store: Store,
  { documents, sets }: SetsOfArticles,
  meaning: Meaning,
): Promise<SetResult[]> {
  const fail = (error: unknown) => {
    throw error;
  };
  const libraries = openLibraries(store, { onError: fail, meaning });
  const growing = new GrowingLibrary(await libraries.library(OWNER), documents);
  const models = new Map(sets.flatMap(modelsOf));
  const conversations = inOrder(sets.flatMap(set => set.conversations));
  const asked = await askAll(growing, conversations, query => models.get(query)?.(query));
  const outcomes = await compared(asked, documents, growing.articles);
  const { size } = growing.library;
  await libraries.close();
  return sets.map(({ name, conversations }) => {
    const queries = new Set(conversations.flat());
    const own = outcomes.filter(({ query }) => queries.has(query));
    return { name, articles: size, copies: growing.copies, ...summaryOf(own), outcomes: own };
  });
}

/** Which model each question of a set is answered with. */
function modelsOf({ name, conversations }: PeopleSet) {
  const model = modelFor(name);
  return conversations.flat().map(query => [query, model] as const);
}
