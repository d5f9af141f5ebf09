/**
 * The simulator's speed-up beside the one measured here: this model and batch on as many machines as workers, each like
 * the one the page has numbers of. Pure. It knows the MNIST networks; other sample models have no number there.
 */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import type { SampleModelId } from '#datacenter/calibration/measurement.ts';
import { scalingCurve } from '#datacenter/cluster/scaling.ts';
import { planWorkload } from '#datacenter/workload/workload.ts';

/** Of each count of machines against one; null where the simulator has no answer. */
export function simulateSpeedUps(
  model: SampleModelId,
  batch: number,
  counts: readonly number[],
  calibration: Calibration,
): ReadonlyMap<number, number | null> {
  const unknown = new Map(counts.map((count) => [count, null]));
  if (model !== 'mnist-mlp' && model !== 'mnist-cnn') return unknown;
  // A whole number of steps: the last of a training may be a part of one.
  const workload = planWorkload({ model, tokens: 1000 * batch, globalBatch: batch });
  if (workload.kind === 'infeasible') return unknown;
  const choice = {
    accelerator: 'this-machine',
    accelerators: 1,
    stack: 'measured-share',
    tensor: null,
    pipeline: null,
    goodput: 1,
  };
  const [one, ...others] = scalingCurve(choice, workload, calibration, [1, ...counts]);
  if (one?.result.kind !== 'cluster') return unknown;
  const { stepSeconds } = one.result;
  return new Map(
    others.map(({ accelerators, result }) => [
      accelerators,
      result.kind === 'cluster' ? stepSeconds / result.stepSeconds : null,
    ]),
  );
}
