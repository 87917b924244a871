/** Japanese: what may be wrong with a question. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const question: Topic<'question'> = {
  empty: '質問を入力してください。例：パナソニックはどこに建てていますか？',
  noWords: 'その質問には言葉がありません。言葉で質問してください。例：パナソニックはどこに建てていますか？',
  tooLong: (length, most) => `その質問は${numeral(length)}文字あります。${most}文字以内で質問してください。`,
  notATime: typed =>
    `「${typed}」がいつのことか分かりません。「monday」「2 weeks ago」「2026-06-01」のように書いてください。`,
  timeInFuture: typed => `「${typed}」は未来です。「monday」「2026-06-01」のように過去の日を書いてください。`,
  noPublisher: typed => `ここには「${typed}」の記事がありません。入力中に出るリストから選んでください。`,
  severalPublishers: typed =>
    `「${typed}」に当てはまる媒体がいくつもあります。入力中に出るリストから選んでください。`,
};
