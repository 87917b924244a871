/** The views of /feed: the list with state and next check, the report of a check, and what is announced in channels. */
import { ButtonStyle, StringSelectMenuBuilder } from 'discord.js';
import type { Announcement } from '../../library/feeds/announcement.ts';
import type { Followed, ImportedFeeds } from '../../library/feeds/feeds.ts';
import type { CheckReport, Feed, ItemReport } from '../../library/feeds/report.ts';
import { heard, type Spoken } from '../../wording/spoken.ts';
import type { Wording } from '../../wording/wording.ts';
import { customId } from './custom-id.ts';
import { AUTOCOMPLETE, EMBED, MESSAGE, SELECT } from './limits.ts';
import { label, maskedLink, oneLine, plain, relativeTime } from './text.ts';
import { button, card, cards, row, sentence, turning, type View } from './view.ts';

/** Feeds on a page: with a title, an address and two problems each they are below 4,096 units. */
const PAGE_LENGTH = 4;
const MAX_TITLE = 120;
const MAX_PROBLEM = 200;
/** A title as a link. An address that is longer than that is left out. */
const MAX_LINK = 500;
/** Headlines of one announcement; fewer where they do not fit into a message. */
const MAX_HEADLINES = 5;
/** Titles, or reasons, below one stage of a report. */
const MAX_LINES = 5;
const MAX_STAGE = 700;

/** A page of the feeds, in the order in which they were followed. A page beyond the end gives the last one. */
export function feedListView(words: Wording, feeds: readonly Feed[], page: number): View {
  if (feeds.length === 0) return sentence(words.feed.noFeeds);
  const pages = Math.ceil(feeds.length / PAGE_LENGTH);
  const at = Math.min(Math.max(page, 0), pages - 1);
  const shown = feeds.slice(at * PAGE_LENGTH, (at + 1) * PAGE_LENGTH);
  const embed = card()
    .setTitle(words.feed.listTitle)
    .setDescription(shown.map(feed => entry(words, feed)).join('\n\n'))
    .setFooter({ text: words.feed.total(feeds.length) });
  const turn = (to: number) => customId('feed', 'list', `${to}`);
  return cards([embed], turning(words, { offset: at, limit: 1, total: pages, turn }));
}

function entry(words: Wording, feed: Feed): string {
  const state = stateOf(words, feed);
  const where = feed.channel ? ` · <#${feed.channel}>` : '';
  const problem = feed.problem ? [`⚠ ${said(words, feed.problem)}`] : [];
  return [`**${titleLink(feed)}**`, `${state}${where}`, ...problem, ...channelTrouble(words, feed)].join(
    '\n',
  );
}

function stateOf(words: Wording, { state, checkedAt, dueAt, failures }: Feed): string {
  if (state === 'paused') return `⏸ ${words.feed.paused}`;
  const failed = failures > 0 ? ` · ${words.feed.failures(failures)}` : '';
  const { nextCheck, notCheckedYet } = words.feed;
  return (checkedAt === null ? notCheckedYet : nextCheck)(relativeTime(dueAt)) + failed;
}

function channelTrouble(words: Wording, { channel, channelProblem }: Feed): string[] {
  if (!channelProblem) return [];
  const where = channel ? `<#${channel}>` : '–';
  return [`⚠ ${words.feed.channelTrouble(where, said(words, channelProblem))}`];
}

/** In Markdown. */
function said(words: Wording, problem: Spoken): string {
  return plain(oneLine(heard(problem, words)), MAX_PROBLEM);
}

function sentences(words: Wording, problems: readonly Spoken[]): string[] {
  return problems.map(problem => heard(problem, words));
}

/** The result of a check, stage by stage. */
export function checkReportView(words: Wording, report: CheckReport): View {
  const { stages } = words.feed;
  const { feed, fetched, read, problem } = report;
  const fates = Map.groupBy(report.items, ({ fate }) => fate.kind);
  const found = fetched ? words.feed[fetched] : plain(problem?.in(words) ?? '', MAX_STAGE);
  const lines = [
    `**${stages.fetched}:** ${fetched ? found : `⚠ ${found}`}`,
    ...(read ? [`**${stages.read}:** ${words.feed.kinds[read.kind]}, ${words.feed.items(read.items)}`] : []),
    ...bullets(words, sentences(words, read?.problems ?? [])),
    ...stage(words, stages.new, fates.get('new'), titles(words)),
    ...stage(words, stages.updated, fates.get('updated'), titles(words)),
    ...stage(words, stages.skipped, fates.get('skipped'), reasons(words)),
    ...stage(words, stages.later, fates.get('later'), reasons(words)),
    ...stage(words, stages.known, fates.get('known'), () => []),
    '',
    stateOf(words, feed),
    ...channelTrouble(words, feed),
  ];
  const embed = card()
    .setTitle(plain(oneLine(feed.title), EMBED.title) || words.feed.untitled)
    .setDescription(lines.join('\n').slice(0, EMBED.description));
  return cards([embed]);
}

/** A stage's name and number, and what there is to say of its items. */
function stage(
  words: Wording,
  name: string,
  items: readonly ItemReport[] | undefined,
  say: (items: readonly ItemReport[]) => string[],
): string[] {
  if (!items) return [];
  return [`**${name}:** ${items.length.toLocaleString(words.locale)}`, ...bullets(words, say(items))];
}

