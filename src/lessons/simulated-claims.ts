/**
 * Claims about data centers that no training run can settle, put to the simulator: a number under the reader's scenario,
 * its spread over many futures, and the verdict that follows. A future draws how far the predicted step is off (within
 * the prediction's own 90 % interval, log-normally), and for money every uncertain input. The same draw is used on both
 * sides where the same stack runs on both: its error is one error, not two.
 *
 * Ignored on purpose: everything the simulator ignores. What comes out holds for this scenario and its assumptions.
 */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import type { ClusterOutcome } from '#datacenter/cluster/cluster.ts';
import { sampleFutures } from '#datacenter/risk/risk.ts';
import { writeField, type FieldValue } from '#datacenter/scenario/all-fields.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { simulate } from '#datacenter/simulate.ts';
import { createRandom } from '#train/data/random.ts';
import type { Interval } from '#train/evaluation/intervals.ts';
import { settleClaim, type Expectation, type Settled } from '#train/evaluation/settle.ts';

export const simulatedIds = ['S0-014', 'S0-028', 'S0-092', 'S1-008'] as const;
export type SimulatedId = (typeof simulatedIds)[number];

/** `ratio`: a pure number. `seconds`: a time. `usd`: money of today. */
export interface SimulatedAnswer {
  /** Its words are found by this. */
  readonly question: 'opsTime' | 'opsMoney' | 'wallTime' | 'deviceHours' | 'modelHours' | 'oneMachine';
  readonly quantity: 'ratio' | 'seconds' | 'usd';
  readonly isDifference: boolean;
  /** Median over futures. */
  readonly value: number;
  /** From the 2.5th to the 97.5th percentile of futures. */
  readonly interval: Interval;
  readonly verdict: Settled;
  /** How many futures. */
  readonly runs: number;
  readonly diverged: 0;
}

export const futuresOfClaim = { count: 400, seed: 1 } as const;

/** A site run well and one run badly: lost hours, and hours that are sold. */
export const operations = {
  good: { 'cluster.goodput': 0.95, 'finance.occupancy': 0.9 },
  bad: { 'cluster.goodput': 0.8, 'finance.occupancy': 0.6 },
} as const;
/** A large model of 2020 and one of 2024, each with the tokens that it was trained on. */
export const grownModels = { before: 'gpt3-175b', after: 'llama3-70b' } as const;
/** So many times fewer accelerators are the other side of "many machines". */
export const spreadFactor = 8;
const secondsPerYear = 365.25 * 86_400;
/** Longer than this on one accelerator is no plan for anybody. */
export const longestWaitSeconds = 10 * secondsPerYear;

/**
 * The answers under `scenario`; null where the simulator has none for it (it does not fit, or is of no large model).
 * @param calibration what was measured on the reader's machine, null before that
 */
export function simulateClaim(
  id: SimulatedId,
  scenario: Scenario,
  calibration: Calibration | null,
): readonly SimulatedAnswer[] | null {
  const run = (changes: Readonly<Record<string, FieldValue>>) => runCluster(scenario, changes, calibration);
  switch (id) {
    case 'S0-014': {
      const [good, bad] = [run(operations.good), run(operations.bad)];
      if (!good || !bad) return null;
      const money = compareMoney(scenario, calibration);
      const time = compareTimes('opsTime', good, bad, () => 1, { kind: 'below', bound: 1 });
      return money ? [time, money] : [time];
    }
    case 'S0-028': {
      const many = run({});
      const fewer = many && run({ 'cluster.accelerators': Math.max(1, Math.round(many.accelerators / spreadFactor)) });
      if (!many || !fewer) return null;
      const hours = ({ accelerators }: ClusterOutcome) => accelerators;
      return [
        compareTimes('wallTime', many, fewer, () => 1, { kind: 'below', bound: 1 }),
        // Efficient would be: no more hours of devices than on fewer of them.
        compareTimes('deviceHours', many, fewer, hours, { kind: 'below', bound: 1 }),
      ];
    }
    case 'S0-092': {
      const growth = compareModels(run);
      const large = run({ 'workload.model': grownModels.after, 'workload.tokens': null });
      if (!growth || !large) return null;
      const alone = drawErrors(large).map((error) => error * large.trainingSeconds * large.accelerators);
      return [growth, answer('oneMachine', 'seconds', alone, { kind: 'above', bound: longestWaitSeconds })];
    }
    case 'S1-008': {
      const growth = compareModels(run);
      return growth && [growth];
    }
  }
}

