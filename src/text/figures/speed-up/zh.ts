/** 图“加速比”自己的文字，简体中文。 */
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['speed-up'] = {
  lead: '更快不等于更省。Amdahl 问的是：活不变，最多能快多少；Gustafson 问的是：时间不变，能多干多少。下面让两条定律穿过为你的集群预测的点，并看看每个点要花多少卡时。',
  title: (count, times, base, ideal, serial) =>
    `${count} 张加速卡的速度是 ${base} 张的 ${times} 倍，而不是 ${ideal} 倍：好像有 ${serial} 的工作无法分摊`,
  titleOwn: (count, times, base, ideal, serial) =>
    `你的 ${count} 台机器的速度是 ${base} 台的 ${times} 倍，而不是 ${ideal} 倍：好像有 ${serial} 的工作无法分摊`,
  titleFirst: (count, hours) => `放得下这个方案的最少卡数是 ${count} 张：共 ${hours}卡时，再加卡只会更多`,
  titleNone: (serial, times) => `这个方案没有答案；若有 ${serial} 的工作只能串行，8 台机器的速度是一台的 ${times} 倍`,
  subtitle: '相对于放得下同一方案的最小集群的速度倍数，两轴均为对数；以及不同训练时间所需的卡时',
  foot: (tensor, pipeline, serial) =>
    `点为预测值，各种规模下每个模型副本都占 ${tensor} × ${pipeline} 张卡。强扩展：批量不变，由更多卡分摊；弱扩展：批量随卡数增长。线为 Amdahl 定律和 Gustafson 定律，取拟合最好的串行占比。虚线：串行占比 ${serial} 时的 Amdahl 定律。`,
  footOwn: (serial) =>
    `实心点：你实测的同一任务用时。实线：取拟合最好的串行占比的 Amdahl 定律。虚线：串行占比 ${serial} 时的 Amdahl 定律。`,
  footNone: '把方案改到有答案，预测点就会出现。',
  x: '加速卡数',
  xOwn: '机器数',
  subtitleOwn: '相对于测过的最少机器数的速度倍数，两轴均为对数；以及不同用时所需的机器小时',
  asOn: (count) => `${count} 台时的用量`,
  xTime: '训练时间',
  ideal: '理想',
  strong: '批量不变',
  weak: '批量增长',
  own: (serial) => `串行 ${serial}`,
  times: (value) => `${value} 倍`,
  at: (count) => `${count} 张`,
  never: (count) => `${count} 张时的卡时，不会更少`,
  serial: '用来比较的串行占比',
  reading: (count, strong, weak, hours) =>
    `${count} 张加速卡：批量不变时速度为 ${strong} 倍，批量增长时同样时间做 ${weak} 倍的工作；共 ${hours}卡时`,
  readingOwn: (count, time, times) => `${count} 台机器：${time}，速度为 ${times} 倍`,
  columns: {
    ideal: '理想',
    strong: '批量不变（强扩展）',
    amdahl: 'Amdahl 定律，拟合',
    weak: '批量增长（弱扩展）',
    gustafson: 'Gustafson 定律，拟合',
    hours: '卡时',
  },
};
