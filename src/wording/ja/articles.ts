/** Japanese: adding articles, looking after them, and what may be wrong with one. */
import type { Translation } from '../translation.ts';

const number = (n: number) => n.toLocaleString('ja');

export const articles: Translation = {
  article: {
    form: {
      add: '記事を追加',
      edit: '記事を編集',
      title: { label: '見出し', hint: '掲載されたとおりに' },
      text: { label: '本文', hint: '記事をそのまま。回答はすべてここから引用します' },
      link: { label: 'リンク', hint: '掲載場所。引用には必ず出典が付きます' },
      publisher: { label: '媒体', hint: '空欄ならサイトの名前' },
      date: { label: '日付', hint: '例：2026-06-02' },
      longText: words => `本文（${words}）はフォームに入りきりません。読み取ったままにします。`,
    },
    articles: n => `記事${number(n)}件`,
    added: articles =>
      `追加しました。ライブラリには${articles}あります。\`/ask\` でこの記事に答えのある質問をしてみてください。`,
    replaced: old => `${old} と置き換えました。`,
    notAdded: reason => `追加していません。${reason}`,
    addedBy: (who, when) => `${when} に${who}追加`,
    addedOn: when => `${when} に追加`,
    by: person => `${person} が`,
    noDate: '日付なし',
    firstLines: '書き出し',
    untitled: '無題',
    named: (title, publisher) => `「${title}」（${publisher}）`,
    remove: named => `${named} をライブラリから完全に削除しますか？ 今後は引用されません。`,
    removed: (named, articles) => `${named} を削除しました。ライブラリには${articles}あります。`,
    kept: 'そのままにしました。何も削除していません。',
    pinned: named => `${named} を固定しました。保存する件数や日数にかかわらず残ります。`,
    unpinned: named => `${named} の固定を外しました。ほかの記事と同じように、保存の範囲を過ぎると消えます。`,
    isPinned: '固定：保存する件数や日数にかかわらず残ります。',
    listTitle: '記事（追加の新しい順）',
    gone: 'その記事はもうライブラリにありません。/article list で今あるものが見られます。',
    pickOne: '一つに決まる記事がありません。入力中に出るリストから選んでください。',
    draftGone: '入力した内容はもう保存されていません。/article add からやり直してください。',
    buttons: { edit: '編集', remove: '削除', keep: '残す' },
  },
  adding: {
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
    words: n => `${number(n)}語`,
    characters: n => `${number(n)}文字`,
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
      progress: (file, done, all) => `${file} の記事を追加中：${number(done)} / ${number(all)} …`,
      done: (file, added, skipped, refused) =>
        `${file}：追加${number(added)}件、スキップ${number(skipped)}件、拒否${number(refused)}件。`,
      late: left => `13分で止めました。残りは${number(left)}件です。続きはもう一度ファイルを送ってください。`,
      report: '添付のファイルに、それぞれの結果があります。',
      article: (nth, what) => `${number(nth)}件目：${what}`,
      line: (line, what) => `${number(line)}行目：${what}`,
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
      text: (added, removed) => `本文：+${number(added)}語、−${number(removed)}語`,
      kept: (reason, named) => `${reason} ${named} は元のままです。`,
      another: (named, other) =>
        `そのページの内容は今、ライブラリにある ${other} と同じです。${named} は元のままです。`,
    },
  },
  source: {
    noTitle: '見出しがありません。記事の見出しを入力してください。',
    titleTooLong: (length, most) =>
      `その見出しは${length}文字あります。上限は${most}文字です。短くしてください。`,
    noText: '本文がありません。記事の本文を貼り付けてください。',
    textTooShort: (length, least) =>
      `その本文は${length}文字で、引用するには短すぎます。記事の全体を${least}文字以上で貼り付けてください。`,
    textTooLong: (length, most) =>
      `その本文は${number(length)}文字あります。上限は${number(most)}文字です。一部だけにしてください。`,
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
  },
};
