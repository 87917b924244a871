import { describe, expect, test } from 'vitest';
import { candidatesFor, PassageIndex } from '../../../src/search/index/passage-index.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { article, libraryOf } from '../library.ts';

const day = 24 * 60 * 60 * 1000;
const drones = article('1', 'Taiwan argues over drones', 'The KMT proposes a budget for drones.', {
  publishedAt: 1 * day,
});
const apple = article('2', 'Apple ships updates', 'Security updates come earlier, in Taiwan too.', {
  publishedAt: 3 * day,
  publisher: 'Harbour Tech Daily',
});
const undated = article('3', 'Weather, undated', 'It rains.', { addedAt: 2 * day });

describe('candidates', () => {
  test('are passages that share a term, with how often each term occurs', () => {
    const { candidates, occurrences, passages } = libraryOf(drones, apple, undated).matches(
      'KMT or Taiwan or nothing',
    );
    expect(candidates.map(each => each.articleId)).toEqual(['1', '2']);
    expect(Object.fromEntries(occurrences)).toEqual({ kmt: 1, taiwan: 2, noth: 0 });
    expect(passages).toBe(3);
  });

  test('are the best of all, however frequent the terms', () => {
    const many = Array.from({ length: 2_000 }, (_, n) => {
      const again = n === 1_700 ? 'morning, harbour harbour' : 'morning';
      return article(
        `a${n}`,
        `Story ${n}`,
        `A ${n < 600 ? 'quokka' : 'gull'} was near the harbour this ${again}.`,
      );
    });
    const library = libraryOf(...many);
    const first = (question: string) => library.matches(question).candidates[0]?.articleId;
    expect(first('harbour')).toBe('a1700');
    expect(first('gull harbour')).toBe('a1700');
    expect(first('quokka harbour')).toBe('a0');
  });

  test('a word that the library does not know is read as the nearest one; a known one never is', () => {
    const library = libraryOf(drones, apple);
    expect(library.matches('Taiwn').corrections).toEqual(new Map([['taiwn', ['taiwan']]]));
    expect(library.matches('updtes').candidates.map(each => each.articleId)).toEqual(['2']);
    expect(library.matches('security').corrections.size).toBe(0);
  });

  test('a score does not grow with the number of matched words, as MiniSearch makes it', () => {
    const twice = article('t', 'Report', 'Storm zebra.');
    const library = libraryOf(twice, article('o', 'Report', 'Unrelated words.'));
    const [one, other, both] = ['storm', 'zebra', 'storm zebra'].map(
      question => library.matches(question).candidates[0]?.score ?? 0,
    );
    expect(both).toBeCloseTo((one ?? 0) + (other ?? 0), 10);
  });

  test('match by the publisher too', () => {
    expect(
      libraryOf(drones, apple)
        .matches('Harbour')
        .candidates.map(each => each.articleId),
    ).toEqual(['2']);
  });

  test('a removed article is found no more, and one added again under its id replaces it', () => {
    const { index, matches } = libraryOf(drones, apple);
    index.add({ ...drones, text: 'Submarines only.' });
    expect(matches('drones proposes').candidates.map(each => each.articleId)).toEqual(['1']);
    expect(matches('proposes').candidates).toEqual([]);
    index.remove('1');
    expect(matches('submarines').candidates).toEqual([]);
    expect([index.articles, index.passages]).toEqual([1, 1]);
  });
});

test('a question of several parts has more candidates', () => {
  const asked = (words: number) =>
    readQuestion(Array.from({ length: words }, (_, at) => `zebra${at}x`).join(' '));
  expect([13, 14].map(words => candidatesFor(asked(words)))).toEqual([60, 120]);
});

