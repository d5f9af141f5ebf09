/** Layer norm's kernels in both layouts, threads that share a row and threads that do not, against double precision. */
import { expect, it } from 'vitest';
import { createGraphBuilder } from '#train/engines/fused/graph.ts';
import { onShelf } from '#train/engines/fused/memory.ts';
import { addLayerNorm } from '#train/engines/fused/operations/layer-norm.ts';
import { createTilingPicker } from '#train/engines/fused/wgsl/tilings.ts';
import { differ, makeNumbers, openKernelBench } from '#support/run-kernels.ts';

/** New sizes in each run. */
const seed = Date.now() % 1_000_000;
const [rows, width] = [33 + (seed % 17), 21 + (seed % 13)];

it.each([
  { layout: 'that share a row', isSoftware: false, canJoin: true },
  { layout: 'that share a row, in two kernels back', isSoftware: false, canJoin: false },
  { layout: 'with a row each', isSoftware: true, canJoin: true },
  { layout: 'with a row each, in two kernels back', isSoftware: true, canJoin: false },
])(`threads $layout give the same rows and gradients (seed ${seed})`, async ({ isSoftware, canJoin }) => {
  const [input, numbers] = makeNumbers('input', rows * width, seed);
  const [gain, gains] = makeNumbers('gain', width, seed + 1);
  const [offset, offsets] = makeNumbers('offset', width, seed + 2);
  const [slope, slopes] = makeNumbers('slope', rows * width, seed + 3);
  const [toInput, toGain, toOffset] = [onShelf('x', rows * width), onShelf('g', width), onShelf('o', width)];
  const weight = (index: number, memory: typeof gain, gradient: typeof gain) =>
    ({ index, shape: [width], memory, gradient }) as const;
  const builder = createGraphBuilder();
  const value = { memory: input, shape: [rows, width], needsGradient: true };
  const output = addLayerNorm(builder, value, weight(0, gain, toGain), weight(1, offset, toOffset));
  const write = (index: string, amount: string) => `toInput[${index}] = ${amount};`;
  const sink = { reads: {}, writes: { toInput }, write };
  const sinkOf = () => ({ ...sink, inGeneral: () => ({ ...sink, sizes: {}, declarations: '' }) });
  const pickTiling = createTilingPicker(isSoftware);
  const plain = { output, bend: 'none', unbent: null, pool: null, pickTiling } as const;
  const place = { ...plain, slope, sinkOf, passOn: () => [], canJoin };
  const kernels = builder.nodes.flatMap((node) => {
    const { toWeights, toInputs } = node.backward(place);
    return [...node.forward(place), ...toWeights, ...toInputs];
  });
  expect(kernels.length).toBe(canJoin ? 2 : 3);
  const given = new Map([
    [input, numbers],
    [gain, gains],
    [offset, offsets],
    [slope, slopes],
  ]);
  const bench = await openKernelBench();
  const found = await bench.run(kernels, given, [output.memory, toInput, toGain, toOffset]);
  bench.close();
  const expected = normalise(numbers, gains, offsets, slopes);
  found.forEach((one, at) => expect(differ(one, expected[at] ?? [])).toBeLessThan(1e-5));
});

/** Rows, and the gradients by input, gain and offset, all in double precision. */
function normalise(numbers: Float32Array, gains: Float32Array, offsets: Float32Array, slopes: Float32Array) {
  const [output, toInput] = [new Float64Array(rows * width), new Float64Array(rows * width)];
  const [toGain, toOffset] = [new Float64Array(width), new Float64Array(width)];
  const meanOf = (one: Float64Array) => one.reduce((sum, number) => sum + number, 0) / width;
  for (let row = 0; row < rows; row++) {
    const at = (column: number) => row * width + column;
    const own = Float64Array.from(numbers.subarray(at(0), at(width)));
    const mean = meanOf(own);
    const scale = 1 / Math.sqrt(meanOf(own.map((number) => (number - mean) ** 2)) + 1e-5);
    const normal = own.map((number) => (number - mean) * scale);
    const share = normal.map((_, column) => (slopes[at(column)] ?? 0) * (gains[column] ?? 0));
    const [shares, met] = [meanOf(share), meanOf(share.map((one, column) => one * (normal[column] ?? 0)))];
    normal.forEach((one, column) => {
      const blame = slopes[at(column)] ?? 0;
      output[at(column)] = one * (gains[column] ?? 0) + (offsets[column] ?? 0);
      toInput[at(column)] = scale * ((share[column] ?? 0) - shares - one * met);
      toGain[column] = (toGain[column] ?? 0) + blame * one;
      toOffset[column] = (toOffset[column] ?? 0) + blame;
    });
  }
  return [output, toInput, toGain, toOffset];
}
