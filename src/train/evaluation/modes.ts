/**
 * How many places a generator has learned to reach. Our own definition, made for points in the plane: a point is close
 * to a place when it lies within 3 standard deviations of its centre (of a true round Gaussian cloud, all but 1.1 % do),
 * and a place is covered when it holds at least a given share of all points. It asks where points lie, not whether the
 * cloud around each place has the right shape.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Coverage {
  /** Places that hold their share. */
  readonly covered: number;
  /** Points close to each place, in order of the centres. */
  readonly counts: readonly number[];
  /** Share of points close to any place; 0 without points. */
  readonly closeShare: number;
}

/**
 * Counts the places a cloud covers. A point counts for the nearest centre only.
 * @param points x and y by turns; a point that holds no number is close to nothing
 * @param sigma standard deviation of the true cloud around each centre, in the points' unit
 * @param leastShare of all points, for a place to count; the default is a quarter of an even share
 */
export function countModes(
  points: ArrayLike<number>,
  centres: readonly Point[],
  sigma: number,
  leastShare = 0.25 / centres.length,
): Coverage {
  const total = Math.floor(points.length / 2);
  const counts = new Array<number>(centres.length).fill(0);
  for (let one = 0; one < total; one++) {
    const [x, y] = [points[2 * one] ?? NaN, points[2 * one + 1] ?? NaN];
    let [nearest, least] = [-1, 3 * sigma];
    for (const [place, centre] of centres.entries()) {
      const distance = Math.hypot(x - centre.x, y - centre.y);
      if (distance <= least) [nearest, least] = [place, distance];
    }
    if (nearest >= 0) counts[nearest] = (counts[nearest] ?? 0) + 1;
  }
  return {
    covered: total > 0 ? counts.filter((count) => count >= leastShare * total && count > 0).length : 0,
    counts,
    closeShare: total > 0 ? counts.reduce((sum, count) => sum + count, 0) / total : 0,
  };
}
