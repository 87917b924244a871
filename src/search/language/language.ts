/** What a language's file says: words and rules that reading a question or an article needs. Only `code` has to be there. */
import type { ParsedResult, ParsingOption, ParsingReference } from 'chrono-node';
import type lists from 'stopword';

/** The answer that a question wants: `count` is a number of something, `amount` another quantity. */
export type AnswerType =
  | 'place'
  | 'person'
  | 'organisation'
  | 'date'
  | 'count'
  | 'money'
  | 'amount'
  | 'reason'
  | 'how'
  | 'other';

/** From a word in lower case to its stem. */
export type Stem = (word: string) => string;

/** Finds the dates in a text: chrono has one a language. */
export interface DateParser {
  parse(text: string, reference?: ParsingReference | Date, option?: ParsingOption): ParsedResult[];
}

export type UnitOfTime = 'hour' | 'day' | 'week' | 'month' | 'year';

/** How a time is said. All but `dates`, `numbers`, `units` and `period` are alternatives of a pattern, in lower case, separated by `|`. */
export interface TimeWords {
  /** Default: no dates are read. */
  dates?: DateParser;
  /** What asks for the newest. */
  latest?: string;
  /** What stands before a time and makes it a beginning or an end; with the article that may follow. */
  since?: string;
  until?: string;
  /** “*Between* Monday *and* Friday”; with the article that may follow. */
  between?: string;
  and?: string;
  /** What makes a year of a number that follows. */
  inYear?: string;
  /** What may stand before and behind a time that somebody types by itself, besides `since`: “*within* 2 weeks”, “2 weeks *ago*”. */
  leads?: string;
  tails?: string;
  /** What may stand before a number of days there: “the *last* 3 days”. */
  last?: string;
  /** What puts a weekday into the future: “*next* Monday”. */
  next?: string;
  /** Numbers that units are counted with. */
  numbers?: Readonly<Record<string, number>>;
  units?: Readonly<Record<UnitOfTime, string>>;
  /**
   * A unit as a whole, or several that have just passed: “last week”, “past 3 days”. Its groups are `count`, a group named by the unit, `running` for
   * the unit that now is in, and `past` for one that ends now; if neither of these, it is the one before. Default: only `dates` are read.
   */
  period?: RegExp;
}

/** How a question names the paper that told something; alternatives of a pattern, separated by `|`. */
export interface PublisherWords {
  /** What stands before its name, and the articles that the name may have. */
  accordingTo?: string;
  nameArticles?: string;
  /** What stands behind its name: “TechCrunch *reported*”. */
  reports?: string;
  /** Words of these that are not looked for in articles where a question names a publisher. */
  reporting?: string;
}

/** What tells that a sentence holds an answer of a type; alternatives of a pattern, separated by `|`. */
export interface AnswerWords {
  months?: string;
  /** Short forms of months, which count before a number. */
  shortMonths?: string;
  /** Months that are other words too, with what tells them apart; capitals count. */
  ambiguousMonths?: string;
  weekdays?: string;
  /** Other days, such as today. */
  days?: string;
  centuries?: string;
  /** What makes a date of a unit of time that follows: “*last* decade”; a number does, too. */
  relative?: string;
  relativeUnits?: string;
  numbers?: string;
  /** What a place's name follows, with `articles` between them or not. */
  placePrepositions?: string;
  /** “*Which* country”: then a name may stand anywhere. */
  which?: string;
  reasons?: string;
}

/** How a question leans on the one before it; alternatives of a pattern, separated by `|`. Default: a question stands for itself. */
export interface FollowUpWords {
  /** What it begins with: “*what about* Kansas”. A longer one stands before its own beginning. */
  connectors?: string;
  /** What stands for something that was spoken of. The group `whose` is replaced by a name with “’s”. */
  pronouns?: string;
  /** Those that stand for a person only, and those that never do. */
  personal?: string;
  impersonal?: string;
  /** A pronoun that stands for nothing: “is *it true*”. */
  expletives?: string;
  questionWords?: string;
  /** Whole questions that name nothing of their own: “how many were injured”, “who is the CEO”. */
  elliptical?: string;
  /** Those that another may stand in for: “where is it built” and “when”. */
  replaceable?: string;
  /** A question that an adverb can stand before: “*is it built*” and “when”; the group `rest` is what remains. */
  yesOrNo?: string;
  adverbs?: string;
  /** What another name may follow: “and *in* Nevada”. */
  prepositions?: string;
}

/** What tells the names of persons from others; alternatives of a pattern, separated by `|`. */
export interface PersonWords {
  /** What a person's name follows. */
  whoIs?: string;
  titles?: string;
  /** Titles that a name may begin with, as they are written. */
  titlesInNames?: string;
  /** What stands before a place or a paper. */
  placed?: string;
  /** Words that no person is called by, as they are written. */
  notInNames?: string;
}

export interface LanguageWords {
  /** ISO 639-1. */
  code: string;
  /** The name of Snowball's algorithm; `stem` where Snowball has none. Default: words stay as they are. */
  stemmer?: string;
  stem?: Stem;
  /** What is done to a word before it is stemmed, such as one spelling for two. */
  respell?: Stem;
  /** What is done to a stem. */
  refineStem?: Stem;
  /** The list of the package stopword (ISO 639-3). Default: none. */
  stopWordList?: keyof typeof lists;
  /** More stop words, above all those that questions are asked with; separated by spaces, in lower case. */
  stopWords?: string;
  /** Whether it leaves no spaces between words, so that those of this file are found within others. Default: false. */
  isUnspaced?: boolean;
  /** Articles as they stand behind a preposition, separated by `|`. */
  articles?: string;
  /** Whether I and i are different letters, with the small ı and the capital İ. Default: false. */
  hasDotlessI?: boolean;
  /** Whether an apostrophe parts a name from its endings, as in Ankara’da. Default: only “’s” is taken off. */
  putsEndingsBehindApostrophe?: boolean;
  /** Whether people type the marks that tell words apart, such as the tones of Vietnamese. Default: accents do not count. */
  keepsAccents?: boolean;
  /** Whether it writes 1.234,5 for what English writes as 1,234.5. Default: false. */
  hasDecimalComma?: boolean;
  /** Whether a word may begin with a shortened article, as in l’usine. Default: false. */
  elides?: boolean;
  /** Words behind a number that stand for a power of ten, in lower case: 2 Mio. are 2 · 10⁶. */
  scales?: Readonly<Record<string, number>>;
  /** Whether its “billion” is 10⁹: it then reads no scales but its own. Default: false, and the other languages read each other’s. */
  hasShortScale?: boolean;
  /** By power of ten: the word that a short form (2.18bn) is indexed as. Default: a short form is a word like any other. */
  scaleWords?: Readonly<Record<number, string>>;
  /** The term of “%” and “per cent”. Default: they are not searched. */
  percent?: string;
  time?: TimeWords;
  publishers?: PublisherWords;
  answers?: AnswerWords;
  followUps?: FollowUpWords;
  persons?: PersonWords;
  /** Patterns over a question in lower case, the first that fits decides; `_` is the edge of a word. Default: the English ones. */
  answerTypes?: readonly (readonly [AnswerType, string])[];
  /** What the thing counted follows in a question: “*how many* cells”. Alternatives of a pattern. */
  howMany?: string;
  /** Words such as “big” in “how big”: they tell the kind of answer and need not stand in it. The first group is the word. */
  measures?: RegExp;
}
