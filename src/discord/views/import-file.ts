/** The views of a file of articles: how far it is, and what became of each. */
import { AttachmentBuilder } from 'discord.js';
import type { ImportedLine, ImportProgress } from '../../library/intake/importing.ts';
import type { Wording } from '../../wording/wording.ts';
import { MESSAGE } from './limits.ts';
import { cut, label, plain } from './text.ts';
import { sentence, type View } from './view.ts';

/** Lines that are shown in the message; more go into a file. */
const SHOWN_LINES = 10;
const MAX_NAME = 100;

export function importProgressView(words: Wording, file: string, { lines, left }: ImportProgress): View {
  return sentence(
    words.adding.file.progress(plain(label(file, MAX_NAME)), lines.length, lines.length + left),
  );
}

/** What was added, skipped and refused, line by line; in an attached text where that is long. */
export function importedArticlesView(
  words: Wording,
  file: string,
  imported: ImportProgress,
): View & { files: AttachmentBuilder[] } {
  const { added, skipped, refused, left, lines, isStopped } = imported;
  const said = words.adding.file;
  const head = [
    said.done(plain(label(file, MAX_NAME)), added, skipped, refused),
    left > 0 && (isStopped ? said.stopped(lines.length, lines.length + left) : said.late(left)),
  ];
  // If several articles are on one line, each is named by its number instead of its line.
  const hasLines = new Set(lines.map(({ line }) => line)).size === lines.length;
  const told = lines.map((line, index) =>
    hasLines ? said.line(line.line, outcomeOf(words, line)) : said.article(index + 1, outcomeOf(words, line)),
  );
  const listed = told.map(each => `- ${plain(each, 300)}`);
  const whole = [...head, ...listed].filter(Boolean).join('\n');
  if (lines.length <= SHOWN_LINES && whole.length <= MESSAGE.content)
    return { ...sentence(whole), files: [] };
  const trouble = listed.filter((_, at) => lines[at]?.outcome === 'refused').slice(0, 3);
  const report = new AttachmentBuilder(Buffer.from(`${told.join('\n')}\n`), { name: 'import.txt' });
  return {
    ...sentence([...head, ...trouble, said.report].filter(Boolean).join('\n')),
    files: [report],
  };
}

/** In plain text. */
function outcomeOf(words: Wording, line: ImportedLine): string {
  const said = words.adding.file;
  switch (line.outcome) {
    case 'added':
      return said.added(line.title);
    case 'skipped':
      return said.skipped(line.same.title, line.same.publisher, Math.floor(line.similarity * 100));
    case 'refused':
      return said.refused(cut(line.problem.in(words), 300));
  }
}
