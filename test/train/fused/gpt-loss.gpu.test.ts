/** Losses of rows of many classes, which a workgroup looks at together, against sums in double precision. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBlame } from '#train/engines/fused/backward.ts';
import { planLoss } from '#train/engines/fused/losses/losses.ts';
import { onShelf } from '#train/engines/fused/memory.ts';
import { differ, makeNumbers, openKernelBench, type KernelBench } from '#support/run-kernels.ts';

let bench: KernelBench;
beforeAll(async () => {
  bench = await openKernelBench();
});
afterAll(() => bench.close());

/** A new width in each run. */
const seed = Date.now() % 1_000_000;
const [rows, width] = [3, 130 + (seed % 300)];

it.each([
  ['softmax-cross-entropy', true, false],
  ['softmax-cross-entropy', false, false],
  ['softmax-squared-error', true, false],
  ['softmax-squared-error', false, false],
  ['softmax-cross-entropy', true, true],
  ['softmax-squared-error', false, true],
] as const)(`%s of ${width} classes, numbered: %s, by subgroups: %s (seed ${seed})`, async (...one) => {
  const [loss, isNumbered, hasSubgroups] = one;
  if (hasSubgroups && !bench.device.features.has('subgroups')) return console.warn('no subgroups on this device');
  const [memory, logits] = makeNumbers('outputs', rows * width, seed);
  // The largest logit stands twice: the first one is the answer.
  const tops = [0, 1, 2].map((row) => (row * 61 + seed) % (width - 1));
  tops.forEach((top, row) => logits.fill(7, row * width + top, row * width + top + 2));
  const classes = tops.map((top, row) => top + (row % 2));
  const oneHot = Float32Array.from({ length: rows * width }, (_, at) =>
    classes[Math.floor(at / width)] === at % width ? 1 : 0,
  );
  const targets = isNumbered ? onShelf('targets', rows, 'u32') : onShelf('targets', rows * width);
  const outputs = { memory, shape: [rows, width], needsGradient: true };
  const sink = createBlame([]).sinkOf(outputs);
  const shape = isNumbered ? [rows] : [rows, width];
  const [measure] = planLoss(loss, outputs, { memory: targets, shape, needsGradient: false }, sink, hasSubgroups);
  const told = measure?.bindings.find(({ name }) => name === 'told')?.memory;
  const slope = sink?.writes['blamed'];
  if (!measure || !told || !slope) throw new Error('no kernel');
  const given = new Map<typeof memory, ArrayLike<number>>([
    [memory, logits],
    [targets, isNumbered ? classes : oneHot],
  ]);
  const [foundTold, foundSlope] = await bench.run([measure], given, [told, slope]);

  const expected = classes.map((own, row) => judge(loss, logits.subarray(row * width, (row + 1) * width), own));
  expect(
    differ(
      foundTold,
      expected.flatMap(({ told }) => told),
    ),
  ).toBeLessThan(1e-5);
  expect(
    differ(
      foundSlope,
      expected.flatMap(({ slopes }) => slopes),
    ),
  ).toBeLessThan(1e-5);
});

/** Loss of a row, whether it is right, and the gradient of the mean over rows by each logit. */
function judge(loss: string, logits: Float32Array, own: number) {
  const numbers = [...logits];
  const total = numbers.reduce((sum, logit) => sum + Math.exp(logit), 0);
  const shares = numbers.map((logit) => Math.exp(logit) / total);
  const misses = shares.map((share, at) => share - (at === own ? 1 : 0));
  const right = numbers.indexOf(Math.max(...numbers)) === own ? 1 : 0;
  if (loss === 'softmax-cross-entropy') {
    return { told: [-Math.log(shares[own] ?? NaN), right], slopes: misses.map((miss) => miss / rows) };
  }
  const mean = misses.reduce((sum, miss, at) => sum + miss * (shares[at] ?? NaN), 0);
  return {
    told: [misses.reduce((sum, miss) => sum + miss * miss, 0), right],
    slopes: misses.map((miss, at) => (2 * (shares[at] ?? NaN) * (miss - mean)) / rows),
  };
}
