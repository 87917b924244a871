/** What came of the questions of a set: how many answers were useful, how many wrong, and how well the confidence tells them apart. */
import { auroc, type Bin, mean, reliability } from '../answers/measures.ts';
import type { Outcome } from './asking.ts';

/** Shares of answerable questions, between 0 and 1. `useful`, `wrong` and `refused` add up to 1. */
export interface Answered {
  /** Which questions: all, those of a kind, those that a model was trained on. */
  of: string;
  questions: number;
  /** One of the quotes shown answers; the first one does; its bold sentence does. */
  useful: number;
  first: number;
  bold: number;
  /** Quoted, though no quote answers. */
  wrong: number;
  refused: number;
  /** The first passage of the search answers. */
  passage: number;
  /** The first passage of each system that Newsdesk is compared with answers. */
  baselines: Record<string, number>;
}

/** Shares of the questions that nothing answers. */
export interface Unanswerable {
  of: string;
  questions: number;
  quoted: number;
  quotedAsSure: number;
}

/** Answers shown without a word of doubt, and the share of them whose first quote answers. */
export interface Sure {
  of: string;
  answers: number;
  right: number;
}

export interface Summary {
  answered: Answered[];
  unanswerable: Unanswerable[];
  sure: Sure[];
  /** Whether the confidence is higher where the articles hold an answer, and where what comes first answers. */
  auroc: { answerable: number; answers: number };
  reliability: Bin[];
}

/** An outcome, and by the name of each baseline whether its first passage answers. */
export interface Compared extends Outcome {
  baselines: Record<string, boolean>;
}

const BINS = 5;

export function summaryOf(outcomes: readonly Compared[]): Summary {
  const answerable = outcomes.filter(({ query }) => query.answerable);
  const others = outcomes.filter(({ query }) => !query.answerable);
  const sure = (of: string, among: readonly Outcome[]): Sure => {
    const shown = among.filter(({ isSure }) => isSure);
    return { of, answers: shown.length, right: shareOf(shown, isRight) };
  };
  return {
    answered: [...parts('all', answerable)].map(([of, own]) => answeredOf(of, own)),
    unanswerable: [...parts('none answers', others)].map(([of, own]) => unanswerableOf(of, own)),
    sure: [sure('of answerable questions', answerable), sure('of all questions', outcomes)],
    auroc: {
      answerable: auroc(outcomes.map(each => ({ ...each, answerable: each.query.answerable }))),
      answers: auroc(outcomes.map(each => ({ ...each, answerable: isRight(each) }))),
    },
    reliability: reliability(
      outcomes.map(each => ({ ...each, right: isRight(each) })),
      BINS,
    ),
  };
}

/** What comes first answers: the first quote, or where nothing was quoted, the passage that would have been. */
function isRight({ shown: [first], passageAnswers }: Outcome): boolean {
  return first ? first.answers : passageAnswers;
}

/** All, then each kind, then those that a model was trained on and the others; nothing twice. */
function parts<Each extends Outcome>(all: string, outcomes: readonly Each[]): Map<string, readonly Each[]> {
  const kinds = Map.groupBy(outcomes, ({ query }) => query.kind || 'of no kind');
  const seen = Map.groupBy(outcomes, ({ query }) => (query.isSeen ? 'seen' : 'not seen'));
  return new Map([
    [all, outcomes] as const,
    ...(kinds.size > 1 ? kinds : []),
    ...(seen.size > 1 ? seen : []),
  ]);
}

function answeredOf(of: string, outcomes: readonly Compared[]): Answered {
  const isUseful = ({ shown }: Outcome) => shown.some(quote => quote.answers);
  const names = Object.keys(outcomes[0]?.baselines ?? {});
  return {
    of,
    questions: outcomes.length,
    useful: shareOf(outcomes, isUseful),
    first: shareOf(outcomes, ({ shown }) => shown[0]?.answers === true),
    bold: shareOf(outcomes, ({ boldAnswers }) => boldAnswers),
    wrong: shareOf(outcomes, each => each.shown.length > 0 && !isUseful(each)),
    refused: shareOf(outcomes, ({ shown }) => shown.length === 0),
    passage: shareOf(outcomes, ({ passageAnswers }) => passageAnswers),
    baselines: Object.fromEntries(
      names.map(name => [name, shareOf(outcomes, ({ baselines }) => baselines[name] === true)]),
    ),
  };
}

function unanswerableOf(of: string, outcomes: readonly Outcome[]): Unanswerable {
  return {
    of,
    questions: outcomes.length,
    quoted: shareOf(outcomes, ({ shown }) => shown.length > 0),
    quotedAsSure: shareOf(outcomes, ({ isSure }) => isSure),
  };
}

function shareOf<Each>(all: readonly Each[], isOne: (each: Each) => boolean): number {
  return mean(all.map(each => Number(isOne(each))));
}
