/**
 * The five rules by which weights follow gradients, as TensorFlow.js operations. Own ones, not `tf.train`, for three
 * reasons: Adam without correction is not there; theirs upload every constant at every step for every weight (each a
 * buffer and a copy on webgpu); and Adam's powers of beta, taken here from the step count in double precision, let a
 * restored run go on bit by bit. A test holds the other four to `tf.train`'s.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { OptimizerId } from '../choice.ts';
import type { Shape } from '../models/layer.ts';
import { keepsMoments, optimizerConstants, planMove } from '../optimizers.ts';
import type { Checkpoint } from './engine.ts';
import { readNumbers, type Read } from './tfjs-read.ts';

export interface Optimizer {
  /**
   * Moves weights against their gradients.
   * @param step number of this step, from 1
   * @param from place of the first of `weights` in weight order: a GAN's networks move one after the other
   */
  apply(weights: readonly tf.Variable[], gradients: readonly tf.Tensor[], step: number, from?: number): void;
  setLearningRate(learningRate: number): void;
  readMoments(read: Read): Promise<Pick<Checkpoint, 'firstMoments' | 'secondMoments'>>;
  /** Moments the checkpoint does not have begin at zero. */
  restoreMoments(checkpoint: Checkpoint): void | Promise<void>;
  dispose(): void;
}

type Slots = readonly tf.Variable[];

export function createOptimizer(id: OptimizerId, learningRate: number, shapes: readonly Shape[]): Optimizer {
  const createSlots = (isUsed: boolean): Slots =>
    isUsed ? shapes.map((shape) => tf.tidy(() => tf.variable(tf.zeros([...shape]), false))) : [];
  const keeps = keepsMoments(id);
  const first = createSlots(keeps.first);
  const second = createSlots(keeps.second);
  const { momentum, decay, beta1, beta2, epsilon } = optimizerConstants;
  // On the device once, not once a step.
  const constants = {
    momentum: tf.scalar(momentum),
    decay: tf.scalar(decay),
    decayRest: tf.scalar(1 - decay),
    beta1: tf.scalar(beta1),
    beta1Rest: tf.scalar(1 - beta1),
    beta2: tf.scalar(beta2),
    beta2Rest: tf.scalar(1 - beta2),
    epsilon: tf.scalar(epsilon),
  };
  let rate = learningRate;
  let rateTensor = tf.scalar(learningRate);

  const mean = (old: tf.Tensor, now: tf.Tensor, keep: tf.Scalar, rest: tf.Scalar) =>
    tf.add(tf.mul(old, keep), tf.mul(now, rest));

  /** What to take off each weight. */
  function createRule(step: number): (gradient: tf.Tensor, first?: tf.Variable, second?: tf.Variable) => tf.Tensor {
    const move = planMove(id, rate, step);
    const size = tf.scalar(move.size);
    const offset = tf.scalar(move.offset);
    return (gradient, first, second) => {
      if (first && second) {
        first.assign(mean(first, gradient, constants.beta1, constants.beta1Rest));
        second.assign(mean(second, tf.square(gradient), constants.beta2, constants.beta2Rest));
        return tf.div(tf.mul(first, size), tf.add(tf.sqrt(second), offset));
      }
      if (first) {
        first.assign(tf.add(tf.mul(first, constants.momentum), gradient));
        return tf.mul(first, rateTensor);
      }
      if (second) {
        second.assign(mean(second, tf.square(gradient), constants.decay, constants.decayRest));
        return tf.div(tf.mul(gradient, rateTensor), tf.sqrt(tf.add(second, constants.epsilon)));
      }
      return tf.mul(gradient, rateTensor);
    };
  }

  return {
    apply(weights, gradients, step, from = 0) {
      tf.tidy(() => {
        const rule = createRule(step);
        weights.forEach((weight, index) => {
          const gradient = gradients[index];
          if (!gradient) return;
          tf.tidy(() => weight.assign(tf.sub(weight, rule(gradient, first[from + index], second[from + index]))));
        });
      });
    },
    setLearningRate(learningRate) {
      rate = learningRate;
      rateTensor.dispose();
      rateTensor = tf.scalar(learningRate);
    },
    async readMoments(read) {
      const [firstMoments, secondMoments] = await Promise.all([first, second].map((slots) => readNumbers(read, slots)));
      return { firstMoments: firstMoments ?? [], secondMoments: secondMoments ?? [] };
    },
    restoreMoments({ firstMoments, secondMoments }) {
      const fill = (slots: Slots, saved: readonly Float32Array[]) =>
        slots.forEach((slot, index) => {
          const numbers = saved[index];
          tf.tidy(() => slot.assign(numbers ? tf.tensor(numbers.slice(), slot.shape) : tf.zerosLike(slot)));
        });
      fill(first, firstMoments);
      fill(second, secondMoments);
    },
    dispose() {
      rateTensor.dispose();
      tf.dispose([...Object.values(constants), ...first, ...second]);
    },
  };
}
