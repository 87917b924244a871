/** The view of /newsdesk status: articles, feeds and their health, questions, storage. */
import type { Headline } from '../../articles/article.ts';
import type { Usage } from '../../library/answers/history.ts';
import type { Feed } from '../../library/feeds/report.ts';
import type { Library } from '../../library/library.ts';
import { DAY_MS } from '../../time.ts';
import { heard } from '../../wording/spoken.ts';
import type { Wording } from '../../wording/wording.ts';
import { EMBED } from './limits.ts';
import { longDate, oneLine, plain } from './text.ts';
import { card, cards, type View } from './view.ts';

const MAX_UNWELL = 5;

export interface Status {
  articles: number;
  newest: Headline | null;
  /** Where its passages are searched. */
  place: Library['place'];
  /** What chooses its answers. */
  choosesBy: Library['choosesBy'];
  feeds: readonly Feed[];
  usage: Usage;
  keepQuestionsMs: number;
  /** What there may be at most. */
  quotas: { articles: number; textBytes: number };
}

export function statusView(
  words: Wording,
  { articles, newest, place, choosesBy, feeds, usage, keepQuestionsMs, quotas }: Status,
): View {
  const { status } = words.newsdesk;
  const newestAt = newest?.publishedAt ?? newest?.addedAt;
  const whereabouts = { memory: '', moving: status.moving, store: status.inStore }[place];
  const judging = { meaning: '', 'words for now': status.wordsForNow, words: status.wordsAlone }[choosesBy];
  const held = words.article.articles(articles);
  const unwell = feeds.filter(({ state, problem }) => state === 'paused' || problem !== null);
  return cards([
    card()
      .setTitle(status.title)
      .addFields(
        {
          name: status.articles,
          value: newestAt === undefined ? status.none : `${held}, ${status.newest(longDate(newestAt))}`,
        },
        { name: status.feeds, value: health(words, feeds, unwell).slice(0, EMBED.fieldValue) },
        {
          name: status.questions(Math.round(keepQuestionsMs / DAY_MS)),
          value: [status.asked(usage.answered, usage.unanswered), ...(judging ? [judging] : [])].join('\n'),
        },
        {
          name: status.storage,
          value: [
            status.texts(bytes(words, usage.textBytes)),
            status.atMost(quotas.articles, bytes(words, quotas.textBytes)),
            ...(whereabouts ? [whereabouts] : []),
          ].join('\n'),
        },
      ),
  ]);
}

function health(words: Wording, feeds: readonly Feed[], unwell: readonly Feed[]): string {
  const { status } = words.newsdesk;
  if (feeds.length === 0) return status.none;
  if (unwell.length === 0) return status.allWell(feeds.length);
  const shown = unwell.slice(0, MAX_UNWELL).map(({ title, state, problem }) => {
    const what = [
      ...(state === 'paused' ? [status.paused] : []),
      ...(problem ? [plain(oneLine(heard(problem, words)), 100)] : []),
    ];
    return `- ${plain(oneLine(title), 50)}: ${what.join(' · ')}`;
  });
  const more = unwell.length > MAX_UNWELL ? [status.more(unwell.length - MAX_UNWELL)] : [];
  return [status.someUnwell(feeds.length, unwell.length), ...shown, ...more].join('\n');
}

/** A size in bytes as people read it: `0 kB`, `12 kB`, `3.4 MB`. */
function bytes({ locale }: Wording, size: number): string {
  const isLarge = size >= 1_000_000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(size / (isLarge ? 1_000_000 : 1_000));
}
