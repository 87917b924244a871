/** Which names in a question are surely a person’s: told by their form and by what stands before them, for there is no list of all. */

/** Asked “who is …”, or called by a title. */
const WHO_IS =
  /(?:^|\s)(?:who(?:['’]s| is| was)|wer (?:ist|war)|qui (?:est|était)|qui[eé]n (?:es|era|fue)) $/iu;
const TITLED =
  /(?:^|\s)(?:mr|mrs|ms|dr|prof|professor|president|minister|senator|governor|mayor|judge|king|queen|prince|princess|pope|chancellor|sir|herr|frau|kanzlerin?|präsident(?:in)?|monsieur|madame|m|mme|président|señor|señora|presidenta?)\.? $/iu;
const TITLE_INSIDE =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Professor|President|Minister|Senator|Governor|Mayor|Judge|King|Queen|Prince|Princess|Pope|Chancellor|Sir|Herr|Frau|Señora?)\.? /u;
/** What stands before a place or a paper. */
const PLACED = /(?:^|\s)(?:in|at|near|the|im|à|en|la|le|el) $/iu;
/** Two or three words as people are called: “Angela Merkel”, and not “ChatGPT”, “OpenAI” or “LG”. */
const FULL_NAME =
  /^\p{Lu}\p{Ll}+(?:[-’']\p{Lu}\p{Ll}+)?(?: (?:\p{Lu}\.|(?:Mc|Mac|O’|O')?\p{Lu}\p{Ll}+(?:[-’']\p{Lu}\p{Ll}+)?)){1,2}$/u;
/** Words that no person is called by. */
const NO_PERSON =
  /(?:^| )(?:New|North|South|East|West|Northern|Southern|Eastern|Western|Great|Grand|Saint|San|Santa|Los|Las|El|United|European|American|National|International|Federal|Central|General|Supreme|White|Wall|Silicon|Hong|Puerto|Costa|Sri|Saudi|Cape|Lake|Mount|Red|Royal|World|Open|Bank|Group|University|College|School|Institute|House|Street|City|County|States|Kingdom|Union|Republic|Court|Council|Party|News|Times|Post|Journal|Energy|Motors?|Electric|Systems|Technolog(?:y|ies)|Industries|Airlines|Airways|Holdings?|Company|Corporation|Inc|Corp|Ltd|Labs?|Media|Games|Studios|Foods|Health|Olympics?|Cup|League|War|Valley|River|Bay|Island|Islands|Beach|Springs|Park|Square|Bridge|Airport)(?: |$)/u;

/** Whether a name is a person's, as far as it and what stands before it tell: false if that is not sure. */
export function isPerson(name: string, before: string): boolean {
  if (WHO_IS.test(before) || TITLED.test(before) || TITLE_INSIDE.test(name)) return true;
  return FULL_NAME.test(name) && !NO_PERSON.test(name) && !PLACED.test(before);
}
