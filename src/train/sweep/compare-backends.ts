/**
 * Which engine and backend won for a model and batch, by what ratio, and which could not run. The ratio's range is pessimistic on
 * purpose: the winner's slow windows over the other's fast ones, and the other way round. Arms that lose stay named.
 */
import type { SampleModelId } from '#datacenter/calibration/measurement.ts';
import type { MeasuredCell, RefusedCell, SweepCell } from './sweep-result.ts';

/** How many times as fast the winner is. */
export interface Lead {
  readonly over: MeasuredCell;
  /** Of the medians. */
  readonly ratio: number;
  /** p10 of the winner over p90 of the other. */
  readonly low: number;
  /** p90 of the winner over p10 of the other. */
  readonly high: number;
  /** False when the two spreads overlap, so that nobody won. */
  readonly isClear: boolean;
}

export interface BackendComparison {
  readonly model: SampleModelId;
  readonly batch: number;
  /** The one with the highest median; null when none could be measured. */
  readonly winner: MeasuredCell | null;
  /** Against each other engine and backend measured, the closest first. */
  readonly leads: readonly Lead[];
  readonly refused: readonly RefusedCell[];
  /** False when a cell compared was not steady. */
  readonly isSteady: boolean;
}

/** One comparison for each model and batch, in the order in which they were first taken. */
export function compareBackends(cells: readonly SweepCell[]): readonly BackendComparison[] {
  const isSameGroup = (one: SweepCell, other: SweepCell) => one.model === other.model && one.batch === other.batch;
  const firsts = cells.filter((cell, index) => cells.findIndex((one) => isSameGroup(one, cell)) === index);
  return firsts.map((first) => {
    const group = cells.filter((cell) => isSameGroup(first, cell));
    const measured = group
      .filter((cell) => cell.kind === 'measured')
      .sort((one, other) => other.samplesPerSecond.median - one.samplesPerSecond.median);
    const [winner = null, ...others] = measured;
    return {
      model: first.model,
      batch: first.batch,
      winner,
      leads: winner ? others.map((over) => judgeLead(winner, over)) : [],
      refused: group.filter((cell) => cell.kind === 'refused'),
      isSteady: measured.every(({ isSteady }) => isSteady),
    };
  });
}

function judgeLead({ samplesPerSecond: won }: MeasuredCell, over: MeasuredCell): Lead {
  const { median, p10, p90 } = over.samplesPerSecond;
  const low = won.p10 / p90;
  return { over, ratio: won.median / median, low, high: won.p90 / p10, isClear: low > 1 };
}
