/** The curves of typed flows: the value crosses zero where the rates of return are, the totals end where the sums do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureFlows } from '#datacenter/finance/flow-measures.ts';
import { profileOf, totalsOf } from '#view/pages/desk/flows/profile.ts';

const measured = (flows: readonly number[]) => {
  const found = measureFlows(flows, { discountRate: 0.1, financeRate: 0.1, reinvestRate: 0.1 });
  if (found.kind === 'infeasible') throw new Error(found.reason);
  return found;
};

describe('the profile of flows', () => {
  it('of the textbook’s 1,000 and five times 300 passes 500 at 0 %, 137.236 at 10 % and zero at 15.238 %', () => {
    const flows = [-1000, 300, 300, 300, 300, 300];
    const { points, roots } = profileOf(flows, measured(flows));
    const near = (rate: number) =>
      points.reduce((best, one) => (Math.abs(one.x - rate) < Math.abs(best.x - rate) ? one : best));
    expect(near(0).y).toBeCloseTo(500, 6);
    expect(near(10).y).toBeCloseTo(137.236, 3);
    expect(roots.map(({ x }) => x.toFixed(3))).toEqual(['15.238']);
  });

  it('changes sign exactly where it has dots', () => {
    for (const flows of [
      [-100, 230, -132],
      [-1000, 300, 300, 300, 300, 300],
      [-5, 1, 1],
    ]) {
      const { points, roots } = profileOf(flows, measured(flows));
      const turns = points.slice(1).filter(({ y }, i) => Math.sign(y) * Math.sign(points[i]?.y ?? 0) < 0).length;
      const zeros = points.filter(({ y }) => Math.abs(y) < 1e-9).length;
      expect(turns + zeros).toBe(roots.length);
    }
  });

  it('totals end in the sum and in the value of today', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (flows) => {
          const { plain, discounted } = totalsOf(flows, 0.1);
          expect(plain.at(-1)?.y).toBeCloseTo(
            flows.reduce((sum, usd) => sum + usd, 0),
            6,
          );
          expect(discounted.at(-1)?.y).toBeCloseTo(measured(flows).netPresentValueUsd, 6);
        },
      ),
      { seed: 7, numRuns: 100 },
    );
  });
});
