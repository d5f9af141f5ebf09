/**
 * How long a step keeps a device busy, measured before anything relies on it: the screen stands still during a submit,
 * and Windows resets a GPU after two seconds of one. Only a real GPU has a driver that minds.
 */
import { createSubmitMeter } from '#device/submit-meter.ts';
import type { OpenedEngine } from './engines/open-engine.ts';
import { RunFailure } from './run-failure.ts';

/** What a submit may take at most. */
export const longestSubmitSeconds = 0.2;

export interface MeteredStep {
  readonly seconds: number;
  /** Of its longest submit; 0 where none was seen. */
  readonly submitSeconds: number;
}

/** Whether the engine works on a device that a long submit could cost the reader. */
export function mindsLongSubmits({ engine, conditions }: Pick<OpenedEngine, 'engine' | 'conditions'>): boolean {
  return engine.backend === 'webgpu' && !conditions.isSoftware;
}

/** Does one step of `batch` samples, which moves the weights. */
export async function meterStep(
  { engine, gpu }: Pick<OpenedEngine, 'engine' | 'gpu'>,
  batch: number,
  nowSeconds: () => number,
): Promise<MeteredStep> {
  // The first sample again and again: as much work as any others.
  const rows = new Int32Array(batch);
  await engine.settle();
  const meter = gpu && createSubmitMeter(gpu.device.queue, nowSeconds);
  const startedAt = nowSeconds();
  try {
    await engine.step(rows, false);
    await engine.settle();
    const seconds = nowSeconds() - startedAt;
    return { seconds, submitSeconds: (await meter?.readLongest()) ?? 0 };
  } finally {
    meter?.close();
  }
}

/** @throws RunFailure `engine-too-slow` for a fused step, which goes out in one piece; TensorFlow.js can cut its own */
export function expectQuickSubmit({ submitSeconds }: MeteredStep): void {
  if (submitSeconds > longestSubmitSeconds) throw new RunFailure('engine-too-slow', `${submitSeconds.toFixed(2)} s`);
}
