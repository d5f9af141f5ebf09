/**
 * A made-up GPU device for Node: it computes nothing, keeps its own tally of what was asked of it, and has a clock that
 * each dispatch moves on by a fixed time. Bytes that are written or copied arrive, so what no kernel has touched reads
 * back as it was, and all else as zeros. What is measured on it can be compared with what it knows. Ignored on purpose:
 * shaders, textures, render passes, and WebGPU's validation; a method it does not have fails loudly.
 */
import { CountedBuffer, type Tally } from './counted-buffer.ts';
import { fillLimits } from './counting-limits.ts';

export interface CountingDevice {
  readonly device: GPUDevice;
  readonly tally: Tally;
  /** Nanoseconds of the device's clock. */
  now: bigint;
}

export interface CountingOptions {
  /** By which each dispatch moves the clock. */
  readonly dispatchSeconds?: number;
  /** Whether it offers `timestamp-query`. */
  readonly hasClocks?: boolean;
  /** Offered besides. */
  readonly features?: readonly GPUFeatureName[];
  /** Over WebGPU's defaults. */
  readonly limits?: Readonly<Record<string, number>>;
}

interface Stamps {
  readonly slots: bigint[];
}

export function createCountingDevice(options: CountingOptions = {}): CountingDevice {
  const { dispatchSeconds = 1e-3, hasClocks = true, features = [], limits = {} } = options;
  const tally: Tally = {
    dispatches: 0,
    passes: 0,
    submits: 0,
    buffers: 0,
    madeBytes: 0,
    destroyed: 0,
    pipelines: 0,
    bindGroups: 0,
    writtenBytes: 0,
    readbacks: 0,
  };
  const tick = BigInt(Math.round(dispatchSeconds * 1e9));
  const made: CountingDevice = { device: {} as GPUDevice, tally, now: 1_000_000n };

  const beginComputePass = (work: (() => void)[], descriptor?: GPUComputePassDescriptor) => {
    tally.passes++;
    const writes = descriptor?.timestampWrites;
    const stamp = (slot: number | undefined) => {
      if (writes && slot !== undefined) (writes.querySet as unknown as Stamps).slots[slot] = made.now;
    };
    const dispatch = () => {
      tally.dispatches++;
      work.push(() => void (made.now += tick));
    };
    work.push(() => stamp(writes?.beginningOfPassWriteIndex));
    return {
      setPipeline: () => undefined,
      setBindGroup: () => undefined,
      dispatchWorkgroups: dispatch,
      dispatchWorkgroupsIndirect: dispatch,
      end: () => work.push(() => stamp(writes?.endOfPassWriteIndex)),
    };
  };

  const createCommandEncoder = () => {
    const work: (() => void)[] = [];
    return {
      beginComputePass: (descriptor?: GPUComputePassDescriptor) => beginComputePass(work, descriptor),
      resolveQuerySet(set: Stamps, first: number, count: number, to: CountedBuffer, at: number) {
        work.push(() => new BigUint64Array(to.content, at).set(set.slots.slice(first, first + count)));
      },
      copyBufferToBuffer(from: CountedBuffer, begin: number, to: CountedBuffer, at: number, bytes: number) {
        work.push(() => new Uint8Array(to.content).set(new Uint8Array(from.content, begin, bytes), at));
      },
      clearBuffer: (buffer: CountedBuffer, at = 0, bytes = buffer.size - at) =>
        work.push(() => void new Uint8Array(buffer.content, at, bytes).fill(0)),
      finish: () => work,
    };
  };

  const queue = {
    submit(commands: (() => void)[][]) {
      tally.submits++;
      for (const work of commands) for (const one of work) one();
    },
    writeBuffer(to: CountedBuffer, at: number, from: ArrayBuffer | ArrayBufferView, begin = 0, length?: number) {
      const bytes = bytesOf(from, begin, length);
      tally.writtenBytes += bytes.length;
      new Uint8Array(to.content).set(bytes, at);
    },
    onSubmittedWorkDone: () => Promise.resolve(),
  };

  const createPipeline = () => {
    tally.pipelines++;
    return { getBindGroupLayout: () => ({}) };
  };
  let lose: (info: GPUDeviceLostInfo) => void = () => undefined;
  const fake = {
    features: new Set([...(hasClocks ? ['timestamp-query'] : []), ...features]),
    limits: fillLimits(limits),
    lost: new Promise<GPUDeviceLostInfo>((resolve) => (lose = resolve)),
    queue,
    createBuffer(descriptor: GPUBufferDescriptor) {
      tally.buffers++;
      tally.madeBytes += descriptor.size;
      return new CountedBuffer(tally, descriptor);
    },
    createCommandEncoder,
    createQuerySet: ({ count }: { count: number }) => ({
      slots: Array.from({ length: count }, () => 0n),
      destroy: () => undefined,
    }),
    createShaderModule: () => ({ getCompilationInfo: () => Promise.resolve({ messages: [] }) }),
    createBindGroupLayout: () => ({}),
    createPipelineLayout: () => ({}),
    createComputePipeline: createPipeline,
    createComputePipelineAsync: () => Promise.resolve(createPipeline()),
    createBindGroup() {
      tally.bindGroups++;
      return {};
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    pushErrorScope: () => undefined,
    popErrorScope: () => Promise.resolve(null),
    destroy: () => lose({ reason: 'destroyed', message: '' } as GPUDeviceLostInfo),
  };
  return Object.assign(made, { device: fake as unknown as GPUDevice });
}

/** As `writeBuffer` reads them: offset and length of an array are in elements, of a buffer in bytes. */
function bytesOf(from: ArrayBuffer | ArrayBufferView, begin: number, length?: number): Uint8Array {
  if (!ArrayBuffer.isView(from)) return new Uint8Array(from, begin, length);
  const width = 'BYTES_PER_ELEMENT' in from ? (from.BYTES_PER_ELEMENT as number) : 1;
  const bytes = length === undefined ? from.byteLength - begin * width : length * width;
  return new Uint8Array(from.buffer, from.byteOffset + begin * width, bytes);
}
