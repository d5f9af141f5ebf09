/** 图“能量流向”里打开更多假设时才取的文字，简体中文。 */
import { zh as plant } from '../../plant/zh.ts';
import type { MoreEnergyWords } from '../../words.ts';

export const zh: MoreEnergyWords = {
  plant,
  flexible: '可在当天内推迟的工作',
  tariff: '电价',
  trade: '电池充什么电',
  trades: { surplus: '只充多余的电', prices: '也充电网便宜时段的电' },
  saves: (usd, energy) =>
    `低谷充、高峰放，扣掉损耗后一年省 ${usd}，为此买电 ${energy}。这里电网碳强度取全年平均，所以损耗会多排碳。`,
};
