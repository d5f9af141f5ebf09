/** The sentence over the curve: what pre-training brought with the fewest labels, also when that is nothing. Pure. */
import type { BenchText } from '#text/bench/text.ts';
import type { Format } from '#text/format.ts';
import type { TransferPlan } from '#train/transfer/transfer-choice.ts';
import type { TransferPoint } from '#train/transfer/transfer-result.ts';

/**
 * Says "beats" only where the interval of the difference does. A loss counts as not beating, and that nothing was gained
 * is not said before all seeds are done.
 */
export function sayTransfer(
  { labels: [fewest], seeds: planned }: TransferPlan,
  points: readonly TransferPoint[],
  words: BenchText['transfer'],
  format: Format,
): string {
  const few = points.filter(({ labels, mean }) => labels === fewest && mean);
  const judged = few.filter(({ difference }) => difference !== null);
  const [one] = judged;
  if (fewest === undefined || !one || judged.length < 2) return words.titleNone;
  const labels = format.count(fewest);
  const done = Math.min(...judged.map(({ difference }) => difference?.count ?? 0));
  const seeds = format.count(done);
  const ends = few
    .map(({ start, mean }) => words.end(words.starts[start], format.share(mean?.mean ?? null)))
    .join(' · ');
  const better = judged.filter(({ verdict }) => verdict === 'gain');
  const [only] = better;
  if (!only && done < planned.length) return words.titleNotYet(labels, seeds, format.count(planned.length), ends);
  if (!only) return words.titleNoGain(labels, seeds, ends);
  if (better.length < judged.length) return words.titleOne(labels, seeds, words.starts[only.start], ends);
  return words.titleGain(labels, seeds, ends);
}
