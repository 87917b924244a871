/** What is said about feeds: why one can't be followed or checked, why an item was left out, what a check found, and what is announced. */
import { counted, formFor, numeral } from './numbers.ts';

export const feed = {
  noFeedThere:
    'There is no feed at that address, and the page there names none. Please give the address of the feed itself.',
  pick: 'That page names several feeds. Which one shall I follow?',
  pickPlaceholder: 'Pick a feed',
  choicesGone: 'Those feeds are no longer kept. Please give the address once more: /feed follow.',
  alreadyFollowed: (title: string) => `This server follows “${title}” already.`,
  tooMany: (most: number) =>
    `A server can follow ${most} feeds, and there are so many already. Please unfollow one first.`,
  gone: 'That feed is not followed any more. See what there is with /feed list.',
  pickOne: 'No single feed fits that. Pick one from the list that appears while you type.',
  movedOnto: (title: string) =>
    `It has moved to an address that is followed already, as “${title}”. One of the two can go: /feed unfollow.`,
  busy: 'That feed is being checked just now. Please try again in a minute.',
  closing: 'I am just restarting. Please try again in a minute.',
  tooSlow: 'I was too busy to fetch it in time. It will be tried again soon.',
  listTooLarge: (mebibytes: number) =>
    `That file is too large for a list of feeds: ${mebibytes} MiB is the most. Please give a part of it.`,
  nothingToExport: 'This server follows no feeds yet. Follow one with /feed follow.',

  /** Why an item was left out. */
  noLink: 'It has no link, and every quote names its source.',
  sameArticle: 'The library has it already.',
  sameStory: (title: string, publisher: string) =>
    `The library has the story already, as “${title}” of ${publisher}.`,
  removed: 'Its article was removed from the library.',
  tooOld: 'It is older than what this server keeps.',
  tooFarBack: (most: number) => `It is not among the newest ${most} of a feed that is new here.`,
  moreLater: 'Its page will be read at the next check.',
  onceMore: (why: string) => `${why} It will be tried again at the next check.`,
  repeated: 'The feed has the same item twice.',
  broken: 'It could not be read, for a reason of my own. Whoever runs me finds it in the log.',

  /** Why nothing could be announced. */
  notConnected: 'I was not connected to Discord.',
  noChannel: 'The channel is not there any more, or I may not see it.',
  mayNotWrite:
    'I may not write in that channel: it takes the permissions “View Channel” and “Send Messages”.',
  notYourChannel: 'You may not write in that channel yourself. Please pick another one.',
  notAnnounced:
    'The announcement could not be sent, for a reason of my own. Whoever runs me finds it in the log.',

  /** `title` and `channel` are Markdown. */
  following: (title: string) => `Following ${title}.`,
  announcedIn: (channel: string) => `New articles are announced in ${channel}.`,
  nowAnnouncedIn: (title: string, channel: string) => `${title} is announced in ${channel} from now on.`,
  askUnfollow: (title: string) => `Unfollow ${title}? Its articles stay in the library.`,
  unfollow: 'Unfollow',
  keep: 'Keep',
  kept: 'Kept: it is still followed.',
  unfollowed: (title: string) => `Unfollowed ${title}. Its articles stay in the library.`,

  noFeeds:
    'This server follows no feeds yet. `/feed follow` takes the address of a feed or of a page that has one.',
  listTitle: 'Feeds',
  total: (feeds: number) => counted(feeds, { one: 'feed', other: 'feeds' }),
  /** `when`: “in 5 minutes”, in Discord's own words. */
  nextCheck: (when: string) => `next check ${when}`,
  notCheckedYet: (when: string) => `not checked yet, first check ${when}`,
  lastChecked: (when: string) => `last checked ${when}`,
  paused: 'Paused: `/feed check` tries it again, and it goes on if that works.',
  failures: (times: number) => `failed ${times === 1 ? 'once' : `${times} times in a row`}`,
  channelTrouble: (channel: string, why: string) => `Nothing could be announced in ${channel}: ${why}`,

  /** The stages of a check. */
  stages: {
    fetched: 'Fetched',
    read: 'Read',
    new: 'New',
    updated: 'Updated',
    known: 'Known before',
    skipped: 'Skipped',
    later: 'At the next check',
  },
  changed: 'yes',
  unchanged: 'yes, nothing has changed since the last check',
  kinds: { rss: 'RSS', atom: 'Atom', cdf: 'CDF', json: 'JSON Feed' },
  items: (items: number) => counted(items, { one: 'item', other: 'items' }),
  more: (number: number) => `and ${numeral(number)} more`,
  untitled: 'Untitled',

  imported: (feeds: number) =>
    feeds === 0
      ? 'No feed was added.'
      : `Following ${counted(feeds, { one: 'more feed', other: 'more feeds' })}: the first checks come one after the other.`,
  importedBefore: (feeds: number) =>
    `${counted(feeds, { one: 'feed', other: 'feeds' })} of the list ${formFor(feeds, { one: 'was', other: 'were' })} followed already.`,
  leftOut: 'Left out:',
  exported: (feeds: number) =>
    `${counted(feeds, { one: 'feed', other: 'feeds' })}, for any reader of feeds that takes OPML:`,

  /** `title` is Markdown. */
  headlines: (title: string, articles: number) =>
    `${title}: ${counted(articles, { one: 'new article', other: 'new articles' })}`,
  pausedNotice: (title: string, why: string) =>
    `I paused the feed ${title}, so nothing new comes from it. ${why} \`/feed check\` tries it again.`,
};
