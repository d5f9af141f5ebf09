/** Groups that train together on TensorFlow.js' cpu backend: what they compute is what one worker computes. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OptimizerId } from '#train/choice.ts';
import type { ParallelArmPlan } from '#train/parallel/parallel-choice.ts';
import { serverBytes } from '#train/parallel/parallel-result.ts';
import { digits, logistic, memory, orderFor, regression, rowsOf, writer } from '../../support/small-models.ts';
import type { SmallCase } from '../../support/small-models.ts';
import { openBeside } from '../../support/open-group.ts';
import {
  alone,
  differenceOf,
  hangUpGroup,
  local,
  shardsOf,
  steps,
  sync,
  trainSmallGroup,
  warmUp,
  worstOf,
} from '../../support/train-small-group.ts';

// Node 20 has none; the engine asks it for the browser's name.
beforeAll(() => {
  if (!('navigator' in globalThis)) vi.stubGlobal('navigator', {});
});

afterEach(hangUpGroup);

const train = (one: SmallCase, plan: ParallelArmPlan, optimizer: OptimizerId, isStopped = () => false) =>
  trainSmallGroup(one, plan, { backend: 'cpu', engine: 'tfjs', openEngine: openBeside, optimizer, isStopped });

/** The same steps by one engine, as an ordinary run does them. */
async function trainPlainly(one: SmallCase, optimizer: OptimizerId): Promise<readonly Float32Array[]> {
  const { engine } = await openBeside('cpu', orderFor(one, { optimizer }), one.data);
  for (const shard of shardsOf(one)) engine.addShard(shard);
  for (let step = 0; step < warmUp + steps; step++) void engine.step(rowsOf(one, step), false);
  const { weights } = await engine.takeCheckpoint();
  engine.close();
  return weights;
}

describe.each([regression, logistic, memory, writer, digits])('of $name', (one) => {
  it('the mean of the gradients of equal shards is the gradient of the whole batch, within 1e-5', async () => {
    const { arm } = await train(one, sync(4), 'adam');
    expect(arm?.shares).toEqual(Array(4).fill(one.batch / 4));
    expect(arm?.differences).toHaveLength(2);
    console.log(`${one.name}, 4 workers: largest relative difference ${worstOf(arm).toExponential(2)}`);
    expect(worstOf(arm)).toBeLessThanOrEqual(1e-5);
  });

  it('so is the mean of unequal shards, weighed by their samples', async () => {
    const { arm } = await train(one, sync(3), 'adam');
    expect(new Set(arm?.shares).size).toBe(2);
    expect(worstOf(arm)).toBeLessThanOrEqual(1e-5);
  });

  it('one worker, alone or through the lead, ends with the weights of an ordinary run, bit for bit', async () => {
    const plain = await trainPlainly(one, 'adam');
    expect((await train(one, sync(1), 'adam')).weights[0]).toEqual(plain);
    expect((await train(one, alone, 'adam')).weights[0]).toEqual(plain);
  });
});

describe('synchronous workers', () => {
  it.each<OptimizerId>(['sgd', 'momentum', 'rmsprop', 'adam', 'adam-uncorrected'])(
    'all hold the same weights with %s, and those of one worker within rounding',
    async (optimizer) => {
      const { weights } = await train(logistic, sync(4), optimizer);
      for (const own of weights.slice(1)) expect(own).toEqual(weights[0]);
      // Rounding of the gradients, through the rule's division for ten steps.
      expect(differenceOf(weights[0], await trainPlainly(logistic, optimizer))).toBeLessThan(1e-4);
    },
  );

  it('send the model once to the lead and once back from each, every step, as counted', async () => {
    const { arm } = await train(regression, sync(4), 'sgd');
    expect([arm?.steps, arm?.exchanges]).toEqual([steps, steps]);
    expect(arm?.sentBytes).toBe(steps * serverBytes(arm?.parameters ?? 0, 4));
  });

  it('have turns whose times never run backwards, one for each step and one to take the last mean over', async () => {
    const { arm } = await train(regression, sync(2), 'sgd');
    expect(arm?.turns).toHaveLength(2 * (steps + 1));
    for (const { from, to, here, all, back } of arm?.turns ?? []) {
      expect([from, to, here, all, back]).toEqual([from, to, here, all, back].toSorted((a, b) => a - b));
      expect(back).toBeLessThanOrEqual(arm?.seconds ?? 0);
    }
  });
});

describe('local SGD', () => {
  it('with an average after every step is synchronous SGD, equal shards or not', async () => {
    for (const workers of [4, 3]) {
      const [one, other] = [
        await train(logistic, local(workers, 1), 'sgd'),
        await train(logistic, sync(workers), 'sgd'),
      ];
      expect(differenceOf(one.weights[0], other.weights[0])).toBeLessThan(1e-6);
    }
  });

  it('with four local steps exchanges a quarter as often, and ends with equal weights at every worker', async () => {
    const { arm, weights } = await train(logistic, local(2, 4), 'adam');
    // Ten timed steps: four, four and two.
    expect([arm?.steps, arm?.exchanges, arm?.sentBytes]).toEqual([10, 3, 3 * serverBytes(arm?.parameters ?? 0, 2)]);
    expect(weights[1]).toEqual(weights[0]);
    const synchronous = await train(logistic, sync(2), 'adam');
    expect(differenceOf(weights[0], synchronous.weights[0])).toBeGreaterThan(1e-6);
  });
});

describe('a group that is stopped', () => {
  it('tells of the steps it did, without the last look', async () => {
    let asked = 0;
    const { arm } = await train(logistic, sync(2), 'sgd', () => ++asked > warmUp + 5);
    expect(arm?.steps).toBeGreaterThan(0);
    expect(arm?.steps).toBeLessThan(steps);
    expect([arm?.differences.length, arm?.endLoss]).toEqual([1, null]);
  });

  it('before its first timed step tells of nothing', async () => {
    expect((await train(logistic, sync(2), 'sgd', () => true)).arm).toBeNull();
  });
});
