/** “And when?”: a short question that leans on the one before it, read with what that one was about. */
import { readQuestion } from '../../search/question/question.ts';
import { isPerson } from './persons.ts';

/** More words, or more characters where words are not spaced, make a question that stands for itself. */
const MAX_WORDS = 8;
const MAX_UNSPACED = 24;

/** “And”, “what about”: what comes before the question that leans. */
const CONNECTOR = new RegExp(
  `^[¿\\s]*(?:${[
    '(?:and |but |or )?(?:what|how) about',
    'and',
    'but',
    'or',
    'und wie (?:ist|steht|sieht) es (?:mit|bei|in)',
    '(?:und )?was ist mit',
    'und',
    'aber',
    'oder',
    "(?:et )?qu[’']en est-il d(?:e la|es|e|u)",
    'et pour',
    'et',
    'mais',
    'y qué (?:hay|pasa) (?:de|con)',
    'qué (?:hay|pasa) (?:de|con)',
    'y',
    'pero',
  ].join('|')})(?![\\p{L}\\p{N}])[\\s,:…–-]*|^(?:じゃあ|それでは|では|それで|そして|で、)[、\\s]*`,
  'iu',
);

/** Words that stand for what was spoken of. “There” and “that” count only where they cannot be part of “there is” and “that which”. */
const PRONOUN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<pronoun>${[
    '(?<whose>his|their|its|(?<=^(?:what|who|where|when|how) (?:is|are|was|were|did|does) )her(?=\\s+\\p{L}))',
    'he|she|it|they|him|her(?=\\s*[?.!]*$)|them',
    'there(?=\\s*[?.!]*$)|that(?=\\s*[?.!]*$)|(?<=(?:was|is|did|does|will) )that',
    'er|sie|ihn|ihm|ihnen|dort|davon|dazu|darin',
    '(?:da|das|es)(?=\\s*[?.!]*$)',
    'il|elle|ils|elles|cela|ça|là(?=\\s*[?.!]*$)',
    'él|ella|ellos|ellas|eso|allí|ahí',
  ].join('|')})(?![\\p{L}\\p{N}])|(?<unspaced>それ|彼女|彼ら|彼|そこ|同社)`,
  'iu',
);
/** Those of them that stand for a person, and those that never do. In German and French “er” and “elle” may be a thing. */
const PERSONAL = /^(?:he|she|him|his|her|él|ella|彼女|彼)$/iu;
const IMPERSONAL = /^(?:it|its)$/iu;
/** “It” that stands for nothing: “is it true”, “how long does it take”, “combien y a-t-il”. */
const EXPLETIVE = /\bit (?:true|possible|take|rain|snow)|a-t-il|(?<!\p{L})il y a(?!\p{L})/iu;

const ASKING =
  'where|when|who|why|how(?: many| much| long| big| old)?|what|which|wo|wann|wer|warum|wieso|wie(?: viele?| lange| groß)?|was|welche[nrs]?|où|quand|qui|pourquoi|comment|combien|dónde|cuándo|quién|por qué|cómo|cuánt[oa]s?|qué';
/** A question that is only a question word. */
const BARE = new RegExp(`^[¿\\s]*(?:${ASKING})[\\s?？.!]*$`, 'iu');
const HAS_ASKING = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${ASKING})(?![\\p{L}\\p{N}])|どこ|いつ|誰|なぜ|どう|何|いくら`,
  'iu',
);
/** A first question word that can make room for another. */
const FIRST_ASKING =
  /^[¿\s]*(?:where|when|who|why|how(?! many| much| long| big| old)|what|wo|wann|wer|warum|wie(?! viel| lange| groß)|was|où|quand|qui|pourquoi|comment|dónde|cuándo|quién|por qué|cómo|qué)(?![\p{L}\p{N}])/iu;
/** What a question begins with that is answered by yes or no, or that asks how many, up to there. */
const AUXILIARY =
  /^(?:how (?:many|much|long|big|old)\b.*? )?(?<rest>(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should) (?!there\b).+ .+)$/iu;
const ADVERB = /^(?:when|where|why|how)$/iu;
const JAPANESE_ASKING = /どこ[にでへ]?|いつ|誰が?|なぜ|どうして|どう/u;

const PREPOSITION =
  /^(?:in|at|for|from|to|by|with|of|on|im|bei|aus|für|mit|von|à|au|en|chez|pour|de|para|con)(?=\s)/iu;
const NAME =
  /(?<![\p{L}\p{N}])[\p{Lu}\p{Lt}][\p{L}\p{M}\p{N}.’'&-]*(?:\s+[\p{Lu}\p{Lt}\p{Nd}][\p{L}\p{M}\p{N}.’'&-]*)*/gu;

/**
 * The question as it is meant after `former`; null if it stands for itself. `languages` are those of the library (BCP 47). Both are questions of any
 * length; the result is at most `max` UTF-16 units.
 */
export function understood(
  question: string,
  former: string,
  languages: readonly string[],
  max: number,
): string | null {
  const text = question.trim();
  if (!isShort(text)) return null;
  const connector = CONNECTOR.exec(text)?.[0] ?? '';
  const rest = text.slice(connector.length).trim();
  const pronoun = pronounIn(rest);
  if ((connector === '' && !pronoun) || rest === '') return null;
  const before = bare(former);
  const about = pronoun ? referent(pronoun[0], before, languages) : subjectOf(before, languages);
  if (about === '') return null;
  const meant = combined({ rest, pronoun, before, about, languages });
  return meant === null ? null : fitted(meant, max);
}

