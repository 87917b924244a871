/**
 * The corpus of the bench: news-like articles and questions, made from a seed, so that every process can make the same ones again
 * without keeping them, or read from a folder of the shape of a benchmark (passages.jsonl, queries.jsonl).
 *
 * Made articles: words follow Zipf's law (the n-th is about n times as rare as the first) and are inflected; nearly half of all words
 * are English function words; a story has names and words of its own and is told by several articles. A question takes words of one sentence
 * in other inflections, with some replaced by words that are not there.
 */
import { createHash } from 'node:crypto';
import type { Span } from '../../src/articles/article.ts';
import { passages } from '../../src/search/index/passages.ts';
import { readDataset } from '../answers/dataset.ts';

export interface BenchArticle {
  id: string;
  title: string;
  text: string;
  /** About 100 words each, cut as Newsdesk cuts: every engine gets the same. */
  passages: Span[];
}

export interface BenchQuestion {
  text: string;
  /** Ids of the passages that answer it. */
  gold: string[];
}

export interface Corpus {
  name: string;
  /** As many as hold the passages asked for. */
  articles(): Iterable<BenchArticle>;
  questions: BenchQuestion[];
}

export function passageId(articleId: string, number: number): string {
  return `${articleId}#${number}`;
}

const VOCABULARY = 120_000;
const TOPIC_WORDS = 30;
const ARTICLES_A_STORY = 4;
const SENTENCES = 24;
/** Of a question's words: the share that stands as in the article, and of the others the share that is not there in any form. */
const KEPT = 0.45;
const REPLACED = 0.6;
const FUNCTION_WORDS =
  'the the the the the the of of of to to to and and and a a a in in in that is was for for on it with as he at by from his be this are an has have were its they which had not but their who been or will more would about after said'.split(
    ' ',
  );
const OPENINGS = ['what did the', 'where was the', 'who said that', 'why is the', 'how did', 'when was the'];

/** A corpus of at least `size` passages with `questions` questions, the same for the same seed. */
export function madeCorpus(size: number, questions: number, seed = 1): Corpus {
  // The length of an article varies by its words only, so the first ones tell how many are needed.
  const sample = Array.from({ length: 50 }, (_, number) => madeArticle(number, seed).passages.length);
  const count = Math.ceil(size / (sample.reduce((sum, each) => sum + each, 0) / sample.length));
  return {
    name: `${size.toLocaleString('en')} made passages`,
    *articles() {
      for (let number = 0; number < count; number++) yield madeArticle(number, seed);
    },
    questions: Array.from({ length: questions }, (_, number) =>
      madeQuestion(Math.floor((number * count) / questions), seed),
    ),
  };
}

/** The passages and questions of a folder; a passage of it is an article here. Unanswerable questions are left out. */
export function readCorpus(folder: string, questions: number): Corpus {
  const { name, documents, queries } = readDataset(folder);
  const articles = documents.map(({ id, title, text }) => ({ id, title, text, passages: passages(text) }));
  const byId = new Map(articles.map(article => [article.id, article]));
  const answered = queries.flatMap(({ q, gold }) => {
    const ids = gold.flatMap(id => byId.get(id)?.passages.map((_, number) => passageId(id, number)) ?? []);
    return ids.length > 0 ? [{ text: q, gold: ids }] : [];
  });
  return { name, articles: () => articles, questions: answered.slice(0, questions) };
}

function madeArticle(number: number, seed: number): BenchArticle {
  const story = storyOf(number, seed);
  const random = generator(`${seed} article ${number}`);
  const title = capital(
    `${pick(story.names, random)} ${many(6, () => inflected(pick(story.words, random), random))}`,
  );
  const sentences = Array.from({ length: SENTENCES }, () => sentence(story, random));
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += 3) paragraphs.push(sentences.slice(at, at + 3).join(' '));
  const text = paragraphs.join('\n\n');
  return { id: `a${number}`, title, text, passages: passages(text) };
}

function madeQuestion(number: number, seed: number): BenchQuestion {
  const article = madeArticle(number, seed);
  const random = generator(`${seed} question ${number}`);
  const at = Math.floor(random() * article.passages.length);
  const { start, end } = article.passages[at] as Span;
  const sentences = article.text.slice(start, end).split(/(?<=\.)\s+/);
  const functionWords = new Set(FUNCTION_WORDS);
  const content = pick(sentences, random)
    .replace(/[^\p{L} ]/gu, '')
    .toLowerCase()
    .split(' ')
    .filter(word => !functionWords.has(word));
  const asked = new Set<string>();
  for (let tries = 0; asked.size < 5 && tries < 20; tries++) {
    const word = pick(content, random);
    const isKept = random() < KEPT;
    asked.add(isKept ? word : inflected(random() < REPLACED ? globalWord(random) : stemOf(word), random));
  }
  const words = [...asked].map(word => (random() < 0.3 ? `${pick(FUNCTION_WORDS, random)} ${word}` : word));
  return { text: `${pick(OPENINGS, random)} ${words.join(' ')}?`, gold: [passageId(article.id, at)] };
}

interface Story {
  names: string[];
  words: string[];
}

function storyOf(number: number, seed: number): Story {
  const random = generator(`${seed} story ${Math.floor(number / ARTICLES_A_STORY)}`);
  return {
    names: Array.from({ length: 3 }, () => capital(coined(Math.floor(random() * 2 ** 31)))),
    words: Array.from({ length: TOPIC_WORDS }, () => globalWord(random)),
  };
}

function sentence(story: Story, random: () => number): string {
  const words = many(14 + Math.floor(random() * 12), () => {
    const kind = random();
    if (kind < 0.45) return pick(FUNCTION_WORDS, random);
    if (kind < 0.5) return pick(story.names, random);
    return inflected(kind < 0.68 ? pick(story.words, random) : globalWord(random), random);
  });
  return `${capital(words)}.`;
}

/** Zipf's law with exponent 1 over VOCABULARY words. */
function globalWord(random: () => number): string {
  return coined(Math.floor(VOCABULARY ** random()) - 1);
}

const ONSETS = 'b br c cl d dr f fl g gr h j k l m n p pl qu r s sh st t th tr v w'.split(' ');
const RIMES = 'ad al am an ar at el em en er et id il im in ip od ol om on op or ot ub ul um un ur'.split(
  ' ',
);
const SYLLABLES = ONSETS.length * RIMES.length;

/** The word of this number, two syllables or three: no two numbers share one. */
function coined(number: number): string {
  let rest = number + SYLLABLES;
  let word = '';
  while (rest > 0) {
    const syllable = rest % SYLLABLES;
    word += `${ONSETS[syllable % ONSETS.length]}${RIMES[Math.floor(syllable / ONSETS.length)]}`;
    rest = Math.floor(rest / SYLLABLES);
  }
  return `${word}k`;
}

/** Every coined word ends with k, and no ending has one. */
function stemOf(word: string): string {
  return word.replace(/(?<=k)(?:s|ed|ing)$/, '');
}

function inflected(word: string, random: () => number): string {
  return `${word}${pick(['', '', 's', 'ed', 'ing'], random)}`;
}

function many(count: number, make: () => string): string {
  return Array.from({ length: count }, make).join(' ');
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Mulberry32 (public domain, T. Ettinger 2017), seeded by the hash of a name: numbers from 0 to below 1. */
function generator(name: string): () => number {
  let state = createHash('sha256').update(name).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
