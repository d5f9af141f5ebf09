/**
 * The five update rules in double precision, as their papers give them: for the self-test, for tests, and to read. What
 * a rule keeps between steps is zero before the first.
 */
import type { OptimizerId } from './choice.ts';

/** Shares of the old in running means, and what keeps divisions finite. Epsilon is explicit: backends differ in theirs. */
export const optimizerConstants = { momentum: 0.9, decay: 0.9, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 } as const;

/** Which running means a rule keeps: of slopes, and of their squares. */
export function keepsMoments(optimizer: OptimizerId): { readonly first: boolean; readonly second: boolean } {
  const isAdam = optimizer === 'adam' || optimizer === 'adam-uncorrected';
  return { first: isAdam || optimizer === 'momentum', second: isAdam || optimizer === 'rmsprop' };
}

/**
 * What of a rule depends on the step: the move is `size` times the mean slope over its root plus `offset`. Dividing both
 * means of Adam by 1 - beta^step is the same as scaling the rate and epsilon (Kingma and Ba 2015, section 2).
 * @param step number of this step, from 1
 */
export function planMove(
  optimizer: OptimizerId,
  learningRate: number,
  step: number,
): { readonly size: number; readonly offset: number } {
  const { beta1, beta2, epsilon } = optimizerConstants;
  if (optimizer !== 'adam') return { size: learningRate, offset: epsilon };
  const root = Math.sqrt(1 - beta2 ** step);
  return { size: (learningRate * root) / (1 - beta1 ** step), offset: epsilon * root };
}

/** One weight and what the optimizer keeps for it. */
export interface WeightState {
  readonly weight: number;
  /** Of momentum: the velocity; of Adam: the running mean of slopes. */
  readonly firstMoment: number;
  /** Of RMSProp and Adam: the running mean of squared slopes. */
  readonly secondMoment: number;
}

/**
 * One weight after one step.
 * - `sgd`: against the slope.
 * - `momentum`: velocity = 0.9 velocity + slope (Polyak 1964, in the form of Sutskever and others 2013 without their
 *   rate inside, as TensorFlow has it).
 * - `rmsprop`: the slope over the root of its mean square (Tieleman and Hinton 2012, lecture 6.5); epsilon under the
 *   root, as TensorFlow has it.
 * - `adam`: Kingma and Ba 2015, algorithm 1. `adam-uncorrected`: the same without the division by 1 - beta^step, so the
 *   first step is (1 - beta1) / sqrt(1 - beta2) = 3.1623 times as long.
 * @param step number of this step, from 1
 */
export function updateWeight(
  optimizer: OptimizerId,
  { weight, firstMoment, secondMoment }: WeightState,
  slope: number,
  learningRate: number,
  step: number,
): WeightState {
  const { momentum, decay, beta1, beta2, epsilon } = optimizerConstants;
  switch (optimizer) {
    case 'sgd':
      return { weight: weight - learningRate * slope, firstMoment, secondMoment };
    case 'momentum': {
      const velocity = momentum * firstMoment + slope;
      return { weight: weight - learningRate * velocity, firstMoment: velocity, secondMoment };
    }
    case 'rmsprop': {
      const square = decay * secondMoment + (1 - decay) * slope * slope;
      return {
        weight: weight - (learningRate * slope) / Math.sqrt(square + epsilon),
        firstMoment,
        secondMoment: square,
      };
    }
    case 'adam':
    case 'adam-uncorrected': {
      const mean = beta1 * firstMoment + (1 - beta1) * slope;
      const square = beta2 * secondMoment + (1 - beta2) * slope * slope;
      const isCorrected = optimizer === 'adam';
      const size = Math.sqrt(isCorrected ? square / (1 - beta2 ** step) : square);
      const move = (isCorrected ? mean / (1 - beta1 ** step) : mean) / (size + epsilon);
      return { weight: weight - learningRate * move, firstMoment: mean, secondMoment: square };
    }
  }
}
