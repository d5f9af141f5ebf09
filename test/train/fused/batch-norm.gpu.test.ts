/**
 * Batch norm of the fused engine: its kernels against double precision, whole models against the reference, its central
 * differences and TensorFlow.js, and what is kept of a batch: running statistics, by which a model is asked.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { Activation, Layer, Shape } from '#train/models/layer.ts';
import { moveRunning } from '#train/models/batch-norm.ts';
import { countTrained, placeLayers, weightShapes } from '#train/models/model.ts';
import { computeOutputs } from '#train/reference/outputs.ts';
import { createGraphBuilder } from '#train/engines/fused/graph.ts';
import { onShelf, type Memory } from '#train/engines/fused/memory.ts';
import type { Switches } from '#train/engines/fused/switches.ts';
import { addBatchNorm } from '#train/engines/fused/operations/batch-norm.ts';
import { createTilingPicker } from '#train/engines/fused/wgsl/tilings.ts';
import { expectFits } from '#train/expect-fits.ts';
import { testEngine } from '#train/self-test.ts';
import { closeSmallFused, openSmallFused } from '#support/open-fused-engine.ts';
import { closeSmall, openSmall, trainSmall } from '#support/open-small-engine.ts';
import { differ, makeNumbers, openKernelBench } from '#support/run-kernels.ts';
import { digits, makeShard, makeTable, rowsOf, type SmallCase } from '#support/small-models.ts';

afterEach(() => {
  closeSmallFused();
  closeSmall();
});

/** New sizes in each run: a kernel must not be right for known ones only. */
const seed = Date.now() % 1_000_000;

const dense = (outputs: number, activation: Activation): Layer => ({ kind: 'dense', outputs, activation });
const plain = (outputs: number): Layer => ({ kind: 'dense', outputs, activation: 'none', bias: false });
const filters = (count: number, kernel: number): Layer => ({
  kind: 'conv',
  filters: count,
  kernel,
  activation: 'none',
  bias: false,
});
const norm = (activation: Activation): Layer => ({ kind: 'batch-norm', activation });
const pool = (size: number): Layer => ({ kind: 'max-pool', size });

