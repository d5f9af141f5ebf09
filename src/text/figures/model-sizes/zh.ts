/** 图“模型规模”自己的文字，简体中文。 */
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['model-sizes'] = {
  lead: '“大模型”到底有多大？几篇文章说法不一，其中一篇连自己举的例子都不在范围里。对本页后面的内容，要紧的是两个数：训练时每个参数占 16 字节，每个词元约 6 FLOP。',
  title: (name, parameters, state, flop, inside, of) =>
    `${name}，${parameters}参数：训练要放下 ${state}，每个词元 ${flop}；几篇文章的 ${of} 个说法里有 ${inside} 个把它算在内`,
  reading: (name, parameters, state, flop, inside, of) =>
    `${name}：${parameters}参数，训练状态 ${state}，每个词元 ${flop}，${of} 个说法里有 ${inside} 个包含它`,
  subtitle: '五篇文章说的“大模型”有多大，以及已发表模型的参数量与每个词元的训练运算量；两轴均为对数',
  foot: '横条：文中的范围，按字面所能允许的最宽理解；包含所选规模时填色。灰线：每个参数 6 FLOP。线下的是混合专家模型，每个词元只用其中一部分。训练状态：每个参数 16 字节。',
  x: '参数量',
  yTop: (value) => `每个词元 ${value}`,
  state: '训练状态，每个参数 16 B',
  onOne: (accelerator, count) => `一张 ${accelerator} 放得下 ${count}`,
  rule: '每个参数 6 FLOP',
  preset: '模型',
  parameters: '参数量',
  noName: '这样大的模型',
  pageModel: '本页的 MNIST CNN',
  rangeOf: (article, range) => `${article}：${range}`,
  ranges: {
    wide: '数十亿至数千亿',
    widest: '数十亿至数万亿',
    low: '数亿至千亿级',
    middle: '数十亿至千亿级',
    narrow: '数十亿至数百亿',
  },
  inside: '包含',
  outside: '不包含',
  recalled: (source) => `${source}，凭记忆`,
  columns: { model: '模型', state: '训练状态 (B)', flop: '每个词元的训练运算量' },
  terms: {
    parameters: '参数量',
    state: '训练状态',
    stateRule: '权重 2，梯度 2，Adam 12',
    weights: '仅权重，16 位',
    rule: '按公式，每个词元的训练运算量',
    flop: '逐项计数，每个词元的训练运算量',
    flopRule: '3 × 前向：与权重相乘、完整的注意力、要预测的词',
    onOne: (accelerator) => `训练状态占满一张 ${accelerator} 的参数量`,
    rangeRule: (low, high) => `理解为 ${low}至 ${high}`,
    place: (row) => `文章清单，${row}`,
    modelRule: (flop, rule) => `每个词元 ${flop}；按每个参数 6 FLOP 则为 ${rule}`,
  },
};
