/** Measures of flows and of projects, the published shares of an operator, and book against economic value. */
import { describe, expect, it } from 'vitest';
import {
  amortiseTraining,
  bookValue,
  economicLifeYears,
  economicValue,
  ordersLostPerYear,
} from '#datacenter/finance/book-value.ts';
import { coverRatios } from '#datacenter/finance/cover.ts';
import { datedPresentValue } from '#datacenter/finance/dated-flows.ts';
import type { FinanceChoice } from '#datacenter/finance/finance.ts';
import { measureFlows, mostFlows, mostUsd } from '#datacenter/finance/flow-measures.ts';
import { mendOneSign, readFlows } from '#datacenter/finance/typed-flows.ts';
import { priceMonth } from '#datacenter/finance/monthly-cost.ts';
import { callValue, normalShareBelow } from '#datacenter/finance/option-value.ts';
import { measureProject } from '#datacenter/finance/project-measures.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { simulate } from '#datacenter/simulate.ts';

const rates = { discountRate: 0.1, financeRate: 0.08, reinvestRate: 0.1 };
const measured = (flows: readonly number[]) => {
  const result = measureFlows(flows, rates);
  if (result.kind === 'infeasible') throw new Error(result.reason);
  return result;
};

describe('measures of flows', () => {
  it('are those of the example in the catalogue of errands: 1,000 paid, five times 300 back, at 10 %', () => {
    const found = measured([-1000, 300, 300, 300, 300, 300]);
    expect(found.netPresentValueUsd).toBeCloseTo(137.236, 3);
    expect(found.internalRatesOfReturn.map((rate) => Number(rate.toFixed(5)))).toEqual([0.15238]);
    expect(found.paybackYears).toBeCloseTo(10 / 3, 9);
    expect(found.discountedPaybackYears).toBeCloseTo(4.263, 3);
    expect(found.profitabilityIndex).toBeCloseTo(1.137236, 6);
    expect(found.warning).toBeNull();
  });

  it('warn where several rates make the value zero, and give them all', () => {
    const found = measured([-100, 230, -132]);
    expect(found.warning).toBe('several-rates');
    expect(found.internalRatesOfReturn.map((rate) => Number(rate.toFixed(9)))).toEqual([0.1, 0.2]);
  });

  it('say of costs alone, or income alone, that there is no rate', () => {
    const costs = measured([-1, -2, -3]);
    expect(costs).toMatchObject({ warning: 'one-sign', internalRatesOfReturn: [], modifiedRateOfReturn: null });
    expect(costs.paybackYears).toBeNull();
    expect(measured([1, 2, 3]).profitabilityIndex).toBeNull();
  });

  it('refuse what cannot be measured, naming field, limit and the nearest that works', () => {
    expect(measureFlows([], rates)).toMatchObject({
      kind: 'infeasible',
      reason: 'flows-empty',
      numbers: { value: 0, low: 1, high: mostFlows },
      nearest: { field: 'flows', value: 1 },
    });
    expect(
      measureFlows(
        Array.from({ length: mostFlows + 1 }, () => 1),
        rates,
      ),
    ).toMatchObject({
      reason: 'flows-too-many',
      nearest: { field: 'flows', value: mostFlows },
    });
    for (const [usd, nearest] of [
      [1e16, mostUsd],
      [-Infinity, -mostUsd],
      [Number.NaN, 0],
    ] as const)
      expect(measureFlows([-1, usd], rates)).toMatchObject({
        kind: 'infeasible',
        numbers: { low: -mostUsd, high: mostUsd },
        nearest: { field: 'flows.1', value: nearest },
      });
    for (const [rate, nearest] of [
      [-1, -0.99],
      [101, 100],
      [Number.NaN, 0],
    ] as const)
      expect(measureFlows([-1, 2], { ...rates, discountRate: rate })).toMatchObject({
        kind: 'infeasible',
        nearest: { field: 'flows.discountRate', value: nearest },
      });
  });
});

