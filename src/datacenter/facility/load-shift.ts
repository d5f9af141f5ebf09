/**
 * Load shifting: work that may wait is moved within its day from the worst hours to the best. Greedy, as Carbon Explorer
 * does it: best and worst hour first. Work is only moved, never dropped; a day's sum stays what it was.
 */

/** Room for one day: hours in rising order of their worth, those worths, and what may still be moved away. */
const order = Uint8Array.from({ length: 24 }, (_, hour) => hour);
const worths = new Float64Array(24);
const movable = new Float64Array(24);

/** Hours of one day in rising order of `worth`; sorted by insertion, since one day's order is nearly the last one's. */
function sortHours(worth: Float64Array, first: number): void {
  for (let place = 0; place < 24; place += 1) {
    const hour = order[place] as number;
    const value = worth[first + hour] as number;
    let to = place;
    while (to > 0 && (worths[to - 1] as number) > value) {
      order[to] = order[to - 1] as number;
      worths[to] = worths[to - 1] as number;
      to -= 1;
    }
    order[to] = hour;
    worths[to] = value;
  }
}

/**
 * Moves up to `flexibleShare` of each hour's `load` to better hours of the same day, in place. `worth` says how bad an hour
 * is (any unit: lower is better); no hour rises above `most`. Nothing moves between hours that are equally good.
 */
export function shiftLoad(load: Float64Array, worth: Float64Array, flexibleShare: number, most: number): void {
  if (!(flexibleShare > 0)) return;
  // Hours that are equally good stand in the order of the day, whoever was asked about before.
  for (let hour = 0; hour < 24; hour += 1) order[hour] = hour;
  for (let first = 0; first + 24 <= load.length; first += 24) {
    sortHours(worth, first);
    for (let hour = 0; hour < 24; hour += 1) movable[hour] = (load[first + hour] as number) * flexibleShare;
    let good = 0;
    let bad = 23;
    while (good < bad && (worths[good] as number) < (worths[bad] as number)) {
      const [to, from] = [order[good] as number, order[bad] as number];
      const [room, left] = [most - (load[first + to] as number), movable[from] as number];
      const moved = room < left ? room : left;
      if (moved > 0) {
        load[first + to] = (load[first + to] as number) + moved;
        load[first + from] = (load[first + from] as number) - moved;
        movable[from] = left - moved;
      }
      if (left - moved <= 0) bad -= 1;
      else good += 1;
    }
  }
}
