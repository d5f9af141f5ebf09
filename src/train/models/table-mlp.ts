/**
 * A network for tables: d columns, two hidden layers of 64, and one number, or a logit for each class.
 * 64 d + 4,289 parameters for one number.
 */
import type { ModelCard } from './card.ts';
import { stackDense } from './dense-stack.ts';

export const tableMlp: ModelCard = {
  id: 'table-mlp',
  dataSets: ['penguins', 'weather', 'own-table'],
  knobs: ['width', 'depth', 'activation', 'loss'],
  defaults: { width: 64, depth: 2, batch: 32, epochs: 60 },
  // Longer, it learns the training rows by heart and does worse on the others.
  defaultsOn: { penguins: { epochs: 20 }, weather: { epochs: 5 } },
  build: (choice, { inputs, outputs, target }) => ({
    id: 'table-mlp',
    input: [inputs],
    layers: [...stackDense(choice), { kind: 'dense', outputs, activation: 'none' }],
    loss: target !== 'class' ? 'mean-squared-error' : outputs > 1 ? 'softmax-cross-entropy' : 'sigmoid-cross-entropy',
  }),
};
