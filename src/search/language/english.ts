/** English: its words, for reading questions and articles. */

import * as chrono from 'chrono-node';
import type { LanguageWords } from './language.ts';
import { american } from './spelling.ts';

export const english: LanguageWords = {
  code: 'en',
  stemmer: 'english',
  respell: american,
  /* Function words and the verbs of questions, but no word that could be a subject. Acronyms in capitals (US, IT, WHO) are kept all the same. */
  stopWords:
    'a about above after again against ago all also am an and any anybody anyone anything are aren arent as at be ' +
    'because been before being below between both but by can cannot cant could couldnt d did didnt do does doesnt ' +
    'doing dont down during each either else ever every few for from further get gets give given go goes got had hadnt ' +
    'has hasnt have havent having he her here hers herself him himself his how however i if in into is isnt it its itself ' +
    'just know let ll m many may me might more most much must my myself no nor not now of off on once only or other ' +
    'our ours ourselves out over own please re s said same say saying says shall she should shouldnt since so some somebody ' +
    'someone something such t tell than that thats the their theirs them themselves then there these they this those ' +
    'through to too under until up upon us ve very want wants was wasnt we were werent what whats when where which while ' +
    'who whom whos whose why will with within without wont would wouldnt yes yet you your yours yourself',
  hasShortScale: true,
  scales: {
    k: 3,
    thousand: 3,
    m: 6,
    mn: 6,
    mln: 6,
    million: 6,
    millions: 6,
    b: 9,
    bn: 9,
    billion: 9,
    billions: 9,
    t: 12,
    tn: 12,
    trn: 12,
    trillion: 12,
    trillions: 12,
  },
  scaleWords: { 3: 'thousand', 6: 'million', 9: 'billion', 12: 'trillion' },
  percent: 'percent',
  articles: 'the',
  time: {
    dates: chrono.en,
    latest: 'latest|newest|most recent(?:ly)?|recent(?:ly)?|current(?:ly)?|right now|so far',
    since: '(?:since|after|from)(?: the)?',
    until: '(?:before|until|till|by|up to)(?: the)?',
    between: 'between(?: the)?',
    and: 'and(?: the)?',
    inYear: 'in|during|of|since|after|before|until|by',
    leads: 'for|within|in|over',
    tails: 'ago|back',
    last: '(?:last|past) (?=\\d|(?:two|three|four|five|six|seven|eight|nine|ten) )',
    next: 'next',
    numbers: {
      a: 1,
      an: 1,
      one: 1,
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
    },
    units: { hour: 'hours?|h', day: 'days?|d', week: 'weeks?|w', month: 'months?', year: 'years?|y' },
    period:
      /\b(?:(?<running>this|current)|(?<past>past)|last|previous)(?: (?<count>\d{1,3}|two|three|four|five|six|seven))? (?:(?<day>day)|(?<week>week)|(?<month>month)|(?<year>year))s?\b/i,
  },
  publishers: {
    accordingTo: 'according to|reported by|published by|said by|as told to|citing|via',
    nameArticles: 'the',
    reports:
      'report(?:s|ed|ing)?|says?|said|articles?|wrote|writes|published|stor(?:y|ies)|coverage|claims?|claimed|suggests?',
    reporting: 'according|report(?:s|ed|ing)?|published|citing|via',
  },
  answers: {
    months: 'january|february|april|june|july|august|september|october|november|december',
    weekdays: 'monday|tuesday|wednesday|thursday|friday|saturday|sunday',
    numbers:
      'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|[mb]illions?|half',
    shortMonths: 'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec',
    ambiguousMonths:
      '\\b(?:in|of|since|until|by|early|late|mid|last|next|this) (?:May|March)\\b|\\b(?:May|March) \\d|\\d(?:st|nd|rd|th)? (?:of )?(?:May|March)\\b',
    days: 'today|yesterday|tomorrow|tonight',
    centuries: 'centur(?:y|ies)',
    relative: 'last|next|this|past|coming|same|later|earlier|few',
    relativeUnits: 'decade|year|month|week|weekend|day|hour|minute',
    placePrepositions: 'in|at|near|from|to|outside|of|across|on',
    which: 'what|which',
    reasons:
      'because|since|due to|so that|in order to|owing to|thanks to|therefore|as a result|reasons?|caused?|for|to',
  },
  followUps: {
    connectors: '(?:and |but |or )?(?:what|how) about|and|but|or',
    // “There” and “that” count only where they cannot be part of “there is” and “that which”.
    pronouns:
      '(?<whose>his|their|its|(?<=^(?:what|who|where|when|how) (?:is|are|was|were|did|does) )her(?=\\s+\\p{L}))|' +
      'he|she|it|they|him|her(?=\\s*[?.!]*$)|them|' +
      'there(?=\\s*[?.!]*$)|that(?=\\s*[?.!]*$)|(?<=(?:was|is|did|does|will) )that',
    personal: 'he|she|him|his|her',
    impersonal: 'it|its',
    expletives: '\\bit (?:true|possible|take|rain|snow)',
    questionWords: 'where|when|who|why|how(?: many| much| long| big| old)?|what|which',
    elliptical:
      'how many (?:people |others )?(?:were |are |have been )?(?:injured|killed|hurt|dead|died|wounded|missing|arrested|affected)(?: (?:so far|in total))?|' +
      'who (?:is|was|are|were) (?:the |its |their )?(?:new )?(?:ceo|cfo|boss|coach|manager|captain|owner|winner|loser|leader|president|mayor|minister|author|director|founder|suspects?|victims?|killer)|' +
      'who (?:won|lost|died|did (?:it|that)|was there|is involved|said (?:so|that|it))|' +
      'what (?:happened|happens|comes|is) (?:next|then|now)|what happened|how did (?:it|that) (?:end|happen|start)|' +
      'what (?:is|was) the (?:score|result|reason|cause|price|cost|verdict|sentence|outcome|vote|date|plan)|' +
      'how much (?:did it cost|does it cost|is it|was it|money)|how long(?: did it take)?',
    replaceable: 'where|when|who|why|how(?! many| much| long| big| old)|what',
    yesOrNo:
      '(?:how (?:many|much|long|big|old)\\b.*? )?(?<rest>(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should) (?!there\\b).+ .+)',
    adverbs: 'when|where|why|how',
    prepositions: 'in|at|for|from|to|by|with|of|on',
  },
  persons: {
    whoIs: "who(?:['’]s| is| was)",
    titles:
      'mr|mrs|ms|dr|prof|professor|president|minister|senator|governor|mayor|judge|king|queen|prince|princess|pope|chancellor|sir',
    titlesInNames:
      'Mr|Mrs|Ms|Dr|Prof|Professor|President|Minister|Senator|Governor|Mayor|Judge|King|Queen|Prince|Princess|Pope|Chancellor|Sir',
    placed: 'in|at|near|the',
    notInNames:
      'New|North|South|East|West|Northern|Southern|Eastern|Western|Great|Grand|Saint|San|Santa|Los|Las|El|United|European|American|National|International|Federal|Central|General|Supreme|White|Wall|Silicon|Hong|Puerto|Costa|Sri|Saudi|Cape|Lake|Mount|Red|Royal|World|Open|Bank|Group|University|College|School|Institute|House|Street|City|County|States|Kingdom|Union|Republic|Court|Council|Party|News|Times|Post|Journal|Energy|Motors?|Electric|Systems|Technolog(?:y|ies)|Industries|Airlines|Airways|Holdings?|Company|Corporation|Inc|Corp|Ltd|Labs?|Media|Games|Studios|Foods|Health|Olympics?|Cup|League|War|Valley|River|Bay|Island|Islands|Beach|Springs|Park|Square|Bridge|Airport',
  },
  howMany: 'how many|number of',
  measures: /\bhow (big|large|high|long|tall|old|far|fast|deep|heavy|expensive|soon)\b/,
  answerTypes: [
    ['count', '_how many_|_number of_'],
    [
      'money',
      '_how (?:much|expensive)_.*_(?:cost|pay|paid|raise|worth|spend|spent|invest|earn|make|charge|sell|sold|dollars?|euros?|pounds?|money|revenue|sales)|_how expensive_|_(?:price|cost|worth|revenue|salary|fine)_|_what does .* cost_',
    ],
    [
      'amount',
      '_how (?:much|big|large|high|long|tall|old|far|fast|deep|heavy)_|_(?:amount|percentage|proportion)_',
    ],
    [
      'place',
      '_where_|_(?:what|which) (?:country|city|state|place|town|region|continent|county|village|island|nation)_',
    ],
    [
      'date',
      '^\\W*when(?!.*_(?:what|which|who|whom|whose|where|why|how)_)|_when (?:did|do|does|is|are|was|were|will|would|can|could|shall|should|has|have|had)_|_(?:since|until|till|by|know|clear|tell (?:me|us)) when_|_(?:what|which) (?:year|date|day|month|decade|century|time)_|_how soon_',
    ],
    [
      'organisation',
      '_(?:what|which) (?:\\S+ )?(?:company|firm|organi[sz]ation|agency|bank|party|team|club|university|school|group|institution|publisher|newspaper|network|manufacturer|airline)_',
    ],
    [
      'person',
      '_who(?:m|se)?_|_(?:what|which) (?:person|man|woman|politician|president|actor|actress|singer|player|author|scientist)_',
    ],
    ['reason', '_why_|_what for_|_for what reason_|_how come_|_what (?:caused|causes)_'],
    ['how', '_how_'],
  ],
};
