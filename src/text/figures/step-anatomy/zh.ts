/** 图“一步的构成”自己的文字，简体中文。 */
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['step-anatomy'] = {
  title: (model, step, part, what) => `${model}的一步要 ${step}；其中最长的 ${part} 是${what}`,
  titleNone: '还没有测量：没有一步被拆开看过',
  subtitle: '一个训练步里各部分的时间（中位数），以及不属于训练步的一次读回',
  x: '时间',
  model: '模型',
  step: '整步',
  readback: '读回一个数',
  parts: {
    script: '脚本',
    both: '脚本与 GPU 同时',
    gpu: 'GPU 计算',
    waiting: '等待',
    rest: 'GPU 或等待（无法区分）',
  },
  shares: {
    script: '脚本，即引擎与浏览器',
    both: '脚本与 GPU 同时工作',
    gpu: 'GPU 计算',
    waiting: '等待，脚本和 GPU 都没有工作',
    rest: 'GPU 计算或等待，这个浏览器无法区分',
  },
  dispatches: '派发次数',
  submits: '提交次数',
  counts: (dispatches, submits) => `${dispatches} 次派发，${submits} 次提交`,
  countsUnknown: '派发与提交次数：未测量',
  reading: (model, part, time) => `${model}，${part}：${time}`,
  foot: 'GPU 时间由时间戳查询得到。重叠部分是与四个中位数相符的最小值。',
  footNoGpu: 'GPU 时间：浏览器或后端不提供时间戳查询时不作测量。',
  footNone: '测量过的运行会把训练步拆开。',
  terms: {
    stepRule: '稳定运行、不读回时的中位数',
    scriptRule: '从调用到返回的中位数',
    gpuRule: '各内核时间之和的中位数，由时间戳查询得到',
    readbackRule: '等一个数回来的中位数',
    bothRule: '脚本 + GPU − 整步，大于 0 时',
    waitingRule: '整步 − 脚本 − GPU',
    restRule: '整步 − 脚本',
  },
};
