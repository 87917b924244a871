/** What people type, what it becomes, and what they are told when it is not a command. */
import type { GuildMember, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Mistyped, type Person } from '../../playground/types.ts';
import { type Bot, startBot } from './bot.ts';

const string = (name: string, more = {}) => ({ type: 3, name, description: `The ${name}`, ...more });
const integer = (name: string, more = {}) => ({ type: 4, name, description: `The ${name}`, ...more });
const sub = (name: string, options: unknown[] = []) => ({
  type: 1,
  name,
  description: `Does ${name}`,
  options,
});
const order = [
  { name: 'Newest first', value: 'newest' },
  { name: 'Oldest first', value: 'oldest' },
];
const commands = [
  {
    name: 'ask',
    description: 'Asks',
    options: [string('question', { required: true, min_length: 2, max_length: 300 })],
  },
  {
    name: 'headlines',
    description: 'Lists',
    options: [
      string('query', { autocomplete: true }),
      integer('page', { min_value: 1, max_value: 100 }),
      string('order', { choices: order }),
      { type: 5, name: 'private', description: 'Only for you' },
    ],
  },
  {
    name: 'article',
    description: 'Articles',
    options: [
      sub('add'),
      sub('list', [integer('page')]),
      {
        type: 2,
        name: 'bulk',
        description: 'Many',
        options: [sub('load', [{ type: 11, name: 'file', description: 'The file', required: true }])],
      },
    ],
  },
  {
    name: 'who',
    description: 'Names',
    options: [
      { type: 6, name: 'user', description: 'Someone' },
      { type: 7, name: 'channel', description: 'Somewhere' },
      { type: 8, name: 'role', description: 'Some' },
      { type: 10, name: 'share', description: 'A number' },
    ],
  },
  { name: 'help', description: 'Helps' },
  { name: 'manage', description: 'Manages', default_member_permissions: String(1 << 5) },
  { name: 'whisper', description: 'In direct messages', contexts: [1] },
  { name: 'meeting', description: 'In servers', contexts: [0] },
] as RESTPostAPIApplicationCommandsJSONBody[];

let bot: Bot;
let ada: Person;
beforeAll(async () => {
  bot = await startBot({
    commands,
    onInteraction: async interaction => {
      if (interaction.isAutocomplete()) {
        const { name, value } = interaction.options.getFocused(true);
        return interaction.respond([
          { name: `${name}=${value} page=${interaction.options.getInteger('page')}`, value: 'a page:2' },
        ]);
      }
      if (!interaction.isChatInputCommand()) return undefined;
      const { options } = interaction;
      const path = [interaction.commandName, options.getSubcommandGroup(false), options.getSubcommand(false)];
      const hoisted = (options as unknown as { _hoistedOptions: { name: string; value: unknown }[] })
        ._hoistedOptions;
      return interaction.reply(
        JSON.stringify([
          path.filter(part => part).join(' '),
          Object.fromEntries(hoisted.map(each => [each.name, each.value])),
        ]),
      );
    },
  });
  ada = bot.playground.person('Ada', 'Harbour Newsroom');
});
afterAll(() => bot.stop());

async function typed(line: string, files = {}): Promise<unknown> {
  const { message } = await ada.type(line, files);
  return JSON.parse(message?.content ?? 'null');
}

