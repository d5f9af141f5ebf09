/** From points in pixels to the path text of a line or of a band between two lines. */
import { area, line } from 'd3-shape';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A vertical stretch at one x: from `low` to `high`, both pixels from the top. */
export interface Stretch {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

const isDrawable = (...numbers: number[]) => numbers.every(Number.isFinite);

/** Path of a line through the points, to a tenth of a pixel; broken where a point is not finite, '' for no points. */
export function placeLine(points: readonly Point[]): string {
  const draw = line<Point>(
    ({ x }) => x,
    ({ y }) => y,
  ).digits(1);
  return draw.defined(({ x, y }) => isDrawable(x, y))(points) ?? '';
}

/** Outline of the band between the low and the high ends; broken where an end is not finite, '' for no stretches. */
export function placeBand(stretches: readonly Stretch[]): string {
  const draw = area<Stretch>()
    .x(({ x }) => x)
    .y0(({ low }) => low)
    .y1(({ high }) => high)
    .digits(1);
  return draw.defined(({ x, low, high }) => isDrawable(x, low, high))(stretches) ?? '';
}
