/** Growth and the fleet: what is offered is served or unmet, and a fixed fleet is one policy among others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFleet, type ServerType } from '#datacenter/facility/fleet.ts';
import { planGrowth, type GrowthChoice } from '#datacenter/facility/growth.ts';

const base: GrowthChoice = {
  startLoad: 1000,
  growthPerStep: 0.04,
  swing: 0.2,
  swingSteps: 12,
  steps: 36,
  least: 0,
  most: 1e9,
  headroom: 0.2,
  leadSteps: 3,
  usdPerUnitStep: 1500,
  usdPerUnmetUnit: 4000,
};

function grow(more: Partial<GrowthChoice> = {}) {
  const result = planGrowth({ ...base, ...more });
  if (result.kind !== 'growth') throw new Error(JSON.stringify(result));
  return result;
}

const choices = fc.record({
  startLoad: fc.double({ min: 0, max: 1e6, noNaN: true }),
  growthPerStep: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
  swing: fc.double({ min: 0, max: 1, noNaN: true }),
  swingSteps: fc.integer({ min: 1, max: 24 }),
  steps: fc.integer({ min: 1, max: 60 }),
  least: fc.integer({ min: 0, max: 1000 }),
  most: fc.integer({ min: 1000, max: 1e6 }),
  headroom: fc.double({ min: 0, max: 2, noNaN: true }),
  leadSteps: fc.integer({ min: 0, max: 12 }),
  usdPerUnitStep: fc.constant(1),
  usdPerUnmetUnit: fc.constant(2),
});

describe('a fleet that follows demand', () => {
  it('serves or fails to serve all that is offered at every step, and uses or idles all that it has', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        for (const { offered, capacity, served, unmet, idle } of grow(choice).steps) {
          expect(unmet + served).toBeCloseTo(offered, 6);
          expect(served + idle).toBeCloseTo(capacity, 6);
          expect(Math.min(unmet, idle, served)).toBeGreaterThanOrEqual(0);
          expect(Math.min(unmet, idle)).toBe(0);
        }
      }),
      { seed: 1 },
    );
  });

  it('stands still when its least and its most are the same: whatever its headroom and lead', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const fixed = grow({ ...choice, least: 1000, most: 1000 });
        for (const { capacity } of fixed.steps) expect(capacity).toBe(1000);
        expect(fixed).toEqual(grow({ ...choice, least: 1000, most: 1000, headroom: 0, leadSteps: 0 }));
      }),
      { seed: 2 },
    );
  });

  it('without lead time meets all load up to its most; lead time on growing demand loses some', () => {
    expect(grow({ leadSteps: 0, headroom: 0 }).servedShare).toBe(1);
    expect(grow({ headroom: 0 }).servedShare).toBeLessThan(1);
    expect(grow({ headroom: 0.5 }).unmetUsd).toBeLessThan(grow({ headroom: 0 }).unmetUsd);
    expect(grow({ headroom: 0.5 }).idleUsd).toBeGreaterThan(grow({ headroom: 0 }).idleUsd);
  });

  it('refuses a most below its least, naming the nearest', () => {
    expect(planGrowth({ ...base, least: 500, most: 100 })).toMatchObject({ nearest: { field: 'most', value: 500 } });
  });
});

const servers: readonly ServerType[] = [
  { name: 'a', count: 10, peakFlopPerSecond: 8e15, utilisation: 0.4, watts: 1e4, memoryBytes: 640e9, usd: 3e5 },
  { name: 'b', count: 100, peakFlopPerSecond: 1e14, utilisation: 0.5, watts: 1e3, memoryBytes: 100e9, usd: 2e4 },
  { name: 'idle', count: 5, peakFlopPerSecond: 1e15, utilisation: 0, watts: 1e3, memoryBytes: 0, usd: 1e4 },
];

function fleet(demand: number) {
  const result = planFleet(servers, demand);
  if (result.kind !== 'fleet') throw new Error(JSON.stringify(result));
  return result;
}

describe('a fleet of several types', () => {
  it('supplies the sum of count x peak x utilization: 32 + 5 PFLOP/s', () => {
    expect(fleet(0).supplyFlopPerSecond).toBeCloseTo(37e15, 0);
    expect(fleet(0).watts).toBe(205_000);
    expect(fleet(0).capexUsd).toBe(5_050_000);
  });

  it('flags a shortage when demand is above supply, and only then', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e17, noNaN: true }), (demand) => {
        const { supplyFlopPerSecond, shortageFlopPerSecond, usedShare } = fleet(demand);
        expect(shortageFlopPerSecond > 0).toBe(demand > supplyFlopPerSecond);
        expect(usedShare).toBeLessThanOrEqual(1);
      }),
      { seed: 3 },
    );
  });

  it('says how many more of each type end the shortage; idle servers never do', () => {
    const { rows } = fleet(40e15);
    // 3 PFLOP/s short: 3.2 each, 0.05 each.
    expect(rows.map(({ more }) => more)).toEqual([1, 60, null]);
  });

  it('names the server, the number and its limits where one cannot be', () => {
    const wrong = servers.map((one, index) => (index === 1 ? { ...one, watts: Number.NaN } : one));
    expect(planFleet(wrong, 1)).toEqual({
      kind: 'infeasible',
      reason: 'out-of-range',
      numbers: { value: NaN, low: 0, high: 1e9, row: 1 },
      nearest: { field: 'watts', value: 0 },
    });
    expect(planFleet(servers, -1)).toMatchObject({ nearest: { field: 'demandFlopPerSecond', value: 0 } });
  });

  it('refuses a utilization above 1', () => {
    const wrong = servers.map((one) => ({ ...one, utilisation: 1.2 }));
    expect(planFleet(wrong, 1)).toMatchObject({ nearest: { field: 'utilisation', value: 1 } });
  });
});
