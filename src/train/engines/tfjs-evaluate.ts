/** How well a model does on held-out samples: added up on the device, read back once. */
import * as tf from '@tensorflow/tfjs-core';
import type { Evaluation } from './engine.ts';
import { joinNumbers } from './evaluation-chunk.ts';
import type { SampleStore } from './sample-store.ts';
import type { Learner } from './tfjs-learner.ts';
import { takeNumbers, type Read } from './tfjs-read.ts';

/** @param count held-out samples, a multiple of `chunk` */
export async function evaluate(
  learner: Learner,
  store: SampleStore,
  count: number,
  chunk: number,
  read: Read,
): Promise<Evaluation> {
  const totals = tf.tidy(() => {
    let total: tf.Tensor = tf.zeros([2]);
    for (let first = 0; first < count; first += chunk) {
      total = tf.tidy(() => {
        const batch = store.gather('test', countFrom(first, chunk));
        const { loss, right } = learner.judge(batch, first / chunk);
        return tf.add(total, tf.stack([tf.mul(loss, chunk), right ?? tf.scalar(0)]));
      });
    }
    return total;
  });
  const [numbers] = await takeNumbers(read, [totals]);
  const [loss = NaN, right = NaN] = numbers ?? [];
  const { answersPerSample } = learner;
  return { loss: loss / count, accuracy: answersPerSample && right / (count * answersPerSample) };
}

/** Outputs and targets of the first `count` held-out samples, a chunk at a time. */
export async function predictHeldOut(learner: Learner, store: SampleStore, count: number, chunk: number, read: Read) {
  const outputs: Float32Array[] = [];
  const targets: Float32Array[] = [];
  for (let first = 0; first < count; first += chunk) {
    const pair = tf.tidy(() => {
      const batch = store.gather('test', countFrom(first, Math.min(chunk, count - first)));
      if (!batch.targets) throw new RangeError('these data have no targets');
      return [learner.predict(batch.inputs), batch.targets];
    });
    const [output, target] = await takeNumbers(read, pair);
    if (output && target) {
      outputs.push(output);
      targets.push(target);
    }
  }
  return { outputs: joinNumbers(outputs), targets: joinNumbers(targets) };
}

function countFrom(first: number, count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, index) => first + index);
}
