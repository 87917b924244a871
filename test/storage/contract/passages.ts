/** What a Store promises about full texts. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { PassageQuery } from '../../../src/storage/full-text.ts';
import type { Store } from '../../../src/storage/store.ts';
import type { ArticlePassages } from '../../../src/storage/stores/passage-rows.ts';
import { numbered } from '../article.ts';
import { OURS, THEIRS } from './owners.ts';

const CODE = 'one';

/** An article whose passages hold these words. */
function read(n: number, ...passages: string[]): ArticlePassages {
  const vocabulary = [...new Set(['title', 'wire', ...passages.flatMap(text => text.split(' '))])];
  const places = (text: string) => Uint32Array.from(text.split(' '), word => vocabulary.indexOf(word));
  return {
    id: numbered(n).id,
    vocabulary,
    passages: passages.map((text, place) => ({
      start: place * 100,
      end: place * 100 + 90,
      sentences: Uint32Array.of(place * 100, place * 100 + 90, text.split(' ').length),
      terms: places(text),
      title: places('title'),
      publisher: places('wire'),
    })),
  };
}

export function passageContract(store: () => Store): void {
  const counts = async (owner: string, ...terms: string[]) => {
    const found = await store().termCounts(owner, terms);
    return Object.fromEntries(found.map(({ term, passages }) => [term, passages]));
  };
  /** What is found with these terms, each worth its place from the end: `article#place`. */
  const found = async (
    owner: string,
    essential: string[],
    rest: Partial<PassageQuery & { with: string[] }> = {},
  ) => {
    const terms = [...essential, ...(rest.with ?? [])];
    const known = await store().termCounts(owner, terms);
    const weighed = (list: string[]) =>
      list.flatMap(term => {
        const number = known.find(each => each.term === term)?.number;
        return number === undefined ? [] : [{ number, weight: terms.length - terms.indexOf(term) }];
      });
    const query = { ...rest, essential: weighed(essential), nonEssential: weighed(rest.with ?? []) };
    const passages = await store().passagesWith(owner, query, 10);
    return passages.map(({ articleId, place }) => `${Number(articleId.replace(/\D/g, ''))}#${place}`);
  };
  const save = async (owner: string, ...articles: ArticlePassages[]) => {
    await store().beginFullText(owner);
    await store().savePassages(owner, CODE, articles);
  };

  describe('a full text', () => {
    beforeEach(async () => {
      for (const owner of [OURS, THEIRS]) {
        for (const n of [1, 2, 3]) await store().addArticle(owner, numbered(n));
      }
    });

    it('is there from its beginning on, and ready when somebody says so', async () => {
      expect(await store().fullText(OURS)).toBeNull();
      await store().savePassages(OURS, CODE, [read(1, 'ferry')]);
      expect(await counts(OURS, 'ferry')).toEqual({});
      await save(OURS, read(1, 'ferry ferry harbour', 'ferry'));
      const lengths = { text: 3, title: 2, publisher: 2 };
      expect(await store().fullText(OURS)).toEqual({ isReady: false, passages: 2, lengths });
      await store().finishFullText(OURS);
      await store().beginFullText(OURS);
      expect(await store().fullText(OURS)).toMatchObject({ isReady: true, passages: 2 });
    });

    it('finds what holds an essential term, those first that are worth most', async () => {
      await save(OURS, read(1, 'ferry harbour', 'bread'), read(2, 'ferry', 'harbour'), read(3, 'salt'));
      expect(await found(OURS, ['ferry'], { with: ['harbour'] })).toEqual(['1#0', '2#0']);
      expect(await found(OURS, ['ferry', 'harbour'])).toEqual(['1#0', '2#0', '2#1']);
      expect((await found(OURS, ['title'])).length).toBe(5);
      expect(await found(OURS, ['nothing'], { with: ['ferry'] })).toEqual([]);
      expect(await found(OURS, ['ferry'], { among: [numbered(2).id, numbered(3).id] })).toEqual(['2#0']);
      expect(await found(OURS, ['ferry'], { among: [] })).toEqual([]);
    });

    it('gives passages back as they were read, with the numbers of their terms', async () => {
      await save(OURS, read(1, 'ferry', 'harbour ferry harbour'));
      const [ferry, harbour, title, wire] = (await Promise.all(
        ['ferry', 'harbour', 'title', 'wire'].map(
          async term => (await store().termCounts(OURS, [term]))[0]?.number ?? 0,
        ),
      )) as [number, number, number, number];
      const names = await store().termsNumbered(OURS, [harbour, ferry, -1]);
      expect(new Map(names.map(({ number, term }) => [number, term]))).toEqual(
        new Map([
          [ferry, 'ferry'],
          [harbour, 'harbour'],
        ]),
      );
      expect(await store().termsNumbered(OURS, [])).toEqual([]);
      const query = { essential: [{ number: harbour, weight: 1 }], nonEssential: [] };
      expect(await store().passagesWith(OURS, query, 10)).toEqual([
        {
          articleId: numbered(1).id,
          place: 1,
          start: 100,
          end: 190,
          sentences: Uint32Array.of(100, 190, 3),
          terms: Uint32Array.of(harbour, ferry, harbour),
          title: Uint32Array.of(title),
          publisher: Uint32Array.of(wire),
        },
      ]);
    });

    it('shows another server nothing', async () => {
      await save(OURS, read(1, 'ferry harbour'));
      expect(await store().fullText(THEIRS)).toBeNull();
      expect(await counts(THEIRS, 'ferry')).toEqual({});
      expect(await store().termsLike(THEIRS, 'fer', { from: 1, to: 9 }, 9)).toEqual([]);
      expect(await store().unreadArticles(THEIRS, CODE, 9)).toHaveLength(3);
      const [ferry] = await store().termCounts(OURS, ['ferry']);
      const query = { essential: [{ number: ferry?.number ?? 0, weight: 1 }], nonEssential: [] };
      expect(await store().passagesWith(OURS, query, 10)).toHaveLength(1);
      expect(await store().passagesWith(THEIRS, query, 10)).toEqual([]);
      expect(await store().termsNumbered(THEIRS, [ferry?.number ?? 0])).toEqual([]);
      await save(THEIRS, read(1, 'ferry'));
      await store().dropFullText(THEIRS);
      expect(await found(OURS, ['ferry'])).toEqual(['1#0']);
      expect(await counts(OURS, 'ferry', 'title')).toEqual({ ferry: 1, title: 1 });
    });

    it('says which articles were not read by this version of the search', async () => {
      await save(OURS, read(1, 'ferry', 'ferry'), read(3, 'salt'));
      expect(await store().unreadArticles(OURS, CODE, 9)).toEqual([numbered(2).id]);
      expect(await store().unreadArticles(OURS, 'two', 2)).toEqual([numbered(1).id, numbered(2).id]);
      await store().savePassages(OURS, 'two', [read(1, 'harbour')]);
      expect(await store().unreadArticles(OURS, 'two', 9)).toEqual([numbered(2).id, numbered(3).id]);
      expect(await counts(OURS, 'ferry', 'harbour', 'title')).toEqual({ harbour: 1, title: 2 });
    });

    it('knows terms by their beginning, the most frequent first', async () => {
      await save(OURS, read(1, 'fern ferry', 'ferry fjord'), read(2, 'ferries', 'éclair'));
      const like = async (beginning: string, from: number, to: number) =>
        (await store().termsLike(OURS, beginning, { from, to }, 2)).map(({ term }) => term);
      expect(await like('f', 4, 5)).toEqual(['ferry', 'fern']);
      expect(await like('fer', 5, 9)).toEqual(['ferry', 'ferries']);
      expect(await like('é', 1, 9)).toEqual(['éclair']);
      expect(await like('x', 1, 9)).toEqual([]);
    });

    it('loses what an article held when the article goes, in whichever way', async () => {
      await save(OURS, read(1, 'ferry harbour'), read(2, 'ferry', 'bread'), read(3, 'salt'));
      await store().removeArticle(OURS, numbered(1).id);
      expect(await counts(OURS, 'ferry', 'harbour')).toEqual({ ferry: 1 });
      await store().replaceArticle(OURS, numbered(2).id, numbered(4), 'sketch');
      expect(await counts(OURS, 'ferry', 'bread', 'salt')).toEqual({ salt: 1 });
      await store().expire(OURS, { keep: 0, before: null }, 9);
      expect(await counts(OURS, 'salt', 'title', 'wire')).toEqual({});
      expect(await found(OURS, ['ferry', 'bread', 'salt', 'title'])).toEqual([]);
      const lengths = { text: 0, title: 0, publisher: 0 };
      expect(await store().fullText(OURS)).toEqual({ isReady: false, passages: 0, lengths });
    });

    it('keeps nothing of an article that went while it was read', async () => {
      await store().removeArticle(OURS, numbered(1).id);
      await save(OURS, read(1, 'ferry'), read(2, 'harbour'));
      expect(await counts(OURS, 'ferry', 'harbour', 'title')).toEqual({ harbour: 1, title: 1 });
    });

    it.each(['dropFullText', 'erase'] as const)('goes altogether with %s', async how => {
      await save(OURS, read(1, 'ferry', 'harbour'));
      await store().finishFullText(OURS);
      await store()[how](OURS);
      expect(await store().fullText(OURS)).toBeNull();
      expect(await counts(OURS, 'ferry', 'title')).toEqual({});
      for (const n of [1, 2, 3]) await store().addArticle(OURS, numbered(n));
      await save(OURS, read(2, 'ferry'));
      expect(await found(OURS, ['ferry'])).toEqual(['2#0']);
      expect(await store().fullText(OURS)).toMatchObject({ isReady: false, passages: 1 });
    });
  });
}
