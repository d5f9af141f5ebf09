/** A deep network on points in the plane: small enough to watch its decision field change while it learns. */
import type { ModelCard } from './card.ts';
import { stackDense } from './dense-stack.ts';

export const toyNetwork: ModelCard = {
  id: 'toy-network',
  dataSets: ['circles', 'xor', 'gaussians', 'spirals'],
  knobs: ['rows', 'labelNoise', 'width', 'depth', 'activation', 'loss'],
  defaults: { width: 16, depth: 2, activation: 'tanh', learningRate: 0.01, batch: 32, epochs: 60 },
  // With the width and the tanh above the border follows neither arm within 60 epochs; ReLU bends sharply enough.
  defaultsOn: { spirals: { width: 64, activation: 'relu' } },
  build: (choice, { inputs }) => ({
    id: 'toy-network',
    input: [inputs],
    layers: [...stackDense(choice), { kind: 'dense', outputs: 1, activation: 'none' }],
    loss: 'sigmoid-cross-entropy',
  }),
};
