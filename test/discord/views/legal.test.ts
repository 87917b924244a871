/** Every body is legal and shows foreign text as text: any article, in every language, at every limit and one beyond. */
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Article } from '../../../src/articles/article.ts';
import { answerView, moreView, reasonForm } from '../../../src/discord/views/answer.ts';
import {
  addedView,
  apartView,
  articleDetailsView,
  articleForm,
  confirmRemoveView,
  pinnedView,
  refusedView,
  removedView,
} from '../../../src/discord/views/article.ts';
import { articleCardView, questionForm } from '../../../src/discord/views/article-card.ts';
import { coverageView } from '../../../src/discord/views/coverage.ts';
import { customId } from '../../../src/discord/views/custom-id.ts';
import {
  choiceName,
  FIRST_PAGE,
  FIRST_REPORTS,
  headlinesTitle,
  newsView,
  type PageRange,
  pageView,
  storyPageView,
} from '../../../src/discord/views/headlines.ts';
import { helpView } from '../../../src/discord/views/help.ts';
import { AUTOCOMPLETE, COMPONENT, EMBED, MODAL, SELECT } from '../../../src/discord/views/limits.ts';
import { notCoveredView } from '../../../src/discord/views/not-covered.ts';
import {
  duplicateView,
  incompleteView,
  notRefreshedView,
  previewView,
  refreshedView,
  unreadView,
} from '../../../src/discord/views/preview.ts';
import { noLinkView, pickView } from '../../../src/discord/views/save-message.ts';
import { embedUrl, plain } from '../../../src/discord/views/text.ts';
import type { View } from '../../../src/discord/views/view.ts';
import { whyView } from '../../../src/discord/views/why.ts';
import type { Found, Quote } from '../../../src/library/answers/answer.ts';
import type { PageWarning } from '../../../src/library/intake/fetch-article.ts';
import { SPOKEN, type Wording, wordingFor } from '../../../src/wording/wording.ts';
import { expectLegal, expectLegalForm } from '../../helpers/legal.ts';

const ID = '0mfx3k2p9a1b2c';

function article(changes: Partial<Article> = {}): Article {
  return {
    id: ID,
    title: 'A title',
    publisher: 'The Example',
    byline: null,
    url: 'https://news.example/a',
    publishedAt: Date.parse('2026-06-02'),
    addedAt: 0,
    addedBy: '100000000000000001',
    lang: 'en',
    text: 'It opened. It is in De Soto, Kansas. It makes batteries.',
    hash: '',
    ...changes,
  };
}

function quoteOf(from: Article, jump = embedUrl(from.url)): Quote {
  const { text, hash: _, ...headline } = from;
  const bold = { start: Math.min(12, text.length), end: Math.min(text.length, 36) };
  return {
    article: headline,
    text,
    start: 0,
    end: text.length,
    bold,
    span: { start: Math.min(bold.start + 4, bold.end), end: bold.end },
    lead: text.slice(0, 400),
    jump,
  };
}

function found(quotes: [Quote, ...Quote[]], changes: Partial<Found> = {}): Found {
  return {
    kind: 'found',
    isSure: false,
    id: ID,
    question: 'where is it?',
    typed: null,
    quotes,
    reports: { total: 1, independent: 1 },
    figures: [],
    ageMs: null,
    lacks: null,
    confidence: 0.3,
    why: null,
    ...changes,
  };
}

