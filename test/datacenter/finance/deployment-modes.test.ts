/** Own, colocate, reserve, rent, supercomputer, hybrid: the formulas by hand, and break-evens that satisfy both. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestOwnedShare,
  costOfHour,
  costOfHybridHour,
  findCrossings,
  findReigns,
  plainModes,
  priceModes,
  servedByOwned,
  type DeploymentInputs,
  type ModeCosts,
} from '#datacenter/finance/deployment-modes.ts';

/** Round numbers, no money cost, so that every price can be checked by hand. */
const plain: DeploymentInputs = {
  serverUsd: 43_800,
  facilityUsd: 8760,
  facilityLifeYears: 10,
  itPowerW: 1000,
  idleShare: 0,
  pue: 1.25,
  usdPerKwh: 0.08,
  maintenanceShare: 0,
  facilityMaintenanceShare: 0,
  insuranceShare: 0,
  staffUsdPerYear: 876,
  discountRate: 0,
  rentUsdPerHour: 3,
  rentDeclinePerYear: 0,
  extrasShare: 0,
  contractDiscount: 0.5,
  colocationUsdPerKwMonth: 73,
  supercomputerUsdPerHour: 0.2,
};

function price(more: Partial<DeploymentInputs> = {}, years = 5): ModeCosts {
  const costs = priceModes({ ...plain, ...more }, years);
  if ('kind' in costs) throw new Error(costs.reason);
  return costs;
}

describe('the cost of an hour', () => {
  it('of an owned accelerator is servers 1.0, building 0.1, staff 0.1 held, and 0.1 of energy used', () => {
    const { own } = price();
    expect(own.heldUsd).toBeCloseTo(1.2, 12);
    expect(own.usedUsd).toBeCloseTo(0.1, 12);
    expect(costOfHour(own, 0.5)).toBeCloseTo(2.5, 12);
  });

  it('colocated has 12 × 73 USD a kW and year in the place of the building', () => {
    expect(price().colocate.heldUsd).toBeCloseTo(1 + 0.1 + 0.1, 12);
  });

  it('by contract is paid whether used or not; on demand and at a center only when used', () => {
    const { reserve, rent, supercomputer } = price();
    expect([reserve.heldUsd, reserve.usedUsd]).toEqual([1.5, 0]);
    expect([rent.heldUsd, rent.usedUsd]).toEqual([0, 3]);
    expect(costOfHour(supercomputer, 0.01)).toBe(0.2);
  });

  it('counts what idle machines draw as held', () => {
    const { own } = price({ idleShare: 0.4 });
    expect(own.heldUsd).toBeCloseTo(1.24, 12);
    expect(own.usedUsd).toBeCloseTo(0.06, 12);
  });

  it('of a falling rent is its average over the years: 3 USD falling 19 % a year for 2 years', () => {
    const fall = -Math.log(0.81);
    expect(price({ rentDeclinePerYear: 0.19 }, 2).rent.usedUsd).toBeCloseTo((3 * (1 - 0.81 ** 2)) / fall / 2, 12);
  });

  it('with money at 10 % a year recovers the servers with interest: their hours are worth what they cost', () => {
    const { own } = price({ discountRate: 0.1, facilityUsd: 0, staffUsdPerYear: 0 });
    const steps = 200_000;
    let worth = 0;
    for (let step = 0; step < steps; step += 1) worth += (5 / steps) * 1.1 ** -(((step + 0.5) * 5) / steps);
    expect(own.heldUsd * 8760 * worth).toBeCloseTo(43_800, 3);
  });
});

describe('a break-even', () => {
  it('of owning against renting lies where both formulas are equal: 1.2 / u + 0.1 = 3', () => {
    const { own, rent } = price();
    const [use] = findCrossings(
      (at) => costOfHour(own, at),
      (at) => costOfHour(rent, at),
      0.01,
      1,
    );
    expect(use).toBeCloseTo(1.2 / 2.9, 12);
  });

  it('satisfies the equality of both cost formulas to 1e-6, whatever the inputs, over use and over years', () => {
    const inputs = fc.record({
      serverUsd: fc.double({ min: 1e3, max: 2e5, noNaN: true }),
      rentUsdPerHour: fc.double({ min: 0.1, max: 15, noNaN: true }),
      rentDeclinePerYear: fc.double({ min: 0, max: 0.5, noNaN: true }),
      discountRate: fc.double({ min: 0, max: 0.3, noNaN: true }),
      idleShare: fc.double({ min: 0, max: 1, noNaN: true }),
      usdPerKwh: fc.double({ min: 0, max: 0.5, noNaN: true }),
    });
    let crossings = 0;
    fc.assert(
      fc.property(inputs, fc.double({ min: 0.5, max: 8, noNaN: true }), (some, years) => {
        const costs = price(some, years);
        for (const one of plainModes) {
          for (const other of plainModes.slice(plainModes.indexOf(one) + 1)) {
            const at = (mode: typeof one) => (use: number) => costOfHour(costs[mode], use);
            for (const use of findCrossings(at(one), at(other), 0.01, 1)) {
              crossings += 1;
              expect(Math.abs(at(one)(use) - at(other)(use))).toBeLessThanOrEqual(1e-6);
            }
          }
        }
        const over = (mode: 'own' | 'rent') => (span: number) => costOfHour(price(some, span)[mode], 0.7);
        for (const span of findCrossings(over('own'), over('rent'), 0.25, 10)) {
          crossings += 1;
          expect(Math.abs(over('own')(span) - over('rent')(span))).toBeLessThanOrEqual(1e-6);
        }
      }),
      { numRuns: 40, seed: 5, endOnFailure: true },
    );
    expect(crossings).toBeGreaterThan(60);
  });

  it('is found twice where a falling rent first overtakes owning and is then overtaken again', () => {
    const bend = findCrossings(
      (at) => (at - 2) ** 2,
      (at) => 1 + 0 * at,
      0,
      5,
    );
    expect(bend.map((at) => Math.round(at * 1e9) / 1e9)).toEqual([1, 3]);
  });

  it('is none where one is cheaper throughout', () => {
    const { own } = price({ rentUsdPerHour: 0.5 });
    const rent = price({ rentUsdPerHour: 0.5 }).rent;
    expect(
      findCrossings(
        (at) => costOfHour(own, at),
        (at) => costOfHour(rent, at),
        0.01,
        1,
      ),
    ).toEqual([]);
  });
});

