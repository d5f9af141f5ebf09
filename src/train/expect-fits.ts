/** Whether a saved state can be gone on from. */
import type { Checkpoint } from './engines/engine.ts';
import { sizeOf } from './models/layer.ts';
import { countTrained, weightShapes, type Model } from './models/model.ts';
import { RunFailure } from './run-failure.ts';

/** @throws RunFailure when the state is not one of this model, or holds what is no number */
export function expectFits({ step, weights, firstMoments, secondMoments }: Checkpoint, model: Model): void {
  const sizes = weightShapes(model).map(sizeOf);
  const fits = (arrays: readonly Float32Array[], count: number) =>
    arrays.length === count &&
    arrays.every((numbers, index) => numbers.length === sizes[index] && numbers.every(Number.isFinite));
  // Running statistics have no moments.
  const mayMove = (arrays: readonly Float32Array[]) => arrays.length === 0 || fits(arrays, countTrained(model));
  const isSound = fits(weights, sizes.length) && mayMove(firstMoments) && mayMove(secondMoments);
  if (!isSound || !Number.isInteger(step) || step < 0) {
    throw new RunFailure('data-damaged', 'the saved state is not one of this model');
  }
}
