/** What is computed about risk: many futures of one scenario, in summary. */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import { readWays } from '#datacenter/risk/ways.ts';
import { summariseFutures, type FutureSummary } from '#datacenter/risk/risk.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import type { Infeasible } from '#datacenter/units/units.ts';

export interface RiskQuestion {
  readonly scenario: Scenario;
  readonly calibration: Calibration | null;
  /** How many futures to draw. */
  readonly count: number;
  /** Choices that figures keep in the address: how the futures are spread is among them (`readWays`). */
  readonly own: Readonly<Record<string, string>>;
}

export interface RiskAnswer {
  readonly futures: FutureSummary | Infeasible;
}

/** One seed for everybody, so that two readers of one link see the same futures. */
export const riskSeed = 7;

export function answerRisk({ scenario, calibration, count, own }: RiskQuestion): RiskAnswer {
  return { futures: summariseFutures(scenario, calibration, { count, seed: riskSeed, ...readWays(own) }) };
}
