/** What a library says about a message: the articles that it links to, and the passages that are nearest to its words. */
import type { Article, Headline } from '../../articles/article.ts';
import { canonicalLink } from '../../articles/link.ts';
import { Problem } from '../../problem.ts';
import { quoteAround } from '../../search/answer/quote.ts';
import { words } from '../../search/language/words.ts';
import type { Question } from '../../search/question/question.ts';
import type { Hit } from '../../search/ranking/rank.ts';
import type { Quote } from './answer.ts';
import { quoted } from './quotes.ts';

export interface Coverage {
  /** The library's articles that the message links to. */
  linked: Headline[];
  /** Passages that share words with it, best first, each of another article that is not linked. */
  quotes: Quote[];
}

/** Distinct words that a passage shares with the message; all of them if it has fewer. */
const LEAST_SHARED = 3;
const MAX_QUOTES = 3;
/** Links of one message that are looked up. */
const MAX_LINKS = 10;

/** The headlines that these addresses are of, in their order; what is no address is passed over. */
export function linkedIn(links: readonly string[], headlines: Iterable<Headline>): Headline[] {
  const wanted = [...new Set(links.slice(0, MAX_LINKS).flatMap(canonical))];
  if (wanted.length === 0) return [];
  const byLink = new Map([...headlines].map(each => [each.url, each]));
  return wanted.flatMap(link => byLink.get(link) ?? []);
}

function canonical(link: string): string[] {
  try {
    return [canonicalLink(link)];
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}

/** The best passage of each article that shares enough words with the text. */
export function nearestIn(question: Question, hits: readonly Hit[], linked: readonly Headline[]): Quote[] {
  const seen = new Set(linked.map(({ id }) => id));
  const found: Quote[] = [];
  for (const hit of hits) {
    if (found.length === MAX_QUOTES) break;
    if (seen.has(hit.article.id) || !sharesEnough(question, hit)) continue;
    seen.add(hit.article.id);
    found.push(quoted({ ...quoteAround(hit.article.text, hit.best), bold: hit.best }, hit.article));
  }
  return found;
}

function sharesEnough({ terms }: Question, { article, start, end }: Hit): boolean {
  const held = termsOf(article, article.text.slice(start, end));
  const shared = terms.filter(({ forms }) => forms.some(form => held.has(form))).length;
  return shared >= Math.min(LEAST_SHARED, terms.length) && shared > 0;
}

function termsOf({ title, lang }: Article, text: string): Set<string> {
  return new Set([title, text].flatMap(part => words(part, lang).map(({ term }) => term)));
}