describe('a line becomes a command', () => {
  test.each<[line: string, path: string, options: unknown]>([
    ['/ask where is Panasonic building', 'ask', { question: 'where is Panasonic building' }],
    ['  /ASK   where is it  ', 'ask', { question: 'where is it' }],
    ['/ask question:where is it', 'ask', { question: 'where is it' }],
    ['/ask question: where is it', 'ask', { question: 'where is it' }],
    ['/ask question:"where is it"', 'ask', { question: 'where is it' }],
    ['/ask question:"say \\"no\\" twice"', 'ask', { question: 'say "no" twice' }],
    ['/ask "Mare Nostrum" owner', 'ask', { question: '"Mare Nostrum" owner' }],
    ['/ask question:"Mare Nostrum" owner', 'ask', { question: '"Mare Nostrum" owner' }],
    ['/ask what is this: a test', 'ask', { question: 'what is this: a test' }],
    ['/ask what is the question: who?', 'ask', { question: 'what is the question: who?' }],
    ['/ask note: who pays', 'ask', { question: 'note: who pays' }],
    ['/ask https://news.example/a who', 'ask', { question: 'https://news.example/a who' }],
    ['/ask 10:30 train to where', 'ask', { question: '10:30 train to where' }],
    ['/ask where is colour:red used', 'ask', { question: 'where is colour:red used' }],
    ['/ask two\nlines', 'ask', { question: 'two\nlines' }],
    ['/headlines', 'headlines', {}],
    ['/headlines query:"a page:2 b" page:3', 'headlines', { query: 'a page:2 b', page: 3 }],
    ['/headlines page:3 sea and ships', 'headlines', { query: 'sea and ships', page: 3 }],
    ['/headlines sea and ships page:3', 'headlines', { query: 'sea and ships', page: 3 }],
    ['/headlines order:newest first ships', 'headlines', { query: 'ships', order: 'newest' }],
    ['/headlines order:oldest private:yes', 'headlines', { order: 'oldest', private: true }],
    ['/headlines query: page:2', 'headlines', { page: 2 }],
    ['/headlines private:no', 'headlines', { private: false }],
    ['/article add', 'article add', {}],
    ['/article list page:2', 'article list', { page: 2 }],
    ['/who user:Ben', 'who', { user: '801445910573416468' }],
    ['/who user:@ben channel:#lounge', 'who', { user: '801445910573416468', channel: '1180402019086336120' }],
    ['/who channel:<#1180402019086336120> share:0.5', 'who', { channel: '1180402019086336120', share: 0.5 }],
    ['/help ', 'help', {}],
  ])('%s', async (line, path, options) => {
    expect(await typed(line)).toEqual([path, options]);
  });

  test('people, channels and roles arrive as what they are', async () => {
    const seen = new Promise<unknown[]>(resolve =>
      bot.client.once('interactionCreate', interaction => {
        if (!interaction.isChatInputCommand()) return;
        const { options } = interaction;
        const member = options.getMember('user') as GuildMember | null;
        resolve([
          options.getUser('user')?.displayName,
          member?.guild.name,
          options.getChannel('channel')?.name,
          options.getRole('role')?.name,
        ]);
      }),
    );
    await ada.type('/who user:Ben channel:lounge role:Admin');
    expect(await seen).toEqual(['Ben', 'Harbour Newsroom', 'lounge', 'Admin']);
  });

  test('a file goes to its option', async () => {
    const file = { name: 'a.csv', contentType: 'text/csv', bytes: Buffer.from('a') };
    const [path, options] = (await typed('/article bulk load', { file })) as [string, { file: string }];
    expect(path).toBe('article bulk load');
    expect(options.file).toMatch(/^\d+$/);
  });
});

describe('a line that is no command is answered with what there is', () => {
  test.each<[line: string, sentence: string]>([
    [
      'hello',
      'A command begins with a slash. There is /ask, /headlines, /article, /who, /help, /manage and /meeting.',
    ],
    [
      '/foo',
      'There is no /foo here. There is /ask, /headlines, /article, /who, /help, /manage and /meeting.',
    ],
    [
      '/whisper',
      'There is no /whisper here. There is /ask, /headlines, /article, /who, /help, /manage and /meeting.',
    ],
    ['/ask colour:red', '/ask has no option “colour”. It takes question.'],
    [
      '/headlines query:"x" colour:red',
      '/headlines has no option “colour”. It takes query, page, order and private.',
    ],
    ['/help colour:red', '/help has no option “colour”. It takes no options.'],
    ['/help me', '/help has no place for “me”. It takes no options.'],
    ['/article list 2', '/article list has no place for “2”. It takes page.'],
    ['/ask', '/ask needs question: The question'],
    ['/ask question:', '/ask needs question: The question'],
    [`/ask ${'x'.repeat(412)}`, 'question may be at most 300 characters long; this is 412.'],
    ['/ask x', 'question must be at least 2 characters long; this is 1.'],
    ['/ask question:a question:b', '/ask takes question once.'],
    ['/headlines page:two', 'page must be a whole number; this is “two”.'],
    ['/headlines page:1.5', 'page must be a whole number; this is “1.5”.'],
    ['/headlines page:101', 'page may be at most 100; this is 101.'],
    ['/headlines page:0', 'page must be at least 1; this is 0.'],
    ['/headlines private:maybe', 'private must be true or false; this is “maybe”.'],
    ['/headlines order:best', 'order must be one of Newest first or Oldest first.'],
    ['/article', '/article needs one of add, list or bulk.'],
    ['/article drop x', '/article has no “drop”. It has add, list and bulk.'],
    ['/article bulk', '/article bulk needs load.'],
    ['/article bulk load', '/article bulk load needs file: The file'],
    ['/article bulk load file:a.csv', 'file takes a file, not text: attach one.'],
    ['/who user:Zoe', 'There is no “Zoe” here for user. There is Ada and Ben.'],
    ['/who share:half', 'share must be a number; this is “half”.'],
  ])('%s', async (line, sentence) => {
    await expect(ada.type(line)).rejects.toThrow(new Mistyped(sentence));
  });

  test('a file that no option takes', async () => {
    const file = { name: 'a.csv', contentType: 'text/csv', bytes: Buffer.from('a') };
    await expect(ada.type('/ask what', { file })).rejects.toThrow(
      '/ask has no place for a file named “file”. It takes question.',
    );
  });
});

