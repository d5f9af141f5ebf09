/** 规划台“网络”一节的文字，简体中文。 */
import type { DeskWords } from '../text.ts';

export const zh: DeskWords['network'] = {
  intro:
    '距离耗去的时间花钱也买不回：光在光纤里走 1,000 公里要 5 毫秒。距离一远，卡住传输的往往不是链路，而是每条流的窗口。',
  fields: {
    terabytes: '要传的数据，TB',
    gigabitsPerSecond: '链路，Gbit/s',
    kilometres: '光纤长度，公里',
    hops: '途经路由器',
    windowMegabytes: '单流窗口，MB',
    streams: '并行流数',
  },
  answer: (time, latency) => `传完需要 ${time}；第一个字节 ${latency} 后到达。`,
  byWindow: '卡在窗口上：增加流数或加大窗口才有用。',
  byLink: '链路已用满。',
  table: '时间从何而来',
  columns: ['项', '数值', '规则'],
  rows: { latency: '单程', link: '链路可承载', window: '窗口允许', rate: '实际速率', time: '合计' },
  rules: {
    latency: '长度 ÷（299,792 km/s 的 2/3）+ 每台路由器 10 µs（假设）',
    link: '所选',
    window: '流数 × 窗口 ÷ 往返时间',
    rate: '两者取小；不计丢包与慢启动',
    time: '单程 + 字节数 ÷ 速率',
  },
};
