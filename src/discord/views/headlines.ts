/** The view of a list of headlines: pages with publisher, date and link, and buttons to turn them. */
import { ActionRowBuilder, ButtonBuilder, ButtonStyle } from 'discord.js';
import type { Headline } from '../../articles/article.ts';
import type { Page } from '../../library/answer.ts';
import { AUTOCOMPLETE, EMBED } from '../limits.ts';
import { label, maskedLink, oneLine, plain, shownDate } from '../text.ts';
import { card, cards, count, type View } from './view.ts';

/** Where a page begins and how long it is. */
export interface Place {
  offset: number;
  limit: number;
}

/** The usual length of a page, and the one that always fits, whatever the articles' titles and links. */
const PAGE_LENGTHS = [10, 4] as const;
const MAX_TITLE = 200;
const MAX_PUBLISHER = 80;
/** A link of 512 units, a title of MAX_TITLE, and the line below: four of these are below 4,096. */
const MAX_LINE = 900;

/** A headline as a link, and below it publisher and date. */
export function headlineLine(headline: Headline): string {
  const date = headline.publishedAt === null ? '' : ` · ${shownDate(headline.publishedAt)}`;
  const title = label(headline.title, MAX_TITLE) || 'Untitled';
  return `${maskedLink(title, headline.url, MAX_LINE)}\n${plain(oneLine(headline.publisher), MAX_PUBLISHER)}${date}`;
}

/**
 * The page that begins at or before `place.offset`, fetched by `read`; null if the list is empty. A place beyond the end, as an old button
 * may ask for, gives the last page. Pages become shorter where ten headlines do not fit into a message. `titleOf` hears the page's first
 * headline, and `turn` makes a button's id. Reading may be a search: once is enough as a rule.
 */
export function pageView(
  titleOf: (first: Headline) => string,
  place: Place,
  read: (place: Place) => Page<Headline>,
  turn: (place: Place) => string,
): View | null {
  for (const length of PAGE_LENGTHS.filter(limit => limit <= Math.max(place.limit, PAGE_LENGTHS[1]))) {
    let page = Math.floor(Math.max(place.offset, 0) / length);
    let { items, total } = read({ offset: page * length, limit: length });
    if (total > 0 && items.length === 0) {
      page = Math.floor((total - 1) / length);
      ({ items, total } = read({ offset: page * length, limit: length }));
    }
    const [first] = items;
    if (!first) return null;
    const list = items.map(headlineLine).join('\n\n');
    if (list.length > EMBED.description) continue;
    const pages = Math.ceil(total / length);
    const embed = card()
      .setTitle(titleOf(first))
      .setDescription(list)
      .setFooter({ text: count(total, 'article') });
    return cards([embed], pages === 1 ? [] : [turningRow(page, pages, length, turn)]);
  }
  throw new Error(`not even ${PAGE_LENGTHS[1]} headlines fit into one message`);
}

/** The first page's place. */
export const FIRST: Place = { offset: 0, limit: PAGE_LENGTHS[0] };

/** The place that a button carries as two numbers; the first page if they are not numbers. */
export function placeOf(offset: string | undefined, limit: string | undefined): Place {
  const isNumber = (text: string | undefined) => text !== undefined && /^\d{1,7}$/u.test(text);
  if (!isNumber(offset) || !isNumber(limit)) return FIRST;
  return { offset: Number(offset), limit: Number(limit) };
}

function turningRow(page: number, pages: number, limit: number, turn: (place: Place) => string) {
  const button = (to: number, text: string, enabled = true) =>
    new ButtonBuilder()
      .setCustomId(turn({ offset: to * limit, limit }))
      .setLabel(text)
      .setStyle(ButtonStyle.Secondary)
      .setDisabled(!enabled);
  // Discord wants three different ids, also where a button leads nowhere: the first page's ◀ stands for the page after the last.
  return new ActionRowBuilder<ButtonBuilder>().addComponents(
    button(page > 0 ? page - 1 : pages, '◀', page > 0),
    button(page, `Page ${page + 1} of ${pages}`, false),
    button(page + 1, '▶', page + 1 < pages),
  );
}

/** A headline in an autocomplete's list, with its publisher if that leaves the title some room. */
export function choiceName(headline: Headline): string {
  const publisher = ` · ${label(headline.publisher, AUTOCOMPLETE.name)}`;
  const title = label(headline.title, AUTOCOMPLETE.name) || 'Untitled';
  if (publisher.length > AUTOCOMPLETE.name / 3) return title;
  return `${label(title, AUTOCOMPLETE.name - publisher.length)}${publisher}`;
}

/** What a list of headlines is headed by. A query may be an article's id: then the list is that article. */
export function headlinesTitle(query: string, first: Headline): string {
  if (query === '' || query === first.id) return query === '' ? 'Newest headlines' : 'Headline';
  return `Headlines for “${plain(oneLine(query), 150)}”`;
}

export const NOTHING_FOUND =
  'No headline fits that. Try fewer or other words, or leave the query empty to see the newest.';
