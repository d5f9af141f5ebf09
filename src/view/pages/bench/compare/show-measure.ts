/** How what arms are judged by is shown: a share or a loss, its interval, and a difference of two of them. Pure. */
import type { BenchText } from '#text/bench/text.ts';
import type { Format } from '#text/format.ts';
import type { Interval } from '#train/evaluation/intervals.ts';
import type { Measure } from '#train/experiment-results.ts';

export interface ShowMeasure {
  readonly level: (value: number | null) => string;
  /** Cut off where no such number can be: an accuracy lies between 0 and 1, a loss is not negative. */
  readonly levelBounds: (interval: Interval) => string;
  /** Of accuracies in percentage points, so that nobody reads a ratio. */
  readonly difference: (value: number) => string;
  readonly differenceBounds: (interval: Interval) => string;
}

export function showMeasure(measure: Measure, words: BenchText['compare'], format: Format): ShowMeasure {
  const isShare = measure === 'accuracy';
  const level = isShare ? format.share : format.number;
  const most = isShare ? 1 : Infinity;
  const difference = (value: number) => (isShare ? words.points(format.number(100 * value)) : format.number(value));
  const plain = (value: number) => format.number(isShare ? 100 * value : value);
  return {
    level,
    levelBounds: ({ low, high }) => words.bounds(level(Math.max(0, low)), level(Math.min(most, high))),
    difference,
    differenceBounds: ({ low, high }) => words.bounds(plain(low), difference(high)),
  };
}
