/** Where the two maps stand in the drawing, and where each site is on them. */
import type { Plot } from '#view/charts/place/frame.ts';
import {
  fitProjection,
  placeCoast,
  projectChina,
  projectWorld,
  type Box,
  type Projection,
  type Window,
} from './coastline.ts';
import type { MapDot } from './series.ts';

/** Without the ice of the south, where nobody builds. */
const world: Window = { east: [-180, 180], north: [-56, 75] };
const china: Window = { east: [90, 123.5], north: [20.5, 45] };

export interface PlacedMap {
  readonly box: Box;
  readonly coast: string;
  /** Sites shown on it: index into the dots, and where. */
  readonly dots: readonly { readonly index: number; readonly x: number; readonly y: number }[];
}

export interface PlacedMaps {
  readonly world: PlacedMap;
  /** China at a larger scale. */
  readonly inset: PlacedMap;
  /** What the inset shows, drawn on the world. */
  readonly frame: string;
}

const gap = 24;

/** Side by side, or one over the other on a phone. */
function placeBoxes({ left, right, top, bottom, isPhone }: Plot): { readonly world: Box; readonly inset: Box } {
  const [width, height] = [right - left, bottom - top];
  if (isPhone) {
    const upper = Math.round(width * 0.5);
    return {
      world: { left, top, width, height: upper },
      inset: { left, top: top + upper + gap / 2, width, height: height - upper - gap / 2 },
    };
  }
  const wide = Math.round((width - gap) * 0.63);
  return {
    world: { left, top, width: wide, height },
    inset: { left: left + wide + gap, top, width: width - wide - gap, height },
  };
}

function placeDots(dots: readonly MapDot[], project: Projection, isShown: (dot: MapDot) => boolean) {
  return dots.flatMap((dot, index) => (isShown(dot) ? [{ index, ...project([dot.site.east, dot.site.north]) }] : []));
}

/** The edge of a window as a path: straight on the globe is not straight on the map, hence the steps. */
function placeFrame(project: Projection, { east, north }: Window): string {
  const corners = [
    [east[0], north[0]],
    [east[1], north[0]],
    [east[1], north[1]],
    [east[0], north[1]],
  ] as const;
  const points = corners.flatMap(([x, y], rank) => {
    const [nextX, nextY] = corners[(rank + 1) % corners.length] ?? [x, y];
    return [0, 0.25, 0.5, 0.75].map((share) => project([x + share * (nextX - x), y + share * (nextY - y)]));
  });
  return `M${points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`;
}

export function placeMaps(plot: Plot, dots: readonly MapDot[]): PlacedMaps {
  const boxes = placeBoxes(plot);
  const onWorld = fitProjection(projectWorld, world, boxes.world);
  const onInset = fitProjection(projectChina, china, boxes.inset);
  return {
    world: { box: boxes.world, coast: placeCoast(onWorld, world), dots: placeDots(dots, onWorld, () => true) },
    inset: {
      box: boxes.inset,
      coast: placeCoast(onInset, china),
      dots: placeDots(dots, onInset, ({ site }) => site.country === 'CN'),
    },
    frame: placeFrame(onWorld, china),
  };
}

/** The dot nearest to a point of the drawing, if one is within `reach` pixels; as index of the dots. */
export function findDot({ world: onWorld, inset }: PlacedMaps, x: number, y: number, reach = 24): number | null {
  const away = (dot: { readonly x: number; readonly y: number }) => Math.hypot(dot.x - x, dot.y - y);
  const isInside = ({ left, top, width, height }: Box) =>
    x >= left && x <= left + width && y >= top && y <= top + height;
  const here = isInside(inset.box) ? inset.dots : onWorld.dots;
  const nearest = here.reduce<(typeof here)[number] | null>(
    (best, dot) => (best === null || away(dot) < away(best) ? dot : best),
    null,
  );
  return nearest && away(nearest) <= reach ? nearest.index : null;
}
