/** Losses of a batch in double precision, from the plain loops of `outputs.ts`. */
import { outputShape, placeJudge, placeLayers, type Loss, type Model } from '../models/model.ts';
import { computeOutputs } from './outputs.ts';

/** The model's loss, and of a GAN its judge's. */
export type ReferenceLosses = readonly [loss: number, judge?: number];

export interface ReferenceBatch {
  /** `count` samples row by row: numbers or symbols; of a GAN the real samples. */
  readonly inputs: ArrayLike<number>;
  /** One for each number of the output, or the number of the right symbol at each step; empty for a GAN. */
  readonly targets: ArrayLike<number>;
  readonly count: number;
  /** Of a GAN: noise for `count` made samples, row by row. */
  readonly noise?: ArrayLike<number>;
}

/** Mean losses of a batch: the model's, and a GAN judge's. @param weights all of them, in the order of `weightShapes` */
export function computeReferenceLoss(
  model: Model,
  weights: readonly ArrayLike<number>[],
  batch: ReferenceBatch,
): ReferenceLosses {
  const exact = weights.map((numbers) => Float64Array.from(numbers));
  const inputs = Float64Array.from(batch.inputs);
  const layers = placeLayers(model);
  const classes = outputShape(model).at(-1) ?? 1;
  if (!model.judge) {
    return [
      measureReferenceLoss(model.loss, computeOutputs(layers, exact, inputs, batch.count), batch.targets, classes),
    ];
  }
  const own = countArrays(model);
  const judge = (samples: Float64Array) => computeOutputs(placeJudge(model), exact.slice(own), samples, batch.count);
  const made = judge(computeOutputs(layers, exact.slice(0, own), Float64Array.from(batch.noise ?? []), batch.count));
  const real = judge(inputs);
  const mistaken = measureReferenceLoss(
    'sigmoid-cross-entropy',
    made,
    made.map(() => 0),
    1,
  );
  const missed = measureReferenceLoss(
    'sigmoid-cross-entropy',
    real,
    real.map(() => 1),
    1,
  );
  // The generator wants "real" said of what it made; the judge is right where it says so of real samples only.
  return [
    measureReferenceLoss(
      'sigmoid-cross-entropy',
      made,
      made.map(() => 1),
      1,
    ),
    (mistaken + missed) / 2,
  ];
}

/** Weight arrays of the model itself; a GAN judge's follow them. */
export function countArrays(model: Model): number {
  return placeLayers(model).reduce((sum, { weights }) => sum + weights.length, 0);
}

/** Mean loss from the last layer's numbers; targets as in `ReferenceBatch`. @param classes of softmax */
export function measureReferenceLoss(
  kind: Loss,
  outputs: Float64Array,
  targets: ArrayLike<number>,
  classes: number,
): number {
  switch (kind) {
    case 'mean-squared-error':
      return outputs.reduce((sum, value, index) => sum + (value - (targets[index] ?? NaN)) ** 2, 0) / outputs.length;
    case 'sigmoid-cross-entropy':
      // -y log s(x) - (1 - y) log(1 - s(x)) = max(x, 0) - x y + log(1 + e^-|x|), which no x overflows.
      return (
        outputs.reduce((sum, logit, index) => {
          const target = targets[index] ?? NaN;
          return sum + Math.max(logit, 0) - logit * target + Math.log1p(Math.exp(-Math.abs(logit)));
        }, 0) / outputs.length
      );
    case 'softmax-cross-entropy':
      return measureSoftmax(outputs, targets, classes);
    case 'mean-absolute-error':
      return outputs.reduce((sum, value, index) => sum + Math.abs(value - (targets[index] ?? NaN)), 0) / outputs.length;
    case 'sigmoid-squared-error':
      return (
        outputs.reduce((sum, logit, index) => sum + (1 / (1 + Math.exp(-logit)) - (targets[index] ?? NaN)) ** 2, 0) /
        outputs.length
      );
    case 'softmax-squared-error':
      return measureShares(outputs, targets, classes);
  }
}

/** Mean over rows of the squared distance between the shares that softmax gives and a one-hot row. */
function measureShares(logits: Float64Array, targets: ArrayLike<number>, classes: number): number {
  let total = 0;
  for (let from = 0; from < logits.length; from += classes) {
    const own = logits.subarray(from, from + classes);
    const top = Math.max(...own);
    const sum = own.reduce((part, logit) => part + Math.exp(logit - top), 0);
    const wantedAt = (at: number) => {
      return targets.length * classes === logits.length
        ? Number(targets[from / classes] === at)
        : (targets[from + at] ?? NaN);
    };
    total += own.reduce((part, logit, at) => part + (Math.exp(logit - top) / sum - wantedAt(at)) ** 2, 0);
  }
  return total / (logits.length / classes);
}

/** Mean of -log softmax at the target, with the largest logit taken out first. */
function measureSoftmax(logits: Float64Array, targets: ArrayLike<number>, classes: number): number {
  const rows = logits.length / classes;
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const own = logits.subarray(row * classes, (row + 1) * classes);
    const top = Math.max(...own);
    const logSum = top + Math.log(own.reduce((sum, logit) => sum + Math.exp(logit - top), 0));
    const right = targets[row] ?? NaN;
    total +=
      targets.length === rows
        ? logSum - (own[right] ?? NaN)
        : own.reduce((sum, logit, index) => sum + (targets[row * classes + index] ?? NaN) * (logSum - logit), 0);
  }
  return total / rows;
}
