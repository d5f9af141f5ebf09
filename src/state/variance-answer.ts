/** How the variance of the net present value divides among its inputs, as a question of its own. */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import { explainVariance, type VarianceShares } from '#datacenter/risk/variance.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import type { Infeasible } from '#datacenter/units/units.ts';
import { riskSeed } from './risk-answer.ts';

export interface VarianceQuestion {
  readonly scenario: Scenario;
  readonly calibration: Calibration | null;
  /** Points of the Sobol sequence, a power of two; each input costs as many projects again. */
  readonly points: number;
}

export function answerVariance({ scenario, calibration, points }: VarianceQuestion): VarianceShares | Infeasible {
  return explainVariance(scenario, calibration, { points, seed: riskSeed });
}
