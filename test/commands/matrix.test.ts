/** Nobody else's: every handler × who uses it × what became of the thing that its id names. The right answer, or one clear refusal. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Exchange, Person } from '../../playground/types.ts';
import { rolesPayload } from '../../playground/world/payloads.ts';
import { defaultServers, ordinary } from '../../playground/world/servers.ts';
import type { Article } from '../../src/articles/article.ts';
import { en } from '../../src/wording/en/index.ts';
import {
  buttonsOf,
  HARBOUR,
  idOf,
  isPrivate,
  messageOf,
  QUIET,
  startTestBot,
  type TestBot,
  textOf,
} from '../helpers/bot.ts';
import { rawAutocomplete, rawButton, rawCommand, rawForm, rawSelect } from '../helpers/raw.ts';

type Raw = Parameters<Person['raw']>[0];

const SECRET = 'Lighthouse keeper number';
const QUESTION = 'how many ships does lighthouse keeper number 1 count?';

const ROLES = ['stranger', 'member', 'curator', 'admin', 'other'] as const;
type Role = (typeof ROLES)[number];
/** Who belongs to Harbour Newsroom. */
const INSIDE: readonly Role[] = ['member', 'curator', 'admin'];

let desk: TestBot;
let people: Record<Role, Person>;
/** A message below which everybody may press something: their own. */
const messages = {} as Record<Role, string>;
let article: Article;
let deleted: Article;
/** The ids of an answer that stands, of one whose article is gone, and of one that was never there. */
let answers: Record<'standing' | 'deleted' | 'expired', string>;

beforeAll(async () => {
  const [harbour, quiet] = defaultServers();
  if (!harbour || !quiet) throw new Error('two servers are needed');
  harbour.members.push({ id: '700000000000000001', name: 'Dora', permissions: ordinary | (1n << 13n) });
  const outside = {
    id: '1300000000000000000',
    name: 'Outside',
    channels: [{ id: '1300000000000000001', name: 'talk' }],
    members: [{ id: '700000000000000002', name: 'Eve', permissions: ordinary }],
    hasBot: false,
  };
  desk = await startTestBot({ servers: [harbour, quiet, outside], web: true });
  const library = await desk.libraries.library(harbour.id);
  const role = rolesPayload(harbour).find(({ name }) => name.startsWith('Role'));
  await library.changeSettings({ adders: role?.id ?? '' });
  article = await desk.add(HARBOUR);
  await desk.add(QUIET, {
    title: 'A quiet report',
    text: `Nothing happens in the quiet corner. ${'It is quiet. '.repeat(9)}`,
  });
  people = {
    stranger: desk.playground.person('Eve', 'Outside'),
    member: desk.ben,
    curator: desk.playground.person('Dora', HARBOUR),
    admin: desk.ada,
    other: desk.cleo,
  };
  const ask = async (question: string) => {
    const id = buttonsOf(messageOf(await desk.ben.type(`/ask ${question}`)))['👍']?.id ?? '';
    return id.split(':')[2] ?? '';
  };
  const standing = await ask(QUESTION);
  deleted = await desk.add(HARBOUR);
  const gone = await ask('how many ships does lighthouse keeper number 3 count?');
  await library.remove(deleted.id);
  answers = { standing, deleted: gone, expired: 'nosuchanswer00' };
  for (const role of ROLES) await renewMessage(role);
});
afterAll(() => desk.close());

/** Channels of the playground forget their older messages. */
async function renewMessage(role: Role): Promise<void> {
  messages[role] = messageOf(await people[role].raw(rawCommand('help'))).id;
}

/** One private sentence for people, and no bug. */
function expectRefusal(exchange: Exchange, name: string): string {
  const message = messageOf(exchange);
  expect(exchange.kind, name).toBe('message');
  expect(isPrivate(message), name).toBe(true);
  expect(message.embeds, name).toEqual([]);
  expect(message.content, name).toMatch(/^\p{Lu}.*[.?!]$/u);
  expect(message.content, name).not.toContain('went wrong');
  return message.content;
}

/** Nothing of Harbour's articles. */
function expectNothing(exchange: Exchange, name: string): void {
  if (exchange.message) expect(textOf(exchange.message), name).not.toContain(SECRET);
  expect(JSON.stringify(exchange.choices ?? []), name).not.toContain('lighthouse');
  expect(JSON.stringify(exchange.form ?? {}), name).not.toContain('lighthouse');
}