describe('flows as they are typed', () => {
  it('are numbers between commas, semicolons, spaces or lines', () => {
    for (const text of ['-1000, 300, 3e2', '−1000;300;300', ' -1000 300\n300, ', '-1000，300，300'])
      expect(readFlows(text)).toEqual({ flows: [-1000, 300, 300], holes: [] });
    expect(readFlows('  ')).toEqual({ flows: [], holes: [] });
  });

  it('name what is no number by its year, offer the nearest, and lose no other', () => {
    expect(readFlows('-1000, 3oo, , 12x, 400')).toEqual({
      flows: [-1000, 3, 0, 12, 400],
      holes: [
        { year: 1, found: '3oo', offered: 3 },
        { year: 2, found: '', offered: 0 },
        { year: 3, found: '12x', offered: 12 },
      ],
    });
    // A number of absurd size is one, and is refused with the others' limits.
    expect(measureFlows(readFlows('-1, 1e400').flows, rates)).toMatchObject({ nearest: { value: mostUsd } });
  });

  it('of one sign get a rate of 0 % by the one change that is offered', () => {
    for (const flows of [[-1000, -50, -20], [-7], [400, 300], [12]]) {
      const mended = mendOneSign(flows);
      if (!mended) throw new Error('nothing offered');
      const better = [...flows];
      better[mended.year] = mended.usd;
      expect(measured(better).internalRatesOfReturn.length === 1 || better.length === 1).toBe(true);
      if (better.length > 1) expect(measured(better).internalRatesOfReturn[0]).toBeCloseTo(0, 9);
    }
    expect(mendOneSign([-1, 2])).toBeNull();
    expect(mendOneSign([0, 0])).toBeNull();
  });
});

describe('measures of a project', () => {
  const { cluster, facility } = simulate(defaultScenario, null);
  if (cluster.kind !== 'cluster' || facility.kind !== 'facility')
    throw new Error('the default scenario has no cluster');
  const measure = (change: Partial<FinanceChoice>) => {
    const choice = { ...defaultScenario.finance, ...change };
    const { finance } = simulate({ ...defaultScenario, finance: choice }, null);
    const found = finance.kind === 'finance' ? measureProject(finance, choice, cluster, facility) : null;
    if (!found || finance.kind !== 'finance') throw new Error('no answer');
    return { ...found, finance };
  };

  it('cost an hour what the break-even rent is, if the rent never falls', () => {
    const { levelisedUsdPerHour, finance } = measure({ rentDeclinePerYear: 0 });
    expect(levelisedUsdPerHour).toBeCloseTo(finance.breakEvenRentUsdPerHour ?? Number.NaN, 9);
  });

  it('without a loan are the same before and after debt', () => {
    const { owner, project, cover, loanUsd, capitalCost } = measure({});
    expect(owner).toEqual(project);
    expect([cover, loanUsd, capitalCost]).toEqual([null, 0, 0.1]);
  });

  it('with a loan are covered as often as the lender asks, and the capital costs less', () => {
    const { cover, loanUsd, capitalCost, finance } = measure({
      rentUsdPerHour: 4,
      debtShare: 0.9,
      debtCover: 1.6,
      debtRate: 0.07,
    });
    expect(loanUsd).toBeLessThan(0.9 * finance.capexUsd);
    expect(cover?.least).toBeCloseTo(1.6, 9);
    expect(cover?.average).toBeCloseTo(1.6, 9);
    expect(capitalCost).toBeGreaterThan(0.07);
    expect(capitalCost).toBeLessThan(0.1);
  });

  it('divide by fewer hours when some are not delivered', () => {
    const [all, most] = [measure({}), measure({ deliveredShare: 0.9 })];
    expect(most.deliveredHours).toBeCloseTo(all.deliveredHours * 0.9, 0);
    expect(most.levelisedUsdPerHour).toBeCloseTo((all.levelisedUsdPerHour ?? 0) / 0.9, 9);
  });
});

