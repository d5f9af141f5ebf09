/** Transformers on the fused engine: decoder blocks of odd and fresh sizes, frozen ones, and text that they write. */
import { afterEach, expect, it } from 'vitest';
import { testEngine } from '#train/self-test.ts';
import { closeSmallFused, openSmallFused } from '#support/open-fused-engine.ts';
import { closeSmall, openSmall, trainSmall } from '#support/open-small-engine.ts';
import { differ } from '#support/run-kernels.ts';
import { makeText, orderFor, rowsOf, type SmallCase } from '#support/small-models.ts';

interface Sides {
  readonly context: number;
  readonly heads: number;
  /** Width of a head. */
  readonly own: number;
  readonly batch: number;
  readonly blocks: number;
  readonly vocabulary: number;
}

const makeWriter = ({ context, heads, own, batch, blocks, vocabulary }: Sides): SmallCase => ({
  name: `a transformer of ${blocks} blocks, ${context} places, ${heads} heads of ${own}`,
  model: {
    id: 'tiny-gpt',
    input: [context],
    layers: [
      { kind: 'embedding', vocabulary, width: heads * own },
      { kind: 'position' },
      ...Array.from({ length: blocks }, () => ({ kind: 'decoder-block', heads }) as const),
      { kind: 'layer-norm' },
      { kind: 'dense', outputs: vocabulary, activation: 'none' },
    ],
    loss: 'softmax-cross-entropy',
  },
  data: makeText(vocabulary, 20 * context + 60),
  batch,
});

const writer = makeWriter({ context: 7, heads: 3, own: 5, batch: 3, blocks: 2, vocabulary: 11 });
/** New sizes in each run: a kernel must not be right for known ones only. */
const seed = Date.now() % 1_000_000;
const side = (most: number, salt: number) => 1 + ((seed * 31 + salt * 7919) % most);
const fresh = makeWriter({
  context: side(90, 1),
  heads: side(8, 2),
  own: side(9, 3),
  batch: side(3, 4),
  blocks: 1,
  vocabulary: 2 + side(20, 5),
});

/** Longer than two groups of symbols and than the window; from nothing, from a few symbols, from too many. */
const wishes = [[], [3, 4], Array.from({ length: 12 }, (_, at) => at % 11)].map((prompt, at) => ({
  prompt,
  count: 37 - 7 * at,
  temperature: 0.9 * at,
  seed: seed + at,
}));

/** So many symbols that a workgroup looks at each row of them; in a window of one place, and of one number a head. */
const wide = makeWriter({ context: 1, heads: 2, own: 1, batch: 3, blocks: 1, vocabulary: 129 + side(90, 6) });

afterEach(() => {
  closeSmallFused();
  closeSmall();
});

it('its losses, outputs, evaluations and texts are those of TensorFlow.js, and runs repeat to the last bit', async () => {
  const { engine, order } = await openSmallFused(writer);
  const runs = [];
  for (let run = 0; run < 2; run++) {
    await engine.restore({ step: 0, weights: order.weights, firstMoments: [], secondMoments: [] });
    runs.push({ losses: await trainSmall(writer, engine, 0, 20), end: await engine.takeCheckpoint() });
  }
  const [first, second] = runs;
  expect(second).toEqual(first);
  const traced = await engine.trace(rowsOf(writer, 20));
  const told = await engine.evaluate(engine.evaluationChunk);
  const texts = [];
  for (const wish of wishes) texts.push(await engine.generate(wish));
  // Asked at once they do not get into each other's windows.
  expect(await Promise.all(wishes.map((wish) => engine.generate(wish)))).toEqual(texts);
  expect(await engine.generate({ prompt: [], count: 0, temperature: 1, seed })).toEqual({ kind: 'text', symbols: [] });
  expect(engine.fault()).toBeNull();

  const { engine: other } = await openSmall('cpu', writer);
  const expected = await trainSmall(writer, other, 0, 20);
  expected.forEach((loss, at) => expect(Math.abs((first?.losses[at] ?? NaN) / loss - 1)).toBeLessThan(1e-4));
  const expectedTrace = await other.trace(rowsOf(writer, 20));
  expect(traced.map(({ shape }) => shape)).toEqual(expectedTrace.map(({ shape }) => shape));
  traced.forEach(({ numbers }, at) => expect(differ(numbers, expectedTrace[at]?.numbers ?? [])).toBeLessThan(1e-3));
  if (second) await other.restore(second.end);
  for (const [at, wish] of wishes.entries()) expect(texts[at]).toEqual(await other.generate(wish));
  const expectedTold = await other.evaluate(engine.evaluationChunk);
  expect(told.loss).toBeCloseTo(expectedTold.loss, 4);
  expect(told.accuracy).toBeCloseTo(expectedTold.accuracy ?? NaN, 2);
});

it.each([writer, fresh, wide])(`$name has the reference's losses and gradients (seed ${seed})`, async (one) => {
  const { engine, order } = await openSmallFused(one);
  await testEngine(engine, order, one.data, () => 0);
});

it('with its first block frozen it moves the rest as the rule says', async () => {
  const frozenWeights = 8;
  const { engine } = await openSmallFused(writer, { frozenWeights });
  await testEngine(engine, orderFor(writer, { frozenWeights }), writer.data, () => 0);
});
