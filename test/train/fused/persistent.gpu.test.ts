/**
 * The kernel that stays for all steps of a submit, as a real GPU gets it: on each model that is small enough, against a
 * kernel for each part of a step, and against the double-precision reference.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { openGpu } from '#device/gpu.ts';
import { createFusedEngine, type FusedEngine } from '#train/engines/fused/fused-engine.ts';
import { planTraining } from '#train/engines/fused/plan-training.ts';
import { testEngine } from '#train/self-test.ts';
import { trainSmall } from '#support/open-small-engine.ts';
import { differ } from '#support/run-kernels.ts';
import { orderFor, rowsOf } from '#support/small-models.ts';
import { makeCase, smallModels } from '#support/zoo-samples.ts';

let engine: FusedEngine | null = null;
afterEach(() => engine?.close());

const names = ['linear-regression', 'logistic-network', 'toy-network', 'table-mlp'];

describe.each(smallModels.filter(({ name }) => names.includes(name)))('$name', (small) => {
  const one = makeCase(small);

  /** On the software adapter taken for a GPU, whose plans are others. */
  async function open(persistent: boolean) {
    engine?.close();
    const order = orderFor(one, { learningRate: 0.01, switches: { persistent } });
    expect(planTraining(order, one.data, false).persistent !== null).toBe(persistent);
    const opening = await openGpu();
    if (opening.kind === 'none') throw new Error(opening.detail);
    engine = await createFusedEngine(order, one.data, { ...opening.gpu, isSoftware: false });
    return { engine, order };
  }

  /** Losses of twelve steps sent one by one, and weights after as many again that may go together. */
  async function train({ engine: own, order }: Awaited<ReturnType<typeof open>>) {
    await own.restore({ step: 0, weights: order.weights, firstMoments: [], secondMoments: [] });
    const losses = await trainSmall(one, own, 0, 12);
    for (let step = 12; step < 24; step++) await own.step(rowsOf(one, step), false);
    const { weights, firstMoments, secondMoments } = await own.takeCheckpoint();
    expect(own.fault()).toBeNull();
    return [losses, ...[weights, firstMoments, secondMoments].map((arrays) => arrays.flatMap((array) => [...array]))];
  }

  it('trains to the same numbers, passes the self-test, and repeats to the last bit', async () => {
    const expected = await train(await open(false));
    const opened = await open(true);
    const first = await train(opened);
    first.forEach((numbers, at) => expect(differ(numbers, expected[at] ?? [])).toBeLessThan(1e-5));
    expect(await train(opened)).toEqual(first);
    await opened.engine.restore({ step: 0, weights: opened.order.weights, firstMoments: [], secondMoments: [] });
    await testEngine(opened.engine, opened.order, one.data, () => 0);
  });
});
