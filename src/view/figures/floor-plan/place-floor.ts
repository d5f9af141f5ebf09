/**
 * The floor in pixels: rows from top to bottom, their places side by side. A row too long for the width goes on below
 * itself, so that a place stays wide enough for a finger; racks without a place stand below the last row.
 */
import type { FloorCaps, Rack } from '#datacenter/facility/floor.ts';
import type { Plot } from '#view/charts/place/frame.ts';

/** Of a place, CSS pixels: a finger's, and what a rack number needs. */
const leastWide = 24;
const mostWide = 44;
const gap = 2;
const rowGap = 8;

export interface Spot {
  readonly row: number;
  readonly place: number;
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
}

export interface PlacedFloor {
  readonly spots: readonly Spot[];
  /** Where each row begins and ends, pixels from the top. */
  readonly rows: readonly { readonly top: number; readonly bottom: number }[];
}

export function placeFloor({ rows, placesPerRow }: FloorCaps, plot: Plot): PlacedFloor {
  const room = plot.right - plot.left;
  const perLine = Math.max(1, Math.min(placesPerRow, Math.floor(room / (leastWide + gap))));
  const lines = Math.ceil(placesPerRow / perLine);
  const wide = Math.min(mostWide, room / perLine - gap);
  const high = Math.max(4, Math.min(40, (plot.bottom - plot.top - (rows - 1) * rowGap) / (rows * lines) - gap));
  const pitch = lines * (high + gap) + rowGap;
  return {
    rows: Array.from({ length: rows }, (_, row) => ({
      top: plot.top + row * pitch,
      bottom: plot.top + row * pitch + lines * (high + gap) - gap,
    })),
    spots: Array.from({ length: rows * placesPerRow }, (_, index) => {
      const [row, place] = [Math.floor(index / placesPerRow), index % placesPerRow];
      return {
        row,
        place,
        x: plot.left + (place % perLine) * (wide + gap),
        y: plot.top + row * pitch + Math.floor(place / perLine) * (high + gap),
        wide,
        high,
      };
    }),
  };
}

/** The place under a point of the drawing; null: none. */
export function findSpot(x: number, y: number, { spots }: PlacedFloor): Spot | null {
  return (
    spots.find((one) => x >= one.x && x < one.x + one.wide + gap && y >= one.y && y < one.y + one.high + gap) ?? null
  );
}

/** Steps of the ground that heat is drawn with. */
export const heatSteps = 7;

/** From nothing to what its place bears, as a step from 0; what is above stands out by its edge. */
export function heatOf(rack: Rack, { rackPowerW }: FloorCaps): number {
  return Math.min(heatSteps - 1, Math.max(0, Math.round((rack.powerW / Math.max(1, rackPowerW)) * (heatSteps - 1))));
}
