/** What a program in TensorFlow.js is made of: one function for each kind of layer, the optimizers, and ways to read data. */
import type { OptimizerId } from '../choice.ts';
import { batchNormEpsilon, runningMomentum } from '../models/batch-norm.ts';
import type { Activation, Layer } from '../models/layer.ts';
import { optimizerConstants } from '../optimizers.ts';

const batchShare = Number((1 - runningMomentum).toPrecision(12));
const { momentum, decay, beta1, beta2, epsilon } = optimizerConstants;

export const scriptActivation: Record<Activation, (sum: string) => string> = {
  none: (sum) => sum,
  relu: (sum) => `tf.relu(${sum})`,
  tanh: (sum) => `tf.tanh(${sum})`,
  sigmoid: (sum) => `tf.sigmoid(${sum})`,
  gelu: (sum) => `gelu(${sum})`,
};

const gelu = `function gelu(x) {
  const bend = tf.add(x, tf.mul(tf.pow(x, 3), 0.044715));
  return tf.mul(tf.mul(x, 0.5), tf.add(tf.tanh(tf.mul(bend, Math.sqrt(2 / Math.PI))), 1));
}
`;

const dense = `// As rows: a product's gradient is wrong where one side has a batch and the other has not.
function dense(x, kernel, bias) {
  const rows = tf.reshape(x, [-1, kernel.shape[0]]);
  return tf.reshape(tf.add(tf.matMul(rows, kernel), bias), [...x.shape.slice(0, -1), kernel.shape[1]]);
}
`;

const layerNorm = `function layerNorm(x, gain, offset) {
  const centred = tf.sub(x, tf.mean(x, -1, true));
  const deviation = tf.sqrt(tf.add(tf.mean(tf.square(centred), -1, true), 1e-5));
  return tf.add(tf.mul(tf.div(centred, deviation), gain), offset);
}
`;

const batchNorm = `// In training by the batch's own statistics, towards which the running ones move; else by those.
function batchNorm(x, gain, offset, mean, variance, isLearning) {
  const axes = x.shape.slice(0, -1).map((_, axis) => axis);
  const rows = x.size / gain.size;
  const middle = isLearning ? tf.mean(x, axes) : mean;
  const spread = isLearning ? tf.mean(tf.square(tf.sub(x, middle)), axes) : variance;
  if (isLearning) {
    mean.assign(tf.add(tf.mul(mean, ${runningMomentum}), tf.mul(middle, ${batchShare})));
    const estimate = tf.mul(spread, rows / Math.max(1, rows - 1));
    variance.assign(tf.add(tf.mul(variance, ${runningMomentum}), tf.mul(estimate, ${batchShare})));
  }
  const normal = tf.mul(tf.sub(x, middle), tf.rsqrt(tf.add(spread, ${batchNormEpsilon})));
  return tf.add(tf.mul(normal, gain), offset);
}
`;

const splitSteps = `// All steps' inputs times their kernel at once; [batch, gates] for each step.
function splitSteps(x, kernel, bias) {
  const sums = dense(x, kernel, bias);
  return x.shape[1] === 1 ? [tf.reshape(sums, [x.shape[0], -1])] : tf.unstack(sums, 1);
}
`;

