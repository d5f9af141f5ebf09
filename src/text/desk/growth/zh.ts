/** 规划台“增长”一节的文字，简体中文。 */
import type { DeskWords } from '../text.ts';

export const zh: DeskWords['growth'] = {
  intro: '今天下的订单几个月后才到货，而需求那时已经又涨了。',
  fields: {
    policy: '策略',
    startLoad: '初始负载',
    growth: '每月增长',
    swing: '季节波动',
    months: '月数',
    fixedCapacity: '固定容量',
    headroom: '订购余量',
    leadMonths: '交付周期，月',
    usdPerUnit: '每单位容量每月成本',
    usdPerUnmet: '每单位未满足每月损失',
  },
  policies: { fixed: '固定机群', follow: '跟随负载' },
  answer: (served, used, usd) => `满足了 ${served} 的负载，容量用掉 ${used}；容量花费 ${usd}`,
  money: (idle, unmet) => `（其中闲置 ${idle}）；未满足的部分损失 ${unmet}。`,
  table: '每三个月',
  columns: ['月', '负载', '容量', '满足', '未满足', '闲置'],
  month: '月',
  capacity: '容量',
  offered: '负载',
  note: '负载与容量以加速卡计，每月的成本与收入按此处所选（假设）。当月不能满足的就丢掉，不排队。固定机群就是最小与最大容量相同的策略。',
};
