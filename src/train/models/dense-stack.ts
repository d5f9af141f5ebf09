/** Hidden dense layers one after another: the middle of several sample models. */
import type { TrainChoice } from '../choice.ts';
import type { Layer } from './layer.ts';

/** `depth` layers of `width` units; none for a depth of 0. */
export function stackDense({
  width,
  depth,
  activation,
  batchNorm = false,
}: Pick<TrainChoice, 'width' | 'depth' | 'activation'> & Partial<Pick<TrainChoice, 'batchNorm'>>): Layer[] {
  return Array.from({ length: depth }, () =>
    withBatchNorm({ kind: 'dense', outputs: width, activation }, batchNorm),
  ).flat();
}

/** A hidden layer as it is, or with a batch norm between its sums, which then have no bias, and its activation. */
export function withBatchNorm(layer: Extract<Layer, { kind: 'dense' | 'conv' }>, isWanted: boolean): Layer[] {
  const { activation } = layer;
  return isWanted
    ? [
        { ...layer, activation: 'none', bias: false },
        { kind: 'batch-norm', activation },
      ]
    : [layer];
}
