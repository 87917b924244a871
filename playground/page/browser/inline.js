/** Reads the marks within a line of Discord's Markdown: bold, links, mentions, timestamps and the like. */

/** @import { Inline } from './markdown.d.ts' */

/** How deep quotes, bold in italics and the like may nest; what is deeper stays as it was typed. */
export const MAX_DEPTH = 10;

/**
 * Reads text in which no blocks are looked for, such as an embed's title.
 * @param {string} text
 * @returns {Inline[]}
 */
export function parseInline(text) {
  return readInline(text, { depth: 0, inLink: false });
}

/**
 * @typedef {{ depth: number, inLink: boolean }} Where
 * @typedef {{ node: Inline, end: number } | null} Read
 * @typedef {{ where: Where, dead: Set<string>, linkEnd: number }} State
 */

/** Which characters can begin something, and what reads it from there. @type {Record<string, (text: string, at: number, state: State) => Read>} */
const READERS = {
  '\\': readEscape,
  '`': readCode,
  '*': (text, at, state) =>
    text[at + 1] === '*'
      ? readMarked(text, at, '**', 'bold', state)
      : readMarked(text, at, '*', 'italic', state),
  _: (text, at, state) =>
    text[at + 1] === '_'
      ? readMarked(text, at, '__', 'underline', state)
      : readMarked(text, at, '_', 'italic', state),
  '~': (text, at, state) => readMarked(text, at, '~~', 'strike', state),
  '|': (text, at, state) => readMarked(text, at, '||', 'spoiler', state),
  '[': readMaskedLink,
  '<': readAngle,
  h: readAutolink,
  '@': readEveryone,
  '\n': (_text, at) => ({ node: { kind: 'break' }, end: at + 1 }),
};

/** @param {string} text @param {Where} where @returns {Inline[]} */
export function readInline(text, where) {
  /** @type {Inline[]} */
  const nodes = [];
  let plain = '';
  /** @type {State} */
  const state = { where, dead: new Set(), linkEnd: -1 };
  const flush = () => {
    if (plain !== '') nodes.push({ kind: 'text', text: plain });
    plain = '';
  };
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    const read = READERS[character]?.(text, at, state) ?? null;
    if (read?.node.kind === 'text') {
      plain += read.node.text;
      at = read.end;
    } else if (read) {
      flush();
      nodes.push(read.node);
      at = read.end;
    } else {
      plain += character;
      at += 1;
    }
  }
  flush();
  return nodes;
}

/** A backslash takes away the meaning of the sign after it. @param {string} text @param {number} at @returns {Read} */
function readEscape(text, at) {
  const next = text[at + 1];
  if (next === undefined || /[\w\s]/.test(next))
    return next === '_' ? { node: { kind: 'text', text: '_' }, end: at + 2 } : null;
  return { node: { kind: 'text', text: next }, end: at + 2 };
}

/** @param {string} text @param {number} at @param {State} state @returns {Read} */
function readCode(text, at, state) {
  const end = endOfCode(text, at, state);
  const marks = text[at + 1] === '`' ? 2 : 1;
  if (end < 0) return null;
  const inside = text.slice(at + marks, end - marks);
  const trimmed = inside.startsWith(' `') || inside.endsWith('` ') ? inside.trim() : inside;
  return { node: { kind: 'code', text: trimmed }, end };
}

/** Where the code span that opens here ends (after its mark), or -1. @param {string} text @param {number} at @param {State} state */
function endOfCode(text, at, state) {
  const mark = text[at + 1] === '`' ? '``' : '`';
  if (state.dead.has(mark)) return -1;
  const close = text.indexOf(mark, at + mark.length);
  if (close < 0) state.dead.add(mark);
  return close <= at + mark.length ? -1 : close + mark.length;
}

/**
 * @param {string} text @param {number} at @param {string} mark
 * @param {'bold' | 'italic' | 'underline' | 'strike' | 'spoiler'} kind @param {State} state @returns {Read}
 */
function readMarked(text, at, mark, kind, state) {
  if (!text.startsWith(mark, at) || state.where.depth >= MAX_DEPTH) return null;
  const from = at + mark.length;
  if (mark === '*' && /\s/.test(text[from] ?? ' ')) return null;
  if (mark === '_' && /\w/.test(text[at - 1] ?? ' ')) return null;
  const close = closing(text, from, mark, state);
  if (close < 0 || text.slice(from, close).trim() === '') return null;
  const where = { ...state.where, depth: state.where.depth + 1 };
  return { node: { kind, children: readInline(text.slice(from, close), where) }, end: close + mark.length };
}

