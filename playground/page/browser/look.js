/** Brings in the library's components of Discord messages, in the colours that Discord has today and with a focus that is seen. */
import '@skyra/discord-components-core/discord-action-row.js';
import '@skyra/discord-components-core/discord-attachments.js';
import '@skyra/discord-components-core/discord-button.js';
import '@skyra/discord-components-core/discord-command.js';
import '@skyra/discord-components-core/discord-embed.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import '@skyra/discord-components-core/discord-file-attachment.js';
import '@skyra/discord-components-core/discord-mention.js';
import '@skyra/discord-components-core/discord-message.js';
import '@skyra/discord-components-core/discord-messages.js';
import '@skyra/discord-components-core/discord-quote.js';
import '@skyra/discord-components-core/discord-spoiler.js';
import '@skyra/discord-components-core/discord-time.js';
import { css } from 'lit';

/** Added to each component's own styles, for all elements made after this. */
const ADDITIONS = {
  'discord-message': css`
    :host { color: var(--text); font-family: var(--font); font-size: 16px; padding: 4px 48px 4px 16px; }
    :host(:hover) { background: none; }
    .discord-author-avatar { margin-top: 2px; }
    .discord-author-avatar img { cursor: default; }
    .discord-message-content { min-width: 0; padding-top: 0; line-height: 1.375rem; }
    .discord-message-timestamp, .discord-message-edited { color: var(--muted); font-weight: 500; }
    .discord-message-timestamp { margin-left: 4px; }
    @media (max-width: 700px) { :host { padding-right: 16px; } }
  `,
  'discord-author-info': css`
    .discord-author-username:hover { text-decoration: none; cursor: default; }
    .discord-application-tag { margin-left: 4px; font-weight: 600; text-transform: uppercase; }
  `,
  'discord-command': css`
    :host { font-family: var(--font); color: var(--muted); }
    :host .discord-replied-message-username { color: var(--text); opacity: 1; }
    :host .discord-slash-command-name, :host .discord-context-command-name { color: #c9cdfb !important; opacity: 1; }
    :host .discord-replied-message-username:hover { text-decoration: none; cursor: default; }
  `,
  'discord-embed': css`
    :host .discord-embed-wrapper { background-color: var(--raised); border-color: transparent; }
    :host .discord-embed-root, :host .discord-embed-wrapper { max-width: min(520px, 100%); }
    :host .discord-embed-root { min-width: 0; }
    :host .discord-embed-grid { padding: 2px 16px 16px 12px; }
    ::slotted(*) { min-width: 0; }
  `,
  'discord-embed-description': css`
    :host { line-height: 1.25rem; font-size: 0.9375rem; }
  `,
  'discord-embed-field': css`
    :host { line-height: 1.25rem; }
  `,
  'discord-embed-footer': css`
    :host { color: var(--text); }
  `,
  'discord-quote': css`
    .discord-quote-divider { background-color: var(--quiet); flex: none; }
    blockquote { min-width: 0; }
  `,
  'discord-mention': css`
    :host { cursor: default; }
  `,
  'discord-button': css`
    :host > *:first-child {
      margin: 4px 8px 4px 0; border-radius: 6px; padding: 2px 16px; box-sizing: border-box;
      font-family: var(--font); white-space: nowrap; max-width: 100%;
    }
    .secondary { background-color: #4e5058; }
    .secondary.hoverable:hover, a.secondary:hover { background-color: #6d6f78; }
    .success { background-color: #23804a; }
    .success.hoverable:hover { background-color: #1a6334; }
    .destructive { background-color: #d0343a; }
    .destructive.hoverable:hover { background-color: #a12828; }
    :host > *:first-child:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
    svg { margin-left: 6px; }
    span { overflow: hidden; text-overflow: ellipsis; line-height: 1.4; }
  `,
  'discord-file-attachment': css`
    .discord-file-attachment-mosaic-style { background-color: var(--raised); border-color: var(--line); }
  `,
};

for (const [tag, styles] of Object.entries(ADDITIONS)) {
  /** @type {any} */ (customElements.get(tag)).elementStyles.push(styles);
}
