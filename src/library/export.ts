/** The articles of a library as a file that any program reads: JSON Lines, https://jsonlines.org */
import type { Article } from '../articles/article.ts';
import type { Store } from '../storage/store.ts';

/** Articles that are read at once. */
const SLICE = 100;

export interface ArticlesFile {
  bytes: Buffer;
  /** How many it holds: the newest added. */
  articles: number;
  /** How many there are. */
  total: number;
}

/** One line for each article, the latest added first, as many as fit into `maxBytes`. */
export async function articlesFile(store: Store, owner: string, maxBytes: number): Promise<ArticlesFile> {
  // Ids sort by the time at which they were made.
  const ids = (await store.articleIds(owner)).reverse();
  const lines: Buffer[] = [];
  let length = 0;
  for (let at = 0; at < ids.length; at += SLICE) {
    const found = await store.articlesById(owner, ids.slice(at, at + SLICE));
    for (const article of found.sort((one, other) => (one.id < other.id ? 1 : -1))) {
      const line = Buffer.from(`${JSON.stringify(shared(article))}\n`);
      if (length + line.length > maxBytes)
        return { bytes: Buffer.concat(lines), articles: lines.length, total: ids.length };
      lines.push(line);
      length += line.length;
    }
  }
  return { bytes: Buffer.concat(lines), articles: lines.length, total: ids.length };
}

/** Without who added it: that is nobody's business elsewhere. Times as ISO 8601. */
function shared({ addedBy: _, hash: __, publishedAt, addedAt, ...article }: Article) {
  const iso = (epochMs: number) => new Date(epochMs).toISOString();
  return { ...article, publishedAt: publishedAt === null ? null : iso(publishedAt), addedAt: iso(addedAt) };
}
