/**
 * `npm run bench -- hostile`: what the worst questions cost at 20,000 passages, in milliseconds and in megabytes of heap; nobody should be able to stop
 * the bot with one. Ends with 1 if one takes more than 250 ms or 50 MB.
 */
import type { Article } from '../../src/articles/article.ts';
import { answer } from '../../src/search/answer/answer.ts';
import { PassageIndex } from '../../src/search/index/passage-index.ts';
import { readQuestion } from '../../src/search/question/question.ts';
import { rank } from '../../src/search/ranking/rank.ts';
import { HOSTILE } from './hostile-questions.ts';

const PASSAGES = 20_000;
const MAX_MS = 250;
const MAX_MB = 50;
const RUNS = 5;
/** The words of the library: the n-th is about n times as rare as the first (Zipf's law). */
const WORDS = Array.from({ length: 20_000 }, (_, n) =>
  n < 26 ? String.fromCharCode(97 + n) : `w${n.toString(36)}`,
);

const articles = new Map<string, Article>();
const index = new PassageIndex();
for (let number = 0; index.passages < PASSAGES; number++) {
  const article = articleNumber(number);
  articles.set(article.id, article);
  index.add(article);
}
const rows: Record<string, { ms: number; MB: number }> = {};
let failed = false;
for (const [name, question] of Object.entries(HOSTILE)) {
  const times: number[] = [];
  const heaps: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const start = performance.now();
    ask(question);
    times.push(performance.now() - start);
    heaps.push((process.memoryUsage().heapUsed - before) / 1e6);
  }
  const [ms, mb] = [median(times), median(heaps)];
  rows[name] = { ms: Math.round(ms), MB: Math.round(mb) };
  failed ||= ms > MAX_MS || mb > MAX_MB;
}
console.log(`${index.passages} passages, median of ${RUNS} runs`);
console.table(rows);
process.exit(failed ? 1 : 0);

function ask(text: string): void {
  const question = readQuestion(text, { now: Date.UTC(2026, 5, 1), languages: ['en', 'de', 'zh'] });
  const matches = index.candidates(question, 50);
  answer(question, matches, rank(question, matches, articles));
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** Ten passages of a hundred words, drawn by a generator with a fixed seed. */
function articleNumber(number: number): Article {
  let state = number + 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const sentence = () => {
    const words = Array.from({ length: 20 }, () => WORDS[Math.floor(WORDS.length ** next()) - 1] ?? 'a');
    return `Government ${words.join(' ')}.`;
  };
  const text = Array.from({ length: 50 }, sentence).join(' ');
  const id = `${number}`;
  const rest = {
    byline: null,
    publishedAt: number * 1e6,
    addedAt: 0,
    addedBy: 'benchmark',
    lang: 'en',
    hash: id,
  };
  return {
    id,
    title: `Report ${number}`,
    publisher: 'Example Wire',
    url: `https://news.example/${id}`,
    text,
    ...rest,
  };
}
