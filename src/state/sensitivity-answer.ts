/** What is computed about single inputs: swings, traces, a map of the two strongest, turning points, shares of variance. */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import {
  explainVariance,
  findTurningPoints,
  mapPair,
  rankInputs,
  traceInputs,
  type InputSwing,
  type InputTrace,
  type PairMap,
  type TurningPoint,
  type VarianceShares,
} from '#datacenter/risk/sensitivity.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import type { Infeasible } from '#datacenter/units/units.ts';
import { riskSeed } from './risk-answer.ts';

export interface SensitivityQuestion {
  readonly scenario: Scenario;
  readonly calibration: Calibration | null;
}

export interface Sensitivity {
  readonly kind: 'sensitivity';
  readonly swings: readonly InputSwing[];
  readonly traces: readonly InputTrace[];
  readonly pair: PairMap | null;
  readonly turning: readonly TurningPoint[];
}

/** Points of the Sobol sequence; with 13 inputs some 60,000 projects are priced. */
const variancePoints = 4096;

export function answerSensitivity({ scenario, calibration }: SensitivityQuestion): Sensitivity | Infeasible {
  const swings = rankInputs(scenario, calibration);
  const traces = traceInputs(scenario, calibration);
  const pair = mapPair(scenario, calibration);
  const turning = findTurningPoints(scenario, calibration);
  if ('kind' in swings) return swings;
  if ('kind' in traces) return traces;
  if ('kind' in turning) return turning;
  return { kind: 'sensitivity', swings, traces, pair: pair && 'kind' in pair ? null : pair, turning };
}

export function answerVariance({ scenario, calibration }: SensitivityQuestion): VarianceShares | Infeasible {
  return explainVariance(scenario, calibration, { points: variancePoints, seed: riskSeed });
}
