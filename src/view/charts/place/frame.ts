/**
 * The rectangle a chart draws in: its height from its width, and the plot area inside the margins. All in CSS pixels,
 * so that text keeps its size; nothing is ever scaled by a view box.
 */

/** Charts narrower than this are a phone's: taller, with labels above the lines instead of beside them. */
export const phoneWidth = 480;
/** Height over width on a phone. */
const phoneRatio = 5 / 4;
export const leastHeight = 240;
/** Room above the top hairline for its number and unit, and below the bottom one for ticks and the axis name. */
const above = 24;
const below = 44;

export interface Plot {
  readonly width: number;
  readonly height: number;
  /** Data run from `left` to `right`; hairlines start at 0, because numbers stand in the space before `left`. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly isPhone: boolean;
}

/** A label of an axis: where it stands, pixels from the left or the top, and what it says. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Height of a chart this wide: `ratio` of the width, on a phone 4:5; never less than `least` pixels. */
export function placeHeight(width: number, ratio: number, least = leastHeight): number {
  return Math.round(Math.max(least, width * (width < phoneWidth ? phoneRatio : ratio)));
}

/**
 * The plot area. `numberWidth` is the room left of the data for the numbers of the vertical axis, `endWidth` the room
 * right of the lines for their labels; on a phone there is none, because labels move above the lines.
 */
export function placePlot(width: number, height: number, numberWidth: number, endWidth: number): Plot {
  const isPhone = width < phoneWidth;
  const right = width - (isPhone ? 12 : endWidth);
  return { width, height, left: numberWidth, right, top: above, bottom: height - below, isPhone };
}

/** Cuts a plot into panels one over the other, sharing one horizontal axis; `shares` sum to 1, `gap` is in pixels. */
export function splitPlot(plot: Plot, shares: readonly number[], gap: number): readonly Plot[] {
  const room = plot.bottom - plot.top - gap * (shares.length - 1);
  let top = plot.top;
  return shares.map((share) => {
    const panel = { ...plot, top, bottom: top + room * share };
    top = panel.bottom + gap;
    return panel;
  });
}
