/** Everything that Newsdesk says to people, by language: `wordingFor('de')` gives the same sentences in German. */
import { en } from './en/index.ts';

export type { CommandWording } from './en/commands.ts';

/** The sentences by topic and name; those that say something of a thing are functions. English shows what there is. */
export type Wording = typeof en;

/** By the language of Discord's locales (https://discord.com/developers/docs/reference#locales), without the region. */
const LANGUAGES: Readonly<Record<string, Wording>> = { en };

/** The languages that there are sentences in. */
export const SPOKEN: readonly string[] = Object.keys(LANGUAGES);

/** The wording for one of Discord's locales, such as `en-GB` or `es-419`; English where its language is not there. */
export function wordingFor(locale: string): Wording {
  const [language = ''] = locale.split('-');
  return (Object.hasOwn(LANGUAGES, language) && LANGUAGES[language]) || en;
}
