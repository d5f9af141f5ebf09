/** Years of a block diagram played by chance with one seed, so that the same diagram always shows the same years. */
import type { Block } from '#datacenter/facility/availability-blocks.ts';
import { drawYears, meanOfYears } from '#datacenter/facility/availability-draws.ts';
import { createRandom } from '#datacenter/units/random.ts';

/** As many as take a fraction of a second. */
export const drawnYears = 2000;
const seed = 20_261_123;
/** Downtimes that a reader knows; the first bin is none at all, the last is all that is longer. */
const edgesHours = [0, 1 / 6, 1, 8, 24, Infinity] as const;

export function playYears(diagram: Block) {
  const drawn = drawYears(diagram, drawnYears, createRandom(seed));
  return { hoursDown: drawn.hoursDown, ...meanOfYears(drawn) };
}

/** Share of years in each bin: above the edge before, up to its own, hours. They sum to 1. */
export function countYears(hoursDown: ArrayLike<number>): readonly { upToHours: number; share: number }[] {
  const counts = edgesHours.map(() => 0);
  for (let year = 0; year < hoursDown.length; year += 1) {
    const bin = edgesHours.findIndex((edge) => (hoursDown[year] ?? 0) <= edge);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return edgesHours.map((upToHours, bin) => ({ upToHours, share: (counts[bin] ?? 0) / hoursDown.length }));
}
