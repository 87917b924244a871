/** Shows embeds and attachments. */

/** @import { APIAttachment, APIEmbed } from 'discord-api-types/v10' */
/** @import { Context } from './types.d.ts' */

import { h, icon } from './dom.js';
import { safeUrl, timeText } from './markdown.js';
import { link, markdown, markdownInline } from './markdown-view.js';

/** @param {APIEmbed} embed @param {Context} context */
export function embed(embed, context) {
  const colour = embed.color === undefined ? undefined : `#${embed.color.toString(16).padStart(6, '0')}`;
  return h(
    'discord-embed',
    { slot: 'embeds', color: colour },
    h(
      'discord-embed-description',
      { slot: 'description' },
      heading(embed, context),
      markdown(embed.description ?? '', context),
    ),
    fields(embed, context),
    embed.image && picture(embed.image.url, 'Picture'),
    embed.thumbnail && picture(embed.thumbnail.url, 'Small picture'),
    footer(embed),
  );
}

/**
 * Author and title stand in the description's place: the component's own attributes take long numbers for emoji to be fetched from
 * Discord, and know no Markdown.
 * @param {APIEmbed} embed @param {Context} context
 */
function heading(embed, context) {
  const authorUrl = safeUrl(embed.author?.url ?? '');
  const url = safeUrl(embed.url ?? '');
  const title = embed.title ? markdownInline(embed.title, context) : [];
  return [
    embed.author &&
      h('div', { class: 'embed-author' }, authorUrl ? link(authorUrl, embed.author.name) : embed.author.name),
    embed.title && h('div', { class: 'embed-title' }, url ? link(url, ...title) : title),
  ];
}

/** Up to three inline fields share a line. @param {APIEmbed} embed @param {Context} context */
function fields(embed, context) {
  if (!embed.fields?.length) return null;
  let inline = 0;
  return h(
    'discord-embed-fields',
    { slot: 'fields' },
    embed.fields.map(field => {
      inline = field.inline ? (inline % 3) + 1 : 0;
      return h(
        'discord-embed-field',
        { inline: field.inline === true, 'inline-index': field.inline ? inline : undefined },
        h('div', { class: 'embed-field-name' }, markdownInline(field.name, context)),
        markdown(field.value, context),
      );
    }),
  );
}

/** @param {APIEmbed} embed */
function footer(embed) {
  const date = embed.timestamp ? timeText(Date.parse(embed.timestamp) / 1000, 'f', Date.now()) : '';
  const text = [embed.footer?.text ?? '', date].filter(Boolean).join(' · ');
  return text === '' ? null : h('discord-embed-footer', { slot: 'footer' }, text);
}

/**
 * Only pictures of this machine are shown; Discord would fetch the others, this page fetches nothing from outside and links to them.
 * @param {string} address @param {string} label
 */
export function picture(address, label) {
  const url = safeUrl(address);
  if (url && new URL(url).origin === location.origin)
    return h('img', { slot: 'footer', class: 'picture', src: url, alt: label });
  return (
    url &&
    h(
      'div',
      { slot: 'footer', class: 'picture-away' },
      icon('link'),
      link(url, `${label} at ${new URL(url).host}`),
    )
  );
}

/** @param {APIAttachment} file */
export function attachment(file) {
  const url = safeUrl(file.url);
  const local = url && new URL(url).origin === location.origin ? url : undefined;
  if (local && file.content_type?.match(/^image\/(png|jpeg|gif|webp)$/)) {
    return h('img', { class: 'picture', src: local, alt: file.description ?? file.filename });
  }
  return h('discord-file-attachment', {
    name: file.filename,
    bytes: sizeParts(file.size)[0],
    'bytes-unit': sizeParts(file.size)[1],
    href: local,
    target: '_blank',
    rel: 'noopener noreferrer',
  });
}

/** @param {number} bytes @returns {[string, string]} */
export function sizeParts(bytes) {
  if (bytes < 1000) return [String(bytes), 'bytes'];
  return bytes < 1_000_000 ? [(bytes / 1000).toFixed(1), 'KB'] : [(bytes / 1_000_000).toFixed(1), 'MB'];
}
