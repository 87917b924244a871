/** Adds the items of a feed to the library, one after the other: one that fails never stops the others. */
import type { Article, Source } from '../../articles/article.ts';
import { canonicalLink } from '../../articles/link.ts';
import type { FeedItem, PageWarning } from '../../articles/reading.ts';
import { MAX_TEXT, MIN_TEXT, toArticle } from '../../articles/source.ts';
import { NoRoom, OverBound } from '../../articles/unreadable.ts';
import { Problem } from '../../problem.ts';
import type { Store } from '../../storage/store.ts';
import type { StoredItem } from '../../storage/stores/feed-item-store.ts';
import type { StoredFeed } from '../../storage/stores/feed-store.ts';
import { DAY_MS, nextTurn, unlessAborted } from '../../time.ts';
import { type DownloadFailure, DownloadProblem } from '../../web/download-problem.ts';
import { readAddress, sourceOf } from '../intake/fetch-article.ts';
import type { Added, AddOptions } from '../intake/intake.ts';
import { LibraryFull } from '../quotas.ts';
import type { WebAccess } from '../web-access.ts';
import { type KeyedItem, keyed, newestFirst } from './keys.ts';
import type { Fate, ItemReport } from './report.ts';

/** The word that stands for the person who added an article. */
export const BY_FEED = 'feed';

/** Items that a feed brings when it is new; older ones are left where they are. */
export const FIRST_ITEMS = 100;
/** Pages that are read for one check: a feed of teasers gets on in steps of this. */
export const MAX_PAGES = 20;
/** How often an item is tried that can't be read for a reason that may pass. */
export const MAX_TRIES = 3;

/** How long what the feed no longer holds is remembered, should it come back. */
const REMEMBER_MS = 90 * DAY_MS;
/** UTF-16 units of a text's beginning that stands for a title. */
const MAX_BEGINNING = 100;

/** Reasons that may pass. The others say the same tomorrow. */
const PASSING: readonly DownloadFailure[] = [
  'unknown-host',
  'unreachable',
  'tls',
  'timeout',
  'busy',
  'status',
  'damaged',
];

/** What a feed needs of its owner's library. */
export interface FeedTarget {
  article(id: string): Promise<Article | null>;
  add(source: Source, by: string, now: number, options: AddOptions): Promise<Added>;
}

export interface IntakeContext {
  store: Store;
  web: WebAccess;
  /** Opens the library of the feed's owner, once there is something to add. */
  library(): Promise<FeedTarget>;
  owner: string;
  feed: StoredFeed;
  now(): number;
  /** Items dated before this are not added (epoch milliseconds); null: all are. */
  oldest: number | null;
  /** Ends the reading of pages: what is left is for the next check. */
  signal: AbortSignal;
  /** Hears of bugs. */
  onError(error: unknown, what: string): void;
}

/** What became of each item, oldest first. Throws the Problem of a database that does not answer. */
export async function addItems(
  items: readonly FeedItem[],
  feedTitle: string,
  context: IntakeContext,
): Promise<ItemReport[]> {
  const { store, owner, feed, now, signal } = context;
  const standing = newestFirst(keyed(items));
  const keys = standing.map(({ key }) => key);
  const seen = new Map((await store.feedItems(owner, feed.id, keys)).map(item => [item.key, item]));
  const tooFarBack = new Set(feed.checkedAt === null ? standing.slice(FIRST_ITEMS) : []);
  const afterwards = pagesBeyond(standing.filter(each => !tooFarBack.has(each) && !isDone(each, seen)));
  const reports: ItemReport[] = [];
  for (const each of standing.reverse()) {
    const { item, key, digest } = each;
    const before = seen.get(key);
    const report = (fate: Fate) => reports.push({ title: item.title, fate });
    if (isDone(each, seen)) report({ kind: 'known' });
    else if (afterwards.has(each) || signal.aborted) report(later(words => words.feed.moreLater));
    else {
      const { fate, article, tries } = tooFarBack.has(each)
        ? skipped(new Problem(words => words.feed.tooFarBack(FIRST_ITEMS)), null)
        : await addItem(each, before, feedTitle, context);
      if (tries !== null) {
        const item = { key, digest: tries ? '' : digest, article, tries, seenAt: now() };
        await store.saveFeedItem(owner, feed.id, item);
      }
      report(fate);
      // SQLite answers at once: without this, a thousand items would be one turn of the event loop.
      await nextTurn();
    }
  }
  await store.forgetFeedItems(owner, feed.id, now() - REMEMBER_MS, keys);
  const repeated = items.length - standing.length;
  for (let n = 0; n < repeated; n++) {
    reports.push({ title: '', fate: { kind: 'skipped', why: new Problem(words => words.feed.repeated) } });
  }
  return reports;
}

/** What became of an item, and what is remembered of it. */
interface ItemOutcome {
  fate: Fate;
  /** The article that it became, or is a duplicate of. */
  article: string | null;
  /** Failures so far, if it is to be tried again; null: what happened says nothing about it, so nothing is remembered. */
  tries: number | null;
}

function done(fate: Fate, article: string | null): ItemOutcome {
  return { fate, article, tries: 0 };
}

function skipped(why: Problem, article: string | null): ItemOutcome {
  return done({ kind: 'skipped', why }, article);
}

function later(why: ConstructorParameters<typeof Problem>[0]): Fate {
  return { kind: 'later', why: new Problem(why) };
}

/** Dealt with at an earlier check, and the same since. */
function isDone({ key, digest }: KeyedItem, seen: ReadonlyMap<string, StoredItem>): boolean {
  return seen.get(key)?.digest === digest;
}

/** The items, of those to be added, whose pages are more than one check reads; the newest come first. */
function pagesBeyond(items: readonly KeyedItem[]): Set<KeyedItem> {
  return new Set(items.filter(({ item }) => item.isTeaser && item.link).slice(MAX_PAGES));
}

