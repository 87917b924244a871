/** The view behind “Why this answer?”: the words that matched, what decided, what came next, and how sure it is. */
import type { Why } from '../../library/answer.ts';
import { maskedLink, oneLine, plain } from '../text.ts';
import { card, cards, type View } from './view.ts';

const MAX_WORDS = 20;
const MAX_WORD = 40;
const MAX_HEADLINE = 300;

/** What the features of the search mean, in plain words. One that has none here is left out. */
const FEATURES: Record<string, string> = {
  coverage: 'the passage has the rare words of the question',
  sentence: 'one sentence has many of them together',
  firstStage: 'these words are frequent in the passage and rare elsewhere',
  nearness: 'words that stand together in the question stand near each other',
  pairs: 'words that stand together in the question do so in the passage',
  kind: 'it has the kind of answer asked for, such as a place or a number',
  title: 'the headline has words of the question',
  publisher: 'it is by the publisher that the question names',
  time: 'it is of the time that the question asks about',
  recency: 'it is new',
  article: 'the article as a whole is about this',
};

/** For the person who pressed the button only. */
export function whyView(why: Why): View {
  const { matched, missing, decided, runnerUp, confidence } = why;
  const reasons = decided.filter(({ feature }) => FEATURES[feature] !== undefined);
  const parts = [
    '**Why this answer?**',
    ...(matched.length ? [`Words of your question in it: ${list(matched)}.`] : []),
    ...(missing.length ? [`Not in it: ${list(missing)}.`] : []),
    ...(reasons.length ? [['What decided:', ...reasons.map(reason)].join('\n')] : []),
    runnerUp
      ? `Next came ${maskedLink(runnerUp.article.title, runnerUp.article.url, MAX_HEADLINE)}, with ${percent(runnerUp.share)} of its score.`
      : 'No other article came near.',
    `How sure it is: ${percent(confidence)}.`,
  ];
  return cards([card().setDescription(parts.join('\n\n'))]);
}

function reason({ feature, share }: Why['decided'][number]): string {
  return `- ${FEATURES[feature]} (${percent(share)})`;
}

function list(words: readonly string[]): string {
  const shown = words.slice(0, MAX_WORDS).map(word => `“${plain(oneLine(word), MAX_WORD)}”`);
  return shown.join(', ') + (words.length > MAX_WORDS ? ' and others' : '');
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

export const NO_WHY = 'This answer is no longer kept. Ask again to see why.';
