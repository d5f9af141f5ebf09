/** Costs by kind and year: they add up to the project's, and what it leaves out is added once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costKinds, listCostYears, rankCosts, type FurtherCosts } from '#datacenter/finance/cost-years.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { simulateFleet } from '#datacenter/simulate-fleet.ts';
import { scenarios } from '#support/scenarios.ts';

const nothing: FurtherCosts = { recruitingShare: 0, storageTb: 0, usdPerTbYear: 0, labelledItems: 0, usdPerItem: 0 };
const further: FurtherCosts = {
  recruitingShare: 0.05,
  storageTb: 1000,
  usdPerTbYear: 100,
  labelledItems: 50_000,
  usdPerItem: 0.1,
};
const yearsOf = (more: FurtherCosts, scenario = defaultScenario) => {
  const { finance } = simulateFleet(scenario, null);
  if (finance.kind !== 'finance') return null;
  return { finance, years: listCostYears(finance.flows, scenario.finance.staffUsdPerYear, more) };
};

describe('costs by kind and year', () => {
  it('add up to the total cost of ownership, whatever the scenario', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const found = yearsOf(nothing, scenario);
        if (!found) return;
        const { finance, years } = found;
        const total = years.reduce((sum, { totalUsd }) => sum + totalUsd, 0);
        expect(Math.abs(total - finance.totalCostUsd) / Math.max(1, finance.capexUsd)).toBeLessThan(1e-9);
        for (const { usd, soldUsd, totalUsd } of years) {
          const parts = costKinds.reduce((sum, kind) => sum + usd[kind], 0);
          expect(Math.abs(parts - soldUsd - totalUsd)).toBeLessThan(1e-6 * Math.max(1, parts));
        }
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it('grow by what the project leaves out: 5 % of staff, 100,000 USD a year of storage, 5,000 USD of labels once', () => {
    const [plain, more] = [yearsOf(nothing), yearsOf(further)];
    const sum = (list: typeof plain) => list?.years.reduce((total, { totalUsd }) => total + totalUsd, 0) ?? Number.NaN;
    // Five years of running, 1.2 million USD of staff in each.
    expect(sum(more) - sum(plain)).toBeCloseTo(5 * (60_000 + 100_000) + 5000, 4);
    expect(more?.years.filter(({ usd }) => usd.labelling > 0)).toHaveLength(1);
  });

  it('are ranked by what they take, in shares that sum to 1', () => {
    const ranked = rankCosts(yearsOf(further)?.years ?? []);
    expect(ranked[0]?.kind).toBe('purchase');
    expect(ranked.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(ranked.map(({ kind }) => kind)).not.toContain('carbon');
    for (const [i, { usd }] of ranked.slice(1).entries()) expect(usd).toBeLessThanOrEqual(ranked[i]?.usd ?? 0);
  });
});
