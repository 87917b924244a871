/** The only list of commands: it feeds the router, the registration with Discord, and /help. */
import type { Command } from '../src/discord/command.ts';
import { article } from './article.ts';
import { ask } from './ask.ts';
import { feed } from './feed.ts';
import { headlines } from './headlines.ts';
import { help } from './help.ts';

export const commands: readonly Command[] = [ask, headlines, article, feed, help];
