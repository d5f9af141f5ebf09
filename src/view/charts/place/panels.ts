/** Two panels in one drawing: side by side, or one under the other on a phone. */
import type { Plot } from './frame.ts';

export interface Panel {
  /** Where the panel's own corner stands in the drawing, pixels. */
  readonly x: number;
  readonly y: number;
  readonly plot: Plot;
}

const gap = 40;

/** @param share of the first panel, where they stand side by side */
export function placePanels(plot: Plot, share = 0.5): readonly [first: Panel, second: Panel] {
  if (plot.isPhone) {
    const height = plot.height / 2;
    const half = { ...plot, height, bottom: height - (plot.height - plot.bottom) };
    return [
      { x: 0, y: 0, plot: half },
      { x: 0, y: height, plot: half },
    ];
  }
  const room = plot.width - gap;
  const panelOf = (x: number, width: number) => ({
    x,
    y: 0,
    plot: { ...plot, width, right: width - (plot.width - plot.right) },
  });
  return [panelOf(0, room * share), panelOf(room * share + gap, room * (1 - share))];
}

/** A panel's plot as the whole drawing sees it, for what lies over the drawing. */
export function movePlot(plot: Plot, across: number, down: number): Plot {
  const { left, right, top, bottom } = plot;
  return { ...plot, left: left + across, right: right + across, top: top + down, bottom: bottom + down };
}
