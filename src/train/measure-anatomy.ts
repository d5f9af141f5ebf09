/**
 * Where the time of a training step goes. The whole step and its script are timed in one steady run without reads, as
 * training goes; then single steps run under a meter that counts what reaches the device and reads its clocks. The meter
 * costs script itself, so the two are never timed together. Ignored on purpose: what the browser's GPU process does with
 * a call after it returned; it hides in the step, between script and GPU.
 */
import { measureReadback } from '#device/launch.ts';
import { createPassMeter, type PassReading } from '#device/pass-meter.ts';
import { medianOf } from '#device/statistics.ts';
import type { Clock } from '#device/timing.ts';
import { createWorkbench } from '#device/workbench.ts';
import type { OpenedEngine } from './engines/open-engine.ts';
import type { StepAnatomy } from './protocol.ts';

/** What is needed of an open engine. */
export interface MeasuredEngine {
  readonly engine: Pick<OpenedEngine['engine'], 'settle'>;
  readonly gpu: Pick<NonNullable<OpenedEngine['gpu']>, 'device'> | null;
}

/** A run of steps between two empty queues lasts at least so long, unless it has `longestRun` steps, seconds. */
const runSeconds = 0.1;
const longestRun = 64;
const repeats = 5;

/**
 * Medians over repeated steps. Takes about one second, or a dozen steps where a step is long.
 * @param doStep issues one training step without waiting for it
 * @param clock seconds
 * @param yieldTask lets messages in after each step, as training does
 * @throws what the device throws when it is lost
 */
export async function measureAnatomy(
  { engine, gpu }: MeasuredEngine,
  doStep: () => unknown,
  clock: Clock,
  yieldTask: () => Promise<void> = () => Promise.resolve(),
): Promise<StepAnatomy> {
  await engine.settle();
  const waits = await repeat(async () => {
    const start = clock();
    await engine.settle();
    return clock() - start;
  });
  const emptyWait = medianOf(waits);

  async function timeRun(steps: number): Promise<{ step: number; script: number; run: number }> {
    let script = 0;
    const start = clock();
    for (let step = 0; step < steps; step++) {
      const called = clock();
      doStep();
      script += clock() - called;
      await yieldTask();
    }
    await engine.settle();
    const run = clock() - start;
    return { step: Math.max(script, run - emptyWait) / steps, script: script / steps, run };
  }

  let steps = 1;
  while ((await timeRun(steps)).run < runSeconds && steps < longestRun) steps *= 2;
  const runs = await repeat(() => timeRun(steps));

  const anatomy = {
    scriptSeconds: medianOf(runs.map(({ script }) => script)),
    stepSeconds: medianOf(runs.map(({ step }) => step)),
  };
  // Without a device of our own, settling is itself the read of one small number.
  if (!gpu) return { ...anatomy, gpuBusySeconds: null, readbackSeconds: emptyWait, dispatches: null, submits: null };

  const readings = await countSteps(gpu.device, doStep, () => engine.settle());
  const busy = readings.flatMap(({ gpuBusySeconds }) => gpuBusySeconds ?? []);
  const bench = createWorkbench(gpu.device);
  try {
    const { median: readbackSeconds } = await measureReadback(bench, clock);
    return {
      ...anatomy,
      gpuBusySeconds: busy.length === repeats ? medianOf(busy) : null,
      readbackSeconds,
      dispatches: medianOf(readings.map(({ dispatches }) => dispatches)),
      submits: medianOf(readings.map(({ submits }) => submits)),
    };
  } finally {
    bench.free();
  }
}

/**
 * What single steps ask of a device, each step alone on it; the flush that ends a step is among its submits.
 * @param settle sends what is held back and waits until the device is idle
 */
export async function countSteps(
  device: GPUDevice,
  doStep: () => unknown,
  settle: () => Promise<void>,
): Promise<readonly PassReading[]> {
  const meter = createPassMeter(device);
  try {
    return await repeat(async () => {
      await settle();
      meter.start();
      doStep();
      await settle();
      return meter.read();
    });
  } finally {
    meter.close();
  }
}

async function repeat<T>(work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  while (results.length < repeats) results.push(await work());
  return results;
}
