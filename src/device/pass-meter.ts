/**
 * What a stretch of GPU work consists of, seen from below any library: dispatches, passes, submits, buffers made, and,
 * where the device has clocks, how long its passes ran. The device's own methods are wrapped while the meter stands, so
 * it sees what TensorFlow.js asks for without knowing TensorFlow.js. Ignored on purpose: copies outside passes (they
 * carry no clock), gaps between the dispatches of one pass (they count as running), and render passes.
 */

export interface PassCounts {
  readonly dispatches: number;
  readonly passes: number;
  readonly submits: number;
  /** Buffers created; in a steady step the ideal is none. */
  readonly buffers: number;
}

export interface PassReading extends PassCounts {
  /**
   * Seconds during which a pass ran: the union of all passes, so that passes running side by side count once. A browser
   * may round its GPU clock to 0.1 ms; the mean of many readings is still right. Null without `timestamp-query`, when
   * there were more passes than clock slots, and when somebody else was timing them.
   */
  readonly gpuBusySeconds: number | null;
}

export interface PassMeter {
  /** Counts from zero; call it when all work has been submitted. */
  start(): void;
  /** Stops counting and tells what came since `start`; call it when the queue is empty. Rejects when the device is lost. */
  read(): Promise<PassReading>;
  /** Gives the device its own methods back. */
  close(): void;
}

/** The most queries one set may hold (WebGPU, "GPUQuerySet"); a pass takes two. */
const clockSlots = 4096;
const bytesPerStamp = 8;

/** Wraps `device`, which must not be wrapped already. The cost of wrapping is script, so time script without a meter. */
export function createPassMeter(device: GPUDevice): PassMeter {
  const clocks = device.features.has('timestamp-query') ? createClocks(device) : null;
  let isCounting = false;
  let counts = { dispatches: 0, passes: 0, submits: 0, buffers: 0 };
  let timedPasses = 0;

  const wrapPass = (pass: GPUComputePassEncoder) => {
    const count = () => {
      if (isCounting) counts.dispatches++;
    };
    before(pass, 'dispatchWorkgroups', count);
    before(pass, 'dispatchWorkgroupsIndirect', count);
    return pass;
  };
  const wrapEncoder = (encoder: GPUCommandEncoder) => {
    const begin = encoder.beginComputePass.bind(encoder);
    encoder.beginComputePass = (descriptor) => {
      if (!isCounting) return begin(descriptor);
      counts.passes++;
      const isFree = clocks !== null && !descriptor?.timestampWrites && 2 * (timedPasses + 1) <= clockSlots;
      if (!isFree) return wrapPass(begin(descriptor));
      const timestampWrites = clocks.slotsOf(timedPasses++);
      return wrapPass(begin({ ...descriptor, timestampWrites }));
    };
    return encoder;
  };

  const createEncoder = device.createCommandEncoder.bind(device);
  const undo = [
    replace(device, 'createCommandEncoder', (descriptor) => wrapEncoder(createEncoder(descriptor))),
    before(device.queue, 'submit', () => {
      if (isCounting) counts.submits++;
    }),
    before(device, 'createBuffer', () => {
      if (isCounting) counts.buffers++;
    }),
  ];

  return {
    start() {
      counts = { dispatches: 0, passes: 0, submits: 0, buffers: 0 };
      timedPasses = 0;
      isCounting = true;
    },
    async read() {
      isCounting = false;
      const told = { ...counts };
      if (!clocks || timedPasses < told.passes) return { ...told, gpuBusySeconds: null };
      return { ...told, gpuBusySeconds: addUp(await clocks.read(timedPasses)) };
    },
    close() {
      for (const one of undo) one();
      clocks?.close();
    },
  };
}

/** The clock slots of a device: where passes write when they begin and end. */
function createClocks(device: GPUDevice) {
  const querySet = device.createQuerySet({ type: 'timestamp', count: clockSlots });
  const size = clockSlots * bytesPerStamp;
  const stamps = device.createBuffer({ size, usage: GPUBufferUsage.QUERY_RESOLVE | GPUBufferUsage.COPY_SRC });
  const copy = device.createBuffer({ size, usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ });
  return {
    slotsOf: (pass: number): GPUComputePassTimestampWrites => ({
      querySet,
      beginningOfPassWriteIndex: 2 * pass,
      endOfPassWriteIndex: 2 * pass + 1,
    }),
    /** Nanoseconds: begin and end of each pass in turn. */
    async read(passes: number): Promise<BigUint64Array> {
      if (passes === 0) return new BigUint64Array();
      const bytes = 2 * passes * bytesPerStamp;
      const encoder = device.createCommandEncoder();
      encoder.resolveQuerySet(querySet, 0, 2 * passes, stamps, 0);
      encoder.copyBufferToBuffer(stamps, 0, copy, 0, bytes);
      device.queue.submit([encoder.finish()]);
      await copy.mapAsync(GPUMapMode.READ, 0, bytes);
      const read = new BigUint64Array(copy.getMappedRange(0, bytes).slice(0));
      copy.unmap();
      return read;
    },
    close() {
      querySet.destroy();
      stamps.destroy();
      copy.destroy();
    },
  };
}

/** Seconds covered by the passes. A pass whose clock ran backwards, as one that was never submitted, covers nothing. */
function addUp(stamps: BigUint64Array): number {
  const spans: { begin: bigint; end: bigint }[] = [];
  for (let at = 0; at + 1 < stamps.length; at += 2) {
    const [begin = 0n, end = 0n] = stamps.subarray(at, at + 2);
    if (end > begin) spans.push({ begin, end });
  }
  spans.sort((a, b) => (a.begin < b.begin ? -1 : 1));
  let covered = 0n;
  let reached = 0n;
  for (const { begin, end } of spans) {
    const from = begin > reached ? begin : reached;
    if (end > from) covered += end - from;
    if (end > reached) reached = end;
  }
  return Number(covered) / 1e9;
}

/** Puts `method` in the place of the object's own; returns the way back. */
function replace<T extends object, K extends keyof T>(target: T, name: K, method: T[K]): () => void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value: method, configurable: true, writable: true });
  return () => {
    // A browser keeps its methods on the prototype: there the way back is to take ours away.
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  };
}

/** Calls `note` before each call of the method. */
function before<T extends object>(target: T, name: keyof T & string, note: () => void): () => void {
  const method = target[name] as (...given: unknown[]) => unknown;
  const wrapped = (...given: unknown[]) => {
    note();
    return method.apply(target, given);
  };
  return replace(target, name, wrapped as T[keyof T & string]);
}
