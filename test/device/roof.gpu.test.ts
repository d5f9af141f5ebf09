/** The roof on a real WebGPU device; in automatic tests that is a software adapter, so no speed is asserted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureCopy } from '#device/copy.ts';
import type { Gpu } from '#device/gpu.ts';
import { openGpu } from '#device/gpu.ts';
import { measureReadback } from '#device/launch.ts';
import { measureMatmulPeak } from '#device/matmul-search.ts';
import { compileFill, countMatmulFlop, createOperands, planProduct, readProductError } from '#device/matmul.ts';
import { measureRoof } from '#device/roof.ts';
import { spreadOf } from '#device/statistics.ts';
import { planNaive, tilings } from '#device/tilings.ts';
import { wallClock } from '#device/timing.ts';
import { BenchFailure, createWorkbench } from '#device/workbench.ts';

let gpu: Gpu;

beforeAll(async () => {
  const opening = await openGpu();
  if (opening.kind === 'none') throw new Error(`${opening.reason}: ${opening.detail}`);
  gpu = opening.gpu;
});

afterAll(() => gpu.device.destroy());

describe('a device of our own', () => {
  it('opens with the limits its adapter offers, and knows that SwiftShader is software', () => {
    expect(gpu.device.limits.maxBufferSize).toBe(gpu.adapter.limits.maxBufferSize);
    if (gpu.adapterInfo.architecture === 'swiftshader') expect(gpu.isSoftware).toBe(true);
  });
});

describe('every tiling', () => {
  it.each(tilings.map((tiling) => [tiling.name, tiling] as const))(
    '%s multiplies like the f64 reference in all entries',
    async (_name, tiling) => {
      const bench = createWorkbench(gpu.device);
      const kernel = await bench.compile(tiling.wgsl);
      const fill = await compileFill(bench);
      for (const blocks of [1, 2]) {
        const n = blocks * Math.max(tiling.blockRows, tiling.blockColumns);
        const operands = await createOperands(bench, fill, n);
        await bench.guard(() => planProduct(bench, kernel, tiling, operands)(1, 1));
        expect(await readProductError(bench, operands, n * n)).toBeLessThan(1e-4);
      }
      bench.free();
    },
  );

  it('refuses a size that is not a multiple of its block', async () => {
    const bench = createWorkbench(gpu.device);
    const kernel = await bench.compile(planNaive(8).wgsl);
    const operands = await createOperands(bench, await compileFill(bench), 12);
    expect(() => planProduct(bench, kernel, planNaive(8), operands)).toThrow(RangeError);
    bench.free();
  });

  it('a kernel that drops one term of the sum is caught by the check', async () => {
    const bench = createWorkbench(gpu.device);
    const honest = planNaive(8);
    const flawed = { ...honest, wgsl: honest.wgsl.replace('var k = 0u', 'var k = 1u') };
    const kernel = await bench.compile(flawed.wgsl);
    const operands = await createOperands(bench, await compileFill(bench), 64);
    await planProduct(bench, kernel, flawed, operands)(1, 1);
    expect(await readProductError(bench, operands)).toBeGreaterThan(1e-2);
    bench.free();
  });
});

describe('the workbench', () => {
  it('reports a WGSL mistake as a validation error', async () => {
    const bench = createWorkbench(gpu.device);
    const trouble = await bench.guard(() => bench.compile('not a shader')).catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(BenchFailure);
    expect((trouble as BenchFailure).reason).toBe('validation-error');
    bench.free();
  });
});

describe('a device asked for too much', () => {
  it('does not take a read that got no buffer for a lost device', async () => {
    const bench = createWorkbench(gpu.device);
    const small = await bench.guard(async () => bench.buffer(16, GPUBufferUsage.COPY_SRC));
    const read = bench.guard(() => bench.read(small, 2 * gpu.device.limits.maxBufferSize));
    const trouble = await read.catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(BenchFailure);
    expect((trouble as BenchFailure).reason).not.toBe('device-lost');
    await bench.guard(() => bench.finish());
    bench.free();
  });
});

describe('the matmul peak', () => {
  it('is 2 n^3 over the raw time of at least ten windows', async () => {
    const bench = createWorkbench(gpu.device);
    const emptyWaitSeconds = (await measureReadback(bench, wallClock)).median;
    const watch = { clock: wallClock, emptyWaitSeconds };
    const candidates = tilings.filter(({ isShared }) => !isShared);
    const peak = await measureMatmulPeak(bench, watch, { candidates, searchSeconds: 0.6, timingSeconds: 0.3 });
    bench.free();
    expect(peak.windows.length).toBeGreaterThanOrEqual(10);
    expect(countMatmulFlop(peak.n)).toBe(2 * peak.n * peak.n * peak.n);
    const timed = peak.windows.filter(({ seconds }) => seconds > 0);
    const byHand = timed.map(({ count, seconds }) => (count * 2 * peak.n ** 3) / seconds);
    expect(peak.flopPerSecond).toEqual(spreadOf(byHand));
    console.log(`${peak.tiling}, n = ${peak.n}: ${(peak.flopPerSecond.median / 1e9).toFixed(2)} GFLOP/s`);
  });
});

describe('the copy rate', () => {
  it('is twice the size of the buffer over the raw time, whichever way won', async () => {
    const bench = createWorkbench(gpu.device);
    const emptyWaitSeconds = (await measureReadback(bench, wallClock)).median;
    const watch = { clock: wallClock, emptyWaitSeconds };
    const copy = await measureCopy(bench, watch, { untilSeconds: wallClock() + 0.3 });
    bench.free();
    expect(copy.windows.length).toBeGreaterThanOrEqual(10);
    const timed = copy.windows.filter(({ seconds }) => seconds > 0);
    const byHand = timed.map(({ count, seconds }) => (count * 2 * copy.bytes) / seconds);
    expect(copy.bytesPerSecond).toEqual(spreadOf(byHand));
    console.log(`${copy.way} of ${copy.bytes / 2 ** 20} MiB: ${(copy.bytesPerSecond.median / 1e9).toFixed(1)} GB/s`);
  });
});

describe('a worker', () => {
  it('opens a device and measures it just as the page does', async () => {
    const worker = new Worker(new URL('./roof.worker.ts', import.meta.url), { type: 'module' });
    const answer = await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    worker.terminate();
    expect(answer).toMatchObject({ kind: 'gpu', peakFlopPerSecond: { median: expect.any(Number) } });
  });
});

describe('the roof', () => {
  it('comes within a few seconds, positive and finite, and leaves no buffer behind', async () => {
    const live = countBuffers(gpu.device);
    const shares: number[] = [];
    const start = performance.now();
    const roof = await measureRoof(gpu, { onProgress: (share) => shares.push(share) });
    const seconds = (performance.now() - start) / 1000;
    console.log(`roof in ${seconds.toFixed(2)} s: ${JSON.stringify(roof)}`);
    expect(seconds).toBeLessThan(10);
    for (const spread of [roof.peakFlopPerSecond, roof.copyBytesPerSecond, roof.readbackSeconds]) {
      expect(spread).not.toBeNull();
      if (!spread) continue;
      expect(spread.p10).toBeGreaterThan(0);
      expect(spread.p10).toBeLessThanOrEqual(spread.median);
      expect(spread.median).toBeLessThanOrEqual(spread.p90);
      expect(spread.p90).toBeLessThan(Infinity);
      expect(spread.count).toBeGreaterThanOrEqual(10);
    }
    expect(roof.maxBufferBytes).toBe(gpu.device.limits.maxBufferSize);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(live.made()).toBeGreaterThan(10);
    expect(live.left()).toBe(0);
    live.stop();
  });

  it('stops soon after it is aborted, and frees its buffers', async () => {
    const live = countBuffers(gpu.device);
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('enough')), 100);
    await expect(measureRoof(gpu, { signal: stop.signal })).rejects.toThrow('enough');
    expect(live.left()).toBe(0);
    live.stop();
  });

  it('says that the device was lost when it is taken away', async () => {
    const opening = await openGpu();
    if (opening.kind === 'none') throw new Error(opening.reason);
    setTimeout(() => opening.gpu.device.destroy(), 200);
    await expect(measureRoof(opening.gpu)).rejects.toMatchObject({ name: 'BenchFailure', reason: 'device-lost' });
  });
});

/** Counts the buffers of a device that were made and not destroyed, by stepping in front of `createBuffer`. */
function countBuffers(device: GPUDevice) {
  const alive = new Set<GPUBuffer>();
  let made = 0;
  const original = device.createBuffer.bind(device);
  device.createBuffer = (descriptor) => {
    const buffer = original(descriptor);
    const destroy = buffer.destroy.bind(buffer);
    made += 1;
    alive.add(buffer);
    buffer.destroy = () => {
      alive.delete(buffer);
      destroy();
    };
    return buffer;
  };
  return {
    made: () => made,
    left: () => alive.size,
    stop: () => {
      device.createBuffer = original;
    },
  };
}
