/** Which story each article belongs to. */
import { type Kysely, sql } from 'kysely';
import type { Owner } from '../owner.ts';
import type { Tables } from '../tables.ts';
import { raiseRevision } from './library-row.ts';

/** An article, and the story that it belongs to. */
export interface StoredPlace {
  articleId: string;
  /** The id of the article that began the story, or one of the story's own. */
  story: string;
}

export interface StoryStore {
  /** The articles whose story has another id than theirs, in the order of their ids. */
  places(owner: Owner): Promise<StoredPlace[]>;
  /** Articles that were put into no story yet, not even one of their own: up to `limit` of their ids, the oldest first. */
  unplaced(owner: Owner, limit: number): Promise<string[]>;
  /** Puts an article that is in no story yet into this one; nothing if it is in one, or gone. */
  placeArticle(owner: Owner, place: StoredPlace): Promise<void>;
  /** Takes an article out of its story into another one, and raises the revision; false if the article is gone. */
  moveArticle(owner: Owner, place: StoredPlace): Promise<boolean>;
}

/** Every transaction begins with a statement that writes, as sql-store.ts explains. */
export function storyStore(db: Kysely<Tables>): StoryStore {
  return {
    async places(owner) {
      const rows = await db
        .selectFrom('stories')
        .innerJoin('articles', join =>
          join.onRef('articles.owner', '=', 'stories.owner').onRef('articles.id', '=', 'stories.article'),
        )
        .select(['stories.article', 'stories.story'])
        .where('stories.owner', '=', owner)
        .whereRef('stories.story', '<>', 'stories.article')
        .orderBy('stories.article')
        .execute();
      return rows.map(({ article, story }) => ({ articleId: article, story }));
    },

    async unplaced(owner, limit) {
      const rows = await db
        .selectFrom('articles')
        .leftJoin('stories', join =>
          join.onRef('articles.owner', '=', 'stories.owner').onRef('articles.id', '=', 'stories.article'),
        )
        .select('articles.id')
        .where('articles.owner', '=', owner)
        .where('stories.article', 'is', null)
        .orderBy(sql`coalesce(published_at, added_at)`)
        .orderBy('articles.id')
        .limit(limit)
        .execute();
      return rows.map(({ id }) => id);
    },

    async placeArticle(owner, { articleId, story }) {
      await db
        .insertInto('stories')
        .columns(['owner', 'article', 'story'])
        .expression(
          db
            .selectFrom('articles')
            .select(['owner', 'id', sql<string>`cast(${story} as text)`.as('story')])
            .where('owner', '=', owner)
            .where('id', '=', articleId),
        )
        .onConflict(conflict => conflict.doNothing())
        .execute();
    },

    moveArticle(owner, { articleId, story }) {
      return db.transaction().execute(async tx => {
        await raiseRevision(tx, owner);
        const there = await tx
          .selectFrom('articles')
          .select('id')
          .where('owner', '=', owner)
          .where('id', '=', articleId)
          .executeTakeFirst();
        if (!there) return false;
        await tx
          .insertInto('stories')
          .values({ owner, article: articleId, story })
          .onConflict(conflict => conflict.columns(['owner', 'article']).doUpdateSet({ story }))
          .execute();
        return true;
      });
    },
  };
}
