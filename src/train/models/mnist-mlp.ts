/** The smallest network that reads digits well: 784 pixels, 64 hidden units, 10 digits. 50,890 parameters. */
import { imageShape, type Model } from './model.ts';

export const mnistMlp: Model = {
  id: 'mnist-mlp',
  input: imageShape,
  layers: [
    { kind: 'flatten' },
    { kind: 'dense', outputs: 64, activation: 'relu' },
    { kind: 'dense', outputs: 10, activation: 'none' },
  ],
  loss: 'softmax-cross-entropy',
};
