/** 实验的 `losses` 部分，简体中文。 */
import type { LabsText } from '../text.ts';

export const zh: LabsText['losses'] = {
  logits: '各类的 logit，用逗号隔开',
  truth: '真实类别',
  temperature: '温度',
  class: '类别',
  logit: 'logit',
  probability: '概率',
  term: '对损失的贡献',
  sum: (sum) => `概率之和为 ${sum}。`,
  loss: (loss) => `真实类别的交叉熵（温度 1）：${loss} 奈特。`,
  refused: '请写 2 到 10 个数，每个在 −10,000 和 10,000 之间，用逗号隔开。先保留原来的数。',
  binary: '是或否',
  box: '每行一个样本：logit, 标签（0 或 1）',
  rows: '逐行',
  label: '标签',
  right: '正确',
  printed: '文章二印出的公式',
  mean: (mean, printed) => `平均损失 ${mean} 奈特。文中的公式少了后一半，得到 ${printed}：凡是错答“是”，它都不追究。`,
  chart: '二元交叉熵随所说概率的变化',
  yes: '真实为 1',
  no: '真实为 0',
  printedNo: '真实为 0，按文中公式',
  nats: '奈特',
  said: '所说的概率',
  half: (loss) => `说一半时，两种情况的损失都是 ${loss} 奈特，也就是 ln 2。`,
};
