/**
 * Trains a sample model with TensorFlow.js on whichever backend is open. TensorFlow.js is one global machine, so there
 * is one engine at a time; `close` it before opening another.
 */
import * as tf from '@tensorflow/tfjs-core';
// Operations alone cannot be differentiated: the gradients are a registration of their own.
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { weightShapes } from '../models/model.ts';
import { adam, evaluationChunk, type Checkpoint, type Engine, type EngineOrder, type StepLosses } from './engine.ts';
import type { ImageStore } from './image-store.ts';
import type { OpenBackend } from './tfjs-backends.ts';
import { buildForward, countRecognised, measureLoss } from './tfjs-forward.ts';

/** Builds the model's variables and optimizer on an open backend; takes over backend and images, `close` frees both. */
export function createTfjsEngine(order: EngineOrder, backend: OpenBackend, store: ImageStore): Engine {
  const shapes = weightShapes(order.model);
  const forward = buildForward(order.model);
  const variables = shapes.map((shape, index) => tf.variable(tf.tensor(order.weights[index] ?? [], [...shape])));
  let optimizer = createOptimizer(order.learningRate);
  let stepsDone = 0;
  let isClosed = false;
  const refuse = () => Promise.reject(new Error('not offered by this engine'));

  return {
    backend: backend.name,
    batch: order.batch,
    addShard: (shard) => store.add(shard),

    step(images, wantsLoss) {
      const { pixels, oneHot } = store.gather('train', images);
      const loss = optimizer.minimize(
        () => measureLoss(order.model.loss, forward(pixels, variables), oneHot),
        wantsLoss,
        variables,
      );
      pixels.dispose();
      oneHot.dispose();
      stepsDone++;
      return loss && readScalar(loss).then((number): StepLosses => [number]);
    },

    evaluationChunk,
    gradients: refuse,
    trace: refuse,
    predict: refuse,
    predictHeldOut: refuse,
    generate: refuse,
    change: () => undefined,
    settle: () => backend.settle(),

    async evaluate(count) {
      const totals = tf.tidy(() => {
        let total: tf.Tensor = tf.zeros([2]);
        for (let first = 0; first < count; first += evaluationChunk) {
          total = tf.tidy(() => {
            const images = Int32Array.from({ length: evaluationChunk }, (_, index) => first + index);
            const { pixels, oneHot } = store.gather('test', images);
            const outputs = forward(pixels, variables);
            const loss = tf.mul(measureLoss(order.model.loss, outputs, oneHot), evaluationChunk);
            return tf.add(total, tf.stack([loss, countRecognised(outputs, oneHot)]));
          });
        }
        return total;
      });
      const [loss = NaN, recognised = NaN] = await readNumbers(totals);
      totals.dispose();
      return { loss: loss / count, accuracy: recognised / count };
    },

    async multiply(n, repeats) {
      const matrix = tf.fill([n, n], 0.5) as tf.Tensor2D;
      for (let repeat = 0; repeat < repeats; repeat++) tf.matMul(matrix, matrix).dispose();
      matrix.dispose();
      await backend.settle();
    },

    async takeCheckpoint() {
      const weights = await Promise.all(variables.map(readNumbers));
      // The first slot is the step count; then all first moments, then all second ones, each in variable order.
      const [, ...slots] = await optimizer.getWeights();
      const moments = await Promise.all(slots.map(({ tensor }) => readNumbers(tensor)));
      const half = moments.length / 2;
      return {
        step: stepsDone,
        weights,
        firstMoments: moments.slice(0, half),
        secondMoments: moments.slice(half),
      };
    },

    async restore(checkpoint) {
      checkpoint.weights.forEach((numbers, index) => {
        tf.tidy(() => variables[index]?.assign(tf.tensor(numbers, [...(shapes[index] ?? [])])));
      });
      optimizer.dispose();
      optimizer = createOptimizer(order.learningRate);
      stepsDone = checkpoint.step;
      await loadMoments(optimizer, shapes, checkpoint);
    },

    fault: () => backend.fault(),
    guard: (work) => backend.guard(work),
    loseDevice: () => backend.loseDevice(),
    countTensors: () => tf.memory().numTensors,

    close() {
      if (isClosed) return;
      isClosed = true;
      for (const variable of variables) variable.dispose();
      optimizer.dispose();
      store.dispose();
      backend.close();
    },
  };
}

function createOptimizer(learningRate: number): tf.AdamOptimizer {
  return tf.train.adam(learningRate, adam.beta1, adam.beta2, adam.epsilon);
}

/** Gives Adam its moments and step count back; it recomputes the powers of beta from the count. */
async function loadMoments(
  optimizer: tf.AdamOptimizer,
  shapes: readonly (readonly number[])[],
  { step, firstMoments, secondMoments }: Checkpoint,
): Promise<void> {
  const slot = (kind: string, moments: readonly Float32Array[]) =>
    moments.map((numbers, index) => ({
      name: `${index}/${kind}`,
      tensor: tf.tensor(numbers, [...(shapes[index] ?? [])]),
    }));
  const saved = [
    { name: 'iter', tensor: tf.scalar(step, 'int32') as tf.Tensor },
    ...slot('m', firstMoments),
    ...slot('v', secondMoments),
  ];
  await optimizer.setWeights(saved);
  for (const { tensor } of saved) tensor.dispose();
}

/** Reads one number and frees its tensor, also when the read fails. */
async function readScalar(tensor: tf.Tensor): Promise<number> {
  try {
    return (await tensor.data())[0] ?? NaN;
  } finally {
    tensor.dispose();
  }
}

/** A copy: TensorFlow.js may keep and reuse the array it hands out. */
async function readNumbers(tensor: tf.Tensor): Promise<Float32Array> {
  return Float32Array.from(await tensor.data());
}
