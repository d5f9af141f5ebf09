/** 图“并排的情景”里打开推导过程时才取的文字，简体中文。 */
import type { OpenedBoardWords } from '../../words.ts';

export const zh: OpenedBoardWords = {
  rules: {
    value: '各年现金流折现之和',
    valueShare: '净现值 ÷ 建设投入',
    rate: '使现金流平衡的折现率；有好几个或没有时，不给数',
    payback: '从第一个出租的小时起，到累计现金流为零的年数',
    hourCost: '净现值为零时的首年租价',
    capex: '服务器与厂房',
    power: 'IT 功率 × PUE',
    carbon: '一年用电 × 电网碳强度 ÷ 卡时',
  },
  weighed: (list) => `每项里全板最好的记 1，最差的记 0，其余按比例，没有数的记 0；再按权重平均：${list}`,
  basis: (count, rent, capex, rule) => `${count} 张卡，租价 ${rent}，建设投入 ${capex}：${rule}`,
  infeasible: '按现在的设置，这个情景建不成',
};
