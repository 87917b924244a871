/** Japanese: what may be wrong with an article. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const source: Topic<'source'> = {
  noTitle: '見出しがありません。記事の見出しを入力してください。',
  titleTooLong: (length, most) =>
    `その見出しは${length}文字あります。上限は${most}文字です。短くしてください。`,
  noText: '本文がありません。記事の本文を貼り付けてください。',
  textTooShort: (length, least) =>
    `その本文は${length}文字で、引用するには短すぎます。記事の全体を${least}文字以上で貼り付けてください。`,
  textTooLong: (length, most) =>
    `その本文は${numeral(length)}文字あります。上限は${numeral(most)}文字です。一部だけにしてください。`,
  publisherTooLong: (length, most) =>
    `その媒体名は${length}文字あります。上限は${most}文字です。短くしてください。`,
  bylineTooLong: (length, most) =>
    `その署名は${length}文字あります。上限は${most}文字です。短くしてください。`,
  noLanguage: tag => `「${tag}」は言語タグではありません。en、de、zh-Hant のように書いてください。`,
  noLink: 'リンクがありません。引用には必ず出典が付きます。記事のアドレスを入力してください。',
  notALink: typed =>
    `「${typed}」はウェブのアドレスではありません。https:// か http:// で始まるものを入力してください。`,
  linkWithPassword: 'そのリンクにはユーザー名かパスワードが含まれています。それを除いて入力してください。',
  linkTooLong: (length, most) =>
    `そのリンクは${length}文字あります。上限は${most}文字です。短いアドレスを入力してください。`,
  dateInFuture: typed => `日付 ${typed} は未来です。記事が掲載された日を入力してください。`,
  notADate: typed => `日付「${typed}」を読み取れません。2026-06-02 のように YYYY-MM-DD で書いてください。`,
  ambiguousDate: (typed, one, other) =>
    `日付 ${typed} は ${one} とも ${other} とも読めます。YYYY-MM-DD で書いてください。`,
  noSuchDay: typed =>
    `${typed} という日はありません。確かめて、2026-06-02 のように YYYY-MM-DD で書いてください。`,
  yearTooEarly: (typed, first) =>
    `${typed} の年は正しくありません。最初の新聞は${first}年に出ました。日付を確かめてください。`,
  tooManyArticles: most =>
    `このライブラリの記事は${numeral(most)}件で、もういっぱいです。いくつか削除するか、古い記事を残さない設定にしてください: /newsdesk settings`,
  tooMuchText: most =>
    `このライブラリの本文は${numeral(most)} MBで、もういっぱいです。いくつか削除するか、古い記事を残さない設定にしてください: /newsdesk settings`,
};
