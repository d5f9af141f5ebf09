/** What a run held is let go of when it has ended, though the run itself still answers. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it, vi } from 'vitest';
import type { MnistStream } from '#train/data/mnist.ts';
import type { Shard } from '#train/data/shard.ts';
import type { FromWorker } from '#train/protocol.ts';
import { createSession } from '#train/session.ts';
import { findCard } from '#train/models/zoo.ts';
import { openBowl } from '../support/bowl-engine.ts';
import { benchChoice, takeTurns } from '../support/session-bench.ts';
import { createTestClock } from '../support/test-clock.ts';

// The bowl engine trains no model, so there is no reference for it to agree with.
vi.mock('#train/self-test.ts', () => ({ testEngine: () => Promise.resolve(0.1) }));

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

it('the images of a run that is over can be collected while its state can still be saved', async () => {
  const clock = createTestClock(0.02);
  const inbox: FromWorker[] = [];
  const images: WeakRef<Uint8Array>[] = [];
  const openStream = (onShard: (shard: Shard) => void): MnistStream => {
    const entry = { file: 'x', images: 40, packedBytes: 1, sha256: '' };
    const shards: Shard[] = [];
    return {
      manifest: { train: [entry], test: [entry] },
      shards,
      has: () => shards.length > 0,
      waitFor: () => Promise.resolve(),
      start() {
        for (const set of ['train', 'test'] as const) {
          const shard = { set, first: 0, images: new Uint8Array(40 * 784), labels: new Uint8Array(40) };
          images.push(new WeakRef(shard.images));
          shards.push(shard);
          onShard(shard);
        }
      },
      cancel: () => undefined,
    };
  };
  const session = createSession({
    post: (message) => void inbox.push(message),
    openEngine: (name, order) => Promise.resolve(openBowl(name, order, clock)),
    openImages: (_url, onShard) => Promise.resolve(openStream(onShard)),
    openDataSet: () => Promise.reject(new Error('images only')),
    fitBigram: () => ({ lossNats: 1 }),
    buildModel: (choice, shape) => findCard('mnist-mlp').build(choice, shape),
    measureRoof: () => Promise.resolve(null),
    nowSeconds: () => clock.now,
    yieldTask: () => new Promise((resolve) => setImmediate(resolve)),
    wait: (seconds) => clock.wait(seconds),
  });
  const choice = { ...benchChoice, model: 'mnist-mlp', data: 'mnist', batch: 4, epochs: 1 } as const;
  for (let run = 1; run <= 5; run++) await session.receive({ kind: 'start', run, choice, dataUrl: 'http://x/' });
  // Timers of ended runs run out.
  for (let second = 0; second < 11; second++) {
    clock.advance(1);
    await takeTurns(3);
  }
  collectGarbage();
  expect(images).toHaveLength(10);
  expect(images.filter((one) => one.deref() !== undefined)).toEqual([]);
  await session.receive({ kind: 'save', run: 5 });
  await takeTurns(5);
  expect(inbox.at(-1)).toMatchObject({ kind: 'saved', checkpoint: { step: 10 } });
});
