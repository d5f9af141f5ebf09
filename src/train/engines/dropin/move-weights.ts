/**
 * The five update rules in one dispatch for each weight, in place of `tf.train`'s fourteen for Adam. A dispatch writes one
 * buffer, so a weight moves into a buffer with its moments behind it: [weight, first, second], as many as the rule keeps.
 * The formulas are those of `tfjs-optimizers.ts`. Not one dispatch for all weights: gradients come as separate buffers.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { OptimizerId } from '../../choice.ts';
import { sizeOf, type Shape } from '../../models/layer.ts';
import { keepsMoments, optimizerConstants, planMove } from '../../optimizers.ts';
import { takeNumbers } from '../tfjs-read.ts';
import type { Optimizer } from '../tfjs-optimizers.ts';
import { asPrefix, launch, type Launch } from './launch.ts';

export function createWeightMover(
  backend: WebGPUBackend,
  id: OptimizerId,
  learningRate: number,
  shapes: readonly Shape[],
): Optimizer {
  const keeps = keepsMoments(id);
  const sections = 1 + Number(keeps.first) + Number(keeps.second);
  const sizes = shapes.map(sizeOf);
  /** Weights with their moments, in weight order; there from a weight's first step on. */
  const packed: (tf.Tensor | undefined)[] = shapes.map(() => undefined);
  let rate = learningRate;

  /** Puts numbers into a section of a weight's buffer. */
  const place = (into: tf.TensorInfo, numbers: tf.TensorInfo, first: number) => {
    const { shape } = into;
    launch(backend, {
      name: 'place',
      code: () => 'fn main(index: i32) { if (index < uniforms.size) { result[uniforms.first + index] = Own[index]; } }',
      inputs: { Own: numbers },
      shape,
      threads: sizeOf(numbers.shape),
      whole: { first },
      into,
    });
  };
  const openSlot = (index: number): tf.Tensor =>
    (packed[index] ??= tf.keep(tf.zeros([sections * (sizes[index] ?? 0)])));
  /** The buffer of a weight with its moments. Whoever restores a weight gives it another buffer: it comes back here. */
  const hold = (index: number, weight: tf.Variable): tf.Tensor => {
    const slot = openSlot(index);
    if (weight.dataId !== slot.dataId) {
      place(slot, weight, 0);
      weight.assign(tf.engine().makeTensorFromTensorInfo(asPrefix(backend, slot, weight.shape)));
    }
    return slot;
  };
  const sectionsOf = (kind: 'first' | 'second') => (keeps[kind] ? [kind === 'first' || !keeps.first ? 1 : 2] : []);

  return {
    apply(weights, gradients, step, from = 0) {
      const move = planMove(id, rate, step);
      tf.tidy(() =>
        weights.forEach((weight, at) => {
          const gradient = gradients[at];
          if (!gradient) return;
          const slot = hold(from + at, weight);
          launch(backend, {
            ...ruleOf(id),
            inputs: { Slopes: gradient },
            shape: slot.shape,
            threads: weight.size,
            real: { stride: move.size, offset: move.offset },
            into: slot,
          });
        }),
      );
    },
    setLearningRate(learningRate) {
      rate = learningRate;
    },
    async readMoments(read) {
      const readSection = (section: number) => {
        const parts = tf.tidy(() =>
          packed.map((slot, at) => {
            const size = sizes[at] ?? 0;
            return slot ? tf.slice(slot, section * size, size) : tf.zeros([size]);
          }),
        );
        return takeNumbers(read, parts);
      };
      const [firstMoments = [], secondMoments = []] = await Promise.all(
        (['first', 'second'] as const).map((kind) => Promise.all(sectionsOf(kind).map(readSection))),
      );
      return { firstMoments: firstMoments.flat(), secondMoments: secondMoments.flat() };
    },
    restoreMoments({ firstMoments, secondMoments }) {
      const fill = (section: number, saved: readonly Float32Array[]) =>
        sizes.forEach((size, at) => {
          tf.tidy(() => place(openSlot(at), tf.tensor(saved[at]?.slice() ?? new Float32Array(size)), section * size));
        });
      for (const section of sectionsOf('first')) fill(section, firstMoments);
      for (const section of sectionsOf('second')) fill(section, secondMoments);
    },
    dispose: () => tf.dispose(packed.flatMap((slot) => slot ?? [])),
  };
}

/** `stride` and `offset` are `planMove`'s: what changes from step to step. */
function ruleOf(id: OptimizerId): Pick<Launch, 'name' | 'code'> {
  return {
    name: `move ${id}`,
    code: () => `fn main(index: i32) {
      if (index < uniforms.size) {
        let slope = Slopes[index];
        ${writeRule(id)}
      }
    }`,
  };
}

const section = (number: number) => `result[${number > 1 ? `${number} * ` : ''}uniforms.size + index]`;

function writeRule(id: OptimizerId): string {
  const { momentum, decay, beta1, beta2 } = optimizerConstants;
  const mean = (place: string, keep: number, now: string) => `${place} * ${keep} + ${now} * ${1 - keep}`;
  switch (id) {
    case 'sgd':
      return 'result[index] -= slope * uniforms.stride;';
    case 'momentum':
      return `let velocity = ${section(1)} * ${momentum} + slope;
        ${section(1)} = velocity;
        result[index] -= velocity * uniforms.stride;`;
    case 'rmsprop':
      return `let square = ${mean(section(1), decay, 'slope * slope')};
        ${section(1)} = square;
        result[index] -= slope * uniforms.stride / sqrt(square + uniforms.offset);`;
    case 'adam':
    case 'adam-uncorrected':
      return `let first = ${mean(section(1), beta1, 'slope')};
        let second = ${mean(section(2), beta2, 'slope * slope')};
        ${section(1)} = first;
        ${section(2)} = second;
        result[index] -= first * uniforms.stride / (sqrt(second) + uniforms.offset);`;
  }
}
