/** 中文：电费条款、逐项电费、按范围划分的碳排放与余热。随项目细节一起取用。 */
import type { MoneyWords } from '../text.ts';

export const zh: MoneyWords['energy'] = {
  recalled: (source) => `${source}，凭记忆`,
  heading: '电费条款、各范围碳排放与余热',
  lead: '各地电价是大用户每千瓦时的综合价。若另设需量电费，请把电价改为电度电价，否则峰值会付两次钱。',
  fields: {
    demandUsdPerKw: '需量电费，每月按最大需量每千瓦',
    loadFactor: '负荷率，平均功率 ÷ 计费峰值',
    touRatio: '分时电价比，实付均价 ÷ 平均电价',
    contractedShare: '签约可再生电力占比（购电协议、绿证）',
    contractUsdPerKwh: '这部分电力的溢价',
    generatorHours: '发电机试机，每年小时数',
    reuseFactor: '能量再利用率（ERF）',
    heatUsdPerKwh: '余热售价',
  },
  rows: {
    energy: '电度电费',
    energyRule: (energy, price, ratio) => `${energy} × ${price} × 分时电价比 ${ratio}`,
    demand: '需量电费',
    demandRule: (peak, mean, factor, price) => `计费 ${peak}（${mean} ÷ 负荷率 ${factor}）× ${price} × 12`,
    contract: '签约溢价',
    contractRule: (energy, price) => `签约电量 ${energy} × ${price}`,
    fuel: '试机柴油',
    fuelRule: (litres, hours, load, rate, price) =>
      `${litres} 升：${hours} 小时 × 计费峰值的 ${load} × ${rate} 升/kWh，每升 ${price}`,
    heat: '余热销售（收入）',
    heatRule: (energy, price) => `售出热量 ${energy} × ${price}`,
    total: '电费合计，即现金流中的数',
    totalRule: (price) => `各项之和减去收入，最低为 0：表计每千瓦时 ${price}`,
    scopeOne: '范围一：燃烧柴油',
    scopeOneRule: (litres, rate) => `${litres} 升 × ${rate} 千克`,
    location: '范围二，基于位置',
    locationRule: (intensity) => `电量 × 电网平均 ${intensity}；碳价按这一项与范围一计`,
    market: '范围二，基于市场',
    marketRule: (share) => `同上，其中 ${share} 已签约，计为 0。其余因缺少剩余组合因子，按电网平均计，所以这是下限`,
    avoided: '售热在别处避免的排放',
    avoidedRule: (energy, rate) => `${energy} × 燃气锅炉 ${rate}；不属于任何范围，上面未扣除`,
    pue: '此处 PUE',
    pueRule: '表计电量 ÷ IT 电量；未自行设定时由当地平均气温推出',
    survey: 'PUE，Uptime Institute 调查均值',
    surveyRule: (year, answers, large) =>
      `${year} 年调查，${answers} 份答复，机房新旧都有；新建大型机房可达 ${large} 或更好`,
    reuse: '能量再利用率（ERF）',
    reuseRule: '供他人使用的热 ÷ 表计电量（ISO/IEC 30134-6）',
    effectiveness: '能量再利用效率（ERE）',
    effectivenessRule: 'PUE × (1 − ERF)；送出的热多于制冷与损耗时小于 1',
  },
  hours: (factor, ratio) =>
    `逐小时计算，本地负荷率为 ${factor}，分时电价比为 ${ratio}：制冷与可推迟的工作按“能量流向”中的选择，每月最高的一小时里所有服务器都在峰值，不计光伏、风电和电池，因为这里没有为它们付钱。`,
  take: '两项都采用',
  taken: '两项均已采用。',
};
