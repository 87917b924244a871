/** Which names in a question are surely a person’s: told by their form and by what stands before them, for there is no list of all. */

import { inAny } from '../../search/language/languages.ts';

/** Asked “who is …”, or called by a title. */
const WHO_IS = new RegExp(`(?:^|\\s)${inAny(({ persons }) => persons?.whoIs)} $`, 'iu');
const TITLED = new RegExp(`(?:^|\\s)${inAny(({ persons }) => persons?.titles)}\\.? $`, 'iu');
const TITLE_INSIDE = new RegExp(`^${inAny(({ persons }) => persons?.titlesInNames)}\\.? `, 'u');
const PLACED = new RegExp(`(?:^|\\s)${inAny(({ persons }) => persons?.placed)} $`, 'iu');
/** Two or three words as people are called: “Angela Merkel”, and not “ChatGPT”, “OpenAI” or “LG”. */
const FULL_NAME =
  /^\p{Lu}\p{Ll}+(?:[-’']\p{Lu}\p{Ll}+)?(?: (?:\p{Lu}\.|(?:Mc|Mac|O’|O')?\p{Lu}\p{Ll}+(?:[-’']\p{Lu}\p{Ll}+)?)){1,2}$/u;
const NO_PERSON = new RegExp(`(?:^| )${inAny(({ persons }) => persons?.notInNames)}(?: |$)`, 'u');

/** Whether a name is a person's, as far as it and what stands before it tell: false if that is not sure. */
export function isPerson(name: string, before: string): boolean {
  if (WHO_IS.test(before) || TITLED.test(before) || TITLE_INSIDE.test(name)) return true;
  return FULL_NAME.test(name) && !NO_PERSON.test(name) && !PLACED.test(before);
}
