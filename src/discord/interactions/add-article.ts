/** From an address, a file or a form to a preview, and from there to an article in the library. */
import type { Source } from '../../articles/article.ts';
import type { PageWarning } from '../../library/intake/fetch-article.ts';
import type { AddOptions } from '../../library/intake/intake.ts';
import type { Library } from '../../library/library.ts';
import { Problem } from '../../problem.ts';
import type { Wording } from '../../wording/wording.ts';
import type { CommandContext } from '../command.ts';
import { addedView, refusedView } from '../views/article.ts';
import { duplicateView, incompleteView, previewView, unreadView } from '../views/preview.ts';
import { plain } from '../views/text.ts';
import type { View } from '../views/view.ts';

/** Who adds to which library, when, and the wording for what they read. */
export interface AddContext {
  library: Library;
  /** Discord's id of the person. */
  by: string;
  /** Epoch milliseconds. */
  now: number;
  words: Wording;
}

/** By the person who does this, to the library that it is about. */
export async function addContextOf(
  { user }: { user: { id: string } },
  { library, now, words }: CommandContext,
): Promise<AddContext> {
  return { library: await library(), by: user.id, now: now(), words };
}

/** The preview of the page at an address, or why there is none and a form for its text. Throws a Problem if no article could have that address. */
export async function previewAddress(adding: AddContext, typed: string): Promise<View> {
  const address = asAddress(typed);
  try {
    const { source, warnings } = await adding.library.read(address, adding.now);
    return await previewSource(adding, source, warnings);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const draft = await adding.library.saveDraft({ link: address }, adding.by, adding.now);
    return unreadView(adding.words, error.in(adding.words), draft);
  }
}

/** The preview of an article that was read, or what it lacks and a form with what there is of it. */
export async function previewSource(
  adding: AddContext,
  source: Source,
  warnings: PageWarning[] = [],
): Promise<View> {
  const { library, by, now, words } = adding;
  try {
    const preview = await library.preview(source, by, now);
    return previewView(words, preview, warnings, await library.saveDraft(fieldsOf(source), by, now));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return incompleteView(words, error.in(words), await library.saveDraft(fieldsOf(source), by, now));
  }
}

/** Adds the article of a form or a draft. If that is not possible, stores it as a draft and shows why, and what can be done. */
export async function addOrDraft(
  { library, by, now, words }: AddContext,
  fields: Fields,
  options: AddOptions = {},
): Promise<View> {
  try {
    const result = await library.add(sourceOf(fields), by, now, options);
    if (result.added) return addedView(words, result.article, library.size, result.replaced);
    return duplicateView(words, result, await library.saveDraft(fields, by, now));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const reason = plain(error.in(words), 1_500);
    return refusedView(words, reason, await library.saveDraft(fields, by, now));
  }
}

/** A draft's content: a source's fields by their names. */
type Fields = Record<string, string>;

function fieldsOf(source: Partial<Source>): Fields {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value));
}

function sourceOf({ title = '', text = '', link = '', ...rest }: Fields): Source {
  return { title, text, link, ...rest };
}

/** People leave out `https://`, and put addresses into angle brackets where they want no preview. */
function asAddress(typed: string): string {
  const bare = typed.trim().replace(/^<(.*)>$/u, '$1');
  // Before a port there is a site: `news.example:8080`.
  const address = /^[a-z][a-z\d+.-]*:(?!\d)/iu.test(bare) ? bare : `https://${bare}`;
  const url = URL.parse(address);
  if (!url || !/^https?:$/u.test(url.protocol)) throw new Problem(({ download }) => download.noAddress);
  if (url.username || url.password) throw new Problem(({ download }) => download.withPassword);
  return address;
}
