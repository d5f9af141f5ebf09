/**
 * Convolution and pooling of the fused engine in a real browser, together and apart: against the double-precision
 * reference and its central differences, and against TensorFlow.js.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { Activation, Layer, Shape } from '#train/models/layer.ts';
import { testEngine } from '#train/self-test.ts';
import { closeSmallFused, openSmallFused } from '#support/open-fused-engine.ts';
import { closeSmall, openSmall, trainSmall } from '#support/open-small-engine.ts';
import { differ } from '#support/run-kernels.ts';
import { digits, makeShard, makeTable, rowsOf, type SmallCase } from '#support/small-models.ts';

afterEach(() => {
  closeSmallFused();
  closeSmall();
});

const conv = (filters: number, kernel: number, activation: Activation): Layer => ({
  kind: 'conv',
  filters,
  kernel,
  activation,
});
const pool = (size: number): Layer => ({ kind: 'max-pool', size });
const dense = (outputs: number, activation: Activation): Layer => ({ kind: 'dense', outputs, activation });

/** Pictures of any shape: rows of a table. */
function pictures(name: string, input: Shape, layers: readonly Layer[]): SmallCase {
  const inputs = input.reduce((product, side) => product * side, 1);
  return {
    name,
    model: {
      id: 'table-mlp',
      input,
      layers: [...layers, { kind: 'flatten' }, dense(1, 'none')],
      loss: 'mean-squared-error',
    },
    data: makeTable(inputs, 1, 'number', false),
    batch: 6,
  };
}

const cnn: SmallCase = {
  ...digits,
  name: 'the network of images',
  model: {
    ...digits.model,
    id: 'mnist-cnn',
    layers: [conv(5, 3, 'relu'), pool(2), { kind: 'flatten' }, dense(7, 'relu'), dense(10, 'none')],
  },
};

/** New sizes in each run: a kernel must not be right for known ones only. */
const seed = Date.now() % 1_000_000;
const upTo = (most: number, salt: number) => 1 + ((seed * 31 + salt * 7919) % most);
const [height, width] = [7 + upTo(5, 1), 7 + upTo(5, 2)];
const drawn = pictures(
  `drawn by seed ${seed}`,
  [height, width, upTo(3, 3)],
  [conv(upTo(11, 4), upTo(4, 5), 'tanh'), pool(upTo(3, 6)), conv(upTo(35, 7), upTo(2, 8), 'gelu')],
);

/** With the kernels of a forward pass and of the way back: a step has no others than these and those of dense layers. */
const cases = [
  { one: cnn, augment: true, dispatches: 13 },
  {
    one: pictures(
      'several convolutions of odd pictures',
      [11, 13, 3],
      [conv(5, 5, 'gelu'), pool(2), conv(6, 2, 'sigmoid'), conv(4, 1, 'tanh')],
    ),
    augment: false,
    dispatches: 19,
  },
  {
    one: pictures('pools by themselves', [23, 18, 2], [pool(2), conv(3, 2, 'relu'), pool(2), pool(2)]),
    augment: false,
    dispatches: 15,
  },
  { one: drawn, augment: false, dispatches: 16 },
];

describe.each(cases)('$one.name', ({ one, augment, dispatches }) => {
  it('has the losses and gradients of the reference and of TensorFlow.js, and runs repeat', async () => {
    const changes = { augment, learningRate: 0.002 };
    const { engine, order } = await openSmallFused(one, changes);
    expect(engine.dispatches).toBeLessThanOrEqual(dispatches);
    await testEngine(engine, order, one.data, () => 0);
    const { gradients } = await start();
    const losses = await trainSmall(one, engine, 0, 20);
    const traced = await engine.trace(rowsOf(one, 20));
    const end = await engine.takeCheckpoint();
    const told = await engine.evaluate(engine.evaluationChunk);
    await start();
    await trainSmall(one, engine, 0, 20);
    // To the last bit.
    expect(await engine.takeCheckpoint()).toEqual(end);

    const { engine: other } = await openSmall('cpu', one, changes);
    const { gradients: wantedGradients } = await other.gradients(rowsOf(one, 0));
    wantedGradients.forEach((wanted, at) => expect(differ(gradients[at], wanted)).toBeLessThan(1e-4));
    const wantedLosses = await trainSmall(one, other, 0, 20);
    wantedLosses.forEach((loss, at) => expect(Math.abs((losses[at] ?? NaN) / loss - 1)).toBeLessThan(1e-4));
    const wantedTrace = await other.trace(rowsOf(one, 20));
    expect(traced.map(({ shape }) => shape)).toEqual(wantedTrace.map(({ shape }) => shape));
    wantedTrace.forEach(({ numbers }, at) => expect(differ(traced[at]?.numbers, numbers)).toBeLessThan(1e-3));
    expect(told.loss).toBeCloseTo((await other.evaluate(engine.evaluationChunk)).loss, 4);

    /** As at the beginning, images too, of which the self-test puts its own in place. */
    async function start() {
      await engine.restore({ step: 0, weights: order.weights, firstMoments: [], secondMoments: [] });
      if (one.data.kind === 'images') engine.addShard(makeShard('train', one.data.train));
      return engine.gradients(rowsOf(one, 0));
    }
  });
});

it('frozen filters stay, and a step leaves out the work for them; a weight that is no number shows in the loss', async () => {
  const { engine: whole, order: free } = await openSmallFused(cnn);
  const all = whole.dispatches;
  const broken = free.weights.map((numbers, at) => (at === 0 ? numbers.map(() => NaN) : numbers));
  await whole.restore({ step: 0, weights: broken, firstMoments: [], secondMoments: [] });
  expect(await whole.step(rowsOf(cnn, 0), true)).toEqual([NaN]);

  const { engine, order } = await openSmallFused(cnn, { frozenWeights: 2 });
  // Parts of their gradient and its sum at least.
  expect(engine.dispatches).toBeLessThanOrEqual(all - 2);
  await testEngine(engine, order, cnn.data, () => 0);
});
