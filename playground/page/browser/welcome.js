/** What an empty channel says: hello, and three things to try. */

/** @import { Context } from './types.d.ts' */

import { avatar } from './avatar.js';
import { byId, h } from './dom.js';

/** @param {Context} context @param {string} place @param {boolean} shown */
export function showWelcome(context, place, shown) {
  const welcome = byId('welcome');
  welcome.hidden = !shown;
  if (!shown) return;
  const { examples, commands, title } = context.state;
  welcome.replaceChildren(
    h('img', { src: avatar(title, true), alt: '' }),
    h('h2', null, `Welcome to ${place}`),
    h(
      'p',
      null,
      commands.length === 0
        ? 'The bot is still on its way; its commands appear here.'
        : 'Nothing has been said here yet. Try one of these, or type / to see every command:',
    ),
    h(
      'div',
      { class: 'examples' },
      examples.map(text =>
        h('button', { class: 'example', type: 'button', onclick: () => context.fill(text) }, text),
      ),
    ),
  );
}
