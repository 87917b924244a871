/** Shows a tree of Markdown as elements of the page. */

/** @import { Block, Inline } from './markdown.d.ts' */
/** @import { Context } from './types.d.ts' */

import { h } from './dom.js';
import { parse, parseInline, timeText } from './markdown.js';

/** @param {string} text @param {Context} context @returns {Node[]} */
export function markdown(text, context) {
  return parse(text).map(block => showBlock(block, context));
}

/** Text in which no blocks are looked for. @param {string} text @param {Context} context @returns {Node[]} */
export function markdownInline(text, context) {
  return showAll(parseInline(text), context);
}

/** A link to another page: opens in a tab of its own that cannot reach back. @param {string} url @param {...(Node | string)} children */
export function link(url, ...children) {
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}

/** @param {Block} block @param {Context} context @returns {Node} */
function showBlock(block, context) {
  switch (block.kind) {
    case 'heading':
      return h(`h${block.level + 2}`, { class: `md-h${block.level}` }, showAll(block.children, context));
    case 'subtext':
      return h('small', { class: 'md-subtext' }, showAll(block.children, context));
    case 'quote':
      return h(
        'discord-quote',
        null,
        block.children.map(child => showBlock(child, context)),
      );
    case 'codeblock':
      return h('pre', { class: 'md-code', tabindex: '0' }, h('code', null, block.text));
    case 'list':
      return h(
        block.ordered ? 'ol' : 'ul',
        { class: 'md-list', start: block.ordered ? block.start : undefined },
        block.items.map(item =>
          h(
            'li',
            null,
            showAll(item.children, context),
            item.nested.map(nested => showBlock(nested, context)),
          ),
        ),
      );
    default: {
      const endsWithBreak = block.children.at(-1)?.kind === 'break';
      return h('div', { class: 'md-text' }, showAll(block.children, context), endsWithBreak && h('br'));
    }
  }
}

/** @param {Inline[]} nodes @param {Context} context @returns {Node[]} */
function showAll(nodes, context) {
  return nodes.map(node => showInline(node, context));
}

/** @type {Record<string, string>} */
const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' };

/** @param {Inline} node @param {Context} context @returns {Node} */
function showInline(node, context) {
  switch (node.kind) {
    case 'text':
      return document.createTextNode(node.text);
    case 'break':
      return h('br');
    case 'code':
      return h('code', { class: 'md-inline-code' }, node.text);
    case 'spoiler':
      return spoiler(showAll(node.children, context));
    case 'link':
      return link(node.url, ...showAll(node.children, context));
    case 'time': {
      const full = timeText(node.unix, 'F', Date.now());
      return h('discord-time', { title: full }, timeText(node.unix, node.style, Date.now()));
    }
    case 'mention':
      return mention(node.of, node.id, context);
    case 'command':
      return commandMention(node.name, context);
    case 'emoji':
      return document.createTextNode(`:${node.name}:`);
    default:
      return h(TAGS[node.kind] ?? 'span', null, showAll(node.children, context));
  }
}

/** @param {string} of @param {string} id @param {Context} context */
function mention(of, id, context) {
  if (of === 'everyone') return h('discord-mention', { type: 'user' }, id);
  const name = context.names.get(id) ?? (of === 'channel' ? 'unknown-channel' : 'unknown');
  return h('discord-mention', { type: of }, name);
}

/** A mention of a command puts it into the message box. @param {string} name @param {Context} context */
function commandMention(name, context) {
  return h(
    'button',
    { class: 'command-mention', type: 'button', onclick: () => context.fill(`/${name} `) },
    `/${name}`,
  );
}

/** Hidden until it is clicked, or opened by keyboard. @param {Node[]} children */
function spoiler(children) {
  const element = h('discord-spoiler', { role: 'button', tabindex: '0', 'aria-label': 'Spoiler' }, children);
  const open = () => {
    element.setAttribute('activated', '');
    for (const name of ['role', 'tabindex', 'aria-label']) element.removeAttribute(name);
  };
  element.addEventListener('click', open);
  element.addEventListener('keydown', event => {
    if (event.key === 'Enter' || event.key === ' ') open();
  });
  return element;
}
