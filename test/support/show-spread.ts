/** Samples in words, for benches in Node and in pages. */
import { spreadOf } from '#device/statistics.ts';

/** Median, 10th and 90th percentile and count, in the unit of the samples; a dash for none. */
export function showSpread(samples: readonly number[], digits: number, unit: string): string {
  if (samples.length === 0) return '-';
  const { median, p10, p90, count } = spreadOf(samples);
  return `${median.toFixed(digits)} ${unit} (${p10.toFixed(digits)} to ${p90.toFixed(digits)}, n = ${count})`;
}
