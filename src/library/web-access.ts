/** What libraries reach of the world outside: pages and files by their addresses, and the process that reads what strangers wrote. */

import type { ArticleReader } from '../articles/reading.ts';
import { NoRoom, OverBound, Unreadable } from '../articles/unreadable.ts';
import { Problem } from '../problem.ts';
import type { Downloader } from '../web/download.ts';

export interface WebAccess {
  /** For addresses that people and feeds name. */
  downloader: Downloader;
  /** For files that were attached to a command: Discord names their addresses. In the playground they lie on this machine. */
  attachments: Downloader;
  /** Whatever Problem it throws beside an Unreadable and an OverBound is a NoRoom. */
  reader: ArticleReader;
}

/** The same on behalf of this owner: owners take turns wherever they share something. */
export function webAccessOf(owner: string, { downloader, attachments, reader }: WebAccess): WebAccess {
  const forOwner = (one: Downloader): Downloader => ({
    download: (address, request) => one.download(address, { ...request, owner }),
  });
  return {
    downloader: forOwner(downloader),
    attachments: forOwner(attachments),
    reader: {
      page: (html, url) => orNoRoom(reader.page(html, url, owner)),
      feed: (text, url) => orNoRoom(reader.feed(text, url, owner)),
      file: (text, name) => orNoRoom(reader.file(text, name, owner)),
      opml: text => orNoRoom(reader.opml(text, owner)),
      close: () => reader.close(),
    },
  };
}

/** What does not say that the text is at fault says nothing about it. */
async function orNoRoom<Outcome>(reading: Promise<Outcome>): Promise<Outcome> {
  try {
    return await reading;
  } catch (error) {
    const isKnown = !(error instanceof Problem) || error instanceof Unreadable || error instanceof OverBound;
    throw isKnown ? error : new NoRoom(words => error.in(words), { cause: error });
  }
}
