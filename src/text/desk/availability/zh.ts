/** 规划台“可用性”一节的文字，简体中文。 */
import type { DeskWords } from '../text.ts';

export const zh: DeskWords['availability'] = {
  intro:
    '串联的部分必须都好；并联的部分有几个好就够。上面是当前情景的站点，用的是公开的部件数据；下面可以搭一张自己的框图。',
  name: '自己的框图',
  about: '各部分串联，每部分由若干相同的单元组成，其中几个好就够。每个单元各有一组人维修。',
  table: '框图的各部分',
  columns: ['部分', '单元数', '需要', '故障间隔，小时', '维修用时，小时'],
  part: (number) => `第 ${number} 部分`,
  inputOf: (column, part) => `第 ${part} 部分：${column}`,
  add: '增加一部分',
  remove: '删除',
  removeIt: (part) => `删除第 ${part} 部分`,
  answer: (share, nines, down, outages) => `可用的时间占 ${share}（${nines} 个 9）：一年停 ${down}，共 ${outages} 次。`,
  partTable: '各部分单独来看',
  partColumns: ['部分', '需要的单元', '可用', '一年停机'],
  ofUnits: (needed, count) => `${count} 个中的 ${needed} 个`,
  play: '推演 2,000 年',
  hide: '收起',
  tooMuch: '故障这样频繁，推演 2,000 年要等太久。上面那句话不靠推演。',
  tooMany: '有一部分需要的单元比它有的还多。',
  mend: '改为最多全部需要',
  note: '推导：故障与维修都按固定速率发生，备用单元也在运行。单元可用的时间占 MTBF ÷（MTBF + MTTR）；n 取 k 按二项分布；串联相乘。不计切换、检修与共因故障；想要共因，加一个只有一个单元的部分即可。',
};
