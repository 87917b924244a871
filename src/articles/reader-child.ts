/** The process in which markup of strangers is parsed: started by the reader, and killed by it if need be. */
import { readFeed } from './feed.ts';
import { readPage } from './page.ts';
import { serve } from './reader-serve.ts';

serve({
  feed: readFeed,
  page: readPage,
  file: notYet,
  opml: notYet,
});

function notYet(): never {
  throw new Error('this kind cannot be read yet');
}
