/** The nine models on TensorFlow.js' backends, against each other and the double-precision reference, in a real browser. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BackendName } from '#datacenter/calibration/measurement.ts';
import { drawTransforms, transformImages } from '#train/engines/augment.ts';
import type { Engine, EngineOrder, Evaluation } from '#train/engines/engine.ts';
import { sizeOf } from '#train/models/layer.ts';
import type { Model } from '#train/models/model.ts';
import type { Samples } from '#train/protocol.ts';
import { testEngine } from '#train/self-test.ts';
import { closeSmall, openSmall, trainSmall } from '../support/open-small-engine.ts';
import { digits, logistic, makeShard, regression, rowsOf, type SmallCase } from '../support/small-models.ts';
import { makeCase, smallModels } from '../support/zoo-samples.ts';

type Arm = Pick<EngineOrder, 'tuning'> & { readonly name: BackendName };
/** On webgpu also with kernels of ours in place of operations; pages train with these only where engines are compared. */
const dropIn: Arm = { name: 'webgpu', tuning: 'drop-in' };
const arms: readonly Arm[] = [{ name: 'cpu' }, { name: 'webgl' }, { name: 'webgpu' }];
/** Whose drop-in kernels are compared in every run; those of the others take minutes, and come with `npm run sweep`. */
const alwaysDropIn = ['toy-network', 'mnist-mlp'];
/** Second cases of a model of which another is compared in every run; likewise. */
const onlyInSweep = ['recurrent gru memory', 'gan mnist', 'mnist-cnn with batch norm'];
const isSweep = import.meta.env['VITE_SWEEP'] === 'all';
const steps = 20;
/** Many inputs are soon learnt by heart, and of a loss near zero only rounding is left to compare. */
const learningRateOf = (model: Model) => (sizeOf(model.input) > 100 ? 5e-4 : 0.01);
/** Buffers of GPU devices that were made and not destroyed. */
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
afterEach(closeSmall);

/** Largest difference, as a share of the largest number expected. */
function differ(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (found.length !== expected.length) return Infinity;
  const wanted = Array.from(expected);
  const off = wanted.map((number, at) => Math.abs((found[at] ?? NaN) - number));
  return Math.max(...off) / Math.max(...wanted.map(Math.abs));
}

const compared = smallModels.filter(({ name }) => isSweep || !onlyInSweep.includes(name));
if (!isSweep)
  console.log(`left to npm run sweep: ${onlyInSweep.join(', ')}; drop-in kernels but of ${alwaysDropIn.join(', ')}`);

describe.each(compared)('$name', (small) => {
  const hasDropIn = isSweep || alwaysDropIn.includes(small.name);
  const ran = hasDropIn ? [...arms, dropIn] : arms;

  it(`has equal losses, outputs, evaluations and samples on ${ran.map(({ tuning, name }) => tuning ?? name).join(', ')}, and leaves nothing behind`, async () => {
    const one = makeCase(small);
    const began = performance.now();
    const seen: Seen[] = [];
    for (const { name, ...tuning } of ran) {
      alive.clear();
      const { engine, order } = await openSmall(name, one, { learningRate: learningRateOf(one.model), ...tuning });
      seen.push(await useEngine(engine, order, one));
      if (name === 'webgpu') expect(alive.size).toBeGreaterThan(10);
      engine.close();
      expect([engine.countTensors(), alive.size]).toEqual([0, 0]);
    }
    console.log(`${small.name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const [cpu, ...others] = seen;
    if (!cpu) throw new Error('no cpu');
    expect(cpu.losses.length).toBe(one.model.judge ? 2 * steps : steps);
    // The weights do move: no two losses are alike.
    expect(new Set(cpu.losses).size).toBe(cpu.losses.length);
    for (const other of others) {
      cpu.losses.forEach((loss, at) => expect(Math.abs((other.losses[at] ?? NaN) / loss - 1)).toBeLessThan(1e-4));
      expect(differ(other.outputs, cpu.outputs)).toBeLessThan(1e-3);
      expectSameEvaluation(other.told, cpu.told);
      expectSameSamples(other.made, cpu.made);
    }
  });
});

interface Seen {
  readonly losses: readonly number[];
  readonly outputs: Float32Array;
  readonly told: Evaluation | null;
  /** Of the untrained model, where it makes any. */
  readonly made: Samples | null;
}

/** Everything that an engine is asked for in a run; the self-test against the double-precision reference comes last. */
async function useEngine(engine: Engine, order: EngineOrder, one: SmallCase): Promise<Seen> {
  const first = await trainSmall(one, engine, 0, 3);
  const tensors = engine.countTensors();
  const losses = [...first, ...(await trainSmall(one, engine, 3, steps))];
  expect(engine.countTensors()).toBe(tensors);
  const outputs = (await engine.trace(rowsOf(one, steps))).at(-1)?.numbers ?? new Float32Array();
  // Hundreds of pictures through convolutions take a program that imitates a GPU a minute; the other networks do it too.
  const told = order.model.id === 'mnist-cnn' ? null : await engine.evaluate(engine.evaluationChunk);
  await engine.restore({ step: 0, weights: order.weights, firstMoments: [], secondMoments: [] });
  const isText = one.data.kind === 'text';
  const wish = { temperature: 1, prompt: isText ? [1, 2] : [], count: 18, seed: 4 };
  const made = isText || order.model.judge ? await engine.generate(wish) : null;
  await testEngine(engine, order, one.data, () => 0);
  expect(engine.fault()).toBeNull();
  return { losses, outputs, told, made };
}

function expectSameEvaluation(found: Evaluation | null, expected: Evaluation | null): void {
  if (!expected) return;
  expect(found?.loss).toBeCloseTo(expected.loss, 3);
  if (expected.accuracy === null) expect(found?.accuracy).toBeNull();
  else expect(found?.accuracy).toBeCloseTo(expected.accuracy, 2);
}

/** The same symbols; points and pixels up to rounding. */
function expectSameSamples(found: Samples | null, expected: Samples | null): void {
  if (found?.kind === 'points' && expected?.kind === 'points') {
    expect(differ(found.points, expected.points)).toBeLessThan(1e-4);
  } else if (found?.kind === 'images' && expected?.kind === 'images') {
    expect(differ(found.pixels, expected.pixels)).toBeLessThan(1e-4);
  } else expect(found).toEqual(expected);
}

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
});
