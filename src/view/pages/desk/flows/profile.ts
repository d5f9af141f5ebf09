/** Two curves of typed flows: their value by the rate they are discounted at, and the running total with its payback. */
import type { FlowMeasures } from '#datacenter/finance/flow-measures.ts';
import { netPresentValue } from '#datacenter/finance/present-value.ts';
import { discountFlows } from '#datacenter/finance/spreadsheet-value.ts';
import type { Point } from '#view/charts/place/paths.ts';

export interface Profile {
  /** Rate in per cent, value in USD. */
  readonly points: readonly Point[];
  /** Where the value is zero. */
  readonly roots: readonly Point[];
}

/** From -50 % to beyond the largest rate of return, at most 300 %; rates outside are in the table of measures. */
export function profileOf(flows: readonly number[], { internalRatesOfReturn }: FlowMeasures): Profile {
  const low = -0.5;
  const inside = internalRatesOfReturn.filter((rate) => rate > low && rate < 3);
  const high = Math.max(0.5, ...inside.map((rate) => rate * 1.5));
  const steps = 120;
  return {
    points: Array.from({ length: steps + 1 }, (_, step) => {
      const rate = low + ((high - low) * step) / steps;
      return { x: rate * 100, y: netPresentValue(rate, flows) ?? Number.NaN };
    }),
    roots: inside.map((rate) => ({ x: rate * 100, y: 0 })),
  };
}

/** The running total at each year, plain and in today's money. */
export function totalsOf(flows: readonly number[], discountRate: number) {
  const add = (list: readonly number[]) => {
    let total = 0;
    return list.map((usd, x): Point => ({ x, y: (total += usd) }));
  };
  return { plain: add(flows), discounted: add(discountFlows(discountRate, flows)) };
}
