/** Words of scripts that put no spaces between them. */

const SCRIPTS = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}';

/** Chinese characters, kana, Thai, Lao, Khmer and Burmese, with their marks. Parts of patterns with the flag `v`. */
export const UNSPACED = `[[\\p{L}\\p{M}]&&[${SCRIPTS}]]`;
export const HANGUL = '\\p{sc=Hang}';
/** A letter of any other script. */
export const SPACED = `[\\p{L}--[${SCRIPTS}${HANGUL}]]`;

/** A piece of a run and where it begins in it. */
export interface Piece {
  raw: string;
  at: number;
}

/** Runs of one script: where it changes, a word ends. ー belongs to the kana before it. */
const SAME = /\p{sc=Han}+|[\p{sc=Hira}ー]+|[\p{sc=Kana}ー]+|[^\p{sc=Han}\p{scx=Hira}\p{scx=Kana}]+/gu;
/** One hiragana alone is a particle or an ending. */
const PARTICLE = /^\p{sc=Hira}$/u;
const BY_PAIRS = /^[\p{L}&&[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]]/v;

/** ICU takes time that grows faster than the text, so it gets at most this many UTF-16 units at a time. */
const SEGMENTED = 1_000;

/**
 * The pieces that a run of UNSPACED is indexed by. Chinese and Japanese: pairs of neighbouring characters of one script, which found the
 * passage of a Chinese question more often than ICU's words did (docs/ranking.md) and cost a tenth of the time. Thai
 * and the others: ICU's words.
 */
export function piecesOf(run: string): Piece[] {
  const found: Piece[] = [];
  for (const { 0: part, index } of run.matchAll(SAME)) {
    if (PARTICLE.test(part)) continue;
    found.push(...(BY_PAIRS.test(part) ? pairs(part, index) : segmented(part, index)));
  }
  return found;
}

/** The endings that show what a Korean word does in its sentence: “은”, “에서” … The longest that leaves two syllables goes. */
const KOREAN_ENDING =
  /(?<=..)(?:에서는|으로는|에게는|이라는|에서도|으로|에서|에게|까지|부터|이다|라고|라는|했다|한다|하는|하고|하여|해서|되는|되어|들은|들이|들을|들의|은|는|이|가|을|를|의|에|로|와|과|도|만)$/u;

/** A Korean word: its pairs of syllables, without its ending. */
export function koreanPieces(word: string): Piece[] {
  return pairs(word.replace(KOREAN_ENDING, ''), 0);
}

function pairs(part: string, at: number): Piece[] {
  const characters = [...part];
  if (characters.length < 2) return [{ raw: part, at }];
  const found: Piece[] = [];
  let offset = at;
  for (let i = 1; i < characters.length; i++) {
    const first = characters[i - 1] ?? '';
    found.push({ raw: first + characters[i], at: offset });
    offset += first.length;
  }
  return found;
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

function segmented(part: string, at: number): Piece[] {
  const found: Piece[] = [];
  for (let from = 0; from < part.length; from += SEGMENTED) {
    for (const { segment, index, isWordLike } of segmenter.segment(part.slice(from, from + SEGMENTED))) {
      if (isWordLike) found.push({ raw: segment, at: at + from + index });
    }
  }
  return found;
}

const CJK_RUN = new RegExp(`${UNSPACED}+`, 'gv');

/**
 * The text with the stop words of its Chinese and Japanese runs blanked out, so that no pair is made with them. For questions, which are
 * short: offsets stay what they were.
 */
export function withoutStopWords(text: string, isStopWord: (word: string) => boolean): string {
  return text.replace(CJK_RUN, run =>
    BY_PAIRS.test(run)
      ? [...segmenter.segment(run.slice(0, SEGMENTED))]
          .map(({ segment }) => (isStopWord(segment) ? ' '.repeat(segment.length) : segment))
          .join('')
      : run,
  );
}
