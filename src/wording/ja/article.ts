/** Japanese: the articles of a library: the form, the list, showing and removing one. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const article: Topic<'article'> = {
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
  articles: n => `記事${numeral(n)}件`,
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
  apart: named => `${named} をほかの記事との話題から外しました。このままになります。`,
  unpinned: named => `${named} の固定を外しました。ほかの記事と同じように、保存の範囲を過ぎると消えます。`,
  isPinned: '固定：保存する件数や日数にかかわらず残ります。',
  listTitle: '記事（追加の新しい順）',
  gone: 'その記事はもうライブラリにありません。/article list で今あるものが見られます。',
  pickOne: '一つに決まる記事がありません。入力中に出るリストから選んでください。',
  draftGone: '入力した内容はもう保存されていません。/article add からやり直してください。',
  buttons: { edit: '編集', remove: '削除', keep: '残す', apart: '話題から外す' },
};
