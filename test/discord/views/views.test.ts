/** Every view is a legal message, for any article; and what it says. */
import { describe, expect, it } from 'vitest';
import type { Article, Headline } from '../../../src/articles/article.ts';
import { answerView, moreView } from '../../../src/discord/views/answer.ts';
import {
  addedView,
  articleDetailsView,
  articleForm,
  confirmRemoveView,
  refusedView,
  removedView,
} from '../../../src/discord/views/article.ts';
import { customId } from '../../../src/discord/views/custom-id.ts';
import {
  choiceName,
  FIRST_PAGE,
  type PageRange,
  pageRangeOf,
  pageView,
} from '../../../src/discord/views/headlines.ts';
import { AUTOCOMPLETE, MODAL } from '../../../src/discord/views/limits.ts';
import { emptyLibraryView, notCoveredView } from '../../../src/discord/views/not-covered.ts';
import {
  duplicateView,
  notRefreshedView,
  previewView,
  refreshedView,
  unreadView,
} from '../../../src/discord/views/preview.ts';
import { embedUrl } from '../../../src/discord/views/text.ts';
import type { View } from '../../../src/discord/views/view.ts';
import { whyView } from '../../../src/discord/views/why.ts';
import type { Found, NotCovered, Quote } from '../../../src/library/answers/answer.ts';
import type { ExistingArticle } from '../../../src/library/intake/intake.ts';
import { en } from '../../../src/wording/en/index.ts';
import { expectLegal } from '../../helpers/legal.ts';

const MEMBER = { mayAdd: false, isOwn: false };
const ADMIN = { mayAdd: true, isOwn: false };
const NASTY = '[x](http://evil.example) @everyone **# >';

function article(changes: Partial<Article> = {}): Article {
  return {
    id: '0mfx3k2p9a1b2c',
    title: 'Panasonic opens a plant in Kansas',
    publisher: 'The Example',
    byline: null,
    url: 'https://news.example/panasonic',
    publishedAt: Date.parse('2026-06-02'),
    addedAt: Date.parse('2026-06-03T10:00:00Z'),
    addedBy: '100000000000000001',
    lang: 'en',
    text: 'Panasonic opens a plant. It is in De Soto, Kansas. It makes batteries.',
    hash: '',
    ...changes,
  };
}

/** Articles at the edges of what a library takes, and beyond. */
const EXTREMES: Article[] = [
  article({ title: '*'.repeat(300), publisher: '_'.repeat(300), text: '*'.repeat(200_000) }),
  article({ url: `https://news.example/${'('.repeat(491)}`, title: '😀'.repeat(150) }),
  article({ title: NASTY, publisher: NASTY, text: `${NASTY}\n\n`.repeat(5_000), addedBy: NASTY }),
  article({ title: '\u200b', publisher: '', text: '', publishedAt: null, addedBy: 'sample' }),
  article({ url: 'not an address', publishedAt: 0 }),
];

function quoteOf(from: Article): Quote {
  const { text, hash: _, ...headline } = from;
  const end = Math.floor(text.length / 2);
  return {
    article: headline,
    text,
    start: 0,
    end: text.length,
    bold: { start: 0, end },
    span: { start: Math.floor(end / 3), end: Math.floor(end / 2) },
    lead: null,
    jump: embedUrl(from.url),
  };
}

function found(quotes: Quote[]): Found {
  return {
    kind: 'found',
    isSure: true,
    id: '0mfx3k2p9a1b2c',
    question: 'where?',
    typed: null,
    quotes: quotes as [Quote, ...Quote[]],
    reports: { total: 1, independent: 1 },
    figures: [],
    ageMs: null,
    lacks: null,
    confidence: 0.9,
    why: null,
  };
}

