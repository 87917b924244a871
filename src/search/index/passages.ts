/** Articles in passages and sentences: offsets into the text, never copies. */
import type { Span } from '../../articles/article.ts';

/** Passages end at the sentence that reaches this many words. */
export const PASSAGE_WORDS = 100;

/** A passage of at least this many words ends with its paragraph. */
const LEAST_WORDS = 50;

/** The longest passage, in UTF-16 units: where words are hard to count, as in Chinese or "x,x,x", this bounds them. */
export const MAX_PASSAGE = 1_500;

/** The longest sentence, in UTF-16 units; longer ones are cut. */
export const MAX_SENTENCE = 600;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What stands before a full stop without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"'‘])(?:\p{L}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|Inc|Ltd|Co|Corp|vs|etc|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|approx|est|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u;

/** The sentences of a text, without the white space around them; none reaches over a blank line. */
export function sentences(text: string): Span[] {
  return paragraphs(text).flatMap(paragraph => sentencesOf(text, paragraph));
}

/** A group of neighbouring sentences of one text. */
export interface Passage extends Span {
  sentences: Span[];
}

/** Groups sentences into passages of about PASSAGE_WORDS words; every sentence is in exactly one. */
export function passages(text: string): Passage[] {
  const found: Passage[] = [];
  let open: Passage | undefined;
  let count = 0;
  for (const { start, end } of sentences(text)) {
    const length = wordCount(text.slice(start, end));
    const isFull = count + length / 2 > PASSAGE_WORDS || (open && end - open.start > MAX_PASSAGE);
    const isParagraphEnd = count >= LEAST_WORDS && text.slice(open?.end, start).includes('\n\n');
    if (isFull || isParagraphEnd) open = undefined;
    if (!open) {
      open = { start, end, sentences: [] };
      count = 0;
      found.push(open);
    }
    open.end = end;
    open.sentences.push({ start, end });
    count += length;
  }
  return found;
}

function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n\s*\n|$/g)) {
    found.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  return found;
}

function sentencesOf(text: string, paragraph: Span): Span[] {
  const found: Span[] = [];
  let goesOn = false;
  for (const { segment, index } of segmenter.segment(text.slice(paragraph.start, paragraph.end))) {
    const body = segment.trim();
    if (!body) continue;
    const start = paragraph.start + index + segment.indexOf(body);
    const last = found.at(-1);
    if (last && (goesOn || /^\p{Ll}/u.test(body))) last.end = start + body.length;
    else found.push({ start, end: start + body.length });
    goesOn = ABBREVIATION.test(segment);
  }
  return found.flatMap(sentence => pieces(text, sentence));
}

/** Thai ends a sentence with a space only, so it is cut at one after about this many UTF-16 units: a long sentence of its own. */
const THAI_SENTENCE = 200;

/** A run without an end in sight, such as a table, is cut at white space, so that every quote is short enough to show. */
function pieces(text: string, sentence: Span): Span[] {
  const found: Span[] = [];
  let { start } = sentence;
  const most = /[\p{sc=Thai}\p{sc=Lao}]{2}/u.test(text.slice(start, sentence.end))
    ? THAI_SENTENCE
    : MAX_SENTENCE;
  while (sentence.end - start > most) {
    const room = text.slice(start, start + most);
    const space = room.search(/\s\S*$/);
    const end = start + (space > 0 ? space : cutAt(room));
    found.push({ start, end });
    start = end + (text.slice(end, sentence.end).match(/^\s*/)?.[0].length ?? 0);
  }
  if (start < sentence.end) found.push({ start, end: sentence.end });
  return found;
}

/** The end of `room` or one before, so that no surrogate pair is cut in two. */
function cutAt(room: string): number {
  return /[\uD800-\uDBFF]$/.test(room) ? room.length - 1 : room.length;
}

/** Characters a word where there are no spaces: about two in Chinese and Japanese, four in Thai and its like. */
const CHINESE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu;
const THAI = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/gu;

function wordCount(text: string): number {
  const spaced = text.match(/\S+/g)?.length ?? 0;
  const unspaced = (text.match(CHINESE)?.length ?? 0) / 2 + (text.match(THAI)?.length ?? 0) / 4;
  return Math.max(spaced, unspaced);
}
