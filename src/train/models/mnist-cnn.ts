/**
 * A small convolutional network: 32 filters of 3 x 3, the largest of each 2 x 2, 64 hidden units, 10 digits.
 * 347,146 parameters, nearly all of them between the pooled picture and the hidden units.
 */
import { imageShape, type Model } from './model.ts';

export const mnistCnn: Model = {
  id: 'mnist-cnn',
  input: imageShape,
  layers: [
    { kind: 'conv', filters: 32, kernel: 3, activation: 'relu' },
    { kind: 'max-pool', size: 2 },
    { kind: 'flatten' },
    { kind: 'dense', outputs: 64, activation: 'relu' },
    { kind: 'dense', outputs: 10, activation: 'none' },
  ],
  loss: 'softmax-cross-entropy',
};
