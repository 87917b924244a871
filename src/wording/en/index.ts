/** English, the language that has every sentence. One file a topic. */
import { adding } from './adding.ts';
import { article } from './article.ts';
import { database } from './database.ts';
import { feed } from './feed.ts';
import { question } from './question.ts';
import { router } from './router.ts';
import { source } from './source.ts';
import { welcome } from './welcome.ts';

export const en = {
  locale: 'en',
  adding,
  article,
  database,
  feed,
  question,
  router,
  source,
  welcome,
};
