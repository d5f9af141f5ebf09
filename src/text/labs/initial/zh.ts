/** 实验的 `initial` 部分，简体中文。 */
import type { LabsText } from '../text.ts';

export const zh: LabsText['initial'] = {
  how: '随机输入向前穿过一样宽的各层，随机误差信号再传回来。不训练任何东西，偏置为 0。',
  activation: '激活函数',
  width: '宽度',
  depth: '层数',
  seed: '种子',
  running: (done, total) => `正在填充各层：${total} 种中的 ${done} 种`,
  kinds: {
    zero: '全零',
    uniform: '均匀 ±0.05',
    small: '高斯 0.01',
    large: '高斯 1',
    xavier: 'Xavier (Glorot)',
    he: 'He',
  },
  layer: '层',
  outputs: '各层输出的方差，对数轴',
  signals: '各层误差信号的方差，对数轴',
  variance: '方差',
  ratio: '第一层与最后一层之比',
  first: '第一层',
  last: '最后一层',
  words: (name, factor) => `${name}：第一层输出的方差是最后一层的 ${factor} 倍。`,
  zero: '全零权重的方差是 0，在对数轴上没有位置。',
  samples: (samples) => `每种用 ${samples} 个随机输入。`,
  histogram: '逐层的输出',
  of: '初始权重',
};
