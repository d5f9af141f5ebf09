/** 图“什么起决定作用”自己的文字，简体中文。 */
import { zh as names } from '../risk/zh.ts';
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['tornado'] = {
  lead: '哪个猜测最要紧？每次只把一个输入从分布的一端移到另一端，看钱随之变动多少。',
  title: (input, low, high, usd) => `影响最大的是${input}：从 ${low} 到 ${high}，净现值变动 ${usd}`,
  titleNone: '这里没有不确定的输入',
  subtitles: {
    tornado: (point) => `一个输入从其分布的一端变到另一端时的净现值；竖线是方案本身，${point}`,
    spider: (point) => `一个输入走遍其分布时的净现值，其余与方案相同（${point}）`,
    map: (point) => `净现值随影响最大的两个输入的变化；方案本身：${point}`,
  },
  foot: '每次只变一个输入，其余与方案相同；对数正态分布的两端取 P10 与 P90。不构成投资建议。',
  footUnpriced: (low, high) =>
    `每次只变一个输入，其余与方案相同；对数正态分布的两端取 P10 与 P90。各家对这一电网的口径从 ${low} 到 ${high}：碳没有价格时，这不影响收支。不构成投资建议。`,
  view: '显示方式',
  views: { tornado: '条形（龙卷风图）', spider: '线条（蛛网图）', map: '两个输入的热图' },
  x: '净现值，美元',
  xSpider: '从各自分布的低端到高端',
  turns: (input, value) => `单独变动时的盈亏平衡点：${input} ${value}`,
  never: (input) => `${input}单独取任何值都不能盈亏平衡`,
  none: '无',
  names,
  ends: (low, high) => `${low} … ${high}`,
  columns: {
    input: '输入',
    low: '低端',
    high: '高端',
    atLow: '低端处的净现值',
    atHigh: '高端处的净现值',
    turning: '盈亏平衡点',
  },
  terms: {
    point: '方案本身的净现值',
    pointRule: '所有输入取自己的值',
  },
};
