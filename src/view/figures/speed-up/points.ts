/** The reader's own measured times of one job, as a link keeps them, and the figure they make. */
import { secondsPerHour } from '#datacenter/units/units.ts';
import { fitStrong, type SpeedUpSeries, type SpeedUpStop } from './series.ts';

/** Key of the points in a link. */
export const pointsKey = 'f.points';

export interface MeasuredPoint {
  readonly machines: number;
  readonly seconds: number;
}

/** The points of a link, ascending, as `1/100_8/16.875`; none where it cannot be read. */
export function readKeptPoints(text: string): readonly MeasuredPoint[] {
  const points = text.split('_').map((row) => {
    const [machines = Number.NaN, seconds = Number.NaN] = row.split('/').map(Number);
    return { machines, seconds };
  });
  const areAll = points.every(({ machines, seconds }) => Number.isInteger(machines) && machines > 0 && seconds > 0);
  const isOnce = new Set(points.map(({ machines }) => machines)).size === points.length;
  return areAll && isOnce ? points.sort((one, other) => one.machines - other.machines) : [];
}

/** The same figure of measured points instead of predicted ones; null where there are too few. */
export function seriesOfPoints(points: readonly MeasuredPoint[]): SpeedUpSeries | null {
  const [least] = points;
  if (!least || points.length < 2) return null;
  const stops = points.map(({ machines, seconds }): SpeedUpStop => ({
    accelerators: machines,
    count: machines / least.machines,
    speedUp: least.seconds / seconds,
    stepSeconds: seconds,
    trainingSeconds: seconds,
    acceleratorHours: (machines * seconds) / secondsPerHour,
  }));
  const [first, chosen] = [stops[0], stops.at(-1)];
  if (!first || !chosen) return null;
  return {
    base: first.accelerators,
    split: null,
    strong: fitStrong(stops),
    weak: { stops: [], serial: null, farthest: 0 },
    sizes: points.map(({ machines }) => machines),
    first,
    chosen,
  };
}
