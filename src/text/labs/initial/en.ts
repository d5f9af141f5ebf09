/** Words of the labs's part `initial`, in English. */

export const en = {
  how: 'Random inputs go forward through equally wide layers, random error signals come back. Nothing is trained; biases are 0.',
  activation: 'Activation',
  width: 'Width',
  depth: 'Layers',
  seed: 'Seed',
  running: (done: string, total: string) => `Filling stacks: ${done} of ${total}`,
  kinds: {
    zero: 'all zero',
    uniform: 'uniform ±0.05',
    small: 'Gaussian 0.01',
    large: 'Gaussian 1',
    xavier: 'Xavier (Glorot)',
    he: 'He',
  },
  layer: 'Layer',
  outputs: 'Variance of the outputs by layer, logarithmic',
  signals: 'Variance of the error signals by layer, logarithmic',
  variance: 'variance',
  ratio: 'First layer over last',
  first: 'First layer',
  last: 'Last layer',
  words: (name: string, factor: string) =>
    `${name}: the variance of the outputs is ${factor} times as large in the first layer as in the last.`,
  zero: 'All-zero weights have variance 0, which has no place on a logarithmic axis.',
  samples: (samples: string) => `From ${samples} random inputs for each stack.`,
  histogram: 'Outputs layer by layer',
  of: 'First weights',
};
