/** Arabic: its words and its stemmer. */
import type { LanguageWords } from './language.ts';

export const arabic: LanguageWords = {
  code: 'ar',
  stem: light,
  stopWordList: 'ara',
  stopWords: 'ما ماذا من متى أين كيف كم لماذا أي أية هل عدد اسم هو هي كان كانت التي الذي',
  scales: { مليون: 6, مليار: 9 },
};

const ARTICLES = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل'];
const ENDINGS = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'ه', 'ة', 'ي'];

/** Light10 (Larkey, Ballesteros and Connell 2007): takes off the article, “and”, and the endings of number, gender and person. */
function light(word: string): string {
  let stem = word;
  if (stem.startsWith('و') && stem.length > 3) stem = stem.slice(1);
  const article = ARTICLES.find(each => stem.startsWith(each) && stem.length - each.length >= 2);
  if (article) stem = stem.slice(article.length);
  for (const ending of ENDINGS) {
    if (stem.endsWith(ending) && stem.length - ending.length >= 2) stem = stem.slice(0, -ending.length);
  }
  return stem;
}
