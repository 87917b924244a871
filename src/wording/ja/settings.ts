/** Japanese: the settings of a server. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const settings: Topic<'settings'> = {
  title: '設定',
  intro: '変更はすぐに保存されます。',
  saved: '✅ 保存しました。',
  mayNotWrite: channel =>
    `⚠️ ${channel} にまだ書き込めません。*チャンネルを見る* と *メッセージを送信* を許可してください。`,
  fields: {
    adders: { name: '記事を追加できる人', about: 'サーバーを管理できる人のほかに', none: 'ほかにはいない' },
    askChannels: {
      name: '質問できる場所',
      about: 'スレッドと投稿はそのチャンネルとして扱います',
      none: 'どこでも',
    },
    answers: { name: '回答が見える人', about: '質問する人が別に選ばないかぎり' },
    threshold: { name: '必要な確かさ', about: 'これを下回ると、答えがないと伝えます' },
    language: { name: '公開の回答の言語', about: 'お知らせにも使います' },
    announceChannel: {
      name: '新しい記事をお知らせする場所',
      about: 'フィードごとのチャンネルのほかに、すべて',
      none: 'どこにもしない',
    },
    retention: { name: '保存する量', about: '固定していない古い記事は消えます' },
  },
  answers: { public: 'チャンネルの全員', private: '質問した人だけ' },
  usual: '標準',
  usualAbout: '何千もの質問で測ったもの',
  sure: percent => `確かさ ${percent}%`,
  personsOwn: 'それぞれの人の言語',
  all: 'すべての記事',
  newest: articles => `最新の${numeral(articles)}件`,
  lastDays: days => (days === 365 ? '1年' : `${numeral(days)}日`),
  reset: '標準に戻す',
  badValue: 'この設定にその値は使えません。別のものを選んでください。',
  notHere: 'それはもうこのサーバーにありません。別のものを選んでください。',
};
