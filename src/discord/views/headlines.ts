/** The view of a list of headlines: pages with publisher, date and link, buttons to turn them, and a menu to open an article. */
import { StringSelectMenuBuilder } from 'discord.js';
import type { Headline } from '../../articles/article.ts';
import type { Page } from '../../library/answers/answer.ts';
import type { Wording } from '../../wording/wording.ts';
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
  /** The id of the button that turns to this page. */
  turn(range: PageRange): string;
  /** The id of the menu that opens an article. Default: there is none. */
  open?: string;
}

/** The usual length of a page, and the one that always fits, whatever the articles' titles and links. */
const PAGE_LENGTHS = [10, 4] as const;
const MAX_TITLE = 200;
const MAX_PUBLISHER = 80;
/** A link of 512 units, a title of MAX_TITLE, and the line below: four of these and the lead are below 4,096. */
const MAX_LINE = 850;

/** A headline as a link, and below it publisher and date. */
export function headlineLine(words: Wording, headline: Headline): string {
  const date = headline.publishedAt === null ? '' : ` · ${longDate(headline.publishedAt)}`;
  const title = label(headline.title, MAX_TITLE) || words.answer.untitled;
  return `${maskedLink(title, headline.url, MAX_LINE)}\n${plain(oneLine(headline.publisher), MAX_PUBLISHER)}${date}`;
}

/**
 * The page that begins at or before `range.offset`; null if the list is empty. A range beyond the end, as from an old button, gives the
 * last page. Pages become shorter where ten headlines do not fit into a message. Reading once is enough as a rule.
 */
export function pageView(words: Wording, list: HeadlineList, range: PageRange): View | null {
  for (const length of PAGE_LENGTHS.filter(limit => limit <= Math.max(range.limit, PAGE_LENGTHS[1]))) {
    let page = Math.floor(Math.max(range.offset, 0) / length);
    let { items, total } = list.read({ offset: page * length, limit: length });
    if (total > 0 && items.length === 0) {
      page = Math.floor((total - 1) / length);
      ({ items, total } = list.read({ offset: page * length, limit: length }));
    }
    const [first] = items;
    if (!first) return null;
    const lines = [...(list.lead ? [list.lead] : []), ...items.map(each => headlineLine(words, each))].join(
      '\n\n',
    );
    if (lines.length > EMBED.description) continue;
    const embed = card()
      .setTitle(list.titleOf(first))
      .setDescription(lines)
      .setFooter({ text: words.headlines.total(total) });
    return cards(
      [embed],
      [
        ...(list.open === undefined ? [] : [row(menu(words, list.open, items))]),
        ...turning(words, {
          offset: page * length,
          limit: length,
          total,
          turn: offset => list.turn({ offset, limit: length }),
        }),
      ],
    );
  }
  throw new Error(`not even ${PAGE_LENGTHS[1]} headlines fit into one message`);
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
function menu(words: Wording, id: string, items: readonly Headline[]): StringSelectMenuBuilder {
  return new StringSelectMenuBuilder()
    .setCustomId(id)
    .setPlaceholder(words.headlines.open)
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