/** The newest first. */
function titles(words: Wording) {
  return (items: readonly ItemReport[]) =>
    items
      .toReversed()
      .map(({ title, fate }) => ('article' in fate ? fate.article.title : title) || words.feed.untitled);
}

/** Each reason once, with how many items it holds for, or the title of the only one. */
function reasons(words: Wording) {
  return (items: readonly ItemReport[]) => {
    const byReason = Map.groupBy(items, ({ fate }) => ('why' in fate ? fate.why.in(words) : ''));
    return [...byReason]
      .toSorted(([, one], [, other]) => other.length - one.length)
      .map(([reason, { length, 0: first }]) => {
        const whose = length > 1 ? `${length} ×` : label(first?.title ?? '', 60);
        return whose ? `${whose}: ${reason}` : reason;
      });
  };
}

function bullets(words: Wording, lines: readonly string[]): string[] {
  const shown = lines.slice(0, MAX_LINES).map(line => `- ${plain(oneLine(line), 250)}`);
  const rest = lines.length - shown.length;
  return rest > 0 ? [...shown, `- ${words.feed.more(rest)}`] : shown;
}

export function followedView(words: Wording, report: CheckReport): View {
  const { title, channel } = report.feed;
  const where = channel ? ` ${words.feed.announcedIn(`<#${channel}>`)}` : '';
  return { ...checkReportView(words, report), content: `${words.feed.following(feedName(title))}${where}` };
}

/** A menu of the feeds that a page names. Its values are places in the list; the draft has the address of each. */
export function choicesView(words: Wording, feeds: Choices, draftId: string): View {
  const menu = new StringSelectMenuBuilder()
    .setCustomId(customId('feed', 'pick', draftId))
    .setPlaceholder(words.feed.pickPlaceholder)
    .addOptions(
      feeds.slice(0, SELECT.options).map((feed, place) => ({ ...optionOf(feed), value: `${place}` })),
    );
  return { ...sentence(words.feed.pick), components: [row(menu)] };
}

type Choices = Extract<Followed, { kind: 'choices' }>['choices'];

/** Its title above, its address below. */
function optionOf({ title, url }: Choices[number]): { label: string; description?: string } {
  const { host, pathname, search } = new URL(url);
  const address = `${host.replace(/^www\./u, '')}${pathname}${search}`;
  const name = label(title, SELECT.label);
  return name
    ? { label: name, description: label(address, SELECT.description) }
    : { label: label(address, SELECT.label) };
}

export function channelView(words: Wording, { title, channel }: Feed): View {
  return sentence(words.feed.nowAnnouncedIn(feedName(title), `<#${channel}>`));
}

/** Asks before a feed is unfollowed. */
export function confirmUnfollowView(words: Wording, { id, title }: Feed): View {
  const buttons = row(
    button(customId('feed', 'drop', id), words.feed.unfollow, ButtonStyle.Danger),
    button(customId('feed', 'keep'), words.feed.keep, ButtonStyle.Secondary),
  );
  return { ...sentence(words.feed.askUnfollow(feedName(title))), components: [buttons] };
}

export function feedKeptView(words: Wording): View {
  return sentence(words.feed.kept);
}

export function unfollowedView(words: Wording, { title }: Feed): View {
  return sentence(words.feed.unfollowed(feedName(title)));
}

export function importedFeedsView(words: Wording, { followed, already, problems }: ImportedFeeds): View {
  const before = already > 0 ? [words.feed.importedBefore(already)] : [];
  const out = problems.length > 0 ? [words.feed.leftOut, ...bullets(words, sentences(words, problems))] : [];
  return sentence([words.feed.imported(followed), ...before, ...out].join('\n'));
}

/** A feed in an autocomplete's list. */
export function feedChoice({ title, url }: Feed): string {
  const host = ` · ${URL.parse(url)?.hostname ?? ''}`;
  return `${label(title, Math.max(20, AUTOCOMPLETE.name - host.length))}${host}`.slice(0, AUTOCOMPLETE.name);
}

/** One message in a channel, of text alone: it needs no permission but to write, and its links have no previews. */
export function announcementText(words: Wording, announcement: Announcement): string {
  const { feed } = announcement;
  const title = `**${plain(oneLine(feed.title), MAX_TITLE)}**`;
  if (announcement.kind === 'paused') {
    return words.feed.pausedNotice(title, said(words, feed.problem ?? {}));
  }
  const { articles } = announcement;
  const lines = [words.feed.headlines(title, articles.length)];
  const more = (shown: number) => `${words.feed.more(articles.length - shown)}`;
  let room = MESSAGE.content - (lines[0]?.length ?? 0) - more(0).length - 2;
  let shown = 0;
  for (const { title: headline, url } of articles.slice(0, MAX_HEADLINES)) {
    const line = `- ${maskedLink(label(headline, MAX_TITLE) || words.feed.untitled, url, MAX_STAGE)}`;
    room -= line.length + 1;
    if (room < 0) break;
    lines.push(line);
    shown++;
  }
  if (shown < articles.length) lines.push(more(shown));
  return lines.join('\n');
}

function titleLink({ title, url, page }: Feed): string {
  return maskedLink(label(title, MAX_TITLE) || url, page ?? url, MAX_LINK);
}

function feedName(title: string): string {
  return `“${plain(oneLine(title), 200)}”`;
}
