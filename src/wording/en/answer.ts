/** An answer, what stands with it, and its buttons. A button's label has at most 80 characters, a form's title and labels 45. */
import { formFor } from './numbers.ts';

export const answer = {
  untitled: 'Untitled',
  noDate: 'no date given',
  understoodAs: (question: string) => `Understood as: **${question}**`,
  /** Opens an answer to somebody who asked for news. */
  old: {
    days: (n: number) => newest(n, 'day'),
    months: (n: number) => newest(n, 'month'),
    years: (n: number) => newest(n, 'year'),
  },
  /** Opens an answer that may not be one, by what it lacks. */
  unsure: {
    other: 'I am not sure. The nearest passage:',
    date: 'I am not sure. The nearest passage, which names no date:',
    number: 'I am not sure. The nearest passage, which gives no number:',
  },
  lacks: {
    date: 'This is the nearest passage, but it names no date.',
    number: 'This is the nearest passage, but it gives no number.',
  },
  reports: (total: number, independent: number) => `${total} reports, ${independent} independent`,
  figures: (list: string) => `They give different figures: ${list}`,
  /** Somebody’s word, or a name, in quotation marks. */
  quoted: (text: string) => `“${text}”`,
  figure: (text: string, publisher: string) => `“${text}” (${publisher})`,
  more: 'More',
  why: 'Why?',
  up: '👍',
  down: '👎',
  jump: 'Read it there',
  share: 'Share',
  shared: 'Shared with everybody here.',
  notShared: 'This server lets nobody else see what people’s own apps say, so only you see it.',
  sharedBy: (person: string) => `Shared by ${person}`,
  onlyAsker: 'Only the person who asked can share this answer.',
  sharedAlready: 'That answer is shared already.',
  thanksUp: 'Thank you: noted that this answer helped.',
  thanksDown: 'Thank you: noted, for whoever looks after this library.',
  reasonTitle: 'What was wrong with this answer?',
  reasonLabel: 'In a few words, if you like',
  reasonHint: 'Whoever looks after this library reads it, without your name',
  noMore: 'The articles behind this answer are no longer in the library. Ask again to see what there is now.',
  gone: 'This answer is no longer kept. Please ask again.',
  /** `channels`: mentions of them. */
  askElsewhere: (channels: string) => `Questions are asked in ${channels} here. Please ask there.`,
};

function newest(count: number, unit: string): string {
  return `**The newest report on this is ${count} ${formFor(count, { one: unit, other: `${unit}s` })} old.**`;
}
