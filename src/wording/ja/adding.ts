/** Japanese: adding articles from pages, messages and files. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const adding: Topic<'adding'> = {
  found: 'この記事でよろしいですか？ 保存するか、先に直してください。',
  warned: warnings => `よく確かめてください：${warnings}。`,
  warnings: {
    'no title found': '見出しが見つかりません',
    'no text found': '本文が見つかりません',
    'no date found': '日付が見つかりません',
    'very short, maybe a paywall': 'とても短く、有料記事かもしれません',
    'looks like a paywall': '有料記事のようです',
    'looks like a cookie notice': 'Cookie の通知のようです',
  },
  hidden: warning => `このページは今、記事の全体を表示していません：${warning}。`,
  words: n => `${numeral(n)}語`,
  characters: n => `${numeral(n)}文字`,
  sameStory: (named, percent) => `${named} と同じ記事です（${percent}% 一致）。`,
  sameLink: named => `そのリンクはすでに ${named} としてライブラリにありますが、本文か日付が違います。`,
  sameArticle: (title, publisher) => `すでに「${title}」（${publisher}）としてライブラリにあります。`,
  notRead: reason => `${reason} 記事が見られるなら、本文を貼り付けてください。リンクは出典として残ります。`,
  noArticle: reason => `まだ記事の全体ではありません。${reason}`,
  cancelled: '追加していません。',
  oneOfBoth: 'アドレスかファイルの、どちらか一つを指定してください。',
  buttons: {
    save: '保存',
    edit: '編集',
    cancel: 'キャンセル',
    paste: '本文を貼り付ける',
    complete: '補う',
    replace: '置き換える',
    both: '両方残す',
    useText: '本文を使う',
  },
  file: {
    noArticle: 'そのファイルには記事がありません。',
    tooLarge: most => `そのファイルは大きすぎます。上限は ${most} です。分割してください。`,
    progress: (file, done, all) => `${file} の記事を追加中：${numeral(done)} / ${numeral(all)} …`,
    done: (file, added, skipped, refused) =>
      `${file}：追加${numeral(added)}件、スキップ${numeral(skipped)}件、拒否${numeral(refused)}件。`,
    late: left => `13分で止めました。残りは${numeral(left)}件です。続きはもう一度ファイルを送ってください。`,
    stopped: (done, all) =>
      `${numeral(all)}件中${numeral(done)}件で停止しました。1分後にもう一度ファイルを送ってください。追加済みのものは飛ばします。`,
    report: '添付のファイルに、それぞれの結果があります。',
    article: (nth, what) => `${numeral(nth)}件目：${what}`,
    line: (line, what) => `${numeral(line)}行目：${what}`,
    added: title => `「${title}」を追加`,
    skipped: (title, publisher, percent) =>
      percent === 100
        ? `スキップ：すでに「${title}」（${publisher}）としてあります`
        : `スキップ：「${title}」（${publisher}）と ${percent}% 一致`,
    refused: reason => `拒否：${reason}`,
  },
  message: {
    pick: 'どのリンクが記事ですか？',
    placeholder: 'リンクを選ぶ',
    more: left => `このメッセージにはほかに${left}件あります。これは最初のものです。`,
    noLink: 'そのメッセージにはリンクがありません。本文から、出典のリンクを付けて記事を作れます。',
    draftGone: 'それらのリンクはもう保存されていません。もう一度メッセージを右クリックしてください。',
    nothing: 'そのメッセージにはリンクも本文もないので、保存するものがありません。',
  },
  refreshed: {
    unchanged: named => `${named} は変わっていません。`,
    changed: 'ページが変わったので、ライブラリも新しい内容にしました：',
    title: (before, after) => `見出し：「${before}」→「${after}」`,
    date: (before, after) => `日付：${before} → ${after}`,
    noDate: 'なし',
    text: (added, removed) => `本文：+${numeral(added)}語、−${numeral(removed)}語`,
    kept: (reason, named) => `${reason} ${named} は元のままです。`,
    another: (named, other) =>
      `そのページの内容は今、ライブラリにある ${other} と同じです。${named} は元のままです。`,
  },
};
