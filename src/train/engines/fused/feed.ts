/**
 * What a step needs from the CPU: which samples it trains on, uploaded once for all steps of a submit. Each step of a
 * submit has a slot; its kernels find it by the tick. Random numbers are made where they are needed (`wgsl/draw.ts`).
 */
import { inBuffer, type Memory } from './memory.ts';

/** Most steps in one submit. */
export const mostSteps = 128;

export interface Feed {
  /** Bound as `feed`. */
  readonly memory: Memory;
  /** Samples of a step, and numbers of its slot. */
  readonly batch: number;
  /** Number of the sample at `at` of the batch, as a u32 expression. */
  read(at: string): string;
}

export function planFeed(batch: number): Feed {
  return {
    memory: inBuffer('feed', mostSteps * batch, 0, 'u32'),
    batch,
    read: (at) => `feed[tick.slot * ${batch}u + ${at}]`,
  };
}
