/** The view of a question that the library does not answer: it says so, and shows what is nearest. */
import type { NotCovered } from '../../library/answers/answer.ts';
import type { ArticleFilter } from '../../library/answers/filter.ts';
import type { Wording } from '../../wording/wording.ts';
import { understood } from './answer.ts';
import { headlineLine } from './headlines.ts';
import { longDate, oneLine, plain } from './text.ts';
import { card, cards, sentence, type View } from './view.ts';

const MAX_WORDS = 10;
const MAX_WORD = 40;
const MAX_HEADLINES = 3;
const MAX_QUESTION = 600;
const MAX_PUBLISHER = 100;

/** Who reads it. */
export interface Viewer {
  /** Whether they may add articles themselves. */
  mayAdd: boolean;
  /** Whether it is their own library, not a server's. */
  isOwn: boolean;
}

/** `narrowed`: what was looked at, if not the whole library. */
export function notCoveredView(
  words: Wording,
  answer: NotCovered,
  viewer: Viewer,
  narrowed: ArticleFilter = {},
): View {
  if (answer.articles === 0) return emptyLibraryView(words, viewer);
  const { notCovered } = words;
  const question = plain(oneLine(answer.question), MAX_QUESTION);
  const lead = narrowed.articles
    ? notCovered.inArticle(question)
    : (viewer.isOwn ? notCovered.inOwn : notCovered.inServer)(answer.articles, question);
  const parts = [
    ...understood(words, answer.typed, answer.question),
    lead,
    ...onlyAmong(words, narrowed),
    ...(narrowed.articles
      ? []
      : [...unknown(words, answer), ...headlines(words, answer), ...newest(words, answer)]),
  ];
  return cards([card().setDescription(parts.join('\n\n'))]);
}

/** The answer of a library without articles to every question. */
export function emptyLibraryView({ notCovered }: Wording, { mayAdd, isOwn }: Viewer): View {
  if (isOwn) return sentence(notCovered.emptyOwn);
  return sentence(mayAdd ? notCovered.emptyForAdmin : notCovered.emptyForMember);
}

/** Which articles were looked at, if not all. */
export function onlyAmong({ notCovered }: Wording, { since, publisher }: ArticleFilter): string[] {
  return [
    ...(since === undefined ? [] : [notCovered.onlySince(longDate(since))]),
    ...(publisher === undefined ? [] : [notCovered.onlyFrom(plain(oneLine(publisher), MAX_PUBLISHER))]),
  ];
}

/** The nearest headlines or, if there are none, the latest ones. */
function headlines(words: Wording, { nearest, latest }: NotCovered): string[] {
  const { notCovered } = words;
  const [title, shown] = nearest.length > 0 ? [notCovered.nearest, nearest] : [notCovered.newest, latest];
  return [title, ...shown.slice(0, MAX_HEADLINES).map(each => headlineLine(words, each))];
}

function unknown({ answer, notCovered }: Wording, { unknownWords }: NotCovered): string[] {
  const shown = unknownWords.slice(0, MAX_WORDS).map(word => answer.quoted(plain(oneLine(word), MAX_WORD)));
  const [first, second] = shown;
  if (first === undefined) return [];
  if (second === undefined) return [notCovered.unknownWord(first)];
  const others = unknownWords.length > MAX_WORDS ? notCovered.andOthers : '';
  return [notCovered.unknownWords(shown.join(', ') + others)];
}

/** The date of the newest article, unless the latest headlines are shown with theirs. */
function newest({ notCovered }: Wording, { newest, nearest }: NotCovered): string[] {
  return newest === null || nearest.length === 0 ? [] : [notCovered.newestArticle(longDate(newest))];
}
