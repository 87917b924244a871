/** Spanish: its words, for reading questions and articles. */
import type { LanguageWords } from './language.ts';

export const spanish: LanguageWords = {
  code: 'es',
  stemmer: 'spanish',
  stopWordList: 'spa',
  stopWords:
    'qué quién quiénes cuál cuáles cuándo dónde cómo cuánto cuánta cuántos cuántas por porqué fue fueron era eran es son está están estaba estaban ha han había habían hay ser tiene tienen tuvo hizo hace llama llamaba qué',
  hasDecimalComma: true,
  months: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  weekdays: 'lunes|martes|miércoles|jueves|viernes|sábado|domingo',
  numbers: 'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez',
  scales: { mil: 3, millón: 6, millones: 6, billón: 12, billones: 12 },
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
