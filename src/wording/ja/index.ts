/** Japanese. */
import type { Translation } from '../translation.ts';
import { articles } from './articles.ts';
import { asking } from './asking.ts';
import { commands } from './commands.ts';
import { desk } from './desk.ts';
import { downloading } from './downloading.ts';
import { feeds } from './feeds.ts';
import { people } from './people.ts';
import { reading } from './reading.ts';

export const ja: Translation = {
  ...articles,
  ...asking,
  ...commands,
  ...desk,
  ...downloading,
  ...feeds,
  ...people,
  ...reading,
};
