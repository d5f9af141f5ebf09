/**
 * A loss as one operation: one workgroup adds all of it up, and one more dispatch is its whole gradient, softmax included.
 * The softmax with a squared error stays with TensorFlow.js: it is there to be compared with, not to be fast.
 */
import type * as tf from '@tensorflow/tfjs-core';
import { sizeOf } from '../../models/layer.ts';
import type { Loss } from '../../models/model.ts';
import { writeNumberLoss } from '../fused/losses/number-row.ts';
import { measureLoss as measurePlainly } from '../layers/loss.ts';
import { launch, launchTensor, writeAddUp } from './launch.ts';
import { register } from './register.ts';

const groupSize = 256;

/** WGSL that sets `own` to a term of the sum, number `index`, and `slope` to its derivative; a mean is over the terms. */
interface Term {
  /** Logits of one term. */
  readonly width: number;
  readonly own: string;
  /** By output `at`, of the term that it belongs to. */
  readonly slope: string;
}

type Saved = readonly [outputs: tf.Tensor, targets: tf.Tensor];

const loss = register<'outputs' | 'targets', Saved, { readonly kind: Loss; readonly isNumbered: number }>({
  name: 'OwnLoss',
  savedInputs: ['outputs', 'targets'],
  savedOutputs: [],
  forward(backend, { outputs, targets }, { kind, isNumbered }) {
    const { width, own } = describe(kind, outputs, isNumbered === 1);
    const terms = sizeOf(outputs.shape) / width;
    const mean = launch(backend, {
      name: `loss ${kind} ${isNumbered}`,
      code: () => `${writeAddUp(groupSize)}
    fn main(index: i32) {
      var sum = 0.0;
      for (var term = index; term < uniforms.terms; term += ${groupSize}) {
        ${own}
        sum += own;
      }
      let total = addUp(sum);
      if (localIndex == 0u) { result[0] = total / f32(uniforms.terms); }
    }`,
      inputs: { Outputs: outputs, Targets: targets },
      shape: [],
      threads: groupSize,
      groupSize,
      whole: { terms, width },
    });
    return [mean];
  },
  backward(slopes, [outputs, targets], { kind, isNumbered }) {
    const { width, slope } = describe(kind, outputs, isNumbered === 1);
    const terms = outputs.size / width;
    return {
      outputs: () =>
        launchTensor({
          name: `loss slopes ${kind} ${isNumbered}`,
          code: () => `fn main(index: i32) {
      if (index < uniforms.size) {
        let term = index / uniforms.width;
        let at = index % uniforms.width;
        ${slope}
        result[index] = Slopes[0] * slope / f32(uniforms.terms);
      }
    }`,
          inputs: { Outputs: outputs, Targets: targets, Slopes: slopes },
          shape: outputs.shape,
          whole: { terms, width },
        }),
    };
  },
});

function describe(kind: Loss, { shape }: tf.TensorInfo, isNumbered: boolean): Term {
  if (kind !== 'softmax-cross-entropy') {
    const own = `let output = Outputs[term]; let wanted = f32(Targets[term]); ${writeNumberLoss(kind)}`;
    return { width: 1, own, slope: own };
  }
  const each = (line: string) => `for (var i = 0; i < uniforms.width; i++) { ${line} }`;
  const wanted = (at: string) =>
    isNumbered ? `select(0.0, 1.0, i32(Targets[term]) == ${at})` : `f32(Targets[first + ${at}])`;
  const total = `let first = term * uniforms.width;
        var top = Outputs[first];
        ${each('top = max(top, Outputs[first + i]);')}
        var total = 0.0;
        ${each('total += exp(Outputs[first + i] - top);')}`;
  return {
    width: shape.at(-1) ?? 1,
    own: `${total}
        let logTotal = top + log(total);
        var own = 0.0;
        ${each(`own += ${wanted('i')} * (logTotal - Outputs[first + i]);`)}`,
    slope: `${total}
        let slope = exp(Outputs[first + at] - top) / total - ${wanted('at')};`,
  };
}

/** As the plain `measureLoss`. */
export function measureLoss(kind: Loss, outputs: tf.Tensor, targets: tf.Tensor): tf.Scalar {
  if (kind === 'softmax-squared-error') return measurePlainly(kind, outputs, targets);
  return loss({ outputs, targets }, { kind, isNumbered: Number(targets.rank < outputs.rank) }) as tf.Scalar;
}
