/** Batch normalisation by its equations, channel by channel: rows are all places of all samples, the last side their channels. */
import { batchNormEpsilon } from '../models/batch-norm.ts';

/** Of each channel. */
export interface Statistics {
  readonly means: Float64Array;
  /** Mean squared distances from the mean while training; from a run's memory an estimate (`unbias`). */
  readonly variances: Float64Array;
}

export function measureChannels(rows: Float64Array, channels: number): Statistics {
  const count = rows.length / channels;
  const [means, variances] = [new Float64Array(channels), new Float64Array(channels)];
  const add = (to: Float64Array, amountOf: (value: number, channel: number) => number) =>
    rows.forEach((value, index) => {
      const channel = index % channels;
      to[channel] = (to[channel] ?? NaN) + amountOf(value, channel) / count;
    });
  add(means, (value) => value);
  add(variances, (value, channel) => (value - (means[channel] ?? NaN)) ** 2);
  return { means, variances };
}

export function normalizeChannels(
  rows: Float64Array,
  gain: Float64Array,
  offset: Float64Array,
  { means, variances }: Statistics,
): Float64Array {
  return rows.map((value, index) => {
    const channel = index % gain.length;
    const deviation = Math.sqrt((variances[channel] ?? NaN) + batchNormEpsilon);
    return ((gain[channel] ?? NaN) * (value - (means[channel] ?? NaN))) / deviation + (offset[channel] ?? NaN);
  });
}
