/** Japanese: feeds, their checks and announcements. */
import type { Translation } from '../translation.ts';

const number = (n: number) => n.toLocaleString('ja');

export const feeds: Translation = {
  feed: {
    noFeedThere:
      'そのアドレスにフィードはなく、ページにもフィードの案内がありません。フィードそのもののアドレスを入力してください。',
    pick: 'そのページには複数のフィードがあります。どれを購読しますか。',
    pickPlaceholder: 'フィードを選ぶ',
    choicesGone: 'それらのフィードはもう保存されていません。もう一度アドレスを入力してください：/feed follow',
    alreadyFollowed: title => `このサーバーはすでに「${title}」を購読しています。`,
    tooMany: most => `購読できるフィードは${most}件までで、もういっぱいです。先に一つ解除してください。`,
    gone: 'そのフィードはもう購読していません。/feed list で今あるものが見られます。',
    pickOne: '一つに決まるフィードがありません。入力中に出るリストから選んでください。',
    movedOnto: title =>
      `すでに「${title}」として購読しているアドレスに移転しました。どちらかを解除できます：/feed unfollow。`,
    busy: 'そのフィードは今確認中です。1分後にもう一度お試しください。',
    closing: '再起動中です。1分後にもう一度お試しください。',
    tooSlow: '混み合っていて、時間内に取得できませんでした。まもなくもう一度試します。',
    listTooLarge: mebibytes =>
      `そのファイルはフィードの一覧としては大きすぎます。上限は ${mebibytes} MiB です。一部だけにしてください。`,
    nothingToExport: 'このサーバーはまだフィードを購読していません。/feed follow で始められます。',
    noLink: 'リンクがありません。引用には必ず出典が付きます。',
    sameArticle: 'すでにライブラリにあります。',
    sameStory: (title, publisher) =>
      `同じ記事がすでに「${title}」（${publisher}）としてライブラリにあります。`,
    removed: 'その記事はライブラリから削除されました。',
    tooOld: 'このサーバーが保存する範囲より古いものです。',
    tooFarBack: most => `新しく購読したフィードの最新${most}件に入っていません。`,
    moreLater: 'ページは次の確認のときに読みます。',
    onceMore: why => `${why} 次の確認でもう一度試します。`,
    repeated: 'フィードに同じ項目が二度あります。',
    broken: 'こちらの問題で読み取れませんでした。運営者がログで確認できます。',
    notConnected: 'Discord に接続していませんでした。',
    noChannel: 'チャンネルがもうないか、見る権限がありません。',
    mayNotWrite:
      'そのチャンネルに書き込めません。「チャンネルを見る」と「メッセージを送信」の権限が必要です。',
    notYourChannel: 'そのチャンネルにはご自身が書き込めません。ほかのチャンネルを選んでください。',
    notAnnounced: 'こちらの問題でお知らせを送れませんでした。運営者がログで確認できます。',
    following: title => `${title} の購読を始めました。`,
    announcedIn: channel => `新しい記事は ${channel} でお知らせします。`,
    nowAnnouncedIn: (title, channel) => `これからは ${title} を ${channel} でお知らせします。`,
    askUnfollow: title => `${title} の購読を解除しますか？ 記事はライブラリに残ります。`,
    unfollow: '購読を解除',
    keep: '続ける',
    kept: '購読を続けます。',
    unfollowed: title => `${title} の購読を解除しました。記事はライブラリに残ります。`,
    noFeeds:
      'このサーバーはまだフィードを購読していません。`/feed follow` にフィードか、フィードのあるページのアドレスを入れてください。',
    listTitle: 'フィード',
    total: n => `フィード${number(n)}件`,
    page: (page, pages) => `${page} / ${pages} ページ`,
    nextCheck: when => `次の確認：${when}`,
    notCheckedYet: when => `未確認、最初の確認：${when}`,
    lastChecked: when => `最後の確認：${when}`,
    paused: '一時停止中：`/feed check` でもう一度試し、うまくいけば再開します。',
    failures: times => (times === 1 ? '1回失敗' : `${times}回続けて失敗`),
    channelTrouble: (channel, why) => `${channel} でお知らせできませんでした：${why}`,
    stages: {
      fetched: '取得',
      read: '読み取り',
      new: '新着',
      updated: '更新',
      known: '既知',
      skipped: 'スキップ',
      later: '次の確認で',
    },
    changed: 'はい',
    unchanged: 'はい、前回の確認から変わっていません',
    items: n => `${number(n)}項目`,
    more: n => `ほか${number(n)}件`,
    untitled: '無題',
    imported: n =>
      n === 0
        ? '追加されたフィードはありません。'
        : `フィード${number(n)}件を追加しました。最初の確認は順番に行います。`,
    importedBefore: n => `一覧のうち${number(n)}件はすでに購読しています。`,
    leftOut: '除いたもの：',
    exported: n => `フィード${number(n)}件。OPML を読めるどのリーダーでも使えます：`,
    headlines: (title, n) => `${title}：新着記事${number(n)}件`,
    pausedNotice: (title, why) =>
      `フィード ${title} を一時停止したので、新しい記事は届きません。${why} \`/feed check\` でもう一度試せます。`,
  },
};
