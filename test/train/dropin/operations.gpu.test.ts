/**
 * Drop-in kernels against the operations that they replace, on one device: values and all gradients at odd shapes with
 * fresh numbers, and twice the same to the bit. Whole models, and the double-precision reference: `engines.gpu.test.ts`.
 */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGpu } from '#device/gpu.ts';
import { createRandom } from '#train/data/random.ts';
import { plainOperations, type Operations } from '#train/engines/layers/operations.ts';
import { openWebgpuBackend, type OpenBackend } from '#train/engines/tfjs-backends.ts';
import type { Activation } from '#train/models/layer.ts';
import type { Loss } from '#train/models/model.ts';

const seed = Date.now() % 1_000_000;
const random = createRandom(seed, 0);
let backend: OpenBackend;

beforeAll(async () => {
  console.log(`seed ${seed}`);
  const opening = await openGpu();
  if (opening.kind === 'none') throw new Error(opening.detail);
  backend = await openWebgpuBackend(opening.gpu, { tuning: 'drop-in' });
});
afterAll(() => {
  expect(backend.fault()).toBeNull();
  backend.close();
});

/** Numbers between -size and size. */
const draw = (shape: number[], size = 1) =>
  tf.tensor(
    Float32Array.from({ length: tf.util.sizeFromShape(shape) }, () => size * (2 * random() - 1)),
    shape,
  );
const drawWhole = (shape: number[], below: number) =>
  tf.tensor(
    Int32Array.from({ length: tf.util.sizeFromShape(shape) }, () => Math.floor(below * random())),
    shape,
    'int32',
  );

type Run = (operations: Operations, ...inputs: tf.Tensor[]) => tf.Tensor;

/** The value, and the gradients of a sum of it in which every number counts differently. */
async function look(operations: Operations, inputs: tf.Tensor[], run: Run): Promise<Float32Array[]> {
  const tensors = tf.tidy(() => {
    const value = run(operations, ...inputs);
    const shares = tf.tensor(
      Float32Array.from({ length: value.size }, (_, at) => ((7 * at) % 11) / 11 + 0.1),
      value.shape,
    );
    const gradients = tf.grads((...own) => tf.sum(tf.mul(run(operations, ...own), shares)))(inputs);
    return [value, ...gradients];
  });
  const numbers = await Promise.all(tensors.map(async (tensor) => Float32Array.from(await backend.read(tensor))));
  tf.dispose(tensors);
  return numbers;
}

/** Largest difference, as a share of the largest number. */
function differ(found: Float32Array, expected: Float32Array): number {
  if (found.length !== expected.length) return Infinity;
  const most = (numbers: Float32Array) => numbers.reduce((top, one) => Math.max(top, Math.abs(one)), 0);
  return most(found.map((number, at) => number - (expected[at] ?? NaN))) / Math.max(most(expected), 1e-3);
}

async function compare(inputs: tf.Tensor[], run: Run): Promise<void> {
  const { operations = plainOperations } = backend.dropIn ?? {};
  expect(operations).not.toBe(plainOperations);
  const expected = await look(plainOperations, inputs, run);
  const found = await look(operations, inputs, run);
  found.forEach((numbers, at) => expect(differ(numbers, expected[at] ?? numbers)).toBeLessThan(2e-5));
  expect(found).toHaveLength(1 + inputs.length);
  expect(await look(operations, inputs, run)).toEqual(found);
  tf.dispose(inputs);
}

const activations: readonly Activation[] = ['none', 'relu', 'tanh', 'sigmoid', 'gelu'];

describe('a drop-in kernel does what operations do:', () => {
  it.each(activations)('a dense layer with %s', async (activation) => {
    await compare([draw([5, 7]), draw([7, 3]), draw([3])], ({ dense }, rows, kernel, bias) =>
      dense(rows as tf.Tensor2D, kernel as tf.Tensor, bias as tf.Tensor, activation),
    );
  });

  it('a dense layer of one output for many rows', async () => {
    await compare([draw([300, 2]), draw([2, 1]), draw([1])], ({ dense }, rows, kernel, bias) =>
      dense(rows as tf.Tensor2D, kernel as tf.Tensor, bias as tf.Tensor, 'tanh'),
    );
  });

  // The last has more lines than there are parts of the sum.
  it.each([
    { images: [3, 9, 8, 2], kernel: [3, 3, 2, 5], activation: 'gelu' },
    { images: [2, 5, 6, 3], kernel: [2, 2, 3, 4], activation: 'relu' },
    { images: [300, 9, 3, 1], kernel: [2, 2, 1, 3], activation: 'none' },
  ] as const)('a convolution of $images by $kernel', async ({ images, kernel, activation }) => {
    const inputs = [draw([...images]), draw([...kernel]), draw([kernel[3]])];
    await compare(inputs, ({ conv }, flow, own, bias) =>
      conv(flow as tf.Tensor, own as tf.Tensor, bias as tf.Tensor, activation),
    );
  });

  it.each([[[7, 3, 67]], [[130, 5]], [[1, 1, 1]]])('a layer norm of %j', async (shape) => {
    const width = shape.at(-1) ?? 1;
    await compare([draw(shape, 3), draw([width]), draw([width])], ({ normalize }, flow, gain, offset) =>
      normalize(flow as tf.Tensor, gain as tf.Tensor, offset as tf.Tensor),
    );
  });

  it('rows of a table', async () => {
    const symbols = drawWhole([3, 9], 7);
    await compare([draw([7, 5])], ({ lookUp }, table) => lookUp(table as tf.Tensor, symbols));
  });

  it('shares of attention', async () => {
    const mask = () =>
      tf.tensor2d(
        Array.from({ length: 25 }, (_, at) => (at % 5 > Math.floor(at / 5) ? -1e9 : 0)),
        [5, 5],
      );
    await compare([draw([2, 3, 5, 4]), draw([2, 3, 5, 4])], ({ weighKeys }, queries, keys) =>
      weighKeys(queries as tf.Tensor, keys as tf.Tensor, mask),
    );
  });

  // More units than threads in a workgroup; one step alone.
  it.each([
    { flow: [1, 2, 3], units: 131 },
    { flow: [2, 4, 5], units: 3 },
    { flow: [3, 1, 5], units: 3 },
  ])('an LSTM of $units units over $flow', async ({ flow, units }) => {
    const weights = [draw([flow[2] ?? 1, 4 * units]), draw([units, 4 * units], 0.2), draw([4 * units])];
    await compare([draw(flow), ...weights], ({ lstm }, own, ...rest) => lstm(own as tf.Tensor, rest));
  });

  it.each<Loss>([
    'sigmoid-cross-entropy',
    'mean-squared-error',
    'mean-absolute-error',
    'sigmoid-squared-error',
    'softmax-cross-entropy',
    'softmax-squared-error',
  ])('%s of 300 rows', async (kind) => {
    const width = kind.startsWith('softmax') ? 3 : 1;
    const classes = tf.oneHot(drawWhole([300], 3), 3);
    const targets = width === 1 ? tf.cast(drawWhole([300, 1], 2), 'float32') : tf.cast(classes, 'float32');
    // Logits of up to 80 would overflow if exponentials were taken of them as they are.
    await compare([draw([300, width], 80)], ({ loss }, outputs) => loss(kind, outputs as tf.Tensor, targets));
  });

  it('cross-entropy of numbered symbols', async () => {
    const symbols = drawWhole([2, 5], 11);
    await compare([draw([2, 5, 11])], ({ loss }, outputs) =>
      loss('softmax-cross-entropy', outputs as tf.Tensor, symbols),
    );
  });
});
