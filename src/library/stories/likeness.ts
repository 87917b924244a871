/** How likely it is that two articles tell the same event: a learnt model over features of their signatures. */
import { DAY_MS } from '../../time.ts';
import json from './model.json' with { type: 'json' };
import type { Signature } from './signature.ts';

/** How rare a term is in the library: greater than 0. */
export type Rarity = (term: string) => number;

/** What two articles have in common, and what only one of them has. Shares are from 0 to 1, of terms weighted by rarity. */
export interface LikenessFeatures {
  /** Cosines: of all that is compared, of title and lead, of its names, of all else. */
  all: number;
  lead: number;
  names: number;
  others: number;
  /** What both have, of all that the one with less has; and logarithm of how much that is. */
  overlap: number;
  common: number;
  /** What both have of the names in title and lead (Jaccard), and the larger share of the one's that the other has not. */
  namesShared: number;
  namesMissing: number;
  /** Both titles have names that the other article has not, the smaller share; both have figures that the other has not: 0 or 1. */
  titleNamesDiffer: number;
  titleFiguresDiffer: number;
  titles: number;
  titleHeld: number;
  namesOverlap: number;
  allByLength: number;
  /** Figures that both have: up to MAX_FIGURES. */
  figures: number;
  /** 1 if both name days of the week and none is the same, −1 if one is; 0 if one of them names none. */
  weekdaysDiffer: number;
  /** 1 if of the same publisher; and how alike their titles are then, as those of a series are. */
  samePublisher: number;
  sameTemplate: number;
  /** Logarithm of the number of terms of the shorter one. */
  length: number;
  /** Days between them; 0 if unknown. */
  days: number;
}

export interface LikenessModel {
  weights: { readonly [name in keyof LikenessFeatures]?: number };
  intercept: number;
}

const MODEL: LikenessModel = json;

/** Two articles that have fewer terms in common tell nothing together. */
const LEAST_SHARED = 2;

/** From 0 to 1. */
export function likeness(a: Signature, b: Signature, rarity: Rarity, model = MODEL): number {
  return shareEnough(a, b) ? probability(likenessFeatures(a, b, rarity), model) : 0;
}

export function shareEnough(a: Signature, b: Signature): boolean {
  let shared = 0;
  for (const term of a.all.keys()) if (b.all.has(term)) shared += 1;
  return shared >= LEAST_SHARED;
}

export function probability(features: LikenessFeatures, { weights, intercept }: LikenessModel): number {
  let odds = intercept;
  for (const [name, weight] of Object.entries(weights))
    odds += weight * features[name as keyof LikenessFeatures];
  return 1 / (1 + Math.exp(-odds));
}

export function likenessFeatures(a: Signature, b: Signature, rarity: Rarity): LikenessFeatures {
  const [aTerms, bTerms] = [new Set(a.all.keys()), new Set(b.all.keys())];
  const sum = (terms: Iterable<string>) => {
    let all = 0;
    for (const term of terms) all += rarity(term);
    return all;
  };
  const share = (part: ReadonlySet<string>, whole: number) => (whole > 0 ? sum(part) / whole : 0);
  const jaccard = (x: ReadonlySet<string>, y: ReadonlySet<string>) =>
    share(x.intersection(y), sum(x.union(y)));
  const missing = (x: ReadonlySet<string>, y: ReadonlySet<string>) => share(x.difference(y), sum(x));
  const titleNames = (title: ReadonlySet<string>) => title.intersection(a.names.union(b.names));
  const [aNames, bNames] = [leadNames(a), leadNames(b)];
  const samePublisher = a.publisher === b.publisher;
  return {
    all: cosine(a.all, b.all, rarity),
    lead: cosine(a.lead, b.lead, rarity),
    names: cosine(namesOf(a), namesOf(b), rarity),
    others: cosine(othersOf(a), othersOf(b), rarity),
    titles: jaccard(a.title, b.title),
    titleHeld: 1 - Math.max(missing(a.title, bTerms), missing(b.title, aTerms)),
    namesOverlap: share(aNames.intersection(bNames), Math.min(sum(aNames), sum(bNames))),
    allByLength: cosine(a.all, b.all, rarity) * Math.log(1 + Math.min(aTerms.size, bTerms.size)),
    overlap: share(aTerms.intersection(bTerms), Math.min(sum(aTerms), sum(bTerms))),
    common: Math.log(1 + sum(aTerms.intersection(bTerms))),
    namesShared: jaccard(aNames, bNames),
    namesMissing: Math.max(missing(aNames, bTerms), missing(bNames, aTerms)),
    titleNamesDiffer: Math.min(missing(titleNames(a.title), bTerms), missing(titleNames(b.title), aTerms)),
    titleFiguresDiffer: Number(hasOwnFigure(a.title, bTerms) && hasOwnFigure(b.title, aTerms)),
    figures: Math.min(MAX_FIGURES, a.figures.intersection(b.figures).size),
    weekdaysDiffer: weekdaysDiffer(a, b),
    samePublisher: Number(samePublisher),
    sameTemplate: samePublisher ? jaccard(a.title, b.title) : 0,
    length: Math.log(1 + Math.min(aTerms.size, bTerms.size)),
    days: daysBetween(a, b) ?? 0,
  };
}

const MAX_FIGURES = 5;

function hasOwnFigure(title: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...title].some(term => /^\p{Nd}/u.test(term) && !other.has(term));
}

function weekdaysDiffer(a: Signature, b: Signature): number {
  if (a.weekdays.size === 0 || b.weekdays.size === 0) return 0;
  return a.weekdays.isDisjointFrom(b.weekdays) ? 1 : -1;
}

function othersOf({ all, names }: Signature): ReadonlyMap<string, number> {
  return new Map([...all].filter(([term]) => !names.has(term)));
}

function namesOf({ all, names }: Signature): ReadonlyMap<string, number> {
  return new Map([...all].filter(([term]) => names.has(term)));
}

/** Names of its title and lead. */
function leadNames({ names, lead }: Signature): ReadonlySet<string> {
  return new Set([...lead.keys()].filter(term => names.has(term)));
}

/** Null if only one of them has a date. Where none has, it counts when they were added. */
export function daysBetween(
  a: Pick<Signature, 'publishedAt' | 'addedAt'>,
  b: Pick<Signature, 'publishedAt' | 'addedAt'>,
): number | null {
  if ((a.publishedAt === null) !== (b.publishedAt === null)) return null;
  const at = (one: Pick<Signature, 'publishedAt' | 'addedAt'>) => one.publishedAt ?? one.addedAt;
  return Math.abs(at(a) - at(b)) / DAY_MS;
}

/** Of the vectors (1 + ln(count)) · rarity (Salton and Buckley 1988). */
function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, rarity: Rarity): number {
  const worth = (term: string, count: number) => (1 + Math.log(count)) * rarity(term);
  let inner = 0;
  let left = 0;
  let right = 0;
  for (const [term, count] of a) {
    const own = worth(term, count);
    left += own * own;
    const other = b.get(term);
    if (other !== undefined) inner += own * worth(term, other);
  }
  for (const [term, count] of b) right += worth(term, count) ** 2;
  return left > 0 && right > 0 ? inner / Math.sqrt(left * right) : 0;
}
