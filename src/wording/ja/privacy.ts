/** Japanese: what is kept about a person, and forgetting it. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const privacy: Topic<'privacy'> = {
  title: 'ここであなたについて保存しているもの',
  days: n => `${numeral(n)}日間`,
  kinds: {
    questions: n => `質問${numeral(n)}件`,
    ratings: n => `評価${numeral(n)}件`,
    drafts: n => `下書き${numeral(n)}件`,
    news: n => `メモ${n}件`,
    articles: n => `記事${numeral(n)}件`,
    feeds: n => `フィード${numeral(n)}件`,
  },
  about: {
    questions: days => `あなたの質問とその回答：${days}（ボタンが使えるように）`,
    ratings: days => `回答への評価と、書いた内容：${days}`,
    drafts: days => `まだ保存できなかったフォームの内容：${days}`,
    news: days => `/news で見せた話題：最後に見てから${days}`,
    articles: 'あなたが追加したもの：ライブラリにある間',
    feeds: 'あなたが購読したもの：購読している間',
  },
  nothing: 'ありません。',
  how: 'これらと一緒に保存するのは Discord の ID で、名前ではありません。誰が質問や評価をしたかは誰にも表示されません。記事とフィードには追加した人が表示されます。ログには ID も質問も残りません。最後の質問は、それに続く質問のために10分間メモリにも残ります。',
  forgets:
    '*忘れてもらう* を押すと、ここでの質問、評価、下書き、メモがすぐに完全に消えます。記事とフィードは、あなたの名前なしで残ります。',
  forget: '忘れてもらう',
  forgotten: what => `消しました：${what}。`,
  forgottenNothing: '消すものはありませんでした。',
  stays: what => `あなたの名前なしで残るもの：${what}。`,
  own: articles => `これはあなた自身のライブラリで、${articles}あります。すべて消すことができます。`,
  eraseOwn: 'ライブラリを消す',
  eraseOwnAsk: articles =>
    `あなたのライブラリ（${articles}と、質問や設定のすべて）を完全に消しますか？ 元には戻せません。`,
  erase: 'すべて消す',
  keep: '残す',
  erased: '消しました。ライブラリには何も残っていません。',
  kept: 'そのままにしました。何も消していません。',
  and: '、',
};
