/** Reads the packed coastlines, and projects places of the earth so that equal areas stay equal. */
import type { Limits } from '#view/charts/place/ticks.ts';
import { packedOutline } from './outline.ts';

/** Degrees east and north. */
export type Place = readonly [east: number, north: number];
/** From degrees to a plane of no particular unit; y grows to the south, as on a screen. */
export type Projection = (place: Place) => { readonly x: number; readonly y: number };

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';

function unpackRing(line: string): readonly Place[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const sign of line) {
    const digit = digits.indexOf(sign);
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit > 31) continue;
    numbers.push(value & 1 ? -(value + 1) / 2 : value / 2);
    [value, shift] = [0, 0];
  }
  const ring: Place[] = [];
  let [east, north] = [0, 0];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    east += numbers[at] ?? 0;
    north += numbers[at + 1] ?? 0;
    ring.push([east / 10, north / 10]);
  }
  return ring;
}

/** The edges of all pieces of land, each a ring whose last point joins its first. */
export const coastline: readonly (readonly Place[])[] = packedOutline.trim().split('\n').map(unpackRing);

const radians = Math.PI / 180;

/**
 * Equal Earth (B. Savric, T. Patterson, B. Jenny, "The Equal Earth map projection", International Journal of Geographical
 * Information Science 33, 2019): the whole world, areas true, shapes at middle latitudes familiar.
 */
export const projectWorld: Projection = ([east, north]) => {
  const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const angle = Math.asin((Math.sqrt(3) / 2) * Math.sin(north * radians));
  const square = angle * angle;
  const sixth = square ** 3;
  const stretch = a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square);
  return {
    x: (2 * Math.sqrt(3) * east * radians * Math.cos(angle)) / (3 * stretch),
    y: -angle * (a1 + a2 * square + sixth * (a3 + a4 * square)),
  };
};

/**
 * Albers' equal-area conic with the parallels usual for China, 25 and 47 degrees north, about 105 degrees east (J. P.
 * Snyder, "Map Projections: A Working Manual", 1987, page 98, on a sphere).
 */
export const projectChina: Projection = ([east, north]) => {
  const [low, high] = [Math.sin(25 * radians), Math.sin(47 * radians)];
  const cone = (low + high) / 2;
  const constant = 1 - low * low + 2 * cone * low;
  const radius = Math.sqrt(constant - 2 * cone * Math.sin(north * radians)) / cone;
  const turn = cone * (east - 105) * radians;
  return { x: radius * Math.sin(turn), y: radius * Math.cos(turn) };
};

/** What a map shows: from west to east and from south to north, degrees. */
export interface Window {
  readonly east: Limits;
  readonly north: Limits;
}

/** A box of the screen, pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The projection onto a box: one scale for both directions, the window in the middle of the box. */
export function fitProjection(project: Projection, { east, north }: Window, box: Box): Projection {
  const edge: Place[] = [];
  for (let step = 0; step <= 24; step += 1) {
    const share = step / 24;
    const [x, y] = [east[0] + share * (east[1] - east[0]), north[0] + share * (north[1] - north[0])];
    edge.push([x, north[0]], [x, north[1]], [east[0], y], [east[1], y]);
  }
  const points = edge.map(project);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(box.width / (right - left), box.height / (bottom - top));
  const [middleX, middleY] = [box.left + box.width / 2, box.top + box.height / 2];
  return (place) => {
    const { x, y } = project(place);
    return { x: middleX + (x - (left + right) / 2) * scale, y: middleY + (y - (top + bottom) / 2) * scale };
  };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Outline of all land as a path; rings wholly outside `seen` are left out. */
export function placeCoast(project: Projection, seen: Window): string {
  const isSeen = ([east, north]: Place) =>
    east > seen.east[0] && east < seen.east[1] && north > seen.north[0] && north < seen.north[1];
  return coastline
    .filter((ring) => ring.some(isSeen))
    .map(
      (ring) =>
        `M${ring
          .map(project)
          .map(({ x, y }) => `${tenth(x)},${tenth(y)}`)
          .join('L')}Z`,
    )
    .join('');
}
