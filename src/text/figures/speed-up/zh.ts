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
    `实心点：你实测的同一任务用时。蓝线：取拟合最好的串行占比的 Amdahl 定律。虚线：串行占比 ${serial} 时的 Amdahl 定律。`,
  footNone: '把方案改到有答案，预测点就会出现。',
  x: '加速卡数',
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
  points: {
    name: '你自己测得的用时',
    hint: '每行一种规模：机器数，秒数。可从表格或 CSV 文件粘贴；图中就会显示这些点，不再显示预测。',
    columns: { machines: '机器数', seconds: '秒数' },
    problems: {
      missing: (row) => `第 ${row} 行：需要两列，机器数和秒数。`,
      extra: (row) => `第 ${row} 行多于两列。`,
      number: (row, column, value) => `第 ${row} 行“${column}”列：“${value}”不是大于零的数。`,
      whole: (row, column, value) => `第 ${row} 行“${column}”列：“${value}”不是整数。`,
      twice: (row, value) => `第 ${row} 行：${value} 台机器出现了第二次。`,
      few: '至少需要两种规模。',
      many: '最多读 40 行。',
    },
  },
  columns: {
    ideal: '理想',
    strong: '批量不变（强扩展）',
    amdahl: 'Amdahl 定律，拟合',
    weak: '批量增长（弱扩展）',
    gustafson: 'Gustafson 定律，拟合',
    hours: '卡时',
  },
  terms: {
    base: '放得下这个方案的最小集群',
    baseRule: '切分与重算方式同所选集群，只改变副本数',
    baseOwn: '测过的最少机器数',
    job: (count) => `${count} 台机器上的这个任务`,
    stepOwn: '你自己测得',
    step: (count) => `${count} 张卡上的一步`,
    stepRule: '预测值，批量不变',
    speedUp: '强扩展的加速比',
    ideal: '理想值：卡数的倍数 N',
    hours: (count) => `${count} 张卡的卡时`,
    hoursRule: '卡数 × 训练时间',
    fitted: { strong: '批量不变：最小集群用时中的串行占比 s', weak: '批量增长：大集群用时中的串行占比 s' },
    fittedRule: {
      strong: (count) => `对 ${count} 种规模的 1 ÷ 加速比 作最小二乘`,
      weak: (count) => `对 ${count} 种规模的 加速比 ÷ N 作最小二乘`,
    },
    law: { strong: '此规模下的 Amdahl 定律', weak: '此规模下的 Gustafson 定律' },
    farthest: { strong: '离 Amdahl 定律最远的点', weak: '离 Gustafson 定律最远的点' },
    farthestRule: '两条定律都不含通信，而通信随集群增长',
    own: '用来比较的串行占比',
    ownRule: '所选',
    ownAmdahl: '按它算的 Amdahl 定律',
    ownGustafson: '按它算的 Gustafson 定律',
    limit: 'Amdahl 定律的上限，无论多少台机器',
  },
};
