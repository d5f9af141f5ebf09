/** Laws of the money arithmetic over random flows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { internalRatesOfReturn } from '#datacenter/finance/internal-rate.ts';
import { countSignChanges } from '#datacenter/finance/modified-rate.ts';
import { paybackYears } from '#datacenter/finance/payback.ts';
import { netPresentValue } from '#datacenter/finance/present-value.ts';
import { discountFlows } from '#datacenter/finance/spreadsheet-value.ts';

const flows = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 });
const value = (rate: number, list: readonly number[]) => netPresentValue(rate, list) ?? Number.NaN;

/** A polynomial with whole coefficients, the constant one first; the last one is not zero. */
type Polynomial = readonly bigint[];

const size = (value: bigint) => (value < 0n ? -value : value);
function divisorOf(list: Polynomial): bigint {
  const common = (a: bigint, b: bigint): bigint => (b === 0n ? a : common(b, a % b));
  return list.reduce((divisor, one) => common(divisor, size(one)), 0n);
}

/** The negative of the remainder of a by b, times something positive, in whole numbers without rounding. */
function nextOfChain(a: Polynomial, b: Polynomial): Polynomial {
  const lead = b.at(-1) ?? 1n;
  let rest = [...a];
  while (rest.length >= b.length) {
    const [first, shift] = [rest.at(-1) ?? 0n, rest.length - b.length];
    rest = rest.map(
      (one, i) => one * size(lead) - (i < shift ? 0n : (lead < 0n ? -first : first) * (b[i - shift] ?? 0n)),
    );
    while (rest.at(-1) === 0n) rest.pop();
  }
  const divisor = divisorOf(rest) || 1n;
  return rest.map((one) => -one / divisor);
}

/** Distinct roots in x > 0 by Sturm's chain over whole numbers: a count that knows nothing of rates or rounding. */
function sturmCount(coefficients: readonly number[]): number {
  const first = coefficients.map(BigInt);
  const chain: Polynomial[] = [first, first.map((one, i) => one * BigInt(i)).slice(1)];
  for (;;) {
    const next = nextOfChain(chain.at(-2) ?? [], chain.at(-1) ?? []);
    if (next.length === 0) break;
    chain.push(next);
  }
  const changes = (signs: readonly (bigint | undefined)[]) => countSignChanges(signs.map((one) => Number(one ?? 0n)));
  return changes(chain.map((one) => one[0])) - changes(chain.map((one) => one.at(-1)));
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

  it('are as many as Sturm counts, never more than the signs change, in 10,000 lists that change sign', () => {
    const amount = fc.oneof(
      fc.integer({ min: -20, max: 20 }),
      fc.integer({ min: -1000, max: 1000 }),
      fc.constantFrom(-1_000_000, 0, 1_000_000),
    );
    const changing = fc
      .array(amount, { minLength: 2, maxLength: 16 })
      .filter((list) => list[0] !== 0 && list.at(-1) !== 0 && countSignChanges(list) > 0);
    const counts = new Map<number, number>();
    fc.assert(
      fc.property(changing, (list) => {
        const count = internalRatesOfReturn(list).length;
        expect(count).toBeLessThanOrEqual(countSignChanges(list));
        expect(count).toBe(sturmCount(list));
        counts.set(count, (counts.get(count) ?? 0) + 1);
      }),
      { seed: 2, numRuns: 10_000 },
    );
    const tally = [...counts].sort().map(([roots, lists]) => `${lists} lists with ${roots}`);
    console.log(`internal rates of return: ${tally.join(', ')}`);
  });

  it('are counted rightly where they touch or lie close together', () => {
    const product = (roots: readonly number[]) =>
      roots.reduce<readonly number[]>(
        (list, root) => [...list, 0].map((one, i) => (list[i - 1] ?? 0) - root * one),
        [1],
      );
    // Made of factors (x - root), x = 1/(1+r), in whole numbers.
    for (const roots of [
      [1, 1],
      [1, 2, 3],
      [2, 2, 3],
      [1, 2, 3, 4, 5],
      [3, 3, 3],
    ]) {
      const list = product(roots);
      expect(sturmCount(list)).toBe(new Set(roots).size);
      const rates = internalRatesOfReturn(list);
      expect(rates).toHaveLength(new Set(roots).size);
      for (const [i, root] of [...new Set(roots)].sort((one, other) => other - one).entries())
        expect(rates[i]).toBeCloseTo(1 / root - 1, 4);
    }
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
