/** Laws of the money arithmetic over random flows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSignChanges, internalRatesOfReturn } from '#datacenter/finance/internal-rate.ts';
import { paybackYears } from '#datacenter/finance/payback.ts';
import { discountFlows, netPresentValue } from '#datacenter/finance/present-value.ts';

const flows = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 });
const value = (rate: number, list: readonly number[]) => netPresentValue(rate, list) ?? Number.NaN;

/** Distinct roots of a polynomial in x > 0 by Sturm's chain, in floating point: an independent count. */
function sturmCount(coefficients: readonly number[]): number {
  const trim = (poly: readonly number[]) => {
    const size = Math.max(...poly.map(Math.abs));
    const last = poly.findLastIndex((c) => Math.abs(c) > 1e-11 * size);
    return poly.slice(0, last + 1).map((c) => c / size);
  };
  const remainder = (a: readonly number[], b: readonly number[]) => {
    const rest = [...a];
    while (rest.length >= b.length) {
      const factor = (rest.at(-1) ?? 0) / (b.at(-1) ?? 1);
      const shift = rest.length - b.length;
      for (const [i, c] of b.entries()) rest[i + shift] = (rest[i + shift] ?? 0) - factor * c;
      rest.pop();
    }
    return rest;
  };
  const chain = [trim(coefficients)];
  chain.push(trim((chain[0] ?? []).map((c, i) => i * c).slice(1)));
  for (;;) {
    const [a, b] = [chain.at(-2) ?? [], chain.at(-1) ?? []];
    if (b.length <= 1) break;
    const rest = remainder(a, b).map((c) => -c);
    if (rest.every((c) => Math.abs(c) < 1e-9)) break;
    chain.push(trim(rest));
  }
  const atZero = chain.map((poly) => poly[0] ?? 0);
  const atInfinity = chain.map((poly) => poly.at(-1) ?? 0);
  return countSignChanges(atZero) - countSignChanges(atInfinity);
}

describe('internal rates of return', () => {
  it('are zeros of the net present value, ascending, above -100 %', () => {
    fc.assert(
      fc.property(flows, (list) => {
        const rates = internalRatesOfReturn(list);
        for (const [i, rate] of rates.entries()) {
          expect(rate).toBeGreaterThan(-1);
          if (i > 0) expect(rate).toBeGreaterThanOrEqual(rates[i - 1] ?? 0);
          const sizes = discountFlows(rate, list).map(Math.abs);
          const size = sizes.reduce((sum, one) => sum + one, 0);
          expect(Math.abs(value(rate, list))).toBeLessThanOrEqual(1e-9 * size);
        }
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('are never more than the signs change, and as many as Sturm counts', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 7 })
          .filter((l) => l[0] !== 0 && l.at(-1) !== 0),
        (list) => {
          const count = internalRatesOfReturn(list).length;
          expect(count).toBeLessThanOrEqual(countSignChanges(list));
          expect(count).toBe(sturmCount(list));
        },
      ),
      { seed: 2, numRuns: 2000 },
    );
  });

  it('include the rate at which a loan was made up, however many payments it has', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.5, max: 2, noNaN: true }), fc.integer({ min: 1, max: 60 }), (rate, years) => {
        const payments = Array<number>(years).fill(100);
        const list = [-value(rate, [0, ...payments]), ...payments];
        const [found] = internalRatesOfReturn(list);
        expect(Math.abs((found ?? Number.NaN) - rate)).toBeLessThan(1e-9);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('do not depend on the currency', () => {
    fc.assert(
      fc.property(flows, (list) => {
        const rates = internalRatesOfReturn(list.map((one) => one * 7.15));
        const wanted = internalRatesOfReturn(list);
        expect(rates).toHaveLength(wanted.length);
        for (const [i, rate] of rates.entries()) expect(rate).toBeCloseTo(wanted[i] ?? Number.NaN, 6);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe('one payment, then only returns', () => {
  const conventional = fc
    .tuple(
      fc.integer({ min: 1, max: 5000 }),
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 10 }),
    )
    .map(([paid, back]) => [-paid, ...back]);

  it('are worth less the higher the discount rate', () => {
    const rate = fc.double({ min: -0.5, max: 2, noNaN: true });
    fc.assert(
      fc.property(conventional, rate, rate, (list, a, b) => {
        fc.pre(Math.abs(a - b) > 1e-6);
        expect(value(Math.max(a, b), list)).toBeLessThan(value(Math.min(a, b), list));
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('have exactly one rate of return, and pay back later when discounted', () => {
    fc.assert(
      fc.property(conventional, (list) => {
        expect(internalRatesOfReturn(list)).toHaveLength(1);
        const [simple, discounted] = [paybackYears(list), paybackYears(list, 0.1)];
        if (discounted !== null) expect(discounted).toBeGreaterThanOrEqual(simple ?? Number.POSITIVE_INFINITY);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
