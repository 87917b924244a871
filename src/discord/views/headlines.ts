/** The view of a list of headlines: pages with publisher, date and link, buttons to turn them, and a menu to open an article. */
import { StringSelectMenuBuilder } from 'discord.js';
import type { Headline } from '../../articles/article.ts';
import type { Page } from '../../library/answers/answer.ts';
import type { Report, StoryPage } from '../../library/library.ts';
import type { News } from '../../library/stories/news.ts';
import type { Reports } from '../../library/stories/stories.ts';
import type { Wording } from '../../wording/wording.ts';
import { customId } from './custom-id.ts';
import { AUTOCOMPLETE, EMBED, SELECT } from './limits.ts';
import { label, longDate, maskedLink, oneLine, plain } from './text.ts';
import { card, cards, row, turning, type View } from './view.ts';

/** The part of a list that a page shows. */
export interface PageRange {
  offset: number;
  limit: number;
}

/** A list of headlines, and what stands around it. */
export interface HeadlineList {
  /** Its title; `first`: the page's first headline. */
  titleOf(first: Headline): string;
  /** Stands above the headlines. */
  lead?: string;
  /** The page, which may be a search. */
  read(range: PageRange): Page<Headline>;
  /** What else is known of a headline, on the line below it; and what stands under that. */
  noteOf?(headline: Headline): string;
  quoteOf?(headline: Headline): string;
  /** Default: how many headlines there are. */
  footer?(): string;
  /** The usual length of a page, and one that always fits. */
  lengths?: readonly [number, number];
  /** The id of the button that turns to this page. */
  turn(range: PageRange): string;
  /** The id of the menu that opens an article. Default: there is none. */
  open?: string;
  /** What the menu says. Default: that it opens stories and articles. */
  openLabel?: string;
}

/** The usual length of a page, and the one that always fits, whatever the articles' titles and links. */
const PAGE_LENGTHS = [10, 4] as const;
const MAX_TITLE = 200;
const MAX_PUBLISHER = 80;
const MAX_QUOTE = 300;
/** A link of 512 units, a title of MAX_TITLE, and the line below: four of these and the lead are below 4,096. */
const MAX_LINE = 850;

/** A headline as a link, and below it publisher and date. */
export function headlineLine(words: Wording, headline: Headline, note = '', quote = ''): string {
  const date = headline.publishedAt === null ? '' : ` · ${longDate(headline.publishedAt)}`;
  const title = label(headline.title, MAX_TITLE) || words.answer.untitled;
  return `${maskedLink(title, headline.url, MAX_LINE)}\n${plain(oneLine(headline.publisher), MAX_PUBLISHER)}${date}${note && ` · ${note}`}${quote && `\n> ${plain(oneLine(quote), MAX_QUOTE)}`}`;
}

/**
 * The page that begins at or before `range.offset`; null if the list is empty. A range beyond the end, as from an old button, gives the
 * last page. Pages become shorter where ten headlines do not fit into a message. Reading once is enough as a rule.
 */
export function pageView(words: Wording, list: HeadlineList, range: PageRange): View | null {
  const lengths = list.lengths ?? PAGE_LENGTHS;
  for (const length of lengths.filter(limit => limit <= Math.max(range.limit, lengths[1]))) {
    let page = Math.floor(Math.max(range.offset, 0) / length);
    let { items, total } = list.read({ offset: page * length, limit: length });
    if (total > 0 && items.length === 0) {
      page = Math.floor((total - 1) / length);
      ({ items, total } = list.read({ offset: page * length, limit: length }));
    }
    const [first] = items;
    if (!first) return null;
    const lines = [
      ...(list.lead ? [list.lead] : []),
      ...items.map(each => headlineLine(words, each, list.noteOf?.(each), list.quoteOf?.(each))),
    ].join('\n\n');
    if (lines.length > EMBED.description) continue;
    const embed = card()
      .setTitle(list.titleOf(first))
      .setDescription(lines)
      .setFooter({ text: list.footer?.() ?? words.headlines.total(total) });
    return cards(
      [embed],
      [
        ...(list.open === undefined
          ? []
          : [row(menu(words, list.open, list.openLabel ?? words.headlines.open, items))]),
        ...turning(words, {
          offset: page * length,
          limit: length,
          total,
          turn: offset => list.turn({ offset, limit: length }),
        }),
      ],
    );
  }
  throw new Error(`not even ${lengths[1]} headlines fit into one message`);
}

/** Reads all that pages of these lengths may show for a range, so that `pageView` can choose among them. */
export async function readAround<Item>(
  range: PageRange,
  read: (range: PageRange) => Promise<Page<Item>>,
  lengths: readonly [number, number] = PAGE_LENGTHS,
): Promise<{ all: Page<Item>; read(range: PageRange): Page<Item> }> {
  const [most, least] = lengths;
  const windowAt = (place: number) => {
    const starts = [most, least].map(length => Math.floor(Math.max(place, 0) / length) * length);
    const offset = Math.min(...starts);
    return { offset, limit: Math.max(...starts) - offset + most };
  };
  let window = windowAt(range.offset);
  let all = await read(window);
  if (all.total > 0 && all.items.length === 0) {
    window = windowAt(all.total - 1);
    all = await read(window);
  }
  return {
    all,
    read({ offset, limit }) {
      const from = offset - window.offset;
      return { items: all.items.slice(Math.max(0, from), Math.max(0, from + limit)), total: all.total };
    },
  };
}

