/**
 * A step as one bar: parts side by side that add up to it. Script and GPU work at the same time, so what both need
 * beyond the step's length is the least time they overlapped; the rest stands alone.
 */
import type { StepAnatomy } from './protocol.ts';

/** Seconds; the four add up to the step. */
export interface StepParts {
  /** Script running while the GPU is idle. */
  readonly script: number;
  /** Both at work. */
  readonly both: number;
  /** The GPU running while script waits. */
  readonly gpu: number;
  /** Neither, as far as can be seen: the browser between them, and waiting. */
  readonly idle: number;
}

/** The parts of a step; null where the GPU's share cannot be told. A part longer than the step, which is noise, is cut. */
export function splitStep({ scriptSeconds, gpuBusySeconds, stepSeconds }: StepAnatomy): StepParts | null {
  if (gpuBusySeconds === null) return null;
  const script = Math.min(scriptSeconds, stepSeconds);
  const gpu = Math.min(gpuBusySeconds, stepSeconds);
  return {
    script: Math.min(script, stepSeconds - gpu),
    both: Math.max(0, script + gpu - stepSeconds),
    gpu: Math.min(gpu, stepSeconds - script),
    idle: Math.max(0, stepSeconds - script - gpu),
  };
}
