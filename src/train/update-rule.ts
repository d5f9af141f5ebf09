/**
 * The five rules by which weights follow gradients, in double precision: what an engine's step must do with the gradients
 * it found. Adam as Kingma and Ba (2015, algorithm 1) give it; momentum as Polyak's, without Nesterov's look ahead; RMSProp
 * with epsilon under the root, as Keras has it.
 */
import type { OptimizerId } from './choice.ts';

/** Epsilon is explicit: a backend's own default differs from backend to backend. */
export const optimizerConstants = { momentum: 0.9, decay: 0.9, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 } as const;

/** Means of the gradient and of its square for one weight; changed by `computeUpdate`. */
export interface Moments {
  first: number;
  second: number;
}

/**
 * What to add to one weight.
 * @param step number of this step, from 1
 */
export function computeUpdate(
  id: OptimizerId,
  learningRate: number,
  gradient: number,
  step: number,
  moments: Moments,
): number {
  const { momentum, decay, beta1, beta2, epsilon } = optimizerConstants;
  switch (id) {
    case 'sgd':
      return -learningRate * gradient;
    case 'momentum':
      moments.first = momentum * moments.first + gradient;
      return -learningRate * moments.first;
    case 'rmsprop':
      moments.second = decay * moments.second + (1 - decay) * gradient ** 2;
      return (-learningRate * gradient) / Math.sqrt(moments.second + epsilon);
    case 'adam':
    case 'adam-uncorrected': {
      moments.first = beta1 * moments.first + (1 - beta1) * gradient;
      moments.second = beta2 * moments.second + (1 - beta2) * gradient ** 2;
      const [weight1, weight2] = id === 'adam' ? [1 - beta1 ** step, 1 - beta2 ** step] : [1, 1];
      return (-learningRate * (moments.first / weight1)) / (Math.sqrt(moments.second / weight2) + epsilon);
    }
  }
}
