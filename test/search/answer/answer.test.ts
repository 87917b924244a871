import { describe, expect, test } from 'vitest';
import { idf } from '../../../src/search/index/bm25.ts';
import { article, libraryOf } from '../library.ts';

const panasonic = article(
  'p',
  'Panasonic builds in Kansas',
  'Money is there. The plant rises in Kansas. It cost 350 billion yen. Workers are happy.\n\nA third plant is planned in Mexico.',
);
const weather = article(
  'w',
  'Storm over Hefei',
  'The storm reached Hefei on Monday. Nobody was hurt. Ten ships sank.',
);

test('idf of a term in 1 of 6 passages is ln(1 + 5.5 / 1.5)', () => {
  expect(idf(1, 6)).toBeCloseTo(1.5404, 4);
  expect(idf(0, 6)).toBeCloseTo(Math.log(14), 10);
});

describe('the quote', () => {
  test('has the sentence that answers in bold, with its passage around it', () => {
    const verdict = libraryOf(panasonic, weather).ask('where does the plant rise');
    if (!verdict.found) throw new Error('not found');
    const [{ start, end, bold }] = verdict.quotes;
    expect(panasonic.text.slice(bold.start, bold.end)).toBe('The plant rises in Kansas.');
    expect(panasonic.text.slice(start, end)).toBe(panasonic.text);
  });

  test('is at most 700 characters long: the sentence before goes before the one after', () => {
    const [before, bold, after] = [
      `A ${'x '.repeat(200)}end.`,
      `Zebra ${'y '.repeat(120)}end.`,
      `B ${'z '.repeat(50)}end.`,
    ];
    const verdict = libraryOf(article('z', 'Races', [before, bold, after].join(' '))).ask('zebra');
    if (!verdict.found) throw new Error('not found');
    const [{ start, end }] = verdict.quotes;
    expect([start, end]).toEqual([0, before.length + 1 + bold.length]);
  });

  test('that names no date, or gives no number, says so where one was asked for', () => {
    const library = libraryOf(panasonic, weather);
    const lacks = (question: string) => {
      const verdict = library.ask(question);
      return verdict.found && verdict.lacks;
    };
    expect(lacks('when does the plant rise in Kansas')).toBe('date');
    expect(lacks('when did the storm reach Hefei')).toBeNull();
    expect(lacks('how many ships sank in the storm over Hefei')).toBeNull();
    expect(lacks('how much does the third plant planned in Mexico cost')).toBe('number');
    expect(lacks('where does the plant rise in Kansas')).toBeNull();
  });

  test('of the first sentence starts with it', () => {
    const verdict = libraryOf(panasonic, weather).ask('storm in Hefei');
    if (!verdict.found) throw new Error('not found');
    expect(verdict.quotes[0].start).toBe(0);
  });

  test.each([
    ['a place', 'where will the third plant be', 'A third plant is planned in Mexico.'],
    ['an amount', 'how much did the plant cost', 'It cost 350 billion yen.'],
    ['a count', 'how many ships sank', 'Ten ships sank.'],
    ['a date', 'when did the storm reach Hefei', 'The storm reached Hefei on Monday.'],
  ])('answers for %s', (_kind, question, expected) => {
    expect(libraryOf(panasonic, weather).bold(question)).toBe(expected);
  });
});

