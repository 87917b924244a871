/** The view behind “Why this answer?”: the words that matched, what spoke for it, what came next, and how often such answers are right. */
import type { Why } from '../../library/answers/answer.ts';
import type { Wording } from '../../wording/wording.ts';
import { maskedLink, oneLine, plain } from './text.ts';
import { card, cards, type View } from './view.ts';

const MAX_WORDS = 20;
const MAX_WORD = 40;
const MAX_HEADLINE = 300;

/** For the person who pressed the button only. */
export function whyView(words: Wording, reasons: Why): View {
  const { matched, missing, decided, runnerUp, right } = reasons;
  const { why } = words;
  const lines = decided.flatMap(({ feature }) => why.features[feature] ?? []).map(each => `- ${each}`);
  const next =
    runnerUp &&
    maskedLink(runnerUp.article.title || words.answer.untitled, runnerUp.article.url, MAX_HEADLINE);
  const parts = [
    why.title,
    ...(matched.length ? [why.matched(list(words, matched))] : []),
    ...(missing.length ? [why.missing(list(words, missing))] : []),
    ...(lines.length ? [[why.decided, ...lines].join('\n')] : []),
    runnerUp && next ? why.runnerUp[distance(runnerUp.share)](next) : why.noRunnerUp,
    sureness(words, right),
  ];
  return cards([card().setDescription(parts.join('\n\n'))]);
}

function list({ answer, why }: Wording, all: readonly string[]): string {
  const shown = all.slice(0, MAX_WORDS).map(word => answer.quoted(plain(oneLine(word), MAX_WORD)));
  return shown.join(', ') + (all.length > MAX_WORDS ? why.andOthers : '');
}

/** How far behind an article is whose odds are this share of the first one's. */
function distance(share: number): 'close' | 'behind' | 'far' {
  if (share >= 0.5) return 'close';
  return share >= 0.1 ? 'behind' : 'far';
}

/** In tens, for it is no more exact, and never certain. */
function sureness({ why }: Wording, right: number): string {
  const ofTen = Math.round(right * 10);
  if (ofTen === 10) return why.nearlyAllRight;
  return ofTen === 0 ? why.hardlyAnyRight : why.right(ofTen);
}
