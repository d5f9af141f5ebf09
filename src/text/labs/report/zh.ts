/** 实验的 `report` 部分，简体中文。 */
import type { LabsText } from '../text.ts';

export const zh: LabsText['report'] = {
  box: '每类一行：名称、精确率、召回率、F1 值、行数',
  preset: '文章三和文章五的报告',
  digits: '印出的小数位数',
  average: '平均',
  printed: '原文',
  recomputed: '由各行算出',
  range: '四舍五入允许的范围',
  agrees: '✓ 可能',
  differs: '✕ 不可能',
  rows: '逐行核对',
  rowPossible: '✓ 存在这样的整数计数',
  rowImpossible: {
    recall: '✕ 没有计数能得出这个召回率',
    precision: '✕ 没有计数能同时得出这个精确率',
    f1: '✕ F1 值与精确率、召回率对不上',
  },
  accuracy: '准确率，也就是微平均',
  without: '去掉的类别',
  nobody: '不去掉',
  share: (name, share) => `${name} 占全部行的 ${share}。`,
  mostAnswers: (most, support) =>
    `这些行最多容许 ${most} 个回答，而样本有 ${support} 行：如果类别都列全了，就有回答不见了。`,
  noSupport: '这些行的样本数都是零，没有平均可算。',
};
