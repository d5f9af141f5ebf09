/** The pass meter on a made-up device that keeps its own tally and clock. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createPassMeter } from '#device/pass-meter.ts';
import { createCountingDevice } from '#support/counting-device.ts';

beforeAll(() => {
  vi.stubGlobal('GPUBufferUsage', { QUERY_RESOLVE: 512, COPY_SRC: 4, COPY_DST: 8, MAP_READ: 1 });
  vi.stubGlobal('GPUMapMode', { READ: 1 });
});

/** `passes` passes of `dispatches` each in one submit. */
function work(device: GPUDevice, passes: number, dispatches: number): void {
  const encoder = device.createCommandEncoder();
  for (let index = 0; index < passes; index++) {
    const pass = encoder.beginComputePass();
    for (let at = 0; at < dispatches; at++) pass.dispatchWorkgroups(1);
    pass.end();
  }
  device.queue.submit([encoder.finish()]);
}

describe('a pass meter', () => {
  it('counts what the device counts, and nothing of its own', async () => {
    const { device, tally } = createCountingDevice();
    const meter = createPassMeter(device);
    const before = { ...tally };
    meter.start();
    work(device, 3, 5);
    work(device, 1, 2);
    device.createBuffer({ size: 16, usage: 8 });
    const during = { ...tally };
    const reading = await meter.read();
    expect(reading).toMatchObject({ dispatches: 17, passes: 4, submits: 2, buffers: 1 });
    for (const name of ['dispatches', 'passes', 'submits', 'buffers'] as const) {
      expect(reading[name]).toBe(during[name] - before[name]);
    }
  });

  it('adds the time of the passes up: 17 dispatches of 2 ms are 34 ms', async () => {
    const { device } = createCountingDevice({ dispatchSeconds: 0.002 });
    const meter = createPassMeter(device);
    meter.start();
    work(device, 3, 5);
    work(device, 1, 2);
    expect((await meter.read()).gpuBusySeconds).toBeCloseTo(0.034, 9);
  });

  it('leaves out the time between passes', async () => {
    const made = createCountingDevice({ dispatchSeconds: 0.002 });
    const meter = createPassMeter(made.device);
    meter.start();
    work(made.device, 1, 1);
    made.now += 1_000_000_000n;
    work(made.device, 1, 1);
    expect((await meter.read()).gpuBusySeconds).toBeCloseTo(0.004, 9);
  });

  it('counts passes that run side by side once', async () => {
    const made = createCountingDevice({ dispatchSeconds: 0.002 });
    const meter = createPassMeter(made.device);
    meter.start();
    work(made.device, 1, 4);
    // The clock jumps back: the second pass begins while the first still runs.
    made.now -= 4_000_000n;
    work(made.device, 1, 4);
    expect((await meter.read()).gpuBusySeconds).toBeCloseTo(0.012, 9);
  });

  it('starts from zero each time', async () => {
    const { device } = createCountingDevice();
    const meter = createPassMeter(device);
    meter.start();
    work(device, 2, 2);
    await meter.read();
    work(device, 7, 7);
    meter.start();
    work(device, 1, 1);
    expect(await meter.read()).toMatchObject({ dispatches: 1, passes: 1, submits: 1 });
  });

  it('counts on a device without clocks, and says that it cannot time', async () => {
    const { device } = createCountingDevice({ hasClocks: false });
    const meter = createPassMeter(device);
    meter.start();
    work(device, 2, 3);
    expect(await meter.read()).toEqual({ dispatches: 6, passes: 2, submits: 1, buffers: 0, gpuBusySeconds: null });
  });

  it('gives no time rather than half of it when there are more passes than clock slots', async () => {
    const { device } = createCountingDevice();
    const meter = createPassMeter(device);
    meter.start();
    work(device, 2049, 1);
    expect(await meter.read()).toMatchObject({ passes: 2049, gpuBusySeconds: null });
    meter.start();
    work(device, 2048, 1);
    expect((await meter.read()).gpuBusySeconds).toBeCloseTo(2.048, 6);
  });

  it('leaves a pass alone that somebody else times', async () => {
    const { device } = createCountingDevice();
    const meter = createPassMeter(device);
    const own = device.createQuerySet({ type: 'timestamp', count: 2 });
    meter.start();
    const encoder = device.createCommandEncoder();
    const timestampWrites = { querySet: own, beginningOfPassWriteIndex: 0, endOfPassWriteIndex: 1 };
    const pass = encoder.beginComputePass({ timestampWrites });
    pass.dispatchWorkgroups(1);
    pass.end();
    device.queue.submit([encoder.finish()]);
    expect(await meter.read()).toMatchObject({ dispatches: 1, gpuBusySeconds: null });
    expect((own as unknown as { slots: bigint[] }).slots[1]).toBeGreaterThan(0n);
  });

  it('leaves the device as it found it, and no buffer behind', () => {
    const { device, tally } = createCountingDevice();
    const methods = [device.createCommandEncoder, device.createBuffer, device.queue.submit];
    const meter = createPassMeter(device);
    expect(device.createBuffer).not.toBe(methods[1]);
    meter.close();
    expect([device.createCommandEncoder, device.createBuffer, device.queue.submit]).toEqual(methods);
    expect(tally.destroyed).toBe(tally.buffers);
  });
});
