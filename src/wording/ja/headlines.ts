/** Japanese: the list of headlines. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const headlines: Topic<'headlines'> = {
  newest: '最新の見出し',
  one: '見出し',
  of: query => `「${query}」の見出し`,
  from: publisher => `${publisher} のみ`,
  since: date => `${date} 以降`,
  newestFirst: '新しい順',
  total: n => `記事${numeral(n)}件`,
  stories: n => `話題${numeral(n)}件`,
  reports: (reports, publishers) => `記事${numeral(reports)}件、媒体${numeral(publishers)}社`,
  copyOf: publisher => `${publisher}の転載`,
  news: 'あなたへの新着',
  moreNews: (shown, stories) =>
    `話題${numeral(stories)}件のうち${numeral(shown)}件 · もう一度使うと続きが見られます`,
  noNews: date =>
    `${date}以降、新しい記事はありません。\`since:\` でさらに前から、/headlines で全部が見られます。`,
  page: (page, pages) => `${page} / ${pages} ページ`,
  open: '話題か記事を開く',
  openArticle: '記事を開く',
  ask: 'この記事について質問する',
  questionLabel: '質問',
  nothingFound:
    '当てはまる見出しがありません。言葉を減らすか変えてください。空欄にすると最新の見出しが見られます。',
  gone: 'その記事はもうライブラリにありません。/headlines で今あるものが見られます。',
};
