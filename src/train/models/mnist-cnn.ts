/**
 * A small convolutional network: 32 filters of 3 x 3, the largest of each 2 x 2, 64 hidden units, 10 digits.
 * 347,146 parameters, nearly all of them between the pooled picture and the hidden units.
 */
import type { Model } from './model.ts';

export const mnistCnn: Model = {
  id: 'mnist-cnn',
  layers: [
    { kind: 'conv', filters: 32, kernel: 3, relu: true },
    { kind: 'max-pool', size: 2 },
    { kind: 'dense', outputs: 64, relu: true },
    { kind: 'dense', outputs: 10, relu: false },
  ],
};
