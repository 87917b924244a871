/** Shows one message of Discord: who, when, how it came to be, and what it says. */

/** @import { APIMessage } from 'discord-api-types/v10' */
/** @import { Context } from './types.d.ts' */

import { avatar } from './avatar.js';
import { componentRows } from './components.js';
import { isVersion2, version2 } from './components-v2.js';
import { h, icon } from './dom.js';
import { attachment, embed } from './embed.js';
import { markdown } from './markdown-view.js';

/** Flags of a message: https://docs.discord.com/developers/resources/message#message-object-message-flags */
const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
/** The type of a message that answers a message command. */
const CONTEXT_MENU_COMMAND = 23;

/** @param {APIMessage} message @param {Context} context @returns {HTMLElement} */
export function showMessage(message, context) {
  const flags = message.flags ?? 0;
  const isPrivate = (flags & EPHEMERAL) !== 0;
  const name = displayName(message.author);
  const body = h(
    'discord-message',
    {
      author: name,
      avatar: avatar(name, message.author.bot),
      bot: message.author.bot === true,
      timestamp: whenText(message.timestamp, new Date()),
      edited: Boolean(message.edited_timestamp) && (flags & LOADING) === 0,
    },
    origin(message),
    flags & LOADING ? thinking(name) : markdown(message.content, context),
    message.attachments.length > 0 &&
      h('discord-attachments', { slot: 'attachments' }, message.attachments.map(attachment)),
    message.embeds.map(each => embed(each, context)),
    h(
      'div',
      { slot: 'components' },
      isVersion2(message) ? version2(message, context) : componentRows(message, context),
    ),
    isPrivate && privateNote(message, context),
  );
  const more = h(
    'button',
    {
      class: 'icon-button',
      type: 'button',
      title: 'Apps',
      'aria-label': `Apps for this message of ${name}`,
      'aria-haspopup': 'menu',
    },
    icon('more'),
  );
  more.addEventListener('click', () => context.openMenu(message, more));
  const entry = h(
    'article',
    {
      class: `entry${isPrivate ? ' private' : ''}`,
      id: `message-${message.id}`,
      'aria-label': `${name}, ${whenText(message.timestamp, new Date())}`,
    },
    body,
    h('div', { class: 'entry-tools' }, more),
  );
  entry.addEventListener('contextmenu', event => {
    if (/** @type {HTMLElement} */ (event.target).closest('a')) return;
    event.preventDefault();
    context.openMenu(
      message,
      more,
      event.clientX || event.clientY ? { x: event.clientX, y: event.clientY } : undefined,
    );
  });
  return entry;
}

/** @param {APIMessage['author']} user */
export function displayName(user) {
  return user.global_name ?? user.username;
}

/** "Ada used /ask" above the bot's reply. @param {APIMessage} message */
function origin(message) {
  const from = /** @type {any} */ (message.interaction_metadata);
  const { name } = /** @type {any} */ (message).interaction ?? {};
  if (!name || !from?.user) return null;
  return usedCommand(
    displayName(from.user),
    name,
    message.type === CONTEXT_MENU_COMMAND ? 'message' : 'slash',
  );
}

/** @param {string} who @param {string} command @param {'slash' | 'message'} kind */
export function usedCommand(who, command, kind) {
  return h(
    'div',
    { slot: 'reply', class: 'origin' },
    h('img', { src: avatar(who), alt: '' }),
    h('strong', null, who),
    ' used ',
    h('span', { class: 'origin-command' }, kind === 'slash' ? `/${command.replace(/^\//, '')}` : command),
  );
}

/** @param {string} name */
function thinking(name) {
  const dots = h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'));
  return h('div', { class: 'thinking' }, dots, `${name} is thinking…`);
}

/** @param {APIMessage} message @param {Context} context */
function privateNote(message, context) {
  return h(
    'div',
    { slot: 'components', class: 'private-note' },
    icon('eye'),
    'Only you can see this · ',
    h(
      'button',
      { class: 'text-link', type: 'button', onclick: () => context.dismiss(message) },
      'Dismiss message',
    ),
  );
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric' });

/** "Today at 14:02", "Yesterday at 09:30", "02/06/2026 14:02". @param {string} timestamp @param {Date} now */
export function whenText(timestamp, now) {
  const date = new Date(timestamp);
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  const day = date.toDateString();
  if (day === now.toDateString()) return `Today at ${CLOCK.format(date)}`;
  if (day === yesterday.toDateString()) return `Yesterday at ${CLOCK.format(date)}`;
  return `${DAY.format(date)} ${CLOCK.format(date)}`;
}
