/** How a held-out set is cut into passes, and how their answers are put together: the same for every engine. */
import { sizeOf } from '../models/layer.ts';
import { outputShape, type Model } from '../models/model.ts';
import type { EngineData } from './engine.ts';

/** A held-out set of so many rows or fewer goes through the model at once. */
const largestTablePass = 2048;
/** Images per pass: divides MNIST's 10,000. */
const imagesPerPass = 500;
/** A pass of windows may make so many logits: 16 MiB. */
const largestTextOutputs = 2 ** 22;
const largestTextPass = 64;

/** Samples per forward pass of an evaluation, at least 1 and at most all there are. */
export function planEvaluationChunk(model: Model, data: EngineData, heldOut: number): number {
  if (data.kind === 'images') return imagesPerPass;
  if (data.kind === 'table') return Math.max(1, heldOut <= largestTablePass ? heldOut : imagesPerPass);
  const fitting = Math.floor(largestTextOutputs / sizeOf(outputShape(model)));
  return Math.max(1, Math.min(largestTextPass, fitting, heldOut));
}

/** `parts` one after another. */
export function joinNumbers(parts: readonly Float32Array[]): Float32Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let first = 0;
  for (const part of parts) {
    whole.set(part, first);
    first += part.length;
  }
  return whole;
}
