/**
 * Long series, thinned to what the pixels can show: one bucket per column of pixels, each with the mean, the least and
 * the greatest of its points. Nothing that stands out is lost, because the extremes are kept.
 */

export interface Bucket {
  /** Mean x of the points in this column. */
  readonly x: number;
  readonly mean: number;
  readonly least: number;
  readonly greatest: number;
}

/**
 * At most `columns` buckets of points sorted by x; one bucket per point when there are no more points than columns.
 * The columns divide the limits evenly, so that a growing series does not re-sort its old points. Points that are not
 * finite are left out.
 */
export function thinToColumns<T>(
  points: readonly T[],
  readX: (point: T) => number,
  readY: (point: T) => number,
  limits: readonly [number, number],
  columns: number,
): readonly Bucket[] {
  const width = (limits[1] - limits[0]) / Math.max(1, columns);
  const buckets: Bucket[] = [];
  let column = Number.NaN;
  let [count, sumX, sum, least, greatest] = [0, 0, 0, Infinity, -Infinity];
  const close = () => {
    if (count > 0) buckets.push({ x: sumX / count, mean: sum / count, least, greatest });
    [count, sumX, sum, least, greatest] = [0, 0, 0, Infinity, -Infinity];
  };
  const isShort = points.length <= columns;
  for (const [index, point] of points.entries()) {
    const [x, y] = [readX(point), readY(point)];
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    const here = isShort ? index : Math.min(columns - 1, Math.floor((x - limits[0]) / width));
    if (here !== column) close();
    column = here;
    count += 1;
    sumX += x;
    sum += y;
    least = Math.min(least, y);
    greatest = Math.max(greatest, y);
  }
  close();
  return buckets;
}
