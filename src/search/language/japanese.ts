/** Japanese: its words, for reading questions and articles. */
import * as chrono from 'chrono-node';
import type { LanguageWords } from './language.ts';

export const japanese: LanguageWords = {
  code: 'ja',
  stopWordList: 'jpn',
  stopWords:
    '何 誰 いつ どこ どの どれ どう どんな どのよう なぜ いくつ いくら 何人 何年 何月 何日 何個 何回 どちら どうして です ます でした ました か は が を に の と で も へ や から まで より ください',
  scales: { 千: 3, 万: 4, 億: 8, 兆: 12 },
  isUnspaced: true,
  time: {
    dates: chrono.ja,
    latest: '最新|最近|現在',
    tails: 'から|以降|以来',
    units: {
      hour: '時間前?',
      day: '日間?前?',
      week: '週間?前?',
      month: '[かヶカケ]月間?前?',
      year: '年間?前?',
    },
  },
  followUps: {
    connectors: 'じゃあ|それでは|では|それで|そして|で、',
    pronouns: 'それ|彼女|彼ら|彼|そこ|同社',
    personal: '彼女|彼',
    questionWords: 'どこ|いつ|誰|なぜ|どう|何|いくら',
    replaceable: 'どこ[にでへ]?|いつ|誰が?|なぜ|どうして|どう',
  },
  answerTypes: [
    ['money', 'いくら|何(?:ドル|円|ユーロ)|価格|値段'],
    ['count', '何(?:人|個|回|台|社|件|枚|本|つ)|いくつ'],
    ['amount', 'どのくらい|どれくらい|どれほど|何(?:パーセント|%)'],
    ['date', 'いつ|何(?:年|月|日|時|曜日|世紀)'],
    ['place', 'どこ|どの(?:国|都市|州|県|場所|町)|何(?:国|州|県|市)'],
    ['organisation', 'どの(?:会社|企業|組織|銀行|大学|政党|チーム)|何という(?:会社|企業)'],
    ['person', '誰|だれ|どなた'],
    ['reason', 'なぜ|どうして|理由|原因'],
    ['how', 'どう|どのよう'],
  ],
};
