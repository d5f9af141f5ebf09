/**
 * From numbers to pixels and nothing more. These two lines stand here instead of d3-scale because that package brings
 * colours, dates and number formats along: 9 kB of the 80 an embedded figure may weigh, and no chart here uses them.
 */
import type { Limits } from './ticks.ts';

/** Pixel position of a value. Values outside the limits fall outside the pixels, in proportion. */
export type Scale = (value: number) => number;

/** Equal steps take equal pixels. With equal limits everything stands in the middle. */
export function scaleLinear([low, high]: Limits, [from, to]: Limits): Scale {
  const span = high - low;
  return (value) => (span === 0 ? (from + to) / 2 : from + ((value - low) / span) * (to - from));
}

/** Equal ratios take equal pixels. Limits are above zero; for a value that is not, NaN. */
export function scaleLog([low, high]: Limits, pixels: Limits): Scale {
  const place = scaleLinear([Math.log(low), Math.log(high)], pixels);
  return (value) => (value > 0 ? place(Math.log(value)) : Number.NaN);
}
