/** What is said about feeds: why one can't be followed or checked, and why an item was left out. */
export const feed = {
  noFeedThere:
    'There is no feed at that address, and the page there names none. Please give the address of the feed itself.',
  alreadyFollowed: (title: string) => `This server follows “${title}” already.`,
  tooMany: (most: number) =>
    `A server can follow ${most} feeds, and there are so many already. Please unfollow one first.`,
  gone: 'That feed is not followed any more. See what there is with /feed list.',
  pickOne: 'No single feed fits that. Pick one from the list that appears while you type.',
  noChange: 'That feed is followed and announced there already.',
  movedOnto: (title: string) =>
    `It has moved to an address that is followed already, as “${title}”. One of the two can go: /feed unfollow.`,
  busy: 'That feed is being checked just now. Please try again in a minute.',
  notConnected: 'I was not connected to Discord.',
  closing: 'I am just restarting. Please try again in a minute.',
  notAnnounced:
    'The announcement could not be sent, for a reason of my own. Whoever runs me finds it in the log.',
  tooSlow: 'I was too busy to fetch it in time. It will be tried again soon.',
  /** Why an item was left out. */
  noLink: 'It has no link, and every quote names its source.',
  sameStory: (title: string, publisher: string) =>
    `The library has the story already, as “${title}” of ${publisher}.`,
  removed: 'Its article was removed from the library.',
  tooOld: 'It is older than what this server keeps.',
  tooFarBack: (most: number) => `It is not among the newest ${most} of a feed that is new here.`,
  moreLater: 'Its page will be read at the next check.',
  onceMore: (why: string) => `${why} It will be tried again at the next check.`,
  repeated: 'The feed has the same item twice.',
  broken: 'It could not be read, for a reason of my own. Whoever runs me finds it in the log.',
};
