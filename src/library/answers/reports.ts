/** Quotes of several articles: which tell the same story, and which to show. */
import type { Article } from '../../articles/article.ts';
import {
  type MinHashSketch,
  minHashSketch,
  NEAR_DUPLICATE,
  overlapCoefficient,
  similarity,
} from '../../articles/near-duplicates.ts';
import type { QuotedSpan, Verdict } from '../../search/answer/answer.ts';
import { words } from '../../search/language/words.ts';

/** UTF-16 units of an article that are compared: a copy shows within its beginning. */
const COMPARED = 20_000;
/** The quoted one and two more. */
const MAX_SHOWN = 3;

/** Which quotes of a verdict are shown. */
export function shownQuotes(
  { quotes }: Extract<Verdict, { found: true }>,
  articles: ReadonlyMap<string, Article>,
): QuotedSpan[] {
  return compareReports(quotes, articles, id => id).shown;
}

/** Of quotes of several articles, the best first: those of the same story as the best, and those to show. */
export function compareReports(
  quotes: readonly [QuotedSpan, ...QuotedSpan[]],
  articles: ReadonlyMap<string, Article>,
  storyOf: (articleId: string) => string,
): { same: QuotedSpan[]; shown: [QuotedSpan, ...QuotedSpan[]] } {
  const [best, ...others] = quotes;
  const known = new Map(quotes.map(quote => [quote, sketched(quote, articles)]));
  const isCopy = (a: QuotedSpan, b: QuotedSpan) => areCopies(known.get(a), known.get(b));
  const story = storyOf(best.articleId);
  const same = [best, ...others.filter(each => isCopy(best, each) || storyOf(each.articleId) === story)];
  const shown: [QuotedSpan, ...QuotedSpan[]] = [best];
  for (const each of others) {
    if (shown.length === MAX_SHOWN) break;
    if (!shown.some(other => isCopy(each, other)) && adds(each, shown, articles)) shown.push(each);
  }
  return { same, shown };
}

function sketched({ articleId }: QuotedSpan, articles: ReadonlyMap<string, Article>): MinHashSketch {
  return minHashSketch(articles.get(articleId)?.text.slice(0, COMPARED) ?? '');
}

function areCopies(a: MinHashSketch | undefined, b: MinHashSketch | undefined): boolean {
  if (!a || !b) return false;
  return similarity(a, b) >= NEAR_DUPLICATE || overlapCoefficient(a, b) >= NEAR_DUPLICATE;
}

/** A further quote adds something if its bold sentence has a name, a number or, without capitals, a word that no shown quote has. */
function adds(
  each: QuotedSpan,
  shown: readonly QuotedSpan[],
  articles: ReadonlyMap<string, Article>,
): boolean {
  const article = articles.get(each.articleId);
  if (!article) return false;
  const said = shown
    .map(({ articleId, start, end }) => articles.get(articleId)?.text.slice(start, end).toLowerCase() ?? '')
    .join('\n');
  return words(article.text.slice(each.bold.start, each.bold.end), article.lang).some(
    ({ raw, term }) => term !== '' && /^[\p{Lu}\p{Lo}\p{N}]/u.test(raw) && !said.includes(raw.toLowerCase()),
  );
}
