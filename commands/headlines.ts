/** /headlines: searches the headlines here, or shows the newest; opens an article, and answers questions about it. */
import { InteractionContextType, MessageFlags, SlashCommandBuilder } from 'discord.js';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { answerQuestion, viewerOf } from '../src/discord/interactions/answering.ts';
import { articleCardView, questionForm } from '../src/discord/views/article-card.ts';
import { customId } from '../src/discord/views/custom-id.ts';
import {
  choiceName,
  FIRST_PAGE,
  FIRST_REPORTS,
  headlinesTitle,
  type PageRange,
  pageRangeOf,
  pageView,
  publisherChoice,
  readAround,
  reportsText,
  storyView,
} from '../src/discord/views/headlines.ts';
import { AUTOCOMPLETE } from '../src/discord/views/limits.ts';
import { emptyLibraryView } from '../src/discord/views/not-covered.ts';
import { longDate, oneLine, plain } from '../src/discord/views/text.ts';
import type { View } from '../src/discord/views/view.ts';
import { BY_SERVERS_AND_PERSONS, EVERYWHERE } from '../src/discord/where.ts';
import { publisherKey, publisherOf, publishersLike, sinceOf } from '../src/library/answers/filter.ts';
import { type Library, type Listing, MAX_QUESTION } from '../src/library/library.ts';
import { Problem } from '../src/problem.ts';
import { MINUTE_MS } from '../src/time.ts';
import { wordingFor } from '../src/wording/wording.ts';

const { description, options } = wordingFor('en').commands.headlines;

/** Short enough that the buttons' ids can carry it. */
const MAX_QUERY = 60;
const MAX_SINCE = 60;

export const headlines: Command = {
  personal: true,
  definition: new SlashCommandBuilder()
    .setName('headlines')
    .setDescription(description)
    .setContexts(...EVERYWHERE)
    .setIntegrationTypes(...BY_SERVERS_AND_PERSONS)
    .addStringOption(option =>
      option
        .setName('query')
        .setDescription(options.query.description)
        .setMaxLength(MAX_QUERY)
        .setAutocomplete(true),
    )
    .addStringOption(option =>
      option
        .setName('source')
        .setDescription(options.source.description)
        .setMaxLength(AUTOCOMPLETE.value)
        .setAutocomplete(true),
    )
    .addStringOption(option =>
      option.setName('since').setDescription(options.since.description).setMaxLength(MAX_SINCE),
    )
    .addStringOption(option =>
      option
        .setName('sort')
        .setDescription(options.sort.description)
        .addChoices(
          { name: options.sort.choices.relevance, value: 'relevance' },
          { name: options.sort.choices.newest, value: 'newest' },
        ),
    )
    .toJSON(),

  async run(interaction, context) {
    const library = await context.library();
    if (library.size === 0) {
      const view = emptyLibraryView(context.words, viewerOf(interaction, library, context));
      await interaction.reply({ ...view, flags: MessageFlags.Ephemeral });
      return;
    }
    const given = (name: string) => interaction.options.getString(name)?.trim() || null;
    const query = (given('query') ?? '').slice(0, MAX_QUERY).toWellFormed();
    const [since, source] = [given('since'), given('source')];
    const listing: Listing = {
      since: since === null ? undefined : sinceOf(since, context.now(), interaction.locale),
      publisher: source === null ? undefined : publisherOf(source, library.publishers()),
      newestFirst: given('sort') === 'newest',
    };
    const view = await listView(library, context, { query, listing }, FIRST_PAGE);
    // Of their own library, people decide who else sees anything.
    const isHidden = context.isOwn && interaction.context !== InteractionContextType.BotDM;
    await interaction.reply(isHidden ? { ...view, flags: MessageFlags.Ephemeral } : view);
  },

  async autocomplete(interaction, { library: open, words }) {
    const library = await open();
    const { name, value } = interaction.options.getFocused(true);
    const choices =
      name === 'source'
        ? publishersLike(value, library.publishers(), AUTOCOMPLETE.choices).map(publisherChoice)
        : library
            .suggest(value, AUTOCOMPLETE.choices)
            .map(headline => ({ name: choiceName(words, headline), value: headline.id }));
    await interaction.respond(choices);
  },

  /**
   * `go:<offset>:<limit>:<listing>:<query>` turns the page, and the query may contain colons; `story:<article>:<offset>:<limit>` the page of a story;
   * `ask:<article>` opens a form for a question.
   */
  async button(interaction, [action, ...rest], context) {
    const library = await context.library();
    if (action === 'go') {
      const [offset, limit, listing = '', ...query] = rest;
      const search = { query: query.join(':'), listing: readListing(listing, library) };
      await interaction.update(await listView(library, context, search, pageRangeOf(offset, limit)));
    } else if (action === 'story') {
      const [id = '', offset, limit] = rest;
      const view = await storyView(context.words, storyIn(library, id), pageRangeOf(offset, limit));
      if (view === null) throw new Problem(words => words.headlines.gone);
      await interaction.update(view);
    } else if (action === 'ask') {
      const article = await articleOf(library, rest[0]);
      const { ask: title, questionLabel } = context.words.headlines;
      const texts = { title, label: questionLabel, about: article.title };
      await interaction.showModal(
        questionForm(customId('headlines', 'ask', article.id), texts, MAX_QUESTION),
      );
    } else throw new Problem(({ router }) => router.unknownComponent);
  },

  /** `open`: the story that was picked, or the card of an article that has none; `article`: the card of the article. For whoever picked it. */
  async select(interaction, [action], { library: open, words }) {
    const library = await open();
    const article = await articleOf(library, interaction.values[0]);
    const view =
      (action === 'open' && (await storyOf(library, words, article.id))) || articleCardView(words, article);
    await interaction.reply({ ...view, flags: MessageFlags.Ephemeral });
  },

  /** `ask:<article>`: a question to be answered from that article alone. */
  async form(interaction, [action, id], context) {
    if (action !== 'ask') throw new Problem(({ router }) => router.unknownComponent);
    const { id: article } = await articleOf(await context.library(), id);
    const question = interaction.fields.getTextInputValue('question');
    await answerQuestion(interaction, context, question, { articles: [article], isPrivate: true });
  },
};

