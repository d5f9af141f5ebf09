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
  note: '供给 = 台数 × 峰值 × 任务能用到的占比。服务器的峰值、功率与价格取自目录（部分凭记忆，见假设一览）。',
};
