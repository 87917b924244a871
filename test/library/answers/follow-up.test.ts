/** How a short question is read after another one, and for how long. */
import { describe, expect, it } from 'vitest';
import { Conversations, FOLLOW_UP_MS } from '../../../src/library/answers/conversations.ts';
import { askedAbout, standsAlone, understood } from '../../../src/library/answers/follow-up.ts';

const WHERE = 'where is Panasonic building?';
const read = (former: string, question: string, languages = ['en']) =>
  understood(question, former, languages, 600);

describe('a question that leans on the one before', () => {
  it.each([
    'eu ai act when does it apply',
    'does Apple say when it ships?',
    'how many people work at Toyota?',
    'who is the ceo of Toyota?',
  ])('is not one that names its own subject: %s', question => expect(read(WHERE, question)).toBeNull());

  it.each([
    [WHERE, 'and when?', 'when is Panasonic building'],
    [WHERE, 'And why', 'why is Panasonic building'],
    [WHERE, 'and how many?', 'how many Panasonic'],
    [WHERE, 'who owns it?', 'who owns Panasonic?'],
    [WHERE, 'how many people work there?', 'how many people work Panasonic?'],
    [WHERE, 'what are its plans?', 'what are Panasonic’s plans?'],
    [WHERE, 'when was that?', 'when was Panasonic?'],
    [WHERE, 'what about Toyota?', 'where is Toyota building'],
    [WHERE, 'and Toyota Motor?', 'where is Toyota Motor building'],
    [WHERE, 'and when does production start?', 'when does production start Panasonic'],
    ['did Panasonic open a plant?', 'and when?', 'when did Panasonic open a plant'],
    ['how many cars does Toyota build in Japan?', 'and why?', 'why does Toyota build in Japan'],
    ['how many people work at Toyota?', 'and why?', 'why Toyota'],
    ['is there a plant in Kansas?', 'and why?', 'why Kansas'],
    ['what does Panasonic build in Kansas?', 'and in Nevada?', 'what does Panasonic build in Nevada'],
    ['where is panasonic building', 'and when?', 'when is panasonic building'],
    ['where is panasonic building', 'who owns it', 'who owns panasonic building'],
    [
      'sam bankman fried trial',
      'how long will he be in prison',
      'how long will sam bankman fried trial be in prison',
    ],
    [WHERE, 'why?', 'why is Panasonic building'],
    ['how bad was the fire in Kansas?', 'how many injured?', 'how many injured Kansas'],
    ['how is Boeing doing?', 'who is the ceo?', 'who is the ceo Boeing'],
  ])('%j, then %j: %j', (former, question, meant) => expect(read(former, question)).toBe(meant));

  it.each([
    ['de', 'Wo baut Panasonic?', 'und wann?', 'wann baut Panasonic'],
    ['de', 'Wo baut Panasonic?', 'Wem gehört es?', 'Wem gehört Panasonic?'],
    [
      'fr',
      'Où Panasonic construit-elle une usine ?',
      'et quand ?',
      'quand Panasonic construit-elle une usine',
    ],
    ['es', '¿Dónde construye Panasonic?', '¿y cuándo?', 'cuándo construye Panasonic'],
    ['es', '¿Dónde construye Panasonic?', '¿quién trabaja allí?', '¿quién trabaja Panasonic?'],
    ['ja', 'パナソニックはどこに工場を建てますか？', 'いつ？', null],
    ['ja', 'パナソニックはどこに工場を建てますか？', 'じゃあ、いつ？', 'パナソニックはいつ工場を建てますか'],
  ])('%s: %j, then %j: %j', (lang, former, question, meant) =>
    expect(read(former, question, [lang, 'en'])).toBe(meant),
  );

  it.each([
    ['who is Sam Altman?', 'did he give evidence?', 'did Sam Altman give evidence?'],
    ['who was Merkel?', 'what is her party?', 'what is Merkel’s party?'],
    ['what did President Lai say?', 'did he resign?', 'did President Lai resign?'],
    ['what does Elon Musk want from OpenAI?', 'did he sue?', 'did Elon Musk sue?'],
    ['what does Elon Musk want from OpenAI?', 'who owns it?', 'who owns OpenAI?'],
    ['what is ChatGPT?', 'who made it?', 'who made ChatGPT?'],
    ['what did Panasonic say?', 'what are their plans?', 'what are Panasonic’s plans?'],
  ])('knows people from things: %j, then %j: %j', (former, question, meant) =>
    expect(read(former, question)).toBe(meant),
  );

  it.each([
    ['what is ChatGPT?', 'did he give evidence?'],
    ['what did Panasonic Energy say?', 'did she say so?'],
    ['what happens in New York?', 'is he there?'],
    ['what did Sam Altman say to Elon Musk?', 'did he answer?'],
    ['who won the election?', 'is she popular?'],
    ['who is Sam Altman?', 'when did it start?'],
  ])('stays as it is where it is not sure who is meant: %j, then %j', (former, question) =>
    expect(read(former, question)).toBeNull(),
  );

  it('has up to eight words', () => {
    expect(read(WHERE, 'and when will the first cells be made?')).toContain('Panasonic');
    expect(read(WHERE, 'and when will the very first cells be made?')).toBeNull();
  });

  it('stays within the limit, and cuts no character in two', () => {
    const long = `where is ${'Panasonic '.repeat(5)}${'😀'.repeat(400)} building`;
    expect(understood('and when?', long, ['en'], 600)?.length).toBeLessThanOrEqual(600);
    expect(understood('and when?', long, ['en'], 600)?.isWellFormed()).toBe(true);
  });

  it('is read in linear time, whatever was asked before', () => {
    for (const part of ['Aa ', '(', 'und ', '？', "A'"]) {
      expect(understood('and when?', part.repeat(2_000).slice(0, 600), ['en'], 600) ?? '').toBeTypeOf(
        'string',
      );
    }
  });
});

