/**
 * Regions of a grid at or above a level, and the line where they begin, as path text. Marching squares by d3-contour;
 * the grid's outer points lie on the edge of the square.
 */
import { contours } from 'd3-contour';
import type { Square } from './square.ts';

type Ring = readonly (readonly [x: number, y: number])[];

export interface LevelPath {
  readonly level: number;
  /** Outline of the region, to be filled. */
  readonly region: string;
  /** Its border without the parts along the square's edge, to be stroked. */
  readonly border: string;
}

/**
 * One entry for each level; empty paths where the grid never reaches it. `values`: `side` x `side` numbers, row by row
 * from the top; numbers that are not finite count as lowest.
 */
export function placeContours(
  values: Float32Array | readonly number[],
  side: number,
  levels: readonly number[],
  { left, top, side: pixels }: Square,
): readonly LevelPath[] {
  if (side < 2 || values.length !== side * side) return levels.map((level) => ({ level, region: '', border: '' }));
  const grid = Array.from(values, (value) => (Number.isFinite(value) ? value : -Number.MAX_VALUE));
  const scale = pixels / (side - 1);
  // d3-contour puts a point in the middle of its cell, half a unit in.
  const inside = (at: number) => Math.min(side - 1, Math.max(0, at - 0.5));
  return contours()
    .size([side, side])
    .thresholds([...levels])(grid)
    .map(({ value, coordinates }) => {
      const rings: readonly Ring[] = coordinates
        .flat()
        .map((ring) => ring.map(([x = 0, y = 0]) => [inside(x), inside(y)] as const));
      const write = ([x, y]: readonly [number, number]) => `${round(left + x * scale)},${round(top + y * scale)}`;
      return {
        level: value,
        region: rings.map((ring) => `M${ring.map(write).join('L')}Z`).join(''),
        border: rings.map((ring) => writeBorder(ring, side - 1, write)).join(''),
      };
    });
}

function writeBorder(ring: Ring, edge: number, write: (point: Ring[number]) => string): string {
  let path = '';
  let isDown = false;
  for (const [index, point] of ring.entries()) {
    const before = ring[index - 1];
    if (!before) continue;
    const isAlongEdge = [0, 1].some(
      (axis) => before[axis] === point[axis] && (point[axis] === 0 || point[axis] === edge),
    );
    if (!isAlongEdge) path += isDown ? `L${write(point)}` : `M${write(before)}L${write(point)}`;
    isDown = !isAlongEdge;
  }
  return path;
}

const round = (pixel: number) => Math.round(pixel * 10) / 10;
