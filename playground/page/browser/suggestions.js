/** The list above the message box: commands, options and choices that fit what is typed. */
/** @import { CommandHint } from './types.d.ts' */
import { h } from './dom.js';

/**
 * @typedef {{ name: string, description?: string, text: string }} Suggestion
 * @typedef {import('./composer.js').Doing} Doing
 */

/** How long typing rests before the playground is asked, in milliseconds. */
const REST_MS = 60;

export class Suggestions {
  /** @type {Suggestion[]} */
  #list = [];
  /** Which one Tab takes; -1 is none. */
  #active = -1;
  #asked = 0;
  /** Whether Enter takes the active one rather than sending: it was picked with the arrows, or the command's name is unfinished. */
  #enterTakes = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #items = h('ul', { id: 'suggestions', role: 'listbox', 'aria-label': 'Suggestions' });
  #heading = h('p', { class: 'suggestions-heading', 'aria-hidden': 'true' });
  element = h('div', { class: 'suggestions', hidden: true }, this.#heading, this.#items);

  /** @param {HTMLTextAreaElement} box @param {Doing} doing @param {(taken: Suggestion) => void} onTaken */
  constructor(box, doing, onTaken) {
    this.box = box;
    this.doing = doing;
    this.onTaken = onTaken;
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-controls', 'suggestions'],
      ['aria-expanded', 'false'],
    ]) {
      box.setAttribute(name ?? '', value ?? '');
    }
    box.addEventListener('blur', () => this.close());
    box.addEventListener('focus', () => this.update());
  }

  /** Asks anew for what is typed now. */
  update() {
    clearTimeout(this.#timer);
    this.#enterTakes = false;
    const text = this.box.value;
    if (!text.startsWith('/')) return this.close();
    this.#timer = setTimeout(() => this.#ask(text), REST_MS);
  }

  close() {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.#show([], '');
  }

  /** @param {string} text */
  async #ask(text) {
    this.#asked += 1;
    const asked = this.#asked;
    const list = await this.doing.complete(text).catch(() => []);
    if (asked === this.#asked && document.activeElement === this.box) this.#show(list, text);
  }

  /** @param {Suggestion[]} list @param {string} text */
  #show(list, text) {
    this.#list = list.filter(each => each.text !== text);
    const first = this.#list[0];
    this.#enterTakes = first !== undefined && !first.text.includes(':') && first.text.trim() !== text.trim();
    this.#active = this.#list.length > 0 ? 0 : -1;
    const command = commandOf(text, this.doing.commands());
    this.#heading.textContent = command ? `/${command.name} · ${command.description}` : 'Commands';
    this.#items.replaceChildren(
      ...this.#list.map((each, index) => {
        const item = h(
          'li',
          { id: `suggestion-${index}`, role: 'option' },
          h('span', { class: 'suggestion-name' }, each.name),
          each.description && h('span', { class: 'suggestion-about' }, each.description),
        );
        item.addEventListener('pointerdown', event => event.preventDefault());
        item.addEventListener('click', () => this.#take(index));
        return item;
      }),
    );
    this.element.hidden = this.#list.length === 0;
    this.box.setAttribute('aria-expanded', String(this.#list.length > 0));
    this.#draw();
  }

  #draw() {
    [...this.#items.children].forEach((item, index) => {
      item.setAttribute('aria-selected', String(index === this.#active));
    });
    if (this.#active >= 0) this.box.setAttribute('aria-activedescendant', `suggestion-${this.#active}`);
    else this.box.removeAttribute('aria-activedescendant');
  }

  /** @param {number} index */
  #take(index) {
    const taken = this.#list[index];
    if (!taken) return;
    this.box.value = taken.text;
    this.box.setSelectionRange(taken.text.length, taken.text.length);
    this.close();
    this.onTaken(taken);
  }

  /** Whether the key was for the list. @param {KeyboardEvent} event */
  onKey(event) {
    if (this.element.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.#active = (this.#active + step + this.#list.length) % this.#list.length;
      this.#enterTakes = true;
      this.#draw();
      this.#items.children[this.#active]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Tab' && !event.shiftKey) this.#take(this.#active);
    else if (event.key === 'Enter' && this.#enterTakes) this.#take(this.#active);
    else if (event.key === 'Escape') this.close();
    else return false;
    event.preventDefault();
    return true;
  }
}

/** The slash command that a text begins with. @param {string} text @param {CommandHint[]} commands */
export function commandOf(text, commands) {
  return commands.find(({ kind, name }) => kind === 'slash' && `${text.trimEnd()} `.startsWith(`/${name} `));
}
