/** Japanese: an answer, what stands with it, and its buttons. */
import type { Topic } from '../translation.ts';

const newest = (n: number, unit: string) => `**これについての最新の記事は${n}${unit}前のものです。**`;

export const answer: Topic<'answer'> = {
  untitled: '無題',
  noDate: '日付なし',
  understoodAs: question => `質問の解釈：**${question}**`,
  old: {
    days: n => newest(n, '日'),
    months: n => newest(n, 'か月'),
    years: n => newest(n, '年'),
  },
  unsure: {
    other: '確かではありません。最も近い箇所：',
    date: '確かではありません。最も近い箇所ですが、日付は書かれていません：',
    number: '確かではありません。最も近い箇所ですが、数字は書かれていません：',
  },
  lacks: {
    date: '最も近い箇所ですが、日付は書かれていません。',
    number: '最も近い箇所ですが、数字は書かれていません。',
  },
  reports: (total, independent) => `記事${total}件（独立したもの${independent}件）`,
  figures: list => `記事によって数字が異なります：${list}`,
  quoted: text => `「${text}」`,
  figure: (text, publisher) => `「${text}」（${publisher}）`,
  more: 'もっと見る',
  why: 'なぜこの回答？',
  up: '👍',
  down: '👎',
  jump: '元の記事で読む',
  share: '共有',
  shared: 'ここにいる全員に共有しました。',
  notShared: 'このサーバーでは個人のアプリの発言はほかの人に表示されないため、あなただけに見えています。',
  sharedBy: person => `${person} が共有しました`,
  onlyAsker: 'この回答を共有できるのは、質問した人だけです。',
  sharedAlready: 'この回答はすでに共有されています。',
  thanksUp: 'ありがとうございます。役に立った回答として記録しました。',
  thanksDown: 'ありがとうございます。このライブラリの管理者のために記録しました。',
  reasonTitle: 'この回答のどこが間違っていましたか？',
  reasonLabel: 'よろしければ、ひとことで',
  reasonHint: 'ライブラリの管理者が、あなたの名前なしで読みます',
  noMore: 'この回答の元の記事は、もうライブラリにありません。もう一度質問すると、今あるものが見られます。',
  gone: 'この回答はもう保存されていません。もう一度質問してください。',
  askElsewhere: channels => `ここでの質問は ${channels} で受け付けています。そちらで質問してください。`,
};
