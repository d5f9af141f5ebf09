/** What an hour earns by the three models of revenue, and a building that is paid for whether it is full or not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FinanceChoice } from '#datacenter/finance/finance.ts';
import { everyRevenueModel } from '#datacenter/finance/options.ts';
import { prepareBase, valueWith } from '#datacenter/risk/repricing.ts';
import { findTurningPoints } from '#datacenter/risk/sensitivity.ts';
import { writeField, type FieldValue } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { simulate } from '#datacenter/simulate.ts';
import { scenarios } from '#support/scenarios.ts';

const scenarioOf = (fields: Readonly<Record<string, FieldValue>>) =>
  Object.entries(fields).reduce((now, [id, value]) => writeField(now, id, value), defaultScenario);
const priced = (fields: Readonly<Record<string, FieldValue>>) => {
  const { finance } = simulate(scenarioOf(fields), null);
  if (finance.kind !== 'finance') throw new Error(finance.reason);
  return finance;
};
const model = (revenueModel: FinanceChoice['revenueModel']) => ({ 'finance.revenueModel': revenueModel });

describe('what an hour earns', () => {
  it('is its rent unless something else is chosen', () => {
    const { prices, flows } = priced({});
    expect(prices.earnedUsdPerHour).toBe(prices.rentUsdPerHour);
    const set = priced({ 'finance.tokenUsd': 7, 'finance.tokensPerSecond': 5000, 'finance.valueUsdPerYear': 1e9 });
    expect(set.flows).toEqual(flows);
  });

  it('in tokens is 3,800 a second x 3,600 x 0.40 USD a million: 5.472 USD', () => {
    const { prices } = priced(model('tokens'));
    expect(prices.earnedUsdPerHour).toBeCloseTo(5.472, 12);
    // What others rent an accelerator for stays what it is.
    expect(prices.rentUsdPerHour).toBe(priced({}).prices.rentUsdPerHour);
  });

  it('as business value is the year’s value over all hours: 17,940,480 USD over 2,048 x 8,760 is 1 USD', () => {
    const fields = { ...model('value'), 'finance.valueUsdPerYear': 2048 * 8760 };
    expect(priced(fields).prices.earnedUsdPerHour).toBeCloseTo(1, 12);
    // A year of which four fifths are used is worth four fifths.
    const { flows } = priced({ ...fields, 'finance.buildMonths': 0, 'finance.rentDeclinePerYear': 0 });
    expect(flows[1]?.revenueUsd).toBeCloseTo(0.8 * 2048 * 8760, 3);
  });

  it('decides the flows whatever it is called: equal earnings, equal flows', () => {
    const [rented, sold, used] = everyRevenueModel.map((one) =>
      priced({
        ...model(one),
        'finance.rentUsdPerHour': 5.472,
        'finance.valueUsdPerYear': 5.472 * 2048 * 8760,
      }),
    );
    for (const other of [sold, used]) {
      expect(other?.netPresentValueUsd).toBeCloseTo(rented?.netPresentValueUsd ?? Number.NaN, 3);
      expect(other?.breakEvenRentUsdPerHour).toBeCloseTo(rented?.breakEvenRentUsdPerHour ?? Number.NaN, 9);
    }
  });

  it('is the same to the risk room, which offers no rent as a way out where nothing is rented out', () => {
    for (const one of everyRevenueModel) {
      const scenario = scenarioOf(model(one));
      const base = prepareBase(scenario, null);
      const points = findTurningPoints(scenario, null);
      if ('kind' in base || 'kind' in points) throw new Error('no answer');
      expect(valueWith(base, []) / base.pointUsd).toBeCloseTo(1, 9);
      expect(points.some(({ field }) => field === 'finance.rentUsdPerHour')).toBe(one === 'hours');
    }
  });
});

describe('a building', () => {
  it('is priced by what it is made for, not by what stands in it', () => {
    const [full, half] = [priced({}), priced({ 'facility.fill': 0.5 })];
    const usd = (finance: typeof full) => finance.capex.find(({ part }) => part === 'facility')?.usd ?? Number.NaN;
    expect(usd(half) / usd(full)).toBeCloseTo(2, 12);
    expect(half.netPresentValueUsd).toBeLessThan(full.netPresentValueUsd);
  });
});

describe('purchases paid in stages', () => {
  const staged = { 'finance.depositShare': 0.3, 'finance.deliveryShare': 0.5, 'finance.buildMonths': 18 };

  it('fall due with the order, a quarter before the first rented hour, and at it', () => {
    const { flows, capexUsd } = priced(staged);
    // Ordered at 0; delivered at 1.25 years and accepted at 1.5, both in the second year.
    const paid = flows.slice(0, 4).map((flow) => -flow.capexUsd / capexUsd);
    for (const [year, share] of [0.3, 0, 0.7, 0].entries()) expect(paid[year]).toBeCloseTo(share, 12);
    const late = priced({ ...staged, 'finance.buildMonths': 12 }).flows.map((flow) => -flow.capexUsd / capexUsd);
    expect(late.slice(0, 2).map((share) => Number(share.toFixed(12)))).toEqual([0.3, 0.7]);
  });

  it('are the same money, worth less today', () => {
    const [once, later] = [priced({ 'finance.buildMonths': 18 }), priced(staged)];
    expect(later.totalCostUsd / once.totalCostUsd).toBeCloseTo(1, 12);
    expect(later.capexUsd).toBe(once.capexUsd);
    const gainUsd = 0.7 * once.capexUsd * (1 - 1 / 1.1 ** 2);
    expect(later.netPresentValueUsd - once.netPresentValueUsd).toBeCloseTo(gainUsd, 2);
    expect(later.breakEvenRentUsdPerHour ?? NaN).toBeLessThan(once.breakEvenRentUsdPerHour ?? NaN);
  });

  it('pay back no sooner than when paid at once, undiscounted, and not on the day of a small deposit', () => {
    const rich = { 'finance.rentUsdPerHour': 9, 'finance.buildMonths': 6 };
    for (const deposit of [0, 0.2, 1]) {
      const { paybackYears } = priced({ ...rich, 'finance.depositShare': deposit });
      expect(paybackYears).toBeCloseTo(priced(rich).paybackYears ?? Number.NaN, 9);
    }
  });

  it('draw the loan as they fall due, and it is paid back to the cent', () => {
    const { flows, capexUsd } = priced({
      ...staged,
      'finance.debtShare': 0.3,
      'finance.rentUsdPerHour': 9,
      'finance.taxRate': 0.2,
    });
    expect(flows[0]?.drawnUsd).toBeCloseTo(0.3 * 0.3 * capexUsd, 3);
    expect(flows.reduce((sum, { drawnUsd }) => sum + drawnUsd, 0)).toBeCloseTo(0.3 * capexUsd, 3);
    expect(flows.at(-1)?.owedUsd).toBeCloseTo(0, 3);
    const value = (usd: readonly number[]) => usd.reduce((sum, one, year) => sum + one / 1.08 ** year, 0);
    expect(value(flows.map(({ debtUsd }) => debtUsd))).toBeCloseTo(0, 3);
  });

  it('sum to the net of every year and to the cost of an hour, whatever the scenario', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { finance } = simulate(scenario, null);
        if (finance.kind !== 'finance') return;
        const bought = finance.flows[0]?.capexUsd ?? 0;
        expect(bought).toBeLessThanOrEqual(0);
        for (const flow of finance.flows) expect(Number.isFinite(flow.netUsd)).toBe(true);
        expect(Math.abs(finance.flows.at(-1)?.owedUsd ?? NaN)).toBeLessThanOrEqual(
          1e-6 * Math.max(1, finance.capexUsd),
        );
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
