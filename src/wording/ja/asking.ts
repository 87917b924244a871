/** Japanese: questions, answers, headlines and what is said around them. */
import type { Translation } from '../translation.ts';

const number = (n: number) => n.toLocaleString('ja');
const newest = (n: number, unit: string) => `**これについての最新の記事は${n}${unit}前のものです。**`;

export const asking: Translation = {
  answer: {
    untitled: '無題',
    noDate: '日付なし',
    understoodAs: question => `質問の解釈：**${question}**`,
    old: {
      days: n => newest(n, '日'),
      months: n => newest(n, 'か月'),
      years: n => newest(n, '年'),
    },
    reports: (total, independent) => `記事${total}件（独立したもの${independent}件）`,
    figures: list => `記事によって数字が異なります：${list}`,
    figure: (text, publisher) => `「${text}」（${publisher}）`,
    more: 'もっと見る',
    why: 'なぜこの回答？',
    up: '👍',
    down: '👎',
    jump: '元の記事で読む',
    share: '共有',
    shared: 'ここにいる全員に共有しました。',
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
  },
  coverage: {
    linked: 'このメッセージのリンク先：',
    nearest: 'ライブラリにある関連記事：',
    nothing: 'このメッセージについての記事はライブラリにありません。',
    noText: 'このメッセージには、検索できる言葉もリンクもありません。',
    formTitle: 'これについて質問する',
    questionLabel: '質問',
  },
  headlines: {
    newest: '最新の見出し',
    one: '見出し',
    of: query => `「${query}」の見出し`,
    from: publisher => `${publisher} のみ`,
    since: date => `${date} 以降`,
    newestFirst: '新しい順',
    total: n => `記事${number(n)}件`,
    page: (page, pages) => `${page} / ${pages} ページ`,
    open: '記事を開く',
    ask: 'この記事について質問する',
    questionLabel: '質問',
    nothingFound:
      '当てはまる見出しがありません。言葉を減らすか変えてください。空欄にすると最新の見出しが見られます。',
    gone: 'その記事はもうライブラリにありません。/headlines で今あるものが見られます。',
  },
  notCovered: {
    inServer: (n, question) =>
      `**回答なし：** このサーバーの記事${number(n)}件に、「${question}」の答えはありません。`,
    inOwn: (n, question) =>
      `**回答なし：** あなたの記事${number(n)}件に、「${question}」の答えはありません。`,
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
  },
  question: {
    empty: '質問を入力してください。例：パナソニックはどこに建てていますか？',
    noWords: 'その質問には言葉がありません。言葉で質問してください。例：パナソニックはどこに建てていますか？',
    tooLong: (length, most) => `その質問は${number(length)}文字あります。${most}文字以内で質問してください。`,
    notATime: typed =>
      `「${typed}」がいつのことか分かりません。「monday」「2 weeks ago」「2026-06-01」のように書いてください。`,
    timeInFuture: typed =>
      `「${typed}」は未来です。「monday」「2026-06-01」のように過去の日を書いてください。`,
    noPublisher: typed => `ここには「${typed}」の記事がありません。入力中に出るリストから選んでください。`,
    severalPublishers: typed =>
      `「${typed}」に当てはまる媒体がいくつもあります。入力中に出るリストから選んでください。`,
  },
  why: {
    title: '**なぜこの回答？**',
    matched: words => `質問の言葉のうち、ここにあるもの：${words}。`,
    missing: words => `ここにないもの：${words}。`,
    andOthers: ' など',
    decided: '決め手：',
    features: {
      coverage: '質問のめずらしい言葉がこの部分にある',
      sentence: 'その多くが一つの文にまとまっている',
      firstStage: 'それらの言葉がこの部分に多く、ほかには少ない',
      nearness: '質問で並ぶ言葉が、ここでも近くにある',
      pairs: '質問で続く言葉が、ここでも続いている',
      kind: '場所や数など、求められた種類の答えがある',
      title: '見出しに質問の言葉がある',
      publisher: '質問にある媒体の記事である',
      time: '質問された時期の記事である',
      recency: '新しい',
      article: '記事全体がこれについて書いている',
    },
    runnerUp: (title, share) => `次の候補は ${title} で、得点は${share}でした。`,
    noRunnerUp: 'ほかに近い記事はありませんでした。',
    sure: share => `確かさ：${share}。`,
    gone: 'この回答はもう保存されていません。理由を見るには、もう一度質問してください。',
  },
};
