/** The smallest network that reads digits well: 784 pixels, 64 hidden units, 10 digits. 50,890 parameters. */
import type { TrainChoice } from '../choice.ts';
import type { ModelCard } from './card.ts';
import { stackDense } from './dense-stack.ts';
import { classCount, imageShape, type Model } from './model.ts';

function build(choice: Pick<TrainChoice, 'width' | 'depth' | 'activation' | 'batchNorm'>): Model {
  return {
    id: 'mnist-mlp',
    input: imageShape,
    layers: [{ kind: 'flatten' }, ...stackDense(choice), { kind: 'dense', outputs: classCount, activation: 'none' }],
    loss: 'softmax-cross-entropy',
  };
}

/** As it starts. */
export const mnistMlp = build({ width: 64, depth: 1, activation: 'relu', batchNorm: false });

export const mnistMlpCard: ModelCard = {
  id: 'mnist-mlp',
  dataSets: ['mnist'],
  knobs: ['width', 'depth', 'activation', 'batchNorm', 'augment', 'loss'],
  defaults: { width: 64, depth: 1, activation: 'relu' },
  build,
};