describe.each([
  { name: 'rows for one workgroup', rows: 131 + (seed % 61), pooled: null },
  { name: 'rows in parts', rows: 1500 + (seed % 997), pooled: null },
  { name: 'pooled squares with a ragged edge, in parts', rows: 3 * 23 * 26, pooled: [3, 23, 26] as const },
])('$name', ({ rows, pooled }) => {
  const channels = 17 + (seed % 6);

  it(`give the numbers, statistics and gradients of double precision, far from zero too (seed ${seed})`, async () => {
    const [input, drawn] = makeNumbers('input', rows * channels, seed);
    // With a mean of 300 deviations, a difference of squares would have lost its digits.
    const numbers = drawn.map((one, at) => (at % channels === 1 ? 0.01 * one + 3 : one));
    const [gain, gains] = makeNumbers('gain', channels, seed + 1);
    const [offset, offsets] = makeNumbers('offset', channels, seed + 2);
    const [height, width] = pooled ? [pooled[1], pooled[2]] : [1, rows];
    const [tall, wide] = pooled ? [Math.floor(height / 2), Math.floor(width / 2)] : [1, rows];
    const spots = (pooled?.[0] ?? 1) * tall * wide;
    const [slope, slopes] = makeNumbers('slope', spots * channels, seed + 3);
    const [toInput, toGain, toOffset] = [onShelf('x', rows * channels), onShelf('g', channels), onShelf('o', channels)];
    const [means, variances] = [onShelf('m', channels), onShelf('v', channels)];
    const weight = (memory: Memory, gradient: Memory) => ({ index: 0, shape: [channels], memory, gradient }) as const;
    const builder = createGraphBuilder(false, true);
    const value = {
      memory: input,
      shape: pooled ? [...pooled, channels] : [rows, channels],
      needsGradient: true,
    };
    const unused = onShelf('running', channels);
    const whole = addBatchNorm(
      builder,
      value,
      [weight(gain, toGain), weight(offset, toOffset)],
      [weight(unused, means), weight(unused, variances)],
    );
    const output = pooled
      ? { ...whole, memory: onShelf('pooled', spots * channels), shape: [pooled[0], tall, wide, channels] }
      : whole;
    const write = (index: string, amount: string) => `toInput[${index}] = ${amount};`;
    const sink = { reads: {}, writes: { toInput }, write };
    const sinkOf = () => ({ ...sink, inGeneral: () => ({ ...sink, sizes: {}, declarations: '' }) });
    const winners = onShelf('winners', spots * channels, 'u32');
    const place = {
      output,
      bend: 'none',
      unbent: null,
      pool: pooled ? { size: 2, winners, whole } : null,
      pickTiling: createTilingPicker(false),
      slope,
      sinkOf,
      passOn: () => [],
      canJoin: true,
    } as const;
    const kernels = builder.nodes.flatMap((node) => {
      const { toWeights, toInputs } = node.backward(place);
      return [...node.forward(place), ...toWeights, ...toInputs];
    });
    const given = new Map<Memory, Float32Array>([
      [input, numbers],
      [gain, gains],
      [offset, offsets],
      [slope, slopes],
    ]);
    const bench = await openKernelBench();
    const found = await bench.run(kernels, given, [means, variances, output.memory, toGain, toOffset, toInput]);
    bench.close();

    const wanted = Array.from(
      { length: 6 },
      (_, at) => new Float64Array(at === 2 ? spots * channels : at === 5 ? rows * channels : channels),
    ) as unknown as Six;
    for (let channel = 0; channel < channels; channel++) {
      const own = Float64Array.from({ length: rows }, (_, row) => numbers[row * channels + channel]!);
      const mean = own.reduce((sum, one) => sum + one, 0) / rows;
      const spread = own.reduce((sum, one) => sum + (one - mean) ** 2, 0);
      const scale = 1 / Math.sqrt(spread / rows + 1e-5);
      const normal = own.map((one) => (one - mean) * scale);
      const blame = new Float64Array(rows);
      for (let spot = 0; spot < spots; spot++) {
        const corner = pooled
          ? Math.floor(spot / wide / tall) * height * width +
            (Math.floor(spot / wide) % tall) * 2 * width +
            (spot % wide) * 2
          : spot;
        const square = pooled ? [corner, corner + 1, corner + width, corner + width + 1] : [corner];
        const results = square.map((row) => normal[row]! * gains[channel]! + offsets[channel]!);
        const most = Math.max(...results);
        wanted[2][spot * channels + channel] = most;
        blame[square[results.indexOf(most)]!] = slopes[spot * channels + channel]!;
      }
      const [all, met] = [0, 1].map((power) => blame.reduce((sum, one, row) => sum + one * normal[row]! ** power, 0));
      wanted[0][channel] = mean;
      wanted[1][channel] = spread / (rows - 1);
      [wanted[3][channel], wanted[4][channel]] = [met!, all!];
      normal.forEach((one, row) => {
        wanted[5][row * channels + channel] =
          gains[channel]! * scale * (blame[row]! - all! / rows - (one * met!) / rows);
      });
    }
    wanted.forEach((one, at) => expect(differ(found[at], one)).toBeLessThan(at === 1 ? 1e-5 : 1e-4));
    // The narrow channel by itself: beside the others it would not show.
    expect(found[1]![1]! / wanted[1][1]!).toBeCloseTo(1, 3);
  });
});

type Six = readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

const cnn: SmallCase = {
  ...digits,
  name: 'the network of images',
  model: {
    ...digits.model,
    id: 'mnist-cnn',
    layers: [filters(5, 3), norm('relu'), pool(2), { kind: 'flatten' }, plain(7), norm('relu'), dense(10, 'none')],
  },
};

function pictures(name: string, input: Shape, layers: readonly Layer[]): SmallCase {
  const inputs = input.reduce((product, side) => product * side, 1);
  const model = { id: 'table-mlp', input, layers, loss: 'mean-squared-error' } as const;
  return { name, model, data: makeTable(inputs, 1, 'number', false), batch: 6 };
}

/** With the kernels of a forward pass and of the way back. */
const cases = [
  { one: cnn, augment: true, dispatches: 24 },
  {
    one: pictures(
      'odd pictures, normalised before, between and behind whatever bends',
      [11, 13, 3],
      [
        norm('none'),
        { kind: 'conv', filters: 5, kernel: 4, activation: 'tanh' },
        norm('gelu'),
        pool(3),
        filters(4, 2),
        norm('sigmoid'),
        { kind: 'flatten' },
        norm('none'),
        dense(1, 'none'),
      ],
    ),
    augment: false,
    dispatches: 38,
  },
];