/** Everything that this article, and a question of the same text, is shown in. */
function viewsOf(words: Wording, from: Article, said: string): View[] {
  const quote = quoteOf(from);
  const why = {
    matched: [said, said],
    missing: Array.from({ length: 64 }, () => said),
    decided: [{ feature: 'coverage', share: 0.4 }],
    runnerUp: { article: from, share: 0.8 },
    right: 0.9,
  };
  const figures = Array.from({ length: 4 }, () => ({ text: said, publisher: from.publisher }));
  const whole = {
    figures,
    ageMs: 9e9,
    lacks: null,
    reports: { total: 8, independent: 8 },
    why,
    question: said,
    typed: said,
  };
  const nothing = {
    kind: 'not covered' as const,
    question: said,
    typed: said,
    confidence: 0.1,
    nearest: [from, from, from],
    latest: [from],
    unknownWords: Array.from({ length: 30 }, () => said),
    articles: 5,
    newest: 0,
  };
  const list = (count: number, turn = 'x') =>
    pageView(
      words,
      {
        titleOf: () => headlinesTitle(words, said, from),
        lead: 'lead',
        read: ({ offset, limit }) => ({
          items: Array.from({ length: Math.min(limit, Math.max(0, count - offset)) }, (_, at) => ({
            ...from,
            id: `${ID.slice(0, 10)}${1000 + at}`,
          })),
          total: count,
        }),
        turn: ({ offset }) => `${turn}${offset}`,
        open: customId('headlines', 'open'),
      },
      FIRST_PAGE,
    ) as View;
  const story = (total: number) => {
    const items = Array.from({ length: Math.min(total, 8) }, (_, at) => ({
      article: { ...from, id: `${ID.slice(0, 10)}${1000 + at}` },
      firstSentence: said,
      copyOf: from,
    }));
    const page = { first: from, reports: { total, independent: 1 }, items, total };
    const read = ({ offset, limit }: PageRange) => ({ items: items.slice(offset, offset + limit), total });
    return storyPageView(words, ID, page, read, FIRST_REPORTS) as View;
  };
  const news = (count: number) => {
    const stories = Array.from({ length: count }, (_, at) => ({
      story: ID,
      headline: { ...from, id: `${ID.slice(0, 10)}${1000 + at}` },
      reports: { total: 1_000_000, independent: 1_000_000 },
    }));
    const page = {
      stories,
      total: 5_000,
      since: 0,
      before: { since: '', seen: {} },
      isAll: false,
      lastId: '',
    };
    const found = newsView(words, page);
    expect(found?.shown).toBeGreaterThanOrEqual(Math.min(count, 4));
    return found?.view as View;
  };
  const member = { mayAdd: false, isOwn: false };
  return [
    answerView(words, found([quote, quote, quote], whole), { isShareable: true }),
    answerView(words, found([quote])),
    moreView(words, [quote, { ...quote, jump: 'https://other.example/' }]),
    whyView(words, why),
    notCoveredView(words, nothing, member, { since: 0, publisher: from.publisher }),
    notCoveredView(words, { ...nothing, nearest: [] }, { ...member, isOwn: true }, { articles: [ID] }),
    ...[1, 4, 10, 11, 25].map(count => list(count)),
    articleCardView(words, from),
    ...[2, 8, 9].map(count => story(count)),
    ...[1, 10].map(count => news(count)),
    coverageView(words, { linked: [from, from, from, from], quotes: [quote] }),
    coverageView(words, {
      linked: [],
      quotes: [quote, { ...quote, jump: 'https://b.example/' }, { ...quote, jump: 'https://c.example/' }],
    }),
    coverageView(words, { linked: [], quotes: [] }),
    articleDetailsView(words, from),
    articleDetailsView(words, from, { isPinned: true, isInStory: true }),
    apartView(words, from),
    confirmRemoveView(words, from),
    removedView(words, from, 1),
    pinnedView(words, from, true),
    ...addingViews(words, from, said),
  ];
}

/** Everything that this article is shown in before it is one, or when it is read again. */
function addingViews(words: Wording, from: Article, said: string): View[] {
  const duplicates = [
    null,
    { same: from, by: 'link', similarity: 1, isChanged: true },
    { same: from, by: 'link', similarity: 1, isChanged: false },
    { same: from, by: 'similarity', similarity: 0.96, isChanged: true },
  ] as const;
  const warnings = Object.keys(words.adding.warnings) as PageWarning[];
  const links = Array.from({ length: 30 }, (_, n) => `https://news.example/${n}?${encodeURIComponent(said)}`);
  const change = { before: from, after: from, words: { added: 99_999, removed: 99_999 } };
  return [
    addedView(words, from, 99_999, from),
    refusedView(words, plain(said, 1_000), ID),
    ...duplicates.map(existing => previewView(words, { article: from, existing }, warnings, ID)),
    ...duplicates.filter(existing => existing !== null).map(existing => duplicateView(words, existing, ID)),
    unreadView(words, said, ID),
    incompleteView(words, said, ID),
    refreshedView(
      words,
      { kind: 'changed', ...change, before: { ...from, title: 'x', publishedAt: 0 } },
      from,
    ),
    refreshedView(words, { kind: 'unchanged', article: from }, from),
    refreshedView(words, { kind: 'another', same: from }, from),
    notRefreshedView(words, said, from),
    pickView(words, 'Save article', links, ID),
    noLinkView(words, ID),
  ];
}

/** Lengths around every limit that a text of an article or a question meets. */
const LENGTHS = [
  EMBED.title,
  EMBED.author,
  EMBED.fieldValue,
  EMBED.description,
  EMBED.characters,
  SELECT.label,
  AUTOCOMPLETE.name,
  MODAL.labelDescription,
  MODAL.title,
].flatMap(limit => [limit - 1, limit, limit + 1]);

