/** Shows rows of buttons and selects below a message, and passes on what is done with them. */

/** @import { APIMessage } from 'discord-api-types/v10' */
/** @import { Context } from './types.d.ts' */

import { h } from './dom.js';
import { safeUrl } from './markdown.js';
import { select } from './select.js';

/** @param {APIMessage} message @param {Context} context */
export function componentRows(message, context) {
  return (message.components ?? []).map(row => componentRow(row, message, context));
}

/** @param {any} row @param {APIMessage} message @param {Context} context */
export function componentRow(row, message, context) {
  return h(
    'discord-action-row',
    null,
    (row.components ?? []).map((/** @type {any} */ each) =>
      each.type === 2 ? button(each, message, context) : messageSelect(each, message, context),
    ),
  );
}

/** By Discord's number of the style. @type {Record<number, string>} */
const BUTTON_TYPES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'destructive', 5: 'secondary' };

/** @param {any} data @param {APIMessage} message @param {Context} context */
export function button(data, message, context) {
  const url = data.style === 5 ? safeUrl(data.url ?? '') : null;
  const emoji = data.emoji?.id ? '' : (data.emoji?.name ?? '');
  const text = [emoji, data.label].filter(Boolean).join(' ');
  const element = h(
    'discord-button',
    {
      type: BUTTON_TYPES[data.style] ?? 'secondary',
      url,
      disabled: data.disabled === true,
      'data-key': data.custom_id,
    },
    text,
  );
  if (data.disabled || url) return element;
  element.addEventListener('click', async () => {
    if (element.hasAttribute('aria-busy')) return;
    element.setAttribute('aria-busy', 'true');
    await context.act(message, 'click', { button: data.custom_id });
    element.removeAttribute('aria-busy');
  });
  return element;
}

/** @param {any} data @param {APIMessage} message @param {Context} context */
function messageSelect(data, message, context) {
  return select({
    key: data.custom_id,
    label: data.placeholder ?? 'Make a selection',
    options: choices(data, context),
    min: data.min_values ?? 1,
    max: data.max_values ?? 1,
    disabled: data.disabled === true,
    onPick: values => context.act(message, 'choose', { customId: data.custom_id, values }),
  });
}

/**
 * What a select offers: its own options, or the people and channels that are here.
 * @param {any} data @param {Context} context
 * @returns {import('./select.js').Choice[]}
 */
export function choices(data, context) {
  const { state } = context;
  const server = state.servers.find(({ id }) => id === state.serverId);
  const chosen = new Set((data.default_values ?? []).map((/** @type {any} */ each) => each.id));
  const named = (/** @type {{ id: string, name: string }[]} */ list, mark = '') =>
    list.map(({ id, name }) => ({ value: id, label: mark + name, chosen: chosen.has(id) }));
  switch (data.type) {
    case 5:
    case 7:
      return named(server?.members ?? [state.me]);
    case 6:
      return named(server?.roles ?? [], '@');
    case 8:
      return named(server?.channels ?? [], '# ');
    default:
      return (data.options ?? []).map((/** @type {any} */ option) => ({
        value: option.value,
        label: option.label,
        description: option.description,
        chosen: option.default === true,
      }));
  }
}
