/**
 * What an experiment's runs add up to: each arm's mean with its interval, how it differs from the first, and what each
 * factor of an ablation contributes. "Gain" and "loss" are words for a difference whose interval leaves zero out, and for
 * no other. Every comparison stands alone at 95 %; nothing is corrected for how many there are. Pure.
 */
import type { Conditions } from '#datacenter/calibration/measurement.ts';
import {
  boundMean,
  compareMeans,
  hasSpread,
  leavesZeroOut,
  type BoundMean,
  type Interval,
} from './evaluation/intervals.ts';
import type { ExperimentPlan, Factor } from './experiment.ts';
import type { RunReason } from './protocol.ts';
import type { LossPoint, RunView } from './run-view.ts';

/** One point of a curve: the mean training loss of the batches up to this epoch since the point before. */
export interface CurvePoint {
  readonly epoch: number;
  readonly loss: number;
}

/** A run that is over. `loss` and `accuracy`: on held-out samples, taken once, after the last step. */
export interface RunOutcome {
  readonly arm: number;
  readonly seed: number;
  readonly hasFailed: boolean;
  readonly reason: RunReason | null;
  readonly detail: string;
  readonly loss: number | null;
  readonly accuracy: number | null;
  /** From the order to the end: compiling, waiting and evaluating included. */
  readonly seconds: number;
  /** Median of timed windows; null where a run was too short for one. */
  readonly samplesPerSecond: number | null;
  readonly curve: readonly CurvePoint[];
  readonly conditions: Conditions | null;
  /** How many samples there were of each set; absent where a run ended before that was known. */
  readonly samples?: { readonly train: number; readonly heldOut: number };
}

/** Points of a curve: the same epochs for every run of an experiment, so that seeds can be averaged point by point. */
export const curvePoints = 80;

/** The outcome of a run that is over. */
export function readOutcome(view: RunView, arm: number, seconds: number): RunOutcome {
  const hasFailed = view.phase === 'failed';
  const last = view.evaluations.at(-1);
  const end = !hasFailed && last?.step === view.step ? last : null;
  return {
    arm,
    seed: view.choice.seed,
    hasFailed,
    reason: view.reason,
    detail: view.detail,
    loss: end?.loss ?? null,
    accuracy: end?.accuracy ?? null,
    seconds,
    samplesPerSecond: view.throughput?.samplesPerSecond.median ?? null,
    curve: gatherCurve(view.losses, view.stepsPerEpoch, view.choice.epochs),
    conditions: view.conditions,
    ...(view.built ? { samples: { train: view.built.trainSamples, heldOut: view.built.heldOutSamples } } : {}),
  };
}

/** The losses gathered into 80 equal stretches of the planned epochs; a stretch without a step has no point. */
export function gatherCurve(
  losses: readonly LossPoint[],
  stepsPerEpoch: number,
  epochs: number,
): readonly CurvePoint[] {
  const totalSteps = stepsPerEpoch * epochs;
  if (totalSteps <= 0) return [];
  const sums = Array.from({ length: curvePoints }, () => ({ sum: 0, count: 0 }));
  for (const { step, loss } of losses) {
    const into = sums[Math.min(curvePoints, Math.ceil((step / totalSteps) * curvePoints)) - 1];
    if (!into) continue;
    into.sum += loss;
    into.count += 1;
  }
  return sums.flatMap(({ sum, count }, index) =>
    count > 0 ? [{ epoch: ((index + 1) / curvePoints) * epochs, loss: sum / count }] : [],
  );
}

/** What the arms are judged by: accuracy where every finished run has one, else held-out loss. */
export type Measure = 'accuracy' | 'loss';

export function pickMeasure(outcomes: readonly RunOutcome[]): Measure {
  const finished = outcomes.filter(({ hasFailed }) => !hasFailed);
  return finished.length > 0 && finished.every(({ accuracy }) => accuracy !== null) ? 'accuracy' : 'loss';
}

/**
 * `first`: what the others are compared with. `none`: the interval of the difference holds zero. `too-few`: fewer than two
 * runs on a side. `no-spread`: the seeds of both sides agree to the last digit, so that there is no interval to judge by.
 * `failed`: a run of either side failed, and those that are left would flatter it.
 */
