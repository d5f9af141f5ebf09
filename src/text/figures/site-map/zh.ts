/** 图“选址地图”自己的文字，简体中文。 */
import { zh as site } from '../site-choice/zh.ts';
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['site-map'] = {
  site,
  title: {
    carbon: (place, value, lower, of) => `${place}：电网碳强度 ${value}，${of} 个地点中有 ${lower} 个更清洁`,
    price: (place, value, lower, of) => `${place}：电价 ${value}，${of} 个地点中有 ${lower} 个更便宜`,
    cost: (place, value, lower, of) => `${place}：每卡时成本 ${value}，${of} 个地点中有 ${lower} 个更低`,
  },
  titleNone: '这个地点算不出结果',
  subtitle: {
    carbon: '电网碳强度，每千瓦时排放的 CO₂e（千克）；颜色越深，电越不清洁',
    price: '大用户的典型电价，美元/kWh；颜色越深，电越贵',
    cost: '每卡时成本，即集群盈亏平衡的租价，美元；颜色越深，成本越高',
  },
  foot: '按全部地点分为五档；虚线边：凭记忆，待核对。等面积投影（世界用 Equal Earth，中国用 Albers）；海岸线来自 Natural Earth。中国以外用全国平均，美国另有分区数值计入差距。',
  stop: '；',
  shade: '颜色表示',
  shades: { carbon: '电网碳强度', price: '电价', cost: '每卡时成本' },
  upTo: (value) => `≤ ${value}`,
  inset: (count) => `中国，${count} 个地点`,
  trace: '用方向键自西向东查看各地点，按回车选定',
  noSelection: '指向某个地点可读数，点按即选定该地点',
  reading: (place, value, accounts) => `${place}：${value}；${accounts}`,
  accounts: (count, low, high) => `其电网有 ${count} 个说法，从 ${low} 到 ${high}`,
  oneAccount: '其电网只有一个说法',
};
