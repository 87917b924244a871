/** The view behind “Why this answer?”: the words that matched, what decided, what came next, and how sure it is. */
import type { Why } from '../../library/answer.ts';
import type { Wording } from '../../wording/wording.ts';
import { maskedLink, oneLine, plain } from '../text.ts';
import { card, cards, type View } from './view.ts';

const MAX_WORDS = 20;
const MAX_WORD = 40;
const MAX_HEADLINE = 300;

/** For the person who pressed the button only. */
export function whyView(words: Wording, reasons: Why): View {
  const { matched, missing, decided, runnerUp, confidence } = reasons;
  const { why } = words;
  const lines = decided.flatMap(({ feature, share }) => {
    const meaning = why.features[feature];
    return meaning ? [`- ${meaning} (${percent(share, words)})`] : [];
  });
  const next =
    runnerUp &&
    maskedLink(runnerUp.article.title || words.answer.untitled, runnerUp.article.url, MAX_HEADLINE);
  const parts = [
    why.title,
    ...(matched.length ? [why.matched(list(matched, why.andOthers))] : []),
    ...(missing.length ? [why.missing(list(missing, why.andOthers))] : []),
    ...(lines.length ? [[why.decided, ...lines].join('\n')] : []),
    runnerUp && next ? why.runnerUp(next, percent(runnerUp.share, words)) : why.noRunnerUp,
    why.sure(percent(confidence, words)),
  ];
  return cards([card().setDescription(parts.join('\n\n'))]);
}

function list(words: readonly string[], andOthers: string): string {
  const shown = words.slice(0, MAX_WORDS).map(word => `“${plain(oneLine(word), MAX_WORD)}”`);
  return shown.join(', ') + (words.length > MAX_WORDS ? andOthers : '');
}

function percent(share: number, { locale }: Wording): string {
  return share.toLocaleString(locale, { style: 'percent' });
}