async function addItem(
  { item }: KeyedItem,
  before: StoredItem | undefined,
  feedTitle: string,
  context: IntakeContext,
): Promise<ItemOutcome> {
  const earlier = before?.article ?? null;
  const tries = (before?.tries ?? 0) + 1;
  try {
    const source = await sourceFor(item, tries, feedTitle, context);
    // Whatever is wrong with it is known before the library is asked.
    toArticle(source, BY_FEED, context.now());
    return await addArticle(source, earlier, context);
  } catch (error) {
    if (context.signal.aborted)
      return { fate: later(words => words.feed.moreLater), article: earlier, tries: null };
    if (error instanceof StoreFailure) throw error.cause;
    const why = error instanceof Problem ? error : bug(error, context);
    const onceMore = later(words => words.feed.onceMore(why.in(words)));
    if (isOurs(error)) return { fate: onceMore, article: earlier, tries: null };
    return mayPass(error) && tries < MAX_TRIES
      ? { fate: onceMore, article: earlier, tries }
      : skipped(why, earlier);
  }
}

/** Adds the article, or finds the one that it is a duplicate of. `earlier`: the article that the item became before it changed. */
async function addArticle(
  source: Source,
  earlier: string | null,
  context: IntakeContext,
): Promise<ItemOutcome> {
  if (context.oldest !== null && source.date && Date.parse(source.date) < context.oldest) {
    return skipped(new Problem(words => words.feed.tooOld), earlier);
  }
  const library = await orStoreFailure(context.library());
  if (earlier && !(await orStoreFailure(library.article(earlier)))) {
    return skipped(new Problem(words => words.feed.removed), earlier);
  }
  const add = (options: AddOptions) => orStoreFailure(library.add(source, BY_FEED, context.now(), options));
  const result = await add({});
  if (result.added) return done({ kind: 'new', article: result.article }, result.article.id);
  const { same, by, isChanged } = result;
  if (same.id === earlier && same.addedBy === BY_FEED) {
    if (!isChanged) return done({ kind: 'known' }, earlier);
    const update = await add(by === 'link' ? { update: true } : { replaces: same.id });
    if (update.added) return done({ kind: 'updated', article: update.article }, update.article.id);
  }
  const isSameTitle = same.title === source.title;
  const { title, publisher } = same;
  const why = new Problem(({ feed }) => (isSameTitle ? feed.sameArticle : feed.sameStory(title, publisher)));
  return skipped(why, same.id);
}

/** A Problem that the store throws is nothing of the item's: the whole check ends with it, and nothing is remembered of the item. */
class StoreFailure extends Error {}

async function orStoreFailure<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof Problem && !(error instanceof LibraryFull)
      ? new StoreFailure('the store failed', { cause: error })
      : error;
  }
}

/**
 * The article that an item tells: from its page if the feed has only a teaser. Where the page can't be had for good, the teaser itself is better
 * than nothing, if it is long enough to be quoted.
 */
async function sourceFor(
  item: FeedItem,
  tries: number,
  feedTitle: string,
  { web, now, signal }: IntakeContext,
): Promise<Source> {
  if (!item.link) throw new Problem(words => words.feed.noLink);
  const link = canonicalLink(item.link);
  const title = item.title || beginningOf(item.text);
  const text = cutAtParagraph(item.text);
  const own = sourceOf({ ...item, title, text, publisher: feedTitle }, link, now());
  if (!item.isTeaser) return own;
  try {
    const reading = readAddress(web, link, now(), { unattended: true, signal });
    const page = await unlessAborted(reading, signal);
    const stated = Object.fromEntries(Object.entries(own).filter(([, value]) => value));
    const better = cutAtParagraph(betterText(item.text, page.source.text, page.warnings));
    const { link: canonical, publisher = feedTitle } = page.source;
    return { ...page.source, ...stated, link: canonical, publisher, text: better };
  } catch (error) {
    const mayHelp = isOurs(error) || (mayPass(error) && tries < MAX_TRIES);
    if (!(error instanceof Problem) || mayHelp || item.text.length < MIN_TEXT) throw error;
    return own;
  }
}

/** A cookie notice, or the beginning of a locked page, may hold less than what the feed gives. */
function betterText(teaser: string, page: string, warnings: readonly PageWarning[]): string {
  const isNotice = warnings.includes('looks like a cookie notice') && teaser.length >= MIN_TEXT;
  return isNotice || teaser.length > page.length ? teaser : page;
}

/** What stands for a title where the feed gives none, as for short notes. */
function beginningOf(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line.length <= MAX_BEGINNING ? line : `${line.slice(0, MAX_BEGINNING).replace(/\s?\S*$/u, '')}…`;
}

/** A text that is too long for an article, without its last paragraphs. */
function cutAtParagraph(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const end = text.lastIndexOf('\n\n', MAX_TEXT);
  return text.slice(0, end > 0 ? end : MAX_TEXT);
}

/** That there was no room for it, with us, says nothing about an item. */
function isOurs(error: unknown): boolean {
  return error instanceof NoRoom || (error instanceof DownloadProblem && error.reason === 'queue-full');
}

/** Whether it may be otherwise the next time. A bug may have been the machine's. */
function mayPass(error: unknown): boolean {
  if (error instanceof DownloadProblem) return PASSING.includes(error.reason) && !error.permanent;
  return error instanceof OverBound || !(error instanceof Problem);
}

/** What the report says of a bug; the log has more. */
function bug(error: unknown, { onError, feed }: IntakeContext): Problem {
  onError(error, `an item of the feed ${feed.id} could not be taken in`);
  return new Problem(words => words.feed.broken);
}
