/** 实验的 `optimizer` 部分，简体中文。 */
import type { LabsText } from '../text.ts';

export const zh: LabsText['optimizer'] = {
  how: 'y = 2x 上的十个点，要找两个数，从 (0, 0) 出发。误差的形状是一只碗，所以会发生什么可以精确知道。',
  method: '方法',
  methods: {
    'gradient-descent': '梯度下降，用全部点',
    sgd: '随机梯度下降 (SGD)，每步几个点',
    momentum: '动量 0.9',
    rmsprop: 'RMSProp',
    adam: 'Adam',
    'adam-uncorrected': 'Adam，不做偏差修正',
  },
  form: '对什么求梯度',
  forms: { '1/n': '均方误差的一半 (1/n)', '2/n': '均方误差 (2/n)' },
  rate: '学习率',
  steps: '步数',
  batch: '每步的点数',
  startIntercept: '起点：截距',
  startSlope: '起点：斜率',
  stable: (limit) => `普通梯度下降在学习率低于 ${limit} = 2 / 最大曲率时收敛。`,
  unstable: (rate, limit, factor) =>
    `学习率 ${rate} 超过了界限 ${limit} = 2 / 最大曲率：沿最陡的方向，普通梯度下降每步都把与最优直线的距离放大到 ${factor} 倍，于是跑飞。`,
  unstableOther: '这个界限只对用全部点的普通梯度下降精确成立，现在选的方法另有界限。',
  condition: (condition) => `这只碗最陡的方向比最平的方向陡 ${condition} 倍。`,
  end: (steps, intercept, slope, error) => `${steps} 步之后：截距 ${intercept}，斜率 ${slope}，均方误差 ${error}。`,
  blownUp: (step) => `到第 ${step} 步，数值已经大到无法表示。`,
  path: '误差上的路径：同一圈上均方误差相等',
  intercept: '截距',
  slope: '斜率',
  leaves: '路径跑出了图外。',
  start: '起点',
  best: '最优',
  loss: '均方误差',
  lossChart: '各步的均方误差，对数轴',
  step: '步',
  length: '步长',
  lengthChart: '每一步的长度，对数轴',
  excess: 'Adam 不做偏差修正时的头几步',
  excessWords: (first, peak, step) =>
    `如果梯度始终不变，不做修正时第一步是应有长度的 ${first} 倍。到第 ${step} 步还会增大到 ${peak} 倍，然后慢慢减小。`,
  excessColumn: '应有长度的倍数',
};
