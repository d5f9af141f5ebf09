/** Where plans stand: memory across from zero, seconds of a step up on a logarithmic axis. */
import type { PlanAnswer } from '#datacenter/cluster/plan-answer.ts';
import type { Plot } from '#view/charts/place/frame.ts';
import { scaleLinear, scaleLog } from '#view/charts/place/scales.ts';
import type { Limits } from '#view/charts/place/ticks.ts';

export interface PlanLimits {
  readonly bytes: Limits;
  readonly seconds: Limits;
}

/** Plans slower than this many times the best are not drawn. */
const slowest = 16;

/** Limits that hold the usable memory, the best plan and the reader's own. */
export function limitsOfPlans({ found, points, best, regret }: PlanAnswer): PlanLimits {
  const own = regret?.kind === 'regret' ? regret : null;
  const top = best.stepSeconds * slowest;
  let most = best.stepSeconds * 2;
  for (let at = 1; at < points.length; at += 2) most = Math.max(most, points[at] ?? 0);
  const upper = Math.max(Math.min(top, most), Math.min(top, own?.stepSeconds ?? 0));
  const widest = Math.max(found.usableBytes, Math.min(own?.memoryBytes ?? 0, 2 * found.usableBytes));
  return { bytes: [0, widest * 1.04], seconds: [best.stepSeconds * 0.85, upper * 1.1] };
}

export function scalePlans({ left, right, bottom, top }: Plot, { bytes, seconds }: PlanLimits) {
  return { x: scaleLinear(bytes, [left, right]), y: scaleLog(seconds, [bottom, top]) };
}

/** All points as one path of round dots, in tenths of a pixel; the same place is drawn once. */
export function placePoints(points: Float64Array, plot: Plot, limits: PlanLimits): string {
  const { x, y } = scalePlans(plot, limits);
  const drawn = new Set<string>();
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [bytes = 0, seconds = 0] = points.subarray(at, at + 2);
    if (seconds <= limits.seconds[1]) drawn.add(`M${x(bytes).toFixed(1)} ${y(seconds).toFixed(1)}h0`);
  }
  return [...drawn].join('');
}

/** 1, 2 and 5 times the powers of ten inside the limits, at most `count` of them. */
export function placeTimeTicks([low, high]: Limits, count: number): readonly number[] {
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power += 1)
    for (const digit of [1, 2, 5]) {
      const value = Number(`${digit}e${power}`);
      if (value >= low && value <= high) found.push(value);
    }
  const stride = Math.max(1, Math.ceil(found.length / count));
  return found.filter((_, at) => at % stride === 0);
}
