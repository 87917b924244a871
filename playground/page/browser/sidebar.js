/** The left side: servers, channels, direct messages, and as whom one is here. */

/** @import { State, Someone } from './types.d.ts' */

import { avatar, initials } from './avatar.js';
import { byId, h, icon } from './dom.js';

/**
 * @typedef {{ member?: string | undefined, server?: string | null | undefined, channel?: string | undefined }} Going
 */

/** @param {State} state @param {(going: Going) => void} go @param {() => void} found */
export function showSidebar(state, go, found) {
  const server = state.servers.find(({ id }) => id === state.serverId) ?? null;
  byId('servers').replaceChildren(
    serverButton('Direct messages', icon('chat'), server === null, () => go({ server: null })),
    h('hr', null),
    ...state.servers.map(each =>
      serverButton(each.name, initials(each.name), each.id === state.serverId, () => go({ server: each.id })),
    ),
    serverButton(`Add ${state.title} to a new server`, icon('plus'), false, found),
  );
  byId('place').textContent = server?.name ?? 'Direct messages';
  byId('channels').replaceChildren(
    ...(server
      ? server.channels.map(each =>
          channelButton(icon('hash'), each.name, each.id === state.channelId, () => go({ channel: each.id })),
        )
      : [
          channelButton(h('img', { src: avatar(state.title, true), alt: '' }), state.title, true, () =>
            go({}),
          ),
        ]),
  );
  byId('me').replaceChildren(...switcher(state, server?.members ?? state.people, go));
}

/** @param {string} name @param {Node | string} content @param {boolean} current @param {() => void} onclick */
function serverButton(name, content, current, onclick) {
  return h(
    'button',
    {
      class: 'server',
      type: 'button',
      title: name,
      'aria-label': name,
      'aria-current': current ? 'true' : undefined,
      onclick,
    },
    content,
  );
}

/** @param {Node} mark @param {string} name @param {boolean} current @param {() => void} onclick */
function channelButton(mark, name, current, onclick) {
  return h(
    'button',
    { class: 'channel', type: 'button', 'aria-current': current ? 'page' : undefined, onclick },
    mark,
    h('span', null, name),
  );
}

/** A plain select: works on phones and with screen readers as it is. @param {State} state @param {Someone[]} people @param {(going: Going) => void} go */
function switcher(state, people, go) {
  const name = (/** @type {Someone} */ each) => (each.admin ? `${each.name} (admin)` : each.name);
  const choice = /** @type {HTMLSelectElement} */ (
    h(
      'select',
      { id: 'member' },
      people.map(each => h('option', { value: each.id, selected: each.id === state.me.id }, name(each))),
    )
  );
  choice.addEventListener('change', () => go({ member: choice.value }));
  return [
    h('img', { src: avatar(state.me.name), alt: '' }),
    h('div', { class: 'me-text' }, h('label', { for: 'member' }, 'You are'), choice),
  ];
}

/** On a phone the sidebar lies over the chat, and opens by a button. */
export function watchSidebar() {
  const sidebar = byId('sidebar');
  const opener = byId('open-sidebar');
  const narrow = matchMedia('(max-width: 700px)');
  opener.append(icon('menu'));
  const set = (/** @type {boolean} */ open) => {
    document.body.classList.toggle('sidebar-open', open);
    opener.setAttribute('aria-expanded', String(open));
    sidebar.inert = narrow.matches && !open;
  };
  const close = () => {
    if (!document.body.classList.contains('sidebar-open')) return;
    set(false);
    opener.focus();
  };
  opener.addEventListener('click', () => {
    set(true);
    sidebar.querySelector('[aria-current]')?.focus();
  });
  byId('shade').addEventListener('click', close);
  sidebar.addEventListener(
    'keydown',
    (/** @type {KeyboardEvent} */ event) => event.key === 'Escape' && close(),
  );
  narrow.addEventListener('change', () => set(false));
  set(false);
  return { close };
}
