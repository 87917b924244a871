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
    privacy: {
      name: 'プライバシー',
      description: 'あなたについて何をいつまで保存しているかを見て、消せます',
    },
    help: { name: 'ヘルプ', description: '何ができるかを見ます' },
    'Find coverage': { name: '関連記事を探す' },
    'Ask about this': { name: 'これについて質問' },
  },
};
