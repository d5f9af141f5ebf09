/** 图“混淆矩阵”自己的文字，简体中文。 */
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['confusion-matrix'] = {
  title: (right, total, truth, said, count) =>
    `${total} 个留出样本中答对 ${right} 个；最常见的错误是把 ${truth} 当成 ${said}（${count} 次）`,
  titlePlain: (right, total) => `${total} 个留出样本中答对 ${right} 个`,
  titlePerfect: (total) => `${total} 个留出样本全部答对`,
  titleThreshold: (threshold, share, alarms, missed) =>
    `阈值为 ${threshold} 时，${share} 的留出样本答对：误报 ${alarms} 个，漏报 ${missed} 个`,
  titleNone: '还没有训练过：没有答案可数',
  titleElsewhere: '这个模型不作分类，所以无从混淆',
  subtitle: '留出样本按真实类别与所答类别计数；颜色越浓，占本行的比例越大',
  axes: '行：真实类别；列：所答类别',
  truth: '真实类别',
  saidAs: (name) => `答为 ${name}`,
  support: '样本数',
  recall: '召回率',
  precision: '精确率',
  f1: 'F1 分数',
  recallHead: '召回率',
  scores: '末行：精确率；末列：召回率；单位均为 %',
  scoresWhole: '末行：精确率；末列：召回率；取整到 %',
  threshold: (name) => `概率达到多少才答类别 ${name}`,
  reading: (truth, said, count, share) => `${truth} 被当成 ${said}：${count} 个，占全部 ${truth} 的 ${share}`,
  foot: (model, count, step) => `${model}，${count} 个留出样本，第 ${step} 步之后。颜色深浅按占比的平方根。`,
  footNone: '训练时，矩阵随之更新。',
  terms: {
    accuracy: '答对的占比',
    accuracyRule: '对角线之和 ÷ 全部样本',
    recall: '召回率，各类平均',
    recallRule: '对角线格 ÷ 所在行，再对各类平均',
    precision: '精确率，各类平均',
    precisionRule: '对角线格 ÷ 所在列，再对各类平均',
    macroF1: 'F1，各类平均',
    f1Rule: '2 × 对角线格 ÷（行 + 列），再对各类平均',
    weightedF1: 'F1，按样本数加权',
    weightedRule: '同上，各类按样本数计',
    unanswered: '没有答案的',
    unansweredRule: '输出不是数字；按答错计',
  },
};
