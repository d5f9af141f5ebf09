/**
 * A recurrent network, of LSTM or GRU cells. On a text it says the next symbol at every step; on the memory task it
 * reads the whole sequence, one-hot, and answers once at its end.
 */
import type { TrainChoice } from '../choice.ts';
import type { ModelCard } from './card.ts';
import type { Layer } from './layer.ts';

export const recurrent: ModelCard = {
  id: 'recurrent',
  dataSets: ['moby-dick', 'analects', 'own-text', 'memory'],
  knobs: ['width', 'depth', 'cell', 'context'],
  defaults: { width: 128, depth: 1, cell: 'lstm', context: 64, learningRate: 0.003, batch: 32, epochs: 2 },
  defaultsOn: {
    // A ninth of Moby-Dick in length, with ten times the symbols: an epoch is nine steps.
    analects: { epochs: 20 },
    // Right answers come late and then all at once; with few rows a network learns the rows by heart before.
    memory: { cell: 'gru', width: 64, rows: 5000, epochs: 10 },
  },
  build(choice, { inputs, outputs, steps }) {
    const answer: Layer = { kind: 'dense', outputs, activation: 'none' };
    const common = { id: 'recurrent', loss: 'softmax-cross-entropy' } as const;
    if (steps !== undefined) {
      const layers: Layer[] = [...stackCells(choice), { kind: 'last' }, answer];
      return { ...common, input: [steps, inputs / steps], layers };
    }
    const layers: Layer[] = [
      { kind: 'embedding', vocabulary: inputs, width: choice.width },
      ...stackCells(choice),
      answer,
    ];
    return { ...common, input: [choice.context], layers };
  },
};

function stackCells({ cell, width, depth }: TrainChoice): Layer[] {
  return Array.from({ length: depth }, () => ({ kind: cell, units: width }));
}
