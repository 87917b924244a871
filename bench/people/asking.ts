/** Asks questions as the bot does, one person after another, and says which answers answer. */
import type { Article, Span } from '../../src/articles/article.ts';
import type { Answer } from '../../src/library/answers/answer.ts';
import type { RankedPassage } from '../../src/library/answers/ask-options.ts';
import type { Model } from '../../src/search/ranking/model.ts';
import type { Query } from '../answers/dataset.ts';
import { answers } from './answering.ts';
import type { Conversation } from './conversations.ts';
import type { GrowingLibrary } from './growing-library.ts';

/** A quote as it was shown. */
export interface Shown {
  title: string;
  text: string;
  bold: string;
  answers: boolean;
}

export interface Outcome {
  query: Query;
  /** The question as the library understood it. */
  understood: string;
  /** What was quoted, the best first; empty: it was refused. */
  shown: Shown[];
  /** Whether the quotes were shown without a word of doubt. */
  isSure: boolean;
  /** Whether the bold sentence of the first quote answers. */
  boldAnswers: boolean;
  /** 0 to 1: how sure it was, whether it quoted or not. */
  confidence: number;
  /** Whether the passage that the search ranks first answers. */
  passageAnswers: boolean;
}

/** What is asked after something else is asked so much later. */
const PAUSE_MS = 20_000;

/** Everybody asks in a channel of their own, in the order of time. `modelFor` says which model each question is answered with, or leaves it to the library. */
export async function askAll(
  growing: GrowingLibrary,
  conversations: readonly Conversation[],
  modelFor: (query: Query) => Model | undefined,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [number, conversation] of conversations.entries()) {
    const asker = { person: `person-${number}`, channel: `channel-${number}` };
    const begunAt = conversation[0].askedAt ?? 0;
    await growing.growUntil(begunAt);
    for (const [at, query] of conversation.entries()) {
      const now = begunAt + at * PAUSE_MS;
      const model = modelFor(query);
      const answer = await growing.library.ask(query.q, now, { asker, ...(model && { model }) });
      const { passages } = await growing.library.search(answer.question, now, 1, model);
      outcomes.push(outcomeOf(query, answer, passages, growing.articles));
    }
  }
  return outcomes;
}

function outcomeOf(
  query: Query,
  answer: Answer,
  [passage]: readonly RankedPassage[],
  articles: ReadonlyMap<string, Article>,
): Outcome {
  const right = new Map(query.gold.flatMap(id => articles.get(id) ?? []).map(each => [each.id, each]));
  const answersIn = (id: string, slice: Span) => {
    const article = right.get(id);
    return article !== undefined && answers(query, article.text, slice);
  };
  const leadAnswers = (id: string, lead: string | null) =>
    lead !== null && answersIn(id, sliceOf(right.get(id)?.text ?? '', lead));
  const quotes = answer.kind === 'found' ? answer.quotes : [];
  const [first] = quotes;
  return {
    query,
    understood: answer.question,
    shown: quotes.map(({ article, start, end, text, bold, lead }) => ({
      title: article.title,
      text: [lead, text].filter(Boolean).join(' … '),
      bold: text.slice(bold.start, bold.end),
      answers: answersIn(article.id, { start, end }) || leadAnswers(article.id, lead),
    })),
    isSure: answer.kind === 'found' && answer.isSure,
    boldAnswers:
      first !== undefined &&
      answersIn(first.article.id, {
        start: first.start + first.bold.start,
        end: first.start + first.bold.end,
      }),
    confidence: answer.confidence ?? 0,
    passageAnswers: passage !== undefined && answersIn(passage.articleId, passage),
  };
}

function sliceOf(text: string, part: string): Span {
  const start = Math.max(0, text.indexOf(part));
  return { start, end: start + part.length };
}
