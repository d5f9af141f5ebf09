/**
 * The record a measurement leaves: what the `device` and `train` wings hand to the simulator, and what a shared link or
 * a recorded run carries. Types only, so that measuring and simulating stay apart.
 */
import type { Spread } from '../units/units.ts';

export type BackendName = 'webgpu' | 'webgl' | 'cpu';
/** What trains: our own whole-step compiler, on webgpu alone, or TensorFlow.js. */
export type EngineName = 'fused' | 'tfjs';
/** The sample models that the simulator counts too, layer by layer. */
export type ImageModelId = 'mnist-mlp' | 'mnist-cnn';
/** The models that this page trains. */
export type SampleModelId =
  | ImageModelId
  | 'linear-regression'
  | 'logistic-network'
  | 'toy-network'
  | 'table-mlp'
  | 'recurrent'
  | 'gan'
  | 'tiny-gpt';

/** Where a measurement comes from: this machine now, a recorded run shipped with the page, or numbers in a link. */
export type Provenance = 'here' | 'recorded' | 'shared';

/** The conditions under which numbers were taken; shown wherever the numbers are. */
export interface Conditions {
  /** ISO date and time, or the date only in a shared link. */
  readonly takenAt: string;
  readonly backend: BackendName;
  /** What trained; absent in measurements from before there was a choice, all taken with `tfjs`. */
  readonly engine?: EngineName;
  /** `GPUAdapterInfo` vendor and architecture; empty strings where the browser tells nothing. */
  readonly vendor: string;
  readonly architecture: string;
  /** True for a software adapter and for the cpu backend: then the numbers are not a GPU's, and the page says so. */
  readonly isSoftware: boolean;
  /** Browser name and major version, as in "Chromium 156". */
  readonly browser: string;
}

/** What the machine can do at best, by our own kernels. Absent parts could not be measured on that backend. */
export interface Roof {
  /** Best f32 matrix product, FLOP/s. */
  readonly peakFlopPerSecond: Spread;
  /** Buffer copy, bytes read plus bytes written per second; null where the backend cannot tell. */
  readonly copyBytesPerSecond: Spread | null;
  /** Cost of one more dispatch in a pass, seconds. */
  readonly dispatchSeconds: Spread | null;
  /** Queue to CPU round trip of a small read, seconds. */
  readonly readbackSeconds: Spread | null;
  /** `maxBufferSize` of the device, bytes. */
  readonly maxBufferBytes: number | null;
}

/** Steady training throughput of one sample model. */
export interface Throughput {
  readonly model: SampleModelId;
  readonly batch: number;
  /** Samples per second over timed windows: images, rows, or windows of text. */
  readonly samplesPerSecond: Spread;
  /** FLOP of one training step per sample: three times forward, from exact layer counts. */
  readonly flopPerSample: number;
  /** Time from the first call to the first finished step, seconds: compilation, reported apart. */
  readonly compileSeconds: number;
  /** False until the warm-up windows agreed and at least ten timed windows stood. */
  readonly isSteady: boolean;
  /**
   * Change of the rate since the first timed windows, as a share: below -0.1 the machine has slowed down, usually from
   * heat. Null or absent where too few windows stand to tell.
   */
  readonly sustainedChange?: number | null;
  /** Least bytes that one training step of the batch moves; absent in measurements that do not say. */
  readonly bytesPerStep?: number;
}

export interface Measurement {
  readonly provenance: Provenance;
  readonly conditions: Conditions;
  readonly roof: Roof;
  readonly throughput: Throughput | null;
}
