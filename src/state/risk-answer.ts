/** What is computed about risk: many futures of one scenario, and which input decides. */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import { rankInputs, sampleFutures, type Futures, type InputSwing } from '#datacenter/risk/risk.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import type { Infeasible } from '#datacenter/units/units.ts';

export interface RiskQuestion {
  readonly scenario: Scenario;
  readonly calibration: Calibration | null;
  /** How many futures to draw. */
  readonly count: number;
}

export interface RiskAnswer {
  readonly futures: Futures | Infeasible;
  readonly ranking: readonly InputSwing[] | Infeasible;
}

/** One seed for everybody, so that two readers of one link see the same futures. */
const seed = 7;

export function answerRisk({ scenario, calibration, count }: RiskQuestion): RiskAnswer {
  return {
    futures: sampleFutures(scenario, calibration, { count, seed }),
    ranking: rankInputs(scenario, calibration),
  };
}
