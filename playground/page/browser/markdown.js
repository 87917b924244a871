/** Reads Discord's Markdown into a tree: the page shows it as DOM nodes, the terminal as plain text. Never throws. */

/** @import { Block, Inline } from './markdown.d.ts' */

import { MAX_DEPTH, readInline } from './inline.js';

export { parseInline, safeUrl } from './inline.js';
export { timeText } from './time.js';

/**
 * Reads a whole message: blocks first, the text within them after that. The time taken grows with the length of the text, also for
 * text made to be slow.
 * @param {string} text
 * @returns {Block[]}
 */
export function parse(text) {
  return readBlocks(text.replaceAll('\r\n', '\n'), 0);
}

/** @param {string} text @param {number} depth @returns {Block[]} */
function readBlocks(text, depth) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {string[]} */
  let paragraph = [];
  const inline = (/** @type {string} */ part) => readInline(part, { depth, inLink: false });
  const flush = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', children: inline(paragraph.join('\n')) });
    paragraph = [];
  };

  let at = 0;
  while (at < text.length) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    const fence = readFence(text, at, end);
    const quote = depth < MAX_DEPTH ? readQuote(text, at) : null;
    const heading = /^(#{1,3}) +(\S.*)$/.exec(line);
    const subtext = /^-# +(\S.*)$/.exec(line);
    if (quote) {
      flush();
      blocks.push({ kind: 'quote', children: readBlocks(quote.text, depth + 1) });
      at = quote.end;
    } else if (fence) {
      if (fence.before.trim() !== '') paragraph.push(fence.before);
      flush();
      blocks.push({ kind: 'codeblock', language: fence.language, text: fence.text });
      at = fence.end;
    } else if (heading) {
      flush();
      const level = /** @type {1 | 2 | 3} */ (heading[1]?.length);
      blocks.push({ kind: 'heading', level, children: inline(heading[2] ?? '') });
      at = end + 1;
    } else if (subtext) {
      flush();
      blocks.push({ kind: 'subtext', children: inline(subtext[1] ?? '') });
      at = end + 1;
    } else if (LIST_ITEM.test(line)) {
      flush();
      const list = readList(text, at, inline);
      blocks.push(list.block);
      at = list.end;
    } else {
      paragraph.push(line);
      at = end + 1;
    }
  }
  flush();
  return blocks;
}

/** @param {string} text @param {number} at */
function endOfLine(text, at) {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/**
 * A code block that opens in this line: ```language, the code, ```.
 * @param {string} text @param {number} at @param {number} lineEnd
 */
function readFence(text, at, lineEnd) {
  const open = text.indexOf('```', at);
  if (open < 0 || open >= lineEnd || text[open - 1] === '\\') return null;
  const close = text.indexOf('```', open + 3);
  if (close < 0) return null;
  const inside = text.slice(open + 3, close);
  const named = /^([\w+#.-]{1,30})\n/.exec(inside);
  const code = inside.slice(named?.[0].length ?? 0).replace(/^\n/, '');
  if (code.trim() === '') return null;
  const after = close + 3;
  return {
    before: text.slice(at, open),
    language: named?.[1] ?? '',
    text: code.endsWith('\n') ? code.slice(0, -1) : code,
    end: text[after] === '\n' ? after + 1 : after === text.length ? after + 1 : after,
  };
}

/** `> ` lines that follow each other, or all the rest after `>>> `. @param {string} text @param {number} start */
function readQuote(text, start) {
  if (text.startsWith('>>> ', start)) return { text: text.slice(start + 4), end: text.length + 1 };
  const lines = [];
  let at = start;
  while (at <= text.length && (text.startsWith('> ', at) || (lines.length > 0 && isBareMark(text, at)))) {
    const end = endOfLine(text, at);
    lines.push(text.slice(at + 2, end));
    at = end + 1;
  }
  return lines.length > 0 ? { text: lines.join('\n'), end: at } : null;
}

/** A `>` alone in its line keeps a quote going. @param {string} text @param {number} at */
function isBareMark(text, at) {
  return text[at] === '>' && (at + 1 === text.length || text[at + 1] === '\n');
}

const LIST_ITEM = /^( *)(?:[-*]|(\d{1,9})\.) +(\S.*)$/;

/**
 * List items that follow each other; those that are indented by two spaces or more go below the one before.
 * @param {string} text @param {number} start @param {(part: string) => Inline[]} inline
 * @returns {{ block: Block, end: number }}
 */
function readList(text, start, inline) {
  /** @type {{ indent: number, block: Extract<Block, { kind: 'list' }> }[]} */
  const open = [];
  let at = start;
  while (at <= text.length) {
    const end = endOfLine(text, at);
    const item = LIST_ITEM.exec(text.slice(at, end));
    if (!item) break;
    const indent = item[1]?.length ?? 0;
    while (open.length > 1 && indent < (open.at(-1)?.indent ?? 0)) open.pop();
    const current = open.at(-1);
    const parent = current?.block.items.at(-1);
    if (!current || (parent && indent >= current.indent + 2 && open.length < MAX_DEPTH)) {
      const ordered = item[2] !== undefined;
      const block = { kind: /** @type {const} */ ('list'), ordered, start: Number(item[2] ?? 1), items: [] };
      parent?.nested.push(block);
      open.push({ indent, block });
    }
    open.at(-1)?.block.items.push({ children: inline(item[3] ?? ''), nested: [] });
    at = end + 1;
  }
  return { block: /** @type {{ block: Block }} */ (open[0]).block, end: at };
}