describe('refusing', () => {
  test('words found nowhere are named as they were written', () => {
    expect(libraryOf(panasonic, weather).ask('who won the Champions League')).toEqual({
      found: false,
      nearest: [],
      confidence: 0,
      unknownWords: ['won', 'Champions', 'League'],
    });
  });

  test('one common word is not enough, and the nearest article is named', () => {
    const verdict = libraryOf(panasonic, weather).ask('which zoo in Kansas keeps tigers and penguins');
    expect(verdict).toMatchObject({ found: false, nearest: ['p'] });
  });

  test('a count needs a number before what is counted', () => {
    expect(libraryOf(panasonic).sureness('how many workers does the plant have').quantityMissing).toBe(1);
    expect(libraryOf(weather).sureness('how many ships sank').quantityMissing).toBe(0);
  });

  test('asked how many, a passage that counts nothing of the kind is not quoted', () => {
    expect(libraryOf(panasonic).ask('how many workers does the plant have').found).toBe(false);
    const counted = article('c', 'Plant', 'The plant in Kansas has 40 workers.');
    expect(libraryOf(panasonic, counted).bold('how many workers does the plant have')).toBe(counted.text);
  });

  test('an amount needs a quantity, and another question none', () => {
    expect(libraryOf(weather).sureness('how big was the storm that reached Hefei').quantityMissing).toBe(1);
    expect(libraryOf(weather).sureness('how did the storm reach Hefei').quantityMissing).toBe(0);
  });

  test('of what is missing, the rarest word counts most, and words found nowhere are told apart', () => {
    const { missing, unknown, terms } = libraryOf(panasonic, weather).sureness('storm over Zanzibar');
    // idf of a term in 1 of 2 passages is ln(1 + 1.5 / 1.5), in none ln(1 + 2.5 / 0.5).
    const share = Math.log(6) / (Math.log(6) + Math.log(2));
    expect([missing, unknown, terms]).toEqual([expect.closeTo(share, 10), expect.closeTo(share, 10), 0.5]);
  });

  test('a misspelt word finds its article, and is not called unknown', () => {
    const library = libraryOf(panasonic, weather);
    expect(library.bold('where is the third plant plannned in Mexco')).toBe(
      'A third plant is planned in Mexico.',
    );
    expect(library.ask('tigers in Mexco, penguins in Mexco')).toMatchObject({
      found: false,
      unknownWords: ['tigers', 'penguins'],
    });
  });

  test('stop words alone ask for nothing', () => {
    expect(libraryOf(panasonic).ask('what is it about')).toEqual({
      found: false,
      nearest: [],
      confidence: 0,
      unknownWords: [],
    });
  });

  test('an empty library refuses', () => {
    expect(libraryOf().ask('where is Panasonic').found).toBe(false);
  });
});

describe('further quotes', () => {
  const same = (id: string, text: string) => article(id, `Report ${id}`, text);
  const four = ['a', 'b', 'c', 'd'].map(id => same(id, `Storm Ida hit port ${id}. Storm Ida was strong.`));

  test('come from other articles, seven at most', () => {
    const quoted = (articles: number) => {
      const reports = Array.from({ length: articles }, (_, n) =>
        article(`${n}`, `Report ${n}`, `Storm Ida hit port ${n} hard. The wind was very strong.`),
      );
      const verdict = libraryOf(...reports, weather).ask('storm Ida hit');
      return verdict.found ? new Set(verdict.quotes.map(quote => quote.articleId)).size : 0;
    };
    expect(quoted(8)).toBe(8);
    expect(quoted(9)).toBe(8);
  });

  test('are left out where they answer much worse', () => {
    const worse = article(
      'e',
      'Report e',
      'A storm was feared on the islands of Greece. Aunt Martha stayed at home all of that long week.',
    );
    const verdict = libraryOf(...four.slice(0, 1), worse, weather).ask('where did storm Ida hit');
    expect(verdict.found && verdict.quotes.map(quote => quote.articleId)).toEqual(['a']);
  });

  test('do not come from the article that answered already', () => {
    const long = article(
      'l',
      'Report l',
      Array.from({ length: 40 }, () => 'Storm Ida hit port l hard.').join(' '),
    );
    const verdict = libraryOf(long).ask('storm Ida hit');
    expect(verdict.found && verdict.quotes).toHaveLength(1);
  });
});

