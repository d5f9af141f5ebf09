/**
 * China's rules for data centers as numbers: the plan of December 2021 for a national integrated computing network, and
 * the action plan of July 2024 on green data centers. Where a site lies in one of the national hubs, the hub's rule takes
 * the place of the national one. Ignored on purpose: targets for averages over many sites, the yearly growth of renewables,
 * the size that a certificate asks for, and the older 50 % use in the west, which 60 % everywhere has overtaken.
 */
import type { Confidence } from '../units/units.ts';
import type { SiteId } from './sites.ts';

export type HubRuleId = 'pue-hub' | 'pue-national' | 'green-hub' | 'racks-national';

/** One rule: what is measured, on which side of the limit it has to lie, and where it holds. */
export interface HubRule {
  readonly id: HubRuleId;
  readonly of: 'pue' | 'greenShare' | 'rackUse';
  readonly side: 'most' | 'least';
  readonly limit: number;
  /** `hub`: in the clusters of the national hubs; `elsewhere`: in China outside them; `china`: in both. */
  readonly holds: 'hub' | 'elsewhere' | 'china';
  /** The year by whose end it has to be met. */
  readonly year: number;
  readonly source: string;
  readonly confidence: Confidence;
}

const plan2021 = 'NDRC, CAC, MIIT, NEA: plan for the national integrated computing network, December 2021';
const plan2024 = 'NDRC, MIIT, NEA, NDA: special action plan on green and low-carbon data centers, July 2024';
const read = { confidence: 'read', year: 2025 } as const;

export const hubRules: readonly HubRule[] = [
  { id: 'pue-hub', of: 'pue', side: 'most', limit: 1.25, holds: 'hub', source: plan2021, ...read },
  { id: 'pue-national', of: 'pue', side: 'most', limit: 1.3, holds: 'elsewhere', source: plan2021, ...read },
  { id: 'green-hub', of: 'greenShare', side: 'least', limit: 0.8, holds: 'hub', source: plan2024, ...read },
  { id: 'racks-national', of: 'rackUse', side: 'least', limit: 0.6, holds: 'china', source: plan2024, ...read },
];

/** Sites inside the ten clusters of the eight national hubs. */
export const hubSites: ReadonlySet<SiteId> = new Set([
  'cn-zhangjiakou',
  'cn-ulanqab',
  'cn-guian',
  'cn-qingyang',
  'cn-zhongwei',
  'cn-tianfu',
  'cn-chongqing',
  'cn-wuhu',
  'cn-qingpu',
  'cn-shaoguan',
]);
