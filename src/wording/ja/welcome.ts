/** Japanese: the greeting in a new server. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const welcome: Topic<'welcome'> = {
  title: 'こんにちは、Newsdesk です',
  text: ({ add, ask, privacy }, days) =>
    [
      '渡されたニュース記事から、そのままの言葉で、出典のリンクを付けて質問に答えます。記事に答えがなければ、そう伝えます。',
      `**保存するもの：** 記事と、${numeral(days)}日間の質問。ほかのサーバーからは見えません。あなたについて保存しているものは ${privacy} で見られます。`,
      `**はじめ方**\n1. サーバーを管理できる人が記事を追加します：${add}\n2. 誰でも質問できます：${ask}`,
    ].join('\n\n'),
};