describe('any article makes a legal', () => {
  it.each(EXTREMES.map((each, number) => [number, each] as const))(
    'answer, card and question: %i',
    (_, each) => {
      const quote = quoteOf(each);
      expectLegal(answerView(en, { ...found([quote, quote, quote]), question: NASTY.repeat(7) }));
      expectLegal(moreView(en, [quote, quote, quote]));
      expectLegal(articleDetailsView(en, each));
      expectLegal(addedView(en, each, 1, each));
      expectLegal(confirmRemoveView(en, each));
      expectLegal(removedView(en, each, 0));
      expectLegal(refusedView(en, 'That is no link.', each.id));
      expectLegal(unreadView(en, '*'.repeat(3_000), each.id));
      expectLegal(notRefreshedView(en, '*'.repeat(3_000), each));
      const warnings = [
        'no date found',
        'very short, maybe a paywall',
        'looks like a cookie notice',
      ] as const;
      for (const by of ['link', 'text', 'similarity', null] as const) {
        const existing: ExistingArticle | null = by && { same: each, by, similarity: 0.967, isChanged: true };
        expectLegal(previewView(en, { article: each, existing }, warnings, each.id));
        if (existing) expectLegal(duplicateView(en, existing, each.id));
      }
      const after = { ...each, title: `${each.title}?`, publishedAt: 0 };
      const words = { added: 1_000_000, removed: 1_000_000 };
      expectLegal(refreshedView(en, { kind: 'changed', before: each, after, words }, each));
      expectLegal(refreshedView(en, { kind: 'unchanged', article: each }, each));
      expectLegal(refreshedView(en, { kind: 'another', same: each }, each));
      const unknownWords = Array.from({ length: 60 }, () => '*'.repeat(300));
      const nothing = {
        kind: 'not covered',
        question: '*'.repeat(300),
        typed: null,
        confidence: 0.1,
        articles: 5,
        newest: 0,
      } as const;
      expectLegal(
        notCoveredView(
          en,
          { ...nothing, nearest: [each, each, each, each], latest: [], unknownWords },
          MEMBER,
        ),
      );
      expect(choiceName(en, each).length).toBeLessThanOrEqual(AUTOCOMPLETE.name);
      expect(choiceName(en, each).trim().length).toBeGreaterThan(0);
    },
  );

  it('page of headlines, with the longest titles and links too', () => {
    for (const each of [article(), ...EXTREMES]) {
      for (let offset = 0; offset <= 40; offset += 4)
        expectLegal(page(Array(33).fill(each), { offset, limit: 10 }));
    }
  });
});

