/** A GAN on the fused engine: against the double-precision reference, and step by step beside TensorFlow.js. */
import { afterEach, describe, expect, it } from 'vitest';
import type { OptimizerId } from '#train/choice.ts';
import type { Layer } from '#train/models/layer.ts';
import { testEngine } from '#train/self-test.ts';
import { closeSmallFused, openSmallFused } from '#support/open-fused-engine.ts';
import { closeSmall, openSmall, trainSmall } from '#support/open-small-engine.ts';
import { digits, forger, rowsOf, type SmallCase } from '#support/small-models.ts';
import { differ } from '#support/run-kernels.ts';

const steps = 20;
/** New odd sizes in each run: a step must not be right for known ones only. */
const seed = Date.now() % 1_000_000;
const side = (most: number, salt: number) => 2 + ((seed * 31 + salt * 7919) % most);
const dense = (outputs: number, activation: 'none' | 'relu' | 'tanh' | 'sigmoid' | 'gelu'): Layer => ({
  kind: 'dense',
  outputs,
  activation,
});

const odd: SmallCase = {
  ...forger,
  name: `a GAN of points of odd sizes (seed ${seed})`,
  model: {
    ...forger.model,
    input: [side(9, 1)],
    layers: [dense(side(40, 2), 'gelu'), dense(side(20, 3), 'tanh'), dense(2, 'none')],
    judge: [dense(side(40, 4), 'tanh'), dense(side(20, 5), 'sigmoid'), dense(1, 'none')],
  },
  batch: side(30, 6),
};
const painter: SmallCase = {
  name: 'a GAN of digits',
  model: {
    id: 'gan',
    input: [5],
    layers: [dense(9, 'tanh'), dense(784, 'sigmoid')],
    judge: [{ kind: 'flatten' }, dense(7, 'tanh'), dense(1, 'none')],
    loss: 'sigmoid-cross-entropy',
  },
  data: digits.data,
  batch: 5,
};

afterEach(() => {
  closeSmallFused();
  closeSmall();
});

describe.each([odd, painter])('$name', (one) => {
  it('has the losses, layers, evaluations and samples of TensorFlow.js', async () => {
    const changes = { learningRate: 0.002, augment: one === painter };
    const { engine } = await openSmallFused(one, changes);
    expect(engine.dispatches).toBeLessThanOrEqual(24);
    expect(engine.pipelines).toBeLessThanOrEqual(16);
    const losses = [...(await trainSmall(one, engine, 0, 3))];
    const held = engine.countTensors();
    losses.push(...(await trainSmall(one, engine, 3, steps)));
    expect(engine.countTensors()).toBeLessThanOrEqual(held + 4);
    const traced = await engine.trace(rowsOf(one, steps));
    const told = await engine.evaluate(engine.evaluationChunk);
    expect(await engine.evaluate(engine.evaluationChunk)).toEqual(told);
    const wish = { temperature: 1, prompt: [], count: one.batch + 4, seed: 4 };
    const made = await engine.generate(wish);
    const noise = Float32Array.from({ length: 3 * (one.model.input[0] ?? 0) }, (_, at) => Math.sin(at));
    const answered = await engine.predict(noise, 3);
    await expect(engine.predictHeldOut(4)).rejects.toThrow(RangeError);
    expect(() => engine.update([])).toThrow(RangeError);
    expect(engine.fault()).toBeNull();
    engine.close();
    expect(engine.countTensors()).toBe(0);

    const { engine: other } = await openSmall('cpu', one, changes);
    const expected = await trainSmall(one, other, 0, steps);
    expect(losses).toHaveLength(2 * steps);
    expected.forEach((loss, at) => expect(Math.abs((losses[at] ?? NaN) / loss - 1)).toBeLessThan(1e-4));
    const layers = await other.trace(rowsOf(one, steps));
    expect(traced.map(({ shape }) => shape)).toEqual(layers.map(({ shape }) => shape));
    traced.forEach(({ numbers }, at) => expect(differ(numbers, layers[at]?.numbers ?? [])).toBeLessThan(1e-3));
    const { loss, accuracy } = await other.evaluate(engine.evaluationChunk);
    expect(told.loss).toBeCloseTo(loss, 4);
    expect([told.accuracy, accuracy]).toEqual([null, null]);
    const alike = await other.generate(wish);
    expect(made.kind).toBe(alike.kind);
    expect(differ(numbersOf(made), numbersOf(alike))).toBeLessThan(1e-3);
    expect(differ(answered, await other.predict(noise, 3))).toBeLessThan(1e-3);
  });
});

function numbersOf(made: Awaited<ReturnType<Awaited<ReturnType<typeof openSmallFused>>['engine']['generate']>>) {
  return made.kind === 'points' ? made.points : made.kind === 'images' ? made.pixels : made.symbols;
}

it.each<[OptimizerId, SmallCase]>([
  ['momentum', forger],
  ['rmsprop', odd],
  ['adam', painter],
])(
  'passes the self-test with %s: losses, all gradients, both moves; and steps sent together are steps sent one by one',
  async (optimizer, one) => {
    const { engine, order } = await openSmallFused(one, { optimizer });
    await testEngine(engine, order, one.data, () => 0);
    const runs = [];
    for (const isRead of [true, false, false]) {
      await engine.restore({ step: 0, weights: order.weights, firstMoments: [], secondMoments: [] });
      for (let step = 0; step < 8; step++) await engine.step(rowsOf(one, step), isRead);
      runs.push(await engine.takeCheckpoint());
    }
    const [read, unread, again] = runs;
    // To the last bit.
    expect(unread).toEqual(read);
    expect(again).toEqual(read);
  },
);

it('a look at the gradients changes nothing, and the generator is not blamed on the weights of the judge', async () => {
  const { engine } = await openSmallFused(forger);
  await trainSmall(forger, engine, 0, 2);
  const before = await engine.takeCheckpoint();
  const { gradients } = await engine.gradients(rowsOf(forger, 2));
  expect(await engine.takeCheckpoint()).toEqual(before);
  const { engine: other } = await openSmall('cpu', forger);
  await other.restore(before);
  const expected = await other.gradients(rowsOf(forger, 2));
  gradients.forEach((numbers, at) => expect(differ(numbers, expected.gradients[at] ?? [])).toBeLessThan(1e-4));
});
