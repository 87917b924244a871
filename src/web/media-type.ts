/** MIME sniffing: recognises downloads that are not text by their first bytes, else by their Content-Type. */
// biome-ignore-all lint/suspicious/noControlCharactersInRegex: files begin with them, and texts hold none

import type { Wording } from '../wording/wording.ts';

/** “a PDF”, “an image” … */
export type NonTextType = keyof Wording['download']['notAnArticle'];

/** Longest beginning that is looked at: https://mimesniff.spec.whatwg.org/#reading-the-resource-header */
export const SNIFFED_BYTES = 1445;

/** Beginnings of files, in Latin-1; a dot stands for any byte. https://mimesniff.spec.whatwg.org/ and the formats' own specifications. */
const BEGINNINGS: [RegExp, NonTextType][] = [
  [/^%PDF-/, 'a PDF'],
  [/^(\x89PNG\r\n|\xFF\xD8\xFF|GIF8[79]a|BM....\0\0|\0\0[\x01\x02]\0|II\*\0|MM\0\*)/s, 'an image'],
  [/^RIFF....WEBP/s, 'an image'],
  [/^....ftyp(avif|avis|heic|heix|mif1)/s, 'an image'],
  [/^(....ftyp|RIFF....AVI |\x1A\x45\xDF\xA3|FLV\x01|\0\0\x01[\xBA\xB3])/s, 'a video'],
  [/^(ID3|OggS|fLaC|RIFF....WAVE|\xFF[\xF2\xF3\xFA\xFB])/s, 'a sound file'],
  [/^(PK\x03\x04|PK\x05\x06|\x1F\x8B|BZh|7z\xBC\xAF|Rar!|\xFD7zXZ|\x28\xB5\x2F\xFD)/, 'an archive'],
  [/^(\xD0\xCF\x11\xE0|\{\\rtf)/, 'a document of a word processor'],
  [/^(wOFF|wOF2|OTTO|ttcf|\0\x01\0\0\0)/, 'a font'],
  [/^(MZ|\x7FELF|\xCA\xFE\xBA\xBE|\0asm)/, 'a program'],
  [/^%!PS-/, 'a PostScript file'],
];

/** What a Content-Type claims. The first that matches counts. */
const CLAIMS: [RegExp, NonTextType][] = [
  [/^image\//, 'an image'],
  [/^video\/|mpegurl|dash\+xml/, 'a video'],
  [/^audio\//, 'a sound file'],
  [/^font\//, 'a font'],
  [/^application\/pdf/, 'a PDF'],
  [/^application\/(zip|gzip|x-(7z|rar|tar|bzip))/, 'an archive'],
  [/^application\/(msword|vnd\.(ms-|openxml|oasis))/, 'a document of a word processor'],
  [/^(text|application)\/(x-)?(java|ecma)script/, 'a script'],
  [/^text\/css/, 'a style sheet'],
];

/**
 * “a PDF”, “an image” … or null for what may be a page, a feed or plain text. `beginning`: the first SNIFFED_BYTES, or fewer if there are no
 * more. A wrong Content-Type does no harm to markup or JSON, except that an SVG stays a picture.
 */
export function nonTextType(beginning: Uint8Array, contentType: string | null): NonTextType | null {
  const start = Buffer.from(beginning.subarray(0, SNIFFED_BYTES)).toString('latin1');
  const type = (contentType ?? '').trim().toLowerCase();
  const wide = isWide(start) || /charset\s*=\s*["']?utf-?(16|32)/.test(type);
  const known = BEGINNINGS.find(([beginning]) => beginning.test(start));
  if (known) return known[1];
  const claimed = CLAIMS.find(([claim]) => claim.test(type));
  if (claimed && (type.startsWith('image/svg') || !looksLikeMarkup(start))) return claimed[1];
  return !wide && isBinary(start) ? 'a file of another kind' : null;
}

/** UTF-16 or UTF-32: a byte order mark, or markup whose first character has zeros around it. */
function isWide(start: string): boolean {
  return /^(\xFE\xFF|\xFF\xFE|\0\0\xFE\xFF|<\0|\0<|\0\0\0<)/.test(start);
}

function looksLikeMarkup(start: string): boolean {
  return isWide(start) || /^(\xEF\xBB\xBF)?\s*[<{[]/.test(start);
}

/** More than one byte in twenty that no text holds. A stray one is a mistake in a text. */
function isBinary(start: string): boolean {
  const odd = start.match(/[\0-\x08\x0B\x0E-\x1A\x1C-\x1F]/g) ?? [];
  return odd.length * 20 > start.length;
}