/** Handlers for readers: what serves them, and what is told about a thing that is not theirs, not there any more, or never was. */
const READING: {
  name: string;
  of(id: string, message: string): Raw;
  ids(): Record<string, string>;
  gone: string;
}[] = [
  ...(['why', 'up', 'down', 'share'] as const).map(action => ({
    name: `ask:${action}`,
    of: (id: string, message: string) => rawButton(`ask:${action}:${id}`, message),
    ids: () => answers,
    gone: action === 'why' ? en.why.gone : action === 'share' ? en.answer.onlyAsker : en.answer.gone,
  })),
  {
    name: 'ask:more',
    of: (id, message) => rawButton(`ask:more:${id}:x`, message),
    ids: () => answers,
    gone: en.answer.noMore,
  },
  {
    name: 'the form of 👎',
    of: id => rawForm(`ask:reason:${id}`, { reason: 'wrong' }),
    ids: () => answers,
    gone: en.answer.gone,
  },
  {
    name: 'the menu of headlines',
    of: (id, message) => rawSelect('headlines:open', message, [id]),
    ids: () => ({ standing: article.id, deleted: deleted.id, expired: 'nosucharticle0' }),
    gone: en.headlines.gone,
  },
  {
    name: 'headlines:ask',
    of: (id, message) => rawButton(`headlines:ask:${id}`, message),
    ids: () => ({ standing: article.id, deleted: deleted.id, expired: 'nosucharticle0' }),
    gone: en.headlines.gone,
  },
  {
    name: 'the form of headlines:ask',
    of: id => rawForm(`headlines:ask:${id}`, { question: QUESTION }),
    ids: () => ({ standing: article.id, deleted: deleted.id, expired: 'nosucharticle0' }),
    gone: en.headlines.gone,
  },
];

describe.each(ROLES)('a reader’s button, menu or form, used by: %s', role => {
  it.each(READING)('$name', async ({ name, of, ids, gone }) => {
    const who = people[role];
    for (const [state, id] of Object.entries(ids())) {
      const exchange = await who.raw(of(id, messages[role]));
      const label = `${name} ${state}`;
      const rating = /up|down|👎/u.test(name);
      const isServed = INSIDE.includes(role) && (state === 'standing' || (rating && state === 'deleted'));
      if (isServed && name !== 'ask:share') {
        expect(['message', 'form'], label).toContain(exchange.kind);
        if (exchange.message) expect(textOf(exchange.message), label).not.toBe(gone);
      } else {
        const told = expectRefusal(exchange, label);
        if (role === 'stranger') expect(told, label).toBe(en.router.onlyInServers);
        else expect(told, label).toBe(gone);
      }
      if (!INSIDE.includes(role)) expectNothing(exchange, label);
    }
  });
});

/** A right-click on a message of these people. */
function onMessage(name: string, id: string): Raw {
  const message = Object.values(people).flatMap(who => who.messages().filter(each => each.id === id))[0];
  return {
    type: 2,
    data: { id: '1', type: 3, name, target_id: id, resolved: { messages: { [id]: message } } },
  };
}

/** Every command as a client without Discord's checks would send it, with all that its ids could say. */
function everything(): [string, boolean, (message: string) => Raw][] {
  const parts = [
    '',
    ':x',
    ':x:y:z',
    ':__proto__:0',
    `:${article.id}`,
    `:drop:${deleted.id}`,
    `:apart:${deleted.id}`,
    ':edit:x',
    ':list:0:10',
  ];
  return commands.flatMap(({ definition: { name, ...definition }, permission }) => {
    const options = 'options' in definition ? (definition.options ?? []) : [];
    // Discord sends no command without what it requires; a file cannot be made up.
    const needsFile = (of: typeof options) => of.some(each => each.type === 11 && each.required);
    const subs = options.filter(
      each => each.type === 1 && !needsFile('options' in each ? (each.options ?? []) : []),
    );
    const required = (of: typeof options) =>
      Object.fromEntries(
        of.flatMap(each => ('required' in each && each.required ? [[each.name, article.id]] : [])),
      );
    const paths: [string, Record<string, string>][] = subs.length
      ? subs.map(sub => [`${name} ${sub.name}`, required('options' in sub ? (sub.options ?? []) : [])])
      : [[name, required(options)]];
    const isFor = permission !== undefined;
    type Row = [string, boolean, (message: string) => Raw];
    const row = (what: string, raw: (message: string) => Raw): Row => [what, isFor, raw];
    return [
      ...(definition.type === 3
        ? [row(`right-click ${name}`, message => onMessage(name, message))]
        : paths.map(([path, given]) => row(`/${path}`, () => rawCommand(path, given)))),
      ...parts.map(part => row(`button ${name}${part}`, message => rawButton(`${name}${part}`, message))),
      ...parts.map(part =>
        row(`menu ${name}${part}`, message => rawSelect(`${name}${part}`, message, [article.id])),
      ),
      ...parts.map(part =>
        row(`form ${name}${part}`, message =>
          rawForm(`${name}${part}`, { question: QUESTION, reason: '' }, message),
        ),
      ),
    ];
  });
}