/** Whether nothing in the question stands for what was spoken of: only such a one can be leaned on itself. */
export function standsAlone(question: string): boolean {
  return !isShort(question.trim()) || pronounIn(question) === null;
}

function pronounIn(text: string): RegExpExecArray | null {
  return EXPLETIVE.test(text) ? null : PRONOUN.exec(text);
}

/** The question, and where it names nothing itself, what it is about: for a question that is asked of something at hand. */
export function askedAbout(
  question: string,
  about: string,
  languages: readonly string[],
  max: number,
): string {
  const leaning = understood(question, about, languages, max);
  if (leaning !== null) return leaning;
  if (namesIn(question, languages).length > 0) return question;
  return fitted(`${bare(question)} ${subjectOf(about, languages)}`, max);
}

interface Parts {
  rest: string;
  pronoun: RegExpExecArray | null;
  before: string;
  about: string;
  languages: readonly string[];
}

function combined({ rest, pronoun, before, about, languages }: Parts): string | null {
  if (pronoun) {
    const whose = pronoun.groups?.whose ? '’s' : '';
    return `${rest.slice(0, pronoun.index)}${about}${whose}${rest.slice(pronoun.index + pronoun[0].length)}`;
  }
  if (BARE.test(rest) || JAPANESE_ASKING.exec(rest)?.index === 0) return swapped(rest, before, about);
  const own = namesIn(rest, languages);
  if (HAS_ASKING.test(rest)) return own.length > 0 ? null : `${bare(rest)} ${about}`;
  return replaced(bare(rest), before, languages);
}

/** The former question with another question word: “where is it built” and “when” → “when is it built”. */
function swapped(rest: string, before: string, about: string): string {
  const word = bare(rest);
  const first = FIRST_ASKING.exec(before);
  if (first && FIRST_ASKING.test(word)) {
    return `${word}${before.slice(first[0].length)}`;
  }
  const yesOrNo = AUXILIARY.exec(before)?.groups?.rest;
  if (yesOrNo && ADVERB.test(word)) return `${word} ${yesOrNo}`;
  if (JAPANESE_ASKING.test(before) && JAPANESE_ASKING.test(word))
    return before.replace(JAPANESE_ASKING, word);
  return `${word} ${about}`;
}

/** The former question of something else: “what does Panasonic build in Kansas” and “in Nevada” → “what does Panasonic build in Nevada”. */
function replaced(other: string, before: string, languages: readonly string[]): string {
  const preposition = PREPOSITION.exec(other)?.[0].toLowerCase();
  const names = namesIn(before, languages);
  const behind = names.find(
    ({ start }) =>
      preposition !== undefined && before.slice(0, start).toLowerCase().endsWith(` ${preposition} `),
  );
  const name = behind ?? names[0];
  if (!name) return `${before} ${other}`;
  const own = preposition === undefined ? other : other.slice(preposition.length).trim();
  return before.slice(0, name.start) + own + before.slice(name.end);
}

/** What a text is about: its names as they stand, or where it has none, all its words that say something. */
export function subjectOf(text: string, languages: readonly string[]): string {
  const names = namesIn(text, languages);
  if (names.length > 0) return [...new Set(names.map(({ name }) => name))].slice(0, 4).join(' ');
  if (isUnspaced(text)) return text.replace(JAPANESE_ASKING, '');
  return [...new Set(readQuestion(text, { languages }).terms.map(({ raw }) => raw))].slice(0, 8).join(' ');
}

/** What a pronoun stands for after that question; `''` if that is not sure. “He” is never a company, “it” never somebody. */
function referent(pronoun: string, before: string, languages: readonly string[]): string {
  if (!PERSONAL.test(pronoun) && !IMPERSONAL.test(pronoun)) return subjectOf(before, languages);
  const names = namesIn(before, languages);
  const persons = names.filter(each => isPerson(each.name, before.slice(0, each.start)));
  if (PERSONAL.test(pronoun)) {
    const [only, another] = new Set(persons.map(({ name }) => name));
    return only && !another ? only : '';
  }
  if (persons.length === 0) return subjectOf(before, languages);
  const others = names.filter(each => !persons.includes(each)).map(({ name }) => name);
  return [...new Set(others)].slice(0, 4).join(' ');
}

/** Runs of words with capitals, without the words that only begin the sentence. */
function namesIn(text: string, languages: readonly string[]): { name: string; start: number; end: number }[] {
  const { terms } = readQuestion(text, { languages });
  return [...text.matchAll(NAME)].flatMap(({ 0: run, index }) => {
    const own = terms.filter(({ start, end }) => start >= index && end <= index + run.length);
    const [first] = own;
    if (!first) return [];
    const name = run.slice(first.start - index).replace(/(?:[’']s?|[.-])$/u, '');
    return [{ name, start: first.start, end: first.start + name.length }];
  });
}

function isShort(text: string): boolean {
  if (isUnspaced(text)) return [...text].length <= MAX_UNSPACED;
  return text.split(/\s+/u).length <= MAX_WORDS;
}

function isUnspaced(text: string): boolean {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(text);
}

/** Without the marks at its end. */
function bare(text: string): string {
  return text.replace(/[\s?？.!。、]+$/u, '').trim();
}

function fitted(text: string, max: number): string {
  if (text.length <= max) return text;
  return text.slice(0, max).toWellFormed().replace(/\S*$/u, '').trim();
}
