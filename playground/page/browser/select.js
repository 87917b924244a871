/** A select as Discord draws it: a field that opens a list, for one value or several, by mouse or keyboard. */
import { h, icon } from './dom.js';

/**
 * @typedef {{ value: string, label: string, description?: string, chosen: boolean }} Choice
 * @typedef {{
 *   key: string, label: string, options: Choice[], min: number, max: number, disabled?: boolean, labelledBy?: string,
 *   onPick: (values: string[]) => unknown,
 * }} SelectOptions
 */

let lastId = 0;

/**
 * One value is passed on when it is picked, several when the list closes.
 * @param {SelectOptions} options
 * @returns {HTMLElement}
 */
export function select(options) {
  lastId += 1;
  const listId = `select-list-${lastId}`;
  const chosen = new Set(options.options.filter(each => each.chosen).map(each => each.value));
  const text = h('span', { class: 'select-text' });
  const field = /** @type {HTMLButtonElement} */ (
    h(
      'button',
      {
        class: 'select-field',
        type: 'button',
        role: 'combobox',
        'aria-haspopup': 'listbox',
        'aria-expanded': 'false',
        'aria-controls': listId,
        'aria-label': options.labelledBy ? undefined : options.label,
        'aria-labelledby': options.labelledBy,
        disabled: options.disabled,
        'data-key': options.key,
      },
      text,
      icon('down'),
    )
  );
  const list = h('ul', {
    class: 'select-list',
    id: listId,
    role: 'listbox',
    hidden: true,
    'aria-multiselectable': String(options.max > 1),
  });
  const root = h('div', { class: 'select' }, field, list);
  let active = -1;
  let before = '';

  const items = options.options.map((each, index) => {
    const item = h(
      'li',
      { class: 'select-item', role: 'option', id: `${listId}-${index}` },
      h(
        'span',
        { class: 'select-item-text' },
        each.label,
        each.description && h('small', null, each.description),
      ),
      icon('check'),
    );
    item.addEventListener('pointerdown', event => event.preventDefault());
    item.addEventListener('click', () => toggle(index));
    item.addEventListener('pointermove', () => activate(index));
    return item;
  });
  list.append(...items);

  const draw = () => {
    const labels = options.options.filter(each => chosen.has(each.value)).map(each => each.label);
    text.textContent = labels.length > 0 ? labels.join(', ') : options.label;
    text.classList.toggle('placeholder', labels.length === 0);
    items.forEach((item, index) => {
      item.setAttribute('aria-selected', String(chosen.has(options.options[index]?.value ?? '')));
      item.classList.toggle('active', index === active);
    });
    if (active >= 0 && !list.hidden) field.setAttribute('aria-activedescendant', `${listId}-${active}`);
    else field.removeAttribute('aria-activedescendant');
  };
  const activate = (/** @type {number} */ index) => {
    active = index;
    draw();
  };
  const open = () => {
    list.hidden = false;
    before = [...chosen].join('\n');
    field.setAttribute('aria-expanded', 'true');
    activate(
      Math.max(
        0,
        options.options.findIndex(each => chosen.has(each.value)),
      ),
    );
    list.scrollIntoView({ block: 'nearest' });
  };
  const close = (pass = true) => {
    if (list.hidden) return;
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    draw();
    const values = [...chosen];
    if (pass && values.join('\n') !== before && values.length >= options.min) options.onPick(values);
  };
  const toggle = (/** @type {number} */ index) => {
    const value = options.options[index]?.value;
    if (value === undefined) return;
    if (options.max === 1) {
      const isTakenBack = options.min === 0 && chosen.has(value);
      chosen.clear();
      if (!isTakenBack) chosen.add(value);
      close();
      return;
    }
    if (!chosen.delete(value) && chosen.size < options.max) chosen.add(value);
    activate(index);
  };

  field.addEventListener('click', () => (list.hidden ? open() : close()));
  field.addEventListener('blur', () => close());
  field.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (list.hidden) {
      if (step) open();
      else return;
    } else if (step) {
      activate((active + step + items.length) % items.length);
      items[active]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' || event.key === ' ') toggle(active);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  draw();
  return root;
}
