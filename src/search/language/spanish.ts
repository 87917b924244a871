/** Spanish: its words, for reading questions and articles. */
import * as chrono from 'chrono-node';
import type { LanguageWords } from './language.ts';

export const spanish: LanguageWords = {
  code: 'es',
  stemmer: 'spanish',
  stopWordList: 'spa',
  stopWords:
    'qué quién quiénes cuál cuáles cuándo dónde cómo cuánto cuánta cuántos cuántas por porqué fue fueron era eran es son está están estaba estaban ha han había habían hay ser tiene tienen tuvo hizo hace llama llamaba qué',
  hasDecimalComma: true,
  scales: { mil: 3, millón: 6, millones: 6, billón: 12, billones: 12 },
  articles: 'el|la|los',
  time: {
    dates: chrono.es,
    latest: 'últim[oa]s?|reciente(?:s|mente)?|actual(?:mente)?|ahora',
    since: '(?:desde|tras)(?: el| la)?',
    until: '(?:antes de|hasta)(?: el| la)?',
    between: 'entre(?: el)?',
    and: 'y(?: el)?',
    inYear: 'en',
    leads: 'hace|(?:desde |tras )?las',
    last: 'últim[oa]s? (?=\\d)',
    next: 'próxim',
    numbers: { un: 1, una: 1, dos: 2, tres: 3, cuatro: 4 },
    units: { hour: 'horas?', day: 'd[ií]as?', week: 'semanas?', month: 'mes(?:es)?', year: 'años?' },
  },
  publishers: {
    accordingTo: 'según',
    nameArticles: 'el|la',
    reporting: 'según',
  },
  answers: {
    months: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
    weekdays: 'lunes|martes|miércoles|jueves|viernes|sábado|domingo',
    numbers: 'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez',
    centuries: 'siglo',
    placePrepositions: 'en|de|del|a',
    which: 'qué|cuál',
    reasons: 'porque|debido|para|por|razón',
  },
  followUps: {
    connectors: 'y qué (?:hay|pasa) (?:de|con)|qué (?:hay|pasa) (?:de|con)|y|pero',
    pronouns: 'él|ella|ellos|ellas|eso|allí|ahí',
    personal: 'él|ella',
    questionWords: 'dónde|cuándo|quién|por qué|cómo|cuánt[oa]s?|qué',
    replaceable: 'dónde|cuándo|quién|por qué|cómo|qué',
    prepositions: 'en|de|para|con',
  },
  persons: {
    whoIs: 'qui[eé]n (?:es|era|fue)',
    titles: 'señor|señora|presidenta?',
    titlesInNames: 'Señora?',
    placed: 'en|la|el',
  },
  howMany: 'cuánt[oa]s',
  answerTypes: [
    ['count', '_cuánt[oa]s_|_número de_'],
    ['money', '_cuánto (?:dinero|cuesta|costó|pagó|vale)_|_(?:precio|costo|coste)_'],
    ['amount', '_cuánt[oa]_|_qué (?:porcentaje|altura|tamaño|distancia)_'],
    ['place', '_dónde_|_(?:qué|cuál) (?:país|ciudad|región|estado|lugar)_'],
    ['date', '_cuándo_|_(?:qué|cuál) (?:año|fecha|día|mes|siglo)_'],
    ['organisation', '_qué (?:empresa|compañía|organización|banco|agencia|universidad|partido|equipo)_'],
    ['person', '_quién(?:es)?_'],
    ['reason', '_por qué_'],
    ['how', '_cómo_'],
  ],
};
