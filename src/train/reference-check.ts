/** What an engine found on a batch of images against the double-precision reference. */
import type { EngineOrder, StepLosses } from './engines/engine.ts';
import { classCount } from './models/model.ts';
import { expectClose } from './expect-close.ts';
import { computeReferenceStep } from './reference.ts';

export interface ReferenceBatch {
  /** As the model takes them, sample after sample; symbols as numbers. */
  readonly inputs: Float64Array;
  /** As the loss takes them: one-hot classes, numbers, or the number of the symbol at each step. */
  readonly targets: Float64Array;
  readonly count: number;
  /** A GAN's: the generator's input. */
  readonly noise?: Float64Array;
}

export interface Found {
  readonly losses: StepLosses;
  readonly gradients: readonly Float32Array[];
}

const known = new Set(['dense', 'conv', 'max-pool', 'flatten']);

/** @throws RunFailure `wrong-results` when losses or gradients differ. Models of other layers are not checked. */
export function checkAgainstReference(order: EngineOrder, batch: ReferenceBatch, { losses, gradients }: Found): void {
  const { model, weights } = order;
  if (model.loss !== 'softmax-cross-entropy' || model.judge) return;
  if (!model.layers.every(({ kind }) => known.has(kind))) return;
  const pixels = Float64Array.from(batch.inputs, (share) => 255 * share);
  const labels = Uint8Array.from({ length: batch.count }, (_, row) =>
    batch.targets.subarray(row * classCount, (row + 1) * classCount).indexOf(1),
  );
  const expected = computeReferenceStep(model, weights, pixels as unknown as Uint8Array, labels);
  expectClose('loss', [losses[0]], [expected.loss]);
  expected.gradients.forEach((gradient, index) => expectClose(`gradient ${index}`, gradients[index], gradient));
}
