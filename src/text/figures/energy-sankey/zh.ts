/** 图“能量流向”自己的文字，简体中文。 */
import { zh as places } from '../../places/zh.ts';
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['energy-sankey'] = {
  places,
  lead: '一年有 8,760 个各不相同的小时。这里的光伏、风机和电池都是假想；本页其余部分从电网买电。',
  title: (energy, own, chips) => `全年用电 ${energy}，其中 ${own} 来自自有光伏和风电，${chips} 到达加速卡`,
  titleNone: '没有可以追踪的能量',
  subtitle: (site) => `${site}全年的能量，从电网到芯片再到热，逐小时计算`,
  nodes: {
    grid: '电网',
    wind: '风电',
    solar: '光伏',
    battery: '电池',
    unused: '未用掉',
    site: '电表处',
    batteryLost: '电池损耗',
    it: '服务器',
    accelerators: '加速卡',
    host: '服务器其余部分',
    powerSupply: '服务器电源',
    chiller: '冷水机',
    move: '风机和水泵',
    stages: '变压器到机柜',
    other: '照明和办公',
    heat: '排到室外的热',
  },
  solar: '光伏，每瓦 IT 配多少瓦',
  wind: '风机，每瓦 IT 配多少瓦',
  battery: '电池，按 IT 满载',
  reading: (name, energy, share) => `${name}：${energy}，占全站用电的 ${share}`,
  foot: (usd, carbon, water, span) =>
    `买电花费 ${usd}；电网电排放 ${carbon}（来源不一，${span}），不含制造设备的排放（见推导过程）。现场用水 ${water} 立方米。天气为合成，加速卡按额定功率（假设）。`,
  columns: { from: '从', to: '到', energy: '能量', share: '占电表' },
};
