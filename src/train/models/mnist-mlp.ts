/** The smallest network that reads digits well: 784 pixels, 64 hidden units, 10 digits. 50,890 parameters. */
import type { Model } from './model.ts';

export const mnistMlp: Model = {
  id: 'mnist-mlp',
  layers: [
    { kind: 'dense', outputs: 64, relu: true },
    { kind: 'dense', outputs: 10, relu: false },
  ],
};