async function articleOf(library: Library, id = '') {
  const article = await library.article(id);
  if (article === null) throw new Problem(words => words.headlines.gone);
  return article;
}

function storyIn(library: Library, articleId: string) {
  return { articleId, read: (page: PageRange) => library.reports(articleId, page) };
}

/** The story of an article; null if it stands alone. */
async function storyOf(
  library: Library,
  words: CommandContext['words'],
  articleId: string,
): Promise<View | null> {
  const story = await library.reports(articleId, { offset: 0, limit: 1 });
  return story && story.total > 1 ? storyView(words, storyIn(library, articleId), FIRST_REPORTS) : null;
}

interface Search {
  query: string;
  listing: Listing;
}

/** A page of what fits. Throws a Problem if nothing does. */
async function listView(
  library: Library,
  { words }: CommandContext,
  { query, listing }: Search,
  range: PageRange,
): Promise<View> {
  let articles = 0;
  const { all, read } = await readAround(range, async page => {
    const found = await library.stories(query, page, listing);
    articles = found.articles;
    return found;
  });
  const reportsOf = new Map(all.items.map(({ headline, reports }) => [headline.id, reports]));
  const view = pageView(
    words,
    {
      titleOf: first => headlinesTitle(words, query, first),
      lead: leadOf(words, listing),
      read(page) {
        const { items, total } = read(page);
        return { items: items.map(({ headline }) => headline), total };
      },
      noteOf({ id }) {
        const reports = reportsOf.get(id);
        return reports ? reportsText(words, reports) : '';
      },
      footer: () => totalText(words, all.total, articles),
      turn: ({ offset, limit }) =>
        customId('headlines', 'go', `${offset}`, `${limit}`, writeListing(listing), query),
      open: customId('headlines', 'open'),
    },
    range,
  );
  if (view === null) throw new Problem(words => words.headlines.nothingFound);
  return view;
}

/** One article has no story to speak of. */
function totalText({ headlines }: CommandContext['words'], stories: number, articles: number): string {
  return stories === articles
    ? headlines.total(articles)
    : `${headlines.stories(stories)} · ${headlines.total(articles)}`;
}

/** By what the list is narrowed. */
function leadOf({ headlines }: CommandContext['words'], { publisher, since, newestFirst }: Listing): string {
  return [
    ...(publisher === undefined ? [] : [headlines.from(plain(oneLine(publisher), 100))]),
    ...(since === undefined ? [] : [headlines.since(longDate(since))]),
    ...(newestFirst ? [headlines.newestFirst] : []),
  ].join(' · ');
}

/** A listing within a button's id, such as `n.hxq3c.Zm9vYm`: order, beginning in minutes, publisher. At most 15 characters. */
function writeListing({ newestFirst, since, publisher }: Listing): string {
  return [
    newestFirst ? 'n' : 'r',
    since === undefined ? '' : Math.max(0, Math.floor(since / MINUTE_MS)).toString(36),
    publisher === undefined ? '' : publisherKey(publisher),
  ].join('.');
}

/** A publisher that is not there any more is looked for in vain. */
function readListing(text: string, library: Library): Listing {
  const [order, since, key] = text.split('.');
  const minutes = since && /^[0-9a-z]{1,7}$/u.test(since) ? Number.parseInt(since, 36) : undefined;
  return {
    newestFirst: order === 'n',
    since: minutes === undefined ? undefined : minutes * MINUTE_MS,
    publisher: key ? (library.publishers().find(each => publisherKey(each) === key) ?? '') : undefined,
  };
}