describe('every handler, whatever its id says', () => {
  it.each(['member', 'other', 'stranger'] as const)('refuses what is for admins to: %s', async role => {
    const size = async () => (await desk.libraries.library(idOf(desk.playground, HARBOUR))).size;
    const before = await size();
    let sent = 0;
    for (const [name, isFor, raw] of everything()) {
      if (++sent % 50 === 1) await renewMessage(role);
      if (!isFor || role === 'other') continue;
      const told = expectRefusal(await people[role].raw(raw(messages[role])), name);
      expect(told, name).toBe(
        role === 'stranger' ? en.router.onlyInServers : en.router.notAllowed('“Manage Server”'),
      );
    }
    expect(await size()).toBe(before);
  });

  it.each(ROLES)('answers, without a bug and within its time, to: %s', async role => {
    let sent = 0;
    const errors = desk.log.filter(({ level }) => Number(level) >= 50).length;
    for (const [name, , raw] of everything()) {
      if (++sent % 50 === 1) await renewMessage(role);
      if (/ask:?share/u.test(name)) continue;
      const exchange = await people[role].raw(raw(messages[role]));
      expect(exchange.kind, name).not.toBe('failed');
      if (exchange.message) expect(textOf(exchange.message), name).not.toContain('went wrong');
      if (!INSIDE.includes(role)) expectNothing(exchange, name);
    }
    expect(desk.log.filter(({ level }) => Number(level) >= 50).slice(errors)).toEqual([]);
  });

  it.each(ROLES)('suggests only what is of the place where it is typed, to: %s', async role => {
    for (const [path, option] of [
      ['ask', 'source'],
      ['headlines', 'query'],
      ['headlines', 'source'],
      ['article show', 'article'],
    ] as const) {
      const { choices } = await people[role].raw(rawAutocomplete(path, option));
      const mayRead =
        path === 'article show' ? role === 'curator' || role === 'admin' : INSIDE.includes(role);
      const own = (choices ?? []).filter(({ name }) =>
        (option === 'source' ? /The Example/u : /lighthouses/u).test(name),
      );
      if (role === 'other' && option === 'source') expect(own, path).toHaveLength(1);
      else expect(own.length > 0, `${path} ${option}`).toBe(mayRead);
    }
  });

  it('serves the role that may add like an admin', async () => {
    const { form } = await people.curator.raw(rawCommand('article add'));
    expect(form).not.toBeNull();
    expect(
      messageOf(await people.curator.raw(rawCommand('article show', { article: article.id }))).embeds,
    ).toHaveLength(1);
    expect(textOf(messageOf(await people.curator.type('/help')))).toContain('article add');
  });
});

describe('the Share button', () => {
  it('of one’s own private answer works, and of no one else’s, in any role', async () => {
    const hidden = messageOf(await desk.ben.type(`/ask question:${QUESTION} private:True`));
    const id = buttonsOf(hidden).Share?.id ?? '';
    for (const role of ROLES) {
      if (role === 'member') continue;
      const told = expectRefusal(await people[role].raw(rawButton(id, hidden.id)), role);
      expect(told).toBe(INSIDE.includes(role) ? en.answer.onlyAsker : en.router.onlyInServers);
    }
    expect((await desk.ben.click(hidden.id, 'Share')).kind).toBe('update');
  });
});
