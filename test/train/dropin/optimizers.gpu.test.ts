/** Weights that drop-in kernels move in place: the rules are those of the operations, and copies and restores are exact. */
import { afterEach, describe, expect, it } from 'vitest';
import type { OptimizerId } from '#train/choice.ts';
import { closeSmall, openSmall, trainSmall } from '../../support/open-small-engine.ts';
import { forger, logistic } from '../../support/small-models.ts';

afterEach(closeSmall);
const tuning = 'drop-in';

describe.each<OptimizerId>(['sgd', 'momentum', 'rmsprop', 'adam', 'adam-uncorrected'])('%s', (optimizer) => {
  it('moves weights and keeps moments as operations do, and goes on from a copy bit by bit', async () => {
    const ours = await openSmall('cpu', logistic, { optimizer });
    await trainSmall(logistic, ours.engine, 0, 6);
    const expected = await ours.engine.takeCheckpoint();
    const { engine } = await openSmall('webgpu', logistic, { optimizer, tuning });
    await trainSmall(logistic, engine, 0, 3);
    // Read while the next step is already on its way: a copy is of the moment when it was asked for.
    const taking = engine.takeCheckpoint();
    const undisturbed = await trainSmall(logistic, engine, 3, 6);
    const copy = await taking;
    const found = await engine.takeCheckpoint();
    for (const kind of ['weights', 'firstMoments', 'secondMoments'] as const) {
      expect(found[kind]).toHaveLength(expected[kind].length);
      found[kind].forEach((numbers, at) => {
        expect(numbers).toHaveLength(expected[kind][at]?.length ?? NaN);
        numbers.forEach((number, place) => expect(number).toBeCloseTo(expected[kind][at]?.[place] ?? NaN, 5));
      });
    }
    await engine.restore(copy);
    expect(await trainSmall(logistic, engine, 3, 6)).toEqual(undisturbed);
    expect(await engine.takeCheckpoint()).toEqual(found);
    expect(engine.fault()).toBeNull();
  });
});

describe('weights moved in place', () => {
  it('stay where they are if frozen, take another rate, and those of a GAN move one network after the other', async () => {
    const frozen = await openSmall('webgpu', logistic, { frozenWeights: 2, tuning });
    const before = await frozen.engine.takeCheckpoint();
    await trainSmall(logistic, frozen.engine, 0, 2);
    const after = await frozen.engine.takeCheckpoint();
    const isSame = after.weights.map((numbers, at) =>
      numbers.every((number, place) => number === before.weights[at]?.[place]),
    );
    expect(isSame).toEqual([true, true, false, false]);
    frozen.engine.change({ learningRate: 0 });
    await trainSmall(logistic, frozen.engine, 2, 4);
    expect((await frozen.engine.takeCheckpoint()).weights).toEqual(after.weights);

    const cpu = await openSmall('cpu', forger);
    const expected = await trainSmall(forger, cpu.engine, 0, 4);
    const { engine } = await openSmall('webgpu', forger, { tuning });
    const found = await trainSmall(forger, engine, 0, 4);
    found.forEach((loss, at) => expect(loss).toBeCloseTo(expected[at] ?? NaN, 5));
  });

  it('follow gradients from outside', async () => {
    const { engine } = await openSmall('webgpu', logistic, { optimizer: 'sgd', learningRate: 1, tuning });
    const before = await engine.takeCheckpoint();
    engine.update(before.weights);
    const after = await engine.takeCheckpoint();
    expect(after.step).toBe(1);
    for (const numbers of after.weights) expect(numbers.every((number) => number === 0)).toBe(true);
  });

  it('are read as they were, or not at all once the device is lost, and another engine goes on from the copy', async () => {
    const { engine: first } = await openSmall('webgpu', logistic, { tuning });
    await trainSmall(logistic, first, 0, 3);
    const copy = await first.takeCheckpoint();
    const undisturbed = await trainSmall(logistic, first, 3, 6);
    first.loseDevice();
    await expect.poll(() => first.fault()?.kind).toBe('lost');
    await expect(first.takeCheckpoint()).rejects.toThrow();
    const { engine: second } = await openSmall('webgpu', logistic, { tuning });
    await second.restore(copy);
    expect(await trainSmall(logistic, second, 3, 6)).toEqual(undisturbed);
  });
});
