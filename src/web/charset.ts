/** From bytes to text, as browsers do it, and a guess where they would show nonsense. */
import { createRequire } from 'node:module';

export interface Decoded {
  /** Without a byte order mark; what is no character in this encoding is U+FFFD. */
  text: string;
  /** As the Encoding Standard names it (`windows-1252`, `shift_jis`), or `utf-32le` or `utf-32be`, which only feeds use. */
  encoding: string;
}

/** For tables that most processes never need. */
const require = createRequire(import.meta.url);

/** Browsers look at 1,024 bytes, and start again if a `<meta>` comes later. */
const SCANNED_BYTES = 65_536;
/** Enough to guess from, in some 20 ms, and how far it is looked for. */
const GUESSED_BYTES = 65_536;
const SEARCHED_BYTES = 1024 * 1024;
/** In text that is UTF-8 all the same, fewer than one in so many characters beyond ASCII are wrong. */
const WRONG_SHARE = 5;
/** What browsers take where nothing is said and nothing beyond ASCII is there. */
const FALLBACK = 'windows-1252';
/** jschardet's names that are no label of the Encoding Standard. */
const OTHER_NAMES = new Map([
  ['cp932', 'shift_jis'],
  ['cp949', 'euc-kr'],
  ['cp874', 'windows-874'],
]);

/** `contentType` as the server sent it; only its `charset` counts. */
export function decode(bytes: Uint8Array, contentType: string | null): Decoded {
  const encoding = sniffEncoding(bytes, contentType);
  const text = encoding.startsWith('utf-32')
    ? decodeUtf32(bytes, encoding === 'utf-32le')
    : new TextDecoder(encoding).decode(bytes);
  return { text, encoding };
}

/**
 * The first that tells: byte order mark · Content-Type · zeros around the first `<` · XML declaration or `<meta>` · UTF-8, if it can be read as that · a guess by
 * the frequency of byte sequences. https://encoding.spec.whatwg.org/,
 * https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding, https://www.w3.org/TR/xml/#sec-guessing
 */
export function sniffEncoding(bytes: Uint8Array, contentType: string | null): string {
  const charset = /;\s*charset\s*=\s*["']?\s*([^\s"';]+)/i.exec(contentType ?? '')?.[1];
  return byMark(bytes) ?? byLabel(charset) ?? byZeros(bytes) ?? declared(bytes) ?? byContent(bytes);
}

function byMark(bytes: Uint8Array): string | undefined {
  const start = hex(bytes, 4);
  if (start.startsWith('efbbbf')) return 'utf-8';
  if (start === 'fffe0000') return 'utf-32le';
  if (start === '0000feff') return 'utf-32be';
  if (start.startsWith('fffe')) return 'utf-16le';
  if (start.startsWith('feff')) return 'utf-16be';
  return undefined;
}

/** Text in UTF-16 or UTF-32 without a mark, if it begins with markup. */
function byZeros(bytes: Uint8Array): string | undefined {
  const start = hex(bytes, 4);
  if (start === '3c000000') return 'utf-32le';
  if (start === '0000003c') return 'utf-32be';
  if (/^3c00..00/.test(start)) return 'utf-16le';
  if (/^003c00../.test(start)) return 'utf-16be';
  return undefined;
}

/** The name in the standard of any of its labels. Encodings that it forbids (UTF-7, HZ) are as good as unnamed. */
function byLabel(label: string | undefined): string | undefined {
  try {
    return label && new TextDecoder(OTHER_NAMES.get(label.toLowerCase()) ?? label).encoding;
  } catch {
    return undefined;
  }
}

/** Whoever can be read as ASCII so far is not UTF-16, whatever it says: the standard takes UTF-8 then. */
function declared(bytes: Uint8Array): string | undefined {
  const named = byXmlDeclaration(bytes) ?? byMeta(bytes);
  return named?.startsWith('utf-16') ? 'utf-8' : named;
}

/** Not where HTML follows: there a `<meta>` goes first, as in browsers. */
function byXmlDeclaration(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const label = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']\s*([^"'\s>]+)/.exec(start)?.[1];
  return label && !/<html[\s>]/i.test(start) ? byLabel(label) : undefined;
}

/** Undefined if nothing is declared. */
function byMeta(bytes: Uint8Array): string | undefined {
  const unnamed = 'x-user-defined';
  const { getEncoding } = require('encoding-sniffer') as typeof import('encoding-sniffer');
  const found = getEncoding(bytes.subarray(0, SCANNED_BYTES), {
    maxBytes: SCANNED_BYTES,
    defaultEncoding: unnamed,
  });
  return found.toLowerCase() === unnamed ? undefined : byLabel(found);
}

function byContent(bytes: Uint8Array): string {
  const first = bytes.findIndex(byte => byte > 0x7f);
  if (first < 0) return isIso2022(bytes) ? 'iso-2022-jp' : FALLBACK;
  if (isUtf8(bytes) || isBrokenUtf8(bytes.subarray(first, first + GUESSED_BYTES))) return 'utf-8';
  // Loaded when it is needed first: it takes some megabytes, and most pages say what they are.
  const { detect } = require('jschardet') as typeof import('jschardet');
  return byLabel(detect(tellingPart(bytes, first)).encoding ?? undefined) ?? FALLBACK;
}

/**
 * The pieces of text between tags that hold more than ASCII, each from a little before that on: markup and English drown out what tells the
 * languages apart. No double-byte encoding uses `<` or `>` as a second byte. `first`: where the first such byte is.
 */
function tellingPart(bytes: Uint8Array, first: number): Buffer {
  const from = Math.max(0, first - 100);
  const text = Buffer.from(bytes.subarray(from, from + SEARCHED_BYTES)).toString('latin1');
  const pieces = text.split(/[<>\n]/).flatMap(piece => {
    const at = piece.search(/[\x80-\xFF]/);
    return at < 0 ? [] : piece.slice(Math.max(0, at - 100));
  });
  return Buffer.from(pieces.join('\n').slice(0, GUESSED_BYTES), 'latin1');
}

/** Japanese in ASCII bytes, between escapes: https://encoding.spec.whatwg.org/#iso-2022-jp-encoder */
function isIso2022(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return text.includes('\x1B$B') || text.includes('\x1B$@');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-8 in which a few bytes are wrong, such as one character that was cut. No other encoding looks like it: there, most would be wrong. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const beyondAscii = new TextDecoder().decode(bytes).replace(/\p{ASCII}+/gu, '');
  const wrong = beyondAscii.split('\uFFFD').length - 1;
  return wrong * WRONG_SHARE < beyondAscii.length - wrong;
}

function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, isLittleEndian);
    text += point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(point);
  }
  return text.replace(/^\uFEFF/, '');
}

function hex(bytes: Uint8Array, count: number): string {
  return Buffer.from(bytes.subarray(0, count)).toString('hex');
}
