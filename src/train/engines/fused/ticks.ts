/**
 * What kernels must know of the step they run in: one record of 32 bytes for each step of a submit, at a distance that
 * every device can bind. Written once for all steps of a submit.
 */
export interface Tick {
  /** Of the feed: place of the step within its submit. */
  readonly slot?: number;
  /** First held-out sample of an evaluation's batch. */
  readonly first?: number;
  /** In the loss ring. */
  readonly place: number;
  /** From `planMove`. */
  readonly size?: number;
  readonly offset?: number;
  /** Steps done before it, and the run's seed: what random numbers are a function of. */
  readonly step?: number;
  readonly seed?: number;
}

/** Bytes from one record to the next: the least that WebGPU promises for dynamic offsets. */
export const tickStride = 256;

/** Tells a kernel that goes through the records how many there are: the fourth number of the first one. */
export function setSteps(bytes: ArrayBuffer, steps: number): void {
  new Uint32Array(bytes, 12, 1)[0] = steps;
}

/** Puts record `index` into the bytes that go to the device. */
export function writeTick(
  bytes: ArrayBuffer,
  index: number,
  { slot = 0, first = 0, place, size = 0, offset = 0, step = 0, seed = 0 }: Tick,
) {
  new Uint32Array(bytes, index * tickStride, 4).set([slot, first, place, 0]);
  new Float32Array(bytes, index * tickStride + 16, 2).set([size, offset]);
  new Uint32Array(bytes, index * tickStride + 24, 2).set([step, seed]);
}
