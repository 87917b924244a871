/** Japanese. One file a topic, as in English. */
import type { Translation } from '../translation.ts';
import { adding } from './adding.ts';
import { answer } from './answer.ts';
import { article } from './article.ts';
import { commands } from './commands.ts';
import { coverage } from './coverage.ts';
import { database } from './database.ts';
import { download } from './download.ts';
import { feed } from './feed.ts';
import { headlines } from './headlines.ts';
import { help } from './help.ts';
import { newsdesk } from './newsdesk.ts';
import { notCovered } from './not-covered.ts';
import { privacy } from './privacy.ts';
import { question } from './question.ts';
import { reading } from './reading.ts';
import { router } from './router.ts';
import { settings } from './settings.ts';
import { source } from './source.ts';
import { welcome } from './welcome.ts';
import { why } from './why.ts';

export const ja: Translation = {
  adding,
  answer,
  article,
  commands,
  coverage,
  database,
  download,
  feed,
  headlines,
  help,
  newsdesk,
  notCovered,
  privacy,
  question,
  reading,
  router,
  settings,
  source,
  welcome,
  why,
};
