/** Groups that train together on the fused engine: what they compute is what one fused engine computes. */
import { afterEach, expect, it } from 'vitest';
import { openEngine } from '#train/engines/open-engine.ts';
import type { ParallelArmPlan } from '#train/parallel/parallel-choice.ts';
import { digits, logistic, type SmallCase } from '../../support/small-models.ts';
import {
  alone,
  differenceOf,
  hangUpGroup,
  local,
  steps,
  sync,
  trainSmallGroup,
  worstOf,
} from '../../support/train-small-group.ts';

afterEach(hangUpGroup);

const train = async (one: SmallCase, plan: ParallelArmPlan) => {
  const group = { backend: 'webgpu', engine: 'fused', openEngine, optimizer: 'adam' } as const;
  const trained = await trainSmallGroup(one, plan, group);
  for (const own of trained.engines) for (const engine of own) engine.close();
  return trained;
};

it.each([logistic, digits])(
  'of $name: the mean of unequal shards is the gradient of the whole batch, and all end where one alone ends',
  async (one) => {
    const { weights: plain } = await train(one, alone);
    const { arm, weights } = await train(one, sync(3));
    expect([arm?.steps, arm?.exchanges, new Set(arm?.shares).size]).toEqual([steps, steps, 2]);
    console.log(`${one.name}, 3 workers: largest relative difference ${worstOf(arm).toExponential(2)}`);
    expect(arm?.differences).toHaveLength(2);
    expect(worstOf(arm)).toBeLessThanOrEqual(1e-5);
    for (const others of weights.slice(1)) expect(others).toEqual(weights[0]);
    expect(differenceOf(weights[0], plain[0])).toBeLessThan(1e-4);
  },
);

it('workers that average their weights now and then end with the same ones', async () => {
  const { arm, weights } = await train(logistic, local(2, 4));
  expect(arm?.exchanges).toBe(3);
  expect(weights[1]).toEqual(weights[0]);
});
