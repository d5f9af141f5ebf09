/** 实验的 `scores` 部分，简体中文。 */
import type { LabsText } from '../text.ts';

export const zh: LabsText['scores'] = {
  box: '每行一个样本：得分, 标签（0 或 1）',
  example: '例子：编造的 200 行，种子 1',
  threshold: '阈值',
  auc: (area, low, high) => `曲线下面积 ${area}，95% 区间 ${low} 到 ${high}（DeLong 法）。`,
  aucPlain: (area) => `曲线下面积 ${area}；要算区间，每类至少要有两行。`,
  oneClass: '两种标签都出现，排序才有意义。',
  at: (threshold, accuracy) => `得分达到 ${threshold} 就回答“是”。准确率 ${accuracy}。`,
  roc: '真阳性率与假阳性率',
  falseRate: '假阳性率',
  trueRate: '真阳性率',
  chance: '随机',
  curve: '这些得分',
  calibration: '所说的概率与实际的比例',
  stated: '所说的概率',
  observed: '实际成真',
  ideal: '说多少是多少',
  error: (ece, brier, bins) => `期望校准误差 ${ece}（分 ${bins} 组），Brier 分数 ${brier}。`,
  notProbabilities: '有些得分超出 0 到 1，不是概率，谈不上校准。',
  yes: '是',
  no: '否',
  bin: '分组',
  count: '行数',
};
