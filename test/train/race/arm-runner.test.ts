/** One arm of a race on the cpu backend: the same race twice gives the same losses, and every question its answer. */
import { describe, expect, it } from 'vitest';
import { openEngine } from '#train/engines/open-engine.ts';
import { openDataSet } from '#train/data/open-data.ts';
import type { OpenEngine } from '#train/choose-engine.ts';
import { buildModel, defaultChoiceOf, sampleModelIds } from '#train/models/zoo.ts';
import { createArmRunner } from '#train/race/arm-runner.ts';
import { RunFailure } from '#train/run-failure.ts';
import { answerAsk, createRemoteArm, type ArmWorker, type RemoteArm } from '#train/race/remote-arm.ts';
import { openMnistFiles } from '#support/mnist-files.ts';
import { raceModels } from '#view/figures/engine-race/fields.ts';

/** A worker without a worker: the other end of the line in the same thread. */
function startHere(open: OpenEngine = openEngine): ArmWorker {
  const runner = createArmRunner({
    ...{ openDataSet, defaultChoiceOf, buildModel, openEngine: open },
    openImages: (_url, onShard) => Promise.resolve(openMnistFiles(onShard)),
    nowSeconds: () => performance.now() / 1000,
    yieldTask: () => new Promise((resolve) => setImmediate(resolve)),
  });
  const worker: ArmWorker = {
    postMessage: (message) =>
      void answerAsk(runner, structuredClone(message)).then((data) =>
        worker.onmessage?.({ data: structuredClone(data) } as MessageEvent),
      ),
    ...{ terminate: () => undefined, onmessage: null, onerror: null, onmessageerror: null },
  };
  return worker;
}

const choice = { model: 'toy-network', batch: 16, steps: 8, rounds: 1, seed: 5 } as const;
const order = { arm: 'cpu', choice, dataUrl: 'https://example.test/' } as const;

async function lossesOf(arm: RemoteArm, seed = 5): Promise<readonly number[]> {
  const { loss } = await arm.open({ ...order, choice: { ...choice, seed } });
  return [loss, ...(await arm.train(choice.steps - 1, 60))];
}

describe('an arm of a race', () => {
  it('trains the same from the same seed, and otherwise from another', async () => {
    const one = await lossesOf(createRemoteArm(startHere()));
    expect(one.length).toBe(choice.steps);
    expect(await lossesOf(createRemoteArm(startHere()))).toEqual(one);
    expect(await lossesOf(createRemoteArm(startHere()), 6)).not.toEqual(one);
  });

  it('tells what it opened, trains for a while, and counts nothing where there is no graphics device', async () => {
    const arm = createRemoteArm(startHere());
    const opened = await arm.open(order);
    expect(opened).toMatchObject({ batch: 16, pipelines: null, conditions: { backend: 'cpu' } });
    const { steps, seconds } = await arm.time(0.05);
    expect([steps > 0, seconds > 0]).toEqual([true, true]);
    const counts = await arm.count(0.02);
    expect(Object.values(counts)).toEqual(Array.from({ length: 7 }, () => null));
    expect((await arm.takeApart()).stepSeconds).toBeGreaterThan(0);
  });

  it('moves pictures and leaves parts out where that is asked, and else not', async () => {
    const asked: (readonly [boolean, unknown])[] = [];
    const refuse: OpenEngine = (_backend, { augment, without }) => {
      asked.push([augment, without]);
      return Promise.reject(new RunFailure('no-webgpu', ''));
    };
    const change = { model: 'mnist-cnn', augment: true, without: ['draws'] } as const;
    for (const more of [{}, change]) {
      const wish = { ...order, arm: 'drop-in', choice: { ...choice, model: 'mnist-cnn', ...more } } as const;
      await expect(createRemoteArm(startHere(refuse)).open(wish)).rejects.toThrow();
    }
    expect(asked).toEqual([
      [false, []],
      [true, ['draws']],
    ]);
  });

  it('takes no more samples in a step than there are', async () => {
    const arm = createRemoteArm(startHere());
    const few = { ...choice, model: 'linear-regression', batch: 1024 } as const;
    const { batch } = await arm.open({ ...order, choice: few });
    expect(batch).toBeLessThan(1024);
  });

  it('says why it cannot be had: there is no WebGPU here', async () => {
    const arm = createRemoteArm(startHere());
    await expect(arm.open({ ...order, arm: 'fused' })).rejects.toMatchObject({ reason: 'no-webgpu' });
  });

  it('ends what was asked when its worker dies, and answers nothing afterwards', async () => {
    const worker: ArmWorker = { ...startHere(), postMessage: () => undefined };
    const arm = createRemoteArm(worker);
    const asked = arm.open(order);
    worker.onerror?.({ message: 'broken' } as ErrorEvent);
    await expect(asked).rejects.toMatchObject({ reason: 'worker-failed', detail: 'broken' });
    await expect(arm.time(1)).rejects.toMatchObject({ reason: 'worker-failed' });
  });
});

it('the figure offers every sample model', () => {
  expect(raceModels).toEqual(sampleModelIds);
});