describe('permissions and contexts decide what is there', () => {
  test('a member without the permission does not see the command, and is told so', async () => {
    const ben = bot.playground.person('Ben', 'Harbour Newsroom');
    expect((await ben.complete('/ma')).map(({ name }) => name)).toEqual([]);
    expect((await ada.complete('/ma')).map(({ name }) => name)).toEqual(['/manage']);
    await expect(ben.type('/manage')).rejects.toThrow('You do not have permission to use /manage here.');
    await expect(ben.type('/nothing')).rejects.toThrow(
      'There is /ask, /headlines, /article, /who, /help and /meeting.',
    );
  });

  test('in direct messages there is what is for direct messages', async () => {
    const alone = bot.playground.person('Ada', null);
    expect((await alone.complete('/w')).map(({ name }) => name)).toEqual(['/who', '/whisper']);
    await expect(alone.type('/meeting')).rejects.toThrow(Mistyped);
  });
});

describe('a line is completed with', () => {
  test.each<[what: string, line: string, texts: string[]]>([
    ['commands', '', ['/ask ', '/headlines ', '/article ', '/who ', '/help ', '/manage ', '/meeting ']],
    ['commands that begin so', '/he', ['/headlines ', '/help ']],
    ['subcommands', '/article ', ['/article add ', '/article list ', '/article bulk ']],
    ['subcommands that begin so', '/article bulk l', ['/article bulk load ']],
    ['option names', '/ask ', ['/ask question:']],
    [
      'option names that begin so',
      '/headlines page:2 pr',
      ['/headlines page:2 query:"a page:2"', '/headlines page:2 private:'],
    ],
    [
      'the remaining option names',
      '/headlines query:ships page:2 ',
      ['/headlines query:ships page:2 order:', '/headlines query:ships page:2 private:'],
    ],
    ['choices', '/headlines order:', ['/headlines order:Newest first', '/headlines order:Oldest first']],
    ['choices that begin so', '/headlines order:old', ['/headlines order:Oldest first']],
    ['true and false', '/headlines private:t', ['/headlines private:true']],
    ['people', '/who user:', ['/who user:Ada', '/who user:Ben']],
    ['nothing after a mistake', '/nothing x', []],
    ['nothing after an unknown subcommand', '/article drop x', []],
    ['roles', '/who role:ad', ['/who role:Admin']],
    ['nothing where nothing follows', '/help ', []],
  ])('%s', async (_, line, texts) => {
    expect((await ada.complete(line)).map(({ text }) => text)).toEqual(texts);
  });

  test('what the bot offers, asked with the other options, and fit to be typed', async () => {
    const [offer] = await ada.complete('/headlines page:7 query:shi');
    expect(offer).toEqual({ name: 'query=shi page=7', text: '/headlines page:7 query:"a page:2"' });
    expect(await typed(offer?.text ?? '')).toEqual(['headlines', { page: 7, query: 'a page:2' }]);
  });

  test('what the bot offers to an empty box, and then the names', async () => {
    expect((await ada.complete('/headlines ')).map(({ text }) => text)).toEqual([
      '/headlines query:"a page:2"',
      '/headlines query:',
      '/headlines page:',
      '/headlines order:',
      '/headlines private:',
    ]);
  });
});