type Run = (changes: Readonly<Record<string, FieldValue>>) => ClusterOutcome | null;

function runCluster(
  scenario: Scenario,
  changes: Readonly<Record<string, FieldValue>>,
  calibration: Calibration | null,
): ClusterOutcome | null {
  const { cluster } = simulate(change(scenario, changes), calibration);
  return cluster.kind === 'cluster' ? cluster : null;
}

function change(scenario: Scenario, changes: Readonly<Record<string, FieldValue>>): Scenario {
  return Object.entries(changes).reduce((now, [field, value]) => writeField(now, field, value), scenario);
}

/** Hours of accelerators that the later model takes, over those of the earlier one, on the same cluster. */
function compareModels(run: Run): SimulatedAnswer | null {
  const own = (model: string) =>
    run({ 'workload.model': model, 'workload.tokens': null, 'workload.globalBatch': null });
  const [before, after] = [own(grownModels.before), own(grownModels.after)];
  if (!before || !after) return null;
  return compareTimes('modelHours', after, before, () => 1, { kind: 'above', bound: 1 });
}

/** One training's time over the other's, each times a weight of its cluster. */
function compareTimes(
  question: SimulatedAnswer['question'],
  over: ClusterOutcome,
  under: ClusterOutcome,
  weigh: (cluster: ClusterOutcome) => number,
  expects: Expectation,
): SimulatedAnswer {
  const ratio = (over.trainingSeconds * weigh(over)) / (under.trainingSeconds * weigh(under));
  const below = drawErrors(under);
  const ratios = drawErrors(over).map((error, future) => (ratio * error) / (below[future] ?? 1));
  return answer(question, 'ratio', ratios, expects);
}

/** What good operations are worth: net present value of the well-run site minus that of the badly run one. */
function compareMoney(scenario: Scenario, calibration: Calibration | null): SimulatedAnswer | null {
  const [good, bad] = [operations.good, operations.bad].map((changes) =>
    sampleFutures(change(scenario, changes), calibration, futuresOfClaim),
  );
  if (good?.kind !== 'futures' || bad?.kind !== 'futures') return null;
  const gains = Array.from(
    good.netPresentValuesUsd,
    (value, future) => value - (bad.netPresentValuesUsd[future] ?? NaN),
  );
  return { ...answer('opsMoney', 'usd', gains, { kind: 'above', bound: 0 }), isDifference: true };
}

/** By how much the step of each future is longer than the predicted one. */
function drawErrors({ stepSeconds, stepLow, stepHigh }: ClusterOutcome): readonly number[] {
  const random = createRandom(futuresOfClaim.seed, 7);
  // The 5th and 95th percentile of a normal lie 1.645 deviations out; each side has its own.
  const [shorter, longer] = [Math.log(stepSeconds / stepLow) / 1.644854, Math.log(stepHigh / stepSeconds) / 1.644854];
  return Array.from({ length: futuresOfClaim.count }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.exp(normal * (normal < 0 ? shorter : longer));
  });
}

function answer(
  question: SimulatedAnswer['question'],
  quantity: SimulatedAnswer['quantity'],
  futures: readonly number[],
  expects: Expectation,
): SimulatedAnswer {
  const sorted = [...futures].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
  const interval = { low: at(0.025), high: at(0.975) };
  const verdict = settleClaim(expects, interval);
  return {
    question,
    quantity,
    isDifference: false,
    value: at(0.5),
    interval,
    verdict,
    runs: futures.length,
    diverged: 0,
  };
}
