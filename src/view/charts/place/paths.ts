/**
 * From points in pixels to the path text of a line or of a band between two lines. Straight pieces need no more than
 * this, and every figure pays for what stands here: d3-shape would bring all its curves.
 */

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

const tenth = (value: number): number => Math.round(value * 10) / 10;
const join = (points: readonly Point[]): string => points.map(({ x, y }) => `${tenth(x)},${tenth(y)}`).join('L');

/** Neighbours that can be drawn, parted where one of their numbers is not finite. */
function partAtGaps<Item>(items: readonly Item[], numbersOf: (item: Item) => readonly number[]): readonly Item[][] {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (numbersOf(item).every(Number.isFinite)) parts.at(-1)?.push(item);
    else parts.push([]);
  }
  return parts.filter(({ length }) => length > 0);
}

/** Path of a line through the points, to a tenth of a pixel; broken where a point is not finite, '' for no points. */
export function placeLine(points: readonly Point[]): string {
  // A point alone is closed, so that round line ends make it a dot.
  return partAtGaps(points, ({ x, y }) => [x, y])
    .map((part) => `M${join(part)}${part.length === 1 ? 'Z' : ''}`)
    .join('');
}

/** Outline of the band between the low and the high ends; broken where an end is not finite, '' for no stretches. */
export function placeBand(stretches: readonly Stretch[]): string {
  return partAtGaps(stretches, ({ x, low, high }) => [x, low, high])
    .map((part) => {
      const there = part.map(({ x, high }) => ({ x, y: high }));
      const back = part.map(({ x, low }) => ({ x, y: low })).reverse();
      return `M${join([...there, ...back])}Z`;
    })
    .join('');
}
