/** 图“净现值”自己的文字，简体中文。 */
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['npv-distribution'] = {
  titleNo: (share, count) => `按这些假设，不要建：${count} 种未来中 ${share} 会亏损`,
  titleYes: (share, count) => `按这些假设，可以建：${count} 种未来中 ${share} 会亏损，其余盈利`,
  titleDrawing: '正在抽取未来',
  titleFailed: '这里无法抽取未来',
  subtitle: (low, high) => `净现值，美元。抽取这么多次，亏损比例在 ${low} 到 ${high} 之间`,
  subtitleNone: '净现值，美元',
  foot: (spread) =>
    `每个不确定的输入都从自己的分布中抽取（分布宽度 × ${spread}）；租价与出租率同涨同跌。“可以建”指居中的那种未来盈利。不构成投资建议。`,
  x: '净现值，美元',
  bars: '占全部未来的比例',
  lose: (share) => `${share} 低于零`,
  spread: '所有分布的宽度乘以',
  speed: '实测速度',
  flip: (input, value, from) => `最容易让结论翻转的是：${input}从 ${from} 变为 ${value}，其余不变。`,
  flipNone: '任何单个输入在其范围内都不能让结论翻转。',
  reading: (share, usd) => `${share} 的未来低于 ${usd}`,
  difference: (mean, low, high, share) =>
    `你的修改使均值变动 ${mean}（95% 区间 ${low} 到 ${high}，两者运气相同）；在 ${share} 的未来中更好`,
  between: (low, high) => `${low} 到 ${high}`,
  columns: { below: '低于此值的未来占比', usd: '净现值' },
  spreads: {
    triangular: (low, mode, high) => `${low} – ${mode} – ${high}，三角分布`,
    pert: (low, mode, high) => `${low} – ${mode} – ${high}，PERT 分布`,
    normal: (mean, deviation) => `${mean} ± ${deviation}，正态分布`,
    lognormal: (median, sigma) => `${median}，对数正态分布，σ ${sigma}`,
  },
  terms: {
    point: '没有任何波动时的净现值',
    pointRule: '方案本身，与投资一章相同',
    mean: (count) => `前 ${count} 种未来的均值`,
    loss: '低于零的未来占比',
    worst: '最差二十分之一的均值',
    paid: '能收回投资的未来占比',
    paidRule: '不折现，在服务器寿命之内',
    stream: '随机数种子',
    streamRule: 'Philox4x32-10，由计数器生成：第 n 种未来对所有人都相同',
    link: '租价与出租率的相关系数',
    linkRule: '指背后正态变量的相关系数（高斯 Copula）；没有找到同时公布两者的数据',
    speedRule: '乘在收入上：一小时值多少，取决于它算了多少。P10 与 P90 为实测',
    flip: (input) => `翻转点：${input}`,
    flipRule: '在此处净现值为零，其余与方案相同',
  },
};
