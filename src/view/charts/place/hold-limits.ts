/**
 * Axis limits that hold still while something is dragged, so that movement on the screen is movement of the data and
 * never of the ruler. Once the drag ends, the limits settle on what the data want.
 */
import type { Limits } from './ticks.ts';

/**
 * The limits to draw with. While dragging, the limits of the drag's start (`held`) stay, unless nothing was held yet;
 * otherwise the wanted ones. Returns `held` itself when both say the same, so that nothing redraws for nothing.
 */
export function holdLimits(held: Limits | null, wanted: Limits, isDragging: boolean): Limits {
  if (held === null) return wanted;
  if (isDragging || (held[0] === wanted[0] && held[1] === wanted[1])) return held;
  return wanted;
}

/** A `holdLimits` that remembers what it said last: one for each axis that must hold still. */
export function createLimitsHolder(): (wanted: Limits, isDragging: boolean) => Limits {
  let held: Limits | null = null;
  return (wanted, isDragging) => (held = holdLimits(held, wanted, isDragging));
}
