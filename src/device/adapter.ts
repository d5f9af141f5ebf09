/**
 * What a graphics adapter says about itself: whether it is a real GPU, and what to ask of its device. Ignored on
 * purpose: guessing the model of the GPU. Browsers blur it by design, and every number here is measured anyway.
 */

/** The part of `GPUAdapterInfo` used here; older browsers leave any of it out. */
export interface AdapterWords {
  readonly vendor?: string | undefined;
  readonly architecture?: string | undefined;
  readonly device?: string | undefined;
  readonly description?: string | undefined;
  readonly isFallbackAdapter?: boolean | undefined;
}

/** Programs that imitate a GPU on the CPU: Google's, three of Mesa's, Microsoft's, and the plain word. */
const imitations = /\b(swiftshader|llvmpipe|lavapipe|softpipe|warp|basic render driver|software)\b/;

/**
 * True when the adapter computes on the CPU, by its own flag or by its name; false when it names a GPU or tells nothing.
 * Works for `GPUAdapterInfo` and for the renderer string of WebGL, given as `description`.
 */
export function isSoftwareAdapter(info: AdapterWords): boolean {
  if (info.isFallbackAdapter === true) return true;
  const words = [info.vendor, info.architecture, info.device, info.description].filter(Boolean).join(' ');
  return imitations.test(words.toLowerCase());
}

/** Used when the adapter offers them: clocks on the GPU, half precision, and cooperation inside a wave of threads. */
const wantedFeatures: readonly GPUFeatureName[] = ['timestamp-query', 'shader-f16', 'subgroups'];

/** Raised to what the adapter offers, since the defaults are those of a small phone. */
const wantedLimits = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxStorageBuffersPerShaderStage',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupSizeY',
  'maxComputeWorkgroupsPerDimension',
] as const satisfies readonly (keyof GPUSupportedLimits)[];

/** The features and limits to request from `adapter`: of those we can use, all that it offers. */
export function planDevice(adapter: GPUAdapter): GPUDeviceDescriptor {
  const requiredLimits: Record<string, number> = {};
  for (const name of wantedLimits) {
    const offered: number | undefined = adapter.limits[name];
    if (offered !== undefined) requiredLimits[name] = offered;
  }
  return { requiredFeatures: wantedFeatures.filter((name) => adapter.features.has(name)), requiredLimits };
}
