/** Laws of the whole corridor over the field matrix: finite everywhere, sums hold, and the bridge from the measurement. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '#datacenter/outcome.ts';
import { allFields, writeField, type FieldValue } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { findPreset, presets } from '#datacenter/scenario/presets.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { simulate } from '#datacenter/simulate.ts';
import type { Field } from '#datacenter/units/field.ts';
import { calibrationOf } from '#support/calibrations.ts';
import { fieldValues, scenarios } from '#support/scenarios.ts';

const calibration = calibrationOf();
const ends = (field: Field): readonly FieldValue[] =>
  field.kind === 'choice' ? field.options : [field.low, field.default, field.high];

/** Paths of numbers that are not finite, anywhere inside. */
function notFinite(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}.${key}`));
}

/** What must hold of any outcome; a list of what does not. */
function broken(outcome: Outcome): string[] {
  const wrong = notFinite(outcome);
  const { workload, cluster, facility, finance } = outcome;
  const isNear = (a: number, b: number, size: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(size));
  if (workload.kind === 'infeasible' && cluster !== workload) wrong.push('cluster does not carry the reason on');
  if (cluster.kind === 'infeasible' && facility !== cluster) wrong.push('facility does not carry the reason on');
  if (facility.kind === 'infeasible' && finance !== facility) wrong.push('finance does not carry the reason on');
  if (facility.kind === 'facility') {
    if (facility.facilityPowerW < facility.itPowerW) wrong.push('less power at the meter than inside');
    const kwh = (facility.facilityPowerW * 8760) / 1000;
    if (!isNear(facility.energyKwhPerYear, kwh, kwh)) wrong.push('energy of a year is not power times hours');
  }
  if (finance.kind === 'finance') {
    const { flows, capexUsd } = finance;
    const sums = flows.reduce((sum, flow) => sum + flow.netUsd, 0);
    const size = flows.reduce((sum, flow) => sum + Math.abs(flow.netUsd), 0);
    if (!isNear(sums, flows.at(-1)?.cumulativeUsd ?? Number.NaN, size))
      wrong.push('flows do not sum to the cumulative');
    const discounted = flows.at(-1)?.discountedCumulativeUsd ?? Number.NaN;
    if (!isNear(discounted, finance.netPresentValueUsd, size)) wrong.push('discounted flows do not sum to the value');
    if (
      !isNear(
        finance.capex.reduce((sum, part) => sum + part.usd, 0),
        capexUsd,
        size,
      )
    )
      wrong.push('capex parts');
    const { paybackYears, discountedPaybackYears } = finance;
    if (discountedPaybackYears !== null && (paybackYears ?? Infinity) > discountedPaybackYears + 1e-9)
      wrong.push('discounted payback comes first');
    const rent = finance.breakEvenRentUsdPerHour;
    if (rent !== null) {
      const isWorthIt = finance.prices.earnedUsdPerHour > rent * (1 + 1e-9);
      const isNotWorthIt = finance.prices.earnedUsdPerHour < rent * (1 - 1e-9);
      if (isWorthIt && finance.netPresentValueUsd < 0) wrong.push('rent above break-even loses money');
      if (isNotWorthIt && finance.netPresentValueUsd > 0) wrong.push('rent below break-even earns money');
    }
  }
  return wrong;
}

describe('the corridor', () => {
  it('keeps its sums and stays finite with every field at its ends, around every preset', () => {
    const wrong: string[] = [];
    for (const { id, scenario } of presets)
      for (const field of allFields)
        for (const value of ends(field)) {
          const outcome = simulate(writeField(scenario, field.id, value), calibration);
          wrong.push(...broken(outcome).map((what) => `${id}, ${field.id} = ${value}: ${what}`));
        }
    expect(wrong).toEqual([]);
  });

  it('and with any two fields anywhere', () => {
    const two = fc
      .uniqueArray(fc.constantFrom(...allFields), { minLength: 2, maxLength: 2 })
      .chain((fields) =>
        fc.tuple(...fields.map((field) => fieldValues(field).map((value): [string, FieldValue] => [field.id, value]))),
      );
    fc.assert(
      fc.property(two, (changes) => {
        const scenario = changes.reduce((now, [id, value]) => writeField(now, id, value), defaultScenario);
        expect(broken(simulate(scenario, calibration))).toEqual([]);
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  it('and with all fields anywhere, measured or not', () => {
    fc.assert(
      fc.property(scenarios, fc.boolean(), (scenario, isMeasured) => {
        expect(broken(simulate(scenario, isMeasured ? calibration : null))).toEqual([]);
      }),
      { seed: 12, numRuns: 400 },
    );
  });

  it('answers the same question the same way', () => {
    expect(simulate(defaultScenario, null)).toEqual(simulate(defaultScenario, null));
  });
});

describe('money follows its causes', () => {
  const worth = (scenario: Scenario) => {
    const { finance } = simulate(scenario, calibration);
    return finance.kind === 'finance' ? finance.netPresentValueUsd : Number.NaN;
  };

  it.each([
    ['finance.rentUsdPerHour', 1],
    ['finance.occupancy', 1],
    ['finance.rentDeclinePerYear', -1],
    ['finance.serverUsd', -1],
    ['finance.facilityUsdPerWatt', -1],
    ['finance.maintenanceShare', -1],
    ['finance.insuranceShare', -1],
    ['finance.facilityMaintenanceShare', -1],
    ['finance.staffUsdPerYear', -1],
    ['finance.taxRate', -1],
    ['facility.pue', -1],
    ['facility.usdPerKwh', -1],
  ])('more %s never moves the value against its sign', (id, sign) => {
    const field = allFields.find((one) => one.id === id);
    if (field?.kind !== 'number') throw new Error(`no field ${id}`);
    for (const { scenario } of presets) {
      const steps = Array.from({ length: 9 }, (_, i) => field.low + ((field.high - field.low) * i) / 8);
      const values = steps.map((value) => sign * worth(writeField(scenario, id, value)));
      for (const [i, value] of values.entries()) {
        if (i > 0) expect(value).toBeGreaterThanOrEqual((values[i - 1] ?? 0) - 1e-6 * Math.abs(value));
      }
    }
  });
});

describe('the bridge from the measured machine', () => {
  it('doubling its speed halves the days and the energy of the training', () => {
    const alone = writeField(findPreset('my-classroom')?.scenario ?? defaultScenario, 'cluster.accelerators', 1);
    const [slow, fast] = [simulate(alone, calibrationOf(1)), simulate(alone, calibrationOf(2))];
    if (slow.cluster.kind !== 'cluster' || fast.cluster.kind !== 'cluster')
      throw new Error('this machine cannot train');
    if (slow.facility.kind !== 'facility' || fast.facility.kind !== 'facility') throw new Error('no power known');
    expect(slow.cluster.trainingSeconds / fast.cluster.trainingSeconds).toBeCloseTo(2, 9);
    expect(slow.cluster.acceleratorHours / fast.cluster.acceleratorHours).toBeCloseTo(2, 9);
    expect(slow.facility.trainingEnergyKwh / fast.facility.trainingEnergyKwh).toBeCloseTo(2, 9);
    expect(slow.facility.energyKwhPerYear).toBe(fast.facility.energyKwhPerYear);
  });

  it('one measured machine trains in the time its measured rate says: images over images per second', () => {
    const alone = writeField(findPreset('my-classroom')?.scenario ?? defaultScenario, 'cluster.accelerators', 1);
    const { cluster } = simulate(alone, calibrationOf(1));
    if (cluster.kind !== 'cluster') throw new Error(cluster.reason);
    expect(cluster.trainingSeconds / (600_000 / 1e5)).toBeCloseTo(1, 1);
  });
});
