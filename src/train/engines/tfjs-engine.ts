/**
 * Trains a sample model with TensorFlow.js on whichever backend is open. TensorFlow.js is one global machine, so there
 * is one engine at a time; `close` it before opening another.
 */
import * as tf from '@tensorflow/tfjs-core';
// Operations alone cannot be differentiated: the gradients are a registration of their own.
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { countTrained, weightShapes } from '../models/model.ts';
import type { Engine, EngineData, EngineOrder, StepLosses } from './engine.ts';
import { joinNumbers, planEvaluationChunk } from './evaluation-chunk.ts';
import { moveStatistics } from './layers/batch-norm.ts';
import { plainOperations } from './layers/operations.ts';
import { refuseRunning } from './refuse-running.ts';
import type { Batch, SampleStore } from './sample-store.ts';
import type { OpenBackend } from './tfjs-backends.ts';
import { hostDraws } from './tfjs-draws.ts';
import { evaluate, predictHeldOut } from './tfjs-evaluate.ts';
import { createGanLearner } from './tfjs-gan.ts';
import { generateFromNoise, generateText } from './tfjs-generate.ts';
import { createLearner } from './tfjs-learner.ts';
import { createOptimizer as createPlainOptimizer } from './tfjs-optimizers.ts';
import { readNumbers, takeNumbers } from './tfjs-read.ts';
import { createStockOptimizer } from './tfjs-stock-optimizers.ts';

/** Builds the model's variables and optimizer on an open backend; takes over backend and store, `close` frees both. */
export function createTfjsEngine(
  order: EngineOrder,
  data: EngineData,
  backend: OpenBackend,
  store: SampleStore,
): Engine {
  const { model, seed, frozenWeights = 0 } = order;
  const refusal = refuseRunning(order);
  if (refusal) throw new RangeError(refusal);
  if (model.judge && frozenWeights > 0) throw new RangeError('a GAN cannot be trained in part');
  const { read } = backend;
  const shapes = weightShapes(model);
  const trained = countTrained(model);
  const toTensor = (numbers: Float32Array | undefined, index: number) =>
    tf.tensor(numbers?.slice() ?? [], [...(shapes[index] ?? [])]);
  const weights = shapes.map((_, index) => tf.tidy(() => tf.variable(toTensor(order.weights[index], index))));
  const {
    operations = plainOperations,
    createOptimizer = createPlainOptimizer,
    draws = hostDraws,
  } = backend.dropIn ?? {};
  const learner = model.judge
    ? createGanLearner(model, weights, seed, operations, draws)
    : createLearner(model, weights, operations, frozenWeights);
  const optimizer =
    order.tuning === 'stock'
      ? createStockOptimizer(order)
      : createOptimizer(order.optimizer, order.learningRate, shapes.slice(0, trained));
  const evaluationChunk = planEvaluationChunk(model, data, store.heldOut);
  let stepsDone = 0;
  let isClosed = false;

  /** The batch of the next step, as the model sees it. */
  const gatherTraining = (rows: Int32Array): Batch => {
    const batch = store.gather('train', rows);
    if (!order.augment || data.kind !== 'images') return batch;
    return { ...batch, inputs: draws.moveImages({ seed, step: stepsDone }, batch.inputs) };
  };

  async function predictOutside(inputs: Float32Array, count: number): Promise<Float32Array> {
    const width = inputs.length / count;
    const parts: Float32Array[] = [];
    for (let first = 0; first < count; first += evaluationChunk) {
      const own = inputs.slice(first * width, (first + evaluationChunk) * width);
      const outputs = tf.tidy(() => {
        const shape = [own.length / width, ...model.input];
        const isText = data.kind === 'text';
        return learner.predict(isText ? tf.tensor(Int32Array.from(own), shape, 'int32') : tf.tensor(own, shape));
      });
      parts.push(...(await takeNumbers(read, [outputs])));
    }
    return joinNumbers(parts);
  }

  return {
    backend: backend.name,
    batch: order.batch,
    evaluationChunk,
    addShard: (shard) => store.add(shard),

    step(rows, wantsLoss) {
      const losses = tf.tidy(() => {
        const told = learner.learn(gatherTraining(rows), stepsDone, optimizer);
        return wantsLoss ? [tf.stack([...told])] : [];
      });
      stepsDone++;
      return wantsLoss ? takeNumbers(read, losses).then(([told]) => asLosses(told)) : null;
    },

    async gradients(rows) {
      const tensors = tf.tidy(() => {
        const { losses, gradients } = learner.differentiate(gatherTraining(rows), stepsDone);
        return [tf.stack([...losses]), ...gradients];
      });
      const [losses, ...gradients] = await takeNumbers(read, tensors);
      return { losses: asLosses(losses), gradients };
    },

    update(gradients) {
      if (model.judge) throw new RangeError('the two networks of a GAN move one after the other');
      tf.tidy(() => {
        const given = gradients.map(toTensor);
        const moving = weights.slice(frozenWeights, trained);
        optimizer.apply(moving, given.slice(frozenWeights, trained), stepsDone + 1, frozenWeights);
        moveStatistics(weights.slice(trained), given.slice(trained));
      });
      stepsDone++;
    },

    async trace(rows) {
      const tensors = tf.tidy(() => [...learner.trace(gatherTraining(rows), stepsDone)]);
      const seen = tensors.map(({ shape }) => shape);
      const numbers = await takeNumbers(read, tensors);
      return numbers.map((own, index) => ({ shape: seen[index] ?? [], numbers: own }));
    },

    settle: () => backend.settle(),
    evaluate: (count) => evaluate(learner, store, count, evaluationChunk, read),
    predict: predictOutside,

    async predictHeldOut(count) {
      if (model.judge) throw new RangeError('a GAN has no targets');
      return predictHeldOut(learner, store, count, evaluationChunk, read);
    },

    async generate(wish) {
      if (model.judge) return generateFromNoise(model, learner, wish, order.batch, read);
      if (data.kind === 'text') return generateText(model, learner, wish, read);
      throw new RangeError(`${model.id} makes no samples`);
    },

    async multiply(n, repeats) {
      const matrix = tf.fill([n, n], 0.5) as tf.Tensor2D;
      for (let repeat = 0; repeat < repeats; repeat++) tf.matMul(matrix, matrix).dispose();
      matrix.dispose();
      await backend.settle();
    },

    change: ({ learningRate }) => optimizer.setLearningRate(learningRate),

    async takeCheckpoint() {
      const step = stepsDone;
      const [numbers, moments] = await Promise.all([readNumbers(read, weights), optimizer.readMoments(read)]);
      return { step, weights: numbers, ...moments };
    },

    async restore(checkpoint) {
      weights.forEach((weight, index) => {
        tf.tidy(() => weight.assign(toTensor(checkpoint.weights[index], index)));
      });
      stepsDone = checkpoint.step;
      await optimizer.restoreMoments(checkpoint);
    },

    fault: () => backend.fault(),
    guard: (work) => backend.guard(work),
    loseDevice: () => backend.loseDevice(),
    // Not `tf.memory()`, which asks a backend and so cannot answer after `close`.
    countTensors: () => tf.engine().state.numTensors,

    close() {
      if (isClosed) return;
      isClosed = true;
      tf.dispose(weights);
      optimizer.dispose();
      store.dispose();
      backend.close();
    },
  };
}

function asLosses(numbers: Float32Array | undefined): StepLosses {
  const [loss = NaN, judge] = numbers ?? [];
  return judge === undefined ? [loss] : [loss, judge];
}
