/** German: its words, for reading questions and articles. */
import * as chrono from 'chrono-node';
import type { LanguageWords } from './language.ts';

export const german: LanguageWords = {
  code: 'de',
  stemmer: 'german',
  stopWordList: 'deu',
  stopWords:
    'was wer wen wem wessen wann wo woher wohin wie viel viele vielen hoch groß lange oft warum weshalb wieso welche welcher welches welchen welchem wofür womit wodurch worüber woran worin wurde wurden worden wird werden war waren hat hatte hatten haben sind heißt hieß nannte nennt nennen bezeichnet befindet befinden gehört gehören gibt gab meiste meisten',
  refineStem: withoutNameEnding,
  hasDecimalComma: true,
  scales: {
    tsd: 3,
    tausend: 3,
    mio: 6,
    million: 6,
    millionen: 6,
    mrd: 9,
    mia: 9,
    milliarde: 9,
    milliarden: 9,
    billion: 12,
    billionen: 12,
  },
  articles: 'der|dem|den',
  time: {
    dates: chrono.de,
    latest: 'neueste[nrs]?|aktuell(?:e[nrs]?)?|zuletzt|derzeit|jetzt',
    since: '(?:seit|nach)(?: de[mr])?',
    until: '(?:bis|vor)(?: de[mr])?',
    between: 'zwischen(?: dem)?',
    and: 'und(?: dem)?',
    inYear: 'im jahr',
    leads: 'ab|vor',
    last: '(?:letzten?|vergangenen?) (?=\\d)',
    next: 'nächst',
    numbers: { ein: 1, eine: 1, einem: 1, einer: 1, zwei: 2, drei: 3, vier: 4 },
    units: { hour: 'stunden?', day: 'tage?n?', week: 'wochen?', month: 'monate?n?', year: 'jahre?n?' },
  },
  publishers: {
    accordingTo: 'laut',
    nameArticles: 'der|die',
    reporting: 'laut',
  },
  answers: {
    months: 'januar|jänner|februar|märz|mai|juni|juli|oktober|dezember',
    weekdays: 'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag',
    numbers:
      'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|hundert|tausend|hunderte|tausende',
    centuries: 'jahrhunderts?',
    placePrepositions: 'in|im|bei|aus|nach|von|zu',
    which: 'welche[mnrs]?',
    reasons: 'weil|da|denn|wegen|aufgrund|deshalb|daher|damit|um|grund|gründe',
  },
  followUps: {
    connectors: 'und wie (?:ist|steht|sieht) es (?:mit|bei|in)|(?:und )?was ist mit|und|aber|oder',
    pronouns: 'er|sie|ihn|ihm|ihnen|dort|davon|dazu|darin|(?:da|das|es)(?=\\s*[?.!]*$)',
    elliptical:
      'wie viele (?:menschen )?(?:wurden |sind |starben )?(?:verletzt|getötet|gestorben|tot|vermisst|verhaftet)|wer (?:hat )?gewonnen|wer ist (?:der|die) (?:neue )?(?:chefin?|trainer(?:in)?|präsident(?:in)?)|was (?:ist )?passiert(?:e)?|was (?:war|ist) (?:der grund|das ergebnis|die ursache|der preis)',
    questionWords: 'wo|wann|wer|warum|wieso|wie(?: viele?| lange| groß)?|was|welche[nrs]?',
    replaceable: 'wo|wann|wer|warum|wie(?! viel| lange| groß)|was',
    prepositions: 'im|bei|aus|für|mit|von',
  },
  persons: {
    whoIs: 'wer (?:ist|war)',
    titles: 'herr|frau|kanzlerin?|präsident(?:in)?',
    titlesInNames: 'Herr|Frau',
    placed: 'im',
  },
  howMany: 'wie viele',
  measures: /(?<!\p{L})wie (groß|hoch|lange?|alt|weit|schnell|schwer|tief|teuer)(?!\p{L})/u,
  answerTypes: [
    ['count', '_wie ?viele_|_anzahl_'],
    [
      'money',
      '_wie ?viel_.*_(?:kost|zahl|verdien|geld|euro|dollar)|_(?:preis|kosten|kostet|umsatz)_|_wie teuer_',
    ],
    [
      'amount',
      '_wie (?:viel|groß|hoch|lange?|alt|weit|schnell|schwer|tief)_|_wieviel_|_(?:anteil|prozentsatz)_',
    ],
    ['place', '_wo(?:her|hin)?_|_welche[mnrs]? (?:land|stadt|ort|region|staat|bundesland|kontinent)_'],
    ['date', '_wann_|_welche[mnrs]? (?:jahr|tag|monat|datum|jahrhundert)_'],
    [
      'organisation',
      '_welche[mnrs]? (?:firma|unternehmen|konzern|partei|bank|organisation|verein|behörde|universität)_',
    ],
    ['person', '_we(?:r|n|m|ssen)_'],
    ['reason', '_(?:warum|weshalb|wieso|wozu)_|_aus welchem grund_'],
    ['how', '_wie_'],
  ],
};
/** Names, which Snowball leaves alone: Warschaus is of Warschau, and Kalifornien (stem kaliforni) is where something kalifornisch is. */
function withoutNameEnding(stem: string): string {
  return stem.length > 5 ? stem.replace(/(?<=[aeiouäöü])s$|i$/u, '') : stem;
}
