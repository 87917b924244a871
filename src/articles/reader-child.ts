/** The process in which markup of strangers is parsed: started by the reader, and killed by it if need be. */
import { readFeed } from './feed.ts';
import { readFile } from './file.ts';
import { readOpml } from './opml.ts';
import { readPage } from './page.ts';
import { serve } from './reader-serve.ts';

serve({ page: readPage, feed: readFeed, file: readFile, opml: readOpml });
