/** What is computed about risk: many futures of one scenario, which input decides, and what would turn the verdict. */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import { sampleFutures, type FutureSummary } from '#datacenter/risk/risk.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import type { Infeasible } from '#datacenter/units/units.ts';

export interface RiskQuestion {
  readonly scenario: Scenario;
  readonly calibration: Calibration | null;
  /** How many futures to draw. */
  readonly count: number;
  /** All spreads times this. */
  readonly spread: number;
}

export interface RiskAnswer {
  readonly futures: FutureSummary | Infeasible;
}

/** One seed for everybody, so that two readers of one link see the same futures. */
export const riskSeed = 7;

/** The futures without the single ones, which nobody outside the worker looks at. */
export function answerRisk({ scenario, calibration, count, spread }: RiskQuestion): RiskAnswer {
  const drawn = sampleFutures(scenario, calibration, { count, seed: riskSeed, spread });
  if (drawn.kind === 'infeasible') return { futures: drawn };
  const { netPresentValuesUsd: _, ...futures } = drawn;
  return { futures };
}
