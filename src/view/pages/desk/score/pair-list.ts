/** The answers of comparing in pairs, as the address keeps them: how many times as important the first is as the second. */
import { mostImportant } from '#datacenter/score/pairs.ts';
import { indicatorIds } from '#datacenter/score/score.ts';
import type { OwnRows } from '#view/figures/own-lists.ts';

/** From nine times down to a ninth. */
export const ratios: readonly number[] = Array.from({ length: 2 * mostImportant - 1 }, (_, place) =>
  place < mostImportant ? mostImportant - place : 1 / (place - mostImportant + 2),
);

const couples = (indicatorIds.length * (indicatorIds.length - 1)) / 2;

export const pairList: OwnRows = {
  kind: 'rows',
  short: 'f.pairs',
  // A ninth is kept with six digits, which may be a little less.
  columns: Array.from({ length: couples }, () => ({ low: 0.11, high: mostImportant })),
  mostRows: 1,
  default: [[2, ...Array.from({ length: couples - 1 }, () => 1)]],
};

/** The ratio of the scale that is nearest in proportion: a third stands in the address with six digits. */
export function nearestRatio(value: number): number {
  const away = (ratio: number) => Math.abs(Math.log(ratio / value));
  return ratios.reduce((best, ratio) => (away(ratio) < away(best) ? ratio : best), 1);
}
