/** Lines of a lab's chart as data: their axes, their ticks, and the places of their names. Pixels in, numbers out. */
import type { Hue, LineStyle } from '#view/charts/hue.ts';
import type { Plot, Tick } from '#view/charts/place/frame.ts';
import type { Point } from '#view/charts/place/paths.ts';
import { scaleLinear, scaleLog, type Scale } from '#view/charts/place/scales.ts';
import {
  countTicksAcross,
  countTicksUp,
  placeDecadeTicks,
  placeLinearTicks,
  widenToDecades,
  widenToTicks,
  type Limits,
} from '#view/charts/place/ticks.ts';
import { showDigits } from './show.ts';

export interface ChartSeries {
  readonly id: string;
  /** Its name at its end; empty for none. */
  readonly words: string;
  readonly hue: Hue;
  readonly points: readonly Point[];
  readonly how?: LineStyle;
  readonly isThin?: boolean;
  /** `both`: a line with a dot at each point. */
  readonly look?: 'line' | 'dots' | 'both';
}

export interface AxisChoice {
  readonly limits: Limits;
  /** What it counts; on a vertical axis it stands at the topmost number. */
  readonly name: string;
  readonly isLog?: boolean;
}

export function scaleOf({ limits, isLog }: AxisChoice, pixels: Limits): Scale {
  return (isLog ? scaleLog : scaleLinear)(limits, pixels);
}

export function labelAcross(axis: AxisChoice, plot: Plot, across: Scale): readonly Tick[] {
  const count = countTicksAcross(plot.right - plot.left);
  const values = axis.isLog ? placeDecadeTicks(axis.limits, count) : placeLinearTicks(axis.limits, count);
  return values.map((value) => ({ at: across(value), label: showDigits(value, 3) }));
}

export function labelUp(axis: AxisChoice, plot: Plot, up: Scale): readonly Tick[] {
  const count = countTicksUp(plot.bottom - plot.top);
  const values = axis.isLog ? placeDecadeTicks(axis.limits, count) : placeLinearTicks(axis.limits, count);
  return values.map((value) => ({
    at: up(value),
    label: value === values.at(-1) ? `${showDigits(value, 3)} ${axis.name}` : showDigits(value, 3),
  }));
}

/** Names at the ends of lines: at the last point that is inside the plot. Nameless lines and bare dots have none. */
export function placeEnds(series: readonly ChartSeries[], plot: Plot, across: Scale, up: Scale) {
  return series.flatMap(({ id, words, hue, points }) => {
    const placed = points.map((point) => ({ x: across(point.x), y: up(point.y) }));
    const last = placed.findLast(({ x, y }) => x <= plot.right + 1 && y >= plot.top - 1 && y <= plot.bottom + 1);
    return words && last ? [{ id, words, hue, ...last }] : [];
  });
}

/** Limits that hold all finite values of a coordinate, widened to round numbers; 0 to 1 where there are none. */
export function spanValues(series: readonly ChartSeries[], read: (point: Point) => number): Limits {
  const values = series.flatMap(({ points }) => points.map(read)).filter(Number.isFinite);
  if (values.length === 0) return [0, 1];
  return widenToTicks(boundsOf(values), 4);
}

/** The same for a logarithmic axis: values above zero, whole decades, at most `most` of them below the first value. */
export function spanDecades(values: readonly number[], most: number): Limits {
  const kept = values.filter((value) => Number.isFinite(value) && value > 0);
  if (kept.length === 0) return [0.1, 1];
  const [low, high] = boundsOf(kept);
  return widenToDecades([Math.max(low, (kept[0] ?? high) / 10 ** most), high]);
}

/** Smallest and largest; no spreading, because an argument list has a limit. */
export function boundsOf(values: Iterable<number>): Limits {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return [low, high];
}
