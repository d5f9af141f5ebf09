/** 各个小实验的文字，简体中文。 */
import { zh as audit } from './audit/zh.ts';
import { zh as hand } from './hand/zh.ts';
import { zh as initial } from './initial/zh.ts';
import { zh as losses } from './losses/zh.ts';
import { zh as metrics } from './metrics/zh.ts';
import { zh as optimizer } from './optimizer/zh.ts';
import { zh as report } from './report/zh.ts';
import { zh as scores } from './scores/zh.ts';
import type { LabsText } from './text.ts';

export const zh: LabsText = {
  intro:
    '这个页面背后有五篇文章。下面列出它们声称的结果，还有几张小工作台，可以亲手核对文中的数，也可以核对你自己的数。一切都在这个标签页里计算。',
  loading: '正在载入',
  failed: '这一部分没有取到。请检查网络，再打开一次。',
  reset: '从头再来',
  table: '同样内容的表格',
  labs: {
    audit: { name: '原文与实测', about: '印出来的每个结果，都重算一遍。' },
    matrix: { name: '混淆矩阵', about: '填入计数，读出各项指标。' },
    report: { name: '核对印出来的报告', about: '这些行和这些平均，能同时成立吗？' },
    scores: { name: '得分与阈值', about: 'ROC 曲线、曲线下面积、校准。' },
    pairs: { name: '预测值与真实值', about: '四种误差：MSE、RMSE、MAE、R²。' },
    hand: { name: '手算一步训练', about: '前向、反向，逐个数看。' },
    optimizer: { name: '一条直线上的优化器', about: '梯度下降什么时候会跑飞？' },
    curves: { name: '激活函数', about: '曲线、斜率，以及在哪里变平。' },
    losses: { name: '损失函数', about: 'Softmax、温度、交叉熵。' },
    initial: { name: '初始权重', about: '信号穿过很多层会怎样。' },
  },
  audit,
  matrix: {
    how: '行是真实类别，列是模型的回答。直接填计数，方向键可以移动。',
    truth: '真实',
    answer: '回答',
    className: (number) => `类别 ${number}`,
    cell: (truth, answer) => `真实为 ${truth}，回答为 ${answer}`,
    nameOf: (number) => `类别 ${number} 的名称`,
    add: '加一类',
    remove: '去掉最后一类',
    limits: '2 到 10 类。',
    refused: (truth, answer) =>
      `真实为 ${truth}、回答为 ${answer} 的一格：需要 0 到 1,000,000,000 的整数。先保留原来的计数。`,
    positive: '正类',
    accuracy: (share, interval) => `准确率 ${share}，95% 区间 ${interval}（Wilson 法，假定各行独立）。`,
    none: '还没有任何行。',
    examples: '例子',
    example: { balanced: '三个类别', rare: '少见的类别', never: '从未回答过的类别' },
    positiveLine: (name, precision, recall, f1) =>
      `${name}对其余：精确率 ${precision}，召回率 ${recall}，F1 值 ${f1}。`,
  },
  metrics,
  paste: {
    line: (number, reason) => `第 ${number} 行：${reason}`,
    kept: '你的文字原样保留；下面的结果来自上一次能读懂的内容。',
    rowsLimit: (most) => `最多读 ${most} 行。`,
    empty: '还没有可读的内容。',
    fields: (wanted, found) => `需要 ${wanted} 个值，这里有 ${found} 个。`,
    notNumber: (word) => `“${word}”不是数字。`,
    notShare: (word) => `“${word}”不在 0 和 1 之间。`,
    notCount: (word) => `“${word}”不是 0 到 1,000,000,000 的整数。`,
    notLabel: (word) => `“${word}”不是标签，请写 0 或 1。`,
  },
  report,
  scores,
  pairs: {
    box: '每行一个样本：预测值, 真实值',
    example: '例子：文章四印出的直线',
    mse: '均方误差 (MSE)',
    rmse: '均方根误差 (RMSE)',
    mae: '平均绝对误差 (MAE)',
    r2: '解释的方差比例 (R²)',
    noR2: '真实值全都相等，没有方差可解释。',
    chart: '预测值与真实值',
    predicted: '预测值',
    true: '真实值',
    exact: '完全准确',
    rows: (count) => `${count} 行`,
    unit: 'MSE 的单位是所预测量的平方，RMSE 和 MAE 与它同单位。',
  },
  hand,
  optimizer,
  curves: {
    name: '激活函数',
    names: { identity: '恒等', sigmoid: 'Sigmoid', tanh: 'tanh', relu: 'ReLU' },
    input: '输入 z',
    share: '斜率低于多少算变平',
    value: '函数值',
    slope: '斜率',
    at: (input, value, slope) => `z = ${input} 时，函数值为 ${value}，斜率为 ${slope}。`,
    flat: (limit, share) => `超出 ±${limit}，斜率不到最陡处的 ${share}：那里几乎学不到东西。`,
    never: '这条曲线不会在两边都变平。',
    deep: (layers, factor) => `在这个输入处穿过 ${layers} 层，斜率连乘为 ${factor}。`,
    layers: '层数',
    flatZone: '变平',
    chart: (name) => `${name}与它的斜率`,
  },
  losses,
  initial,
};
