/** 图“可用性”的推导与随机推演的用语，打开时才取，简体中文。 */
import type { AvailabilityTerms } from '../../words.ts';

export const zh: AvailabilityTerms = {
  recalled: (source) => `${source}，凭记忆`,
  rates: (up, repair) => `平均 ${up} 小时一次故障，修 ${repair} 小时`,
  needed: (count) => `需要 ${count} 台`,
  crews: '同组可同时修几台',
  crewsRule: '生灭链：更多故障要等班组',
  beta: '共因 β',
  betaRule: 'q = β q +（各自独立，q 取 (1 − β) q）；两路同时：β × 单路停机',
  partRule: 'n 台中须有 k 台工作；并联的有一路即可',
  diagram: '供给中断的时间',
  diagramRule: '1 − 各部分（1 − 停机占比）之积；多个站点须同时停',
  drawn: '同一框图，随机推演',
  drawnRule: (years) => `按种子推演 ${years} 年的故障与修复；均值 ± 标准误`,
  drawnValue: (mean, error, quiet, worst) => `${mean} ± ${error}；${quiet} 的年份没有中断，最差一年 ${worst}`,
  restart: '恢复工作',
  restartRule: '每年中断次数 × 从来电到恢复工作的时间',
  failover: '切换站点',
  failoverRule: '由别处接手的中断次数 × 接手所需时间',
  all: '合计停',
  money: '少收的租金',
  moneyRule: (usd) => `停的小时数 × ${usd}`,
  tier: (tier) => `${tier} 级通常引用的数值`,
  tierRule: '仅供对照，未被使用',
  played: {
    told: (years, mean, error, closed, errors) =>
      `按种子随机推演 ${years} 年：每年供给中断 ${mean} ± ${error}（标准误）；公式给出 ${closed}，相差 ${errors} 个标准误。`,
    never: (years, closed) => `按种子随机推演 ${years} 年，一次中断都没有；公式给出每年 ${closed}。`,
    none: '没有',
    upTo: (time) => `≤ ${time}`,
    more: '更久',
    axis: '一年停多久；占年份的比例',
  },
};
