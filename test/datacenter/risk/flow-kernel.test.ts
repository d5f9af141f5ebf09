/** The fast kernel against the finance room, over the limits of every field; and against a closed form. */
import { describe, expect, it } from 'vitest';
import { shapeOf } from '#datacenter/risk/distributions.ts';
import { createDrawer } from '#datacenter/risk/draw.ts';
import { createColumns, flowInputs, maxYears, priceFlows } from '#datacenter/risk/flow-kernel.ts';
import { normalShare } from '#datacenter/risk/normal.ts';
import { isPlain, prepareBase, repriceFlows, valueWith, type Base } from '#datacenter/risk/repricing.ts';
import { sampleFutures } from '#datacenter/risk/risk.ts';
import { limitsOf } from '#datacenter/risk/spreads.ts';
import { presets } from '#datacenter/scenario/presets.ts';
import { writeField } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { simulate } from '#datacenter/simulate.ts';
import { createRandom } from '#datacenter/units/random.ts';
import { calibrationOf } from '#support/calibrations.ts';

function baseOf(scenario: Scenario): Base {
  const base = prepareBase(scenario, calibrationOf());
  if ('kind' in base) throw new Error(base.reason);
  return base;
}

/** Rows at the corners, the middle and anywhere inside the limits of all inputs at once. */
function matrixOf(base: Base, rows: number): readonly Float64Array[] {
  const random = createRandom(11);
  const columns = createColumns(base.point, rows);
  for (const [i, field] of flowInputs.entries()) {
    const { low, high } = limitsOf(field);
    const most = Math.min(high, field === 'measured.speed' ? 1.5 : high);
    for (let row = 0; row < rows; row += 1) {
      const pick = random.next();
      const share = pick < 0.2 ? 0 : pick < 0.4 ? 1 : random.next();
      const column = columns[i];
      // Some rows keep the scenario's own value.
      if (column && random.next() > 0.2) column[row] = low + share * (most - low);
    }
  }
  // Rent times speed stays inside the field's limits, as finance asks of the rent it is given.
  const [rents, speeds] = [columns[0], columns[flowInputs.indexOf('measured.speed')]];
  rents?.forEach((rent, row) => (rents[row] = Math.min(rent, 19.9 / (speeds?.[row] ?? 1))));
  return columns;
}

describe('the kernel', () => {
  const rates = [
    { 'finance.taxRate': 0 },
    { 'finance.taxRate': 0.4, 'finance.discountRate': 0.3, 'facility.fill': 0.6, 'finance.revenueModel': 'tokens' },
    { 'finance.taxRate': 0.21, 'finance.discountRate': 0, 'finance.facilityLifeYears': 8 },
    {
      ...{ 'finance.taxRate': 0.25, 'finance.resaleShare': 0.3, 'finance.rampMonths': 15, 'finance.inflation': 0.03 },
      ...{ 'finance.softwareUsd': 900, 'finance.networkUsdPerYear': 2e6, 'finance.carbonUsdPerTonne': 80 },
      ...{ 'finance.deliveredShare': 0.9, 'finance.lossYears': 20 },
    },
    {
      ...{ 'facility.demandUsdPerKw': 14, 'facility.loadFactor': 0.7, 'facility.touRatio': 1.1, 'facility.fill': 0.5 },
      ...{ 'facility.contractedShare': 0.6, 'facility.contractUsdPerKwh': 0.01, 'facility.generatorHours': 40 },
      ...{ 'facility.reuseFactor': 0.4, 'facility.heatUsdPerKwh': 0.03, 'finance.carbonUsdPerTonne': 100 },
    },
    { 'finance.flowTiming': 'middle', 'finance.taxRate': 0.25, 'facility.fill': 0.7 },
    { 'finance.flowTiming': 'start', 'finance.resaleShare': 0.3 },
  ];

  it.each(rates)('lays out the flows of finance to 1e-9 over the field matrix, with %o', (fields) => {
    const rows = 150;
    for (const { id, scenario } of presets) {
      const base = baseOf(
        Object.entries(fields).reduce((now, [field, value]) => writeField(now, field, value), scenario),
      );
      expect(isPlain(base.scenario)).toBe(true);
      const columns = matrixOf(base, rows);
      const width = maxYears + 1;
      const values = new Float64Array(rows);
      const cumulative = new Float64Array(rows * width);
      priceFlows(columns, rows, base.terms, {
        netPresentValueUsd: values,
        paybackYears: null,
        cumulativeUsd: cumulative,
      });
      // One statement for each preset: as many expectations as years would take longer than the flows.
      const errors: number[] = [];
      for (let row = 0; row < rows; row += 1) {
        const flows = repriceFlows(base, columns, row);
        const capex = Math.max(1, -(flows[0]?.capexUsd ?? NaN));
        const off = (own = NaN, theirs: number) => Math.abs(own - theirs) / Math.max(capex, Math.abs(theirs));
        for (const { year, cumulativeUsd } of flows) errors.push(off(cumulative[row * width + year], cumulativeUsd));
        errors.push(off(values[row], flows.at(-1)?.discountedCumulativeUsd ?? NaN));
        errors.push(off(cumulative[row * width + maxYears], cumulative[row * width + flows.length - 1] ?? NaN));
      }
      expect(Math.max(...errors), id).toBeLessThan(1e-9);
    }
  });

  it('pays back when finance says so', () => {
    for (const rent of [1, 3, 5, 8, 14]) {
      for (const months of [0, 5, 12, 31]) {
        const scenario = [
          ['finance.rentUsdPerHour', rent],
          ['finance.buildMonths', months],
          ['finance.taxRate', 0.25],
        ].reduce((now, [field, value]) => writeField(now, String(field), value ?? null), defaultScenario);
        const { finance } = simulate(scenario, null);
        const base = baseOf(scenario);
        const paid = new Float64Array(1);
        priceFlows(createColumns(base.point, 1), 1, base.terms, {
          netPresentValueUsd: new Float64Array(1),
          paybackYears: paid,
          cumulativeUsd: null,
        });
        const known = finance.kind === 'finance' ? finance.paybackYears : null;
        if (known === null) expect(paid[0]).toBeNaN();
        else expect(paid[0]).toBeCloseTo(known, 9);
      }
    }
  });

  it('has a column for each input and reaches beyond the longest project', () => {
    const longest = limitsOf('finance.buildMonths').high / 12 + limitsOf('finance.serverLifeYears').high;
    expect(maxYears).toBeGreaterThanOrEqual(longest);
  });
});

