/** Ten inputs, ten hidden units, one logit: the smallest network of the articles. 121 parameters. */
import type { ModelCard } from './card.ts';
import { stackDense } from './dense-stack.ts';

export const logisticNetwork: ModelCard = {
  id: 'logistic-network',
  dataSets: ['separable', 'noisy', 'coin-toss'],
  knobs: ['rows', 'labelNoise', 'width', 'activation', 'loss'],
  defaults: { width: 10, learningRate: 0.01, batch: 50, epochs: 30 },
  build: (choice, { inputs }) => ({
    id: 'logistic-network',
    input: [inputs],
    layers: [...stackDense({ ...choice, depth: 1 }), { kind: 'dense', outputs: 1, activation: 'none' }],
    loss: 'sigmoid-cross-entropy',
  }),
};
