/** What a training step asks of the device, in a real browser; printed, since times here are a software adapter's. */
import { afterEach, describe, expect, it } from 'vitest';
import type { BackendName } from '#datacenter/calibration/measurement.ts';
import type { Engine } from '#train/engines/engine.ts';
import { openEngine } from '#train/engines/open-engine.ts';
import { countSteps, measureAnatomy } from '#train/measure-anatomy.ts';
import { splitStep } from '#train/measure-split.ts';
import { createInitialWeights } from '#train/models/initial-weights.ts';
import { mnistCnn } from '#train/models/mnist-cnn.ts';
import { mnistMlp } from '#train/models/mnist-mlp.ts';
import type { Model } from '#train/models/model.ts';
import { makeData } from '#train/sweep/made-data.ts';
import { createYieldTask } from '#train/yield-task.ts';

let open: Engine | null = null;
afterEach(() => {
  open?.close();
  open = null;
});

async function openFor(name: BackendName, model: Model, batch: number) {
  const made = makeData(model, batch, 1);
  const weights = createInitialWeights(model, 7);
  const plain = { learningRate: 0.001, optimizer: 'adam', augment: false, seed: 1 } as const;
  const opened = await openEngine(name, { model, batch, weights, ...plain }, made.data);
  open = opened.engine;
  for (const shard of made.shards) opened.engine.addShard(shard);
  const rows = Int32Array.from({ length: batch }, (_, index) => index);
  const doStep = () => void opened.engine.step(rows, false);
  // Kernels compile, and pools fill, in the first steps.
  for (let step = 0; step < 3; step++) doStep();
  await opened.engine.settle();
  return { ...opened, doStep };
}

const milliseconds = (seconds: number | null) => (seconds === null ? '-' : (1000 * seconds).toFixed(2));

describe.each([
  // Earlier probes of the plain operations found 101 and 144 dispatches; gathering adds two, a version may save some.
  { model: mnistMlp, batch: 32, low: 40, high: 115 },
  { model: mnistCnn, batch: 4, low: 60, high: 175 },
])('a step of $model.id on webgpu', ({ model, batch, low, high }) => {
  it('asks for about as many dispatches as earlier probes found, the same in every step, and as many buffers', async () => {
    const { engine, gpu, doStep } = await openFor('webgpu', model, batch);
    const readings = gpu ? await countSteps(gpu.device, doStep, () => engine.settle()) : [];
    const [first] = readings;
    console.log(
      `${model.id}: ${first?.dispatches} dispatches, ${first?.passes} passes, ${first?.submits} submits, ` +
        `buffers ${readings.map(({ buffers }) => buffers).join(' ')}, ` +
        `GPU busy ${readings.map(({ gpuBusySeconds }) => milliseconds(gpuBusySeconds)).join(' ')} ms`,
    );
    expect(first?.dispatches).toBeGreaterThanOrEqual(low);
    expect(first?.dispatches).toBeLessThanOrEqual(high);
    expect(new Set(readings.map(({ dispatches }) => dispatches)).size).toBe(1);
    expect(new Set(readings.map(({ buffers }) => buffers)).size).toBe(1);
    // Fifteen dispatches go into a submit; the copies of scalars and the last flush add to it.
    expect(first?.submits).toBeGreaterThanOrEqual(Math.ceil((first?.dispatches ?? 0) / 15));
  });
});

it('a step on webgpu has an anatomy whose parts add up to it', async () => {
  const opened = await openFor('webgpu', mnistMlp, 32);
  const anatomy = await measureAnatomy(opened, opened.doStep, () => performance.now() / 1000, createYieldTask());
  const { scriptSeconds, gpuBusySeconds, readbackSeconds, stepSeconds } = anatomy;
  console.log(
    `MLP, batch 32: step ${milliseconds(stepSeconds)}, script ${milliseconds(scriptSeconds)}, ` +
      `GPU ${milliseconds(gpuBusySeconds)}, read ${milliseconds(readbackSeconds)} ms`,
  );
  expect(scriptSeconds).toBeGreaterThan(0);
  expect(scriptSeconds).toBeLessThanOrEqual(stepSeconds);
  expect(gpuBusySeconds).toBeGreaterThan(0);
  const parts = splitStep(anatomy);
  const sum = parts ? parts.script + parts.both + parts.gpu + parts.idle : NaN;
  expect(sum).toBeCloseTo(stepSeconds, 9);
  // The device is as it was: no wrapper left on it.
  expect(Object.hasOwn(opened.gpu?.device ?? {}, 'createCommandEncoder')).toBe(false);
});

it('on webgl the script’s share and the step are measured, and the rest is said to be unknown', async () => {
  const opened = await openFor('webgl', mnistMlp, 32);
  const anatomy = await measureAnatomy(opened, opened.doStep, () => performance.now() / 1000, createYieldTask());
  expect(anatomy).toMatchObject({ gpuBusySeconds: null, dispatches: null, submits: null });
  expect(anatomy.scriptSeconds).toBeLessThanOrEqual(anatomy.stepSeconds);
});
