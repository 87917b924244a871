/** Japanese: what is said about people's data, in greeting, in /help, and when something stands in the way. */
import type { Translation } from '../translation.ts';

const number = (n: number) => n.toLocaleString('ja');

export const people: Translation = {
  privacy: {
    title: 'ここであなたについて保存しているもの',
    days: n => `${number(n)}日間`,
    kinds: {
      questions: n => `質問${number(n)}件`,
      ratings: n => `評価${number(n)}件`,
      drafts: n => `下書き${number(n)}件`,
      articles: n => `記事${number(n)}件`,
      feeds: n => `フィード${number(n)}件`,
    },
    about: {
      questions: days => `あなたの質問とその回答：${days}（ボタンが使えるように）`,
      ratings: days => `回答への評価と、書いた内容：${days}`,
      drafts: days => `まだ保存できなかったフォームの内容：${days}`,
      articles: 'あなたが追加したもの：ライブラリにある間',
      feeds: 'あなたが購読したもの：購読している間',
    },
    nothing: 'ありません。',
    how: 'これらと一緒に保存するのは Discord の ID で、名前ではありません。誰が質問や評価をしたかは誰にも表示されません。記事とフィードには追加した人が表示されます。ログには ID も質問も残りません。最後の質問は、それに続く質問のために10分間メモリにも残ります。',
    forgets:
      '*忘れてもらう* を押すと、ここでの質問、評価、下書きがすぐに完全に消えます。記事とフィードは、あなたの名前なしで残ります。',
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
  },
  welcome: {
    title: 'こんにちは、Newsdesk です',
    text: ({ add, ask, privacy }, days) =>
      [
        '渡されたニュース記事から、そのままの言葉で、出典のリンクを付けて質問に答えます。記事に答えがなければ、そう伝えます。',
        `**保存するもの：** 記事と、${number(days)}日間の質問。ほかのサーバーからは見えません。あなたについて保存しているものは ${privacy} で見られます。`,
        `**はじめ方**\n1. サーバーを管理できる人が記事を追加します：${add}\n2. 誰でも質問できます：${ask}`,
      ].join('\n\n'),
  },
  help: {
    title: 'Newsdesk',
    inServer:
      'このサーバーのニュース記事から、そのままの言葉で、出典のリンクを付けて質問に答えます。ライブラリに答えがなければ、そう伝えます。',
    inOwn:
      'あなた自身のライブラリのニュース記事から、そのままの言葉で、出典のリンクを付けて質問に答えます。ライブラリに答えがなければ、そう伝えます。',
    elsewhere:
      'ニュース記事から、そのままの言葉で、出典のリンクを付けて質問に答えます。私が追加されたサーバーで使うか、自分のアプリに追加して自分のライブラリを作ってください。',
    rightClick: names => `メッセージを右クリック（スマートフォンでは長押し）して「アプリ」：${names}`,
  },
  router: {
    onlyInServers:
      'ここにはライブラリがありません。私が追加されたサーバーで使うか、自分のアプリに追加してください。',
    notForPersons: 'それは、私が追加されたサーバーでだけ使えます。',
    onlyOwner: 'それができるのは、このライブラリの持ち主だけです。',
    unknownCommand: 'そのコマンドはもうありません。/help で使えるものが見られます。',
    unknownComponent: 'そのボタンかフォームは古いバージョンのものです。コマンドをもう一度実行してください。',
    restarting: '再起動中です。1分後にもう一度お試しください。',
    notAllowed: permissions =>
      `それにはこのサーバーでの権限${permissions}が必要です。権限のある人に頼んでください。`,
    manageServer: 'サーバー管理',
    tooSlowForForm: 'フォームを開くのに時間がかかりすぎました。もう一度お試しください。',
    messageGone:
      '元のメッセージがもうないため、結果をそこに表示できませんでした。もう一度コマンドを実行してください。',
    personTooFast: seconds =>
      `全員に答えきれない速さで質問しています。${number(seconds)}秒後にもう一度お試しください。`,
    serverTooFast: 'このサーバーからの質問が多すぎて答えきれません。数秒後にもう一度お試しください。',
    busy: '今は質問が多すぎます。数秒後にもう一度お試しください。',
    bug: reference =>
      `すみません、こちらで問題が起きました。もう一度お試しください。続くようなら、運営者にこの番号を伝えてください：${reference}。`,
  },
  database: {
    full: 'ディスクがいっぱいなので、今は何も保存できません。すでにあるものは読めます。運営者に伝えてください。',
    readOnly: 'データベースが読み取り専用になっているので、今は何も保存できません。運営者に伝えてください。',
    busy: 'データベースが混み合っています。1分後にもう一度お試しください。',
    slow: 'データベースの応答に時間がかかりすぎています。1分後にもう一度お試しください。',
    gone: '今はデータベースに接続できません。1分後にもう一度お試しください。続くようなら運営者に伝えてください。',
    broken: '今はディスクの読み書きができません。運営者に伝えてください。',
    damaged: 'データベースが壊れています。運営者に伝えてください。バックアップとの入れ替えが必要です。',
  },
};