describe.each(SPOKEN)('in the language %s every view is legal', language => {
  const words = wordingFor(language);

  it.each(language === 'en' ? ['a', '*', '漢', '😀', 'word ', 'e\u0301'] : ['*'])(
    'of texts of %j at every limit and one beyond',
    part => {
      for (const length of new Set(LENGTHS)) {
        const text = part
          .repeat(Math.ceil(length / part.length))
          .slice(0, length)
          .toWellFormed();
        const from = article({
          title: text,
          publisher: text,
          byline: text,
          text,
          addedBy: text.slice(0, 300),
        });
        for (const view of viewsOf(words, from, text)) expectLegal(view);
        expect(choiceName(words, from).length).toBeLessThanOrEqual(AUTOCOMPLETE.name);
        const { ask: title, questionLabel: label } = words.headlines;
        expectLegalForm(questionForm('headlines:ask:x', { title, label, about: text }, 600));
      }
    },
  );

  it('with links at their limits, and without', () => {
    for (const length of [COMPONENT.url - 1, COMPONENT.url, COMPONENT.url + 1, EMBED.url, EMBED.url + 1]) {
      const url = `https://news.example/${'('.repeat(length)}`.slice(0, length);
      const from = article({ url });
      const jump = length > COMPONENT.url ? null : url;
      expectLegal(answerView(words, found([quoteOf(from, jump)])));
      expectLegal(articleCardView(words, from));
    }
    for (const url of ['', 'nowhere', 'javascript:alert(1)']) {
      for (const view of viewsOf(words, article({ url, publishedAt: null }), 'what?')) expectLegal(view);
    }
  });

  it('and every form and list of commands', () => {
    expectLegalForm(reasonForm(words, ID));
    const fields = { title: 'x'.repeat(4_001), text: 'x'.repeat(4_001), lang: 'en' };
    for (const draft of [undefined, { id: ID, fields }]) expectLegalForm(articleForm(words, draft));
    const { formTitle: title, questionLabel: label } = words.coverage;
    expectLegalForm(questionForm('x', { title, label, about: '' }, 600));
    for (const where of ['inServer', 'inOwn', 'elsewhere'] as const) {
      const definitions = commands.map(({ definition }) => definition);
      for (const ids of [
        new Map<string, string>(),
        new Map(definitions.map(({ name }) => [name, '1'.repeat(19)])),
      ]) {
        expectLegal(helpView(words, definitions, { ids, where, locale: language }));
      }
    }
  });
});

describe('foreign text shows as text', () => {
  const HOSTILE = [
    '# **Bold** @everyone @here <@1> <@&2> <#3> </ask:4> <t:0:R> <:a:5>',
    '[here](https://evil.example) [b](<https://evil.example>) <https://evil.example> https://evil.example',
    '\u202eright to left\u2066 zero\u200bwidth\ufeff \u0007bell',
    '> quote\n>>> quotes\n- list\n1. list\n-# small ||spoiler|| `code` ~~gone~~ __under__ ```block```',
  ];

  it.each(HOSTILE)('%j', hostile => {
    const text = `${hostile}. It is in Kansas, ${hostile}. It ends.`;
    const from = article({ title: hostile, publisher: hostile, byline: hostile, text, addedBy: 'sample' });
    for (const view of viewsOf(wordingFor('en'), from, hostile)) {
      const rendered = [view.content, ...view.embeds.flatMap(({ data }) => markdownOf(data))];
      for (const shown of rendered) expectText(shown);
      const body = JSON.stringify([view.embeds, view.components]);
      expect(body).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u);
      expect(body).not.toContain('"url":"https://evil.example');
    }
    expect(choiceName(wordingFor('en'), from)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff\n]/u);
  });

  /** Where Discord renders Markdown: not in an author's name or a footer. */
  function markdownOf(embed: View['embeds'][number]['data']): string[] {
    const fields = (embed.fields ?? []).flatMap(({ name, value }) => [name, value]);
    return [embed.title, embed.description, ...fields].filter(part => part !== undefined);
  }

  /** What is left without escaped marks and without our own bold, underlines, quotes, links, dates and lists is free of markup. */
  function expectText(shown: string): void {
    const own = shown
      .replace(/\\[^0-9A-Za-z\s]/gu, '')
      .replace(/\[[^[\]]*\]\(<https:\/\/news\.example\/a>\)/gu, '')
      .replace(/<t:\d+:[DFRf]>/gu, '')
      .replace(/^> /gmu, '')
      .replace(/^(?:- |-# )/gmu, '')
      .replaceAll('**', '')
      .replaceAll('__', '')
      .replace(/`\/[\w ]+`/gu, '');
    expect(own).not.toMatch(/[@<>[\]|`~_#*]|https?:\/\//u);
  }
});
