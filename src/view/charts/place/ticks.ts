/**
 * Where an axis is labelled: how many labels its pixels can hold, and at which round values. Numbers only; words and
 * units are added by whoever knows them.
 */
import { ticks } from 'd3-array';

/** Pixels one label needs along the axis, after Observable Plot's defaults. */
const pixelsAcross = 80;
const pixelsUp = 35;
/** More horizontal hairlines than this are noise. */
const mostUp = 5;

export type Limits = readonly [low: number, high: number];

/** How many labels fit along a horizontal axis of this length, at least 2. */
export function countTicksAcross(pixels: number): number {
  return Math.max(2, Math.floor(pixels / pixelsAcross));
}

/** How many hairlines fit on a vertical axis of this length: 2 to 5. */
export function countTicksUp(pixels: number): number {
  return Math.min(mostUp, Math.max(2, Math.floor(pixels / pixelsUp)));
}

/** Round values inside the limits, at most `count` of them where two or more are asked for. */
export function placeLinearTicks(limits: Limits, count: number): readonly number[] {
  for (let wanted = count; wanted > 1; wanted -= 1) {
    const placed = ticks(limits[0], limits[1], wanted);
    if (placed.length <= count) return placed;
  }
  return ticks(limits[0], limits[1], 1);
}

/**
 * Whole powers of ten inside the limits, thinned evenly to at most `count`: every decade, every second, third and so
 * on, always counted from the power 0, so that labels keep their places while limits grow.
 */
export function placeDecadeTicks(limits: Limits, count: number): readonly number[] {
  const first = Math.ceil(Math.log10(limits[0]) - 1e-9);
  const last = Math.floor(Math.log10(limits[1]) + 1e-9);
  const stride = Math.max(1, Math.ceil((last - first + 1) / count));
  const powers: number[] = [];
  for (let power = Math.ceil(first / stride) * stride; power <= last; power += stride) powers.push(power);
  return powers.map((power) => Number(`1e${power}`));
}

/** Limits widened to whole decades: the natural frame of a logarithmic axis. Values must be above zero. */
export function widenToDecades(limits: Limits): Limits {
  const low = 10 ** Math.floor(Math.log10(limits[0]) + 1e-9);
  const high = 10 ** Math.ceil(Math.log10(limits[1]) - 1e-9);
  return [low, Math.max(high, low * 10)];
}

/** Limits widened to round numbers, for a linear axis of about `count` ticks. Equal limits open by one. */
export function widenToTicks(limits: Limits, count: number): Limits {
  const [low, high] = limits[0] < limits[1] ? limits : [limits[0], limits[0] + 1];
  const step = (() => {
    const [first = low, second = high] = ticks(low, high, count);
    return second - first || high - low;
  })();
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}

/** Width of a label at 12 px, estimated: Han characters are square, others a little over half as wide, but a per cent sign. */
export function estimateWidth(label: string): number {
  return [...label].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 12 : sign === '%' ? 11 : 7), 0);
}

/** Ticks whose labels do not touch: walks from the last one (which carries most meaning) and drops what collides. */
export function dropOverlaps<T extends { readonly at: number; readonly label: string }>(
  labels: readonly T[],
): readonly T[] {
  const kept: T[] = [];
  for (const one of [...labels].sort((a, b) => b.at - a.at)) {
    const next = kept.at(-1);
    const room = next ? next.at - one.at : Infinity;
    const needed = next ? (estimateWidth(one.label) + estimateWidth(next.label)) / 2 + 10 : 0;
    if (room >= needed) kept.push(one);
  }
  return kept.reverse();
}
