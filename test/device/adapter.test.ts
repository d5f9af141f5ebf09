/** Which adapters count as software, and what is asked of a device. Names as browsers report them. */
import { describe, expect, it } from 'vitest';
import { isSoftwareAdapter, planDevice } from '#device/adapter.ts';

describe('an adapter', () => {
  it.each([
    [{ vendor: 'google', architecture: 'swiftshader' }],
    [{ vendor: 'google', architecture: 'swiftshader', isFallbackAdapter: true }],
    [{ vendor: 'microsoft', architecture: 'warp' }],
    [{ description: 'Microsoft Basic Render Driver' }],
    [{ vendor: 'mesa', architecture: 'software' }],
    [{ vendor: 'mesa', description: 'llvmpipe (LLVM 17.0.6, 256 bits)' }],
    [{ description: 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)' }],
    [{ vendor: 'nvidia', architecture: 'ampere', isFallbackAdapter: true }],
  ])('%j is software', (info) => {
    expect(isSoftwareAdapter(info)).toBe(true);
  });

  it.each([
    [{ vendor: 'nvidia', architecture: 'ada-lovelace', description: 'NVIDIA GeForce RTX 4090' }],
    [{ vendor: 'apple', architecture: 'metal-3' }],
    [{ vendor: 'amd', architecture: 'rdna-3', isFallbackAdapter: false }],
    [{ vendor: 'intel', architecture: 'xe-lpg' }],
    [{ vendor: 'qualcomm', architecture: 'adreno-7xx' }],
    [{ description: 'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)' }],
    [{ vendor: '', architecture: '', device: '', description: '' }],
    [{}],
  ])('%j is not called software', (info) => {
    expect(isSoftwareAdapter(info)).toBe(false);
  });
});

describe('what is asked of a device', () => {
  const adapterWith = (features: string[], limits: Record<string, number>) =>
    ({ features: new Set(features), limits }) as unknown as GPUAdapter;

  it('is the features we use, as far as they are offered, and no others', () => {
    const plan = planDevice(adapterWith(['shader-f16', 'depth-clip-control', 'timestamp-query'], {}));
    expect(plan.requiredFeatures).toEqual(['timestamp-query', 'shader-f16']);
  });

  it('is every limit we use, raised to what is offered; one that the browser does not know is left out', () => {
    const plan = planDevice(adapterWith([], { maxBufferSize: 2 ** 32, maxStorageBuffersPerShaderStage: 10, other: 3 }));
    expect(plan.requiredLimits).toEqual({ maxBufferSize: 2 ** 32, maxStorageBuffersPerShaderStage: 10 });
  });
});
