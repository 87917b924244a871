/** Japanese: what /help says. */
import type { Topic } from '../translation.ts';

export const help: Topic<'help'> = {
  title: 'Newsdesk',
  inServer:
    'このサーバーのニュース記事から、そのままの言葉で、出典のリンクを付けて質問に答えます。ライブラリに答えがなければ、そう伝えます。',
  inOwn:
    'あなた自身のライブラリのニュース記事から、そのままの言葉で、出典のリンクを付けて質問に答えます。ライブラリに答えがなければ、そう伝えます。',
  elsewhere:
    'ニュース記事から、そのままの言葉で、出典のリンクを付けて質問に答えます。私が追加されたサーバーで使うか、自分のアプリに追加して自分のライブラリを作ってください。',
  rightClick: names => `メッセージを右クリック（スマートフォンでは長押し）して「アプリ」：${names}`,
};
