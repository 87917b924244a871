/** The views for those who manage a server, and of /privacy, are legal messages in every language, at the edges of what a library takes. */
import { describe, expect, it } from 'vitest';
import { forgetForm, forgetView } from '../../../src/discord/views/forget.ts';
import { GAPS_PAGE, gapsView, gapView, sourceForm } from '../../../src/discord/views/gaps.ts';
import { confirmErasingView, forgottenView, privacyView } from '../../../src/discord/views/privacy.ts';
import {
  complaintView,
  pickedMark,
  REVIEW_PAGE,
  replayView,
  reviewView,
} from '../../../src/discord/views/review.ts';
import { changeOf, settingsPanel } from '../../../src/discord/views/settings.ts';
import { statusView } from '../../../src/discord/views/status.ts';
import { welcomeView } from '../../../src/discord/views/welcome.ts';
import type { Found } from '../../../src/library/answers/answer.ts';
import type { Complaint } from '../../../src/library/answers/review.ts';
import type { Feed } from '../../../src/library/feeds/report.ts';
import { MAX_QUESTION } from '../../../src/library/library.ts';
import { checkPatch, DEFAULT_SETTINGS, MAX_ASK_CHANNELS } from '../../../src/library/settings.ts';
import { SPOKEN, wordingFor } from '../../../src/wording/wording.ts';
import { expectLegal, expectLegalForm, expectLegalPanel } from '../../helpers/legal.ts';

const NASTY = '[x](http://evil.example) @everyone **# > ';
const TEXTS = ['*'.repeat(MAX_QUESTION), '😀'.repeat(300), NASTY.repeat(15), '\u200b', 'why?'];
const ID = '0mfx3k2p9a1b2c';
const MANY = Number.MAX_SAFE_INTEGER;

const articleOf = (title: string) => ({
  id: ID,
  title,
  publisher: title.slice(0, 300),
  byline: null,
  url: `https://news.example/${'('.repeat(450)}`,
  publishedAt: null,
  addedAt: 0,
  addedBy: '',
  lang: 'en',
});

