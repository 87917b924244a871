/** A thousand random operations over twenty servers: nothing of one shows in another. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Exchange, Person, Server } from '../../playground/types.ts';
import { defaultServers, everything, ordinary } from '../../playground/world/servers.ts';
import { idOf, startTestBot, type TestBot } from '../helpers/bot.ts';
import { rawAutocomplete, rawButton, rawCommand, rawForm, rawSelect } from '../helpers/raw.ts';

const SERVERS = 20;
const OPERATIONS = 1_000;

/** A word for each server that stands in every article of it, and in nothing else. */
const WORDS = Array.from(
  { length: SERVERS },
  (_, number) =>
    `quill${String.fromCharCode(97 + number)}${String.fromCharCode(97 + ((number * 7) % 26))}fort`,
);

const servers: Server[] = WORDS.map((word, number) => ({
  id: String(1_180_000_000_000_000_000n + BigInt(number) * 4_194_304n),
  name: `Server ${word}`,
  channels: [{ id: String(1_190_000_000_000_000_000n + BigInt(number)), name: 'talk' }],
  members: [
    { id: String(600_000_000_000_000_000n + BigInt(number)), name: 'Admin', permissions: everything },
    // The same person everywhere.
    { id: '600000000000009999', name: 'Ubiq', permissions: ordinary },
  ],
}));

let desk: TestBot;
let articles: string[][];
/** Of a question in each server that was not covered there. */
const gaps: string[] = [];
beforeAll(async () => {
  desk = await startTestBot({ servers: [...defaultServers(), ...servers] });
  articles = [];
  for (const { name } of servers) {
    const word = name.replace('Server ', '');
    const added = [];
    for (let number = 0; number < 3; number++) {
      const { id } = await desk.add(name, {
        title: `The ${word} bridge number ${number} opens`,
        text: `The ${word} bridge number ${number} opened on ${number + 1} May 2026. It cost ${number + 2} million pounds. The people of ${word} are glad about their bridge.`,
        publisher: `${word} Times`,
      });
      added.push(id);
    }
    articles.push(added);
    const library = await desk.libraries.library(idOf(desk.playground, name));
    await library.ask(`who sank the ${word} zeppelin?`, desk.clock.now());
    const { items } = await library.history.gaps({ offset: 0, limit: 1 }, desk.clock.now());
    gaps.push(...items.map(({ id }) => id));
  }
});
afterAll(() => desk.close());

/** Seeded, so that a failure comes back. */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** All that a person saw of it, but for what they typed themselves. */
function seen({ message, form, choices, followUps }: Exchange): string {
  return JSON.stringify({ message, form, choices, followUps });
}

it('shows in each only what is its own, autocomplete included', async () => {
  const next = random(5);
  const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T;
  /** Ids that were seen anywhere: of answers in buttons, and of articles. */
  const buttons: string[] = [];
  const values: string[] = [];
  const kinds = new Set<string>();
  for (let operation = 0; operation < OPERATIONS; operation++) {
    const at = next(SERVERS);
    const server = servers[at] as Server;
    const who: Person = desk.playground.person(pick(['Admin', 'Ubiq']), server.id);
    const foreign = pick(pick(articles));
    const ask = [
      'who opened the bridge?',
      'what did the bridge cost?',
      'and when?',
      'which people are glad?',
      `who sank the ${WORDS[at]} zeppelin?`,
    ];
    const latest = who.messages().at(-1)?.id;
    const operations: [string, () => Promise<Exchange>][] = [
      ['ask', () => who.raw(rawCommand('ask', { question: pick(ask) }))],
      ['desk', () => who.raw(rawCommand(`newsdesk ${pick(['gaps', 'review', 'status', 'forget'])}`))],
      ['privacy', () => who.raw(rawCommand('privacy'))],
      ['headlines', () => who.raw(rawCommand('headlines', { query: pick(['', 'bridge', foreign]) }))],
      ['suggestions', () => who.raw(rawAutocomplete('headlines', 'query', pick(['', 'br'])))],
      ['publishers', () => who.raw(rawAutocomplete(pick(['ask', 'headlines']), 'source', pick(['', 'ti'])))],
      ['article', () => who.raw(rawCommand('article show', { article: foreign }))],
      ['articles', () => who.raw(rawAutocomplete('article show', 'article', pick(['', 'bridge'])))],
      ['form', () => who.raw(rawForm(`headlines:ask:${foreign}`, { question: 'what did it cost?' }))],
      ['about', () => who.raw(rawForm(`Ask about this:in:${foreign}`, { question: 'what did it cost?' }))],
      ['coverage', () => who.rightClick(who.say('Has the new bridge opened?').id, 'Find coverage')],
    ];
    if (latest !== undefined) {
      operations.push(['menu', () => who.raw(rawSelect('headlines:open', latest, [foreign]))]);
      operations.push(['gap', () => who.raw(rawSelect('newsdesk:gap', latest, [pick(gaps)]))]);
      if (values.length > 0) {
        const menu = pick(['newsdesk:review', `newsdesk:mark:${pick(values)}`]);
        operations.push(['menu of the desk', () => who.raw(rawSelect(menu, latest, [pick(values)]))]);
        const button = pick(['newsdesk:close', 'ask:down', 'ask:up', 'newsdesk:gaps', 'newsdesk:replay']);
        operations.push([
          'button of the desk',
          () => who.raw(rawButton(`${button}:${pick(values)}`, latest)),
        ]);
      }
      if (buttons.length > 0) {
        const id = pick(buttons);
        operations.push(['button', () => who.raw(rawButton(id, latest))]);
        operations.push(['button', () => who.raw(rawButton(id, latest))]);
      }
    }
    const [kind, run] = pick(operations);
    kinds.add(kind);
    const exchange = await run();
    const text = seen(exchange);
    for (const word of WORDS)
      if (word !== WORDS[at]) expect(text, `${operation}: ${kind}`).not.toContain(word);
    for (const [id] of text.matchAll(/(?<="custom_id":")(?:ask|headlines):[^"]+/gu)) buttons.push(id);
    // Of gaps and answers.
    for (const [id] of text.matchAll(/(?<="value":"|ask:why:)[0-9a-z]{14}(?=")/gu)) values.push(id);
    if (values.length > 200) values.splice(0, 100);
    if (buttons.length > 500) buttons.splice(0, 250);
  }
  expect(kinds.size).toBe(16);
}, 120_000);
