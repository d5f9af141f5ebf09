/**
 * Products whose operands are f16: to what rounding allows against sums in double precision, gradients too small for f16
 * with them, and runs beside those in f32. Skipped where the device has no f16.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onShelf } from '#train/engines/fused/memory.ts';
import { openFusedEngine } from '#train/engines/fused/open-fused-engine.ts';
import type { Switches } from '#train/engines/fused/switches.ts';
import { writeProduct } from '#train/engines/fused/wgsl/product.ts';
import { slopeScale } from '#train/engines/fused/wgsl/half.ts';
import { createTilingPicker, productTilings, type ProductTiling } from '#train/engines/fused/wgsl/tilings.ts';
import { closeSmallFused, openSmallFused } from '#support/open-fused-engine.ts';
import { trainSmall } from '#support/open-small-engine.ts';
import { orderOfRace, raceCases } from '#support/race-models.ts';
import { computeReferenceStep } from '#support/reference-step.ts';
import { differ, makeNumbers, openKernelBench, type KernelBench } from '#support/run-kernels.ts';
import { digits, makeShard, rowsOf, writer, type SmallCase } from '#support/small-models.ts';

let bench: KernelBench;
let hasHalf = false;
beforeAll(async () => {
  bench = await openKernelBench();
  hasHalf = bench.device.features.has('shader-f16');
  if (!hasHalf) console.warn('skipped: this device has no shader-f16');
});
beforeEach((context) => {
  if (!hasHalf && !context.task.name.startsWith('without')) context.skip('this device has no shader-f16');
});
afterEach(closeSmallFused);
afterAll(() => bench.close());

/** Rounding to f16: a device may take either neighbour, and may take numbers below the normal ones for zero. */
const [unit, least] = [2 ** -10, 2 ** -14];
const [rows, columns, depth] = [37, 21, 50];

/** The product by a kernel, and by sums in double precision with how far off f16 operands may be. */
async function multiply(tiling: ProductTiling, left: Float32Array, right: Float32Array, slope?: 'left' | 'right') {
  const [a, b] = [onShelf('a', left.length), onShelf('b', right.length)];
  const c = onShelf('c', rows * columns);
  const kernel = writeProduct(
    {
      name: 'product',
      sides: { rows, columns, depth },
      reads: { a, b },
      writes: { c },
      ...(slope ? { slope } : {}),
      left: (row, k) => `a[${row} * ${depth}u + ${k}]`,
      right: (k, column) => `b[${k} * ${columns}u + ${column}]`,
      store: (row, column, sum) => `c[${row} * ${columns}u + ${column}] = ${sum};`,
    },
    { ...tiling, isHalf: true },
  );
  const given = new Map([
    [a, left],
    [b, right],
  ]);
  const [found = new Float64Array()] = await bench.run([kernel], given, [c]);
  const leastOf = (side: 'left' | 'right') => (side === slope ? least / slopeScale : least);
  return Array.from({ length: rows * columns }, (_, at) => {
    let [sum, size, bound] = [0, 0, 0];
    for (let k = 0; k < depth; k++) {
      const one = left[Math.floor(at / columns) * depth + k] ?? NaN;
      const other = right[k * columns + (at % columns)] ?? NaN;
      const offOne = unit * Math.abs(one) + leastOf('left');
      const offOther = unit * Math.abs(other) + leastOf('right');
      sum += one * other;
      size += Math.abs(one * other);
      bound += offOne * Math.abs(other) + offOther * Math.abs(one) + offOne * offOther;
    }
    return { found: found[at] ?? NaN, sum, bound: bound + depth * 2 ** -23 * size };
  });
}

const staged = productTilings.filter((tiling) => tiling.staged > 0);

describe.each(staged)('$rows x $columns of $groupRows x $groupColumns threads', (tiling) => {
  it('every sum is as near as f16 operands can be, and not as near as f32 ones are', async () => {
    const [, left] = makeNumbers('a', rows * depth, 1);
    const [, right] = makeNumbers('b', depth * columns, 2);
    const sums = await multiply(tiling, left, right);
    expect(sums.filter(({ found, sum, bound }) => !(Math.abs(found - sum) <= bound))).toEqual([]);
    expect(Math.max(...sums.map(({ found, sum }) => Math.abs(found - sum)))).toBeGreaterThan(1e-5);
  });
});

const smallest = staged.at(-1);
if (!smallest) throw new Error('no staged tiling');

