/** The page's start: connects to the playground, shows where one is, and passes on what one does. */

/** @import { APIMessage } from 'discord-api-types/v10' */
/** @import { Context, State } from './types.d.ts' */

import './look.js';
import { Composer } from './composer.js';
import { byId, h } from './dom.js';
import { openForm } from './form.js';
import { Log } from './log.js';
import { openMenu } from './menu.js';
import { displayName } from './message.js';
import { showSidebar, watchSidebar } from './sidebar.js';
import { showWelcome } from './welcome.js';
import { Wire } from './wire.js';

/** @type {Context} */
const context = {
  state: /** @type {any} */ (null),
  names: new Map(),
  fill: text => composer.fill(text),
  act: (message, action, fields) => act(message, action, fields),
  dismiss: message => wire.ask('dismiss', { message: message.id }).catch(tell),
  openMenu: showMenu,
};
const log = new Log();
const sidebar = watchSidebar();
const wire = new Wire({ onOpen: () => enter(fromAddress()), onLost, onEvent });
const composer = new Composer({
  send,
  complete: text => wire.ask('complete', { text }),
  commands: () => context.state?.commands ?? [],
});
log.watchSize();
wire.connect();

/**
 * Goes somewhere, as someone; what is left out stays.
 * @param {import('./sidebar.js').Going} going
 */
async function enter(going) {
  try {
    show(await wire.ask('enter', going));
    banner('');
  } catch (error) {
    tell(error);
  }
}

/** @param {State} state */
function show(state) {
  context.state = state;
  const server = state.servers.find(({ id }) => id === state.serverId);
  const channel = server?.channels.find(({ id }) => id === state.channelId);
  context.names = new Map(
    [...state.people, ...state.servers.flatMap(each => each.channels)].map(each => [each.id, each.name]),
  );
  const place = channel ? `#${channel.name}` : `@${appName()}`;
  document.title = `${place} · ${state.title}`;
  byId('title').textContent = channel?.name ?? appName();
  byId('title').classList.toggle('direct', !channel);
  history.replaceState(null, '', `#${[state.me.id, state.serverId ?? 'direct', state.channelId].join('/')}`);
  const go = (/** @type {import('./sidebar.js').Going} */ going) => {
    const now = { member: state.me.id, server: state.serverId, channel: state.channelId };
    const isElsewhere = going.server !== undefined;
    void enter(isElsewhere ? { member: state.me.id, ...going } : { ...now, ...going }).then(() => {
      if (!going.member) sidebar.close();
      byId(going.member ? 'member' : 'box').focus();
    });
  };
  const found = () =>
    wire
      .ask('found', {})
      .then((/** @type {{ serverId: string }} */ { serverId }) => go({ server: serverId }), tell);
  showSidebar(state, go, found);
  composer.setPlace(place);
  log.reset(state.messages, context);
  showWelcome(context, place, log.isEmpty);
}

/** Where this tab was before it was loaded again. */
function fromAddress() {
  const [member, server, channel] = location.hash.slice(1).split('/');
  return { member: member || undefined, server: server === 'direct' ? null : server || undefined, channel };
}

/** The bot's name: that of its messages, else the page's title. */
function appName() {
  const bot = context.state.messages.find(message => message.author.bot)?.author;
  return bot ? displayName(bot) : context.state.title;
}

/** @param {any} event */
function onEvent(event) {
  if (event.event === 'message') {
    if (event.message.channel_id !== context.state?.channelId) return;
    log.put(event.message, context);
    showWelcome(context, '', false);
  } else if (event.event === 'gone') log.remove(event.messageId);
  else if (event.event === 'commands' && context.state) {
    context.state.commands = event.commands;
    context.state.examples = event.examples;
    if (log.isEmpty) showWelcome(context, composerPlace(), true);
  }
}

function composerPlace() {
  return document.title.split(' · ')[0] ?? '';
}

function onLost() {
  banner('The playground does not answer. This page connects again by itself as soon as it does.');
}

/** @param {string} sentence */
function banner(sentence) {
  byId('banner').textContent = sentence;
  byId('banner').hidden = sentence === '';
}

/** @param {unknown} error */
function tell(error) {
  banner(/** @type {Error} */ (error).message);
}

/** @param {string} text @param {Record<string, string>} files */
async function send(text, files) {
  log.toEnd();
  if (!text.startsWith('/')) return void (await wire.ask('say', { text }));
  const exchange = await wire.ask('type', { text, files });
  if (exchange.kind === 'failed') {
    const [command] = text.split(' ');
    log.fail({
      app: appName(),
      who: context.state.me.name,
      command: command ?? text,
      sentence: exchange.sentence,
    });
  }
  if (exchange.kind === 'deferred' && exchange.sentence) log.failBelow(exchange.messageId, exchange.sentence);
  if (exchange.form) showForm(exchange.form);
}

/** @param {APIMessage} message @param {string} action @param {Record<string, unknown>} fields */
async function act(message, action, fields) {
  try {
    const exchange = await wire.ask(action, { message: message.id, ...fields });
    if (exchange.kind === 'failed') log.failBelow(message.id, exchange.sentence);
    if (exchange.form) showForm(exchange.form);
  } catch (error) {
    log.failBelow(message.id, /** @type {Error} */ (error).message);
  }
}

/** @param {import('./form.js').FormData} form */
function showForm(form) {
  openForm(form, appName(), context, async (values, files) => {
    const exchange = await wire.ask('submit', { interactionId: form.interactionId, values, files });
    if (exchange.kind === 'failed') return exchange.sentence ?? 'Something went wrong. Try again.';
    return null;
  });
}

/** @param {APIMessage} message @param {HTMLElement} opener @param {{ x: number, y: number }} [at] */
function showMenu(message, opener, at) {
  const commands = context.state.commands.filter(({ kind }) => kind === 'message');
  const apps = commands.map(({ name }) => ({
    label: name,
    run: () => act(message, 'rightClick', { command: name }),
  }));
  const text = [
    message.content,
    ...message.embeds.map(each => [each.title, each.description].filter(Boolean).join('\n')),
  ]
    .filter(Boolean)
    .join('\n\n');
  openMenu(opener, at, [
    ...(apps.length > 0 ? [{ heading: 'Apps', items: apps }] : []),
    {
      heading: 'Message',
      items: [{ label: 'Copy text', run: () => navigator.clipboard.writeText(text).catch(tell) }],
    },
  ]);
}

document.addEventListener('keydown', event => {
  const isTyping = /** @type {HTMLElement} */ (document.activeElement)?.matches(
    'textarea, input, select, [role="menuitem"]',
  );
  if (
    event.key === '/' &&
    !isTyping &&
    !document.querySelector('dialog[open]') &&
    !event.ctrlKey &&
    !event.metaKey
  ) {
    event.preventDefault();
    composer.fill('/');
  }
});
addEventListener('hashchange', () => enter(fromAddress()));
byId('scroller').append(h('div', { class: 'end' }));
