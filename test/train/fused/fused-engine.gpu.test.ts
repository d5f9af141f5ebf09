/** The fused engine in a real browser: against the double-precision reference, against TensorFlow.js, and under faults. */
import { afterEach, describe, expect, it } from 'vitest';
import type { OptimizerId } from '#train/choice.ts';
import { testEngine } from '#train/self-test.ts';
import { closeSmallFused, openSmallFused } from '#support/open-fused-engine.ts';
import { closeSmall, openSmall, trainSmall } from '#support/open-small-engine.ts';
import { digits, logistic, orderFor, regression, rowsOf, type SmallCase } from '#support/small-models.ts';

const steps = 20;
const optimizers: readonly OptimizerId[] = ['sgd', 'momentum', 'rmsprop', 'adam', 'adam-uncorrected'];

afterEach(() => {
  closeSmallFused();
  closeSmall();
});

const deep: SmallCase = {
  ...digits,
  name: 'a network of images with three layers',
  model: {
    ...digits.model,
    layers: [
      { kind: 'flatten' },
      { kind: 'dense', outputs: 19, activation: 'gelu' },
      { kind: 'dense', outputs: 7, activation: 'sigmoid' },
      { kind: 'dense', outputs: 10, activation: 'none' },
    ],
  },
};

describe.each([regression, logistic, digits, deep])('$name', (one) => {
  it('its losses, outputs and evaluations are those of TensorFlow.js', async () => {
    const { engine } = await openSmallFused(one, { learningRate: 0.002 });
    expect(engine.dispatches).toBeLessThanOrEqual(14);
    expect(engine.pipelines).toBeLessThanOrEqual(16);
    const first = await trainSmall(one, engine, 0, 3);
    const held = engine.countTensors();
    const losses = [...first, ...(await trainSmall(one, engine, 3, steps))];
    expect(engine.countTensors()).toBeLessThanOrEqual(held + 4);
    const traced = await engine.trace(rowsOf(one, steps));
    const told = await engine.evaluate(engine.evaluationChunk);
    const answered = await engine.predictHeldOut(5);
    expect(engine.fault()).toBeNull();
    engine.close();
    expect(engine.countTensors()).toBe(0);

    const { engine: other } = await openSmall('cpu', one, { learningRate: 0.002 });
    const expected = await trainSmall(one, other, 0, steps);
    expected.forEach((loss, at) => expect(Math.abs((losses[at] ?? NaN) / loss - 1)).toBeLessThan(1e-4));
    const expectedTrace = await other.trace(rowsOf(one, steps));
    expect(traced.map(({ shape }) => shape)).toEqual(expectedTrace.map(({ shape }) => shape));
    traced.forEach(({ numbers }, at) => expectNear(numbers, expectedTrace[at]?.numbers ?? []));
    const expectedTold = await other.evaluate(engine.evaluationChunk);
    expect(told.loss).toBeCloseTo(expectedTold.loss, 4);
    if (expectedTold.accuracy === null) expect(told.accuracy).toBeNull();
    else expect(told.accuracy).toBeCloseTo(expectedTold.accuracy, 2);
    const expectedAnswers = await other.predictHeldOut(5);
    expectNear(answered.outputs, expectedAnswers.outputs);
    expectNear(answered.targets, expectedAnswers.targets);
  });
});

it.each(optimizers)(
  'passes the self-test with %s, twelve steps in one submit are twelve steps, and runs repeat',
  async (optimizer) => {
    const { engine, order } = await openSmallFused(regression, { optimizer });
    await testEngine(engine, order, regression.data, () => 0);
    const runs = [];
    for (const isRead of [true, false, false]) {
      await engine.restore({ step: 0, weights: order.weights, firstMoments: [], secondMoments: [] });
      for (let step = 0; step < 12; step++) await engine.step(rowsOf(regression, step), isRead);
      runs.push(await engine.takeCheckpoint());
    }
    const [read, unread, again] = runs;
    // To the last bit: nothing may depend on how steps were sent.
    expect(unread).toEqual(read);
    expect(again).toEqual(read);
  },
);