it.each(['left', 'right'] as const)(
  'gradients far below what f16 can hold keep their digits on the %s',
  async (slope) => {
    const shrink = (numbers: Float32Array, by: number) => numbers.map((number) => number * by);
    const [, left] = makeNumbers('a', rows * depth, 3);
    const [, right] = makeNumbers('b', depth * columns, 4);
    const tiny = 1e-7;
    const sums = await multiply(
      smallest,
      slope === 'left' ? shrink(left, tiny) : left,
      slope === 'right' ? shrink(right, tiny) : right,
      slope,
    );
    expect(sums.filter(({ found, sum, bound }) => !(Math.abs(found - sum) <= bound))).toEqual([]);
    expect(
      differ(
        sums.map(({ found }) => found),
        sums.map(({ sum }) => sum),
      ),
    ).toBeLessThan(4 * unit);
  },
);

it('what f16 cannot hold is held at its largest number, and what is no number stays none', async () => {
  const left = new Float32Array(rows * depth);
  const right = new Float32Array(depth * columns).fill(1);
  left[0] = 1e6;
  left[depth] = -1e6;
  left[2 * depth] = NaN;
  const sums = await multiply(smallest, left, right);
  const firstOf = (row: number) => sums[row * columns]?.found;
  expect([firstOf(0), firstOf(1), firstOf(2), firstOf(3)]).toEqual([65504, -65504, NaN, 0]);
});

async function train(one: SmallCase, switches: Partial<Switches>, steps: number) {
  const { engine } = await openSmallFused(one, { switches, learningRate: 0.002 });
  const losses = await trainSmall(one, engine, 0, steps);
  expect(engine.fault()).toBeNull();
  return { losses, dispatches: engine.dispatches };
}

it.each([digits, writer])(
  'losses of twenty steps are those of f32 to 1 in 500, with no more kernels: $name',
  async (one) => {
    const expected = await train(one, {}, 20);
    const found = await train(one, { f16: true }, 20);
    expect(found.losses).not.toEqual(expected.losses);
    found.losses.forEach((loss, at) => expect(Math.abs(loss / (expected.losses[at] ?? NaN) - 1)).toBeLessThan(0.002));
    expect(found.dispatches).toBe(expected.dispatches);
  },
);

it('gradients are those of the double-precision reference to f16 operands of two layers', async () => {
  const { engine, order } = await openSmallFused(digits, { switches: { f16: true } });
  const rowsHere = rowsOf(digits, 0);
  const { losses, gradients } = await engine.gradients(rowsHere);
  const shard = makeShard('train', 60);
  const pixels = Uint8Array.from(
    [...rowsHere].flatMap((row) => [...shard.images.subarray(784 * row, 784 * (row + 1))]),
  );
  const labels = Uint8Array.from(rowsHere, (row) => shard.labels[row] ?? 0);
  const expected = computeReferenceStep(order.model, order.weights, pixels, labels);
  expect(Math.abs((losses[0] ?? NaN) / expected.loss - 1)).toBeLessThan(4 * unit);
  // Two layers, each with two operands forward and two back.
  expected.gradients.forEach((numbers, at) => expect(differ(gradients[at], numbers)).toBeLessThan(8 * unit));
});

it('a network of digits learns in 200 steps what it learns in f32, to 5 in 100 of the loss', async () => {
  const base = raceCases.find(({ name }) => name.startsWith('MNIST MLP'));
  if (!base) throw new Error('no network of digits');
  const one: SmallCase = { ...base, data: { kind: 'images', train: 1000, heldOut: 500 } };
  const learn = async (switches: Partial<Switches>) => {
    const { engine } = await openFusedEngine({ ...orderOfRace(base), switches }, one.data);
    engine.addShard(makeShard('train', 1000));
    engine.addShard(makeShard('test', 500));
    for (let step = 0; step < 180; step++) {
      await engine.whenReady?.();
      await engine.step(rowsOf(one, step), false);
    }
    const losses = await trainSmall(one, engine, 180, 200);
    const { accuracy } = await engine.evaluate(500);
    expect(engine.fault()).toBeNull();
    engine.close();
    return {
      loss: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
      accuracy: accuracy ?? NaN,
      first: losses[0],
    };
  };
  const [plain, half] = [await learn({}), await learn({ f16: true })];
  expect(half.first).not.toBe(plain.first);
  expect(plain.loss).toBeLessThan(1.5);
  expect(Math.abs(half.loss / plain.loss - 1)).toBeLessThan(0.05);
  expect(Math.abs(half.accuracy - plain.accuracy)).toBeLessThan(0.02);
});

it('without f16 on the device the engine says what is missing, before it compiles anything', async () => {
  const opening = openSmallFused(digits, { switches: { f16: true } });
  if (hasHalf) await expect(opening).resolves.toBeDefined();
  else
    await expect(opening).rejects.toMatchObject({
      reason: 'device-lacks',
      message: expect.stringContaining('shader-f16') as string,
    });
  expect(createTilingPicker(true, true)({ rows: 8, columns: 8, depth: 8 }, false, 'any').tiling.staged).toBeGreaterThan(
    0,
  );
});