export type Verdict = 'first' | 'gain' | 'loss' | 'none' | 'too-few' | 'no-spread' | 'failed';

export interface ArmSummary {
  readonly arm: number;
  /** Finished runs with a held-out result, by seed. */
  readonly values: readonly { readonly seed: number; readonly value: number }[];
  /** Null with fewer than two runs. */
  readonly mean: BoundMean | null;
  readonly failed: readonly RunOutcome[];
  /** Means over finished runs; null where there are none. */
  readonly seconds: number | null;
  readonly samplesPerSecond: number | null;
  /** This arm minus the first; null where it cannot be told. */
  readonly difference: { readonly value: number; readonly interval: Interval } | null;
  readonly verdict: Verdict;
}

/** Every arm of the plan, also those without a finished run yet. */
export function summarizeArms(plan: ExperimentPlan, outcomes: readonly RunOutcome[]): readonly ArmSummary[] {
  const measure = pickMeasure(outcomes);
  const valuesOf = (arm: number) =>
    outcomes.flatMap((one) => {
      const value = one.arm === arm && !one.hasFailed ? one[measure] : null;
      return value !== null && Number.isFinite(value) ? [{ seed: one.seed, value }] : [];
    });
  const numbersOf = (arm: number) => valuesOf(arm).map(({ value }) => value);
  const failedOf = (arm: number) => outcomes.filter((one) => one.arm === arm && one.hasFailed);
  const first = numbersOf(0);
  return plan.arms.map((_, arm) => {
    const finished = outcomes.filter((one) => one.arm === arm && !one.hasFailed);
    const own = numbersOf(arm);
    const found = arm === 0 ? null : compareMeans(first, own);
    const hasFailed = failedOf(arm).length + failedOf(0).length > 0;
    return {
      arm,
      values: valuesOf(arm),
      mean: boundMean(own),
      failed: failedOf(arm),
      seconds: meanOf(finished.map(({ seconds }) => seconds)),
      samplesPerSecond: meanOf(finished.flatMap(({ samplesPerSecond: rate }) => (rate === null ? [] : [rate]))),
      difference: found && { value: found.difference, interval: found.interval },
      verdict: arm === 0 ? 'first' : hasFailed ? 'failed' : judge(found?.interval ?? null, measure),
    };
  });
}

/** Whether an interval of a difference says that something got better, worse, or nothing. */
export function judge(interval: Interval | null, measure: Measure): Exclude<Verdict, 'first' | 'failed'> {
  if (!interval) return 'too-few';
  if (!hasSpread(interval)) return 'no-spread';
  if (!leavesZeroOut(interval)) return 'none';
  return interval.low > 0 === (measure === 'accuracy') ? 'gain' : 'loss';
}

/** What changing one factor does, averaged over all levels of the others. */
export interface FactorEffect {
  readonly factor: Factor;
  /** Null with fewer than two complete seeds. */
  readonly mean: BoundMean | null;
  readonly verdict: Exclude<Verdict, 'first' | 'failed'>;
}

/**
 * Main effects of a full factorial: for each seed, the mean of the arms with the factor changed minus the mean of those
 * without; then the mean of that over seeds with its t-interval. Only seeds with a result from every arm count, so that
 * the levels of the other factors stay balanced. (Box, Hunter and Hunter, Statistics for Experimenters, 2nd edition
 * 2005, chapter 5, with seeds as blocks.)
 */
export function findEffects(plan: ExperimentPlan, outcomes: readonly RunOutcome[]): readonly FactorEffect[] {
  const measure = pickMeasure(outcomes);
  const complete = plan.seeds.flatMap((seed) => {
    const values = plan.arms.map((_, arm) => {
      const one = outcomes.find((outcome) => outcome.arm === arm && outcome.seed === seed && !outcome.hasFailed);
      return one?.[measure] ?? NaN;
    });
    return values.every(Number.isFinite) ? [values] : [];
  });
  return plan.factors.map((factor) => {
    const effects = complete.map((values) => {
      const mean = (isChanged: boolean) =>
        meanOf(values.filter((_, arm) => (plan.arms[arm]?.isChanged[factor] ?? false) === isChanged)) ?? NaN;
      return mean(true) - mean(false);
    });
    const mean = boundMean(effects);
    return { factor, mean, verdict: judge(mean?.interval ?? null, measure) };
  });
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
