/** How many sources stand behind the scenario's site and the rules it is held against. */
import { checkHubRules } from '#datacenter/facility/hub-rules.ts';
import { countSiteSources } from '../site-choice/sources.ts';

export function countCompareSources(site: string): number {
  const rules = checkHubRules(site, { pue: 1, greenShare: 1, rackUse: 1 });
  return countSiteSources(site) + new Set(rules.map(({ rule }) => rule.source)).size;
}
