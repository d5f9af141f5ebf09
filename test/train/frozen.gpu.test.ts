/** Weights held still, on the backends of a real browser. */
import { afterEach, expect, it } from 'vitest';
import { testEngine } from '#train/self-test.ts';
import { closeSmall, openSmall, trainSmall } from '../support/open-small-engine.ts';
import { digits, logistic } from '../support/small-models.ts';

afterEach(closeSmall);

it.each(['webgl', 'webgpu'] as const)('frozen weights stay bit for bit on %s, and all others move', async (name) => {
  for (const one of [logistic, digits]) {
    const { engine, order } = await openSmall(name, one, { frozenWeights: 2 });
    await testEngine(engine, order, one.data, () => 0);
    await engine.restore({ step: 0, weights: order.weights, firstMoments: [], secondMoments: [] });
    await trainSmall(one, engine, 0, 2);
    const { weights } = await engine.takeCheckpoint();
    expect(weights.slice(0, 2)).toEqual(order.weights.slice(0, 2));
    weights.slice(2).forEach((own, at) => expect(own).not.toEqual(order.weights[2 + at]));
    expect(engine.fault()).toBeNull();
  }
});
