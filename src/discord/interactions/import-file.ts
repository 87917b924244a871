/** Imports a file that was attached to a command: one article in it is previewed, several are added, with progress in the reply. */
import { type Attachment, type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import type { FileEntry } from '../../library/intake/fetch-article.ts';
import { type ImportProgress, importEntries } from '../../library/intake/importing.ts';
import { Problem } from '../../problem.ts';
import { SECOND_MS } from '../../time.ts';
import type { BotContext } from '../command.ts';
import { importedArticlesView, importProgressView } from '../views/import-file.ts';
import { UPLOAD } from '../views/limits.ts';
import { type AddContext, previewSource } from './add-article.ts';

/** Between edits of the reply, so that no rate limit of Discord is reached. */
const PROGRESS_MS = 2 * SECOND_MS;

/** Answers the command. Throws a Problem if the file can't be had or read. */
export async function importFile(
  interaction: ChatInputCommandInteraction,
  file: Attachment,
  adding: AddContext,
  context: Pick<BotContext, 'now' | 'stopping'>,
): Promise<void> {
  if (file.size > UPLOAD.bytes) throw new Problem(words => words.adding.file.tooLarge('10 MiB'));
  const entries = await adding.library.readFile({ address: file.url, name: file.name });
  const [first, second] = entries;
  if (!first) throw new Problem(words => words.adding.file.noArticle);
  if (second) return importAll(interaction, file.name, entries, adding, context);
  if ('problem' in first) throw Problem.heard(first.problem);
  await interaction.reply({ ...(await previewSource(adding, first.source)), flags: MessageFlags.Ephemeral });
}

async function importAll(
  interaction: ChatInputCommandInteraction,
  name: string,
  entries: readonly FileEntry[],
  { library, by, words }: AddContext,
  { now, stopping }: Pick<BotContext, 'now' | 'stopping'>,
): Promise<void> {
  const none: ImportProgress = {
    ...{ lines: [], added: 0, skipped: 0, refused: 0 },
    ...{ left: entries.length, isStopped: false },
  };
  let shownAt = now();
  await interaction.reply({ ...importProgressView(words, name, none), flags: MessageFlags.Ephemeral });
  const show = async (soFar: ImportProgress) => {
    if (soFar.left === 0 || now() - shownAt < PROGRESS_MS) return;
    shownAt = now();
    // Somebody may have dismissed the message: the import goes on.
    await interaction.editReply(importProgressView(words, name, soFar)).catch(() => {});
  };
  const done = await importEntries(library, entries, by, now, show, stopping);
  await interaction.editReply(importedArticlesView(words, name, done));
}
