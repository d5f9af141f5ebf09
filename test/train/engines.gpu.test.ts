/** The nine models on TensorFlow.js' backends, against each other and the double-precision reference, in a real browser. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { drawTransforms, transformImages } from '#train/engines/augment.ts';
import { sizeOf } from '#train/models/layer.ts';
import type { Model } from '#train/models/model.ts';
import { testEngine } from '#train/self-test.ts';
import { closeSmall, openSmall, trainSmall } from '../support/open-small-engine.ts';
import { digits, forger, logistic, makeShard, regression, rowsOf, writer } from '../support/small-models.ts';
import { makeCase, smallModels } from '../support/zoo-samples.ts';

const backends = ['cpu', 'webgl', 'webgpu'] as const;
const steps = 20;
/** Many inputs are soon learnt by heart, and of a loss near zero only rounding is left to compare. */
const learningRateOf = (model: Model) => (sizeOf(model.input) > 100 ? 5e-4 : 0.01);
afterEach(closeSmall);

/** Largest difference, as a share of the largest number expected. */
function differ(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (found.length !== expected.length) return Infinity;
  const wanted = Array.from(expected);
  const off = wanted.map((number, at) => Math.abs((found[at] ?? NaN) - number));
  return Math.max(...off) / Math.max(...wanted.map(Math.abs));
}

describe.each(smallModels)('$name', (small) => {
  it('has equal losses, outputs, evaluations on cpu, webgl, webgpu over 20 steps, and leaves no tensor', async () => {
    const one = makeCase(small);
    const began = performance.now();
    const seen: { losses: number[]; outputs: Float32Array; told: (number | null)[] }[] = [];
    for (const name of backends) {
      const { engine, order } = await openSmall(name, one, { learningRate: learningRateOf(one.model) });
      const losses = await trainSmall(one, engine, 0, steps);
      const outputs = await engine.trace(rowsOf(one, steps));
      const { loss, accuracy } = await engine.evaluate(engine.evaluationChunk);
      seen.push({ losses, outputs: outputs.at(-1)?.numbers ?? new Float32Array(), told: [loss, accuracy] });
      await engine.restore({ step: 0, weights: order.weights, firstMoments: [], secondMoments: [] });
      await testEngine(engine, order, one.data, () => 0);
      expect(engine.fault()).toBeNull();
      engine.close();
      expect(engine.countTensors()).toBe(0);
    }
    console.log(`${small.name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const [cpu, ...others] = seen;
    expect(cpu?.losses.length).toBe(one.model.judge ? 2 * steps : steps);
    // The weights do move: no two losses are alike.
    expect(new Set(cpu?.losses).size).toBe(cpu?.losses.length);
    for (const other of others) {
      cpu?.losses.forEach((loss, at) => expect(Math.abs((other.losses[at] ?? NaN) / loss - 1)).toBeLessThan(1e-4));
      expect(differ(other.outputs, cpu?.outputs ?? [])).toBeLessThan(1e-3);
      expect(other.told[0]).toBeCloseTo(cpu?.told[0] ?? NaN, 3);
      if (cpu?.told[1] === null) expect(other.told[1]).toBeNull();
      else expect(other.told[1]).toBeCloseTo(cpu?.told[1] ?? NaN, 2);
    }
  });
});

describe.each(['webgl', 'webgpu'] as const)('on %s', (name) => {
  it('moved images are those of the double-precision reference', async () => {
    const { engine, order } = await openSmall(name, digits, { augment: true });
    const rows = rowsOf(digits, 0);
    const plain = Float64Array.from(
      [...rows].flatMap((row) => [...makeShard('train', 60).images.subarray(row * 784, row * 784 + 784)]),
      (byte) => byte / 255,
    );
    const expected = transformImages(plain, drawTransforms(order.seed, 0, rows.length, 28), 28);
    const [inputs] = await engine.trace(rows);
    expect(differ(inputs?.numbers ?? [], expected)).toBeLessThan(1e-3);
    // Outside of training nothing moves.
    expect(await engine.evaluate(500)).toEqual(await engine.evaluate(500));
  });

  it('symbols and points are made as on the cpu', async () => {
    for (const one of [writer, forger]) {
      const made = [];
      for (const backend of ['cpu', name] as const) {
        const { engine } = await openSmall(backend, one);
        made.push(await engine.generate({ temperature: 1, prompt: one === writer ? [1, 2] : [], count: 18, seed: 4 }));
      }
      const [expected, found] = made;
      if (expected?.kind === 'points' && found?.kind === 'points') {
        expect(differ(found.points, expected.points)).toBeLessThan(1e-4);
      } else expect(found).toEqual(expected);
    }
  });

  it('settling waits for all work, so that products are not faster than a software adapter can be', async () => {
    const { engine } = await openSmall(name, logistic);
    await engine.multiply(512, 1);
    const start = performance.now();
    await engine.multiply(512, 4);
    const seconds = (performance.now() - start) / 1000;
    // Measured on a software adapter: some 1e9 FLOP/s, and 3e12 where settling did not wait.
    expect((4 * 2 * 512 ** 3) / seconds).toBeLessThan(3e10);
  });

  it('a lost device is told, reads do not hang, and a new engine goes on from the checkpoint', async () => {
    const { engine: first } = await openSmall(name, regression);
    await trainSmall(regression, first, 0, 3);
    const checkpoint = await first.takeCheckpoint();
    const undisturbed = await trainSmall(regression, first, 3, 8);
    const reading = first.step(rowsOf(regression, 8), true);
    first.loseDevice();
    // What was on its way may still arrive, but must come to an end.
    await Promise.resolve(reading).catch(() => undefined);
    await expect.poll(() => first.fault()?.kind).toBe('lost');
    await expect(trainSmall(regression, first, 9, 10)).rejects.toThrow();
    const { engine: second } = await openSmall(name, regression);
    expect(second.fault()).toBeNull();
    await second.restore(checkpoint);
    const resumed = await trainSmall(regression, second, 3, 8);
    expect(resumed).toEqual(undisturbed);
  });

  it('holds as many tensors after 30 steps as after 3, and none after 2 openings and closings', async () => {
    const { engine } = await openSmall(name, logistic);
    await trainSmall(logistic, engine, 0, 3);
    const before = engine.countTensors();
    for (let step = 3; step < 30; step++) void engine.step(rowsOf(logistic, step), false);
    await engine.settle();
    expect(engine.countTensors()).toBe(before);
    for (let cycle = 0; cycle < 2; cycle++) {
      const { engine: next } = await openSmall(name, forger);
      await next.step(rowsOf(forger, cycle), true);
      next.close();
      expect(next.countTensors()).toBe(0);
    }
  });
});

describe('GPU buffers', () => {
  const alive = new Set<GPUBuffer>();
  beforeAll(() => {
    const { createBuffer } = GPUDevice.prototype;
    const { destroy } = GPUBuffer.prototype;
    GPUDevice.prototype.createBuffer = function (descriptor) {
      const buffer = createBuffer.call(this, descriptor);
      alive.add(buffer);
      return buffer;
    };
    GPUBuffer.prototype.destroy = function () {
      alive.delete(this);
      return destroy.call(this);
    };
  });

  it.each([digits, regression, writer])('of $name are all destroyed when the engine closes', async (one) => {
    alive.clear();
    const { engine } = await openSmall('webgpu', one);
    await trainSmall(one, engine, 0, 3);
    await engine.evaluate(engine.evaluationChunk);
    expect(alive.size).toBeGreaterThan(10);
    engine.close();
    expect(alive.size).toBe(0);
  });
});
