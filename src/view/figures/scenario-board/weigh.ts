/**
 * Scenarios by several measures at once. Each measure puts the best of the board at 1 and the worst at 0, in proportion
 * between; who has no such number is at 0; where all are equal, all are at 1. The score is the mean by the reader's
 * weights. It compares only what stands on the board: another scenario beside them moves the ends.
 */
import type { Outcome } from '#datacenter/outcome.ts';
import type { BoardFilter } from './fields.ts';
import { measureIds, measures, type MeasureId } from './measures.ts';

export type Weights = Readonly<Record<MeasureId, number>>;

/** How good each outcome is by one measure, among these, 0 to 1. */
export function rateMeasure(outcomes: readonly Outcome[], measure: MeasureId): readonly number[] {
  const { read, isMoreBetter } = measures[measure];
  const values = outcomes.map(read);
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return values.map((value) => {
    if (value === null) return 0;
    if (high === low) return 1;
    return (isMoreBetter ? value - low : high - value) / (high - low);
  });
}

/** The score of each outcome, 0 to 1; null for all where every weight is 0. */
export function weighBoard(outcomes: readonly Outcome[], weights: Weights): readonly (number | null)[] {
  const total = measureIds.reduce((sum, id) => sum + weights[id], 0);
  if (total === 0) return outcomes.map(() => null);
  const rated = measureIds.map((id) => rateMeasure(outcomes, id).map((good) => (good * weights[id]) / total));
  return outcomes.map((_, place) => rated.reduce((sum, goods) => sum + (goods[place] ?? 0), 0));
}

/** Whether an outcome keeps the limits. One that has no such number keeps none that was set. */
export function passesFilter(outcome: Outcome, filter: BoardFilter, highest: BoardFilter): boolean {
  const keeps = (measure: MeasureId, most: number, none: number) =>
    most === none || (measures[measure].read(outcome) ?? Infinity) <= most;
  return (
    (filter.earning === 'all' || (measures.value.read(outcome) ?? -1) >= 0) &&
    keeps('capex', filter.mostCapexUsd, highest.mostCapexUsd) &&
    keeps('power', filter.mostPowerW, highest.mostPowerW) &&
    keeps('carbon', filter.mostCarbonKg, highest.mostCarbonKg)
  );
}
