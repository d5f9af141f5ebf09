/** 图“一小时的成本”推导过程的文字，简体中文，打开时才加载。 */
import type { HourTerms } from '../../words.ts';

export const zh: HourTerms = {
  sum: '每卡时成本（平准化）',
  sumRule: 'Σ 成本 ÷ (1 + 折现率)^y，除以 Σ 交付卡时 ÷ (1 + 折现率)^y',
  part: '该项在 Σ 成本中的部分除以同样的卡时；购置已减去变卖',
  earned: '每卡时收入',
  earnedRule: 'Σ 租金 ÷ (1 + 折现率)^y，除以同样的卡时；租价逐年下跌',
  rent: '不亏不赚的首年租价',
  rentRule: 'Σ 成本除以按租价跌幅加权的卡时；税后、偿债后',
  hours: '全寿命交付卡时',
  hoursRule: '加速卡 × 8,760 × 运行年数（扣除爬坡）× 出租率 × 实际交付',
  today: '同样的卡时折算到今天',
  total: '总拥有成本',
  totalRule: '购置减变卖，加全部运行成本；不折现',
};
