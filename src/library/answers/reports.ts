/** Several articles that tell the same story: how many there are, how many are independent, and which to show. */
import type { Article } from '../../articles/article.ts';
import {
  type MinHashSketch,
  minHashSketch,
  NEAR_DUPLICATE,
  overlapCoefficient,
  similarity,
} from '../../articles/near-duplicates.ts';
import type { QuotedSpan } from '../../search/answer/answer.ts';
import { terms, words } from '../../search/language/words.ts';

/** How many articles tell the same story, the one quoted first included, and how many of them are no copies of others. */
export interface Reports {
  total: number;
  independent: number;
}

/** UTF-16 units of an article that are compared: a copy shows within its beginning. */
const COMPARED = 20_000;
/** The quoted one and two more. */
const MAX_SHOWN = 3;
/** Two sentences that share this part of the shorter one's words say the same. */
const SAME_STORY = 0.5;

/** What quotes of several articles, the best first, have in common. */
export function compareReports(
  quotes: readonly [QuotedSpan, ...QuotedSpan[]],
  articles: ReadonlyMap<string, Article>,
): { reports: Reports; same: QuotedSpan[]; shown: [QuotedSpan, ...QuotedSpan[]] } {
  const [best, ...others] = quotes;
  const known = new Map(quotes.map(quote => [quote, sketched(quote, articles)]));
  const isCopy = (a: QuotedSpan, b: QuotedSpan) => areCopies(known.get(a), known.get(b));
  const same = [best, ...others.filter(each => isCopy(best, each) || tellTheSame(best, each, articles))];
  const independent: QuotedSpan[] = [];
  for (const each of same) if (!independent.some(other => isCopy(each, other))) independent.push(each);
  const shown: [QuotedSpan, ...QuotedSpan[]] = [best];
  for (const each of others) {
    if (shown.length === MAX_SHOWN) break;
    if (!shown.some(other => isCopy(each, other)) && adds(each, shown, articles)) shown.push(each);
  }
  return { reports: { total: same.length, independent: independent.length }, same, shown };
}

function sketched({ articleId }: QuotedSpan, articles: ReadonlyMap<string, Article>): MinHashSketch {
  return minHashSketch(articles.get(articleId)?.text.slice(0, COMPARED) ?? '');
}

function areCopies(a: MinHashSketch | undefined, b: MinHashSketch | undefined): boolean {
  if (!a || !b) return false;
  return similarity(a, b) >= NEAR_DUPLICATE || overlapCoefficient(a, b) >= NEAR_DUPLICATE;
}

/** Whether the bold sentences share at least half of the shorter one's terms. */
function tellTheSame(a: QuotedSpan, b: QuotedSpan, articles: ReadonlyMap<string, Article>): boolean {
  const [left, right] = [boldTerms(a, articles), boldTerms(b, articles)];
  const least = Math.min(left.size, right.size);
  return least > 0 && left.intersection(right).size / least >= SAME_STORY;
}

function boldTerms({ articleId, bold }: QuotedSpan, articles: ReadonlyMap<string, Article>): Set<string> {
  const article = articles.get(articleId);
  return new Set(article ? terms(article.text.slice(bold.start, bold.end), article.lang) : []);
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
