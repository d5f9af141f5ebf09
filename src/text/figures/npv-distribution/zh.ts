/** 图“净现值”自己的文字，简体中文。 */
import { zh as names } from '../risk/zh.ts';
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['npv-distribution'] = {
  titleNo: (share, count) => `按这些假设，不要建：${count} 种未来中 ${share} 会亏损`,
  titleYes: (share, count) => `按这些假设，可以建：${count} 种未来中 ${share} 会亏损，其余盈利`,
  titleDrawing: '正在抽取未来',
  titleFailed: '这里无法抽取未来',
  subtitle: (low, high) => `净现值，美元。抽取这么多次，亏损比例在 ${low} 到 ${high} 之间`,
  subtitleNone: '净现值，美元',
  foot: (spread) =>
    `每个不确定的输入都从自己的分布中抽取（分布宽度 × ${spread}）；每小时收入与售出率同涨同跌。“可以建”指居中的那种未来盈利。不构成投资建议。`,
  x: '净现值，美元',
  bars: '占全部未来的比例',
  lose: (share) => `${share} 低于零`,
  spread: '所有分布的宽度乘以',
  names,
  flip: (input, value, from) => `最容易让结论翻转的是：${input}从 ${from} 变为 ${value}，其余不变。`,
  flipNone: '任何单个输入在其范围内都不能让结论翻转。',
  reading: (share, usd) => `${share} 的未来低于 ${usd}`,
  difference: (mean, low, high, share) =>
    `你的修改使均值变动 ${mean}（95% 区间 ${low} 到 ${high}，两者运气相同）；在 ${share} 的未来中更好`,
  columns: { below: '低于此值的未来占比', usd: '净现值' },
};
