/** “可以断掉的链路”一图的文字，简体中文。 */
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['network-links'] = {
  whole: (cut, way, hot) =>
    cut === '0'
      ? `各站点彼此互通，最多经过 ${way} 条链路；${hot}`
      : `断开 ${cut} 条，各站点仍能互通，最多经过 ${way} 条链路；${hot}`,
  broken: (cut, pairs) => `断开 ${cut} 条，网络已断成几块：${pairs} 对站点不能互通`,
  noneHot: '没有链路过载',
  hot: (count) => `${count} 条链路过载`,
  subtitle: (bears) => `站点与链路：线越粗，流量越大。每条链路承载 ${bears}，超出为红色`,
  foot: '推导：每对站点流量相同，走链路最少的路；并列时取编号小的。不计排队，也不按负载选路。',
  hint: '点一条链路就断开它，再点一次就接回',
  reading: (link, load, share) => `${link}：${load}，占承载能力 ${share}`,
  readingCut: (link) => `${link}：已断开`,
  followedIs: (place) => `黑线：从 1 到 ${place} 的路`,
  noWay: '已经没有路了',
  fields: {
    shape: '拓扑',
    places: '站点数',
    pairGigabits: '每对站点流量，Gbit/s',
    linkGigabits: '每条链路承载，Gbit/s',
    followed: '追踪的路：从 1 到',
  },
  shapes: { line: '链形', ring: '环形', star: '星形', mesh: '全互连' },
  cut: '断开的链路',
  link: (from, to) => `${from} 至 ${to}`,
  columns: ['链路', '负载', '占承载能力', '状态'],
  states: { cut: '断开', hot: '过载', fine: '正常' },
  terms: {
    pairs: '站点对数',
    pairsRule: (places) => `${places} ×（${places} − 1）÷ 2`,
    traffic: '每对站点的流量',
    trafficRule: '此处所选',
    bears: '每条链路可承载',
    bearsRule: '此处所选',
    way: '所追踪的路',
    wayIs: (links) => `${links} 条链路`,
    wayRule: '未断开的链路中条数最少的走法；并列时取编号小的',
    fullest: '流量最大的链路',
    fullestRule: (load, share) => `经过它的各对站点流量之和：${load}，占承载能力 ${share}`,
    lost: '不能互通的站点对',
    lostRule: '没有一串未断开的链路把它们连起来',
  },
};
