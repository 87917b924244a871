/** Reads the sample articles that come with Newsdesk, so that the first question works offline. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import type { Source } from './article.ts';

const Sample = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1),
  link: z.url({ protocol: /^https?$/ }),
  date: z.iso.date(),
  lang: z.string().min(2),
  byline: z.string().min(1).optional(),
  text: z.array(z.string().min(1)).min(1),
});

/**
 * The sources in the folder's `.json` files, in the order of their names.
 * Throws a Problem naming the folder, or the file and its field, that can't be read.
 */
export async function readSamples(folder: string): Promise<Source[]> {
  const names = await readdir(folder).catch(error => {
    throw new Problem(`The folder of sample articles, ${folder}, can't be read: ${error.message}.`, {
      cause: error,
    });
  });
  const files = names.filter(name => name.endsWith('.json')).sort();
  return Promise.all(files.map(name => readSample(join(folder, name))));
}

async function readSample(file: string): Promise<Source> {
  const { success, data, error } = Sample.safeParse(await readJson(file));
  if (!success) {
    const [issue] = error.issues;
    const field = issue?.path.join('.') || 'the whole file';
    throw new Problem(`The sample ${basename(file)} is not right at “${field}”: ${issue?.message}.`, {
      cause: error,
    });
  }
  const { text, byline, ...rest } = data;
  return { ...rest, ...(byline && { byline }), text: text.join('\n\n') };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Problem(`The sample ${basename(file)} can't be read: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}
