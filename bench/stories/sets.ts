/** Folders that say which articles tell the same event: what their files hold, as articles of a library. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article } from '../../src/articles/article.ts';
import { articleHash } from '../../src/articles/near-duplicates.ts';
import { Problem } from '../../src/problem.ts';

const ARTICLE = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  source: z.string(),
  date: z.string(),
  lang: z.string(),
  set: z.string(),
});
const PAIR = z.object({ a: z.string(), b: z.string(), same: z.boolean(), why: z.string().default('') });
const UNSURE = z.object({ a: z.string(), b: z.string() });
const STORY = z.object({ id: z.string(), articles: z.array(z.string()) });

export interface Pair {
  a: string;
  b: string;
  same: boolean;
  /** The same people or the same template, another event. */
  isHard: boolean;
}

/** The articles of one source and what is known of them. */
export interface StorySet {
  name: string;
  articles: Article[];
  /** Articles that have a date of their own. */
  pairs: Pair[];
  /** Which story each article belongs to; empty where only pairs are known. */
  storyOf: ReadonlyMap<string, string>;
  /** Pairs that could be argued either way, as `a b` and `b a`. */
  unsure: ReadonlySet<string>;
}

/** Articles without a date are added then. */
const ADDED_AT = Date.UTC(2026, 0, 1);

/** The sets of a folder, by name. Throws a Problem if a file is missing or a line says something else. */
export function readStorySets(folder: string): StorySet[] {
  const articles = read(folder, 'articles.jsonl', ARTICLE);
  const setOf = new Map(articles.map(({ id, set }) => [id, set]));
  const pairs = read(folder, 'pairs.jsonl', PAIR);
  const stories = read(folder, 'stories.jsonl', STORY);
  const unsure = read(folder, 'unsure.jsonl', UNSURE);
  return [...Map.groupBy(articles, ({ set }) => set)].map(([name, own]) => ({
    name,
    articles: own.map(articleOf),
    pairs: pairs
      .filter(({ a }) => setOf.get(a) === name)
      .map(({ a, b, same, why }) => ({ a, b, same, isHard: why.includes('hard') })),
    storyOf: new Map(
      stories
        .filter(({ articles: [first = ''] }) => setOf.get(first) === name)
        .flatMap(({ id, articles }) => articles.map(each => [each, id] as const)),
    ),
    unsure: new Set(unsure.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`])),
  }));
}

function articleOf({ id, title, text, source, date, lang }: z.infer<typeof ARTICLE>): Article {
  return {
    id,
    title,
    // Where only titles are known: an article has a text.
    text: text || title,
    publisher: source || `unknown (${id})`,
    byline: null,
    url: `https://stories.example/${encodeURIComponent(id)}`,
    publishedAt: date ? Date.parse(date) : null,
    addedAt: ADDED_AT,
    addedBy: 'bench',
    lang: lang || 'en',
    hash: articleHash(`${id} ${title}`, text),
  };
}

function read<T>(folder: string, name: string, schema: z.ZodType<T>): T[] {
  const file = join(folder, name);
  if (!existsSync(file)) throw new Problem(`There is no file ${file}. Please name a folder that has one.`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (!line.trim()) return [];
    const parsed = schema.safeParse(JSON.parse(line));
    if (parsed.success) return [parsed.data];
    throw new Problem(
      `${file}, line ${at + 1}: ${parsed.error.issues[0]?.message ?? 'it is something else'}.`,
    );
  });
}
