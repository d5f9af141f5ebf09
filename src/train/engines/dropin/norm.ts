/**
 * Layer normalisation as one operation: one dispatch forward, three backward, where TensorFlow.js' operations take about
 * forty. A workgroup takes a row. What it found out about the row (mean, 1 / deviation) lies behind the outputs in the same
 * buffer, as a dispatch writes only one.
 */
import type * as tf from '@tensorflow/tfjs-core';
import { sizeOf } from '../../models/layer.ts';
import { normEpsilon } from '../layers/dense.ts';
import { addColumns } from './add-columns.ts';
import { asPrefix, launch, launchTensor, plainGroup, writeAddUp } from './launch.ts';
import { register } from './register.ts';

type Saved = readonly [flow: tf.Tensor, gain: tf.Tensor1D, told: tf.Tensor];

/** What every row's workgroup begins with. Rows that do not exist are the last one once more, and are not written. */
const opening = `
    let isRow = index / ${plainGroup} < uniforms.rows;
    let row = min(index / ${plainGroup}, uniforms.rows - 1);
    let width = uniforms.width;
    let behind = uniforms.rows * width + 2 * row;`;
const each = (line: string) => `
    for (var at = i32(localIndex); at < width; at += ${plainGroup}) { ${line} }`;

const norm = register<'flow' | 'gain' | 'offset', Saved, Record<string, never>>({
  name: 'OwnNorm',
  savedInputs: ['flow', 'gain'],
  savedOutputs: [false, true],
  forward(backend, { flow, gain, offset }) {
    const width = gain.shape[0] ?? 1;
    const rows = sizeOf(flow.shape) / width;
    const told = launch(backend, {
      name: 'norm',
      code: () => `${writeAddUp()}
  fn main(index: i32) {${opening}
    var sum = 0.0;${each('sum += Flow[row * width + at];')}
    let mean = addUp(sum) / f32(width);
    var squares = 0.0;${each('let off = Flow[row * width + at] - mean; squares += off * off;')}
    let scale = inverseSqrt(addUp(squares) / f32(width) + ${normEpsilon});
    if (isRow) {${each(`
        let place = row * width + at;
        result[place] = (Flow[place] - mean) * scale * Gain[at] + Offset[at];`)}
      if (localIndex == 0u) { result[behind] = mean; result[behind + 1] = scale; }
    }
  }`,
      inputs: { Flow: flow, Gain: gain, Offset: offset },
      shape: [rows * (width + 2)],
      threads: rows * plainGroup,
      whole: { rows, width },
    });
    return [asPrefix(backend, told, flow.shape), told];
  },
  backward(slopes, [flow, gain, told]) {
    const width = gain.shape[0];
    const rows = flow.size / width;
    return {
      flow: () =>
        launchTensor({
          name: 'norm flow',
          code: () => `${writeAddUp()}
  fn main(index: i32) {${opening}
    let mean = Told[behind];
    let scale = Told[behind + 1];
    var sum = 0.0;
    var turned = 0.0;${each(`
      let place = row * width + at;
      let own = Slopes[place] * Gain[at];
      sum += own;
      turned += own * (Flow[place] - mean) * scale;`)}
    let meanSlope = addUp(sum) / f32(width);
    let meanTurned = addUp(turned) / f32(width);
    if (isRow) {${each(`
        let place = row * width + at;
        let normal = (Flow[place] - mean) * scale;
        result[place] = (Slopes[place] * Gain[at] - meanSlope - normal * meanTurned) * scale;`)}
    }
  }`,
          inputs: { Slopes: slopes, Flow: flow, Gain: gain, Told: told },
          shape: flow.shape,
          threads: rows * plainGroup,
          whole: { rows, width },
        }),
      gain: () =>
        launchTensor({
          name: 'norm gain',
          code: () => `${writeAddUp()}
  fn main(index: i32) {
    let column = index / ${plainGroup};
    let at = min(column, uniforms.width - 1);
    var sum = 0.0;
    for (var row = i32(localIndex); row < uniforms.rows; row += ${plainGroup}) {
      let place = row * uniforms.width + at;
      let behind = uniforms.rows * uniforms.width + 2 * row;
      sum += Slopes[place] * (Flow[place] - Told[behind]) * Told[behind + 1];
    }
    let total = addUp(sum);
    if (localIndex == 0u && column < uniforms.width) { result[column] = total; }
  }`,
          inputs: { Slopes: slopes, Flow: flow, Told: told },
          shape: [width],
          threads: width * plainGroup,
          whole: { rows, width },
        }),
      offset: () => addColumns(slopes, width),
    };
  },
});

export function normalize<T extends tf.Tensor>(flow: T, gain: tf.Tensor, offset: tf.Tensor): T {
  return norm({ flow, gain, offset }, {}) as T;
}
