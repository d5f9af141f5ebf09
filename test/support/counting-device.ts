/**
 * A made-up GPU device for Node: it computes nothing, keeps its own tally of what was asked of it, and has a clock that
 * each dispatch moves on by a fixed time. What is measured on it can be compared with what it knows.
 */

export interface CountingDevice {
  readonly device: GPUDevice;
  /** The device's own tally since it was made. */
  readonly tally: { dispatches: number; passes: number; submits: number; buffers: number; destroyed: number };
  /** Nanoseconds of the device's clock. */
  now: bigint;
}

interface Stamps {
  readonly slots: bigint[];
}

/** @param dispatchSeconds by which each dispatch moves the clock; `hasClocks`: whether it offers `timestamp-query` */
export function createCountingDevice({ dispatchSeconds = 1e-3, hasClocks = true } = {}): CountingDevice {
  const tally = { dispatches: 0, passes: 0, submits: 0, buffers: 0, destroyed: 0 };
  const step = BigInt(Math.round(dispatchSeconds * 1e9));
  const made: CountingDevice = { device: {} as GPUDevice, tally, now: 1_000_000n };

  const createBuffer = ({ size }: { size: number }) => {
    tally.buffers++;
    return {
      size,
      content: new BigUint64Array(Math.ceil(size / 8)),
      mapAsync: () => Promise.resolve(),
      getMappedRange(from: number, bytes: number) {
        return this.content.buffer.slice(from, from + bytes);
      },
      unmap: () => undefined,
      destroy: () => void tally.destroyed++,
    };
  };
  type Buffer = ReturnType<typeof createBuffer>;

  const beginComputePass = (work: (() => void)[], descriptor?: GPUComputePassDescriptor) => {
    tally.passes++;
    const writes = descriptor?.timestampWrites;
    const stamp = (slot: number | undefined) => {
      if (writes && slot !== undefined) (writes.querySet as unknown as Stamps).slots[slot] = made.now;
    };
    const dispatch = () => {
      tally.dispatches++;
      work.push(() => void (made.now += step));
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
      resolveQuerySet(set: Stamps, first: number, count: number, to: Buffer) {
        work.push(() => to.content.set(set.slots.slice(first, first + count)));
      },
      copyBufferToBuffer: (from: Buffer, _from: number, to: Buffer) => work.push(() => to.content.set(from.content)),
      finish: () => work,
    };
  };

  const queue = {
    submit(commands: (() => void)[][]) {
      tally.submits++;
      for (const work of commands) for (const one of work) one();
    },
    onSubmittedWorkDone: () => Promise.resolve(),
  };
  const fake = {
    features: new Set(hasClocks ? ['timestamp-query'] : []),
    queue,
    createBuffer,
    createCommandEncoder,
    createQuerySet: ({ count }: { count: number }) => ({
      slots: Array.from({ length: count }, () => 0n),
      destroy: () => undefined,
    }),
  };
  return Object.assign(made, { device: fake as unknown as GPUDevice });
}
