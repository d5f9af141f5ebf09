/** 图“可用性”自己的文字，简体中文。 */
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['availability'] = {
  lead: '备件只在两边不同时出事时才管用。可用性取决于谁与谁并联、修得多快、有多少共同的故障原因；“等级”只是给拓扑起的名字。',
  title: (lost, share, usd) => `该站点每年停 ${lost}，可用 ${share}，少收租金 ${usd}`,
  titleTime: (lost, share) => `该站点每年停 ${lost}，可用 ${share}`,
  titleNone: '没有这样的站点',
  subtitle: '机器所需的一切，从电网往下：实心为必需，空心为备用；右侧为各部分每年停多久',
  foot: (tier, price) =>
    `拓扑近似 ${tier} 级（只是标签，并非承诺）。${price}故障与修复按恒定速率，数值凭记忆取自论文；电池能撑过每次启动，人为失误与维护不计。`,
  price: (usd) => `每小时收入 ${usd}（方案中售出的机时）。`,
  noPrice: '方案没有每小时的价格。',
  x: '每年停多久',
  total: (time) => `整个框图：${time}`,
  one: (sites) => `${sites} 个站点之一`,
  less: (time) => `不到 ${time}`,
  split: (diagram, restart, failover, outages) =>
    `供给中断 ${diagram}，恢复工作 ${restart}，切换站点 ${failover}；每年中断 ${outages} 次`,
  reading: (part, time, failures) => `${part}：每年停 ${time}，${failures} 次`,
  played: {
    show: '随机推演 2,000 年',
    hide: '收起推演',
  },
  fields: {
    power: '供电',
    cooling: '制冷',
    sites: '能独自承担工作的站点数',
    crews: '每组的维修班组',
    beta: '共因故障占比',
    recover: '从来电到恢复工作',
    takeover: '另一站点接手所需时间',
  },
  schemes: {
    n: 'N，无备用',
    'n+1': 'N+1，各备一台',
    'n+1-paths': 'N+1，两条末端配电',
    '2n': '2N，全部双份',
    '2(n+1)': '2(N+1)，双份且各有备用',
  },
  parts: {
    supply: '市电或发电机',
    paths: '两条路径',
    'both-paths': '两路同时故障',
    'utility-feed': '市电',
    generator: '柴油发电机',
    transformer: '变压器',
    ups: '不间断电源',
    'static-switch': '静态切换开关',
    'sub-panel': '分配电盘',
    'power-strip': '机架插座排',
    chiller: '冷水机组',
    'cooling-tower': '冷却塔',
    'air-handler': '机房空调',
    switch: '骨干交换机',
  },
  columns: { part: '部分', minutes: '每年停的分钟数', failures: '每年次数', usd: '每年少收' },
  rows: { diagram: '整个框图', restart: '恢复工作', failover: '切换站点', all: '合计' },
};
