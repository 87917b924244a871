/** The only list of commands: it feeds the router, the registration with Discord, and /help. */

import { localised } from '../src/discord/client/localise.ts';
import type { Command } from '../src/discord/command.ts';
import { article } from './article.ts';
import { ask } from './ask.ts';
import { feed } from './feed.ts';
import { askAboutThis, findCoverage } from './find-coverage.ts';
import { headlines } from './headlines.ts';
import { help } from './help.ts';
import { news } from './news.ts';
import { newsdesk } from './newsdesk.ts';
import { privacy } from './privacy.ts';
import { saveArticle } from './save-article.ts';

const all: Command[] = [
  ask,
  headlines,
  news,
  findCoverage,
  askAboutThis,
  article,
  saveArticle,
  feed,
  newsdesk,
  privacy,
  help,
];

export const commands: readonly Command[] = all.map(command => ({
  ...command,
  definition: localised(command.definition),
}));