describe('ranking', () => {
  test('words that stand near each other count for more', () => {
    const near = article('near', 'One', 'The red zebra ran past seven quiet old houses at noon today.');
    const far = article('far', 'Two', 'The red houses ran past seven quiet old men and a zebra.');
    const [first, second] = libraryOf(far, near).hits('red zebra');
    expect([first?.article.id, first?.features.nearness, second?.features.nearness]).toEqual(['near', 1, 0]);
  });

  test('of words that come several times, the nearest pair counts, in either order', () => {
    const filler = 'ran past seven quiet old houses and';
    const text = `The red house ${filler} a red barn ${filler} a zebra with a red ribbon ${filler} a zebra.`;
    const [hit] = libraryOf(article('one', 'One', text)).hits('red zebra');
    expect(hit?.features.nearness).toBe(1);
  });

  test('a word of the title counts half for a sentence, and whole for a passage', () => {
    const titled = article('t', 'Zebra', 'It ran away. Nobody saw the stripes again.');
    const [hit] = libraryOf(titled).hits('zebra stripes');
    expect(hit?.features.coverage).toBeCloseTo(1, 10);
    expect(hit?.features.sentence).toBeGreaterThan(0.5);
    expect(hit?.features.sentence).toBeLessThan(1);
  });

  test('a passage that holds all the words beats one that repeats some', () => {
    const all = article('all', 'One', 'Nexchip builds a fab in Hefei.');
    const some = article('some', 'Two', 'Hefei, Hefei, Hefei: a city called Hefei.');
    expect(libraryOf(some, all).hits('Nexchip fab Hefei')[0]?.article.id).toBe('all');
  });

  test('every feature lies between 0 and 1', () => {
    const library = libraryOf(panasonic, weather);
    const question = 'plant in Kansas hit by storm over Hefei in 2026';
    for (const { features, sentences } of library.hits(question)) {
      const all = [features, library.sureness(question), ...sentences.map(each => each.features)];
      for (const value of all.flatMap(each => Object.values(each) as number[])) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
  });
});

describe('time', () => {
  const old = article('old', 'Storm Ida', 'Storm Ida hit the port of Brest hard. The wind was strong.', {
    publishedAt: Date.UTC(2026, 4, 1),
  });
  const recent = article('new', 'Storm Ida', 'Storm Ida hit the port hard. The wind was strong.', {
    publishedAt: Date.UTC(2026, 5, 1),
  });
  const first = (question: string) => {
    const library = libraryOf(old, recent);
    const verdict = library.ask(question);
    return verdict.found && verdict.quotes[0].articleId;
  };

  test('asked for the latest, the newer of two that answer as well leads', () => {
    expect(first('which port of Brest did storm Ida hit')).toBe('old');
    expect(first('latest: what did storm Ida hit')).toBe('new');
  });

  test('asked about a time, the one of that time leads', () => {
    expect(first('what did storm Ida hit in June 2026')).toBe('new');
    expect(first('what did storm Ida hit in May')).toBe('old');
    expect(first('what did storm Ida hit in the last 70 days')).toBe('new');
    expect(first('which port of Brest did storm Ida hit in the last 99 days')).toBe('old');
  });
});

test('the reasons name what matched, what decided and what came next', () => {
  const library = libraryOf(
    article('a', 'Storm', 'Storm Ida hit the port of Brest. The wind was strong.'),
    article('b', 'Storm', 'Storm Ida was feared. The wind was strong.'),
  );
  const question = 'where in Zanzibar did the strong wind of storm Ida hit the port of Brest';
  const verdict = library.ask(question);
  const [a = 0, b = 0] = library.hits(question).map(({ score }) => score);
  expect(verdict.found && verdict.reasons).toMatchObject({
    matched: ['strong', 'wind', 'storm', 'Ida', 'hit', 'port', 'Brest'],
    missing: ['Zanzibar'],
    runnerUp: { articleId: 'b', share: Math.exp(b - a) },
  });
  const { decided = [] } = verdict.found ? verdict.reasons : {};
  expect(decided.length).toBeGreaterThan(1);
  expect(decided.map(({ share }) => share)).toEqual(
    decided.map(({ share }) => share).toSorted((a, b) => b - a),
  );
});