describe('a question that stands for itself', () => {
  it.each([
    'where is Toyota building?',
    'and where did Toyota start?',
    'is it true that Apple pays?',
    'how long does it take?',
    'who said there is water on Mars?',
    'android sales',
    'and',
    '?',
  ])('%j', question => expect(read(WHERE, question)).toBeNull());

  it('is one before which nothing was said', () => {
    expect(read('???', 'and when?')).toBeNull();
  });
});

it.each([
  ['did he give evidence?', false],
  ['who makes it?', false],
  ['is it true that Apple pays?', true],
  ['where is Panasonic building?', true],
  ['and when?', true],
])('%j can be leaned on itself: %j', (question, alone) => expect(standsAlone(question)).toBe(alone));

describe('a question about something at hand', () => {
  const ABOUT = 'Panasonic opens a plant in De Soto';
  it.each([
    ['when does it open?', 'when does Panasonic De Soto open?'],
    ['how many jobs?', 'how many jobs Panasonic De Soto'],
    ['what does Toyota say?', 'what does Toyota say?'],
  ])('%j means %j', (question, meant) => expect(askedAbout(question, ABOUT, ['en'], 600)).toBe(meant));
});

describe('what was asked last', () => {
  const asker = { person: '1', channel: '2' };
  const ASKED = { question: WHERE, isPrivate: false };

  it('is known for ten minutes, to the same person in the same channel of the same library', () => {
    const known = new Conversations();
    known.remember('a', asker, ASKED, 0);
    expect(known.before('a', asker, FOLLOW_UP_MS)).toMatchObject(ASKED);
    expect(known.before('a', asker, FOLLOW_UP_MS + 1)).toBeNull();
    expect(known.before('b', asker, 1)).toBeNull();
    expect(known.before('a', { ...asker, person: '3' }, 1)).toBeNull();
    expect(known.before('a', { ...asker, channel: '3' }, 1)).toBeNull();
  });

  it('is forgotten of one person alone', () => {
    const known = new Conversations();
    known.remember('a', asker, ASKED, 0);
    known.remember('b', asker, ASKED, 0);
    known.remember('a', { ...asker, person: '11' }, ASKED, 0);
    known.forget('1');
    expect(known.before('a', asker, 1)).toBeNull();
    expect(known.before('b', asker, 1)).toBeNull();
    expect(known.before('a', { ...asker, person: '11' }, 1)).toMatchObject(ASKED);
  });

  it('is as much as fits, and nothing that is too old', () => {
    const known = new Conversations(3);
    for (let person = 0; person < 5; person++)
      known.remember('a', { ...asker, person: `${person}` }, ASKED, 0);
    expect(known.size).toBe(3);
    expect(known.before('a', { ...asker, person: '1' }, 1)).toBeNull();
    expect(known.before('a', { ...asker, person: '2' }, 1)).toMatchObject(ASKED);
    known.remember('a', { ...asker, person: '9' }, ASKED, FOLLOW_UP_MS + 1);
    expect(known.size).toBe(1);
  });
});
