/**
 * What the models reached from where they start, where we tried it. The project's own measurements, each a whole run of
 * the same session as on the page; `test/bench/learning.test.ts` prints them again. A recipe changes only together with
 * its row here.
 */
import type { SampleModelId } from '#datacenter/calibration/measurement.ts';
import type { TrainChoice } from '../choice.ts';
import type { DataSetId } from '../data/data-set.ts';

/**
 * - `accuracy`: share of held-out answers that are right. - `places`: of the ring's eight, counted on 1,000 points by
 *   `countModes`. - `loss`: held-out, nats a symbol; the goal is what a count of pairs has, to be undercut. - `error`:
 *   held-out mean squared error of the scaled target; the goal is that of always saying the training rows' mean.
 */
export type TrialMeasure = 'accuracy' | 'places' | 'loss' | 'error';

export interface Trial {
  readonly model: SampleModelId;
  readonly data: DataSetId;
  /** What was different from the pair's start; the start itself where it was affordable. */
  readonly change?: Partial<TrainChoice>;
  readonly measure: TrialMeasure;
  /** At the end of each run, seeds 1, 2, 3 and so on. */
  readonly reached: readonly number[];
  /** To be reached, or (of `loss` and `error`) to be undercut. */
  readonly goal: number;
  /** Of each run. */
  readonly steps: number;
  /** ISO 8601. */
  readonly date: string;
}

/** All on the cpu backend in Node 20 on a server's AMD EPYC, with faster matrix products (`test/support`). */
export const trials: readonly Trial[] = [];

/** What was reached from where a model starts on a data set; null where it was not tried. */
export function findTrial(model: SampleModelId, data: DataSetId): Trial | null {
  return trials.find((one) => one.model === model && one.data === data) ?? null;
}

/** How many of a trial's runs came up to the goal. */
export function countMet({ measure, reached, goal }: Trial): number {
  const isLowGood = measure === 'loss' || measure === 'error';
  return reached.filter((value) => (isLowGood ? value < goal : value >= goal)).length;
}