describe('an answer', () => {
  it('shows as much of a passage full of markup as fits', () => {
    const view = answerView(en, found([quoteOf(article({ text: '*'.repeat(200_000) }))]));
    expect(view.embeds[0]?.toJSON().description?.length).toBeGreaterThan(1_900);
  });

  it('shows the question, the title as a link, the quote with the answer in bold, publisher and date', () => {
    const source = article();
    const quote = { ...quoteOf(source), bold: { start: 25, end: 51 } };
    expect(answerView(en, found([quote])).embeds[0]?.toJSON()).toMatchObject({
      author: { name: 'where?' },
      title: 'Panasonic opens a plant in Kansas',
      url: 'https://news.example/panasonic',
      description:
        'The Example · <t:1780394400:D>\n\n> Panasonic opens a plant. **It is in De Soto, Kansas.** It makes batteries.',
    });
  });

  const buttons = (view: View) => view.components.map(row => row.toJSON().components);
  const RATING = [
    { label: '👍', custom_id: 'ask:up:0mfx3k2p9a1b2c' },
    { label: '👎', custom_id: 'ask:down:0mfx3k2p9a1b2c' },
  ];
  const LINK = { label: 'Read it there', style: 5, url: 'https://news.example/panasonic' };

  it('has a button for more quotes only if there are any, and a link only if there is one', () => {
    const quote = quoteOf(article());
    expect(buttons(answerView(en, found([quote])))).toMatchObject([[...RATING, LINK]]);
    expect(buttons(answerView(en, found([{ ...quote, jump: null }])))).toMatchObject([RATING]);
    expect(buttons(answerView(en, found([quote, quote])))).toMatchObject([
      [{ label: 'More', custom_id: 'ask:more:0mfx3k2p9a1b2c:0mfx3k2p9a1b2c' }, ...RATING, LINK],
    ]);
  });

  it('has a button to share only if it can be shared', () => {
    const quote = quoteOf(article());
    const share = { label: 'Share', custom_id: 'ask:share:0mfx3k2p9a1b2c' };
    expect(buttons(answerView(en, found([quote]), { isShareable: true }))).toMatchObject([
      [...RATING, LINK, share],
    ]);
    const why = { matched: [], missing: [], decided: [], runnerUp: null, right: 1 };
    const five = answerView(en, { ...found([quote, quote]), why }, { isShareable: true });
    expect(buttons(five)).toMatchObject([{ length: 5 }, [share]]);
  });

  it('says how a question was understood that leant on another', () => {
    const view = answerView(en, {
      ...found([quoteOf(article())]),
      question: 'when *is* it?',
      typed: 'and when?',
    });
    const embed = view.embeds[0]?.toJSON();
    expect(embed?.author?.name).toBe('and when?');
    expect(embed?.description).toMatch(/^-# Understood as: \*\*when \\\*is\\\* it\?\*\*\n.+\n\n> /u);
  });
});

describe('not covered', () => {
  const answer = {
    kind: 'not covered',
    question: 'who won *it*?',
    typed: null,
    confidence: 0.1,
    nearest: [article()],
    latest: [article({ title: 'The newest' })],
    unknownWords: ['zebra'],
    articles: 1_234,
    newest: Date.parse('2026-06-02'),
  } satisfies NotCovered;

  it('says how many articles there are, what is nearest, which words are unknown, and how new it all is', () => {
    const text = notCoveredView(en, answer, MEMBER);
    expect(text.embeds[0]?.toJSON().description).toBe(
      [
        "**Not covered:** nothing in this server's 1,234 articles answers “who won \\*it\\*?”.",
        'No article has the word “zebra”.',
        'The nearest headlines:',
        '[Panasonic opens a plant in Kansas](<https://news.example/panasonic>)\nThe Example · <t:1780394400:D>',
        'The newest article is of <t:1780394400:D>.',
      ].join('\n\n'),
    );
  });

  it('shows the newest headlines where nothing is near', () => {
    const text = notCoveredView(en, { ...answer, nearest: [] }, MEMBER).embeds[0]?.toJSON().description;
    expect(text).toContain('The newest headlines:\n\n[The newest](<');
    expect(text).not.toContain('The nearest');
  });

  it('says to an empty library how articles come in', () => {
    const empty = { ...answer, nearest: [], latest: [], unknownWords: [], articles: 0, newest: null };
    expect(notCoveredView(en, empty, ADMIN).content).toContain('Add the first one with `/article add`');
    expect(notCoveredView(en, empty, MEMBER)).toEqual(emptyLibraryView(en, MEMBER));
    expect(emptyLibraryView(en, MEMBER).content).toContain('Somebody who may manage this server');
  });
});

/** A page of these headlines. `onRead` hears of every reading. */
function page(list: readonly Headline[], place: PageRange, onRead = () => {}, open?: string): View {
  const read = ({ offset, limit }: PageRange) => {
    onRead();
    return { items: list.slice(offset, offset + limit), total: list.length };
  };
  const turn = ({ offset, limit }: PageRange) => `x:${offset}:${limit}`;
  const view = pageView(en, { titleOf: () => 'Headlines', read, turn, ...(open && { open }) }, place);
  if (view === null) throw new Error('no page');
  return view;
}

describe('a page of headlines', () => {
  const many = Array.from({ length: 21 }, (_, number) => article({ title: `Title ${number}` }));
  const row = (view: View) => view.components[0]?.toJSON().components;
  const titles = (view: View) =>
    [...(view.embeds[0]?.toJSON().description ?? '').matchAll(/\[(.*?)\]/gu)].map(m => m[1]);

  it('holds ten, and buttons to the pages around it', () => {
    const view = page(many, { offset: 10, limit: 10 });
    expect(titles(view)).toEqual(many.slice(10, 20).map(each => each.title));
    expect(row(view)).toMatchObject([
      { label: '◀', custom_id: 'x:0:10', disabled: false },
      { label: 'Page 2 of 3', disabled: true },
      { label: '▶', custom_id: 'x:20:10', disabled: false },
    ]);
  });

  it('ends at both ends', () => {
    expect(row(page(many, FIRST_PAGE))).toMatchObject([{ disabled: true }, {}, { disabled: false }]);
    expect(row(page(many, { offset: 20, limit: 10 }))).toMatchObject([
      { disabled: false },
      {},
      { disabled: true },
    ]);
  });

  it('has no buttons when ten are all', () => {
    expect(row(page(many.slice(0, 10), FIRST_PAGE))).toBeUndefined();
    expect(row(page(many.slice(0, 11), FIRST_PAGE))).toHaveLength(3);
  });

  it('takes one reading, which may be a search', () => {
    let readings = 0;
    page(many, { offset: 10, limit: 10 }, () => readings++);
    expect(readings).toBe(1);
  });

  it('is the last one when the place lies beyond the end, as after a removal', () => {
    expect(titles(page(many, { offset: 5_000, limit: 10 }))).toEqual(['Title 20']);
    expect(titles(page(many.slice(0, 20), { offset: 20, limit: 10 })).at(-1)).toBe('Title 19');
  });

  it('is shorter where ten do not fit, and stays at the same place', () => {
    const long = many.map(each => ({ ...each, url: `https://news.example/${'x'.repeat(491)}` }));
    const view = page(long, { offset: 10, limit: 10 });
    expect(titles(view)).toEqual(['Title 8', 'Title 9', 'Title 10', 'Title 11']);
    expect(row(view)).toMatchObject([
      { custom_id: 'x:4:4' },
      { label: 'Page 3 of 6' },
      { custom_id: 'x:12:4' },
    ]);
  });

  it('takes a place from a forged id as the first page', () => {
    expect(pageRangeOf('10', '4')).toEqual({ offset: 10, limit: 4 });
    for (const forged of ['', '-1', '1e9', 'NaN', '99999999', undefined]) {
      expect(pageRangeOf(forged, '10')).toEqual(FIRST_PAGE);
      expect(pageRangeOf('10', forged)).toEqual(FIRST_PAGE);
    }
    expectLegal(page(many, { offset: 0, limit: 0 }));
    expectLegal(page(many, { offset: 0, limit: 9_999_999 }));
  });
});

describe('the form', () => {
  it('is legal, and opens with what was typed', () => {
    const fields = { title: 't'.repeat(400), text: 'x'.repeat(4_000), link: '', date: '2 June' };
    const form = articleForm(en, { id: '0mfx3k2p9a1b2c', fields }).toJSON();
    expect(form.title.length).toBeLessThanOrEqual(MODAL.title);
    expect(form.components).toHaveLength(MODAL.components);
    expect(form.custom_id).toBe('article:form:0mfx3k2p9a1b2c');
    expect(form.components).toMatchObject([
      { component: { custom_id: 'title', value: 't'.repeat(300) } },
      { component: { custom_id: 'text', value: 'x'.repeat(4_000) } },
      { component: { custom_id: 'link' } },
      { component: { custom_id: 'publisher', required: false } },
      { component: { custom_id: 'date', value: '2 June', required: false } },
    ]);
  });

  it('leaves out a text that is longer than it may be, and says so', () => {
    const fields = { title: 'A title', text: `${'word '.repeat(800)}.` };
    const form = articleForm(en, { id: '0mfx3k2p9a1b2c', fields }).toJSON();
    expect(form.components).toHaveLength(MODAL.components);
    expect(form.components[1]).toEqual({
      type: 10,
      content: 'The text (800 words) is longer than a form may be. It stays as it was read.',
    });
  });
});

describe('a custom id', () => {
  it('has up to a hundred characters', () => {
    expect(customId('a', 'b'.repeat(98))).toHaveLength(100);
    expect(() => customId('a', 'b'.repeat(99))).toThrow('custom id of 101 characters');
  });
});

describe('what stands with an answer', () => {
  const shown = (changes: Partial<Found>) =>
    answerView(en, { ...found([quoteOf(article())]), ...changes }).embeds[0]?.data.description ?? '';
  const days = (count: number) => count * 86_400_000;

  it.each([
    [15, '15 days'],
    [59, '59 days'],
    [61, '2 months'],
    [154, '5 months'],
    [800, '2 years'],
  ])('opens by saying that %i days are %s', (age, said) => {
    expect(shown({ ageMs: days(age) })).toMatch(
      new RegExp(`^\\*\\*The newest report on this is ${said} old\\.`),
    );
  });

  it('opens by saying that it may not be the answer, and what it lacks', () => {
    expect(shown({})).not.toContain('not sure');
    expect(shown({ isSure: false })).toMatch(/^I am not sure\. The nearest passage:\n/u);
    expect(shown({ isSure: false, lacks: 'date' })).toMatch(/^I am not sure\. .*names no date:\n.+ · /u);
    expect(shown({ isSure: false, lacks: 'number', ageMs: days(15) })).toMatch(/gives no number:\n/u);
  });

  it('says that it lacks what was asked for', () => {
    expect(shown({ lacks: 'date' })).toMatch(/^This is the nearest passage, but it names no date\.\n/u);
    expect(shown({ lacks: 'number', ageMs: days(15) })).toMatch(/gives no number\.\n/u);
  });

  it('counts the reports where there are several, and puts their figures side by side', () => {
    expect(shown({})).not.toContain('report');
    const figures = [
      { text: '$890 million', publisher: 'Example Wire' },
      { text: '$900 million', publisher: NASTY },
    ];
    const text = shown({ reports: { total: 3, independent: 2 }, figures });
    expect(text).toContain('3 reports, 2 independent');
    expect(text).toContain('“$890 million” (Example Wire) · “$900 million” (\\[x\\]');
  });

  it('is a legal message also at its longest', () => {
    const publisher = '*'.repeat(300);
    const figures = Array.from({ length: 4 }, () => ({ text: '*'.repeat(300), publisher }));
    for (const from of EXTREMES) {
      expectLegal(
        answerView(en, {
          ...found([quoteOf(from)]),
          figures,
          ageMs: days(99),
          lacks: 'number',
          reports: { total: 8, independent: 8 },
        }),
      );
    }
  });
});

describe('why an answer was chosen', () => {
  const why = {
    matched: ['Panasonic', 'building'],
    missing: [NASTY],
    decided: [
      { feature: 'coverage', share: 0.42 },
      { feature: 'a feature without words', share: 0.2 },
    ],
    runnerUp: { article: article({ title: NASTY }), share: 0.2 },
    right: 0.871,
  };

  it('says it in plain words', () => {
    const text = whyView(en, why).embeds[0]?.data.description ?? '';
    expect(text).toContain('“Panasonic”, “building”');
    expect(text).toContain('rare words of your question\n');
    expect(text).toContain('\n\nOf answers like this one, 9 of 10 are right.');
    expect(text).toContain('some way behind.');
    expect(text).not.toContain('without words');
    expect(text).not.toMatch(/(?<!\\)@/u);
    expect(whyView(en, { ...why, runnerUp: null }).embeds[0]?.data.description).toContain('No other article');
  });

  it.each([
    [0, 'Hardly any'],
    [0.049, 'Hardly any'],
    [0.05, '1 of 10 is right.'],
    [0.549, '5 of 10 are right.'],
    [0.55, '6 of 10'],
    [0.949, '9 of 10'],
    [0.95, 'Nearly every'],
    [1, 'Nearly every'],
  ])('says of a share of %d how many of ten are right, and is never certain', (right, said) => {
    expect(whyView(en, { ...why, right }).embeds[0]?.data.description).toContain(said);
  });

  it.each([
    [0.099, 'far behind'],
    [0.1, 'some way behind'],
    [0.499, 'some way behind'],
    [0.5, 'Close behind'],
  ])('calls a share of %d of the odds by how far behind it is', (share, said) => {
    const runnerUp = { ...why.runnerUp, share };
    expect(whyView(en, { ...why, runnerUp }).embeds[0]?.data.description).toContain(said);
  });

  it('is a legal message for any question', () => {
    const words = Array.from({ length: 64 }, () => '*'.repeat(300));
    for (const from of EXTREMES) {
      expectLegal(
        whyView(en, { ...why, matched: words, missing: words, runnerUp: { article: from, share: 1 } }),
      );
    }
  });
});
