/** The engine on TensorFlow.js' cpu backend, which needs no browser: every kind of model, and that nothing grows. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OptimizerId } from '#train/choice.ts';
import type { Engine, EngineOrder } from '#train/engines/engine.ts';
import { testEngine } from '#train/self-test.ts';
import { closeSmall, openSmall, trainSmall } from '../support/open-small-engine.ts';
import {
  digits,
  forger,
  logistic,
  regression,
  rowsOf,
  smallCases,
  writer,
  type SmallCase,
} from '../support/small-models.ts';

// Node 20 has none; the engine asks it for the browser's name.
beforeAll(() => {
  if (!('navigator' in globalThis)) vi.stubGlobal('navigator', {});
});
afterEach(closeSmall);

const openFor = (one: SmallCase, changes: Partial<EngineOrder> = {}) => openSmall('cpu', one, changes);

describe.each(smallCases)('$name', (one) => {
  it('passes the self-test', async () => {
    const { engine, order } = await openFor(one);
    await testEngine(engine, order, one.data, () => 0);
  });

  it('tells before a step the losses that the step then has, and changes nothing by telling', async () => {
    const { engine } = await openFor(one);
    await trainSmall(one, engine, 0, 2);
    const rows = rowsOf(one, 2);
    const { losses } = await engine.gradients(rows);
    await engine.trace(rows);
    const told = await engine.step(rows, true);
    // A GAN's generator meets the judge just trained, so only the judge's loss is the one told.
    expect(told?.at(-1)).toBeCloseTo(losses.at(-1) ?? NaN, 6);
  });

  it('shows inputs, targets and the output of every layer', async () => {
    const { engine } = await openFor(one);
    const layers = one.model.layers.length + (one.model.judge?.length ?? 0);
    const tensors = await engine.trace(rowsOf(one, 0));
    expect(tensors).toHaveLength(2 + layers);
    for (const { shape, numbers } of tensors) {
      expect(shape[0]).toBe(one.batch);
      expect(numbers).toHaveLength(shape.reduce((size, side) => size * side, 1));
      expect(numbers.every(Number.isFinite)).toBe(true);
    }
  });

  it('learns: the loss after 60 steps is lower, but for a GAN, whose losses stay finite', async () => {
    const { engine } = await openFor(one);
    const chunk = engine.evaluationChunk;
    const before = await engine.evaluate(chunk);
    const losses = await trainSmall(one, engine, 0, 60);
    const after = await engine.evaluate(chunk);
    if (one === forger) expect(losses.every(Number.isFinite)).toBe(true);
    else expect(after.loss).toBeLessThan(before.loss);
  });
});

describe('the self-test', () => {
  const scale = (arrays: readonly Float32Array[]) => arrays.map((numbers) => numbers.map((number) => 1.01 * number));

  it.each(smallCases)('does not believe gradients of $name that are one percent too large', async (one) => {
    const { engine, order } = await openFor(one);
    const wrong: Engine = {
      ...engine,
      async gradients(rows) {
        const { losses, gradients } = await engine.gradients(rows);
        return { losses, gradients: scale(gradients) };
      },
    };
    await expect(testEngine(wrong, order, one.data, () => 0)).rejects.toMatchObject({ reason: 'wrong-results' });
  });

  it.each(smallCases)('does not believe a step of $name that is one percent too long', async (one) => {
    const { engine, order } = await openFor(one, { learningRate: 0.0101 });
    const told = { ...order, learningRate: 0.01 };
    await expect(testEngine(engine, told, one.data, () => 0)).rejects.toMatchObject({ reason: 'wrong-results' });
  });

  it('passes with moved images', async () => {
    const { engine, order } = await openFor(digits, { augment: true });
    await testEngine(engine, order, digits.data, () => 0);
  });

  it('does not believe one wrong number among the losses', async () => {
    const { engine, order } = await openFor(regression);
    const wrong: Engine = {
      ...engine,
      step: (rows) => engine.step(rows, true)?.then(([loss]) => [1.01 * loss]) ?? null,
    };
    await expect(testEngine(wrong, order, regression.data, () => 0)).rejects.toMatchObject({ reason: 'wrong-results' });
  });
});

describe.each<OptimizerId>(['sgd', 'momentum', 'rmsprop', 'adam', 'adam-uncorrected'])('%s', (optimizer) => {
  it('passes the self-test', async () => {
    const { engine, order } = await openFor(logistic, { optimizer });
    await testEngine(engine, order, logistic.data, () => 0);
  });

  it.each([regression, forger])('goes on from a checkpoint of $name bit by bit', async (one) => {
    const { engine } = await openFor(one, { optimizer });
    await trainSmall(one, engine, 0, 4);
    const checkpoint = await engine.takeCheckpoint();
    const undisturbed = await trainSmall(one, engine, 4, 9);
    const { engine: second } = await openFor(one, { optimizer });
    await second.restore(checkpoint);
    expect(await trainSmall(one, second, 4, 9)).toEqual(undisturbed);
  });
});

describe('a changed learning rate', () => {
  it('holds from the next step on and leaves the moments', async () => {
    const { engine } = await openFor(regression, { optimizer: 'momentum' });
    await trainSmall(regression, engine, 0, 3);
    const before = await engine.takeCheckpoint();
    engine.change({ learningRate: 0 });
    await trainSmall(regression, engine, 3, 4);
    const still = await engine.takeCheckpoint();
    expect(still.weights).toEqual(before.weights);
    expect(still.firstMoments).not.toEqual(before.firstMoments);
    engine.change({ learningRate: 0.02 });
    await trainSmall(regression, engine, 4, 5);
    const moved = await engine.takeCheckpoint();
    moved.weights
      .flatMap((numbers) => [...numbers])
      .forEach((weight, at) => {
        const [old = 0, velocity = 0] = [still.weights, moved.firstMoments].map(
          (arrays) => arrays.flatMap((numbers) => [...numbers])[at],
        );
        expect(weight).toBeCloseTo(old - 0.02 * velocity, 6);
      });
  });
});

describe('nothing grows', () => {
  it.each([regression, writer, forger])('in 100 steps of $name with evaluations and samples', async (one) => {
    const { engine } = await openFor(one);
    const work = async (from: number, to: number) => {
      await trainSmall(one, engine, from, to);
      await engine.evaluate(engine.evaluationChunk);
      await engine.takeCheckpoint();
      if (one !== regression) await engine.generate({ temperature: 1, prompt: [1], count: 20, seed: 1 });
      await engine.predict(new Float32Array(2 * one.model.input.reduce((a, b) => a * b, 1)), 2);
    };
    await work(0, 3);
    const before = engine.countTensors();
    await work(3, 100);
    expect(engine.countTensors()).toBe(before);
  });

  it('in 1,000 steps', async () => {
    const { engine } = await openFor(logistic);
    await engine.step(rowsOf(logistic, 0), true);
    const before = engine.countTensors();
    for (let step = 1; step < 1000; step++) void engine.step(rowsOf(logistic, step), false);
    expect(engine.countTensors()).toBe(before);
  });

  it('when engines are opened and closed 50 times', async () => {
    const counts = new Set<number>();
    for (let cycle = 0; cycle < 50; cycle++) {
      const { engine } = await openFor(forger);
      await engine.step(rowsOf(forger, cycle), true);
      engine.close();
      counts.add(engine.countTensors());
    }
    expect([...counts]).toEqual([0]);
  });
});
