/** Japanese: what is said where the library has no answer. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const notCovered: Topic<'notCovered'> = {
  inServer: (n, question) =>
    `**回答なし：** このサーバーの記事${numeral(n)}件に、「${question}」の答えはありません。`,
  inOwn: (n, question) => `**回答なし：** あなたの記事${numeral(n)}件に、「${question}」の答えはありません。`,
  inArticle: question => `**回答なし：** この記事に、「${question}」の答えはありません。`,
  onlySince: date => `${date} 以降の記事だけを調べました。`,
  onlyFrom: publisher => `${publisher} の記事だけを調べました。`,
  unknownWord: word => `${word} という言葉のある記事はありません。`,
  unknownWords: words => `次の言葉のある記事はありません：${words}。`,
  andOthers: ' など',
  nearest: '近い見出し：',
  newest: '最新の見出し：',
  newestArticle: date => `最新の記事は ${date} のものです。`,
  emptyForAdmin:
    'このサーバーのライブラリにはまだ記事がありません。`/article add` で最初の記事を追加してください。',
  emptyForMember:
    'このサーバーのライブラリにはまだ記事がありません。サーバーを管理できる人が `/article add` で最初の記事を追加できます。',
  emptyOwn: 'あなたのライブラリにはまだ記事がありません。`/article add` で最初の記事を追加してください。',
};
