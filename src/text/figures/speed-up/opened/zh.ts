/** 图“加速比”里打开推导过程或更多选项时才取的文字，简体中文。 */
import type { OpenedSpeedUpWords } from '../../words.ts';

export const zh: OpenedSpeedUpWords = {
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
      many: '链接放不下这么多：大约十种规模。',
    },
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
    fittedRule: (count) => `对 ${count} 种规模的加速比取对数，作最小二乘`,
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
