/** What feeds have to say in a server's channels, and who says it: types, no code. */
import type { Article } from '../../articles/article.ts';
import type { Problem } from '../../problem.ts';
import type { Feed } from './report.ts';

export type Announcement =
  /** New articles of a feed, newest first. */
  | { kind: 'headlines'; feed: Feed; articles: Article[] }
  /** The feed is not checked any more until somebody does so by hand; its `problem` says why. */
  | { kind: 'paused'; feed: Feed };

export interface Announcer {
  /**
   * Says it in this channel of this server, in one message. `language` is Discord's name of one, or null for English. Gives null, or why it could
   * not be said: the channel is gone, or the bot may not write there.
   */
  announce(
    to: { owner: string; channel: string; language: string | null },
    announcement: Announcement,
  ): Promise<Problem | null>;
}
