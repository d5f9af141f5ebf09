/** 图“差异从何而来”自己的文字，简体中文。 */
import { zh as names } from '../risk/zh.ts';
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['sobol'] = {
  lead: '一次只动一个输入，看不到它们共同的作用。这里让所有输入同时变动，再把结果的方差分摊给它们。',
  title: (input, share) => `各种未来之间的差异，${share} 由${input}单独解释`,
  titleComputing: '正在把差异分摊给各个输入',
  titleNone: '各种未来没有差异：这里没有不确定的输入',
  subtitle: (deviation) => `占净现值方差的比例（标准差 ${deviation}）：实色为单独作用，浅色含交互作用`,
  subtitleNone: '占净现值方差的比例',
  foot: (points) =>
    `Sobol 指数，取 Sobol 序列的 ${points} 个点；须线为自助法 95% 区间。各输入视为独立。不构成投资建议。`,
  x: '占方差的比例',
  shares: (first, total) => `单独 ${first}，合计 ${total}`,
  sum: (sum, rest) => `各输入单独共解释 ${sum}；单个输入解释不了的：${rest}`,
  names,
  columns: {
    input: '输入',
    first: '单独（一阶）',
    firstLow: '单独，下限',
    firstHigh: '单独，上限',
    total: '含交互（总阶）',
    totalLow: '含交互，下限',
    totalHigh: '含交互，上限',
  },
  terms: {
    deviation: '净现值的标准差',
    deviationRule: '各输入相互独立，各自取遍分布',
    first: '一阶指数之和',
    firstRule: 'mean(f(B) (f(A 的第 i 个输入换成 B 的) − f(A))) ÷ 方差',
    total: '总阶指数之和',
    totalRule: 'mean((f(A) − f(A 的第 i 个输入换成 B 的))²) ÷ 2 ÷ 方差；有交互作用时超过 100%',
    unexplained: '单个输入解释不了的',
    unexplainedRule: '1 − 一阶指数之和',
    evaluations: '计算的项目数',
    evaluationsRule: '点数 ×（输入数 + 2），带数字位移的 Sobol 序列',
    interval: '区间',
    intervalRule: '指数 ± 1.96 倍标准差，对点重抽样 100 次；偏宽，因为序列的误差小于随机抽样',
    link: '此处每小时收入与售出率的相关系数',
    linkRule: '不计：相关输入的指数加起来没有意义',
  },
};
