/** China's rules for data centers: which of them a plan keeps, and the nearest value that passes. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hubRules, hubSites } from '#datacenter/catalog/hub-policy.ts';
import { places } from '#datacenter/catalog/places.ts';
import { findSite, sites } from '#datacenter/catalog/sites.ts';
import { checkHubRules, isUnderHubRules, nearestPassing, refuseByHubRules } from '#datacenter/facility/hub-rules.ts';

const good = { pue: 1.2, greenShare: 0.85, rackUse: 0.7 };
const data = '../shared/data';

describe('hub rules', () => {
  it('are those of the policy table', ({ skip }) => {
    if (!existsSync(`${data}/policy_constraints_cn.csv`)) skip('../shared/data is not here');
    const rows = readFileSync(`${data}/policy_constraints_cn.csv`, 'utf8');
    const printed: Readonly<Record<string, string>> = {
      'pue-hub': 'PUE at national hub nodes,<=1.25',
      'pue-national': 'PUE of new large and hyperscale DC,<=1.3',
      'green-hub': 'Green power share of new DC at hub nodes,>=80,%',
      'racks-national': 'Rack utilisation,>=60,%',
    };
    for (const { id } of hubRules) expect(rows).toContain(printed[id]);
  });

  it('hold at the hubs of the site table, and at no other site', ({ skip }) => {
    if (!existsSync(`${data}/sites.csv`)) skip('../shared/data is not here');
    const lines = readFileSync(`${data}/sites.csv`, 'utf8').trim().split('\n').slice(1);
    const hubs = lines.filter((line) => / hub,/.test(line)).map((line) => line.split(',')[0]);
    expect([...hubSites].sort()).toEqual(hubs.sort());
  });

  it('are asked of the fifteen sites in China alone', () => {
    const asked = sites.filter(({ id }) => isUnderHubRules(id));
    expect(asked.length).toBe(15);
    for (const { id } of asked) expect(places[id][0]).toBe('CN');
    expect(checkHubRules('us-ashburn', { pue: 3, greenShare: 0, rackUse: 0 })).toEqual([]);
  });

  it('are kept by a plan that is good enough, and the plan itself comes back', () => {
    expect(checkHubRules('cn-ulanqab', good).every(({ isKept }) => isKept)).toBe(true);
    expect(nearestPassing('cn-ulanqab', good)).toBe(good);
    expect(refuseByHubRules('cn-ulanqab', good)).toBeNull();
  });

  it('hold with equality', () => {
    const edge = { pue: 1.25, greenShare: 0.8, rackUse: 0.6 };
    expect(checkHubRules('cn-guian', edge).filter(({ isKept }) => !isKept)).toEqual([]);
  });

  it('name each rule that is broken and the nearest value that passes, and that value passes', () => {
    const bad = { pue: 1.32, greenShare: 0.3, rackUse: 0.5 };
    const broken = checkHubRules('cn-shaoguan', bad).filter(({ isKept }) => !isKept);
    expect(broken.map(({ rule, nearest }) => [rule.id, nearest])).toEqual([
      ['pue-hub', 1.25],
      ['green-hub', 0.8],
      ['racks-national', 0.6],
    ]);
    const mended = nearestPassing('cn-shaoguan', bad);
    expect(checkHubRules('cn-shaoguan', mended).every(({ isKept }) => isKept)).toBe(true);
    expect(refuseByHubRules('cn-shaoguan', bad)).toMatchObject({ nearest: { field: 'facility.pue', value: 1.25 } });
  });

  it('ask less outside the hubs: a PUE of 1.3, and no share of green power', () => {
    const rules = checkHubRules('cn-shenzhen', { pue: 1.32, greenShare: 0, rackUse: 0.6 });
    expect(rules.map(({ rule, isKept }) => [rule.id, isKept])).toEqual([
      ['pue-national', false],
      ['racks-national', true],
    ]);
  });

  it('are broken by what is no number', () => {
    const checks = checkHubRules('cn-beijing', { ...good, pue: Number.NaN });
    expect(checks[0]).toMatchObject({ isKept: false, nearest: 1.3 });
  });

  it('of PUE are broken by Shaoguan alone among the hubs, at the PUE their climates suggest', () => {
    const typical = (site: string) => ({ ...good, pue: findSite(site)?.pue.value ?? Number.NaN });
    const failing = [...hubSites].filter((site) => refuseByHubRules(site, typical(site)));
    expect(failing).toEqual(['cn-shaoguan']);
  });
});
