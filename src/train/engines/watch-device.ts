/**
 * What goes wrong on a GPU device while an engine uses it. WebGPU reports mistakes outside the calls that made them, and
 * a lost device fails every later call in some way; both are kept here as one first fault.
 */
import type { Gpu } from '#device/gpu.ts';
import type { Fault } from './engine.ts';

export interface WatchedDevice {
  /** The first thing that went wrong, or null; a loss replaces what was noted before, it is the cause. */
  fault(): Fault | null;
  /** Notes a mistake found before the device could. */
  note(fault: Fault): void;
  /** Runs `work` and finishes it on the device with `flush`; errors of the device during it come back as a value. */
  guard(work: () => void, flush: () => Promise<void>): Promise<Fault | null>;
  /** From now on the device may go without being missed. */
  close(): void;
}

export function watchDevice({ device, lost }: Pick<Gpu, 'device' | 'lost'>): WatchedDevice {
  let fault: Fault | null = null;
  let isClosed = false;
  const onError = (event: GPUUncapturedErrorEvent) => {
    fault ??= { kind: faultKind(event.error), detail: event.error.message };
  };
  device.addEventListener('uncapturederror', onError);
  void lost.then(({ reason, message }) => {
    if (!isClosed) fault = { kind: 'lost', detail: `${reason}: ${message}` };
  });
  return {
    fault: () => fault,
    note(noted) {
      fault ??= noted;
    },
    async guard(work, flush) {
      const filters = ['out-of-memory', 'validation', 'internal'] as const;
      for (const filter of filters) device.pushErrorScope(filter);
      let thrown: unknown = null;
      try {
        work();
        await flush();
      } catch (error) {
        thrown = error;
      }
      const errors = await Promise.all(filters.map(() => device.popErrorScope()));
      if (fault?.kind === 'out-of-memory') return fault;
      // Out of memory first: it makes invalid buffers, whose use is then a validation error too.
      const error = errors.findLast((one) => one !== null);
      if (error) return { kind: faultKind(error), detail: error.message };
      if (thrown) throw thrown;
      return fault;
    },
    close() {
      isClosed = true;
      device.removeEventListener('uncapturederror', onError);
    },
  };
}

/** Bytes that one buffer of this usage may have. */
export function largestBuffer({ limits }: GPUDevice, usage: GPUBufferUsageFlags): number {
  if ((usage & GPUBufferUsage.STORAGE) === 0) return limits.maxBufferSize;
  return Math.min(limits.maxBufferSize, limits.maxStorageBufferBindingSize);
}

function faultKind(error: GPUError): Fault['kind'] {
  return error instanceof GPUOutOfMemoryError ? 'out-of-memory' : 'validation';
}
