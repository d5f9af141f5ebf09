/** 图“自建还是租用”自己的文字，简体中文。 */
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['break-even'] = {
  title: (list) => `一卡时怎样最便宜：${list}`,
  upTo: {
    use: (mode, at) => `使用率低于 ${at} 时${mode}`,
    years: (mode, at) => `使用不到 ${at}时${mode}`,
  },
  throughout: (mode) => `始终是${mode}`,
  beyond: (mode) => `再往上${mode}`,
  comma: '，',
  doing: { own: '自建', colocate: '托管', reserve: '签长约', rent: '按小时租' },
  subtitle: '每个实际使用的卡时的成本（美元），随使用率（用到的小时占全部小时的比例）变化',
  subtitleYears: (use) => `每个实际使用的卡时的成本（美元），随使用年数变化；使用率 ${use}`,
  foot: (life, rate, decline, owned) =>
    `服务器用 ${life}，折现率 ${rate}，租价${decline}下降。税前，不计转卖。超算机时须申请，设备往往较旧。混合：自有峰值的 ${owned}，其余租用。不构成投资建议。`,
  x: { use: '使用率', years: '使用年数' },
  axis: '横轴',
  axes: { use: '使用率', years: '使用年数' },
  use: '使用率',
  owned: '混合：自有占峰值的比例',
  idle: '空闲时的功率',
  discount: '长约比按需便宜',
  extras: '云上标价之外的开销',
  colocation: '托管费，每 kW 每月',
  center: '超算中心一卡时',
  modes: {
    own: '自建',
    colocate: '托管',
    reserve: '长约（1 至 3 年）',
    rent: '按小时租',
    supercomputer: '超算机时（须获批）',
    hybrid: '混合',
  },
  meet: (at) => `${at} 处自建与租用相等`,
  reading: (at, own, reserve, rent, hybrid, best) =>
    `${at}：自建 ${own}，长约 ${reserve}，租用 ${rent}，混合 ${hybrid}；最省的是自有峰值的 ${best}`,
  column: (mode) => `${mode}（美元/时）`,
  bestOwned: '最省的自有占峰值比例',
  paging: {
    range: (from, to, of) => `第 ${from} 至 ${to} 行，共 ${of} 行`,
    before: '前面的行',
    after: '后面的行',
  },
  inputs: {
    rentUsdPerHour: '租价，当前标价',
    serverUsd: '每卡服务器价格',
    facilityUsdPerWatt: '每卡分摊的建筑',
    serverLifeYears: '服务器使用年数',
    discountRate: '折现率',
  },
  terms: {
    two: (held, used) => `持有 ${held} + 使用 ${used}`,
    rules: {
      own: '持有：（服务器 ÷ 使用年数的折现值 + 建筑 ÷ 其寿命的折现值 + 维护 + 保险 + 人员）÷ 8,760 + 空闲功率；使用：其余功率；每用一小时为 持有 ÷ 使用率 + 使用',
      colocate: '同上，以 12 × 托管费 × kW 代替建筑',
      reserve: '按需租价 × (1 − 折扣)，每小时都付',
      rent: '标价 ×（1 + 额外开销）× 下降租价的平均值',
      supercomputer: '按中心收费，用多少付多少',
    },
    hybridRule: '自有设备承担全部小时的 K − (1 − u) K^(1 ÷ (1 − u))，K 为自有占峰值的比例，u 为使用率；其余租用',
    equal: '自建与租用成本相等',
    equalRule: (at) => `在 ${at} 处两个公式都得到此值`,
    range: (low, high) => `公布范围：${low} 至 ${high}`,
    idleRule: '占满功率的比例',
  },
};
