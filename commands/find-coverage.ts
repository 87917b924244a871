/** Right-click on a message → Find coverage: what the library says about its text or links. → Ask about this: a question about it. */
import { ApplicationCommandType, ContextMenuCommandBuilder, type Message, MessageFlags } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { answerQuestion } from '../src/discord/interactions/answering.ts';
import { linksIn, withoutLinks } from '../src/discord/interactions/links.ts';
import { questionForm } from '../src/discord/views/article-card.ts';
import { coverageView } from '../src/discord/views/coverage.ts';
import { customId } from '../src/discord/views/custom-id.ts';
import { label } from '../src/discord/views/text.ts';
import { BY_SERVERS_AND_PERSONS, EVERYWHERE } from '../src/discord/where.ts';
import { MAX_QUESTION } from '../src/library/library.ts';
import { Problem } from '../src/problem.ts';

const FIND = 'Find coverage';
const ASK = 'Ask about this';
/** How much of a subject, and how many articles, the form's id can carry. */
const MAX_SUBJECT = 70;
const MAX_ARTICLES = 4;

export const findCoverage: Command = {
  personal: true,
  definition: onMessages(FIND),

  async runOnMessage(interaction, { library, words }) {
    const { text, links } = contentOf(interaction.targetMessage);
    if (!/[\p{L}\p{N}]/u.test(text) && links.length === 0)
      throw new Problem(({ coverage }) => coverage.noText);
    const coverage = await (await library()).coverage(text, links);
    await interaction.reply({ ...coverageView(words, coverage), flags: MessageFlags.Ephemeral });
  },
};

export const askAboutThis: Command = {
  personal: true,
  definition: onMessages(ASK),

  /** The form's id says what the question is about: `in:<article>,<article>…` or `of:<words>`, which may contain colons. */
  async runOnMessage(interaction, { library: open, words }) {
    const library = await open();
    const { text, links } = contentOf(interaction.targetMessage);
    const linked = library.linked(links).slice(0, MAX_ARTICLES);
    const subject = label(library.subject(text), MAX_SUBJECT).toWellFormed();
    if (linked.length === 0 && !subject) {
      throw new Problem(({ coverage }) => (links.length > 0 ? coverage.nothing : coverage.noText));
    }
    const id = linked[0]
      ? customId(ASK, 'in', linked.map(each => each.id).join(','))
      : customId(ASK, 'of', subject);
    const { formTitle: title, questionLabel } = words.coverage;
    const texts = { title, label: questionLabel, about: linked[0]?.title ?? subject };
    await interaction.showModal(questionForm(id, texts, MAX_QUESTION));
  },

  async form(interaction, [kind, ...rest], context) {
    const question = interaction.fields.getTextInputValue('question');
    if (kind === 'in') {
      const articles = (rest[0] ?? '').split(',');
      await answerQuestion(interaction, context, question, { articles });
    } else if (kind === 'of') {
      await answerQuestion(interaction, context, question, { about: rest.join(':') });
    } else throw new Problem(({ router }) => router.unknownComponent);
  },
};

function onMessages(name: string) {
  return new ContextMenuCommandBuilder()
    .setName(name)
    .setType(ApplicationCommandType.Message)
    .setContexts(...EVERYWHERE)
    .setIntegrationTypes(...BY_SERVERS_AND_PERSONS)
    .toJSON();
}

/** Mentions, timestamps and custom emoji: none of them is a word. */
const MENTION = /<(?:@[!&]?\d|#\d|t:\d|a?:\w|\/[\w -]+:\d)[^<>\s]*>/gu;

/** The text of a message and its embeds without links and mentions, and the links in it. */
function contentOf(message: Message): { text: string; links: string[] } {
  const { content, embeds } = message;
  const text = [content, ...embeds.flatMap(({ title, description }) => [title, description])]
    .filter(part => part !== null)
    .join('\n');
  return { text: withoutLinks(text).replace(MENTION, ' '), links: linksIn(message) };
}
