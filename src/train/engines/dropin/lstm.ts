/**
 * An LSTM over all its time steps as one operation: a workgroup takes a sample and goes through time with the hidden state
 * in shared memory, one dispatch forward and one back, where TensorFlow.js takes some fifty for each step. Products that do
 * not wait for the step before (inputs, and all gradients of weights) are one large product each, as they were.
 */
import * as tf from '@tensorflow/tfjs-core';
import { writeActivation } from '../fused/wgsl/activation.ts';
import { applyLstm as applyPlainLstm } from '../layers/recurrent.ts';
import { addColumns } from './add-columns.ts';
import { asPrefix, launch, launchTensor, seenAs } from './launch.ts';
import { register, runKernel } from './register.ts';

const groupSize = 128;
/** Six numbers a unit are shared, in the 16 KiB that every device has. */
const mostUnits = 512;

type Saved = readonly [flow: tf.Tensor3D, kernel: tf.Tensor2D, recurrent: tf.Tensor2D, told: tf.Tensor];

const lstm = register<'flow' | 'kernel' | 'recurrent' | 'bias', Saved, Record<string, never>>({
  name: 'OwnLstm',
  savedInputs: ['flow', 'kernel', 'recurrent'],
  savedOutputs: [false, true],
  forward(backend, { flow, kernel, recurrent, bias }) {
    const [batch = 0, time = 0, width = 0] = flow.shape;
    const [units = 0, gates = 0] = recurrent.shape;
    const rows = seenAs(flow, [batch * time, width]);
    const attributes = { transposeA: false, transposeB: false, activation: 'linear' };
    const sums = runKernel('_FusedMatMul', backend, { a: rows, b: kernel, bias }, attributes);
    // Hidden states, then cells, then the four gates, each [batch, time, ...].
    const told = launch(backend, {
      name: `lstm ${units}`,
      code: () => writeForward(units),
      inputs: { Sums: sums, Recurrent: recurrent },
      shape: [batch * time * (2 * units + gates)],
      threads: batch * groupSize,
      groupSize,
      whole: { time, all: batch * time * units },
    });
    backend.disposeData(sums.dataId);
    return [asPrefix(backend, told, [batch, time, units]), told];
  },
  backward(slopes, [flow, kernel, recurrent, told]) {
    const [batch, time, width] = flow.shape;
    const [units, gates] = recurrent.shape;
    const sums = launchTensor<tf.Tensor2D>({
      name: `lstm slopes ${units}`,
      code: () => writeBackward(units),
      inputs: { Slopes: slopes, Told: told, Turned: tf.transpose(recurrent) },
      shape: [batch * time, gates],
      threads: batch * groupSize,
      groupSize,
      whole: { time, all: batch * time * units },
    });
    return {
      flow: () => tf.reshape(tf.matMul(sums, kernel, false, true), flow.shape),
      kernel: () => tf.matMul(tf.reshape(flow, [batch * time, width]), sums, true, false),
      recurrent: () => tf.matMul(takeBefore(told, [batch * time, units], time), sums, true, false),
      bias: () => addColumns(sums, gates),
    };
  },
});

/** [batch, time, width] to every hidden state [batch, time, units]. Gates: input, forget, candidate, output. */
export function applyLstm(flow: tf.Tensor, weights: readonly tf.Tensor[]): tf.Tensor {
  const [kernel, recurrent, bias] = weights as readonly [tf.Tensor, tf.Tensor, tf.Tensor];
  if ((recurrent.shape[0] ?? 0) > mostUnits) return applyPlainLstm(flow, weights);
  return lstm({ flow, kernel, recurrent, bias }, {});
}

/** The hidden state that each step began with: that of the step before, zero at first. */
function takeBefore(told: tf.Tensor, shape: [rows: number, units: number], time: number): tf.Tensor2D {
  return launchTensor({
    name: 'state before',
    code: () => `fn main(index: i32) {
      if (index < uniforms.size) {
        let isFirst = index / uniforms.units % uniforms.time == 0;
        result[index] = select(Told[max(index - uniforms.units, 0)], 0.0, isFirst);
      }
    }`,
    inputs: { Told: told },
    shape,
    whole: { units: shape[1], time },
  });
}

