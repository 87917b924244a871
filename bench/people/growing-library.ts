/** A library that grows with time, as a server's does: a question sees what was published when it is asked, and nothing of its future. */
import type { Article } from '../../src/articles/article.ts';
import type { Library } from '../../src/library/library.ts';
import type { Document } from '../answers/dataset.ts';

export class GrowingLibrary {
  readonly library: Library;
  /** What the library has for each document, by the document's id: of two that tell the same story, the same article. */
  readonly articles = new Map<string, Article>();
  /** Documents that were not added, as an article told their story already. */
  copies = 0;

  /** Those to come, the next one last. */
  readonly #coming: Document[];

  constructor(library: Library, documents: readonly Document[]) {
    this.library = library;
    this.#coming = documents.toSorted((a, b) => (b.date ?? 0) - (a.date ?? 0));
  }

  /** Adds what was published up to this moment (epoch milliseconds), each article at its own time; those without a date are there from the start. */
  async growUntil(now: number): Promise<void> {
    for (let next = this.#coming.at(-1); next && (next.date ?? 0) <= now; next = this.#coming.at(-1)) {
      this.#coming.pop();
      const added = await this.library.add(sourceOf(next), 'benchmark', next.date ?? 0);
      const article = added.added ? added.article : await this.library.article(added.same.id);
      if (!added.added) this.copies += 1;
      if (article) this.articles.set(next.id, article);
    }
    await this.library.vectorsMade();
  }
}

function sourceOf({ id, title, text, publisher, date, lang }: Document) {
  return {
    title,
    text,
    link: `https://news.example/${encodeURIComponent(id)}`,
    ...(publisher && { publisher }),
    ...(date !== null && { date: new Date(date).toISOString() }),
    ...(lang && { lang }),
  };
}
