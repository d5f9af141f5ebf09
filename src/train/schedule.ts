/** When what happens in a run, as arithmetic on step numbers. No clock: a repeated run does the same at the same step. */

export interface Schedule {
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
  /** Whether test accuracy is taken once `step` steps are done. */
  isEvaluation(step: number): boolean;
  /** Evaluations still to come after `step` steps. */
  countEvaluationsAfter(step: number): number;
}

/**
 * @param evaluationsPerEpoch evenly spread, the last one at the epoch's end
 */
export function planSchedule(stepsPerEpoch: number, epochs: number, evaluationsPerEpoch: number): Schedule {
  const share = Math.min(evaluationsPerEpoch, stepsPerEpoch);
  const places = Array.from({ length: share }, (_, index) => Math.round(((index + 1) * stepsPerEpoch) / share));
  const totalSteps = stepsPerEpoch * epochs;
  return {
    stepsPerEpoch,
    totalSteps,
    isEvaluation: (step) => step > 0 && places.includes(((step - 1) % stepsPerEpoch) + 1),
    countEvaluationsAfter(step) {
      const isLater = (place: number) => place > step % stepsPerEpoch;
      return (
        Math.max(0, epochs - 1 - Math.floor(step / stepsPerEpoch)) * share +
        (step < totalSteps ? places.filter(isLater).length : 0)
      );
    },
  };
}

/** Steps before the run counts as running: kernels are compiled, but caches and clocks are still cold. */
export const warmUpSteps = 10;

/**
 * How many steps between two reads of the loss: about 20 reads a second. A read is a round trip to the GPU that keeps the
 * CPU from running ahead, and a curve needs no more points.
 * @param stepSeconds null while unknown
 */
export function planReadInterval(stepSeconds: number | null): number {
  if (stepSeconds === null) return 1;
  return Math.min(16, Math.max(1, Math.round(0.05 / stepSeconds)));
}

/**
 * Whether to copy the weights to safety now: at most 2 % of the time goes into copies, and while that allows it no more
 * than 1.5 seconds of work can be lost.
 */
export function isCheckpointDue(secondsSinceLast: number, lastCopySeconds: number): boolean {
  return secondsSinceLast >= Math.max(1.5, 50 * lastCopySeconds);
}
