/** Japanese: how commands and their options are called and described. */
import type { Translation } from '../translation.ts';

const source = { name: '媒体', description: 'この媒体の記事だけ' };
const since = { name: '以降', description: 'それ以降の記事だけ。例：monday、2 weeks ago、2026-06-01' };

export const commands: Translation = {
  commands: {
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
        query: { name: '検索', description: '見出しの言葉。空欄なら最新のもの' },
        source,
        since,
        sort: {
          name: '並び順',
          description: 'どれを先に表示するか',
          choices: { relevance: '関連度の高い順', newest: '新しい順' },
        },
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
    'Find coverage': { name: '関連記事を探す' },
    'Ask about this': { name: 'これについて質問' },
  },
};
