/**
 * When what happens in a run. Where evaluations may stand is arithmetic on step numbers; whether there is time for one,
 * and for reads and copies, is arithmetic on seconds that the caller measured.
 */

export interface Schedule {
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
  /** Whether an evaluation may be taken once `step` steps are done; at the run's end it always is. */
  isEvaluation(step: number): boolean;
  /** Such places still to come after `step` steps. */
  countEvaluationsAfter(step: number): number;
}

/**
 * @param evaluationsPerEpoch evenly spread, the last one at the epoch's end
 */
export function planSchedule(stepsPerEpoch: number, epochs: number, evaluationsPerEpoch: number): Schedule {
  const share = Math.min(evaluationsPerEpoch, stepsPerEpoch);
  const places = Array.from({ length: share }, (_, index) => Math.round(((index + 1) * stepsPerEpoch) / share));
  const known = new Set(places);
  const totalSteps = stepsPerEpoch * epochs;
  return {
    stepsPerEpoch,
    totalSteps,
    isEvaluation: (step) => step > 0 && known.has(((step - 1) % stepsPerEpoch) + 1),
    countEvaluationsAfter(step) {
      const isLater = (place: number) => place > step % stepsPerEpoch;
      return (
        Math.max(0, epochs - 1 - Math.floor(step / stepsPerEpoch)) * share +
        (step < totalSteps ? places.filter(isLater).length : 0)
      );
    },
  };
}

/** Evaluations an epoch has room for: several, and one every 200 steps where an epoch is long. */
export function countEvaluationPlaces(stepsPerEpoch: number): number {
  return Math.max(5, Math.ceil(stepsPerEpoch / 200));
}

/** Steps before the run counts as running: kernels are compiled, but caches and clocks are still cold. */
export const warmUpSteps = 10;
/** A step so long warms caches and clocks by itself: its time counts at once, and a reader need not wait ten of them. */
export const longStepSeconds = 1;

/** The curve bends most at its start: so many first steps are read one by one. */
const denseSteps = 50;

/** Reads that are not losses keep this distance, seconds: at most four a second, so that the GPU is left to train. */
export const readbackSeconds = 0.25;

/**
 * How many steps between two reads of the loss: four reads a second. A read is a round trip to the GPU that keeps the CPU
 * from running ahead, and a curve needs no more points.
 * @param step steps done
 * @param stepSeconds null while unknown
 */
export function planReadInterval(step: number, stepSeconds: number | null): number {
  if (step < denseSteps || stepSeconds === null) return 1;
  return Math.max(1, Math.ceil(readbackSeconds / stepSeconds));
}

/** Whether there is time for an evaluation: at most a tenth of the time goes into them, and no more than two a second. */
export function isEvaluationDue(secondsSinceLast: number, lastSeconds: number): boolean {
  return secondsSinceLast >= Math.max(2 * readbackSeconds, 9 * lastSeconds);
}

/**
 * Whether to copy the weights to safety now: at most 2 % of the time goes into copies, and while that allows it no more
 * than 1.5 seconds of work can be lost.
 */
export function isCheckpointDue(secondsSinceLast: number, lastCopySeconds: number): boolean {
  return secondsSinceLast >= Math.max(1.5, 50 * lastCopySeconds);
}
