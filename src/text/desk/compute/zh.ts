/** 规划台“算力”一节的文字，简体中文。 */
import type { DeskWords } from '../text.ts';

export const zh: DeskWords['compute'] = {
  intro:
    '几种服务器，各有峰值、任务能用到的占比、功率、显存和价格：您知道得更准的，直接改。它们合起来的供给与需求相对照。',
  types: '服务器类型',
  type: '类型',
  columns: {
    count: '台数',
    peakFlopPerSecond: '峰值，PFLOP/s',
    utilisation: '任务能用到的峰值，%',
    watts: '功率，kW',
    memoryBytes: '显存，GB',
    usd: '价格，美元',
  },
  own: '自己的服务器',
  server: (name) => `8 张 ${name}`,
  another: '再加一种',
  add: '添加',
  remove: '移除',
  demand: '需求，PFLOP/s',
  days: '或按场景的训练要在几天内完成：',
  take: (value) => `取 ${value}`,
  short: (missing, supply) => `不够：现有 ${supply}，还缺 ${missing}。`,
  enough: (supply, used) => `够用：现有 ${supply}，用掉 ${used}。`,
  totals: (power, memory, usd) => `共耗电 ${power}，显存 ${memory}，价值 ${usd}。`,
  bars: '各类型的供给、总供给与需求',
  supply: '合计',
  wanted: '需求',
  table: '机群',
  result: ['类型', '台数', '供给', '占全部', '再加几台就够'],
  never: '加也没用',
  note: '供给是台数 × 峰值 × 峰值占比之和；某类任务未必能在每种机器上运行，这里不计。新加的行取自目录：每台八张卡；有人公布过整机实测功率的用实测，否则用额定功率加上主机的份额（假设）；价格部分凭记忆；峰值占比 40% 为假设。',
};
