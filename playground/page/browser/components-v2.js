/** Shows Discord's components of the second version: containers, sections, text, pictures, files and separators. */

/** @import { APIMessage } from 'discord-api-types/v10' */
/** @import { Context } from './types.d.ts' */

import { button, componentRow } from './components.js';
import { h } from './dom.js';
import { attachment, picture } from './embed.js';
import { markdown } from './markdown-view.js';

/** The flag IS_COMPONENTS_V2: https://docs.discord.com/developers/components/reference */
const IS_COMPONENTS_V2 = 1 << 15;

/** @param {APIMessage} message */
export function isVersion2(message) {
  return ((message.flags ?? 0) & IS_COMPONENTS_V2) !== 0;
}

/** @param {APIMessage} message @param {Context} context @returns {Node[]} */
export function version2(message, context) {
  return (message.components ?? []).map(component => part(component, message, context));
}

/** @param {any} data @param {APIMessage} message @param {Context} context @returns {Node} */
function part(data, message, context) {
  switch (data.type) {
    case 1:
      return componentRow(data, message, context);
    case 9:
      return section(data, message, context);
    case 10:
      return h('div', { class: 'v2-text' }, markdown(data.content, context));
    case 12:
      return h(
        'div',
        { class: 'v2-gallery' },
        data.items.map((/** @type {any} */ item) => picture(item.media.url, item.description ?? 'Picture')),
      );
    case 13:
      return attachment({
        id: '0',
        filename: fileName(data),
        size: data.size ?? 0,
        url: data.file.url,
        proxy_url: data.file.url,
      });
    case 14:
      return h('hr', {
        class: `v2-separator${data.divider === false ? ' bare' : ''}${data.spacing === 2 ? ' wide' : ''}`,
      });
    case 17:
      return container(data, message, context);
    default:
      return h(
        'div',
        { class: 'v2-unknown' },
        `(a component of type ${Number(data.type)}, which this page does not show)`,
      );
  }
}

/** @param {any} data @param {APIMessage} message @param {Context} context */
function container(data, message, context) {
  const box = h(
    'div',
    { class: `v2-container${data.spoiler ? ' spoiler' : ''}` },
    data.components.map((/** @type {any} */ child) => part(child, message, context)),
  );
  if (typeof data.accent_color === 'number') {
    box.style.borderLeftColor = `#${data.accent_color.toString(16).padStart(6, '0')}`;
    box.classList.add('accented');
  }
  return box;
}

/** Text with a button or a small picture at its side. @param {any} data @param {APIMessage} message @param {Context} context */
function section(data, message, context) {
  const beside = data.accessory;
  return h(
    'div',
    { class: 'v2-section' },
    h(
      'div',
      { class: 'v2-section-text' },
      data.components.map((/** @type {any} */ child) => part(child, message, context)),
    ),
    beside?.type === 2 && h('discord-action-row', null, button(beside, message, context)),
    beside?.type === 11 &&
      h('div', { class: 'v2-thumbnail' }, picture(beside.media.url, beside.description ?? 'Small picture')),
  );
}

/** @param {any} data */
function fileName(data) {
  return data.name ?? decodeURIComponent(String(data.file.url).split('/').at(-1) ?? 'file');
}
