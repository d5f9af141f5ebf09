/** Embeddings and places of the fused engine: a small text model, and the gradient of the table alone at odd sizes. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createGraphBuilder } from '#train/engines/fused/graph.ts';
import { onShelf } from '#train/engines/fused/memory.ts';
import { addEmbedding } from '#train/engines/fused/operations/embedding.ts';
import { testEngine } from '#train/self-test.ts';
import { createTilingPicker } from '#train/engines/fused/wgsl/tilings.ts';
import { askEngine, expectSameAnswers } from '#support/compare-engines.ts';
import { closeSmallFused, openSmallFused } from '#support/open-fused-engine.ts';
import { closeSmall, openSmall, trainSmall } from '#support/open-small-engine.ts';
import { differ, makeNumbers, openKernelBench, type KernelBench } from '#support/run-kernels.ts';
import { makeText, type SmallCase } from '#support/small-models.ts';

const steps = 20;
const one: SmallCase = {
  name: 'a text model without memory',
  model: {
    id: 'recurrent',
    input: [5],
    layers: [
      { kind: 'embedding', vocabulary: 11, width: 7 },
      { kind: 'position' },
      { kind: 'dense', outputs: 11, activation: 'none' },
    ],
    loss: 'softmax-cross-entropy',
  },
  data: makeText(11, 200),
  batch: 3,
};

afterEach(() => {
  closeSmallFused();
  closeSmall();
});

it('a text model learns as the double-precision reference and TensorFlow.js do, at every step of a window', async () => {
  const { engine, order } = await openSmallFused(one);
  // The batch, three layers forward, two of the loss, five backward (the table's is one), one update.
  expect(engine.dispatches).toBeLessThanOrEqual(12);
  await testEngine(engine, order, one.data, () => 0);
  const runs = [];
  for (let run = 0; run < 2; run++) {
    await engine.restore({ step: 0, weights: order.weights, firstMoments: [], secondMoments: [] });
    runs.push({ losses: await trainSmall(one, engine, 0, steps), end: await engine.takeCheckpoint() });
  }
  const [first, second] = runs;
  expect(second).toEqual(first);
  const asked = { chunk: engine.evaluationChunk, heldOut: 5 };
  const found = await askEngine(engine, one, first?.losses ?? [], asked);

  const { engine: other } = await openSmall('cpu', one);
  expectSameAnswers(found, await askEngine(other, one, await trainSmall(one, other, 0, steps), asked));
});

/** New sizes in each run. */
const seed = Date.now() % 1_000_000;
describe(`the gradient of a table (seed ${seed})`, () => {
  let bench: KernelBench;
  beforeAll(async () => {
    bench = await openKernelBench();
  });
  afterAll(() => bench.close());

  // One with more symbols than fit a row of workgroups, and more places than are listed at once.
  it.each([
    { vocabulary: 300 + (seed % 37), width: 65 + (seed % 17), places: 4096 + (seed % 501), isSoftware: false },
    { vocabulary: 2, width: 1, places: 1 + (seed % 5), isSoftware: false },
    { vocabulary: 7, width: 3, places: 90 + (seed % 5), isSoftware: true },
  ])('sums the blame of every place of its symbol ($vocabulary x $width, $places places)', async (sizes) => {
    const { vocabulary, width, places, isSoftware } = sizes;
    const symbols = onShelf('symbols', places, 'u32');
    // The first symbols stand far more often than the rest, as in a text.
    const written = Uint32Array.from({ length: places }, (_, at) => ((at * 7919 + seed) % 1009) ** 2 % vocabulary);
    const [slope, blame] = makeNumbers('slope', places * width, seed);
    const gradient = onShelf('gradient', vocabulary * width);
    const builder = createGraphBuilder();
    const value = { memory: symbols, shape: [places], needsGradient: false };
    const memory = onShelf('table', vocabulary * width);
    const output = addEmbedding(builder, value, { index: 0, shape: [vocabulary, width], memory, gradient });
    const pickTiling = createTilingPicker(isSoftware);
    const back = { slope, sinkOf: () => null, passOn: () => [], canJoin: true };
    const place = { output, bend: 'none', unbent: null, pool: null, pickTiling, ...back } as const;
    const kernels = builder.nodes.flatMap((node) => node.backward(place).toWeights);
    const given = new Map<typeof slope, ArrayLike<number>>([
      [symbols, written],
      [slope, blame],
    ]);
    const [found] = await bench.run(kernels, given, [gradient]);
    const expected = new Float64Array(vocabulary * width);
    blame.forEach((amount, index) => {
      const at = (written[Math.floor(index / width)] ?? 0) * width + (index % width);
      expected[at] = (expected[at] ?? 0) + amount;
    });
    expect(differ(found, expected)).toBeLessThan(1e-5);
  });
});
