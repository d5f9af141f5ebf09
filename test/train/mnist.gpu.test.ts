/** Training on real MNIST teaches a model to read digits, on the WebGPU backend. */
import { expect, it } from 'vitest';
import { openMnist } from '#train/data/mnist.ts';
import { createBatchPicker } from '#train/data/order.ts';
import { openEngine } from '#train/engines/open-engine.ts';
import { mnistMlp } from '#train/models/mnist-mlp.ts';
import { createInitialWeights } from '#train/models/initial-weights.ts';

it('an MLP reads over 85 % of 2,000 unseen digits after 150 steps of 32 images', async () => {
  const order = {
    model: mnistMlp,
    batch: 32,
    optimizer: 'adam',
    learningRate: 0.003,
    augment: false,
    seed: 1,
    weights: createInitialWeights(mnistMlp, 1),
  } as const;
  const { engine } = await openEngine('webgpu', order, { kind: 'images', train: 60_000, heldOut: 10_000 });
  const stream = await openMnist(new URL('/data/mnist/', location.href).href, (shard) => engine.addShard(shard));
  try {
    stream.start();
    await stream.waitFor('test', 10_000);
    const picker = createBatchPicker([1000, 5900], order.batch, 1);
    for (let step = 0; step < 150; step++) await engine.step(picker.pick(step), step % 10 === 0);
    expect((await engine.evaluate(2000)).accuracy).toBeGreaterThan(0.85);
    expect(engine.fault()).toBeNull();
  } finally {
    stream.cancel();
    engine.close();
  }
});
