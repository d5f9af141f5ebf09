/** “情景并排比较”一图的文字，简体中文。 */
import { zh as presets } from '../../presets/zh.ts';
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['scenario-board'] = {
  presets,
  now: '你此刻的情景',
  title: (best, count, measure, value, rank) =>
    `${count} 个情景按${measure}排，“${best}”第一，为 ${value}；你的情景排第 ${rank}`,
  titleLoss: (count, best, loss, rank) =>
    `这 ${count} 个情景没有一个能挣回投入；“${best}”亏得最少，亏 ${loss}；你的情景排第 ${rank}`,
  titleNone: (measure) => `这些情景都没有“${measure}”这个数`,
  subtitle: (measure, better) => `${measure}；${better}`,
  better: { more: '越大越好，最好的在最上', less: '越小越好，最好的在最上' },
  foot: '各情景用同一台机器的测量、同一份目录数据来模拟；预设只是起点，各有各的假设，不是建议。',
  rankBy: '排名依据',
  rank: '名次',
  scenario: '情景',
  none: '无',
  measures: {
    value: '净现值',
    valueShare: '净现值 ÷ 建设投入',
    rate: '内部收益率',
    payback: '回本年数',
    hourCost: '每卡时盈亏平衡租价',
    capex: '建设投入',
    power: '电表处功率',
    carbon: '每卡时碳排放',
    weights: '你的权重',
  },
  filtered: (names) => `不合你的限制，未列入：${names}`,
  comma: '、',
  titleEmpty: '没有一个情景合你的限制',
  titleRest: (best, count, measure, value) =>
    `${count} 个情景按${measure}排，“${best}”第一，为 ${value}；你的情景不合你自己的限制`,
  drawAs: '画成',
  drawn: { bars: '条形', points: '净现值对建设投入' },
  filters: '只看',
  earning: { all: '全部', earning: '能挣回投入的' },
  mostCapexUsd: '建设投入至多',
  mostPowerW: '功率至多',
  mostCarbonKg: '每卡时碳排放至多，千克',
  weigh: (measure) => `“${measure}”的权重`,
  capexAxis: '建设投入',
  valueAxis: '净现值',
};
