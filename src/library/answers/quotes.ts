/** From what the search and the store say to what commands and views see. */
import type { Article, Headline, Span } from '../../articles/article.ts';
import { MAX_LINK } from '../../articles/link.ts';
import type { QuotedSpan, Verdict } from '../../search/answer/answer.ts';
import type { Reasons } from '../../search/answer/explanation.ts';
import { differingFigures } from '../../search/answer/figures.ts';
import type { PassageIndex } from '../../search/index/passage-index.ts';
import type { Question } from '../../search/question/question.ts';
import type { Lack } from '../../search/ranking/answer-type-match.ts';
import { rightOf } from '../../search/ranking/model.ts';
import type { StoredQuote } from '../../storage/stores/answer-store.ts';
import { DAY_MS } from '../../time.ts';
import type { Reports } from '../stories/stories.ts';
import type { Found, NotCovered, Page, Quote, Why } from './answer.ts';
import type { ArticleFilter } from './filter.ts';
import { compareReports } from './reports.ts';
import { textFragmentLink } from './text-fragment.ts';

/** What is kept of an answer beside its quotes, so that it can be shown again after a restart. */
export interface Details {
  reports: Reports;
  figures: (Span & { articleId: string })[];
  ageMs: number | null;
  lacks?: Lack | null;
  /** Default: true. */
  isSure?: boolean;
  reasons: Reasons;
  typed: string | null;
  /** Which articles were asked, under the name that it has in stored answers. Default: all. */
  narrowing?: ArticleFilter;
}

/** The answer with the quotes whose articles are at hand; null if none is. */
export function found(
  id: string,
  question: string,
  quotes: readonly StoredQuote[],
  details: Details | null,
  articles: ReadonlyMap<string, Article>,
): Found | null {
  const [best, ...further] = quotes.flatMap(quote => {
    const article = articles.get(quote.articleId);
    return article ? [quoted(quote, article)] : [];
  });
  if (!best) return null;
  const figures = (details?.figures ?? []).flatMap(({ articleId, start, end }) => {
    const article = articles.get(articleId);
    return article ? [{ text: article.text.slice(start, end), publisher: article.publisher }] : [];
  });
  return {
    kind: 'found',
    id,
    isSure: details?.isSure ?? true,
    question,
    typed: details?.typed ?? null,
    quotes: [best, ...further],
    reports: details?.reports ?? { total: 1, independent: 1 },
    figures: figures.length > 1 ? figures : [],
    ageMs: details?.ageMs ?? null,
    lacks: details?.lacks ?? null,
    confidence: details?.reasons.confidence ?? null,
    why: details && whyOf(details.reasons, articles),
  };
}

function whyOf(
  { runnerUp, confidence, right = rightOf(confidence), ...reasons }: Reasons,
  articles: ReadonlyMap<string, Article>,
): Why {
  const article = runnerUp && articles.get(runnerUp.articleId);
  return {
    ...reasons,
    right,
    runnerUp: article ? { article: headlineOf(article), share: runnerUp.share } : null,
  };
}

/** The ids of all articles that an answer with these details speaks of. */
export function spokenOf(quotes: readonly StoredQuote[], details: Details | null): { articleId: string }[] {
  return [
    ...quotes,
    ...(details?.figures ?? []),
    ...(details?.reasons.runnerUp ? [details.reasons.runnerUp] : []),
  ];
}

/** The newest report is called old where a recent one was asked for. */
const OLD_MS = 14 * DAY_MS;

/** What is known beside the verdict. */
export interface Telling {
  now: number;
  typed: string | null;
  storyOf(articleId: string): string;
  /** Of the story of the article that is quoted first. */
  reports: Reports;
}

/** What is shown of a verdict: which quotes, and what is kept with them. */
export function chosen(
  question: Question,
  verdict: Extract<Verdict, { found: true }>,
  articles: ReadonlyMap<string, Article>,
  { now, typed, storyOf, reports }: Telling,
): { quotes: QuotedSpan[]; details: Details } {
  const { same, shown } = compareReports(verdict.quotes, articles, storyOf);
  const answering = same.flatMap(({ articleId, bold: sentence }) => {
    const article = articles.get(articleId);
    return article ? [{ articleId, text: article.text, lang: article.lang, sentence }] : [];
  });
  const newest = Math.max(...same.map(({ articleId }) => articles.get(articleId)?.publishedAt ?? Number.NaN));
  const isFresh = question.wantsLatest || question.spans.some(({ to }) => to > now - OLD_MS);
  const ageMs = isFresh && now - newest > OLD_MS ? now - newest : null;
  const figures = differingFigures(question, answering);
  const { lacks, isSure, reasons } = verdict;
  return { quotes: shown, details: { reports, figures, ageMs, lacks, isSure, reasons, typed } };
}

export function quoted(
  { start, end, bold, span, lead }: Omit<StoredQuote, 'articleId'>,
  article: Article,
): Quote {
  const within = (each: Span): Span => ({ start: each.start - start, end: each.end - start });
  return {
    article: headlineOf(article),
    start,
    end,
    text: article.text.slice(start, end),
    bold: within(bold),
    span: span ? within(span) : null,
    lead: lead ? article.text.slice(lead.start, lead.end) : null,
    jump: textFragmentLink(article.url, article.text, bold, MAX_LINK),
  };
}

/** Headlines shown where nothing is near. */
const LATEST = 3;

/** What is nearest, and what the library has never heard of. */
export function notCovered(
  { question, typed }: { question: string; typed: string | null },
  verdict: Extract<Verdict, { found: false }>,
  index: PassageIndex,
): NotCovered {
  return {
    kind: 'not covered',
    question,
    typed,
    confidence: verdict.confidence,
    nearest: verdict.nearest.flatMap(id => index.headline(id) ?? []),
    latest: index.newestFirst().slice(0, LATEST),
    unknownWords: verdict.unknownWords,
    articles: index.articles,
    newest: index.newestFirst().find(({ publishedAt }) => publishedAt !== null)?.publishedAt ?? null,
  };
}

export function headlineOf(article: Article): Headline {
  const { text: _text, hash: _hash, ...headline } = article;
  return headline;
}

export function paged<Item>(all: readonly Item[], page: { offset: number; limit: number }): Page<Item> {
  return { items: all.slice(page.offset, page.offset + page.limit), total: all.length };
}
