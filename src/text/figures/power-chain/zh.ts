/** 图“供电链路”自己的文字，简体中文。 */
import { zh as places } from '../../places/zh.ts';
import { zh as plant } from '../plant/zh.ts';
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['power-chain'] = {
  places,
  plant,
  lead: '从电网到芯片，每一级都要留下一点，空载时也不例外。所以建得大、装得少的机房，每一瓦算力要多付电。',
  title: (fill, grid, it, pue) => `装满 ${fill} 时，机房取电 ${grid}，送到服务器 ${it}：PUE ${pue}`,
  titleNone: '没有可以追踪的功率',
  subtitle: (site) => `没有到达芯片的功率，以及不同装满程度下的 PUE；${site}，全年平均`,
  x: 'IT 负载占设计容量',
  used: '芯片、内存、网络',
  grid: '取自电网',
  point: (pue) => `PUE ${pue}`,
  added: '按各级相加',
  stated: '虚线：本页其余部分采用',
  foot: (peak, free, stated) =>
    `均为平均功率；全部服务器同时到峰值时为 ${peak}。每年 ${free} 小时不用冷水机，气候取自凭记忆的常年值。本页其余部分采用 PUE ${stated}，为选址的假设值。`,
  reading: (fill, pue, stated) => `装满 ${fill}：PUE ${pue}，本页采用 ${stated}`,
  columns: {
    part: '部分',
    watts: '功率',
    share: '占取电',
    load: '负载占额定',
    pue: 'PUE',
    stated: '本页采用的 PUE',
  },
  terms: {
    pueRule: '取自电网 ÷ 送入服务器',
    it: '送入服务器',
    itRule: '训练时单节点功率 × 节点数；服务器自身电源和风扇的损耗算作 IT',
    fill: '机房装满程度',
    fillRule: (design) => `÷ 设计容量 ${design}`,
    peak: '全部服务器同时到峰值时的取电',
    peakRule: (ratio) => `单节点峰值 ÷ 平均 = ${ratio}；设备按峰值定容，电费按平均付`,
    lossRule: (curve, load) => `额定 ×（${curve}），u = ${load}`,
    moveRule: (share) => `满载时为热量的 ${share}；×（0.3 + 0.2 u + 0.5 u²）`,
    chillerRule: (share) => `热量的 ${share}，全年各小时平均：(1 − 自然冷却份额) ÷ COP`,
    free: '不用冷水机的小时数',
    freeRule: '室外空气或水足够冷的温度、湿度区间的小时数',
    part: '冷水机只承担一部分的小时数',
    partRule: '室外比回水或回风冷，但还不够冷',
    water: '每千瓦时热量的现场用水，升',
    waterRule: '蒸发带走的热量 ÷ 2.45 MJ/kg，再加三分之一以防盐分积累',
    otherRule: (share) => `设计容量的 ${share}，与负载无关`,
    stated: '本页其余部分采用的 PUE',
    statedRule: '由选址的年平均气温得出，按此装满程度换算',
  },
};
