/** Japanese: why a page could not be fetched. */
import type { Topic } from '../translation.ts';

const UNITS = {
  days: '日',
  hours: '時間',
  minutes: '分',
  seconds: '秒',
};

export const download: Topic<'download'> = {
  noAddress: 'それはウェブのアドレスではありません。https:// か http:// で始まるものを入力してください。',
  withPassword: 'そのアドレスにはユーザー名かパスワードが含まれています。それを除いて入力してください。',
  sentToNoAddress: host => `${host} の転送先はウェブのアドレスではありません。`,
  sentToPassword: host => `${host} の転送先のアドレスには、ユーザー名かパスワードが含まれています。`,
  port: port => `ポート ${port} からウェブページは読みません。ポートのないアドレスを入力してください。`,
  notPublic: host =>
    `${host} は公開のサイトではなく、内部のネットワークにあります。公開のページのアドレスを入力してください。`,
  noSite: host => `${host} というサイトは見つかりません。アドレスを確かめてください。`,
  notTrusted: (host, code) =>
    `${host} との安全な接続を信頼できないので（${code}）、ページを読みませんでした。`,
  unreachable: (host, code) => `${host} に接続できません（${code}）。あとでもう一度お試しください。`,
  brokeOff: (host, code) => `${host} が途中で切断しました（${code}）。あとでもう一度お試しください。`,
  tooLong: host => `${host} がページを送るのに時間がかかりすぎました。あとでもう一度お試しください。`,
  neverAnswers: host => `${host} がいつまでも答えを返しません。`,
  redirects: host => `${host} の転送が終わりません。`,
  robots: host => `${host} は、プログラムがそのページを読まないよう求めています（robots.txt）。`,
  queueFull: host => `${host} への要求がすでに多すぎます。数分後にもう一度お試しください。`,
  tooManyHeaders: host => `${host} のヘッダーが多すぎるので、読むのをやめました。`,
  damaged: (host, code) => `${host} から届いたものが壊れていて、ページを読めません（${code}）。`,
  unreadable: {
    wrapping: host => `${host} のページは中身より包みのほうが大きく、読めません。`,
    layers: host => `${host} のページは何重にも圧縮されていて、読めません。`,
    compression: host => `${host} のページは、読めない方式で圧縮されています。`,
  },
  tooLarge: (host, most) => `${host} から届くものが大きすぎます（${most} を超えています）。`,
  refusals: {
    login: (host, status) => `${host} のそのページにはログインが必要です（${status}）。`,
    paid: (host, status) => `${host} のそのページは有料です（${status}）。`,
    forbidden: (host, status) => `${host} は、プログラムにそのページを読ませません（${status}）。`,
    legal: (host, status) => `${host} は、法的な理由でそのページを表示できません（${status}）。`,
    noPage: (host, status) => `${host} のそのアドレスにページはありません（${status}）。`,
    gone: (host, status) => `${host} はそのページを削除しました（${status}）。`,
    tooOften: (host, status) => `${host} への要求が多すぎて、休止を求められました（${status}）。`,
    busy: (host, status) => `${host} は今、混み合っているか閉じています（${status}）。`,
    fault: (host, status) => `${host} で今、障害が起きています（${status}）。`,
    odd: (host, status) => `${host} の返答にページがありません（${status}）。`,
  },
  wait: (count, unit) => `${count}${UNITS[unit]}待つよう求めています。`,
  notAnArticle: {
    'a PDF': 'それはPDFで、記事ではありません。',
    'an image': 'それは画像で、記事ではありません。',
    'a video': 'それは動画で、記事ではありません。',
    'a sound file': 'それは音声ファイルで、記事ではありません。',
    'an archive': 'それは圧縮ファイルで、記事ではありません。',
    'a document of a word processor': 'それはワープロの文書で、記事ではありません。',
    'a font': 'それはフォントで、記事ではありません。',
    'a program': 'それはプログラムで、記事ではありません。',
    'a PostScript file': 'それはPostScript ファイルで、記事ではありません。',
    'a script': 'それはスクリプトで、記事ではありません。',
    'a style sheet': 'それはスタイルシートで、記事ではありません。',
    'a file of another kind': 'それは別の種類のファイルで、記事ではありません。',
  },
};
