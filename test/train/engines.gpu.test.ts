/** TensorFlow.js' backends against each other and against the float64 reference, in a real browser. */
import { afterEach, describe, expect, it } from 'vitest';
import type { BackendName } from '#datacenter/calibration/measurement.ts';
import { createRandom } from '#train/data/random.ts';
import type { Shard } from '#train/data/shard.ts';
import type { Checkpoint, Engine } from '#train/engines/engine.ts';
import { openEngine } from '#train/engines/open-engine.ts';
import { mnistCnn } from '#train/models/mnist-cnn.ts';
import { mnistMlp } from '#train/models/mnist-mlp.ts';
import { createInitialWeights } from '#train/models/initial-weights.ts';
import type { Model } from '#train/models/model.ts';
import { testEngine } from '#train/self-test.ts';

const learningRate = 0.001;
let open: Engine | null = null;
afterEach(() => {
  open?.close();
  open = null;
});

async function openFor(name: BackendName, model: Model, batch: number) {
  const weights = createInitialWeights(model, 7);
  const opened = await openEngine(
    name,
    { model, batch, optimizer: 'adam', learningRate, augment: false, seed: 1, weights },
    { kind: 'images', train: 1000, heldOut: 1000 },
  );
  open = opened.engine;
  return { ...opened, weights };
}

/** Noise with a bright patch whose place depends on the label: something a model can learn. */
function makeShard(set: 'train' | 'test', count: number): Shard {
  const random = createRandom(set === 'train' ? 3 : 4, 0);
  const labels = Uint8Array.from({ length: count }, () => Math.floor(random() * 10));
  const images = Uint8Array.from({ length: count * 784 }, (_, index) => {
    const isPatch = Math.floor((index % 784) / 78) === labels[Math.floor(index / 784)];
    return random() * (isPatch ? 255 : 120);
  });
  return { set, first: 0, images, labels };
}

function batchOf(step: number, batch: number) {
  return Int32Array.from({ length: batch }, (_, index) => (step * batch + index * 7) % 1000);
}

async function train(engine: Engine, from: number, to: number): Promise<number[]> {
  const losses: number[] = [];
  for (let step = from; step < to; step++)
    losses.push((await engine.step(batchOf(step, engine.batch), true))?.[0] ?? NaN);
  return losses;
}

async function lossesOn(name: BackendName, model: Model, batch: number): Promise<number[]> {
  const { engine } = await openFor(name, model, batch);
  engine.addShard(makeShard('train', 1000));
  const losses = await train(engine, 0, 20);
  engine.close();
  open = null;
  return losses;
}

describe.each([
  { model: mnistMlp, batch: 64 },
  { model: mnistCnn, batch: 4 },
])('$model.id', ({ model, batch }) => {
  it('has the same losses on webgpu, webgl and cpu over 20 steps', async () => {
    const cpu = await lossesOn('cpu', model, batch);
    const webgl = await lossesOn('webgl', model, batch);
    const webgpu = await lossesOn('webgpu', model, batch);
    // The weights do move: no two losses are alike.
    expect(new Set(cpu).size).toBe(20);
    cpu.forEach((loss, step) => {
      expect(Math.abs((webgl[step] ?? NaN) / loss - 1)).toBeLessThan(1e-4);
      expect(Math.abs((webgpu[step] ?? NaN) / loss - 1)).toBeLessThan(1e-4);
    });
  });

  it('passes the self-test on webgpu: loss, gradients and update agree with the float64 reference', async () => {
    const { engine, weights } = await openFor('webgpu', model, batch);
    const seconds = await testEngine(engine, { model, weights, learningRate }, () => performance.now() / 1000);
    expect(seconds).toBeGreaterThan(0);
  });
});

describe.each(['webgl', 'webgpu'] as const)('settling on %s', (name) => {
  it('waits for all work, so that products are not faster than a software adapter can be', async () => {
    const { engine } = await openFor(name, mnistMlp, 4);
    await engine.multiply(512, 1);
    const start = performance.now();
    await engine.multiply(512, 4);
    const seconds = (performance.now() - start) / 1000;
    // Measured here: some 1e9 FLOP/s, and 3e12 where settling did not wait.
    expect((4 * 2 * 512 ** 3) / seconds).toBeLessThan(3e10);
  });
});

describe('an engine on webgpu', () => {
  it('fails the self-test when it trains other weights than it was given', async () => {
    const { engine, weights } = await openFor('webgpu', mnistMlp, 16);
    const wrong = weights.map((numbers) => numbers.map((weight) => weight * 1.01));
    await expect(testEngine(engine, { model: mnistMlp, weights: wrong, learningRate }, () => 0)).rejects.toMatchObject({
      reason: 'wrong-results',
    });
  });

  it('goes on from a checkpoint on a new device as if nothing had happened', async () => {
    const first = await openFor('webgpu', mnistMlp, 64);
    first.engine.addShard(makeShard('train', 1000));
    await train(first.engine, 0, 5);
    const checkpoint: Checkpoint = await first.engine.takeCheckpoint();
    const undisturbed = await train(first.engine, 5, 12);
    first.engine.loseDevice();
    await expect(train(first.engine, 12, 13)).rejects.toThrow();
    await expect.poll(() => first.engine.fault()?.kind).toBe('lost');
    first.engine.close();

    const second = await openFor('webgpu', mnistMlp, 64);
    second.engine.addShard(makeShard('train', 1000));
    await second.engine.restore(checkpoint);
    const resumed = await train(second.engine, 5, 12);
    resumed.forEach((loss, index) => expect(Math.abs(loss / (undisturbed[index] ?? 0) - 1)).toBeLessThan(1e-5));
  });

  it('holds as many tensors after 30 steps as after 3', async () => {
    const { engine } = await openFor('webgpu', mnistMlp, 32);
    engine.addShard(makeShard('train', 1000));
    await train(engine, 0, 3);
    const before = engine.countTensors();
    await train(engine, 3, 30);
    expect(engine.countTensors()).toBe(before);
  });

  it('counts recognised test images as the cpu backend does', async () => {
    const shares: number[] = [];
    for (const name of ['cpu', 'webgpu'] as const) {
      const { engine } = await openFor(name, mnistMlp, 16);
      engine.addShard(makeShard('train', 1000));
      engine.addShard(makeShard('test', 1000));
      await train(engine, 0, 25);
      shares.push((await engine.evaluate(1000)).accuracy ?? NaN);
      engine.close();
      open = null;
    }
    expect(shares[0]).toBeGreaterThan(0.3);
    expect(shares[1]).toBe(shares[0]);
  });
});
