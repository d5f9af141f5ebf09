/** Carbon intensity as an uncertain input: the accounts' own spread, around the number that is in use. */
import { describe, expect, it } from 'vitest';
import { listAccounts } from '#datacenter/catalog/grid-accounts.ts';
import { sites } from '#datacenter/catalog/sites.ts';
import { gridIntensitySpread } from '#datacenter/risk/grid-intensity.ts';
import { powerFacility } from '#datacenter/facility/facility.ts';
import { refuseDistribution } from '#datacenter/risk/distributions.ts';
import { sources } from '#datacenter/catalog/sources.ts';

describe('the spread of carbon intensity', () => {
  it('goes from the lowest account to the highest wherever there are two, and says how many there are', () => {
    for (const { id } of sites) {
      const told = listAccounts(id).flatMap(({ kgPerKwh, isInSpread }) => (isInSpread ? [kgPerKwh] : []));
      const spread = gridIntensitySpread(id);
      expect(spread?.accounts, id).toBe(told.length);
      expect(spread?.how, id).toBe(told.length > 1 ? 'published' : 'assumed');
      if (told.length > 1)
        expect([spread?.shape.low, spread?.shape.high], id).toEqual([Math.min(...told), Math.max(...told)]);
    }
  });

  it('stands around what the facility reckons with, and is a distribution that can be drawn from', () => {
    for (const { id } of sites) {
      const spread = gridIntensitySpread(id);
      const facility = powerFacility(
        { site: id, pue: null, usdPerKwh: null },
        { accelerator: 'h100-sxm', accelerators: 8, trainingSeconds: 1 },
      );
      if (!spread || facility.kind === 'infeasible') throw new Error(id);
      const { median, p10, p90, count } = facility.carbonKgPerKwh;
      expect([spread.shape.low, spread.shape.mode, spread.shape.high, spread.accounts], id).toEqual([
        p10,
        median,
        p90,
        count,
      ]);
      expect(spread.shape.low, id).toBeLessThan(spread.shape.high);
      expect(refuseDistribution('grid', spread.shape), id).toBeNull();
      expect(Object.keys(sources)).toContain(spread.source);
    }
  });

  it('of Qinghai spans province and regional grid, 133 to 586 g; of Denmark, with one account, a tenth either side', () => {
    expect(gridIntensitySpread('cn-xining')?.shape).toEqual({
      kind: 'triangular',
      low: 0.1326,
      mode: 0.1567,
      high: 0.5857,
    });
    const one = gridIntensitySpread('dk-odense');
    expect(one?.how).toBe('assumed');
    expect((one?.shape.high ?? NaN) / (one?.shape.mode ?? NaN)).toBeCloseTo(1.1, 3);
  });

  it('of a place that is not there is null', () => {
    expect(gridIntensitySpread('atlantis')).toBeNull();
  });
});