it('frozen weights stay and the others move, and a step leaves out the work for them', async () => {
  const { engine: whole } = await openSmallFused(deep);
  const all = whole.dispatches;
  const { engine } = await openSmallFused(deep, { frozenWeights: 2 });
  // The first layer's weights; the way back to it shares a kernel with the second's.
  expect(engine.dispatches).toBe(all - 1);
  await engine.step(rowsOf(deep, 0), false);
  const { weights } = await engine.takeCheckpoint();
  const order = orderFor(deep);
  expect(weights.slice(0, 2)).toEqual(order.weights.slice(0, 2));
  expect(weights[2]).not.toEqual(order.weights[2]);
  await engine.restore({ step: 0, weights: order.weights, firstMoments: [], secondMoments: [] });
  await testEngine(engine, { ...order, frozenWeights: 2 }, deep.data, () => 0);
});

it('gradients from outside move the weights as its own do, and a checkpoint goes on where it was taken', async () => {
  const { engine } = await openSmallFused(digits);
  const { gradients } = await engine.gradients(rowsOf(digits, 0));
  engine.update(gradients);
  const outside = await engine.takeCheckpoint();
  const { engine: own } = await openSmallFused(digits);
  await own.step(rowsOf(digits, 0), false);
  expect(await own.takeCheckpoint()).toEqual(outside);
  const undisturbed = await trainSmall(digits, own, 1, 4);
  const { engine: third } = await openSmallFused(digits);
  await third.restore(outside);
  expect(await trainSmall(digits, third, 1, 4)).toEqual(undisturbed);
});

it('a lost device is told, and reads do not hang', async () => {
  const { engine } = await openSmallFused(regression);
  await trainSmall(regression, engine, 0, 3);
  const reading = engine.step(rowsOf(regression, 3), true);
  engine.loseDevice();
  await Promise.resolve(reading).catch(() => undefined);
  await expect.poll(() => engine.fault()?.kind).toBe('lost');
  await expect(trainSmall(regression, engine, 4, 5)).rejects.toThrow();
});

it('moves pictures as the double-precision reference does', async () => {
  const { engine, order } = await openSmallFused(digits, { augment: true });
  await testEngine(engine, order, digits.data, () => 0);
});

it('numbers that are none show in the loss, and a batch of another size is refused', async () => {
  const { engine, order } = await openSmallFused(digits);
  const weights = order.weights.map((numbers, at) => (at === 0 ? numbers.map(() => NaN) : numbers));
  await engine.restore({ step: 0, weights, firstMoments: [], secondMoments: [] });
  const [loss] = (await engine.step(rowsOf(digits, 0), true)) ?? [0];
  expect(loss).toBeNaN();
  expect(() => engine.step(new Int32Array(3), false)).toThrow(RangeError);
});

it('a step that is refused takes no place among those that wait, so that the next one is right', async () => {
  const train = async (isDisturbed: boolean) => {
    const { engine } = await openSmallFused(regression);
    await trainSmall(regression, engine, 0, 5);
    void engine.step(rowsOf(regression, 5), false);
    for (const rows of isDisturbed ? [3, 9] : []) {
      expect(() => engine.step(new Int32Array(rows), true)).toThrow(RangeError);
      await expect(engine.gradients(new Int32Array(rows))).rejects.toThrow(RangeError);
    }
    return [await trainSmall(regression, engine, 6, 9), await engine.takeCheckpoint()];
  };
  expect(await train(true)).toEqual(await train(false));
});

function expectNear(found: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(found.length).toBe(expected.length);
  const wanted = Array.from(expected);
  const largest = Math.max(...wanted.map(Math.abs));
  wanted.forEach((number, at) => expect(Math.abs((found[at] ?? NaN) - number)).toBeLessThanOrEqual(1e-3 * largest));
}
