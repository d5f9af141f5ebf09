/** “成本”一节的文字，简体中文。 */
import type { DeskWords } from '../text.ts';

export const zh: DeskWords['costs'] = {
  intro:
    '方案的全部成本，按支付时计，税前、偿债前。方案自带八类；招聘、存储、数据标注在这里补上（假设，请填自己的数）。文章里按重要性加权的总和见“评分”一节。',
  fields: {
    recruitingShare: '招聘，占人员成本',
    storageTb: '存储，TB',
    usdPerTbYear: '存储，每 TB 每年美元',
    labelledItems: '首年标注条数',
    usdPerItem: '标注，每条美元',
  },
  kinds: {
    purchase: '购置',
    maintenance: '维护',
    energy: '能源',
    staff: '人员',
    recruiting: '招聘',
    software: '软件',
    network: '网络线路',
    storage: '存储',
    labelling: '标注',
    insurance: '保险',
    carbon: '碳成本',
  },
  year: '年',
  yearOf: (year) => `第 ${year} 年`,
  all: '合计各年',
  sold: '变卖',
  total: '合计',
  answer: (usd, kind, share) => `总共 ${usd}；最多的是${kind}，占支出的 ${share}。`,
  bars: '每年的成本，按类别',
  table: '成本，按年份与类别',
  shares: '占全部支出的份额，从大到小',
  note: (year) =>
    `名义美元，${year} 年价格，未折现。第 0 年为下单时。期末变卖不算成本类别，也没有份额；合计已扣除变卖。`,
};
