/** The view of a question that the library does not answer: it says so, and shows what is nearest. */
import type { NotCovered } from '../../library/answer.ts';
import { oneLine, plain, shownDate } from '../text.ts';
import { headlineLine } from './headlines.ts';
import { card, cards, count, sentence, type View } from './view.ts';

const MAX_WORDS = 10;
const MAX_WORD = 40;
const MAX_HEADLINES = 3;

/** For the person who asked only. `mayAdd`: whether they may add articles themselves. */
export function notCoveredView(answer: NotCovered, mayAdd: boolean): View {
  if (answer.articles === 0) return emptyLibrary(mayAdd);
  const parts = [
    `**Not covered:** nothing in this server's ${count(answer.articles, 'article')} answers “${plain(oneLine(answer.question), 600)}”.`,
    ...unknown(answer),
    ...headlines(answer),
    ...newest(answer),
  ];
  return cards([card().setDescription(parts.join('\n\n'))]);
}

/** What a library without articles says to every question. */
export function emptyLibrary(mayAdd: boolean): View {
  const next = mayAdd
    ? 'Add the first one with `/article add`.'
    : 'Somebody who may manage this server can add the first one with `/article add`.';
  return sentence(`This server's library has no articles yet. ${next}`);
}

/** What is nearest, or where nothing is, what there is to ask about. */
function headlines({ nearest, latest }: NotCovered): string[] {
  const [title, shown] =
    nearest.length > 0 ? ['The nearest headlines:', nearest] : ['The newest headlines:', latest];
  return [title, ...shown.slice(0, MAX_HEADLINES).map(headlineLine)];
}

function unknown({ unknownWords }: NotCovered): string[] {
  if (unknownWords.length === 0) return [];
  const words = unknownWords.slice(0, MAX_WORDS).map(word => `“${plain(oneLine(word), MAX_WORD)}”`);
  const more = unknownWords.length > MAX_WORDS ? ' and others' : '';
  return [
    `No article has the ${words.length === 1 && more === '' ? 'word' : 'words'} ${words.join(', ')}${more}.`,
  ];
}

function newest({ newest }: NotCovered): string[] {
  return newest === null ? [] : [`The newest article is of ${shownDate(newest)}.`];
}
