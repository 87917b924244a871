/**
 * `npm run eval -- DIR…`: how well the search answers the questions of a folder with `passages.jsonl` (id, title, text, source)
 * and `queries.jsonl` (q, gold: ids of passages, answers: exact strings). Prints one row a folder.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Article } from '../../src/articles/article.ts';
import { answer } from '../../src/search/answer.ts';
import { PassageIndex } from '../../src/search/index.ts';
import { readQuestion } from '../../src/search/question.ts';
import { rank } from '../../src/search/rank.ts';

interface Passage {
  id: string | number;
  title?: string;
  text: string;
  source?: string;
}

interface Query {
  q: string;
  gold?: (string | number)[];
  answers?: string[];
  /** True: written so that no passage answers it. */
  imp?: boolean;
}

const folders = process.argv.slice(2);
if (!folders.length) {
  console.error('Name the folders to measure: npm run eval -- ../shared/benchmark/squad11');
  process.exit(2);
}
console.table(Object.fromEntries(folders.map(folder => [basename(folder), evaluate(folder)])));

function evaluate(folder: string) {
  const articles = new Map(
    lines<Passage>(join(folder, 'passages.jsonl')).map(each => [String(each.id), asArticle(each)]),
  );
  const queries = lines<Query>(join(folder, 'queries.jsonl')).filter(each => each.gold?.length && !each.imp);
  const index = new PassageIndex();
  for (const article of articles.values()) index.add(article);
  const sum = { firstStage: 0, ranked: 0, bold: 0, quoted: 0 };
  const times = queries.map(({ q, gold = [], answers = [] }) => {
    const isGold = (id: string | undefined) => gold.some(each => String(each) === id);
    const start = performance.now();
    const question = readQuestion(q);
    const matches = index.candidates(question, 50);
    const verdict = answer(question, matches, articles);
    const took = performance.now() - start;
    const [best] = rank(question, matches, articles);
    if (isGold(matches.candidates[0]?.articleId)) sum.firstStage++;
    if (isGold(best?.article.id)) sum.ranked++;
    const sentence = best?.article.text.slice(best.best.start, best.best.end) ?? '';
    if (answers.some(each => sentence.includes(each))) sum.bold++;
    if (verdict.found) sum.quoted++;
    return took;
  });
  times.sort((a, b) => a - b);
  const share = (count: number) => (count / queries.length).toFixed(3);
  return {
    passages: index.passages,
    questions: queries.length,
    'R@1 first stage': share(sum.firstStage),
    'R@1 ranked': share(sum.ranked),
    'answer in bold': share(sum.bold),
    quoted: share(sum.quoted),
    'median ms': (times[times.length >> 1] ?? 0).toFixed(1),
    'p99 ms': (times[Math.floor(times.length * 0.99)] ?? 0).toFixed(1),
  };
}

function asArticle({ id, title = '', text, source = '' }: Passage): Article {
  const rest = { byline: null, url: '', publishedAt: null, addedAt: 0, addedBy: '', lang: 'en', hash: '' };
  return { id: String(id), title, text, publisher: source, ...rest };
}

function lines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as T);
}