/** Where the mark comes again, outside code and not escaped, or -1. @param {string} text @param {number} from @param {string} mark @param {State} state */
function closing(text, from, mark, state) {
  if (state.dead.has(mark)) return -1;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '`') at = Math.max(at, endOfCode(text, at, state) - 1);
    else if (mark.length === 1 && character === mark && text[at + 1] === mark) at += 1;
    else if (text.startsWith(mark, at) && closes(text, at, mark)) {
      while (mark.length === 2 && text[at + 2] === mark[0]) at += 1;
      return at;
    }
  }
  state.dead.add(mark);
  return -1;
}

/** `_` ends only at the end of a word, `*` only after something that is not a space. @param {string} text @param {number} at @param {string} mark */
function closes(text, at, mark) {
  if (mark === '_') return !/\w/.test(text[at + 1] ?? ' ');
  return mark !== '*' || !/\s/.test(text[at - 1] ?? ' ');
}

/** `[text](url)`, `[text](<url>)`. @param {string} text @param {number} at @param {State} state @returns {Read} */
function readMaskedLink(text, at, state) {
  if (state.where.inLink || state.dead.has('](')) return null;
  if (state.linkEnd <= at) state.linkEnd = closing(text, at + 1, '](', state);
  if (state.linkEnd < 0) return null;
  const target =
    /\(\s*(?:<([^\s<>]{1,2048})>|((?:[^\s()<>]|\([^\s()<>]{0,500}\)){1,2048}))(?:\s+"[^"\n]{0,300}")?\s*\)/y;
  target.lastIndex = state.linkEnd + 1;
  const found = target.exec(text);
  const url = found && safeUrl(found[1] ?? found[2] ?? '');
  const label = text.slice(at + 1, state.linkEnd);
  if (!found || !url || label.trim() === '') return null;
  const where = { depth: state.where.depth + 1, inLink: true };
  const children =
    where.depth >= MAX_DEPTH
      ? [{ kind: /** @type {const} */ ('text'), text: label }]
      : readInline(label, where);
  return { node: { kind: 'link', url, children }, end: target.lastIndex };
}

/** What stands between angle brackets, and what becomes of it. @type {[RegExp, (part: string[]) => Inline | null][]} */
const ANGLES = [
  [
    /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y,
    part => ({ kind: 'time', unix: Number(part[1]), style: part[2] ?? 'f' }),
  ],
  [/<@!?(\d{1,20})>/y, part => ({ kind: 'mention', of: 'user', id: part[1] ?? '' })],
  [/<@&(\d{1,20})>/y, part => ({ kind: 'mention', of: 'role', id: part[1] ?? '' })],
  [/<#(\d{1,20})>/y, part => ({ kind: 'mention', of: 'channel', id: part[1] ?? '' })],
  [
    /<\/([^:<>\n]{1,100}):(\d{1,20})>/y,
    part => ({ kind: 'command', name: part[1] ?? '', id: part[2] ?? '' }),
  ],
  [/<a?:(\w{2,32}):\d{1,20}>/y, part => ({ kind: 'emoji', name: part[1] ?? '' })],
  [
    /<(https?:\/\/[^\s<>]{1,2048})>/iy,
    part => {
      const url = safeUrl(part[1] ?? '');
      return url ? { kind: 'link', url, children: [{ kind: 'text', text: part[1] ?? '' }] } : null;
    },
  ],
];

/** @param {string} text @param {number} at @param {State} state @returns {Read} */
function readAngle(text, at, state) {
  for (const [pattern, make] of ANGLES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const node = found && make(found);
    if (found && node && !(node.kind === 'link' && state.where.inLink))
      return { node, end: at + found[0].length };
  }
  return null;
}

/** A bare address becomes a link, without the full stop after it. @param {string} text @param {number} at @param {State} state @returns {Read} */
function readAutolink(text, at, state) {
  if (state.where.inLink || /\w/.test(text[at - 1] ?? ' ')) return null;
  const pattern = /https?:\/\/[^\s<>]{1,2048}/iy;
  pattern.lastIndex = at;
  let address = pattern.exec(text)?.[0] ?? '';
  while (/[.,:;!?'"*_~|\])]$/.test(address)) {
    if (address.endsWith(')') && address.includes('(')) break;
    address = address.slice(0, -1);
  }
  const url = safeUrl(address);
  if (!url) return null;
  return {
    node: { kind: 'link', url, children: [{ kind: 'text', text: address }] },
    end: at + address.length,
  };
}

/** @param {string} text @param {number} at @returns {Read} */
function readEveryone(text, at) {
  const name = ['@everyone', '@here'].find(each => text.startsWith(each, at));
  return name
    ? { node: { kind: 'mention', of: 'everyone', id: name.slice(1) }, end: at + name.length }
    : null;
}

/**
 * The address if it is a web address, else null: `javascript:` and the like never become links.
 * @param {string} text
 * @returns {string | null}
 */
export function safeUrl(text) {
  const url = URL.parse(text);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}
