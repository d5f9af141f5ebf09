/** What a generator makes of new noise: the same noise, and the same way to say what came of it, on every engine. */
import { sizeOf } from '../models/layer.ts';
import { outputShape, type Model } from '../models/model.ts';
import type { Samples, SampleWish } from '../protocol.ts';
import { joinNumbers } from './evaluation-chunk.ts';
import { drawNormals, purposes } from './noise.ts';

/** Points of the plane, or square pictures. @param numbers of all samples, row by row */
export function asMadeSamples(model: Model, numbers: Float32Array): Samples {
  const width = sizeOf(outputShape(model));
  return width === 2
    ? { kind: 'points', points: numbers }
    : { kind: 'images', side: Math.sqrt(width), pixels: numbers };
}

/** Noise for a wish, drawn a batch at a time: whole batches, of which the last one may be more than is wished for. */
export function drawWishNoise(model: Model, { seed, count }: SampleWish, batch: number): readonly Float32Array[] {
  const own = { seed, purpose: purposes.wish };
  return Array.from({ length: Math.ceil(count / batch) }, (_, step) =>
    drawNormals({ ...own, step }, batch, sizeOf(model.input)),
  );
}

/** What a GAN is judged on in pass number so many of an evaluation, where no held-out samples are. */
export function drawEvaluationNoise(model: Model, seed: number, pass: number, samples: number): Float32Array {
  return drawNormals({ seed, purpose: purposes.evaluation, step: pass }, samples, sizeOf(model.input));
}

/** @param predict outputs for rows of noise */
export async function makeSamples(
  model: Model,
  wish: SampleWish,
  batch: number,
  predict: (noise: Float32Array, count: number) => Promise<Float32Array>,
): Promise<Samples> {
  const noise = joinNumbers(drawWishNoise(model, wish, batch)).subarray(0, wish.count * sizeOf(model.input));
  return asMadeSamples(model, await predict(noise, wish.count));
}
