/** Japanese: what may be wrong with a page, feed or file that is read. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

/** What is read, as sentences begin with it. */
const THINGS = {
  page: 'そのページ',
  feed: 'そのフィード',
  file: 'そのファイル',
  opml: 'そのフィード一覧',
};

export const reading: Topic<'reading'> = {
  closing: 'Newsdesk は終了中です。1分後にもう一度お試しください。',
  busy: 'いま読むものが多すぎます。1分後にもう一度お試しください。',
  tooLarge: (what, mebibytes) => `${THINGS[what]}は大きすぎます(${mebibytes} MiB を超えています)。`,
  tooSlow: (what, seconds) => `${THINGS[what]}を読むのに${seconds}秒以上かかりました。`,
  tooMuch: what => `${THINGS[what]}を読むにはメモリが足りません。`,
  emptyPage: 'そのページは空です。',
  pageIsFeed: 'それはページではなくフィードです。/feed follow で登録してください。',
  pageIsData: 'それはページではなくデータです。',
  emptyFeed: 'そのフィードは空です。',
  feedIsPage: 'それはフィードではなくウェブページです。',
  noFeed: 'それはフィードではありません。RSS、Atom、JSON Feed のどれでもありません。',
  noJsonFeed: 'それはフィードではありません。バージョンも項目の一覧もありません。',
  brokenJsonFeed: 'そのフィードは正しい JSON ではありません。',
  emptyFile: 'そのファイルは空です。',
  kindOfFile: endings =>
    `その種類のファイルは読めません。${endings} のどれかで終わるファイルを使ってください。`,
  brokenJson: 'そのファイルは正しい JSON ではありません。1行に1記事なら、.jsonl という名前にしてください。',
  csvHeader:
    'CSV ファイルの最初の行には項目名が必要です。title、text、link としてください。publisher、date、byline、lang も使えます。',
  brokenCsv: line => `そのファイルは正しい CSV ではありません${line === null ? '' : `(${line}行目)`}。`,
  noOpml: 'それは OPML のフィード一覧ではありません。ほかのフィードリーダーで書き出せます。',

  tooManyItems: (most, all) => `${all}件の項目のうち、最初の${most}件だけを読み込みました。`,
  cutFeed: 'フィードが大きすぎるため、最後までは読み込めませんでした。',
  itemNoObject: item => `${item}番目の項目はオブジェクトではありません。`,
  emptyItem: item => `${item}番目の項目には、タイトルも本文もリンクもありません。`,
  cutList: 'リストが大きすぎるため、最後までは読み込めませんでした。',
  noWebAddress: title => `「${title}」にはウェブアドレスがありません。`,
  tooManyFeeds: (most, left) => `最初の${most}件のフィードだけを読み込み、${left}件は省きました。`,
  noArticle: 'ここに記事はありません。タイトルも本文もありません。',
  noObject: 'ここに記事はありません。タイトルと本文を持つオブジェクトではありません。',
  brokenLine: 'この行は正しいJSONではありません。',
  tooManyArticles: most =>
    `最初の${numeral(most)}件の記事だけを読み込みました。残りは別のファイルで送ってください。`,
};
