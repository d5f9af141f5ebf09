/** What the scoreboard draws: errors over the number of accelerators, and the widths of our intervals there. */
import type { Limits } from '#view/charts/place/ticks.ts';
import type { BoardRun } from './board.ts';

/** A place on the horizontal axis: runs of about as many accelerators. */
export interface WidthStop {
  readonly accelerators: number;
  /** Half of the runs there have a narrower 90 % interval, as the factor from the middle to its end. */
  readonly factor: number;
}

/** From one accelerator to the largest runs published. */
export const scaleLimits: Limits = [2, 32_768];

/** Predicted over measured, which is what the vertical axis shows. */
export const ratioOf = ({ error }: Pick<BoardRun, 'error'>): number => 1 + error;

/** Medians of the intervals' widths by doublings of the accelerators, ascending. */
export function seriesOfWidths(runs: readonly BoardRun[]): readonly WidthStop[] {
  const bins = new Map<number, number[]>();
  for (const { job, prediction } of runs) {
    const bin = Math.round(Math.log2(job.accelerators));
    bins.set(bin, [...(bins.get(bin) ?? []), prediction.high / prediction.stepSeconds]);
  }
  return [...bins]
    .toSorted(([one], [other]) => one - other)
    .map(([bin, factors]) => {
      const sorted = factors.toSorted((one, other) => one - other);
      return { accelerators: 2 ** bin, factor: sorted[Math.floor(sorted.length / 2)] ?? 1 };
    });
}

/** Symmetric limits of the ratio that hold every run and every width: one of a few, so that they seldom move. */
export function limitsOfRatios(runs: readonly BoardRun[]): Limits {
  const farthest = Math.max(1, ...runs.map((run) => Math.exp(Math.abs(Math.log(ratioOf(run))))));
  const reach = [1.25, 1.6, 2.2, 3, 5, 10].find((one) => farthest <= one) ?? farthest;
  return [1 / reach, reach];
}

/** Errors worth a hairline within the limits: few, round, and on both sides. */
export function ticksOfErrors([low, high]: Limits): readonly number[] {
  const fine = [-0.2, -0.1, 0, 0.1, 0.2];
  const plain = [-0.3, -0.15, 0, 0.2, 0.5];
  const wide = [-0.5, -0.25, 0, 0.5, 1];
  const widest = [-0.75, -0.5, 0, 1, 3];
  const errors = high <= 1.25 ? fine : high <= 1.6 ? plain : high <= 3 ? wide : widest;
  return errors.filter((error) => 1 + error >= low && 1 + error <= high);
}

/** Limit of the size of errors in the distribution: what holds nineteen in twenty of both curves, in round steps. */
export function limitOfSizes(ours: readonly number[], constant: readonly number[]): number {
  const most = Math.max(0, ...[ours, constant].map((curve) => curve[Math.floor(curve.length * 0.95)] ?? 0));
  return [0.1, 0.2, 0.3, 0.5, 1].find((one) => most <= one) ?? 2;
}

/** The four MLPerf rounds that ran GPT-3 175B on 512 H100, the fastest run of each: the same hardware, newer software. */
export function historyOfStacks(runs: readonly BoardRun[]): readonly BoardRun[] {
  const best = new Map<string, BoardRun>();
  for (const run of runs) {
    const { stack, accelerator, accelerators, name } = run.job;
    const isOne = accelerator === 'h100-sxm' && accelerators === 512 && name === 'GPT-3 175B';
    if (!isOne || !/^mlperf-[\d.]+-nvidia$/.test(stack)) continue;
    const before = best.get(stack);
    if (!before || secondsPerSequence(run) < secondsPerSequence(before)) best.set(stack, run);
  }
  return [...best.values()].toSorted((one, other) => (one.job.stack < other.job.stack ? -1 : 1));
}

/** Rounds chose different batches, so their steps compare only per sequence. */
export const secondsPerSequence = ({ truth, job }: Pick<BoardRun, 'truth' | 'job'>): number =>
  truth / job.plan.globalBatch;
