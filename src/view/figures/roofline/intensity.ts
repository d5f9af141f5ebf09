/**
 * FLOP per byte of one training step of a sample model: exact FLOP over a lower bound of the bytes moved, because every
 * tensor is counted once per use, as if caches were perfect within one layer and empty between layers. Left out: the
 * activation functions (fused into their layer), the loss, and whatever a framework copies on its own account.
 */
import { sampleModels } from '#datacenter/calibration/calibration.ts';
import type { ImageModelId, Throughput } from '#datacenter/calibration/measurement.ts';

/** Training runs in float32. */
const bytesPerNumber = 4;
/** Adam reads weight, gradient and two moments, and writes weight and two moments. */
const numbersPerWeightUpdate = 7;
const imageNumbers = 28 * 28;

/**
 * Bytes of one step at this batch, at least. For each layer, forward: inputs and weights read, outputs written; backward
 * by weight: inputs and output gradients read, weight gradients written; backward by input (not for the first layer):
 * weights and output gradients read, input gradients written; then the Adam update.
 */
export function countStepBytes(model: ImageModelId, batch: number): number {
  let inputs = imageNumbers;
  let isFirst = true;
  let numbers = 0;
  for (const { kind, outputSide, outputChannels, parameters } of sampleModels[model].layers) {
    if (kind === 'flatten') continue;
    const outputs = outputSide ** 2 * outputChannels;
    numbers += batch * (inputs + outputs) + parameters;
    if (parameters > 0) numbers += batch * (inputs + outputs) + parameters;
    if (!isFirst) numbers += batch * (inputs + outputs) + parameters;
    numbers += numbersPerWeightUpdate * parameters;
    inputs = outputs;
    isFirst = false;
  }
  return numbers * bytesPerNumber;
}

/** The bytes that the run counted, else those of an image model; null where neither is known. */
export function countBytesOf({ model, batch, bytesPerStep }: Throughput): number | null {
  return bytesPerStep ?? (model in sampleModels ? countStepBytes(model as ImageModelId, batch) : null);
}

/** FLOP per byte of one step; an upper bound, since the bytes are a lower one. Null where the bytes are not known. */
export function intensityOf(throughput: Throughput): number | null {
  const bytes = countBytesOf(throughput);
  return bytes === null ? null : (throughput.flopPerSample * throughput.batch) / bytes;
}
