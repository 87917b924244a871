/** The menu of a message: the bot's message commands, and copying the text. */
import { h } from './dom.js';

/**
 * Opens a menu by its opener, or where the mouse is. Arrow keys move, Enter takes, Esc closes; focus then goes back to the opener.
 * @param {HTMLElement} opener @param {{ x: number, y: number } | undefined} at
 * @param {{ heading: string, items: { label: string, run: () => void }[] }[]} groups
 */
export function openMenu(opener, at, groups) {
  document.querySelector('.menu')?.remove();
  const buttons = groups.map(group =>
    group.items.map(item =>
      h(
        'button',
        {
          class: 'menu-item',
          type: 'button',
          role: 'menuitem',
          tabindex: '-1',
          onclick: () => take(item.run),
        },
        item.label,
      ),
    ),
  );
  const all = buttons.flat();
  const menu = h(
    'div',
    { class: 'menu', role: 'menu', 'aria-label': 'Message' },
    groups.map((group, index) =>
      h(
        'div',
        { role: 'group', 'aria-label': group.heading },
        h('div', { class: 'menu-heading', 'aria-hidden': 'true' }, group.heading),
        buttons[index],
      ),
    ),
  );
  const close = () => {
    menu.remove();
    document.removeEventListener('pointerdown', outside);
    opener.focus();
  };
  const take = (/** @type {() => void} */ run) => {
    close();
    run();
  };
  const outside = (/** @type {Event} */ event) => {
    if (!menu.contains(/** @type {Node} */ (event.target))) close();
  };
  menu.addEventListener('keydown', event => {
    const now = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) all.at(next % all.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
  });
  document.body.append(menu);
  place(menu, at ?? below(opener));
  document.addEventListener('pointerdown', outside);
  all[0]?.focus();
}

/** @param {HTMLElement} opener */
function below(opener) {
  const { left, bottom } = opener.getBoundingClientRect();
  return { x: left, y: bottom + 4 };
}

/** Keeps the menu within the window. @param {HTMLElement} menu @param {{ x: number, y: number }} at */
function place(menu, at) {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(at.y, innerHeight - height - 8))}px`;
}
