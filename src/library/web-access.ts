/** What libraries reach of the world outside: pages and files by their addresses, and the process that reads what strangers wrote. */

import type { ArticleReader } from '../articles/reading.ts';
import type { Downloader } from '../web/download.ts';

export interface WebAccess {
  /** For addresses that people and feeds name. */
  downloader: Downloader;
  /** For files that were attached to a command: Discord names their addresses. In the playground they lie on this machine. */
  attachments: Downloader;
  reader: ArticleReader;
}
