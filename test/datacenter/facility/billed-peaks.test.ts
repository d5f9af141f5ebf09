/** The peaks a demand charge is paid on, and a battery kept for them, against answers that can be had by hand. */
import { describe, expect, it } from 'vitest';
import { lithium } from '#datacenter/catalog/energy-supply.ts';
import { coolingRows } from '#datacenter/catalog/cooling-kinds.ts';
import { sites } from '#datacenter/catalog/sites.ts';
import { runBattery } from '#datacenter/facility/battery-year.ts';
import { monthEnds, sumPeaks } from '#datacenter/facility/billed-peaks.ts';
import { facilityNumbers } from '#datacenter/facility/fields.ts';
import { readContract } from '#datacenter/facility/hours-contract.ts';
import { planPeaks } from '#datacenter/facility/peak-shaving.ts';
import { findClimate } from '#datacenter/facility/site-climate.ts';
import { hoursPerYear } from '#datacenter/units/units.ts';

const none = new Float64Array(hoursPerYear);
const prices = new Float64Array(24).fill(1);

/** What a battery of that size, kept for peaks, lets the grid give in each hour. */
function shave(capacityWh: number, neededW: Float64Array): Float64Array {
  const boughtW = new Float64Array(hoursPerYear);
  const plan = planPeaks(capacityWh, neededW, none);
  runBattery({ capacityWh, neededW, madeW: none, prices, connectionW: 0, plan, boughtW });
  return boughtW;
}

describe('billed peaks', () => {
  it('are twelve, of months that fill the year', () => {
    expect(monthEnds).toHaveLength(12);
    expect(monthEnds.at(-1)).toBe(hoursPerYear);
    expect(sumPeaks(new Float64Array(hoursPerYear).fill(5))).toBe(60);
  });

  it('count the highest hour of each month once, on its first and on its last hour alike', () => {
    const power = new Float64Array(hoursPerYear).fill(1);
    // January’s last hour and February’s first.
    power[743] = 7;
    power[744] = 3;
    expect(sumPeaks(power)).toBe(7 + 3 + 10);
    expect(sumPeaks(new Float64Array(hoursPerYear).fill(-1))).toBe(0);
  });
});

describe('a battery kept for peaks', () => {
  /** 100 W all year, and 160 W for one hour at noon of each month’s tenth day. */
  const spiky = new Float64Array(hoursPerYear).fill(100);
  for (const end of monthEnds) spiky[end - 24 * 20 + 12] = 160;

  it('gives a spike of one hour down to the load around it, where it holds enough', () => {
    const boughtW = shave(200, spiky);
    // Filled from the grid under the cap: in the months’ some 240 hours before, 63 Wh and their loss take less than 1 W.
    for (const end of monthEnds) expect(Math.max(...boughtW.subarray(end - 24 * 20, end))).toBeLessThan(100.4);
    expect(sumPeaks(boughtW) / 12).toBeLessThan(100.4);
    expect(sumPeaks(boughtW) / 12).toBeGreaterThan(100);
  });

  it('takes off of a spike what its usable room gives in an hour, where it holds less', () => {
    const capacityWh = 31.5;
    const given = capacityWh / (lithium.spentPerGiven + lithium.lowerSlope);
    expect(sumPeaks(shave(capacityWh, spiky)) / 12).toBeCloseTo(160 - given, 3);
  });

  it('can do nothing for a load that never falls', () => {
    const flat = new Float64Array(hoursPerYear).fill(100);
    expect(sumPeaks(shave(500, flat)) / 12).toBeCloseTo(100, 6);
  });
});

describe('the hours of a site', () => {
  it('bear out the load factor that is assumed: their middle is within 0.02 of it, and every site within 0.06', () => {
    const usual = facilityNumbers.find(({ name }) => name === 'loadFactor')?.default ?? NaN;
    const factors = sites.map(({ id }) => {
      const hall = { cooling: coolingRows['water-chiller'], feeds: 2, itW: 1e6, designItW: 1e6 } as const;
      const contract = readContract({ ...hall, climate: findClimate(id)!, flexibleShare: 0 });
      if (contract.kind === 'infeasible') throw new Error(contract.reason);
      // A steady hall pays nearly the mean: only its chillers follow the day.
      expect(Math.abs(contract.touRatio - 1), id).toBeLessThan(0.02);
      return contract.loadFactor;
    });
    factors.sort((one, other) => one - other);
    console.log(
      `load factors of ${sites.length} sites: ${[0, 30, 60].map((at) => factors[at]?.toFixed(3)).join(', ')}`,
    );
    expect(Math.abs(factors[30]! - usual)).toBeLessThan(0.02);
    expect(factors[0]).toBeGreaterThan(usual - 0.06);
    expect(factors.at(-1)).toBeLessThan(usual + 0.06);
  });

  it('pay less by the hour where work may wait and the hall has room, at the price of a higher peak', () => {
    const hall = { cooling: coolingRows['water-chiller'], feeds: 2, itW: 7e5, designItW: 1e6 } as const;
    const ask = (flexibleShare: number) => {
      const contract = readContract({ ...hall, climate: findClimate('us-dallas')!, flexibleShare });
      if (contract.kind === 'infeasible') throw new Error(contract.reason);
      return contract;
    };
    const [still, moved] = [ask(0), ask(0.3)];
    expect(moved.touRatio).toBeLessThan(still.touRatio - 0.05);
    expect(moved.loadFactor).toBeLessThan(still.loadFactor);
    expect(readContract({ ...hall, climate: findClimate('us-dallas')!, flexibleShare: 2 }).kind).toBe('infeasible');
  });
});
