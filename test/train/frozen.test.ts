/** Weights held still, on TensorFlow.js' cpu backend. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OptimizerId } from '#train/choice.ts';
import { countLeadingWeights, weightShapes } from '#train/models/model.ts';
import { defaultChoiceOf, findCard } from '#train/models/zoo.ts';
import { testEngine } from '#train/self-test.ts';
import { closeSmall, openSmall, trainSmall } from '../support/open-small-engine.ts';
import { digits, forger, logistic, memory, regression, writer } from '../support/small-models.ts';

// Node 20 has none; the engine asks it for the browser's name.
beforeAll(() => {
  if (!('navigator' in globalThis)) vi.stubGlobal('navigator', {});
});
afterEach(closeSmall);

describe.each([regression, logistic, memory, writer, digits])('of $name', (one) => {
  it('frozen weights stay bit for bit, and all others move', async () => {
    const frozenWeights = countLeadingWeights(one.model, 1);
    const { engine, order } = await openSmall('cpu', one, { frozenWeights });
    await trainSmall(one, engine, 0, 5);
    const { weights } = await engine.takeCheckpoint();
    expect(weights.slice(0, frozenWeights)).toEqual(order.weights.slice(0, frozenWeights));
    weights.slice(frozenWeights).forEach((own, at) => expect(own).not.toEqual(order.weights[frozenWeights + at]));
  });

  it('a step moves what is not frozen exactly as a step of the whole model does', async () => {
    const frozenWeights = countLeadingWeights(one.model, 1);
    const moved = [];
    for (const changes of [{}, { frozenWeights }]) {
      const { engine } = await openSmall('cpu', one, changes);
      await trainSmall(one, engine, 0, 1);
      moved.push((await engine.takeCheckpoint()).weights.slice(frozenWeights));
    }
    expect(moved[1]).toEqual(moved[0]);
  });
});

describe('an engine with frozen weights', () => {
  it.each<OptimizerId>(['sgd', 'momentum', 'rmsprop', 'adam', 'adam-uncorrected'])(
    'passes the self-test with %s, which expects them to stand still',
    async (optimizer) => {
      const { engine, order } = await openSmall('cpu', logistic, { optimizer, frozenWeights: 2 });
      await testEngine(engine, order, logistic.data, () => 0);
      const { engine: whole } = await openSmall('cpu', logistic, { optimizer });
      await expect(testEngine(whole, order, logistic.data, () => 0)).rejects.toMatchObject({ reason: 'wrong-results' });
    },
  );

  it('is refused for a GAN', async () => {
    await expect(openSmall('cpu', forger, { frozenWeights: 2 })).rejects.toThrow(RangeError);
  });
});

describe('the weights of the first layers', () => {
  it('are counted by layers that have any: a flattening and a pooling have none', () => {
    const cnn = findCard('mnist-cnn').build(defaultChoiceOf('mnist-cnn'), { inputs: 784, outputs: 10 });
    expect([0, 1, 2].map((layers) => countLeadingWeights(cnn, layers))).toEqual([0, 2, 4]);
    expect(countLeadingWeights(cnn, 99)).toBe(weightShapes(cnn).length);
  });
});
