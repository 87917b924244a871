/** Chinese: its words, for reading questions and articles. */
import * as chrono from 'chrono-node';
import type { LanguageWords } from './language.ts';

export const chinese: LanguageWords = {
  code: 'zh',
  stopWordList: 'zho',
  stopWords:
    '什么 什麼 哪 哪里 哪裡 哪些 哪个 哪個 哪儿 哪位 哪种 哪年 哪国 谁 誰 多少 几 幾 几个 怎么 怎麼 怎么样 怎样 如何 为什么 為什麼 为何 何时 何時 何 何处 何地 吗 嗎 呢 的 是 了 在 有 被 由 用 以 从 從 对 對 于 於 个 個 种 種 位 时候 時候 多久 多 大 多大 多长 多高 名 叫 名字 叫做 称为 請 请 哪一',
  scales: { 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8, 兆: 12 },
  isUnspaced: true,
  time: { dates: chrono.zh, latest: '最新|最近|目前|现在|現在' },
  answerTypes: [
    ['money', '多少(?:美元|欧元|歐元|元|钱|錢|日元|英镑)|价格|價格'],
    ['count', '多少|几[个位次名家种]|幾[個位次名家種]'],
    ['amount', '多[大高长長远遠久重深快]'],
    ['date', '什么时候|什麼時候|何时|何時|哪[一]?[年天]|几[月年点]|什么(?:年|日期)'],
    ['place', '哪里|哪裡|哪儿|何处|何地|在哪|什么(?:地方|国家|城市)|哪个(?:国家|城市|地方|州|省)'],
    ['organisation', '(?:哪家|哪个|什么)(?:公司|机构|组织|银行|大学|政党|球队)'],
    ['person', '谁|誰|哪位|什么人'],
    ['reason', '为什么|為什麼|为何|為何|原因'],
    ['how', '怎么|怎麼|如何|怎样'],
  ],
};