/** By kind of layer; a kind that is missing needs no function. */
export const scriptLayers: Partial<Record<Layer['kind'], readonly string[]>> = {
  dense: [gelu, dense],
  conv: [
    gelu,
    `function conv(x, kernel, bias) {
  return tf.add(tf.conv2d(x, kernel, 1, 'valid'), bias);
}
`,
  ],
  lstm: [
    dense,
    splitSteps,
    `// As tf.layers.lstm with recurrentActivation 'sigmoid' (its own default is a straight line with corners).
function lstm(x, kernel, recurrent, bias) {
  const units = recurrent.shape[0];
  let hidden = tf.zeros([x.shape[0], units]);
  let cell = hidden;
  const states = splitSteps(x, kernel, bias).map((step) => {
    const [i, f, g, o] = tf.split(tf.add(step, tf.matMul(hidden, recurrent)), 4, 1);
    cell = tf.add(tf.mul(tf.sigmoid(f), cell), tf.mul(tf.sigmoid(i), tf.tanh(g)));
    hidden = tf.mul(tf.sigmoid(o), tf.tanh(cell));
    return hidden;
  });
  return tf.stack(states, 1);
}
`,
  ],
  gru: [
    dense,
    splitSteps,
    `// As tf.layers.gru with recurrentActivation 'sigmoid'; gates update, reset, candidate.
function gru(x, kernel, recurrent, bias) {
  const units = recurrent.shape[0];
  const [gates, candidate] = tf.split(recurrent, [2 * units, units], 1);
  let hidden = tf.zeros([x.shape[0], units]);
  const states = splitSteps(x, kernel, bias).map((step) => {
    const [gateSums, candidateSums] = tf.split(step, [2 * units, units], 1);
    const [z, r] = tf.split(tf.sigmoid(tf.add(gateSums, tf.matMul(hidden, gates))), 2, 1);
    const made = tf.tanh(tf.add(candidateSums, tf.matMul(tf.mul(r, hidden), candidate)));
    hidden = tf.add(tf.mul(z, hidden), tf.mul(tf.sub(1, z), made));
    return hidden;
  });
  return tf.stack(states, 1);
}
`,
  ],
  'batch-norm': [gelu, batchNorm],
  'layer-norm': [layerNorm],
  'decoder-block': [
    gelu,
    dense,
    layerNorm,
    `// Pre-norm: each half is added to its input. One kernel makes queries, keys and values side by side.
function decoderBlock(x, w, name, heads) {
  const [batch, time, width] = x.shape;
  const part = (own) => [w[name + '.' + own + '.kernel'], w[name + '.' + own + '.bias']];
  const norm = (y, own) => layerNorm(y, w[name + '.' + own + '.gain'], w[name + '.' + own + '.offset']);
  const turn = (y) => tf.transpose(tf.reshape(y, [batch, time, heads, width / heads]), [0, 2, 1, 3]);
  const [q, k, v] = tf.split(dense(norm(x, 'norm1'), ...part('heads')), 3, 2).map(turn);
  const mask = tf.tensor2d(Array.from({ length: time }, (_, row) =>
    Array.from({ length: time }, (_, column) => (column > row ? -1e9 : 0))));
  const scores = tf.add(tf.mul(tf.matMul(q, k, false, true), 1 / Math.sqrt(width / heads)), mask);
  const seen = tf.reshape(tf.transpose(tf.matMul(tf.softmax(scores), v), [0, 2, 1, 3]), [batch, time, width]);
  const mixed = tf.add(x, dense(seen, ...part('mix')));
  return tf.add(mixed, dense(gelu(dense(norm(mixed, 'norm2'), ...part('wide'))), ...part('narrow')));
}
`,
  ],
};

const own = (why: string, update: string) => `// ${why}
function makeOptimizer() {
  const slots = new Map();
  return {
    isOwn: true,
    applyGradients(gradients, w) {
      for (const [name, gradient] of Object.entries(gradients)) {
        const before = slots.get(name) ?? { mean: tf.zerosLike(gradient), square: tf.zerosLike(gradient) };
        const { next, ...kept } = tf.tidy(() => {
${update}
        });
        w[name].assign(next);
        tf.dispose([before.mean, before.square]);
        slots.set(name, { mean: tf.keep(kept.mean), square: tf.keep(kept.square) });
      }
    },
  };
}
`;

const mean = (old: string, now: string, keep: number) =>
  `tf.add(tf.mul(${old}, ${keep}), tf.mul(${now}, ${Number((1 - keep).toPrecision(12))}))`;

const library = (call: string) => `function makeOptimizer() {
  const optimizer = ${call};
  return { applyGradients: (gradients) => optimizer.applyGradients(gradients) };
}
`;

/** The optimizer, with the constants the page trains with. */
export const scriptOptimizers: Record<OptimizerId, string> = {
  sgd: library('tf.train.sgd(LEARNING_RATE)'),
  momentum: library(`tf.train.momentum(LEARNING_RATE, ${momentum})`),
  rmsprop: library(`tf.train.rmsprop(LEARNING_RATE, ${decay}, 0, ${epsilon})`),
  adam: library(`tf.train.adam(LEARNING_RATE, ${beta1}, ${beta2}, ${epsilon})`),
  'adam-uncorrected': own(
    'Adam without the correction of the first steps, which tf.train.adam always makes.',
    `          const mean = ${mean('before.mean', 'gradient', beta1)};
          const square = ${mean('before.square', 'tf.square(gradient)', beta2)};
          const move = tf.div(tf.mul(mean, LEARNING_RATE), tf.add(tf.sqrt(square), ${epsilon}));
          return { mean, square, next: tf.sub(w[name], move) };`,
  ),
};

export const scriptReader = `/** The tensors of a safetensors file, given as an ArrayBuffer. */
export function readSafetensors(buffer) {
  const length = Number(new DataView(buffer).getBigUint64(0, true));
  const { __metadata__: notes, ...entries } = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, length)));
  const tensors = {};
  for (const [name, { dtype, shape, data_offsets: [start, end] }] of Object.entries(entries)) {
    const bytes = buffer.slice(8 + length + start, 8 + length + end);
    tensors[name] =
      dtype === 'I32' ? tf.tensor(new Int32Array(bytes), shape, 'int32') : tf.tensor(new Float32Array(bytes), shape);
  }
  return tensors;
}
`;

export const scriptIdxReader = `/** A file of MNIST, unpacked, as an ArrayBuffer: kind, a big-endian length for each side, one byte for each number. */
export function readIdx(buffer) {
  const view = new DataView(buffer);
  const shape = Array.from({ length: view.getUint8(3) }, (_, side) => view.getUint32(4 + 4 * side));
  return tf.tensor(Int32Array.from(new Uint8Array(buffer, 4 + 4 * shape.length)), shape, 'int32');
}
`;
