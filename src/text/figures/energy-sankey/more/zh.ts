/** 图“能量流向”里打开更多假设时才取的文字，简体中文。 */
import { zh as plant } from '../../plant/zh.ts';
import type { MoreEnergyWords } from '../../words.ts';

export const zh: MoreEnergyWords = {
  plant,
  flexible: '可在当天内推迟的工作',
  tariff: '电价',
  trade: '电池用途',
  trades: {
    surplus: '只充多余的电',
    prices: '充多余的电，也充电网便宜时段的电',
    peaks: '充多余的电，并压低当月峰值（需量电费）',
  },
  shaves: (before, after, usd) =>
    `各月最高一小时：无电池时平均 ${before}，现在 ${after}；与只充多余电相比，一年省 ${usd}。没有设需量电费就无可节省，电池只充多余的电。`,
  saves: (usd, energy) =>
    `低谷充、高峰放，扣掉损耗后一年省 ${usd}，为此买电 ${energy}。这里电网碳强度取全年平均，所以损耗会多排碳。`,
};
