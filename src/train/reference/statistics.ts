/** Which way a batch moves the running statistics of batch norms, in double precision. */
import { unbias } from '../models/batch-norm.ts';
import { placeLayers, type Model } from '../models/model.ts';
import { measureChannels } from './batch-norm.ts';
import { runLayer } from './outputs.ts';

/**
 * What a batch gives the running statistics to move towards, in their order: of each batch norm its mean and its variance,
 * the latter as an estimate from all rows of the batch.
 * @param repeats how often the batch holds each of the `count` samples
 */
export function computeStatistics(
  model: Model,
  weights: readonly Float64Array[],
  inputs: Float64Array,
  count: number,
  repeats: number,
): readonly Float64Array[] {
  const found: Float64Array[] = [];
  let used = 0;
  placeLayers(model).reduce((flow, placed) => {
    const own = weights.slice(used, (used += placed.weights.length));
    if (placed.layer.kind === 'batch-norm') {
      const channels = own[0]?.length ?? 1;
      const { means, variances } = measureChannels(flow, channels);
      const factor = unbias((repeats * flow.length) / channels);
      found.push(
        means,
        variances.map((variance) => factor * variance),
      );
    }
    return runLayer(placed, own, flow, count);
  }, inputs);
  return found;
}