describe('headlines', () => {
  const { index } = libraryOf(drones, apple, undated);

  test('that match in the title come before those that match in the text', () => {
    expect(index.headlines('taiwan').map(each => each.id)).toEqual(['1', '2']);
  });

  test('that match by publisher come before those that match in the text', () => {
    const harbour = article('4', 'Ships', 'The harbour is a harbour like any harbour.');
    expect(
      libraryOf(harbour, apple)
        .index.headlines('harbour')
        .map(each => each.id),
    ).toEqual(['2', '4']);
  });

  test('match by publisher', () => {
    expect(index.headlines('harbour').map(each => each.id)).toEqual(['2']);
  });

  test('newest first; without a date, by when it was added', () => {
    expect(index.newestFirst().map(each => each.id)).toEqual(['2', '3', '1']);
  });

  test('follow an article that is added later', () => {
    const library = libraryOf(drones);
    expect(library.index.newestFirst().map(each => each.id)).toEqual(['1']);
    library.index.add(apple);
    expect(library.index.newestFirst().map(each => each.id)).toEqual(['2', '1']);
    expect(library.index.latestAdded()).toHaveLength(2);
  });

  test('nothing typed suggests the newest', () => {
    expect(index.suggest('', 2).map(each => each.id)).toEqual(['2', '3']);
  });

  test.each([
    ['the beginning of a word', 'upd', ['2']],
    ['stop words and any order', 'over taiw', ['1']],
    ['the publisher', 'tech app', ['2']],
    ['a middle of a word does not fit', 'pdates', []],
  ])('suggest: %s', (_name, typed, expected) => {
    expect(index.suggest(typed, 25).map(each => each.id)).toEqual(expected);
  });

  test('suggest gives 25 of 26', () => {
    const many = libraryOf(...Array.from({ length: 26 }, (_, i) => article(`a${i}`, `Story ${i}`, 'Text.')));
    expect(many.index.suggest('story', 25)).toHaveLength(25);
  });
});

describe('languages', () => {
  const fabrik = article(
    'de',
    'Fabrik',
    'Die Bevölkerungsgröße von Warschau wuchs. Eine Übersetzung erschien.',
    {
      lang: 'de',
    },
  );
  const factory = article('en', 'Panasonic', 'Panasonic builds data-centre cells in Kansas.');
  const chang = article('zh', '松下', '松下正在堪萨斯州建设电池工厂。今天下雨。', { lang: 'zh' });
  const library = libraryOf(fabrik, factory, chang);
  const first = (question: string) => {
    const asked = readQuestion(question, { languages: library.index.languages() });
    return library.index.candidates(asked, 5).candidates[0]?.articleId;
  };

  test('a question finds articles of every language of the library', () => {
    expect(library.index.languages().toSorted()).toEqual(['de', 'en', 'zh']);
    expect(first('wo baut Panasonic')).toBe('en');
    expect(first('松下在哪里建工厂？')).toBe('zh');
    expect(first('wer lebt in Warschau')).toBe('de');
  });

  test('in German a word finds the compounds that begin with it', () => {
    expect(first('Wie groß ist die Bevölkerung?')).toBe('de');
    expect(first('Wer übersetzt es?')).toBe('de');
  });

  test('data centre finds data-centre, and datacenter does', () => {
    expect(first('the datacenter')).toBe('en');
    expect(first('a data centre')).toBe('en');
  });
});

test('an article that is read in turns is found like one read at once, and not before', async () => {
  const text = Array.from({ length: 300 }, (_, n) => `Lighthouse keeper number ${n} counts ships.`).join(' ');
  const long = article('long', 'Keepers', text);
  const [atOnce, inTurns] = [new PassageIndex(), new PassageIndex()];
  for (const index of [atOnce, inTurns]) index.add(article('short', 'Ships', 'A keeper counts.'));
  atOnce.add(long);
  const found = (index: PassageIndex) => index.candidates(readQuestion('Which keeper counts 17 ships?'), 5);
  let turns = 0;
  await inTurns.addInTurns(long, async () => {
    turns += 1;
    expect(inTurns.articles).toBe(1);
    expect(found(inTurns).candidates.map(each => each.articleId)).toEqual(['short']);
  });
  // The heading, reading each passage, and giving it to MiniSearch.
  expect(turns).toBe(1 + 2 * (atOnce.passages - 1));
  expect(turns).toBeGreaterThan(10);
  expect(found(inTurns)).toEqual({ ...found(atOnce), termOf: expect.any(Function) });
});
