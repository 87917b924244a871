/** The language that a text is written in, where its source states none. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** UTF-16 units that are looked at: more tell nothing more, and this bounds the time (0.2 ms). */
const READ = 2_000;

/** What a text without a recognisable language is taken for. */
export const DEFAULT_LANGUAGE = 'en';

type Detector = typeof import('eld/extrasmall').eld;

/** Its tables take 30 MB, so they are read when the first text comes whose language nobody states. */
let detector: Detector | undefined;
const require = createRequire(import.meta.url);

/**
 * An ISO 639-1 code such as `de`, one of the 60 languages of ELD (Efficient Language Detector, by character n-grams); `en` if
 * it cannot tell. Meant for texts of a paragraph or more: a headline or a question alone is too short.
 */
export function detectLanguage(text: string): string {
  detector ??= (require(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as { eld: Detector }).eld;
  return detector.detect(text.slice(0, READ)).language || DEFAULT_LANGUAGE;
}

/** UTF-16 units: from here on a text is its language's, and not a quotation. */
const SURE = 200;

/**
 * The language of a text that can be no other: the detector is sure of its whole and of both its halves. Null where it is not, or the text is
 * short.
 */
export function surelyIn(text: string): string | null {
  const read = text.slice(0, READ);
  if (read.length < SURE) return null;
  const middle = Math.floor(read.length / 2);
  const [first, ...others] = [read, read.slice(0, middle), read.slice(middle)].map(detectLanguage);
  return first && others.every(other => other === first) ? first : null;
}
