/**
 * New samples. A language model draws one symbol after another by the Gumbel rule: the largest of logits plus noise. (Not
 * `tf.multinomial`, which on webgpu always draws 0 in 4.22.) The window keeps one shape: short ones are filled up at the
 * end, where a causal model does not look, and long ones lose their oldest symbol. It stays on the device, and drawn
 * symbols come back in groups.
 */
import * as tf from '@tensorflow/tfjs-core';
import { createRandom } from '../data/random.ts';
import { sizeOf } from '../models/layer.ts';
import { outputShape, type Model } from '../models/model.ts';
import type { Samples, SampleWish } from '../protocol.ts';
import { asMadeSamples, drawWishNoise } from './made-samples.ts';
import { drawGumbel, wishStream } from './noise.ts';
import { joinNumbers } from './evaluation-chunk.ts';
import type { Learner } from './tfjs-learner.ts';
import { takeNumbers, type Read } from './tfjs-read.ts';

/** Symbols per readback: enough to keep a GPU busy, few enough to stay responsive. */
const symbolsPerRead = 16;

/** An empty prompt begins after symbol 0, which is not part of the answer. */
export async function generateText(model: Model, learner: Learner, wish: SampleWish, read: Read): Promise<Samples> {
  const [time = 1] = model.input;
  const vocabulary = outputShape(model).at(-1) ?? 1;
  const random = createRandom(wish.seed, wishStream);
  const prompt = wish.prompt.length > 0 ? wish.prompt.slice(-time) : [0];
  const symbols: number[] = [];
  let length = prompt.length;
  let window: tf.Tensor = tf.tensor2d(
    Int32Array.from({ length: time }, (_, at) => prompt[at] ?? 0),
    [1, time],
    'int32',
  );

  /** [1] symbol after the last one of the window. */
  const draw = () => {
    const logits = tf.reshape(learner.predict(window), [time, vocabulary]);
    const last = tf.gather(logits, tf.tensor1d([length - 1], 'int32'));
    // The same order as logits / temperature + noise, and at temperature 0 the likeliest symbol.
    const noise = drawGumbel(random, vocabulary).map((number) => number * wish.temperature);
    return tf.argMax(tf.add(last, tf.tensor2d(noise, [1, vocabulary])), -1);
  };
  const moveOn = (next: tf.Tensor) => {
    if (length === time) return tf.concat([tf.slice(window, [0, 1], [1, time - 1]), tf.reshape(next, [1, 1])], 1);
    // What is not yet filled is 0, so adding is putting.
    const place = Int32Array.from({ length: time }, (_, at) => (at === length ? 1 : 0));
    return tf.add(window, tf.mul(tf.reshape(next, [1, 1]), tf.tensor2d(place, [1, time], 'int32')));
  };

  try {
    while (symbols.length < wish.count) {
      const group = tf.tidy(() => {
        const drawn: tf.Tensor1D[] = [];
        while (drawn.length < Math.min(symbolsPerRead, wish.count - symbols.length)) {
          const next = tf.tidy(draw) as tf.Tensor1D;
          drawn.push(next);
          const moved = tf.keep(tf.tidy(() => moveOn(next)));
          window.dispose();
          window = moved;
          length = Math.min(time, length + 1);
        }
        return tf.concat(drawn);
      });
      const [numbers] = await takeNumbers(read, [group]);
      symbols.push(...(numbers ?? []));
    }
  } finally {
    window.dispose();
  }
  return { kind: 'text', symbols };
}

/**
 * What a generator makes of new noise: points of the plane, or square pictures.
 * @param batch samples per forward pass: the shape of training, whose kernels are there
 */
export async function generateFromNoise(
  model: Model,
  learner: Learner,
  wish: SampleWish,
  batch: number,
  read: Read,
): Promise<Samples> {
  const parts: Float32Array[] = [];
  for (const noise of drawWishNoise(model, wish, batch)) {
    const made = tf.tidy(() => learner.predict(tf.tensor(noise, [batch, ...model.input])));
    const [numbers] = await takeNumbers(read, [made]);
    if (numbers) parts.push(numbers);
  }
  return asMadeSamples(model, joinNumbers(parts).subarray(0, wish.count * sizeOf(outputShape(model))));
}
