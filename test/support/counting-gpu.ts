/**
 * A browser's WebGPU in Node on the counting device: the names that scripts expect in the page, so that the engines open
 * as they do there and train without a GPU, on zeros.
 */
import { vi } from 'vitest';
import { CountedBuffer } from './counted-buffer.ts';
import { createCountingDevice, type CountingDevice, type CountingOptions } from './counting-device.ts';

const usages = {
  MAP_READ: 1,
  MAP_WRITE: 2,
  COPY_SRC: 4,
  COPY_DST: 8,
  INDEX: 16,
  VERTEX: 32,
  UNIFORM: 64,
  STORAGE: 128,
  INDIRECT: 256,
  QUERY_RESOLVE: 512,
};

/**
 * Puts a counting device behind `navigator.gpu` until `vi.unstubAllGlobals`; every request for a device gets a new one.
 * @returns the device handed out last
 */
export function stubCountingGpu(options: CountingOptions = {}): () => CountingDevice {
  let latest: CountingDevice | null = null;
  const { device } = createCountingDevice(options);
  const info = { vendor: 'made up', architecture: 'counting', device: '', description: '', isFallbackAdapter: false };
  const adapter = {
    features: device.features,
    limits: device.limits,
    info,
    requestDevice() {
      latest = createCountingDevice(options);
      return Promise.resolve(latest.device);
    },
  };
  vi.stubGlobal('navigator', { gpu: { requestAdapter: () => Promise.resolve(adapter) } });
  vi.stubGlobal('GPUBuffer', CountedBuffer);
  vi.stubGlobal('GPUTexture', function GPUTexture() {});
  vi.stubGlobal('GPUOutOfMemoryError', function GPUOutOfMemoryError() {});
  vi.stubGlobal('GPUBufferUsage', usages);
  vi.stubGlobal('GPUMapMode', { READ: 1, WRITE: 2 });
  vi.stubGlobal('GPUShaderStage', { VERTEX: 1, FRAGMENT: 2, COMPUTE: 4 });
  return () => {
    if (!latest) throw new Error('nobody has asked for a device yet');
    return latest;
  };
}
