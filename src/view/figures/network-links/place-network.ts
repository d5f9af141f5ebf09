/** Where places and links stand: places on a circle from the top on, links from edge to edge of theirs, in pixels. */
import type { Plot } from '#view/charts/place/frame.ts';

export const placeRadius = 13;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function placePlaces(count: number, plot: Plot): readonly Point[] {
  const radius = Math.min(plot.width, plot.height - 12) / 2 - placeRadius - 6;
  return Array.from({ length: count }, (_, place) => {
    const angle = (2 * Math.PI * place) / count - Math.PI / 2;
    return { x: plot.width / 2 + radius * Math.cos(angle), y: plot.height / 2 + radius * Math.sin(angle) };
  });
}

/** The way of `links` from the place `from` on, through the middles of places; empty where there is none. */
export function placeWay(
  way: readonly (readonly [number, number])[] | null,
  from: number,
  points: readonly Point[],
): string {
  let place = from;
  const stops = (way ?? []).map(([one, other]) => (place = one === place ? other : one));
  const path = [from, ...stops].flatMap((one) => points[one] ?? []);
  return path.length < 2 ? '' : `M${path.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
}

/** Where words about a link stand: off its middle, inside the circle; to the side where it crosses the circle's middle. */
export function placeBeside(a: Point, b: Point, plot: Plot): Point {
  const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  const [right, down] = [x - plot.width / 2, y - plot.height / 2];
  const away = Math.hypot(right, down);
  if (away < 1) return { x: x + 24, y };
  return { x: x - (26 * right) / away, y: y - (16 * down) / away };
}

/** Which link lies nearest to a point, within `reach` pixels; null: none. */
export function findLink(
  at: Point,
  links: readonly (readonly [number, number])[],
  points: readonly Point[],
  reach = 12,
): number | null {
  const distances = links.map(([from, to]) => {
    const [a, b] = [points[from], points[to]];
    return a && b ? distanceTo(at, a, b) : Infinity;
  });
  const least = Math.min(...distances);
  return least <= reach ? distances.indexOf(least) : null;
}

function distanceTo({ x, y }: Point, a: Point, b: Point): number {
  const [wide, high] = [b.x - a.x, b.y - a.y];
  const along = Math.max(0, Math.min(1, ((x - a.x) * wide + (y - a.y) * high) / (wide ** 2 + high ** 2 || 1)));
  return Math.hypot(x - a.x - along * wide, y - a.y - along * high);
}
