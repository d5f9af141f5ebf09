/** 规划台“增长”一节的文字，简体中文。 */
import type { DeskWords } from '../text.ts';

export const zh: DeskWords['growth'] = {
  intro: '先看现有的够不够，再看往后：今天下的订单几个月后才到货，而需求那时已经又涨了。',
  fleet: {
    fields: {
      'a100-sxm-80': '8 卡 A100 服务器',
      'h100-sxm': '8 卡 H100 服务器',
      'b200-sxm': '8 卡 B200 服务器',
      utilisation: '任务能用到的峰值占比',
      demandPetaflop: '需求，PFLOP/s',
    },
    short: (missing, supply) => `不够：现有 ${supply}，还缺 ${missing}。`,
    enough: (supply, used) => `够用：现有 ${supply}，用掉 ${used}。`,
    totals: (power, memory, usd) => `共耗电 ${power}，显存 ${memory}，价值 ${usd}。`,
    table: '机群',
    columns: ['类型', '台数', '供给', '占全部', '再加几台就够'],
    server: (name) => `8 张 ${name}`,
    never: '加也没用',
  },
  name: '容量跟得上需求吗？',
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
  note: '服务器的峰值、功率与价格取自目录（部分凭记忆，见假设一览）。负载与容量以加速卡计，每月的成本与收入按此处所选（假设）。当月不能满足的就丢掉，不排队。固定机群就是最小与最大容量相同的策略。',
};