describe.each(SPOKEN)('in “%s”', language => {
  const words = wordingFor(language);

  it.each(TEXTS)('questions and answers of %j', text => {
    const id = (n: number) => `${ID.slice(2)}${n + 10}`;
    const gaps = Array.from({ length: GAPS_PAGE }, (_, n) => ({
      ...{ id: id(n), question: text, askedAt: 8.64e15, count: MANY, isCovered: true },
    }));
    for (const offset of [0, GAPS_PAGE, 3 * GAPS_PAGE]) {
      expectLegal(gapsView(words, { items: gaps, total: 4 * GAPS_PAGE }, offset));
    }
    expectLegal(gapView(words, ID, text));
    const complaints: Complaint[] = Array.from({ length: REVIEW_PAGE }, (_, n) => ({
      ...{ answer: id(n), question: text, askedAt: 8.64e15, up: MANY, down: MANY },
      filter: { since: 8.64e14, publisher: text },
      reasons: Array(20).fill(text.slice(0, 500)),
      mark: null,
    }));
    expectLegal(reviewView(words, { items: complaints, total: 999 }, REVIEW_PAGE));
    const [complaint] = complaints;
    if (!complaint) expect.fail('no complaint');
    const article = articleOf(text.slice(0, 300));
    const passages = Array.from({ length: 30 }, (_, n) => ({ article, start: n, end: 99_999_999, text }));
    const quote = { article, text: text.repeat(50), start: 0, end: 50 * text.length, jump: null };
    const shown = { quotes: [{ ...quote, bold: { start: 0, end: quote.text.length } }] } as unknown as Found;
    for (const mark of [undefined, null, { articleId: ID, start: 0, end: 9 }]) {
      expectLegal(complaintView(words, { ...complaint, mark }, shown, passages[0] ?? null, passages));
    }
    expectLegal(complaintView(words, { ...complaint, reasons: [] }, null, null, []));
    const many = Array(99).fill(text);
    expectLegal(replayView(words, { wins: many, losses: many, right: MANY, wrong: MANY }));
    expectLegal(replayView(words, { wins: [], losses: [], right: 0, wrong: 0 }));
  });

  it.each(TEXTS)('a state with troubled feeds of %j', text => {
    const feed = { title: text, state: 'paused', problem: { en: text } } as unknown as Feed;
    const usage = { answered: MANY, unanswered: MANY, articles: MANY, textBytes: MANY };
    const quotas = { articles: MANY, textBytes: MANY };
    const newest = articleOf(text);
    const state = {
      articles: MANY,
      newest,
      place: 'store',
      choosesBy: 'meaning',
      usage,
      quotas,
      keepQuestionsMs: 86_400_000,
    } as const;
    expectLegal(statusView(words, { ...state, feeds: Array(200).fill(feed) }));
    expectLegal(statusView(words, { ...state, newest: null, feeds: [] }));
  });

  it('a state that says where a library is searched that memory has no room for', () => {
    const usage = { answered: 0, unanswered: 0, articles: 0, textBytes: 0 };
    const quotas = { articles: 1, textBytes: 1 };
    const state = { articles: 1, newest: null, feeds: [], usage, quotas, keepQuestionsMs: 86_400_000 };
    const { status } = words.newsdesk;
    const choosesBy = 'meaning';
    const shown = (place: 'memory' | 'moving' | 'store') =>
      JSON.stringify(statusView(words, { ...state, choosesBy, place }).embeds[0]);
    expect(shown('store')).toContain(status.inStore);
    expect(shown('moving')).toContain(status.moving);
    for (const said of [status.inStore, status.moving]) expect(shown('memory')).not.toContain(said);
  });

  it('a state that says when words alone choose the answers', () => {
    const usage = { answered: 0, unanswered: 0, articles: 0, textBytes: 0 };
    const quotas = { articles: 1, textBytes: 1 };
    const state = { articles: 1, newest: null, feeds: [], usage, quotas, keepQuestionsMs: 86_400_000 };
    const { status } = words.newsdesk;
    const shown = (choosesBy: 'meaning' | 'words for now' | 'words') =>
      JSON.stringify(statusView(words, { ...state, place: 'memory', choosesBy }).embeds[0]);
    expect(shown('words for now')).toContain(status.wordsForNow);
    expect(shown('words')).toContain(status.wordsAlone);
    for (const said of [status.wordsForNow, status.wordsAlone]) expect(shown('meaning')).not.toContain(said);
  });

  it('settings, whatever is set', () => {
    const id = (n: number) => `${10n ** 19n + BigInt(n)}`;
    const all = {
      adders: id(0),
      askChannels: Array.from({ length: MAX_ASK_CHANNELS }, (_, n) => id(n)),
      answers: 'private',
      threshold: 0.123,
      announceChannel: id(1),
      retention: { days: 36_500 },
      language: 'pt-BR',
    } as const;
    for (const settings of [DEFAULT_SETTINGS, all, { ...all, retention: { articles: 1_000_000 } }]) {
      expectLegalPanel(settingsPanel(words, settings, null));
      expectLegalPanel(settingsPanel(words, settings, words.settings.mayNotWrite(`<#${id(1)}>`)));
    }
  });

  it('privacy, forgetting and the welcome', () => {
    const kept = { questions: MANY, ratings: MANY, drafts: MANY, news: 1, articles: MANY, feeds: MANY };
    const none = { questions: 0, ratings: 0, drafts: 0, news: 0, articles: 0, feeds: 0 };
    for (const each of [kept, none]) {
      for (const own of [null, 0, MANY])
        expectLegal(privacyView(words, each, { questionsMs: 1, draftsMs: 1 }, own));
      expectLegal(forgottenView(words, each));
    }
    expectLegal(confirmErasingView(words, MANY));
    expectLegal(forgetView(words, { articles: MANY, feeds: MANY, questions: MANY }));
    for (const name of ['x'.repeat(100), '😀'.repeat(50), 'me']) expectLegalForm(forgetForm(words, name));
    expectLegalForm(sourceForm(words));
    expectLegal(welcomeView(words, new Map(), 3650 * 86_400_000));
  });
});

it('every choice of a menu is a change that may be made', () => {
  const panel = JSON.stringify(
    settingsPanel(wordingFor('en'), DEFAULT_SETTINGS, null).components[0].toJSON(),
  );
  const menus = [
    ...panel.matchAll(
      /"options":(\[.*?\]),"custom_id":"newsdesk:set:(\w+)"|"custom_id":"newsdesk:set:(\w+)","options":(\[.*?\])/gu,
    ),
  ];
  expect(menus.length).toBe(4);
  for (const [, one, name, other, two] of menus) {
    for (const { value } of JSON.parse(one ?? two ?? '[]') as { value: string }[]) {
      const change = changeOf(name ?? other ?? '', [value]);
      expect(change && checkPatch(change)).toEqual(change);
    }
  }
});

it.each(['', 'x', 'none:', 'a:1', 'a:1:2:3', 'a:-1:2', 'a:1:x', 'A B:1:2', `${ID}:1:9999999999`])(
  '%j is no mark',
  value => {
    expect(pickedMark(value)).toBeUndefined();
  },
);
it('a passage and nothing are marks', () => {
  expect(pickedMark(`${ID}:0:25`)).toEqual({ articleId: ID, start: 0, end: 25 });
  expect(pickedMark('none')).toBeNull();
});
