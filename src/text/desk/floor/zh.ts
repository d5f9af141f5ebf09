/** 规划台“机房平面”一节的文字，简体中文。 */
import type { DeskWords } from '../text.ts';

export const zh: DeskWords['floor'] = {
  intro: '供电、制冷、空间三者中有一个用尽，机房就满了；所有电力都在用电之处变成热。',
  site: {
    name: (site) => `当前情景：${site}`,
    answer: (accelerators, power, racks, rack) =>
      `${accelerators} 张加速卡耗电 ${power}，按每柜 ${rack} 要 ${racks} 个机柜。`,
    halls: (halls, racks) => `图中只画 ${halls} 个机房中的一个，有 ${racks} 个机柜。`,
    lay: '摆出这个机房',
    none: '当前情景没有可摆的机器：按现在的设置它建不成。',
    columns: ['站点', '数值'],
    price: '电价',
    carbon: '电网碳强度',
    pue: '当地典型 PUE',
    coldest: '最冷月均温',
    warmest: '最热月均温',
    dew: '最热月露点',
    note: '功率取自当前情景；摆出的机房，供电与制冷正好等于机柜所耗。站点各数的来源见“假设”一节。',
  },
};
