/** The sentence over the curves: between which losses they end. It ranks nothing: that is for the intervals to do. Pure. */
import type { BenchText } from '#text/bench/text.ts';
import type { Format } from '#text/format.ts';
import type { ArmSeries } from './series.ts';

/** Of one arm, how far its seeds lie apart; of several, how far their means do. */
export function sayEnds(
  series: ArmSeries,
  names: readonly string[],
  epochs: number,
  words: BenchText['compare'],
  format: Format,
): string {
  const ends = series.lines.flatMap(({ points }) => points.slice(-1));
  const [line] = series.lines;
  const [end] = ends;
  if (!line || !end) return words.titleNone;
  const isAlone = ends.length === 1;
  const low = format.number(isAlone ? end.least : Math.min(...ends.map(({ mean }) => mean)));
  const high = format.number(isAlone ? end.greatest : Math.max(...ends.map(({ mean }) => mean)));
  if (!isAlone) return words.titleMany(format.count(ends.length), low, high, format.count(epochs));
  return words.titleOne(names[line.arm] ?? '', format.count(line.seeds), low, high, format.count(epochs));
}
