/** Text for Discord: foreign text shown as plain text, cut to a length, quoted, linked and dated. */
import type { Span } from '../../articles/article.ts';
import { DAY_MS, HOUR_MS } from '../../time.ts';
import { EMBED } from './limits.ts';

/**
 * Everything that Discord would render: emphasis, code, spoilers, quotes, headings, links, mentions, timestamps, emoji names, bare
 * addresses, list marks; and, in the first group, characters that are invisible or turn the writing direction, which go.
 * No repetition in it, so it takes linear time. The looks around `:`, `-` and `.` only spare ordinary prose its backslashes; they err
 * on the side of escaping, so that it is safe to escape a text in pieces.
 */
const MARKUP =
  /((?![\n\t])[\p{Cc}\p{Bidi_Control}\u200b\u2060\ufeff])|[\\*_~`|<>#@[\]]|:(?!\s)|[-+](?![\p{L}\p{N}])|(?<![\p{L}\p{P}])\.(?!\d)/gu;

/** Shows `text` in Discord's Markdown as the plain text that it is: at most `max` UTF-16 units, escapes included. */
export function plain(text: string, max = Number.POSITIVE_INFINITY): string {
  let room = Math.min(Math.max(max, 0), text.length);
  for (;;) {
    const shown = escaped(cut(text, room));
    if (shown.length <= max || room <= 0) return shown;
    room -= Math.ceil((shown.length - max) / 2);
  }
}

function escaped(text: string): string {
  return text.replace(MARKUP, (mark, invisible) => (invisible === undefined ? `\\${mark}` : ''));
}

/** Text for places where Discord renders no Markdown (labels, choices, an embed's author): in one line, of at most `max` units. */
export function label(text: string, max: number): string {
  return cut(oneLine(text.replace(/[\p{Bidi_Control}\u200b\u2060\ufeff]/gu, '')), max);
}

/** Every run of white space as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** How far before the limit a word boundary is looked for, and how long a grapheme is taken to be at most. */
const REACH = 40;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most `max` UTF-16 units: cut after a word, else after a whole character, and then ended by “…”. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';
  return `${text.slice(0, boundary(text, max - 1)).trimEnd()}…`;
}

/** The best place to cut at or before `end`. */
function boundary(text: string, end: number): number {
  const near = Math.max(0, end - Math.min(REACH, end >> 1));
  for (let at = end; at > near; at--) if (/\s/u.test(text.charAt(at))) return at;
  const from = Math.max(0, end - REACH);
  const start = isLowSurrogate(text, from) ? from - 1 : from;
  for (const { index, segment } of graphemes.segment(text.slice(start, end + REACH))) {
    if (start + index + segment.length > end) return start + index;
  }
  return start;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** A quote's text, and in it what is shown in bold, and within that what is underlined, as offsets into it. */
interface Marked {
  text: string;
  bold: Span;
  span?: Span | null;
}

/**
 * A slice of an article as a block quote of at most `max` units, with `bold` in bold and `span` underlined. If it is too long, whole sentences
 * around the bold part go first, the farthest before the nearer ones; only a bold part that is too long by itself is cut within.
 */
export function quoteBlock(quote: Marked, max: number): string {
  const { text, bold } = quote;
  if (text.length <= max) {
    const whole = renderQuote(quote, 0, text.length);
    if (whole.length <= max) return whole;
  }
  const alone = renderQuote(quote, bold.start, bold.end);
  if (alone.length > max) return cutQuote(quote, max);
  const { starts, ends } = boundaries(text, bold, max);
  let shown = alone;
  let [from, to] = [bold.start, bold.end];
  // By turns one more sentence before and one after, as long as they fit.
  for (let isBefore = true; starts.length > 0 || ends.length > 0; isBefore = !isBefore) {
    const next = (isBefore ? starts : ends).shift();
    if (next === undefined) continue;
    const longer = isBefore ? renderQuote(quote, next, to) : renderQuote(quote, from, next);
    if (longer.length > max) {
      (isBefore ? starts : ends).length = 0;
      continue;
    }
    shown = longer;
    if (isBefore) from = next;
    else to = next;
  }
  return shown;
}

/** The bold part alone, as much of it as fits. */
function cutQuote(quote: Marked, max: number): string {
  const { bold } = quote;
  for (let to = Math.min(bold.end, bold.start + max); to > bold.start; ) {
    const shown = renderQuote(quote, bold.start, to);
    if (shown.length <= max) return shown;
    // A character shows as up to two, so half of the excess may be enough.
    to -= Math.ceil((shown.length - max) / 2);
  }
  return '';
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Where sentences begin before the bold part, and where they end after it, the nearest first, within `reach` units. */
function boundaries(text: string, bold: Span, reach: number): { starts: number[]; ends: number[] } {
  const low = Math.max(0, bold.start - reach);
  const high = Math.min(text.length, bold.end + reach);
  const starts = [...sentences.segment(text.slice(low, bold.start))]
    .map(({ index }) => low + index)
    .filter(at => (at > low || low === 0) && at < bold.start);
  const ends = [...sentences.segment(text.slice(bold.end, high))]
    .map(({ index, segment }) => bold.end + index + segment.trimEnd().length)
    .filter(at => (at < high || high === text.length) && at > bold.end);
  return { starts: starts.reverse(), ends };
}

/** The first whole sentences of a text, at most `max` units; the first one cut if it is longer. */
export function firstSentences(text: string, max: number): string {
  if (text.length <= max) return text.trim();
  let end = 0;
  for (const { index, segment } of sentences.segment(text.slice(0, max))) {
    const isWhole = index + segment.length < max;
    if (isWhole) end = index + segment.trimEnd().length;
  }
  return end > 0 ? `${text.slice(0, end).trim()} …` : cut(text.trim(), max);
}

/** The part of the text from `from` to `to` as a block quote; an end within the bold part is snapped inwards to a whole word. */
function renderQuote({ text, bold, span }: Marked, from: number, to: number): string {
  const end = to >= bold.end ? to : Math.max(from, boundary(text, to));
  const start = from;
  const head = start > 0 ? '… ' : '';
  const tail = end < text.length ? (end < bold.end ? '…' : ' …') : '';
  const lines: string[] = [];
  let offset = start;
  for (const line of text.slice(start, end).split('\n')) {
    const shown = around(line, bold, offset);
    lines.push(
      `${plain(shown.before)}${strong(shown.within, offset + shown.before.length, span)}${plain(shown.after)}`,
    );
    offset += line.length + 1;
  }
  return `> ${head}${lines.join('\n> ')}${tail}`;
}

/** What of a line, which begins at `offset`, stands before, within and after a span. */
function around(line: string, span: Span, offset: number) {
  const [from, to] = [clamp(span.start - offset, line.length), clamp(span.end - offset, line.length)];
  return { before: line.slice(0, from), within: line.slice(from, to), after: line.slice(to) };
}

function clamp(at: number, length: number): number {
  return Math.min(Math.max(at, 0), length);
}

const NOWHERE = { start: 0, end: 0 };

/** Bold within one line, in which it begins at `offset`, with the part of it that `span` covers underlined. */
function strong(text: string, offset: number, span: Span | null | undefined): string {
  return marked(text, '**', (inner, at) => {
    const { before, within, after } = around(inner, span ?? NOWHERE, offset + at);
    return `${plain(before)}${marked(within, '__', words => plain(words))}${plain(after)}`;
  });
}

/** Text between two marks. Discord shows the asterisks of `** this **`, so white space at the edges stays outside. */
function marked(text: string, mark: string, render: (inner: string, at: number) => string): string {
  const at = /^\s*/u.exec(text)?.[0].length ?? 0;
  const inner = render(text.trim(), at);
  if (inner === '') return text;
  return `${text.slice(0, at)}${mark}${inner}${mark}${text.slice(text.trimEnd().length)}`;
}

/**
 * A link on a text, without a preview. Discord ends the text at a bracket even if it is escaped, so brackets become parentheses. Returns
 * the text alone if an overlong address would make it longer than `max`.
 */
export function maskedLink(text: string, url: string, max: number): string {
  const target = url.replace(/[\s<>()"\\]/gu, mark =>
    encodeURIComponent(mark).replace('(', '%28').replace(')', '%29'),
  );
  const around = target.length + '[](<>)'.length;
  const title = oneLine(text).replaceAll('[', '(').replaceAll(']', ')');
  if (around + SHORTEST_TITLE > max) return plain(title, max);
  return `[${plain(title, max - around)}](<${target}>)`;
}

const SHORTEST_TITLE = 20;

/** The address as an embed's link, or null if Discord would refuse it there. */
export function embedUrl(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/u.test(parsed.protocol)) return null;
  return parsed.href.length <= EMBED.url ? parsed.href : null;
}

/** A command that Discord makes clickable, such as `ask` or `article add`; its name while its id is not known. */
export function commandMention(name: string, ids: ReadonlyMap<string, string>): string {
  const id = ids.get(name.split(' ')[0] ?? '');
  return id === undefined ? `\`/${name}\`` : `</${name}:${id}>`;
}

/**
 * A date in the reader's own language, such as “2 June 2026”. Discord renders it in the reader's own zone, too: an article dated by
 * its day only (midnight UTC) would show the day before in America. Such a date stands for ten o'clock UTC, which is on the same day
 * everywhere from Hawaii (−10) to New Zealand in summer (+13) and the Chatham Islands (+13:45).
 */
export function longDate(epochMs: number): string {
  const at = epochMs % DAY_MS === 0 ? epochMs + 10 * HOUR_MS : epochMs;
  return `<t:${Math.floor(at / 1000)}:D>`;
}

/** How long ago a moment is, in the reader's own language, such as “3 days ago”. */
export function relativeTime(epochMs: number): string {
  return `<t:${Math.floor(epochMs / 1000)}:R>`;
}

/** A moment as a date and a time of day in the reader's own language and zone. */
export function dateTime(epochMs: number): string {
  return `<t:${Math.floor(epochMs / 1000)}:f>`;
}