/** The first page. */
export const FIRST_PAGE: PageRange = { offset: 0, limit: PAGE_LENGTHS[0] };

/** The page that a button's id carries as two numbers; the first page if they are not numbers. */
export function pageRangeOf(offset: string | undefined, limit: string | undefined): PageRange {
  const isNumber = (text: string | undefined) => text !== undefined && /^\d{1,7}$/u.test(text);
  if (!isNumber(offset) || !isNumber(limit)) return FIRST_PAGE;
  return { offset: Number(offset), limit: Number(limit) };
}

/** Picks one of these articles, by its id. */
function menu(words: Wording, id: string, says: string, items: readonly Headline[]): StringSelectMenuBuilder {
  return new StringSelectMenuBuilder()
    .setCustomId(id)
    .setPlaceholder(says)
    .addOptions(
      items.map(each => ({
        label: label(each.title, SELECT.label) || words.answer.untitled,
        value: each.id,
        description: label(described(each), SELECT.description) || words.answer.noDate,
      })),
    );
}

/** In a menu Discord renders no dates in the reader's own language: this one everybody can read. */
function described({ publisher, publishedAt }: Headline): string {
  const day = publishedAt === null ? '' : ` · ${new Date(publishedAt).toISOString().slice(0, 10)}`;
  return `${label(publisher, SELECT.description - day.length)}${day}`;
}

/** A headline in an autocomplete's list, with its publisher if that leaves the title some room. */
export function choiceName({ answer }: Wording, headline: Headline): string {
  const publisher = ` · ${label(headline.publisher, AUTOCOMPLETE.name)}`;
  const title = label(headline.title, AUTOCOMPLETE.name) || answer.untitled;
  if (publisher.length > AUTOCOMPLETE.name / 3) return title;
  return `${label(title, AUTOCOMPLETE.name - publisher.length)}${publisher}`;
}

/** A publisher in an autocomplete's list. */
export function publisherChoice(name: string): { name: string; value: string } {
  return {
    name: label(name, AUTOCOMPLETE.name) || '–',
    value: name.slice(0, AUTOCOMPLETE.value).toWellFormed(),
  };
}

/** The title of a list of headlines. A query may be an article's id: then the list is that article. */
export function headlinesTitle({ headlines }: Wording, query: string, first: Headline): string {
  if (query === '') return headlines.newest;
  if (query === first.id) return headlines.one;
  return headlines.of(plain(oneLine(query), 150));
}

/** The usual length of a page of a story, and the one that always fits. */
const STORY_LENGTHS = [8, 3] as const;

/** The reports of a story in the order of time, each with its first sentence; null if it is gone. */
export async function storyView(
  words: Wording,
  { articleId, read }: { articleId: string; read(range: PageRange): Promise<StoryPage | null> },
  range: PageRange,
): Promise<View | null> {
  let story: StoryPage | null = null;
  const around = await readAround(
    range,
    async page => {
      story = await read(page);
      return story ?? { items: [], total: 0 };
    },
    STORY_LENGTHS,
  );
  return story && storyPageView(words, articleId, story, around.read, range);
}

/** One page of a story, of what was read around it. */
export function storyPageView(
  words: Wording,
  articleId: string,
  { first, reports, items }: StoryPage,
  read: (range: PageRange) => Page<Report>,
  range: PageRange,
): View | null {
  const known = new Map(items.map(each => [each.article.id, each]));
  return pageView(
    words,
    {
      titleOf: () => plain(oneLine(first.title), EMBED.title) || words.answer.untitled,
      read(page) {
        const { items, total } = read(page);
        return { items: items.map(({ article }) => article), total };
      },
      noteOf({ id }) {
        const copyOf = known.get(id)?.copyOf;
        return copyOf ? words.headlines.copyOf(plain(oneLine(copyOf.publisher), MAX_PUBLISHER)) : '';
      },
      quoteOf: ({ id }) => known.get(id)?.firstSentence ?? '',
      footer: () => reportsText(words, reports),
      lengths: STORY_LENGTHS,
      turn: ({ offset, limit }) => customId('headlines', 'story', articleId, `${offset}`, `${limit}`),
      open: customId('headlines', 'article'),
      openLabel: words.headlines.openArticle,
    },
    range,
  );
}

/** The first page of a story. */
export const FIRST_REPORTS: PageRange = { offset: 0, limit: STORY_LENGTHS[0] };

/** “4 reports, 3 publishers”; empty for a single article. */
export function reportsText({ headlines }: Wording, { total, independent }: Reports): string {
  return total > 1 ? headlines.reports(total, independent) : '';
}

/** The stories that are new to somebody, as many as fit, and how many that are; null if there are none. */
export function newsView(
  words: Wording,
  { stories, total, since }: News,
): { view: View; shown: number } | null {
  for (let shown = stories.length; shown > 0; shown -= 1) {
    const items = stories.slice(0, shown);
    const lines = items.map(({ headline, reports }) =>
      headlineLine(words, headline, reportsText(words, reports)),
    );
    const text = [words.headlines.since(longDate(since)), ...lines].join('\n\n');
    if (text.length > EMBED.description) continue;
    const embed = card()
      .setTitle(words.headlines.news)
      .setDescription(text)
      .setFooter({
        text: shown < total ? words.headlines.moreNews(shown, total) : words.headlines.stories(total),
      });
    const headlines = items.map(({ headline }) => headline);
    const id = customId('headlines', 'open');
    return { view: cards([embed], [row(menu(words, id, words.headlines.open, headlines))]), shown };
  }
  return null;
}
