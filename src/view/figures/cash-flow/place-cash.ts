/** Where years, parts and ticks of money stand. */
import type { Format } from '#text/format.ts';
import type { Plot, Tick } from '#view/charts/place/frame.ts';
import type { Scale } from '#view/charts/place/scales.ts';
import { countTicksUp, estimateWidth, placeLinearTicks, type Limits } from '#view/charts/place/ticks.ts';
import { chooseMoneyUnit } from '../roi-curve/money-axis.ts';

/** Columns of equal width for `count` years; bars fill most of each. */
export function placeYears(plot: Plot, count: number) {
  const pitch = (plot.right - plot.left) / Math.max(1, count);
  return { middleOf: (year: number) => plot.left + (year + 0.5) * pitch, barWidth: Math.max(1, pitch * 0.7) };
}

/** Ticks up the axis of money in one unit, which the top one names. */
export function ticksOfMoney(usd: Limits, plot: Plot, y: Scale, format: Format): readonly Tick[] {
  const unit = chooseMoneyUnit(Math.max(-usd[0], usd[1]), format);
  const values = placeLinearTicks(usd, countTicksUp(plot.bottom - plot.top));
  return values.map((value) => ({
    at: y(value),
    label: `${format.number(value / unit.usd)}${value === values.at(-1) ? `\u00a0${unit.words}` : ''}`,
  }));
}

/** Rows of equal height for parts: names in a column on the left, amounts in one on the right, bars between. */
export function placeParts(plot: Plot, names: readonly string[], amounts: readonly string[]) {
  const widest = (list: readonly string[]) => Math.max(0, ...list.map(estimateWidth));
  const pitch = (plot.bottom - plot.top) / Math.max(1, names.length);
  return {
    left: widest(names) + 12,
    right: plot.width - widest(amounts) - 12,
    pitch,
    tall: Math.max(3, Math.min(22, pitch - 6)),
    middleOf: (row: number) => plot.top + (row + 0.5) * pitch,
  };
}
