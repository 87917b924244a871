/** The message box: commands with their options and choices as one types, files, and what was wrong with a text. */

/** @import { CommandHint } from './types.d.ts' */

import { byId, h, icon } from './dom.js';
import { upload } from './files.js';
import { commandOf, Suggestions } from './suggestions.js';
import { Refused } from './wire.js';

/** As long as Discord's longest string option, and the command around it. */
const MAX_LENGTH = 8000;

/**
 * @typedef {{
 *   send: (text: string, files: Record<string, string>) => Promise<void>,
 *   complete: (text: string) => Promise<import('./suggestions.js').Suggestion[]>,
 *   commands: () => CommandHint[],
 * }} Doing
 * @typedef {{ file: File, chip: HTMLElement, option: string | null }} Attached `option`: the one that the file was chosen for.
 */

export class Composer {
  /** @type {Attached[]} */
  #attached = [];
  /** The option that the chooser was opened for; null when it was opened by the plus. @type {string | null} */
  #chosenOption = null;
  /** @type {string[]} */
  #sent = [];
  /** What was picked last. @type {import('./suggestions.js').Suggestion | null} */
  #taken = null;
  #complaint = h('p', { class: 'complaint', id: 'complaint', role: 'alert' });
  #pending = h('p', { class: 'pending', role: 'status' });
  #chips = h('div', { class: 'chips' });
  #box = /** @type {HTMLTextAreaElement} */ (
    h('textarea', {
      id: 'box',
      rows: 1,
      maxlength: MAX_LENGTH,
      'aria-describedby': 'complaint',
      autocomplete: 'off',
      spellcheck: 'false',
      enterkeyhint: 'send',
    })
  );

  /** @param {Doing} doing */
  constructor(doing) {
    this.doing = doing;
    this.suggestions = new Suggestions(this.#box, doing, taken => {
      this.#taken = taken;
      const option = this.#fileOption(taken.text);
      if (option) this.#choose(option, taken.text);
      this.#changed();
    });
    const picker = /** @type {HTMLInputElement} */ (
      h('input', { type: 'file', hidden: true, id: 'picker', tabindex: '-1' })
    );
    const plus = h(
      'button',
      { class: 'icon-button', type: 'button', 'aria-label': 'Attach a file', title: 'Attach a file' },
      icon('plus'),
    );
    plus.addEventListener('click', () => {
      this.#chosenOption = null;
      picker.click();
    });
    picker.addEventListener('change', () => {
      for (const file of picker.files ?? []) this.#attach(file, this.#chosenOption);
      this.#chosenOption = null;
      picker.value = '';
      this.#box.focus();
    });
    picker.addEventListener('cancel', () => {
      this.#chosenOption = null;
    });
    const send = h(
      'button',
      { class: 'icon-button send', type: 'submit', 'aria-label': 'Send' },
      icon('send'),
    );
    const form = /** @type {HTMLFormElement} */ (byId('composer'));
    form.append(
      this.#complaint,
      this.suggestions.element,
      this.#chips,
      h('div', { class: 'box' }, plus, picker, this.#box, send),
      this.#pending,
    );
    form.addEventListener('submit', event => {
      event.preventDefault();
      void this.#send();
    });
    this.#box.addEventListener('input', () => this.#changed());
    this.#box.addEventListener('keydown', event => this.#onKey(event));
  }

  /** @param {string} place As "#newsroom". */
  setPlace(place) {
    this.#box.placeholder = `Message ${place} · / for commands`;
    this.#box.setAttribute('aria-label', `Message ${place}`);
    this.suggestions.close();
    this.#say('');
  }

  /** Puts text into the box, as if it had been typed. @param {string} text */
  fill(text) {
    this.#box.value = text;
    this.#box.focus();
    this.#box.setSelectionRange(text.length, text.length);
    this.#changed();
  }

  focus() {
    this.#box.focus();
  }

  /** The option that takes a file and whose name a text ends with. @param {string} text */
  #fileOption(text) {
    const [, option = ''] = /(\S+):\s*$/.exec(text) ?? [];
    return commandOf(text, this.doing.commands())?.fileOptions.includes(option) ? option : null;
  }

  /** Opens the chooser in place of the option's name: the chip stands for the file. @param {string} option @param {string} text */
  #choose(option, text) {
    this.#box.value = text.replace(/\S+:\s*$/, '');
    this.#chosenOption = option;
    byId('picker').click();
  }

  #changed() {
    this.#say('');
    this.#resize();
    this.#explain();
    this.suggestions.update();
  }

  /** A choice may stand in the box as an id; its name is said below. */
  #explain() {
    const { name = '', text = '' } = this.#taken ?? {};
    const isIn = text !== '' && this.#box.value.startsWith(text);
    if (!isIn) this.#taken = null;
    this.#pending.replaceChildren(...(isIn && !text.includes(name) ? [h('small', null, `“${name}”`)] : []));
  }

  #resize() {
    this.#box.style.height = 'auto';
    this.#box.style.height = `${Math.min(this.#box.scrollHeight, 200)}px`;
  }

  /** @param {string} sentence */
  #say(sentence) {
    this.#complaint.textContent = sentence;
    this.#box.toggleAttribute('aria-invalid', sentence !== '');
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.isComposing) return;
    if (this.suggestions.onKey(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void this.#send();
    } else if (event.key === 'ArrowUp' && this.#box.value === '') {
      const last = this.#sent.at(-1);
      if (last) this.fill(last);
      event.preventDefault();
    }
  }

  async #send() {
    const text = this.#box.value.trim();
    if (text === '') return;
    this.suggestions.close();
    const attached = this.#attached;
    try {
      const files = await this.#files(text);
      this.#sent = [...this.#sent.slice(-49), text];
      this.#box.value = '';
      this.#resize();
      this.#say('');
      this.#taken = null;
      this.#pending.replaceChildren(
        h('span', null, `Sending ${text.startsWith('/') ? text.split(' ')[0] : 'your message'}…`),
      );
      this.#detach(attached);
      await this.doing.send(text, files);
    } catch (error) {
      if (this.#box.value === '') this.#box.value = text;
      for (const each of attached) if (!this.#attached.includes(each)) this.#attach(each.file, each.option);
      this.#resize();
      this.#say(/** @type {Error} */ (error).message);
      if (!(error instanceof Refused)) console.error(error);
    } finally {
      this.#pending.replaceChildren();
    }
  }

  /** Gives each file to the option that it was chosen for, the others to those that are left, in order. @param {string} text */
  async #files(text) {
    if (this.#attached.length === 0) return {};
    const command = commandOf(text, this.doing.commands());
    const options = command?.fileOptions ?? [];
    if (!command)
      throw new Refused('Files go with a command that takes one: type / to see the commands.', true);
    if (options.length < this.#attached.length) {
      throw new Refused(
        options.length === 0
          ? `/${command.name} takes no file.`
          : `/${command.name} takes ${options.length} file.`,
        true,
      );
    }
    const chosen = this.#attached.map(({ option }) => option);
    const left = options.filter(option => !chosen.includes(option));
    const pairs = this.#attached.map(({ file, option }) => ({
      file,
      option: option !== null && options.includes(option) ? option : left.shift(),
    }));
    const files = await Promise.all(pairs.map(async ({ file, option }) => [option, await upload(file)]));
    return Object.fromEntries(files);
  }

  /** A file that is chosen for an option replaces the one before. @param {File} file @param {string | null} option */
  #attach(file, option) {
    if (option) this.#detach(this.#attached.filter(each => each.option === option));
    const chip = h('span', { class: 'chip', title: option && `For ${option}` }, icon('file'), file.name);
    const one = { file, chip, option };
    const remove = h(
      'button',
      { class: 'icon-button', type: 'button', 'aria-label': `Remove ${file.name}` },
      icon('close'),
    );
    remove.addEventListener('click', () => {
      this.#detach([one]);
      this.#box.focus();
    });
    chip.append(remove);
    this.#attached.push(one);
    this.#chips.append(chip);
  }

  /** @param {Attached[]} gone */
  #detach(gone) {
    this.#attached = this.#attached.filter(each => !gone.includes(each));
    for (const { chip } of gone) chip.remove();
  }
}
