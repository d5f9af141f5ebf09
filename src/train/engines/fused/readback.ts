/**
 * Numbers back to the CPU without holding the GPU up: copied aside in the order of the queue, so that the next step may
 * overwrite them at once, and mapped when the copy is done. Buffers for copies are used again.
 */
import type { Span } from './program.ts';

export interface Readback {
  /** Issues the copies at once; resolves with one array for each span. Rejects when the device is lost. */
  read(spans: readonly Span[]): Promise<readonly ArrayBuffer[]>;
  readonly buffers: number;
  close(): void;
}

/** Copy buffers kept for the next read. */
const mostIdle = 4;
const smallest = 256;

export function createReadback(device: GPUDevice): Readback {
  const alive = new Set<GPUBuffer>();
  const idle: GPUBuffer[] = [];

  function take(bytes: number): GPUBuffer {
    const at = idle.findIndex(({ size }) => size >= bytes && size <= 4 * Math.max(bytes, smallest));
    const [found] = at < 0 ? [] : idle.splice(at, 1);
    if (found) return found;
    const usage = GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ;
    const buffer = device.createBuffer({ size: Math.max(bytes, smallest), usage });
    alive.add(buffer);
    return buffer;
  }

  function drop(buffer: GPUBuffer): void {
    alive.delete(buffer);
    buffer.destroy();
  }

  return {
    async read(spans) {
      const total = spans.reduce((sum, { bytes }) => sum + bytes, 0);
      const copy = take(total);
      const encoder = device.createCommandEncoder();
      let at = 0;
      for (const { buffer, offset, bytes } of spans) {
        encoder.copyBufferToBuffer(buffer, offset, copy, at, bytes);
        at += bytes;
      }
      device.queue.submit([encoder.finish()]);
      try {
        await copy.mapAsync(GPUMapMode.READ, 0, total);
      } catch (thrown) {
        drop(copy);
        throw thrown;
      }
      const mapped = copy.getMappedRange(0, total);
      let from = 0;
      const arrays = spans.map(({ bytes }) => mapped.slice(from, (from += bytes)));
      copy.unmap();
      if (alive.has(copy) && idle.length < mostIdle) idle.push(copy);
      else drop(copy);
      return arrays;
    },
    get buffers() {
      return alive.size;
    },
    close() {
      for (const buffer of alive) buffer.destroy();
      alive.clear();
      idle.length = 0;
    },
  };
}
