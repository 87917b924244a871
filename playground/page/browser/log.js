/** The messages of a channel: they come, change in place and go; the view stays at the end while one is reading there. */

/** @import { APIMessage } from 'discord-api-types/v10' */
/** @import { Context } from './types.d.ts' */

import { avatar } from './avatar.js';
import { byId, h, icon } from './dom.js';
import { showMessage, usedCommand, whenText } from './message.js';

/** How near to the end counts as reading there, in pixels. */
const END_SLACK = 120;

export class Log {
  #list = byId('log');
  #scroller = byId('scroller');
  #lastNote = 0;
  #atEnd = true;

  /** @param {APIMessage[]} messages @param {Context} context */
  reset(messages, context) {
    this.#list.replaceChildren(...messages.map(message => showMessage(message, context)));
    this.toEnd();
  }

  get isEmpty() {
    return this.#list.childElementCount === 0;
  }

  /** Adds a message, or shows how it stands now in the place where it was. @param {APIMessage} message @param {Context} context */
  put(message, context) {
    const old = document.getElementById(`message-${message.id}`);
    const entry = showMessage(message, context);
    this.#keepAtEnd(() => {
      if (!old) return this.#list.append(entry);
      const focused = old.contains(document.activeElement) ? document.activeElement : null;
      old.replaceWith(entry);
      if (focused) void focusSame(entry, focused.getAttribute('data-key'));
    });
  }

  /** @param {string} messageId */
  remove(messageId) {
    document.getElementById(`message-${messageId}`)?.remove();
  }

  /**
   * Says in the log that a command had no answer; only this tab sees it.
   * @param {{ app: string, who: string, command: string, sentence: string }} failed
   */
  fail({ app, who, command, sentence }) {
    this.#lastNote += 1;
    const entry = h('article', { class: 'entry private', id: `note-${this.#lastNote}` });
    const dismiss = h(
      'button',
      { class: 'text-link', type: 'button', onclick: () => entry.remove() },
      'Dismiss message',
    );
    entry.append(
      h(
        'discord-message',
        {
          author: app,
          avatar: avatar(app, true),
          bot: true,
          timestamp: whenText(new Date().toISOString(), new Date()),
        },
        usedCommand(who, command, 'slash'),
        h('div', { class: 'failed' }, icon('warning'), sentence),
        h(
          'div',
          { slot: 'components', class: 'private-note' },
          icon('eye'),
          'Only you can see this · ',
          dismiss,
        ),
      ),
    );
    this.#keepAtEnd(() => this.#list.append(entry));
  }

  /** Says below a message that what was done with it failed. @param {string} messageId @param {string} sentence */
  failBelow(messageId, sentence) {
    const entry = document.getElementById(`message-${messageId}`);
    entry?.querySelector('.entry-failed')?.remove();
    this.#keepAtEnd(() =>
      entry?.append(h('p', { class: 'entry-failed', role: 'alert' }, icon('warning'), sentence)),
    );
  }

  toEnd() {
    this.#atEnd = true;
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  /**
   * The library's elements take their size a moment after they are in the page, and the end moves; only scrolling upwards means that
   * someone wants to read elsewhere.
   */
  watchSize() {
    let lastTop = 0;
    this.#scroller.tabIndex = 0;
    this.#scroller.addEventListener('scroll', () => {
      const { scrollTop } = this.#scroller;
      if (this.#isAtEnd()) this.#atEnd = true;
      else if (scrollTop < lastTop) this.#atEnd = false;
      lastTop = scrollTop;
    });
    const observer = new ResizeObserver(() => this.#atEnd && this.toEnd());
    observer.observe(this.#list);
    observer.observe(this.#scroller);
  }

  #isAtEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < END_SLACK;
  }

  /** @param {() => void} change */
  #keepAtEnd(change) {
    change();
    if (this.#atEnd) this.toEnd();
  }
}

/** Gives the focus to the same button of the new message, or to its first. @param {HTMLElement} entry @param {string | null} key */
async function focusSame(entry, key) {
  const same = key === null ? null : entry.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const target = /** @type {any} */ (same ?? entry.querySelector('discord-button, .icon-button'));
  await target?.updateComplete;
  (target?.shadowRoot?.querySelector('button, a') ?? target)?.focus();
}
