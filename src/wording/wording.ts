/** Everything that Newsdesk says to people, by language: `wordingFor('de')` gives the same sentences in German. */
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { ja } from './ja/index.ts';
import { complete, type Translation, type Wording } from './translation.ts';

export type { CommandWording } from './en/commands.ts';
export type { Wording } from './translation.ts';

/** The languages beside English, by Discord's locales (https://discord.com/developers/docs/reference#locales) without the region. */
export const TRANSLATIONS: Readonly<Record<string, Translation>> = { de, es, fr, ja };

const LANGUAGES: Readonly<Record<string, Wording>> = {
  en,
  ...Object.fromEntries(
    Object.entries(TRANSLATIONS).map(([language, translation]) => [
      language,
      complete(language, translation),
    ]),
  ),
};

/** The languages that there are sentences in. */
export const SPOKEN: readonly string[] = Object.keys(LANGUAGES);

/** The wording for one of Discord's locales, such as `en-GB` or `es-419`; English where its language is not there. */
export function wordingFor(locale: string): Wording {
  const [language = ''] = locale.split('-');
  return (Object.hasOwn(LANGUAGES, language) && LANGUAGES[language]) || en;
}
