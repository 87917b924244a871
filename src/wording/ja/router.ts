/** Japanese: what stands in the way of a command. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const router: Topic<'router'> = {
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
    `全員に答えきれない速さで質問しています。${numeral(seconds)}秒後にもう一度お試しください。`,
  serverTooFast: 'このサーバーからの質問が多すぎて答えきれません。数秒後にもう一度お試しください。',
  busy: '今は質問が多すぎます。数秒後にもう一度お試しください。',
  bug: reference =>
    `すみません、こちらで問題が起きました。もう一度お試しください。続くようなら、運営者にこの番号を伝えてください：${reference}。`,
};