describe('a project that the kernel does not know', () => {
  it.each([
    { 'finance.serverGenerations': 2 },
    { 'finance.debtShare': 0.5 },
    { 'finance.taxLives': 'us', 'finance.taxRate': 0.21 },
    { 'finance.lossYears': 3, 'finance.taxRate': 0.21 },
    { 'finance.fabricShare': 0.2 },
    { 'finance.receivableDays': 60 },
    { 'finance.payableDays': 30, 'finance.flowTiming': 'middle' },
    { 'finance.landUsdPerWatt': 1 },
  ])('is priced by finance itself, with fewer futures: %o', (fields) => {
    const scenario = Object.entries(fields).reduce(
      (now, [field, value]) => writeField(now, field, value),
      defaultScenario,
    );
    expect(isPlain(scenario)).toBe(false);
    const { finance } = simulate(scenario, null);
    const futures = sampleFutures(scenario, null, { count: 300, seed: 1 });
    if (finance.kind !== 'finance' || futures.kind !== 'futures') throw new Error('no answer');
    expect(futures.netPresentValuesUsd.every(Number.isFinite)).toBe(true);
    expect(futures.percentilesUsd[0]).toBeLessThan(finance.netPresentValueUsd);
    expect(futures.percentilesUsd[100]).toBeGreaterThan(finance.netPresentValueUsd);
    const point = sampleFutures(scenario, null, { count: 3, seed: 1, spread: 0 });
    expect(point.kind === 'futures' && point.pointUsd).toBe(finance.netPresentValueUsd);
    expect(valueWith(baseOf(scenario), []) / finance.netPresentValueUsd).toBeCloseTo(1, 12);
  });
});

describe('a project that is linear in one normal input', () => {
  it('loses as often as the normal distribution says, within three standard errors', () => {
    const base = baseOf(writeField(defaultScenario, 'finance.rentUsdPerHour', 4.2));
    const count = 40_000;
    const columns = createColumns(base.point, count);
    const drawer = createDrawer(
      base.point,
      [{ field: 'finance.rentUsdPerHour', shape: shapeOf({ kind: 'normal', mean: 4.2, deviation: 0.5 }) }],
      [],
    );
    drawer.draw(columns, 9, 0, count);
    const values = new Float64Array(count);
    priceFlows(columns, count, base.terms, { netPresentValueUsd: values, paybackYears: null, cumulativeUsd: null });
    const { finance } = simulate(base.scenario, null);
    if (finance.kind !== 'finance') throw new Error(finance.reason);
    // Untaxed, the value rises in a straight line with the rent and is zero at the break-even rent.
    const expected = normalShare(((finance.breakEvenRentUsdPerHour ?? NaN) - 4.2) / 0.5);
    const lost = values.filter((value) => value < 0).length / count;
    expect(Math.abs(lost - expected)).toBeLessThan(3 * Math.sqrt((expected * (1 - expected)) / count));
  });
});
