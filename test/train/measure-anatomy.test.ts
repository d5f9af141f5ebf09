/** The anatomy of a step on made-up engines with a clock of their own. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { countSteps, measureAnatomy } from '#train/measure-anatomy.ts';
import { splitStep } from '#train/measure-split.ts';
import { createCountingDevice } from '#support/counting-device.ts';

beforeAll(() => {
  vi.stubGlobal('GPUBufferUsage', { QUERY_RESOLVE: 512, COPY_SRC: 4, COPY_DST: 8, MAP_READ: 1 });
  vi.stubGlobal('GPUMapMode', { READ: 1 });
});

/** A device that works through `gpuSeconds` a step while script goes on after `scriptSeconds`. */
function createMadeEngine({ scriptSeconds = 0, gpuSeconds = 0, waitSeconds = 0 }) {
  let now = 0;
  let deviceFree = 0;
  return {
    clock: () => now,
    doStep() {
      now += scriptSeconds;
      deviceFree = Math.max(deviceFree, now) + gpuSeconds;
    },
    engine: {
      settle() {
        now = Math.max(now, deviceFree) + waitSeconds;
        return Promise.resolve();
      },
    },
  };
}

describe('the anatomy of a step', () => {
  it('is the GPU’s time where the GPU is slower, and script’s where script is', async () => {
    const slowGpu = createMadeEngine({ scriptSeconds: 0.001, gpuSeconds: 0.02 });
    const bound = await measureAnatomy({ engine: slowGpu.engine, gpu: null }, slowGpu.doStep, slowGpu.clock);
    expect(bound.scriptSeconds).toBeCloseTo(0.001, 9);
    // The first step of a run waits for its script, the others do not.
    expect(bound.stepSeconds).toBeGreaterThanOrEqual(0.02);
    expect(bound.stepSeconds).toBeLessThan(0.021);
    const slowScript = createMadeEngine({ scriptSeconds: 0.005, gpuSeconds: 0.0001 });
    const other = await measureAnatomy({ engine: slowScript.engine, gpu: null }, slowScript.doStep, slowScript.clock);
    expect(other.stepSeconds).toBeCloseTo(0.005, 4);
  });

  it('takes the wait for an empty queue off, and calls it the readback where there is no device', async () => {
    const made = createMadeEngine({ scriptSeconds: 0.001, gpuSeconds: 0.01, waitSeconds: 0.1 });
    const anatomy = await measureAnatomy({ engine: made.engine, gpu: null }, made.doStep, made.clock);
    expect(anatomy.readbackSeconds).toBeCloseTo(0.1, 9);
    expect(anatomy.stepSeconds).toBeLessThan(0.0115);
    expect([anatomy.gpuBusySeconds, anatomy.dispatches, anatomy.submits]).toEqual([null, null, null]);
  });

  it('counts each step alone, work that was held back before it not included', async () => {
    const { device } = createCountingDevice({ dispatchSeconds: 0.001 });
    let held: GPUCommandEncoder | null = null;
    const doStep = () => {
      held = device.createCommandEncoder();
      const pass = held.beginComputePass();
      for (let at = 0; at < 7; at++) pass.dispatchWorkgroups(1);
      pass.end();
    };
    const settle = () => {
      if (held) device.queue.submit([held.finish()]);
      held = null;
      return Promise.resolve();
    };
    doStep();
    const readings = await countSteps(device, doStep, settle);
    expect(readings).toHaveLength(5);
    for (const reading of readings) {
      expect(reading).toMatchObject({ dispatches: 7, passes: 1, submits: 1, buffers: 0 });
      expect(reading.gpuBusySeconds).toBeCloseTo(0.007, 9);
    }
  });
});

describe('a step as one bar', () => {
  const seconds = fc.double({ min: 0, max: 1, noNaN: true });
  it('has parts that are never negative and add up to the step', () => {
    fc.assert(
      fc.property(seconds, seconds, seconds, (scriptSeconds, gpuBusySeconds, stepSeconds) => {
        const anatomy = { scriptSeconds, gpuBusySeconds, stepSeconds, readbackSeconds: 0, dispatches: 1, submits: 1 };
        const parts = splitStep(anatomy);
        const all = parts ? [parts.script, parts.both, parts.gpu, parts.idle] : [];
        expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
        expect(all.reduce((sum, part) => sum + part, 0)).toBeCloseTo(stepSeconds, 12);
      }),
      { seed: 1 },
    );
  });

  it('shows 4 ms of script and 7 ms of GPU in a step of 8 ms as 3 ms together', () => {
    const times = { scriptSeconds: 0.004, gpuBusySeconds: 0.007, stepSeconds: 0.008, readbackSeconds: 0.001 };
    const parts = splitStep({ ...times, dispatches: 101, submits: 7 });
    expect(parts?.both).toBeCloseTo(0.003, 9);
    expect(parts?.script).toBeCloseTo(0.001, 9);
    expect(parts?.gpu).toBeCloseTo(0.004, 9);
    expect(parts?.idle).toBe(0);
  });

  it('is not drawn where the GPU’s share is unknown', () => {
    const times = { scriptSeconds: 0.004, gpuBusySeconds: null, stepSeconds: 0.008, readbackSeconds: 0.001 };
    expect(splitStep({ ...times, dispatches: null, submits: null })).toBeNull();
  });
});
