/**
 * TensorFlow.js' own optimizers in our frame, for the reference arm of a comparison: what `tf.train` costs as it comes.
 * Constants are ours (`optimizerConstants`), so that both go the same way. Each network of a GAN has an optimizer of its
 * own, as they move one after the other. Ignored on purpose: Adam without correction, which `tf.train` does not have.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { OptimizerId } from '../choice.ts';
import { sizeOf, type Shape } from '../models/layer.ts';
import { countTrained, placeLayers, weightShapes } from '../models/model.ts';
import { optimizerConstants } from '../optimizers.ts';
import type { EngineOrder } from './engine.ts';
import type { Optimizer } from './tfjs-optimizers.ts';
import { readNumbers } from './tfjs-read.ts';

/** The weights that one optimizer moves: those from place `from` to before `to` in weight order. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly optimizer: tf.Optimizer;
}

/** Lists that follow the step count in an optimizer's own state, in weight order: which moments they are. */
const keptLists: Record<Exclude<OptimizerId, 'adam-uncorrected'>, readonly ('first' | 'second' | 'unused')[]> = {
  sgd: [],
  momentum: ['first'],
  rmsprop: ['second', 'unused'],
  adam: ['first', 'second'],
};

/** @throws RangeError for a rule that TensorFlow.js does not have */
export function createStockOptimizer(order: EngineOrder): Optimizer {
  const { model, optimizer: id, learningRate, frozenWeights = 0 } = order;
  if (id === 'adam-uncorrected') throw new RangeError('TensorFlow.js has no Adam without correction');
  const shapes = weightShapes(model).slice(0, countTrained(model));
  const lists = keptLists[id];
  const makerCount = placeLayers(model).reduce((sum, { weights }) => sum + weights.length, 0);
  const starts = model.judge ? [0, makerCount] : [frozenWeights];
  const parts = starts.map((from, at): Part => {
    return { from, to: starts[at + 1] ?? shapes.length, optimizer: createRule(id, learningRate) };
  });

  return {
    apply(weights, gradients, _step, from = 0) {
      const part = parts.find((one) => one.from === from);
      if (!part) throw new RangeError(`no network begins with weight ${from}`);
      const named = weights.flatMap(({ name }, at) => {
        const tensor = gradients[at];
        return tensor ? [{ name, tensor }] : [];
      });
      part.optimizer.applyGradients(named);
    },

    setLearningRate(learningRate) {
      for (const { optimizer } of parts) {
        // Descent and momentum keep a tensor of it, the others a number that their types hide. (To TensorFlow.js all of
        // them are instances of one another.)
        if (id === 'sgd' || id === 'momentum') (optimizer as tf.SGDOptimizer).setLearningRate(learningRate);
        else Object.assign(optimizer, { learningRate });
      }
    },

    async readMoments(read) {
      const whole = (kind: 'first' | 'second'): Float32Array[] =>
        lists.includes(kind) ? shapes.map((shape) => new Float32Array(sizeOf(shape))) : [];
      const moments = { first: whole('first'), second: whole('second') };
      for (const { from, to, optimizer } of parts) {
        // Before the first step there are none.
        const [, ...kept] = await optimizer.getWeights();
        const numbers = await readNumbers(
          read,
          kept.map(({ tensor }) => tensor),
        );
        lists.forEach((kind, list) => {
          if (kind !== 'unused') moments[kind].splice(from, to - from, ...cut(numbers, list, shapes.slice(from, to)));
        });
      }
      return { firstMoments: moments.first, secondMoments: moments.second };
    },

    async restoreMoments({ step, firstMoments, secondMoments }) {
      const saved = { first: firstMoments, second: secondMoments, unused: [] };
      for (const { from, to, optimizer } of parts) {
        const tensors = lists.flatMap((kind) =>
          shapes.slice(from, to).map((shape, at) => {
            const numbers = saved[kind][from + at];
            return numbers ? tf.tensor(numbers.slice(), [...shape]) : tf.zeros([...shape]);
          }),
        );
        const state = [tf.scalar(step, 'int32'), ...tensors].map((tensor, at) => ({ name: `kept ${at}`, tensor }));
        await optimizer.setWeights(state);
        tf.dispose(state.map(({ tensor }) => tensor));
      }
    },

    dispose: () => parts.forEach(({ optimizer }) => optimizer.dispose()),
  };
}

/** The list of that number out of lists side by side; zeros where nothing is kept yet. */
function cut(numbers: readonly Float32Array[], list: number, shapes: readonly Shape[]): Float32Array[] {
  return shapes.map((shape, at) => numbers[list * shapes.length + at] ?? new Float32Array(sizeOf(shape)));
}

function createRule(id: Exclude<OptimizerId, 'adam-uncorrected'>, learningRate: number): tf.Optimizer {
  const { momentum, decay, beta1, beta2, epsilon } = optimizerConstants;
  switch (id) {
    case 'sgd':
      return tf.train.sgd(learningRate);
    case 'momentum':
      return tf.train.momentum(learningRate, momentum);
    case 'rmsprop':
      return tf.train.rmsprop(learningRate, decay, 0, epsilon);
    case 'adam':
      return tf.train.adam(learningRate, beta1, beta2, epsilon);
  }
}
