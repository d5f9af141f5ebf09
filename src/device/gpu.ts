/**
 * Opens a GPU device of our own, in the page or in a worker. Opening never throws and never hangs: what can go wrong
 * comes back as a reason. Ignored on purpose: machines with several GPUs; the browser picks the fast one.
 */
import { isSoftwareAdapter, planDevice } from './adapter.ts';

export interface Gpu {
  /** Kept for as long as the device: browsers may collect an adapter that nobody holds. */
  readonly adapter: GPUAdapter;
  readonly device: GPUDevice;
  readonly adapterInfo: GPUAdapterInfo;
  /** True when the adapter imitates a GPU on the CPU: then timings are not a GPU's. */
  readonly isSoftware: boolean;
  /** Settles when the device is gone; never rejects. */
  readonly lost: Promise<GPUDeviceLostInfo>;
}

/** Why there is no device. The words are shared with `RunReason` of the `train` wing and with `text/`. */
export type NoGpuReason = 'no-webgpu' | 'no-adapter' | 'adapter-timeout' | 'device-failed';

export type GpuOpening =
  | { readonly kind: 'gpu'; readonly gpu: Gpu }
  | { readonly kind: 'none'; readonly reason: NoGpuReason; readonly detail: string };

/**
 * A living device on a fresh adapter, with the features and limits of `planDevice`, or the reason why there is none.
 * A device that is refused, or that is dead on arrival, gets one more try; after a refusal that try asks for no extras.
 * `timeoutMs` bounds each wait for the browser; `api` is the browser's `navigator.gpu`.
 */
export async function openGpu(timeoutMs = 5000, api: GPU | undefined = browserGpu()): Promise<GpuOpening> {
  if (!api) return none('no-webgpu', 'navigator.gpu is missing');
  const first = await tryOpening(api, timeoutMs, true);
  if (first.next === 'stay') return first.opening;
  return (await tryOpening(api, timeoutMs, first.next === 'try-same')).opening;
}

interface Try {
  readonly opening: GpuOpening;
  readonly next: 'stay' | 'try-same' | 'try-plain';
}

/** An adapter hands out one device only, so every try asks for a new adapter. */
async function tryOpening(api: GPU, timeoutMs: number, wantsExtras: boolean): Promise<Try> {
  const fail = (reason: NoGpuReason, detail: string, next: Try['next'] = 'stay'): Try => ({
    opening: none(reason, detail),
    next,
  });
  const asked = await settle(() => api.requestAdapter({ powerPreference: 'high-performance' }), timeoutMs);
  if (asked.kind === 'late') return fail('adapter-timeout', `no adapter within ${timeoutMs} ms`);
  if (asked.kind === 'failed') return fail('no-adapter', asked.detail);
  const adapter = asked.value;
  if (!adapter) return fail('no-adapter', 'the browser offers no adapter');

  const request = () => adapter.requestDevice(wantsExtras ? planDevice(adapter) : {});
  const given = await settle(request, timeoutMs, (late) => late.destroy());
  if (given.kind === 'late') return fail('device-failed', `no device within ${timeoutMs} ms`);
  if (given.kind === 'failed') return fail('device-failed', given.detail, 'try-plain');
  const device = given.value;

  const death = await findEarlyDeath(device, timeoutMs);
  if (death !== null) {
    device.destroy();
    return fail('device-failed', death, 'try-same');
  }
  const adapterInfo = readInfo(adapter, device);
  const isSoftware = isSoftwareAdapter(adapterInfo) || isMarkedFallback(adapter);
  const gpu: Gpu = { adapter, device, adapterInfo, isSoftware, lost: device.lost };
  return { opening: { kind: 'gpu', gpu }, next: 'stay' };
}

/** Why a device cannot even finish an empty queue, or null when it is alive. */
async function findEarlyDeath(device: GPUDevice, timeoutMs: number): Promise<string | null> {
  const lost = device.lost.then((info) => `lost at birth: ${info.message || info.reason}`);
  const alive = () => device.queue.onSubmittedWorkDone().then(() => null);
  const sign = await settle(() => Promise.race([lost, alive()]), timeoutMs);
  if (sign.kind === 'late') return `no sign of life within ${timeoutMs} ms`;
  return sign.kind === 'failed' ? sign.detail : sign.value;
}

type Settled<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'late' };

/** Waits at most `timeoutMs`; a value that comes after that goes to `discard`. */
async function settle<T>(
  start: () => Promise<T>,
  timeoutMs: number,
  discard: (value: T) => void = () => undefined,
): Promise<Settled<T>> {
  let isLate = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<Settled<T>>((resolve) => {
    timer = setTimeout(() => {
      isLate = true;
      resolve({ kind: 'late' });
    }, timeoutMs);
  });
  const outcome = Promise.resolve()
    .then(start)
    .then(
      (value): Settled<T> => {
        if (isLate) discard(value);
        return { kind: 'value', value };
      },
      (error: unknown): Settled<T> => ({ kind: 'failed', detail: String(error) }),
    );
  const settled = await Promise.race([outcome, timeout]);
  clearTimeout(timer);
  return settled;
}

function none(reason: NoGpuReason, detail: string): GpuOpening {
  return { kind: 'none', reason, detail };
}

function browserGpu(): GPU | undefined {
  return (globalThis as { navigator?: { gpu?: GPU } }).navigator?.gpu;
}

/** Browsers of 2023 and 2024 know `adapter.info` only in part, so all of it may be missing. */
function readInfo(adapter: GPUAdapter, device: GPUDevice): GPUAdapterInfo {
  const told: GPUAdapterInfo | undefined = adapter.info ?? device.adapterInfo;
  return told ?? ({ vendor: '', architecture: '', device: '', description: '' } as GPUAdapterInfo);
}

/** Where `isFallbackAdapter` lived before it moved into the info. */
function isMarkedFallback(adapter: GPUAdapter): boolean {
  return (adapter as { isFallbackAdapter?: boolean }).isFallbackAdapter === true;
}
