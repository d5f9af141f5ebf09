/** 图“判定场”自己的文字，简体中文。 */
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['decision-field'] = {
  title: (steps, share) => `${steps} 步之后，${share} 的留出点落在自己那一侧`,
  titleEarly: (steps) => `${steps} 步之后，模型在平面上划出这条线`,
  titleNone: '还没有训练过：平面上还没有分界线',
  titleElsewhere: '这个模型的输入不是平面上的点，所以没有分界线',
  subtitle: '模型对平面每一处给出的类别 1 的概率，从 0 到 1；线上为二分之一',
  half: '概率 0.5',
  darker: '颜色越浓越接近 1',
  classOf: (label) => `类别 ${label}`,
  what: '对象',
  place: '网格点',
  point: '留出点',
  output: '类别 1 的概率',
  truth: '真实类别',
  reading: (x, y, value) => `x ${x}，y ${y} 处：类别 1 的概率为 ${value}`,
  foot: (model, count) => `${model}；${count} 个留出点，训练时从未见过。`,
  footNone: '训练时，判定场随之更新。',
  terms: {
    grid: '问过的位置数',
    output: '由输出 z 得到的类别 1 概率',
    over: '判给类别 1 的面积占比',
    overRule: '不低于 0.5 的位置 ÷ 全部位置',
    right: '落在自己那一侧的留出点',
    rightRule: '分对的 ÷ 全部留出点',
  },
};
