/** Where the scoreboard's dots go, and the two panels they and the distribution stand in. All pixels. */
import type { Plot } from '#view/charts/place/frame.ts';
import type { Scale } from '#view/charts/place/scales.ts';
import type { BoardRun } from './board.ts';
import { ratioOf } from './series.ts';

export interface Panel {
  /** Where the panel's own corner stands in the drawing. */
  readonly x: number;
  readonly y: number;
  readonly plot: Plot;
}

const gap = 48;
/** Share of the width for the runs; the rest is for the distribution. */
const shareOfRuns = 0.6;

/** Side by side, or one under the other on a phone. */
export function placePanels(plot: Plot): readonly [runs: Panel, sizes: Panel] {
  const endWidth = plot.width - plot.right;
  if (plot.isPhone) {
    const height = plot.height / 2;
    const half = { ...plot, height, bottom: height - (plot.height - plot.bottom) };
    return [
      { x: 0, y: 0, plot: half },
      { x: 0, y: height, plot: half },
    ];
  }
  const width = (plot.width - gap) * shareOfRuns;
  const rest = plot.width - gap - width;
  return [
    { x: 0, y: 0, plot: { ...plot, width, right: width - endWidth } },
    { x: width + gap, y: 0, plot: { ...plot, width: rest, right: rest - endWidth } },
  ];
}

export interface PlacedRun {
  readonly run: BoardRun;
  readonly x: number;
  readonly y: number;
}

/** Most that a dot is moved aside, so that hundreds of runs on eight accelerators do not hide each other. */
const spread = 9;
/** Fraction of the golden ratio: consecutive multiples never crowd. */
const golden = 0.618_034;

/** Every run at its accelerators and its error; moved aside by its place in the list, so the same run stays put. */
export function placeRuns(runs: readonly BoardRun[], x: Scale, y: Scale): readonly PlacedRun[] {
  return runs.map((run, index) => ({
    run,
    x: x(run.job.accelerators) + (((index * golden) % 1) - 0.5) * 2 * spread,
    y: y(ratioOf(run)),
  }));
}

const round = (pixel: number) => Math.round(pixel * 10) / 10;

/** Dots as lines of no length, to be stroked with round ends: one element for hundreds of runs. */
export const placeDots = (placed: readonly PlacedRun[]): string =>
  placed.map(({ x, y }) => `M${round(x)} ${round(y)}h0`).join('');

/** Crosses, for the runs outside their interval: told apart by shape, not by hue. */
export const placeCrosses = (placed: readonly PlacedRun[]): string =>
  placed.map(({ x, y }) => `M${round(x - 3)} ${round(y - 3)}l6 6m0 -6l-6 6`).join('');

/** Index of the run nearest to a point and at most `reach` away; null when there is none. */
export function findRun(placed: readonly PlacedRun[], x: number, y: number, reach: number): number | null {
  let [best, least]: [number | null, number] = [null, reach];
  for (const [index, one] of placed.entries()) {
    const distance = Math.hypot(one.x - x, one.y - y);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
