/**
 * A small convolutional network: 32 filters of 3 x 3, the largest of each 2 x 2, 64 hidden units, 10 digits.
 * 347,146 parameters, nearly all of them between the pooled picture and the hidden units.
 */
import type { TrainChoice } from '../choice.ts';
import type { ModelCard } from './card.ts';
import { withBatchNorm } from './dense-stack.ts';
import { classCount, imageShape, type Model } from './model.ts';

function build({ width, activation, batchNorm }: Pick<TrainChoice, 'width' | 'activation' | 'batchNorm'>): Model {
  return {
    id: 'mnist-cnn',
    input: imageShape,
    layers: [
      ...withBatchNorm({ kind: 'conv', filters: 32, kernel: 3, activation }, batchNorm),
      { kind: 'max-pool', size: 2 },
      { kind: 'flatten' },
      ...withBatchNorm({ kind: 'dense', outputs: width, activation }, batchNorm),
      { kind: 'dense', outputs: classCount, activation: 'none' },
    ],
    loss: 'softmax-cross-entropy',
  };
}

/** As it starts. */
export const mnistCnn = build({ width: 64, activation: 'relu', batchNorm: false });

export const mnistCnnCard: ModelCard = {
  id: 'mnist-cnn',
  dataSets: ['mnist'],
  knobs: ['width', 'activation', 'batchNorm', 'augment', 'loss'],
  defaults: { width: 64, activation: 'relu' },
  build,
};
