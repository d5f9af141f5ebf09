/** 实验的 `metrics` 部分，简体中文。 */
import type { LabsText } from '../text.ts';

export const zh: LabsText['metrics'] = {
  class: '类别',
  precision: '精确率',
  recall: '召回率',
  f1: 'F1 值',
  support: '行数',
  micro: '微平均',
  macro: '宏平均',
  weighted: '加权平均',
  leftOut: (count) =>
    `有 ${count} 个类别的精确率或召回率不存在（0 除以 0）。宏平均和加权平均把它们略去，而不是当作 0。`,
  same: '每行只有一个标签时，微平均的精确率、召回率、F1 值都等于准确率。',
};
