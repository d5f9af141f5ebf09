/** The largest square in a plot: for pictures of the plane, where a step to the right must look like a step upwards. */
import type { Plot } from './frame.ts';

export interface Square {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** From the plot's left edge; in the middle of what is left over above and below. `most` caps its side, pixels. */
export function placeSquare(plot: Plot, most = Infinity): Square {
  const room = plot.bottom - plot.top;
  const side = Math.max(0, Math.min(plot.right - plot.left, room, most));
  return { left: plot.left, top: plot.top + (room - side) / 2, side };
}