const forUnits = (units: number, body: string) => `
      for (var unit = i32(localIndex); unit < ${units}; unit += ${groupSize}) {${body}
      }`;
const sigmoid = (x: string) => `(${writeActivation('sigmoid', x)})`;
const tanh = (x: string) => writeActivation('tanh', x);

function writeForward(units: number): string {
  return `
  var<workgroup> hidden: array<f32, ${units}>;
  fn main(index: i32) {${forUnits(units, ' hidden[unit] = 0.0;')}
    for (var t = 0; t < uniforms.time; t++) {
      let row = index / ${groupSize} * uniforms.time + t;
      workgroupBarrier();${forUnits(
        units,
        `
        let gate = row * ${4 * units} + unit;
        var sums = vec4f(Sums[gate], Sums[gate + ${units}], Sums[gate + ${2 * units}], Sums[gate + ${3 * units}]);
        for (var k = 0; k < ${units}; k++) {
          let at = k * ${4 * units} + unit;
          sums += hidden[k] * vec4f(Recurrent[at], Recurrent[at + ${units}], Recurrent[at + ${2 * units}], Recurrent[at + ${3 * units}]);
        }
        let enter = ${sigmoid('sums.x')};
        let keep = ${sigmoid('sums.y')};
        let candidate = ${tanh('sums.z')};
        let show = ${sigmoid('sums.w')};
        let place = row * ${units} + unit;
        var cell = enter * candidate;
        if (t > 0) { cell += keep * result[uniforms.all + place - ${units}]; }
        result[place] = show * ${tanh('cell')};
        result[uniforms.all + place] = cell;
        let saved = 2 * uniforms.all + gate;
        result[saved] = enter;
        result[saved + ${units}] = keep;
        result[saved + ${2 * units}] = candidate;
        result[saved + ${3 * units}] = show;`,
      )}
      workgroupBarrier();${forUnits(units, ` hidden[unit] = result[row * ${units} + unit];`)}
    }
  }`;
}

function writeBackward(units: number): string {
  return `
  var<workgroup> blamed: array<f32, ${4 * units}>;
  var<workgroup> hiddenSlopes: array<f32, ${units}>;
  var<workgroup> cellSlopes: array<f32, ${units}>;
  fn main(index: i32) {${forUnits(units, ' hiddenSlopes[unit] = 0.0; cellSlopes[unit] = 0.0;')}
    for (var t = uniforms.time - 1; t >= 0; t--) {
      let row = index / ${groupSize} * uniforms.time + t;
      workgroupBarrier();${forUnits(
        units,
        `
        let place = row * ${units} + unit;
        let gate = row * ${4 * units} + unit;
        let saved = 2 * uniforms.all + gate;
        let enter = Told[saved];
        let keep = Told[saved + ${units}];
        let candidate = Told[saved + ${2 * units}];
        let show = Told[saved + ${3 * units}];
        let cell = Told[uniforms.all + place];
        let shown = ${tanh('cell')};
        var before = 0.0;
        if (t > 0) { before = Told[uniforms.all + place - ${units}]; }
        let slope = Slopes[place] + hiddenSlopes[unit];
        let cellSlope = cellSlopes[unit] + slope * show * (1.0 - shown * shown);
        cellSlopes[unit] = cellSlope * keep;
        let parts = vec4f(
          cellSlope * candidate * enter * (1.0 - enter),
          cellSlope * before * keep * (1.0 - keep),
          cellSlope * enter * (1.0 - candidate * candidate),
          slope * shown * show * (1.0 - show));
        for (var part = 0; part < 4; part++) {
          blamed[part * ${units} + unit] = parts[part];
          result[gate + part * ${units}] = parts[part];
        }`,
      )}
      workgroupBarrier();${forUnits(
        units,
        `
        var sum = 0.0;
        for (var k = 0; k < ${4 * units}; k++) { sum += blamed[k] * Turned[k * ${units} + unit]; }
        hiddenSlopes[unit] = sum;`,
      )}
    }
  }`;
}
