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
  parts: {
    transformer: '变压器',
    ups: '不间断电源',
    distribution: '配电',
    powerSupply: '服务器电源',
    move: '风机和水泵',
    chiller: '冷水机',
    other: '照明和办公',
  },
  used: '芯片、内存、网络',
  grid: '取自电网',
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
    stated: '本页采用的 PUE',
  },
};
