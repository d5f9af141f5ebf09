/** What the risk worker computes: many futures of one scenario, and which input decides. */
import { rankInputs, sampleFutures, type Futures, type InputSwing } from '#datacenter/risk/risk.ts';
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import type { Infeasible } from '#datacenter/units/units.ts';

export interface RiskQuestion {
  readonly scenario: Scenario;
  readonly calibration: Calibration | null;
}

export interface RiskAnswer {
  readonly futures: Futures | Infeasible;
  readonly ranking: readonly InputSwing[] | Infeasible;
}

/** Enough that the share of losing futures is known to about 1 % (standard error at most 1.1 %). */
export const futureCount = 2000;
/** One seed for everybody, so that two readers of one link see the same futures. */
const seed = 7;

export function answerRisk({ scenario, calibration }: RiskQuestion): RiskAnswer {
  return {
    futures: sampleFutures(scenario, calibration, { count: futureCount, seed }),
    ranking: rankInputs(scenario, calibration),
  };
}
