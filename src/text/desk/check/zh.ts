/** “自检”一节的文字，简体中文。 */
import type { DeskWords } from '../text.ts';

export const zh: DeskWords['check'] = {
  intro:
    '这些算例的答案是已知的：用四十位小数或精确分数在本页之外算出，或由他人印出。它们就在你的浏览器里运行，走的是上面所有内容的同一套代码。',
  fine: (count, time) => `全部 ${count} 个算例都在容差之内，用时 ${time}。`,
  bad: (failing, count) => `${count} 个算例中有 ${failing} 个超出容差。`,
  table: '各组算例',
  columns: ['组', '算例', '不合格', '误差最大的算例', '误差', '容差', '误差 ÷ 容差'],
  groups: {
    finance: '金额与时间',
    score: '评分与权重',
    energy: '能源与碳',
    failures: '故障与可用性',
    risk: '随机',
    futures: '整个项目：抽取、逐项变动与方差分解',
  },
  off: (error, tolerance) => `偏差 ${error}，允许 ${tolerance}`,
  noAnswer: '没有答案',
  again: '再运行一次',
};
