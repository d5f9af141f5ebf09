/**
 * Load shifting: work that may wait is moved within its day from the worst hours to the best. Greedy, as Carbon Explorer
 * does it: best and worst hour first. Work is only moved, never dropped; a day's sum stays what it was.
 */

/** Hours of one day in rising order of `worth`; sorted by insertion, since one day's order is nearly the last one's. */
function sortHours(order: Uint8Array, worth: Float64Array, first: number): void {
  for (let place = 1; place < 24; place += 1) {
    const hour = order[place] ?? 0;
    const value = worth[first + hour] ?? 0;
    let to = place;
    while (to > 0 && (worth[first + (order[to - 1] ?? 0)] ?? 0) > value) {
      order[to] = order[to - 1] ?? 0;
      to -= 1;
    }
    order[to] = hour;
  }
}

/**
 * Moves up to `flexibleShare` of each hour's `load` to better hours of the same day, in place. `worth` says how bad an hour
 * is (any unit: lower is better); no hour rises above `most`. Nothing moves between hours that are equally good.
 */
export function shiftLoad(load: Float64Array, worth: Float64Array, flexibleShare: number, most: number): void {
  if (!(flexibleShare > 0)) return;
  const order = Uint8Array.from({ length: 24 }, (_, hour) => hour);
  const movable = new Float64Array(24);
  for (let first = 0; first + 24 <= load.length; first += 24) {
    sortHours(order, worth, first);
    for (let hour = 0; hour < 24; hour += 1) movable[hour] = (load[first + hour] ?? 0) * flexibleShare;
    let [good, bad] = [0, 23];
    while (good < bad) {
      const [to, from] = [order[good] ?? 0, order[bad] ?? 0];
      if ((worth[first + to] ?? 0) >= (worth[first + from] ?? 0)) break;
      const moved = Math.min(most - (load[first + to] ?? 0), movable[from] ?? 0);
      if (moved > 0) {
        load[first + to] = (load[first + to] ?? 0) + moved;
        load[first + from] = (load[first + from] ?? 0) - moved;
        movable[from] = (movable[from] ?? 0) - moved;
      }
      if ((movable[from] ?? 0) <= 0) bad -= 1;
      else good += 1;
    }
  }
}
