/** Known answers of the money arithmetic, with the arithmetic shown or the table named. */
import { describe, expect, it } from 'vitest';
import { macrsHalfYear, doubleDeclining } from '#datacenter/finance/depreciation.ts';
import { internalRatesOfReturn } from '#datacenter/finance/internal-rate.ts';
import { countSignChanges, modifiedRateOfReturn } from '#datacenter/finance/modified-rate.ts';
import { paybackYears } from '#datacenter/finance/payback.ts';
import { levelisedCost, netPresentValue } from '#datacenter/finance/present-value.ts';
import { spreadsheetNetPresentValue } from '#datacenter/finance/spreadsheet-value.ts';
import { straightLine, sumOfYears } from '#datacenter/finance/straight-line.ts';
import { findRoot } from '#datacenter/finance/root-finding.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe('a thousand paid, five times 300 received', () => {
  const flows = [-1000, 300, 300, 300, 300, 300];

  it('is worth 137.236 today at 10 %: 300 x 3.790787 - 1000', () => {
    expect(netPresentValue(0.1, flows)).toBeCloseTo(137.236, 3);
  });

  it('returns 15.238 % and nothing else', () => {
    expect(internalRatesOfReturn(flows)).toHaveLength(1);
    expect(internalRatesOfReturn(flows)[0]).toBeCloseTo(0.15238, 5);
  });

  it('is back after 3.333 years, discounted after 4.263', () => {
    expect(paybackYears(flows)).toBeCloseTo(10 / 3, 12);
    expect(paybackYears(flows, 0.1)).toBeCloseTo(4.263, 3);
  });
});

describe('net present value', () => {
  it('has no value at -100 % and below, and none for an overflow', () => {
    expect(netPresentValue(-1, [0, 1, 2])).toBeNull();
    expect(netPresentValue(-1.5, [0, 1, 2])).toBeNull();
    expect(netPresentValue(Number.NaN, [1])).toBeNull();
    expect(netPresentValue(-0.9999999, [0, ...Array<number>(100).fill(1e300)])).toBeNull();
  });

  it('of a spreadsheet is one year later: 110 at the end of year one is 100 at 10 %', () => {
    expect(spreadsheetNetPresentValue(0.1, [110])).toBeCloseTo(100, 12);
    expect(netPresentValue(0.1, [110])).toBe(110);
  });

  it('over discounted output gives a cost per unit: without capex, opex over output at any rate', () => {
    expect(levelisedCost(0.08, [50, 50], [100, 100])).toBeCloseTo(0.5, 12);
    expect(levelisedCost(0.08, [50, 50], [0, 0])).toBeNull();
  });
});

describe('internal rates of return', () => {
  it('are two where the flows turn twice: -100, 230, -132 balances at 10 % and at 20 %', () => {
    const rates = internalRatesOfReturn([-100, 230, -132]);
    expect(rates).toHaveLength(2);
    expect(rates[0]).toBeCloseTo(0.1, 12);
    expect(rates[1]).toBeCloseTo(0.2, 12);
  });

  it('are none where the value never reaches zero: 100, -200, 150', () => {
    expect(internalRatesOfReturn([100, -200, 150])).toEqual([]);
    expect(internalRatesOfReturn([100, 50])).toEqual([]);
    expect(internalRatesOfReturn([])).toEqual([]);
    expect(internalRatesOfReturn([0, 0])).toEqual([]);
    expect(internalRatesOfReturn([-1, Number.POSITIVE_INFINITY])).toEqual([]);
  });

  it('count a touching root once: 100, -220, 121 is (10 - 11/(1+r))^2', () => {
    const rates = internalRatesOfReturn([100, -220, 121]);
    expect(rates).toHaveLength(1);
    expect(rates[0]).toBeCloseTo(0.1, 12);
  });

  it('are found one by one when there are five', () => {
    // (1 - a x) for a in 1.1 1.2 1.3 1.4 1.5, multiplied out: its positive roots are x = 1/a, so r = a - 1.
    const factors = [1.1, 1.2, 1.3, 1.4, 1.5];
    const flows = factors.reduce<number[]>((poly, a) => [...poly, 0].map((c, i) => c - a * (poly[i - 1] ?? 0)), [1]);
    const rates = internalRatesOfReturn(flows);
    expect(rates).toHaveLength(5);
    for (const [i, a] of factors.entries()) expect(rates[i]).toBeCloseTo(a - 1, 8);
  });

  it('do not change when the project starts later or ends in nothing', () => {
    expect(internalRatesOfReturn([0, 0, -100, 110, 0])).toEqual(internalRatesOfReturn([-100, 110]));
  });

  it('stay exact over thirty years of months', () => {
    const [rate] = internalRatesOfReturn([-100_000, ...Array<number>(360).fill(500)]);
    expect(netPresentValue(rate ?? Number.NaN, [-100_000, ...Array<number>(360).fill(500)])).toBeCloseTo(0, 5);
  });

  it('end, whatever tiny flow vanishes beside a large one', () => {
    // Their other rate is beyond all numbers.
    expect(internalRatesOfReturn([-5e-324, -2, 5e-324])).toEqual([]);
    expect(internalRatesOfReturn([-1e300, 1e-300, -1e-300])).toEqual([]);
    expect(internalRatesOfReturn([-1e-320, -1e10, 1.1e10]).map((rate) => rate.toFixed(9))).toEqual(['0.100000000']);
  });

  it('count signs, skipping zeros', () => {
    expect(countSignChanges([-1, 0, 2, 0, -3, -4])).toBe(2);
  });

  it('modified, need both a payment and a return', () => {
    expect(modifiedRateOfReturn([-120000, 39000, 30000, 21000, 37000, 46000], 0.1, 0.12)).toBeCloseTo(0.126094, 6);
    expect(modifiedRateOfReturn([1, 2], 0.1, 0.1)).toBeNull();
    expect(modifiedRateOfReturn([-1, 2], -1, 0.1)).toBeNull();
  });
});

describe('payback', () => {
  it('is never when the money does not come back, and at once when none was spent', () => {
    expect(paybackYears([-100, 10, 10])).toBeNull();
    expect(paybackYears([0, 10])).toBe(0);
  });

  it('falls inside a year in proportion: 500, 400, then 100 of 300', () => {
    expect(paybackYears([-1000, 500, 400, 300, 100])).toBeCloseTo(2 + 1 / 3, 12);
  });
});

describe('depreciation', () => {
  it('always spreads cost less salvage', () => {
    for (const spread of [straightLine, doubleDeclining, sumOfYears]) {
      expect(sum(spread(10_000, 1000, 5))).toBeCloseTo(9000, 8);
    }
    expect(sum(macrsHalfYear[5])).toBeCloseTo(1, 12);
    expect(sum(macrsHalfYear[15])).toBeCloseTo(1, 12);
  });

  it('by double declining stops at the salvage value', () => {
    expect(doubleDeclining(10_000, 1000, 5).map(Math.round)).toEqual([4000, 2400, 1440, 864, 296]);
  });

  it('by sum of years falls 5 : 4 : 3 : 2 : 1', () => {
    expect(sumOfYears(10_000, 1000, 5)).toEqual([3000, 2400, 1800, 1200, 600]);
  });
});

describe('a root', () => {
  it('is found to the last bits, and only between opposite signs', () => {
    expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
    expect(findRoot((x) => x * x + 1, -1, 1)).toBeNull();
    expect(findRoot((x) => x - 3, 3, 4)).toBe(3);
    expect(findRoot((x) => x - 4, 3, 4)).toBe(4);
  });
});
