/**
 * A straight line: one weight for each input, and an offset. 2 parameters for one input.
 *
 * Its start is the article's gradient descent on y = 2x: all ten points at once, from zero. The article halves the
 * squared error and steps by 0.05; here the error is not halved, so half the rate makes the same steps.
 */
import type { ModelCard } from './card.ts';

export const linearRegression: ModelCard = {
  id: 'linear-regression',
  dataSets: ['line', 'penguins', 'weather', 'own-table'],
  knobs: ['loss'],
  defaults: { initializer: 'zero', optimizer: 'sgd', learningRate: 0.025, batch: 10, epochs: 100 },
  // Ten points are one step an epoch; this table has 219, and nothing is gained after five epochs.
  defaultsOn: { weather: { epochs: 5 } },
  build: (_, { inputs }) => ({
    id: 'linear-regression',
    input: [inputs],
    layers: [{ kind: 'dense', outputs: 1, activation: 'none' }],
    loss: 'mean-squared-error',
  }),
};
