/** Drawn futures as the band behind the cash-flow curve. */
import type { RiskAnswer } from '#state/risk-answer.ts';
import type { FutureBand } from '#view/figures/figure.ts';

/** Null where the scenario has no futures to draw. */
export function bandOfFutures({ futures }: RiskAnswer, isStale: boolean): FutureBand | null {
  if (futures.kind === 'infeasible') return null;
  return {
    count: futures.count,
    p10Usd: futures.cumulative.map(({ p10Usd }) => p10Usd),
    p90Usd: futures.cumulative.map(({ p90Usd }) => p90Usd),
    isStale,
  };
}
