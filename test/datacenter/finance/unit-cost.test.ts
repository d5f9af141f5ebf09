/** The bridge from a measured speed to unit costs, and the cost of an hour by part. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FinanceChoice } from '#datacenter/finance/finance.ts';
import { hourParts, stackHourCost } from '#datacenter/finance/hour-cost.ts';
import { bridgeUnitCost, unitCostLimits, type UnitCostChoice } from '#datacenter/finance/unit-cost.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { simulate } from '#datacenter/simulate.ts';
import { scenarios } from '#support/scenarios.ts';

const desk: UnitCostChoice = {
  samplesPerSecond: 10_000,
  inferencesPerSample: 3,
  deviceUsd: 1752,
  lifeYears: 4,
  usedShare: 0.5,
  watts: 500,
  pue: 1.2,
  usdPerKwh: 0.2,
  samplesPerTraining: 600_000,
  pointsGained: 80,
  hardwareRatio: 10,
  machines: 5,
};
const bridged = (change: Partial<UnitCostChoice> = {}) => {
  const found = bridgeUnitCost({ ...desk, ...change });
  if (found.kind === 'infeasible') throw new Error(found.reason);
  return found;
};

describe('the unit-cost bridge', () => {
  it('is what a hand computes', () => {
    // 1,752 USD over 17,520 used hours is 0.1 USD; 0.6 kW at 0.2 USD is 0.12 USD; the training takes a minute.
    const found = bridged();
    expect(found.capitalUsdPerHour).toBeCloseTo(0.1, 12);
    expect(found.energyUsdPerHour).toBeCloseTo(0.12, 12);
    expect(found.trainingSeconds).toBe(60);
    expect(found.usdPerTraining).toBeCloseTo(0.22 / 60, 12);
    expect(found.usdPerPoint).toBeCloseTo(0.22 / 60 / 80, 12);
    expect(found.usdPerThousandInferences).toBeCloseTo((0.22 / 3600) * (1000 / 30_000), 12);
    expect([found.fleetSamplesPerSecond, found.fleetTrainingSeconds]).toEqual([500_000, 1.2]);
  });

  it('halves every unit cost when the measured speed doubles', () => {
    const within = (name: keyof UnitCostChoice) => {
      const [low, high] = unitCostLimits[name];
      return fc.double({ min: low, max: Math.min(high, Math.max(1, low) * 1e4) / 2, noNaN: true });
    };
    fc.assert(
      fc.property(
        within('samplesPerSecond'),
        within('deviceUsd'),
        within('watts'),
        (samplesPerSecond, deviceUsd, watts) => {
          const once = bridged({ samplesPerSecond, deviceUsd, watts });
          const twice = bridged({ samplesPerSecond: 2 * samplesPerSecond, deviceUsd, watts });
          for (const key of ['usdPerThousandInferences', 'usdPerTraining', 'usdPerPoint'] as const)
            expect(twice[key]).toBeCloseTo((once[key] ?? Number.NaN) / 2, 12);
          expect(twice.capitalUsdPerHour + twice.energyUsdPerHour).toBe(once.capitalUsdPerHour + once.energyUsdPerHour);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });

  it('has no cost per point where nothing is gained', () => {
    expect(bridged({ pointsGained: 0 }).usdPerPoint).toBeNull();
  });

  it.each(Object.entries(unitCostLimits))(
    'refuses a %s outside its limits with the nearest that works',
    (name, [low, high]) => {
      for (const value of [low - 1, high * 2 + 1, Number.NaN, Infinity]) {
        const refused = bridgeUnitCost({ ...desk, [name]: value });
        expect(refused).toMatchObject({ kind: 'infeasible', nearest: { field: `unitCost.${name}` } });
        if (refused.kind === 'infeasible')
          expect(bridgeUnitCost({ ...desk, [name]: refused.nearest?.value }).kind).toBe('unit-cost');
      }
    },
  );
});

describe('the cost of an hour', () => {
  const { cluster, facility } = simulate(defaultScenario, null);
  if (cluster.kind !== 'cluster' || facility.kind !== 'facility')
    throw new Error('the default scenario has no cluster');
  const stack = (change: Partial<FinanceChoice> = {}) => {
    const found = stackHourCost({ ...defaultScenario.finance, ...change }, cluster, facility);
    if (found.kind === 'infeasible') throw new Error(found.reason);
    return found;
  };
  const part = (found: ReturnType<typeof stack>, name: (typeof hourParts)[number]) =>
    found.parts[hourParts.indexOf(name)] ?? Number.NaN;

  it('is the sum of its parts, whatever the scenario', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const outcome = simulate(scenario, null);
        if (outcome.cluster.kind === 'infeasible' || outcome.facility.kind === 'infeasible') return;
        const found = stackHourCost(scenario.finance, outcome.cluster, outcome.facility);
        if (found.kind === 'infeasible') return;
        const sum = found.parts.reduce((total, one) => total + one, 0);
        expect(Math.abs(sum / found.usdPerHour - 1)).toBeLessThan(1e-9);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('without a fall of rents is earned at the break-even rent', () => {
    const { finance } = simulate(
      { ...defaultScenario, finance: { ...defaultScenario.finance, rentDeclinePerYear: 0 } },
      null,
    );
    const rentUsdPerHour = finance.kind === 'finance' ? (finance.breakEvenRentUsdPerHour ?? Number.NaN) : Number.NaN;
    const found = stack({ rentDeclinePerYear: 0, rentUsdPerHour });
    expect(found.earnedUsdPerHour).toBeCloseTo(found.usdPerHour, 9);
  });

  it('moves between parts when they are counted apart, and stays what it was', () => {
    const [plain, apart] = [
      stack(),
      stack({ fabricShare: 0.1, fabricLifeYears: 5, shellShare: 0.2, shellLifeYears: 15 }),
    ];
    expect(apart.usdPerHour).toBeCloseTo(plain.usdPerHour, 9);
    expect(part(apart, 'fabric') + part(apart, 'servers')).toBeCloseTo(part(plain, 'servers'), 9);
    expect(part(plain, 'shell')).toBe(0);
  });

  it('doubles in all that lasts when half the hours are sold', () => {
    expect(stack({ occupancy: 0.4 }).usdPerHour).toBeCloseTo(2 * stack().usdPerHour, 9);
  });

  it('of no hours has no answer', () => {
    const none = stackHourCost({ ...defaultScenario.finance, occupancy: 0 }, cluster, facility);
    expect(none).toMatchObject({ kind: 'infeasible', reason: 'no-hours', nearest: { field: 'finance.occupancy' } });
  });
});
