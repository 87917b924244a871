/** Japanese: how commands and their options are called and described. */
import type { Topic } from '../translation.ts';

const source = { name: '媒体', description: 'この媒体の記事だけ' };
const since = { name: '以降', description: 'それ以降の記事だけ。例：monday、2 weeks ago、2026-06-01' };
const article = { name: '記事', description: '見出しの言葉を入力' };
const feed = { name: 'フィード', description: 'タイトルかアドレスの言葉を入力' };

export const commands: Topic<'commands'> = {
  ask: {
    name: '質問',
    description: '質問すると、ここの記事からの引用で答えます',
    options: {
      question: { name: '質問', description: '知りたいこと。例：パナソニックはどこに建てていますか？' },
      since,
      source,
      private: { name: '非公開', description: '回答を自分だけに表示するか' },
    },
  },
  headlines: {
    name: '見出し',
    description: '見出しを検索するか、最新のものを見ます',
    options: {
      query: { name: '検索', description: '言葉、「語句」、-除く言葉。空欄なら最新のもの' },
      source,
      since,
      sort: {
        name: '並び順',
        description: 'どれを先に表示するか',
        choices: { relevance: '関連度の高い順', newest: '新しい順' },
      },
    },
  },
  news: {
    name: 'ニュース',
    description: 'あなたにとって新しい話題を見る',
    options: {
      topic: { name: '話題', description: 'これについての話題だけ' },
      since: {
        name: '以降',
        description: 'いつから。例：月曜日、2週間前、2026-06-01。省くと最後に見たときから',
      },
    },
  },
  article: {
    name: '記事',
    description: 'ここの記事を管理します',
    options: {
      add: {
        name: '追加',
        description: 'ウェブかファイルから記事を追加します。どちらもなければフォームが開きます',
        options: {
          address: { name: 'アドレス', description: '記事のあるウェブのアドレス' },
          file: { name: 'ファイル', description: '記事のファイル：html、txt、md、json、jsonl、csv' },
        },
      },
      list: { name: '一覧', description: '記事の一覧（追加の新しい順）' },
      show: { name: '表示', description: '記事と、追加した人を表示します', options: { article } },
      remove: { name: '削除', description: '記事を削除します。先に確認します', options: { article } },
      refresh: { name: '再読込', description: '記事のページをもう一度読みます', options: { article } },
      pin: {
        name: '固定',
        description: '保存する件数や日数にかかわらず、記事を残します',
        options: { article },
      },
      unpin: {
        name: '固定解除',
        description: '記事をほかのものと同じ扱いに戻します',
        options: { article },
      },
    },
  },
  feed: {
    name: 'フィード',
    description: 'このサーバーのライブラリを満たすフィードを管理します',
    options: {
      follow: {
        name: '購読',
        description: 'フィードを購読します。記事は自動で入ります',
        options: {
          address: { name: 'アドレス', description: 'フィードか、フィードのあるページのアドレス' },
          channel: {
            name: 'チャンネル',
            description: '新しい記事をお知らせする場所。空欄ならサーバーの設定どおり',
          },
        },
      },
      list: { name: '一覧', description: 'フィードの一覧と状態、次の確認' },
      check: { name: '確認', description: 'フィードを今確認し、結果を段階ごとに見ます', options: { feed } },
      unfollow: {
        name: '解除',
        description: 'フィードの購読を解除します。先に確認し、記事は残します',
        options: { feed },
      },
      import: {
        name: '取り込み',
        description: 'OPML ファイルのすべてのフィードを購読します',
        options: { file: { name: 'ファイル', description: 'ほかのリーダーが書き出したもの' } },
      },
      export: { name: '書き出し', description: 'すべてのフィードを OPML ファイルで受け取ります' },
    },
  },
  newsdesk: {
    name: 'newsdesk',
    description: 'このサーバーでの私の管理',
    options: {
      settings: { name: '設定', description: '追加できる人、質問の場所、保存する量など' },
      status: { name: '状況', description: '記事、フィード、質問、保存量を見ます' },
      gaps: { name: '不足', description: '質問されて答えられなかったことを見ます' },
      review: { name: '見直し', description: '間違いとされた回答を見て、正しい答えを伝えます' },
      export: { name: '書き出し', description: 'すべての記事とフィードをファイルで受け取ります' },
      forget: { name: '消去', description: 'このサーバーのものをすべて消します。二度確認します' },
    },
  },
  privacy: {
    name: 'プライバシー',
    description: 'あなたについて何をいつまで保存しているかを見て、消せます',
  },
  help: { name: 'ヘルプ', description: '何ができるかを見ます' },
  'Save article': { name: '記事を保存' },
  'Find coverage': { name: '関連記事を探す' },
  'Ask about this': { name: 'これについて質問' },
};
