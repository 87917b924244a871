/** Makes elements. Text always goes in as text: nothing in this page reads a string as HTML. */

/**
 * @typedef {Node | string | null | undefined | false} Child
 * @typedef {Record<string, unknown>} Props
 */

/**
 * `h('button', { class: 'x', disabled: true, onclick: f }, 'Send')`. `on…` are listeners, true and false are boolean attributes,
 * undefined and null leave the attribute away.
 * @param {string} tag @param {Props | null} [props] @param {...(Child | Child[])} children
 * @returns {HTMLElement}
 */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (typeof value === 'function')
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== null && value !== false)
      element.setAttribute(name, String(value));
  }
  element.append(...children.flat().filter(isShown));
  return element;
}

/** @param {Child} child @returns {child is Node | string} */
function isShown(child) {
  return child !== null && child !== undefined && child !== false;
}

/** An element of the page's own HTML. @param {string} id @returns {any} */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element with the id "${id}".`);
  return element;
}

/** Paths on a grid of 24 × 24, drawn for this page. @type {Record<string, string>} */
const ICONS = {
  menu: 'M3 6h18M3 12h18M3 18h18',
  plus: 'M12 5v14M5 12h14',
  close: 'M5 5l14 14M19 5L5 19',
  send: 'M4 12h15M13 6l6 6-6 6',
  more: 'M5 12a1 1 0 1 0 .01 0zM12 12a1 1 0 1 0 .01 0zM19 12a1 1 0 1 0 .01 0z',
  down: 'M6 9l6 6 6-6',
  check: 'M5 13l5 5 9-11',
  hash: 'M10 3L8 21M16 3l-2 18M4 9h17M3 15h17',
  at: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zm0 0v1.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-4 7.5',
  chat: 'M4 5h16v11H10l-5 4v-4H4z',
  eye: 'M2 12s4-6 10-6 10 6 10 6-4 6-10 6-10-6-10-6zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  link: 'M14 5h5v5M19 5l-8 8M17 14v5H5V7h5',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  warning: 'M12 8v5M12 16.5h.01M12 3l9.5 17h-19z',
};

/** A line drawing that screen readers pass over. @param {string} name */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({ class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name] ?? '');
  svg.append(path);
  return svg;
}
