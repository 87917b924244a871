/** The process in which markup of strangers is parsed: started by the reader, and killed by it if need be. */
import { readFeed } from '../feed/feed.ts';
import { readOpml } from '../feed/opml.ts';
import { readFile } from '../file/file.ts';
import { readPage } from '../page/page.ts';
import { serveJobs } from './serve.ts';

serveJobs({ page: readPage, feed: readFeed, file: readFile, opml: readOpml });
