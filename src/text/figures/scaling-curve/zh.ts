/** 图“扩展曲线”自己的文字，简体中文。 */
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['scaling-curve'] = {
  title: (count, time, waiting) => `${count} 张加速卡训练需 ${time}，其中 ${waiting} 的时间在等待`,
  titleInfeasible: (count) => `${count} 张加速卡装不下`,
  subtitle: (model, accelerator) => `在 ${accelerator} 上训练 ${model} 的时间，两轴均为对数`,
  x: '加速卡数',
  y: '训练时间',
  ideal: '若无等待',
  simulated: '模拟',
  baseline: '修改之前',
  memoryLimit: (count) => `少于 ${count} 张装不下`,
  batchLimit: (count) => `多于 ${count} 张批不够分`,
  half: '一半时间在等待',
  yours: '一台你的机器',
  yoursFar: (time) => `一台你的机器：${time}`,
  waiting: '等待',
  low: '90 % 区间下限',
  high: '90 % 区间上限',
  settled: (count, time) => `${count} 张：${time}`,
  units: { seconds: '秒', minutes: '分钟', hours: '小时', days: '天' },
  reading: (count, time, waiting) => `${count} 张加速卡：${time}，其中 ${waiting} 在等待`,
  readingNone: (count) => `${count} 张加速卡：装不下`,
  foot: (stack, efficiency, goodput) =>
    `软件栈：${stack}，本地效率 ${efficiency}；有效运行占比 ${goodput}。色带是 90 % 区间。`,
  beyond: '该软件栈没有相近的公开训练，所以区间较宽。',
};