describe.each(cases)('$one.name', ({ one, augment, dispatches }) => {
  it('has the losses, gradients, statistics and evaluation of the reference and of TensorFlow.js, and runs repeat', async () => {
    const changes = { augment, learningRate: 0.002 };
    const { engine, order } = await openSmallFused(one, changes);
    expect(engine.dispatches).toBeLessThanOrEqual(dispatches);
    await testEngine(engine, order, one.data, () => 0);
    const { gradients } = await start();
    const losses = await trainSmall(one, engine, 0, 7);
    const traced = await engine.trace(rowsOf(one, 7));
    const end = await engine.takeCheckpoint();
    expectFits(end, one.model);
    const told = await engine.evaluate(engine.evaluationChunk);
    await start();
    await trainSmall(one, engine, 0, 7);
    // To the last bit.
    expect(await engine.takeCheckpoint()).toEqual(end);

    const { engine: other } = await openSmall('cpu', one, changes);
    const { gradients: wantedGradients } = await other.gradients(rowsOf(one, 0));
    expect(gradients.length).toBe(weightShapes(one.model).length);
    wantedGradients.forEach((wanted, at) => expect(differ(gradients[at], wanted)).toBeLessThan(1e-4));
    const wantedLosses = await trainSmall(one, other, 0, 7);
    wantedLosses.forEach((loss, at) => expect(Math.abs((losses[at] ?? NaN) / loss - 1)).toBeLessThan(1e-4));
    const wantedTrace = await other.trace(rowsOf(one, 7));
    expect(traced.map(({ shape }) => shape)).toEqual(wantedTrace.map(({ shape }) => shape));
    wantedTrace.forEach(({ numbers }, at) => expect(differ(traced[at]?.numbers, numbers)).toBeLessThan(1e-3));
    expect(told.loss).toBeCloseTo((await other.evaluate(engine.evaluationChunk)).loss, 3);
    // What one has trained, the other goes on from.
    const { weights } = await other.takeCheckpoint();
    weights
      .slice(countTrained(one.model))
      .forEach((wanted, at) => expect(differ(end.weights[countTrained(one.model) + at], wanted)).toBeLessThan(1e-3));
    await other.restore(end);
    const [next] = await trainSmall(one, other, 7, 8);
    const [own] = await trainSmall(one, engine, 7, 8);
    expect(own! / next!).toBeCloseTo(1, 4);

    /** As at the beginning, images too, of which the self-test puts its own in place. */
    async function start() {
      await engine.restore({ step: 0, weights: order.weights, firstMoments: [], secondMoments: [] });
      if (one.data.kind === 'images') engine.addShard(makeShard('train', one.data.train));
      return engine.gradients(rowsOf(one, 0));
    }
  });
});

it('a step moves running statistics towards those of its batch, a look moves nothing, and answers go by them', async () => {
  const { engine, order } = await openSmallFused(cnn);
  const trained = countTrained(cnn.model);
  const { gradients } = await engine.gradients(rowsOf(cnn, 0));
  await engine.trace(rowsOf(cnn, 1));
  expect((await engine.takeCheckpoint()).weights).toEqual(order.weights);
  await engine.step(rowsOf(cnn, 0), true);
  const { weights } = await engine.takeCheckpoint();
  for (let at = trained; at < weights.length; at++) {
    const expected = order.weights[at]!.map((old, channel) => moveRunning(old, gradients[at]![channel]!));
    expect(differ(weights[at], expected)).toBeLessThan(1e-6);
  }
  // One picture by itself and the same beside another, whatever their own statistics are.
  const picture = Float32Array.from({ length: 784 }, (_, at) => ((at * 37) % 101) / 100);
  const alone = await engine.predict(picture, 1);
  const beside = await engine.predict(Float32Array.from([...picture, ...picture.map((one) => 1 - one)]), 2);
  expect(beside.slice(0, 10)).toEqual(alone);
  const exact = weights.map((numbers) => Float64Array.from(numbers));
  const layers = placeLayers(cnn.model);
  const wanted = computeOutputs(layers, exact, Float64Array.from(picture), 1, exact.slice(trained));
  expect(differ(alone, wanted)).toBeLessThan(1e-5);
});

it('is the same with nothing fused, a kernel for each array and no memory shared, and takes gradients from outside', async () => {
  const one: SmallCase = {
    ...digits,
    model: { ...digits.model, layers: [{ kind: 'flatten' }, plain(6), norm('relu'), dense(10, 'none')] },
  };
  const train = async (switches: Partial<Switches>) => {
    const { engine } = await openSmallFused(one, { switches });
    const losses = await trainSmall(one, engine, 0, 3);
    const { gradients } = await engine.gradients(rowsOf(one, 3));
    engine.update(gradients);
    const { weights } = await engine.takeCheckpoint();
    return { losses, weights, dispatches: engine.dispatches };
  };
  const usual = await train({});
  const plainly = await train({ fuseActivations: false, oneUpdate: false, shareMemory: false });
  // The activation, forward and back, and a kernel for each of seven arrays.
  expect(plainly.dispatches).toBe(usual.dispatches + 2 + 6);
  plainly.losses.forEach((loss, at) => expect(loss).toBeCloseTo(usual.losses[at]!, 5));
  usual.weights.forEach((wanted, at) => expect(differ(plainly.weights[at], wanted)).toBeLessThan(1e-4));
});
