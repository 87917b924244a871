/** How much memory libraries may take, all together and one alone, and what their parts take. */

/** What a passage takes, its share of headlines and terms included: `npm run footprint` says 9 kB in a library of 50 articles, 7 of 200, 5.3 of 1,000. */
export const PASSAGE_BYTES = 6_000;
export const LIBRARY_BYTES = 10_000;
/** What an article takes whose passages are searched in the store: its headline and its terms. */
export const HEADLINE_BYTES = 2_500;
/** What a process takes without any library, and how much more than its libraries their garbage makes it take: measured likewise. */
const PROCESS_BYTES = 190e6;
const GARBAGE = 2.2;

/** How much libraries may take in a process that may take so many megabytes. */
export function budgetOfLibraries(megabytes: number): number {
  return Math.max(20e6, (megabytes * 1e6 - PROCESS_BYTES) / GARBAGE);
}

/** The share of the budget of all libraries that one of them may take, and what it may take in any case. */
const MAX_SHARE = 0.5;
const MIN_LIBRARY_BUDGET = 10e6;

/** How much a library may take before its passages are searched in the store. */
export function budgetOfLibrary(bytes: number): number {
  return Math.max(MIN_LIBRARY_BUDGET, bytes * MAX_SHARE);
}
