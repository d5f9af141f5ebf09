/**
 * Hub rules: which of China's rules for data centers a plan keeps at a site, which it breaks, and the nearest value that
 * would pass. A rule speaks of one number at a time, so the nearest passing value is the limit itself. Nothing is judged
 * outside China, and nothing here says whether a permit would be granted.
 */
import { hubRules, hubSites, type HubRule } from '../catalog/hub-policy.ts';
import type { SiteId } from '../catalog/sites.ts';
import type { Infeasible } from '../units/units.ts';

/** What the rules look at. Shares are 0 to 1. */
export interface RuledPlan {
  /** Power usage effectiveness over a year. */
  readonly pue: number;
  /** Share of the electricity bought as green power. */
  readonly greenShare: number;
  /** Share of the racks that is in use. */
  readonly rackUse: number;
}

/** One rule held against a plan. `nearest` is the value that just passes: the plan's own where it passes already. */
export interface RuleCheck {
  readonly rule: HubRule;
  readonly value: number;
  readonly isKept: boolean;
  readonly nearest: number;
}

/** True where a site lies in China, by its id. */
export function isUnderHubRules(site: string): boolean {
  return site.startsWith('cn-');
}

/** Every rule that holds at the site, in the order of the policy; none outside China. NaN breaks any rule. */
export function checkHubRules(site: string, plan: RuledPlan): readonly RuleCheck[] {
  if (!isUnderHubRules(site)) return [];
  const here = hubSites.has(site as SiteId) ? 'hub' : 'elsewhere';
  return hubRules
    .filter(({ holds }) => holds === 'china' || holds === here)
    .map((rule) => {
      const value = plan[rule.of];
      const isKept = rule.side === 'most' ? value <= rule.limit : value >= rule.limit;
      return { rule, value, isKept, nearest: isKept ? value : rule.limit };
    });
}

/** The plan changed as little as each rule asks for, so that all of them hold; the plan itself where they do already. */
export function nearestPassing(site: string, plan: RuledPlan): RuledPlan {
  const broken = checkHubRules(site, plan).filter(({ isKept }) => !isKept);
  if (broken.length === 0) return plan;
  return { ...plan, ...Object.fromEntries(broken.map(({ rule, nearest }) => [rule.of, nearest])) };
}

/** The first broken rule as "there is no such answer", for whoever searches over sites; null where all are kept. */
export function refuseByHubRules(site: string, plan: RuledPlan): Infeasible | null {
  const broken = checkHubRules(site, plan).find(({ isKept }) => !isKept);
  if (!broken) return null;
  const { rule, value, nearest } = broken;
  return {
    kind: 'infeasible',
    reason: `hub-rule-${rule.id}`,
    numbers: { value, limit: rule.limit },
    nearest: { field: `facility.${rule.of}`, value: nearest },
  };
}
