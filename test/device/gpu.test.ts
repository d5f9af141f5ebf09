/** Opening a device on made-up browsers: each way to fail ends in a reason, and none in a wait without end. */
import { describe, expect, it, vi } from 'vitest';
import { openGpu } from '#device/gpu.ts';

const soon = 20;

/** A device that lives until it is destroyed, or that is dead from the start. */
function fakeDevice({ isBornLost = false } = {}) {
  const destroy = vi.fn();
  const lost = isBornLost ? Promise.resolve({ reason: 'unknown', message: 'no memory left' }) : new Promise(() => {});
  const queue = { onSubmittedWorkDone: () => Promise.resolve() };
  return { device: { lost, queue, destroy, limits: {} } as unknown as GPUDevice, destroy };
}

interface AdapterWish {
  readonly requestDevice: (descriptor: GPUDeviceDescriptor) => Promise<GPUDevice>;
  readonly info?: object | undefined;
  readonly isFallbackAdapter?: boolean;
}

function fakeAdapter({ requestDevice, ...rest }: AdapterWish): GPUAdapter {
  const info = { vendor: 'nvidia', architecture: 'ampere' };
  const limits = { maxBufferSize: 2 ** 31 };
  const adapter = { info, limits, features: new Set(['subgroups']), requestDevice: vi.fn(requestDevice), ...rest };
  return adapter as unknown as GPUAdapter;
}

/** A browser that hands out these adapters one after the other, then none. */
function fakeBrowser(...adapters: (GPUAdapter | null)[]) {
  const requestAdapter = vi.fn(async (_options?: GPURequestAdapterOptions) => adapters.shift() ?? null);
  return { api: { requestAdapter } as unknown as GPU, requestAdapter };
}

const never = () => new Promise<never>(() => {});

describe('no device', () => {
  it('without navigator.gpu the reason is no-webgpu', async () => {
    expect(await openGpu(soon)).toMatchObject({ kind: 'none', reason: 'no-webgpu' });
  });

  it('a browser without an adapter: no-adapter', async () => {
    const { api } = fakeBrowser(null);
    expect(await openGpu(soon, api)).toMatchObject({ kind: 'none', reason: 'no-adapter' });
  });

  it('an adapter request that rejects or throws: no-adapter, with the words of the error', async () => {
    const rejects = { requestAdapter: () => Promise.reject(new Error('blocked by policy')) } as unknown as GPU;
    const throws = {
      requestAdapter: () => {
        throw new Error('blocked by policy');
      },
    } as unknown as GPU;
    for (const api of [rejects, throws]) {
      const opening = await openGpu(soon, api);
      expect(opening).toMatchObject({ kind: 'none', reason: 'no-adapter' });
      expect(opening).toHaveProperty('detail', expect.stringContaining('blocked by policy'));
    }
  });

  it('an adapter request that never settles: adapter-timeout', async () => {
    const api = { requestAdapter: never } as unknown as GPU;
    expect(await openGpu(soon, api)).toMatchObject({ kind: 'none', reason: 'adapter-timeout' });
  });

  it('a device refused twice: device-failed', async () => {
    const refuse = () => Promise.reject(new Error('too many devices'));
    const { api, requestAdapter } = fakeBrowser(
      fakeAdapter({ requestDevice: refuse }),
      fakeAdapter({ requestDevice: refuse }),
      fakeAdapter({ requestDevice: refuse }),
    );
    expect(await openGpu(soon, api)).toEqual({
      kind: 'none',
      reason: 'device-failed',
      detail: 'Error: too many devices',
    });
    expect(requestAdapter).toHaveBeenCalledTimes(2);
  });

  it('a device that comes after the time is up is destroyed', async () => {
    const { device, destroy } = fakeDevice();
    const slow = () => new Promise<GPUDevice>((resolve) => setTimeout(() => resolve(device), 3 * soon));
    const { api } = fakeBrowser(fakeAdapter({ requestDevice: slow }));
    expect(await openGpu(soon, api)).toMatchObject({ kind: 'none', reason: 'device-failed' });
    await vi.waitFor(() => expect(destroy).toHaveBeenCalledOnce());
  });

  it('a device born lost twice: device-failed, and both are destroyed', async () => {
    const [first, second] = [fakeDevice({ isBornLost: true }), fakeDevice({ isBornLost: true })];
    const { api } = fakeBrowser(
      fakeAdapter({ requestDevice: async () => first.device }),
      fakeAdapter({ requestDevice: async () => second.device }),
    );
    const opening = await openGpu(soon, api);
    expect(opening).toMatchObject({ kind: 'none', reason: 'device-failed' });
    expect(opening).toHaveProperty('detail', expect.stringContaining('no memory left'));
    expect(first.destroy).toHaveBeenCalled();
    expect(second.destroy).toHaveBeenCalled();
  });
});

describe('a device', () => {
  it('is asked for with high performance, and with the extras that the adapter offers', async () => {
    const { device } = fakeDevice();
    const adapter = fakeAdapter({ requestDevice: async () => device });
    const { api, requestAdapter } = fakeBrowser(adapter);
    const opening = await openGpu(soon, api);
    expect(opening).toMatchObject({ kind: 'gpu', gpu: { device, adapter, isSoftware: false, lost: device.lost } });
    expect(requestAdapter).toHaveBeenCalledWith({ powerPreference: 'high-performance' });
    expect(adapter.requestDevice).toHaveBeenCalledWith({
      requiredFeatures: ['subgroups'],
      requiredLimits: { maxBufferSize: 2 ** 31 },
    });
  });

  it('that is born lost is replaced by one from a fresh adapter, with the same extras', async () => {
    const second = fakeAdapter({ requestDevice: async () => fakeDevice().device });
    const first = fakeAdapter({ requestDevice: async () => fakeDevice({ isBornLost: true }).device });
    const { api } = fakeBrowser(first, second);
    expect(await openGpu(soon, api)).toMatchObject({ kind: 'gpu', gpu: { adapter: second } });
    expect(second.requestDevice).toHaveBeenCalledWith(expect.objectContaining({ requiredFeatures: ['subgroups'] }));
  });

  it('that is refused with extras is asked for again without them', async () => {
    const second = fakeAdapter({ requestDevice: async () => fakeDevice().device });
    const first = fakeAdapter({ requestDevice: () => Promise.reject(new Error('limit too high')) });
    const { api } = fakeBrowser(first, second);
    expect(await openGpu(soon, api)).toMatchObject({ kind: 'gpu', gpu: { adapter: second } });
    expect(second.requestDevice).toHaveBeenCalledWith({});
  });

  it('opens where the browser tells nothing about the adapter', async () => {
    const { api } = fakeBrowser(fakeAdapter({ requestDevice: async () => fakeDevice().device, info: undefined }));
    const opening = await openGpu(soon, api);
    expect(opening).toMatchObject({ kind: 'gpu', gpu: { isSoftware: false, adapterInfo: { vendor: '' } } });
  });

  it('of an adapter marked as fallback in the old place is software', async () => {
    const requestDevice = async () => fakeDevice().device;
    const { api } = fakeBrowser(fakeAdapter({ requestDevice, isFallbackAdapter: true }));
    expect(await openGpu(soon, api)).toMatchObject({ kind: 'gpu', gpu: { isSoftware: true } });
  });
});
