/** The reference arm: TensorFlow.js with its own optimizers goes where our engine goes, and can be saved and restored. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OptimizerId } from '#train/choice.ts';
import { closeSmall, openSmall, trainSmall } from '#support/open-small-engine.ts';
import { forger, logistic, smallCases, type SmallCase } from '#support/small-models.ts';

beforeAll(() => {
  if (!('navigator' in globalThis)) vi.stubGlobal('navigator', {});
});
afterEach(closeSmall);

const openStock = (one: SmallCase, optimizer: OptimizerId, frozenWeights = 0) =>
  openSmall('cpu', one, { optimizer, tuning: 'stock', frozenWeights });

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((loss, at) => expect(Math.abs(loss / (expected[at] ?? NaN) - 1)).toBeLessThan(1e-4));
}

describe('TensorFlow.js as it comes', () => {
  it.each(smallCases)('loses on $name what our engine loses', async (one) => {
    const ours = await openSmall('cpu', one);
    const expected = await trainSmall(one, ours.engine, 0, 4);
    const { engine } = await openStock(one, 'adam');
    expectClose(await trainSmall(one, engine, 0, 4), expected);
  });

  it.each<OptimizerId>(['sgd', 'momentum', 'rmsprop', 'adam'])('goes on from a copy with %s', async (optimizer) => {
    for (const one of [logistic, forger]) {
      const { engine } = await openStock(one, optimizer);
      const expected = await trainSmall(one, engine, 0, 6);
      const again = await openStock(one, optimizer);
      await trainSmall(one, again.engine, 0, 3);
      const copy = await again.engine.takeCheckpoint();
      const later = await openStock(one, optimizer);
      await later.engine.restore(copy);
      expectClose(await trainSmall(one, later.engine, 3, 6), expected.slice(expected.length / 2));
    }
  });

  it('keeps the same moments as ours in its copies, of frozen weights zeros', async () => {
    const ours = await openSmall('cpu', logistic, { frozenWeights: 2 });
    await trainSmall(logistic, ours.engine, 0, 3);
    const expected = await ours.engine.takeCheckpoint();
    const { engine } = await openStock(logistic, 'adam', 2);
    await trainSmall(logistic, engine, 0, 3);
    const copy = await engine.takeCheckpoint();
    for (const kind of ['weights', 'firstMoments', 'secondMoments'] as const) {
      expect(copy[kind]).toHaveLength(expected[kind].length);
      copy[kind].forEach((numbers, at) =>
        numbers.forEach((number, place) => expect(number).toBeCloseTo(expected[kind][at]?.[place] ?? NaN, 5)),
      );
    }
  });

  it('takes another rate from the next step on, with every rule', async () => {
    for (const optimizer of ['sgd', 'momentum', 'rmsprop', 'adam'] as const) {
      const { engine } = await openStock(logistic, optimizer);
      const before = await engine.takeCheckpoint();
      engine.change({ learningRate: 0 });
      await trainSmall(logistic, engine, 0, 2);
      expect((await engine.takeCheckpoint()).weights).toEqual(before.weights);
    }
  });

  it('refuses Adam without correction, which it does not have', async () => {
    await expect(openStock(logistic, 'adam-uncorrected')).rejects.toThrow(RangeError);
  });

  it('leaves no tensor behind from step to step', async () => {
    const { engine } = await openStock(logistic, 'adam');
    await trainSmall(logistic, engine, 0, 2);
    const tensors = engine.countTensors();
    await trainSmall(logistic, engine, 2, 6);
    expect(engine.countTensors()).toBe(tensors);
  });
});
