/** Japanese: what other publishers report. */
import type { Topic } from '../translation.ts';

export const coverage: Topic<'coverage'> = {
  linked: 'このメッセージのリンク先：',
  nearest: 'ライブラリにある関連記事：',
  nothing: 'このメッセージについての記事はライブラリにありません。',
  noText: 'このメッセージには、検索できる言葉もリンクもありません。',
  formTitle: 'これについて質問する',
  questionLabel: '質問',
};