describe('who is cheapest where', () => {
  const modes = ['own', 'reserve', 'rent'] as const;
  const reignsOf = (costs: ModeCosts) =>
    findReigns(
      modes.map((mode) => ({ mode, cost: (use: number) => costOfHour(costs[mode], use) })),
      0.01,
      1,
    );

  it('covers the whole range without gaps, each with the least cost inside', () => {
    const costs = price();
    const reigns = reignsOf(costs);
    expect(reigns.map(({ mode }) => mode)).toEqual(['rent', 'own']);
    expect([reigns[0]?.from, reigns.at(-1)?.to]).toEqual([0.01, 1]);
    for (const [rank, { to }] of reigns.slice(0, -1).entries()) expect(reigns[rank + 1]?.from).toBe(to);
    for (const { mode, from, to } of reigns)
      for (const other of modes)
        expect(costOfHour(costs[mode], (from + to) / 2)).toBeLessThanOrEqual(costOfHour(costs[other], (from + to) / 2));
  });

  it('is nobody where there is nobody', () => {
    expect(findReigns([], 0, 1)).toEqual([]);
  });
});

describe('a hybrid', () => {
  const { own, rent } = price();

  it('that owns nothing rents, and that owns the whole peak owns', () => {
    for (const use of [0.1, 0.5, 0.9, 1]) {
      expect(costOfHybridHour(own, rent, 0, use)).toBeCloseTo(costOfHour(rent, use), 12);
      expect(costOfHybridHour(own, rent, 1, use)).toBeCloseTo(costOfHour(own, use), 12);
    }
  });

  it('serves with owned machines what the load-duration curve says, counted by hand', () => {
    const use = 0.4;
    const steps = 100_000;
    let served = 0;
    for (let step = 0; step < steps; step += 1)
      served += Math.min(((step + 0.5) / steps) ** ((1 - use) / use), 0.3) / steps;
    expect(servedByOwned(0.3, use)).toBeCloseTo(served, 6);
    expect(servedByOwned(1, use)).toBeCloseTo(use, 12);
  });

  it('at its best is never dearer than owning alone or renting alone, and no share near it is cheaper', () => {
    for (const use of [0.05, 0.2, 0.35, 0.5, 0.8, 0.99]) {
      const best = bestOwnedShare(own, rent, use);
      const cost = costOfHybridHour(own, rent, best, use);
      expect(cost).toBeLessThanOrEqual(costOfHour(own, use) + 1e-12);
      expect(cost).toBeLessThanOrEqual(costOfHour(rent, use) + 1e-12);
      for (const share of [best - 0.01, best + 0.01].filter((one) => one >= 0 && one <= 1))
        expect(costOfHybridHour(own, rent, share, use)).toBeGreaterThanOrEqual(cost - 1e-12);
    }
  });

  it('owns nothing where even a machine in constant use costs more than its rent', () => {
    expect(bestOwnedShare(own, { heldUsd: 0, usedUsd: 1 }, 0.9)).toBe(0);
  });
});

describe('what cannot be', () => {
  it.each([
    ['pue', 0.9, 1],
    ['serverUsd', -1, 0],
    ['contractDiscount', 1.2, 1],
    ['idleShare', Number.NaN, 0],
    ['facilityLifeYears', 0, 1],
  ] as const)('%s of %d is refused by name, with the nearest value that works', (name, value, nearest) => {
    expect(priceModes({ ...plain, [name]: value }, 5)).toMatchObject({
      kind: 'infeasible',
      nearest: { field: `finance.${name}`, value: nearest },
    });
  });

  it('no time to use it is refused', () => {
    expect(priceModes(plain, 0)).toMatchObject({ kind: 'infeasible', nearest: { field: 'finance.years' } });
  });
});