describe('an operator of 46,000 servers, published 2010', () => {
  it('pays what is printed: 3.53 million USD a month, shares within 1.5 points', () => {
    const facilityUsd = 72_600_000;
    const month = priceMonth(
      0.05,
      [
        { part: 'servers', usd: 46_000 * 1450, lifeMonths: 36 },
        { part: 'network', usd: 12_600_000, lifeMonths: 48 },
        { part: 'power and cooling', usd: facilityUsd * 0.82, lifeMonths: 120 },
        { part: 'other', usd: facilityUsd * 0.18, lifeMonths: 120 },
      ],
      [{ part: 'power', usd: 8000 * 0.8 * 1.45 * 730 * 0.07 }],
    );
    expect((month?.totalUsd ?? 0) / 1e6).toBeCloseTo(3.53, 2);
    const printed = { servers: 57, network: 8, 'power and cooling': 18, other: 4, power: 13 };
    for (const { part, share } of month?.parts ?? [])
      expect(Math.abs(100 * share - printed[part as keyof typeof printed]), part).toBeLessThan(1.5);
    expect(month?.parts.map(({ part }) => part)).toEqual(Object.keys(printed));
  });

  it('has no monthly cost for a life of nothing', () => {
    expect(priceMonth(0.05, [{ part: 'servers', usd: 1, lifeMonths: 0 }], [])).toBeNull();
  });
});

describe('book and economic value', () => {
  it('of a chip bought for 30,000 USD part ways', () => {
    expect(bookValue(30_000, 3, 6)).toBe(15_000);
    expect(economicValue(30_000, 3)).toBeCloseTo(30_000 / 10 ** 0.42, 9);
    expect(economicValue(30_000, 1 / ordersLostPerYear)).toBeCloseTo(3000, 9);
    expect(bookValue(30_000, 9, 6)).toBe(0);
  });

  it('of a training are the source’s formula: start value x chip-hours / 8,760 x r ln 10', () => {
    expect(amortiseTraining(20_000, 1_000_000)).toBeCloseTo((20_000 * 1_000_000 * 0.14 * Math.log(10)) / 8760, 6);
    // As short as one hour it is what the chip's value falls by in that hour.
    const fall = 20_000 - economicValue(20_000, 1 / 8760);
    expect(amortiseTraining(20_000, 1) / fall).toBeCloseTo(1, 4);
    expect(amortiseTraining(20_000, 8760 * economicLifeYears())).toBeCloseTo(20_000, 6);
  });
});

describe('small parts', () => {
  it('cover is over the years in which something is owed', () => {
    expect(coverRatios([100, 200, 300], [0, 100, 200])).toEqual({ least: 1.5, average: 1.75 });
    expect(coverRatios([100], [0])).toBeNull();
  });

  it('dated flows a year apart are yearly flows', () => {
    const flows = [
      { date: '2026-01-01', usd: -100 },
      { date: '2027-01-01', usd: 110 },
    ];
    expect(datedPresentValue(0.1, flows)).toBeCloseTo(0, 9);
    expect(datedPresentValue(-1, flows)).toBeNull();
    expect(datedPresentValue(0.1, [{ date: 'soon', usd: 1 }])).toBeNull();
  });

  it('the normal distribution is symmetric, and an option is worth no less than to take it now', () => {
    for (const x of [0, 0.5, 1.96, 5, 9]) expect(normalShareBelow(x) + normalShareBelow(-x)).toBeCloseTo(1, 14);
    expect(normalShareBelow(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(callValue({ worthUsd: 120, priceUsd: 100, rate: 0, volatility: 0.3, years: 2 })).toBeGreaterThan(20);
    expect(callValue({ worthUsd: 120, priceUsd: 100, rate: 0, volatility: 0, years: 2 })).toBeNull();
  });
});
