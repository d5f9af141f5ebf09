/**
 * Times compute passes: by the GPU's own clock where the device has one, all in one submit; else by the processor's, one
 * submit after the other, each waited for.
 */

export interface TimedPass {
  readonly pipeline: GPUComputePipeline;
  /** Bind groups 0 and 1; the first has one dynamic offset. */
  readonly ticks: GPUBindGroup;
  readonly group: GPUBindGroup;
  readonly groups: readonly [x: number, y: number, z: number];
  /** Dispatches, one behind the other. */
  readonly repeats: number;
}

export interface PassClock {
  readonly kind: 'gpu' | 'processor';
  /** Seconds of each pass, in order. Rejects when the device is lost. */
  time(passes: readonly TimedPass[]): Promise<readonly number[]>;
  close(): void;
}

export function createPassClock(device: GPUDevice, nowSeconds: () => number): PassClock {
  return device.features.has('timestamp-query') ? createGpuClock(device) : createWallClock(device, nowSeconds);
}

function record(encoder: GPUCommandEncoder, pass: TimedPass, descriptor?: GPUComputePassDescriptor): void {
  const own = encoder.beginComputePass(descriptor);
  own.setPipeline(pass.pipeline);
  own.setBindGroup(0, pass.ticks, [0]);
  own.setBindGroup(1, pass.group);
  for (let repeat = 0; repeat < pass.repeats; repeat++) own.dispatchWorkgroups(...pass.groups);
  own.end();
}

/** Passes of one submit; two stamps of 8 bytes each. */
const mostPasses = 64;
const stampBytes = 8;

function createGpuClock(device: GPUDevice): PassClock {
  const querySet = device.createQuerySet({ type: 'timestamp', count: 2 * mostPasses });
  const size = 2 * mostPasses * stampBytes;
  const stamps = device.createBuffer({ size, usage: GPUBufferUsage.QUERY_RESOLVE | GPUBufferUsage.COPY_SRC });
  const copy = device.createBuffer({ size, usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ });

  async function timeSome(passes: readonly TimedPass[]): Promise<readonly number[]> {
    const bytes = 2 * passes.length * stampBytes;
    const encoder = device.createCommandEncoder();
    passes.forEach((pass, at) => {
      const timestampWrites = {
        querySet,
        beginningOfPassWriteIndex: 2 * at,
        endOfPassWriteIndex: 2 * at + 1,
      };
      record(encoder, pass, { timestampWrites });
    });
    encoder.resolveQuerySet(querySet, 0, 2 * passes.length, stamps, 0);
    encoder.copyBufferToBuffer(stamps, 0, copy, 0, bytes);
    device.queue.submit([encoder.finish()]);
    await copy.mapAsync(GPUMapMode.READ, 0, bytes);
    const read = new BigInt64Array(copy.getMappedRange(0, bytes).slice(0));
    copy.unmap();
    return passes.map((_, at) => Number((read[2 * at + 1] ?? 0n) - (read[2 * at] ?? 0n)) / 1e9);
  }

  return {
    kind: 'gpu',
    async time(passes) {
      const seconds: number[] = [];
      for (let from = 0; from < passes.length; from += mostPasses) {
        seconds.push(...(await timeSome(passes.slice(from, from + mostPasses))));
      }
      return seconds;
    },
    close() {
      querySet.destroy();
      stamps.destroy();
      copy.destroy();
    },
  };
}

function createWallClock(device: GPUDevice, nowSeconds: () => number): PassClock {
  return {
    kind: 'processor',
    async time(passes) {
      const seconds: number[] = [];
      for (const pass of passes) {
        const encoder = device.createCommandEncoder();
        record(encoder, pass);
        const commands = encoder.finish();
        const start = nowSeconds();
        device.queue.submit([commands]);
        await device.queue.onSubmittedWorkDone();
        seconds.push(nowSeconds() - start);
      }
      return seconds;
    },
    close: () => undefined,
  };
}
